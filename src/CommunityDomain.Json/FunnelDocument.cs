using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Json.Metrics;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes a <see cref="FunnelDefinition"/> as a JSON document, under the rules of <see cref="CommunityPlanDocument"/>: strict, all findings at once with
/// path and code, defaults left out, equal funnels as equal texts: <c>{"version": 1, "steps": [{"kind": "join"}, {"kind": "speak"}], "window": "P7D"}</c>.
/// Whether the funnel makes sense is judged by <see cref="FunnelDefinition.CreateValidator"/>, with paths of the same grammar.
/// </summary>
public static class FunnelDocument
{
    private static readonly DocumentKind<FunnelDefinition> Kind = new(FunnelDefinitionCodec.Instance, DocumentVersions.Funnel, "CommunityDomain funnel, version 1");

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the document, from the same shapes that read and write. It accepts whatever is read, and what <see cref="CommunityPlanDocument.Schema"/> cannot say.
    /// </summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads a funnel.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The funnel; its form is right, its sense is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static FunnelDefinition Read(string json) => Kind.Read(json);

    /// <summary>Reads a funnel from UTF-8.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The funnel; its form is right, its sense is not judged.</returns>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static FunnelDefinition Read(ReadOnlySpan<byte> utf8Json) => Kind.Read(utf8Json);

    /// <summary>Reads a funnel, without throwing when the document is wrong.</summary>
    /// <param name="json">The document.</param>
    /// <param name="funnel">The funnel, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a funnel.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, [NotNullWhen(true)] out FunnelDefinition? funnel, out ValueList<Finding> findings) =>
        Kind.TryRead(json, out funnel, out findings);

    /// <summary>Reads a funnel from UTF-8, without throwing when the document is wrong.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="funnel">The funnel, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a funnel.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out FunnelDefinition? funnel, out ValueList<Finding> findings) =>
        Kind.TryRead(utf8Json, out funnel, out findings);

    /// <summary>Writes a funnel, also one that makes no sense.</summary>
    /// <param name="funnel">The funnel.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <returns>The document; reading it gives an equal funnel.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="funnel"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The funnel holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(FunnelDefinition funnel, bool indented = true) => Kind.Write(funnel, indented);

    /// <summary>Writes a funnel as UTF-8, without a byte order mark. Nothing is written when it is refused.</summary>
    /// <param name="funnel">The funnel.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The funnel holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static void Write(FunnelDefinition funnel, IBufferWriter<byte> output, bool indented = true) => Kind.Write(funnel, output, indented);
}
