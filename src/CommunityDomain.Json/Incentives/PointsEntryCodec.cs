using CommunityDomain.Incentives;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Incentives;

/// <summary>How <see cref="PointsEntry"/> stands in a document: an object with its kind and the members that this kind has.</summary>
internal sealed class PointsEntryCodec : VariantCodec<Boxed<PointsEntry>, PointsEntryKind>
{
    internal static readonly PointsEntryCodec Instance = new();

    private PointsEntryCodec()
        : base("pointsEntry", "pointsEntryKind", item => item.Value.Kind)
    {
        foreach (PointsEntryKind kind in Enum.GetValues<PointsEntryKind>()) Add(kind, new PointsEntryKindCodec(Words, kind));
    }
}
