using System.Text.Json;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json;

/// <summary>
/// The versions of a kind of document, and the steps by which an older one becomes a newer one: each gets the whole document of its version
/// and gives that of the next. Findings about a document that was upgraded point into the upgraded one.
/// </summary>
/// <param name="oldest">The oldest version that is read.</param>
/// <param name="steps">The step from each version to the next, the oldest first.</param>
internal sealed class DocumentVersions(int oldest, params ValueList<Func<byte[], byte[]>> steps)
{
    /// <summary>The member that holds the version, at the top of a document.</summary>
    internal const string Member = "version";

    /// <summary>The versions of plans: 1 is the only one.</summary>
    internal static readonly DocumentVersions Plan = new(oldest: 1);

    /// <summary>The versions of rule sets: 1 is the only one.</summary>
    internal static readonly DocumentVersions RuleSet = new(oldest: 1);

    /// <summary>The versions of charters: 1 is the only one.</summary>
    internal static readonly DocumentVersions Charter = new(oldest: 1);

    /// <summary>The versions of points policies: 1 is the only one.</summary>
    internal static readonly DocumentVersions PointsPolicy = new(oldest: 1);

    /// <summary>The versions of programs of check-in cycles: 1 is the only one.</summary>
    internal static readonly DocumentVersions CheckInProgram = new(oldest: 1);

    /// <summary>The versions of funnels: 1 is the only one.</summary>
    internal static readonly DocumentVersions Funnel = new(oldest: 1);

    /// <summary>The versions of retention definitions: 1 is the only one.</summary>
    internal static readonly DocumentVersions Retention = new(oldest: 1);

    /// <summary>The versions of RFM rules: 1 is the only one.</summary>
    internal static readonly DocumentVersions RfmRule = new(oldest: 1);

    /// <summary>The version that is written.</summary>
    internal int Current => oldest + steps.Count;

    /// <summary>
    /// Brings a well-formed document to the current version. One whose version is no number stays as it is: the reader says what is wrong.
    /// </summary>
    /// <returns>Whether the version is known; if not, that is the one finding.</returns>
    internal bool TryUpgrade(ref ReadOnlySpan<byte> document, ReadContext context)
    {
        var reader = new Utf8JsonReader(document, DocumentText.Options);
        if (!TryFind(ref reader)) return true;
        if (!reader.TryGetInt32(out int version) || version < oldest || version > Current)
        {
            context.Path.Push(Member);
            context.Add(DocumentCodes.VersionUnsupported, new Evidence("actual", Excerpt.Of(ref reader)), new Evidence("newest", Current));
            context.Path.Pop();
            return false;
        }

        for (int step = version - oldest; step < steps.Count; step++) document = steps[step](document.ToArray());
        return true;
    }

    /// <summary>Goes to the number that is the first version at the top of the document.</summary>
    private static bool TryFind(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            bool found = SurrogateEscapes.AreWhole(ref reader) && reader.ValueTextEquals(Member);
            reader.Read();
            if (found) return reader.TokenType is JsonTokenType.Number;
            reader.Skip();
        }

        return false;
    }
}
