using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Charters;
using CommunityDomain.Json.Charters;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes a <see cref="CharterDefinition"/>, with how it is enforced, as a JSON document, under the rules of <see cref="CommunityPlanDocument"/>: strict, all findings at once with
/// path and code, defaults left out, equal charters as equal texts. A charter stands in a plan in the same form, without the version. Conditions are written as in <see cref="RuleSetDocument"/>.
/// Whether the charter makes sense is judged by <see cref="CharterDefinition.CreateValidator"/>, with paths of the same grammar.
/// </summary>
/// <remarks>Foldings of a pattern set are a list of words, as <c>["case", "width"]</c>. Examples of a rule are messages: <c>{"author": "amy", "text": "看https://a.com", "at": "2026-03-02T08:00:00Z", "mentions": 3}</c>.</remarks>
public static class CharterDocument
{
    private static readonly DocumentKind<CharterDefinition> Kind = new(CharterDefinitionCodec.Document, DocumentVersions.Charter, "CommunityDomain charter, version 1");

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the document, from the same shapes that read and write. It accepts whatever is read; beyond what
    /// <see cref="CommunityPlanDocument.Schema"/> cannot say, it accepts elapsed times that are too long, windows whose ends are equal, and trees that are too deep or too large.
    /// </summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads a charter.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The charter; its form is right, its sense is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static CharterDefinition Read(string json) => Kind.Read(json);

    /// <summary>Reads a charter from UTF-8.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The charter; its form is right, its sense is not judged.</returns>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static CharterDefinition Read(ReadOnlySpan<byte> utf8Json) => Kind.Read(utf8Json);

    /// <summary>Reads a charter, without throwing when the document is wrong.</summary>
    /// <param name="json">The document.</param>
    /// <param name="charter">The charter, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a charter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, [NotNullWhen(true)] out CharterDefinition? charter, out ValueList<Finding> findings) =>
        Kind.TryRead(json, out charter, out findings);

    /// <summary>Reads a charter from UTF-8, without throwing when the document is wrong.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="charter">The charter, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a charter.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out CharterDefinition? charter, out ValueList<Finding> findings) =>
        Kind.TryRead(utf8Json, out charter, out findings);

    /// <summary>Writes a charter, also one that makes no sense.</summary>
    /// <param name="charter">The charter.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <returns>The document; reading it gives an equal charter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="charter"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The charter holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(CharterDefinition charter, bool indented = true) => Kind.Write(charter, indented);

    /// <summary>Writes a charter as UTF-8, without a byte order mark. Nothing is written when it is refused.</summary>
    /// <param name="charter">The charter.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The charter holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static void Write(CharterDefinition charter, IBufferWriter<byte> output, bool indented = true) => Kind.Write(charter, output, indented);
}
