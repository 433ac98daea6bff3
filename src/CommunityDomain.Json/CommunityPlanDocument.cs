using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Json.Planning;
using CommunityDomain.Planning;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes a <see cref="CommunityPlan"/> as a JSON document. Strict: a document is read whole or not at all, and everything that is wrong
/// with its form is found at once, in document order, with path and code (<see cref="DocumentCodes"/>). Whether the plan makes sense is judged by
/// <see cref="CommunityPlan.CreateValidator"/>, with paths of the same grammar.
/// </summary>
/// <remarks>
/// <para>Members are the properties in camel case. <c>"version": 1</c> is required, written first and read anywhere at the top; a document of another
/// version has that one finding. <c>"$schema"</c> may stand at the top; it is read over and not written.</para>
/// <para>Ids, zones and language tags are texts; dates <c>"2026-03-02"</c> (years 0001 to 9999); times <c>"04:00"</c>, also with seconds and a fraction
/// of up to nine digits; enum members words as <c>"groupOwner"</c>; localized texts objects by language tag; lists arrays. A member that may be left
/// out has the default of its property. <c>null</c> is never accepted: what nobody has said is left out, and on writing every member is left out that
/// has its default. So equal plans are written as equal texts.</para>
/// <para>Whole numbers are written without fraction and exponent; other numbers are kept exactly or refused. Comments, trailing commas, members that
/// stand twice and more than 192 objects and lists in each other are refused. A byte order mark at the start is read over. Reading takes time and
/// memory in proportion to the length of the document, and never throws but for what its methods name.</para>
/// </remarks>
public static class CommunityPlanDocument
{
    private static readonly DocumentKind<CommunityPlan> Kind = new(CommunityPlanCodec.Instance, DocumentVersions.Plan, "CommunityDomain plan, version 1");

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the document, from the same shapes that read and write. It accepts whatever is read. It cannot say, and so accepts too:
    /// a member that stands twice, two spellings of one language, whole numbers written as <c>1.0</c> or <c>1e3</c>, numbers of too many digits, half a surrogate pair, excessive depth, an id of more than 256 UTF-16 units that is not of more than 256 characters.
    /// </summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads a plan.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The plan; its form is right, its sense is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static CommunityPlan Read(string json) => Kind.Read(json);

    /// <summary>Reads a plan from UTF-8.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The plan; its form is right, its sense is not judged.</returns>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static CommunityPlan Read(ReadOnlySpan<byte> utf8Json) => Kind.Read(utf8Json);

    /// <summary>Reads a plan, without throwing when the document is wrong.</summary>
    /// <param name="json">The document.</param>
    /// <param name="plan">The plan, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, [NotNullWhen(true)] out CommunityPlan? plan, out ValueList<Finding> findings) =>
        Kind.TryRead(json, out plan, out findings);

    /// <summary>Reads a plan from UTF-8, without throwing when the document is wrong.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="plan">The plan, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a plan.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out CommunityPlan? plan, out ValueList<Finding> findings) =>
        Kind.TryRead(utf8Json, out plan, out findings);

    /// <summary>Writes a plan, also one that makes no sense.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <returns>The document; reading it gives an equal plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The plan holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(CommunityPlan plan, bool indented = true) => Kind.Write(plan, indented);

    /// <summary>Writes a plan as UTF-8, without a byte order mark. Nothing is written when the plan is refused.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The plan holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static void Write(CommunityPlan plan, IBufferWriter<byte> output, bool indented = true) => Kind.Write(plan, output, indented);
}
