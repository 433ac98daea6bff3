using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="NicknameCard"/> stands in a document.</summary>
internal sealed class NicknameCardCodec : ObjectCodec<NicknameCard>
{
    internal static readonly NicknameCardCodec Instance = new();

    private readonly Field<NicknameCard, ValueList<NicknamePart>> _parts;
    private readonly Field<NicknameCard, string> _separators;
    private readonly Field<NicknameCard, string> _prefix;
    private readonly Field<NicknameCard, int?> _maximumLength;
    private readonly Field<NicknameCard, PlatformId> _platform;
    private readonly Field<NicknameCard, bool> _isUnique;

    private NicknameCardCodec()
        : base("nicknameCard", new NicknameCard { Parts = [] })
    {
        _parts = Required("parts", Values.List(NicknamePartCodec.Instance), item => item.Parts);
        _separators = Optional("separators", Values.Text, item => item.Separators);
        _prefix = Optional("prefix", Values.Text, item => item.Prefix);
        _maximumLength = Optional("maximumLength", Values.Maybe(Values.Integer), item => item.MaximumLength);
        _platform = Optional("platform", Values.Id<PlatformId>(), item => item.Platform);
        _isUnique = Optional("isUnique", Values.Flag, item => item.IsUnique);
    }

    private protected override NicknameCard Build(Bag members) => new()
    {
        Parts = _parts.Of(members),
        Separators = _separators.Of(members),
        Prefix = _prefix.Of(members),
        MaximumLength = _maximumLength.Of(members),
        Platform = _platform.Of(members),
        IsUnique = _isUnique.Of(members),
    };
}
