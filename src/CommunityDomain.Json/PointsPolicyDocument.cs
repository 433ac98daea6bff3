using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Incentives;
using CommunityDomain.Json.Incentives;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes a <see cref="PointsPolicy"/> as a JSON document, under the rules of <see cref="CommunityPlanDocument"/>: strict, all findings at once with
/// path and code, defaults left out, equal policies as equal texts: <c>{"version": 1, "zone": "Asia/Shanghai", "lifetimeDays": 365, "debt": "writeOff", "dailyCap": 100}</c>.
/// Whether the policy makes sense is judged by <see cref="PointsPolicy.CreateValidator"/>, with paths of the same grammar.
/// </summary>
public static class PointsPolicyDocument
{
    private static readonly DocumentKind<PointsPolicy> Kind = new(PointsPolicyCodec.Instance, DocumentVersions.PointsPolicy, "CommunityDomain points policy, version 1");

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the document, from the same shapes that read and write. It accepts whatever is read, and what <see cref="CommunityPlanDocument.Schema"/> cannot say.
    /// </summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The policy; its form is right, its sense is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static PointsPolicy Read(string json) => Kind.Read(json);

    /// <summary>Reads a policy from UTF-8.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The policy; its form is right, its sense is not judged.</returns>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static PointsPolicy Read(ReadOnlySpan<byte> utf8Json) => Kind.Read(utf8Json);

    /// <summary>Reads a policy, without throwing when the document is wrong.</summary>
    /// <param name="json">The document.</param>
    /// <param name="policy">The policy, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, [NotNullWhen(true)] out PointsPolicy? policy, out ValueList<Finding> findings) =>
        Kind.TryRead(json, out policy, out findings);

    /// <summary>Reads a policy from UTF-8, without throwing when the document is wrong.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="policy">The policy, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a policy.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out PointsPolicy? policy, out ValueList<Finding> findings) =>
        Kind.TryRead(utf8Json, out policy, out findings);

    /// <summary>Writes a policy, also one that makes no sense.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <returns>The document; reading it gives an equal policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The policy holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(PointsPolicy policy, bool indented = true) => Kind.Write(policy, indented);

    /// <summary>Writes a policy as UTF-8, without a byte order mark. Nothing is written when it is refused.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The policy holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static void Write(PointsPolicy policy, IBufferWriter<byte> output, bool indented = true) => Kind.Write(policy, output, indented);
}
