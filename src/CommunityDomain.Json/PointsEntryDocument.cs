using CommunityDomain.Incentives;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Json.Incentives;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes one <see cref="PointsEntry"/> as one JSON object, as for a log of one entry a line, under the rules of <see cref="CommunityPlanDocument"/> but without a version:
/// <c>{"kind": "earn", "key": "checkin:spring:amy:2026-03-02:base", "member": "amy", "points": 10, "at": "2026-03-02T00:58:00Z", "campaign": "spring", "lastDay": "2027-03-01"}</c>.
/// The kind says which members there are; whether an entry can stand in a ledger is judged by the <see cref="PointsLedger"/>.
/// </summary>
public static class PointsEntryDocument
{
    private static readonly DocumentKind<Boxed<PointsEntry>> Kind = new(PointsEntryCodec.Instance, versions: null, "CommunityDomain points entry");

    /// <summary>The JSON Schema (draft 2020-12) of the object; it accepts whatever is read, and what <see cref="RuleSetDocument.Schema"/> cannot say.</summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads an entry.</summary>
    /// <param name="json">The object.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The object is wrong; carries every finding.</exception>
    public static PointsEntry Read(string json) => Kind.Read(json).Value;

    /// <summary>Reads an entry, without throwing when the object is wrong.</summary>
    /// <param name="json">The object.</param>
    /// <param name="entry">The entry, or <c>default</c> when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where the object ends.</param>
    /// <returns>Whether there is an entry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, out PointsEntry entry, out ValueList<Finding> findings)
    {
        bool read = Kind.TryRead(json, out Boxed<PointsEntry>? boxed, out findings);
        entry = read ? boxed!.Value : default;
        return read;
    }

    /// <summary>Reads an entry from UTF-8, without throwing when the object is wrong.</summary>
    /// <param name="utf8Json">The object.</param>
    /// <param name="entry">The entry, or <c>default</c> when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where the object ends.</param>
    /// <returns>Whether there is an entry.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, out PointsEntry entry, out ValueList<Finding> findings)
    {
        bool read = Kind.TryRead(utf8Json, out Boxed<PointsEntry>? boxed, out findings);
        entry = read ? boxed!.Value : default;
        return read;
    }

    /// <summary>Writes an entry on one line.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The object; reading it gives an equal entry.</returns>
    /// <exception cref="InvalidDefinitionException">The entry is <c>default</c>, or holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(PointsEntry entry) => Kind.Write(new Boxed<PointsEntry>(entry), indented: false);
}
