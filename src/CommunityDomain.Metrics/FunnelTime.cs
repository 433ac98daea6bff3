using System.Runtime.CompilerServices;

namespace CommunityDomain.Metrics;

/// <summary>Instants as whole nanoseconds since 1970: exact, and eight bytes. Holds the years 1678 to 2261.</summary>
internal static class FunnelTime
{
    /// <summary>No time at all.</summary>
    internal const long None = long.MinValue;

    /// <summary>Never over.</summary>
    internal const long Never = long.MaxValue;

    internal static readonly Instant Earliest = Instant.FromUtc(1678, 1, 1, 0, 0);
    internal static readonly Instant Latest = Instant.FromUtc(2262, 1, 1, 0, 0);
    private static readonly long First = Of(Earliest - NodaConstants.UnixEpoch);
    private static readonly long End = Of(Latest - NodaConstants.UnixEpoch);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryOf(Instant instant, out long at)
    {
        if (instant < Earliest || instant >= Latest)
        {
            at = None;
            return false;
        }

        at = (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();
        return true;
    }

    internal static bool IsInRange(long at) => at >= First && at < End;

    internal static long Of(Duration duration) => duration.ToInt64Nanoseconds();

    internal static Instant InstantOf(long at) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(at);

    /// <summary>The last moment of a window that starts at <paramref name="at"/>; never over where either is unlimited.</summary>
    internal static long Plus(long at, long span) => span == Never || at > Never - span ? Never : at + span;
}
