using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Json.Rules;
using CommunityDomain.Rules;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes a <see cref="RuleSet"/> as a JSON document, under the rules of <see cref="CommunityPlanDocument"/>: strict, all findings at once with
/// path and code, defaults left out, equal rule sets as equal texts. Whether the rules make sense is judged by <see cref="RuleSet.CreateValidator"/>, with paths of the same grammar.
/// </summary>
/// <remarks>
/// <para>A condition is an object whose <c>"kind"</c> says which members it has: <c>{"kind": "compare", "field": "linkCount", "comparison": "atLeast", "value": 3}</c>,
/// <c>{"kind": "inSet", "field": "country", "values": ["TW", "JP"]}</c>, <c>{"kind": "has", "field": "channel"}</c>,
/// <c>{"kind": "inWindow", "field": "at", "window": "22:00-08:00", "zone": "Asia/Taipei"}</c>, <c>{"kind": "contains", "field": "roles", "words": ["staff"]}</c>,
/// <c>{"kind": "count", "counter": "messages", "span": "PT1M", "comparison": "above", "number": 8}</c>, <c>{"kind": "all", "parts": [ … ]}</c>, likewise <c>any</c>,
/// <c>{"kind": "not", "part": { … }}</c>, <c>{"kind": "atLeast", "least": 2, "parts": [ … ]}</c>: members are called as the factories of <see cref="Condition"/> call them.</para>
/// <para>Values are numbers, <c>true</c> and <c>false</c>, texts (also for the words of a choice), and <c>{"instant": "2026-03-02T08:00:00Z"}</c>,
/// <c>{"duration": "PT10M"}</c> (ISO 8601 in days of 24 hours, hours, minutes and seconds), <c>{"time": "22:00"}</c>. A rule's <c>from</c> and <c>until</c> are
/// texts as <c>"2026-03-02T08:00:00Z"</c>. A fact of an example is <c>{"name": "linkCount", "value": 3}</c>; without a value it is known to be absent.
/// <c>"version"</c> is that of the form of the document; the rule set's own is <c>"revision"</c>.</para>
/// <para>A tree of more than <see cref="Condition.MaxSize"/> conditions or deeper than <see cref="Condition.MaxDepth"/> is refused before anything is built of it.</para>
/// </remarks>
public static class RuleSetDocument
{
    private static readonly DocumentKind<RuleSet> Kind = new(RuleSetCodec.Instance, DocumentVersions.RuleSet, "CommunityDomain rule set, version 1");

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the document, from the same shapes that read and write. It accepts whatever is read; beyond what
    /// <see cref="CommunityPlanDocument.Schema"/> cannot say, it accepts elapsed times that are too long, windows whose ends are equal, and trees that are too deep or too large.
    /// </summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads a rule set.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The rule set; its form is right, its sense is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static RuleSet Read(string json) => Kind.Read(json);

    /// <summary>Reads a rule set from UTF-8.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The rule set; its form is right, its sense is not judged.</returns>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static RuleSet Read(ReadOnlySpan<byte> utf8Json) => Kind.Read(utf8Json);

    /// <summary>Reads a rule set, without throwing when the document is wrong.</summary>
    /// <param name="json">The document.</param>
    /// <param name="rules">The rule set, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a rule set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, [NotNullWhen(true)] out RuleSet? rules, out ValueList<Finding> findings) =>
        Kind.TryRead(json, out rules, out findings);

    /// <summary>Reads a rule set from UTF-8, without throwing when the document is wrong.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="rules">The rule set, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a rule set.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out RuleSet? rules, out ValueList<Finding> findings) =>
        Kind.TryRead(utf8Json, out rules, out findings);

    /// <summary>Writes a rule set, also one that makes no sense.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <returns>The document; reading it gives an equal rule set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The rule set holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(RuleSet rules, bool indented = true) => Kind.Write(rules, indented);

    /// <summary>Writes a rule set as UTF-8, without a byte order mark. Nothing is written when it is refused.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The rule set holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static void Write(RuleSet rules, IBufferWriter<byte> output, bool indented = true) => Kind.Write(rules, output, indented);
}
