using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CommunityDomain.CheckIns;
using CommunityDomain.Json.CheckIns;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes a <see cref="CheckInProgram"/> as a JSON document, under the rules of <see cref="CommunityPlanDocument"/>: strict, all findings at once with path and code, defaults left out,
/// equal programs as equal texts. A program stands in a plan in the same form, without the version. Whether it makes sense is judged by <see cref="CheckInProgram.CreateValidator"/>, with paths of the same grammar.
/// </summary>
/// <remarks>What a submission needs is a list of words, as <c>["text", "audio"]</c>; points are whole numbers. Where a property has a default and may be null, null is the word <c>"none"</c>:
/// <c>"restDays": "none"</c> for no next cycle, <c>"within": "none"</c> for comments that only the end of the day limits.</remarks>
public static class CheckInProgramDocument
{
    private static readonly DocumentKind<CheckInProgram> Kind = new(CheckInProgramCodec.Document, DocumentVersions.CheckInProgram, "CommunityDomain check-in program, version 1");

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the document, from the same shapes that read and write. It accepts whatever is read; beyond what
    /// <see cref="CommunityPlanDocument.Schema"/> cannot say, it accepts elapsed times that are too long, windows whose ends are equal, and trees that are too deep or too large.
    /// </summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads a program.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The program; its form is right, its sense is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static CheckInProgram Read(string json) => Kind.Read(json);

    /// <summary>Reads a program from UTF-8.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The program; its form is right, its sense is not judged.</returns>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static CheckInProgram Read(ReadOnlySpan<byte> utf8Json) => Kind.Read(utf8Json);

    /// <summary>Reads a program, without throwing when the document is wrong.</summary>
    /// <param name="json">The document.</param>
    /// <param name="program">The program, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a program.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, [NotNullWhen(true)] out CheckInProgram? program, out ValueList<Finding> findings) =>
        Kind.TryRead(json, out program, out findings);

    /// <summary>Reads a program from UTF-8, without throwing when the document is wrong.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="program">The program, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a program.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out CheckInProgram? program, out ValueList<Finding> findings) =>
        Kind.TryRead(utf8Json, out program, out findings);

    /// <summary>Writes a program, also one that makes no sense.</summary>
    /// <param name="program">The program.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <returns>The document; reading it gives an equal program.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The program holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(CheckInProgram program, bool indented = true) => Kind.Write(program, indented);

    /// <summary>Writes a program as UTF-8, without a byte order mark. Nothing is written when it is refused.</summary>
    /// <param name="program">The program.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The program holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static void Write(CheckInProgram program, IBufferWriter<byte> output, bool indented = true) => Kind.Write(program, output, indented);
}
