namespace CommunityDomain.Metrics;

/// <summary>The 64-bit hash of Fowler, Noll and Vo, variant 1a: the same on every machine. Against accidents, not against forgers.</summary>
internal static class Fnv1a
{
    internal const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    internal static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Start;
        foreach (byte value in bytes) hash = unchecked((hash ^ value) * Prime);
        return hash;
    }
}
