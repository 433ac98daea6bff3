using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Json.Metrics;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes a <see cref="RfmRule"/> as a JSON document, under the rules of <see cref="CommunityPlanDocument"/>: strict, all findings at once with
/// path and code, defaults left out, equal rules as equal texts: <c>{"version": 1, "ties": "belowCut"}</c>.
/// Whether the rule makes sense is judged by <see cref="RfmRule.CreateValidator"/>, with paths of the same grammar.
/// </summary>
public static class RfmRuleDocument
{
    private static readonly DocumentKind<RfmRule> Kind = new(RfmRuleCodec.Instance, DocumentVersions.RfmRule, "CommunityDomain RFM rule, version 1");

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the document, from the same shapes that read and write. It accepts whatever is read, and what <see cref="CommunityPlanDocument.Schema"/> cannot say.
    /// </summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads a rule.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The rule; its form is right, its sense is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static RfmRule Read(string json) => Kind.Read(json);

    /// <summary>Reads a rule from UTF-8.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The rule; its form is right, its sense is not judged.</returns>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static RfmRule Read(ReadOnlySpan<byte> utf8Json) => Kind.Read(utf8Json);

    /// <summary>Reads a rule, without throwing when the document is wrong.</summary>
    /// <param name="json">The document.</param>
    /// <param name="rule">The rule, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, [NotNullWhen(true)] out RfmRule? rule, out ValueList<Finding> findings) =>
        Kind.TryRead(json, out rule, out findings);

    /// <summary>Reads a rule from UTF-8, without throwing when the document is wrong.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="rule">The rule, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a rule.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out RfmRule? rule, out ValueList<Finding> findings) =>
        Kind.TryRead(utf8Json, out rule, out findings);

    /// <summary>Writes a rule, also one that makes no sense.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <returns>The document; reading it gives an equal rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The rule holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(RfmRule rule, bool indented = true) => Kind.Write(rule, indented);

    /// <summary>Writes a rule as UTF-8, without a byte order mark. Nothing is written when it is refused.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The rule holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static void Write(RfmRule rule, IBufferWriter<byte> output, bool indented = true) => Kind.Write(rule, output, indented);
}
