using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>One scheduled day of a cycle over all its members.</summary>
/// <param name="Day">The business day.</param>
/// <param name="Counts">How many have each status, by its number.</param>
/// <param name="Remaining">How many were still there before this day.</param>
/// <param name="DroppedOut">How many dropped out here.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CohortDay(LocalDate Day, int[] Counts, int Remaining, int DroppedOut)
{
    internal Ratio Completion
    {
        get
        {
            int done = Of(CheckInStatus.OnTime) + Of(CheckInStatus.Grace) + Of(CheckInStatus.MadeUp);
            return new Ratio(done, done + Of(CheckInStatus.Frozen) + Of(CheckInStatus.Missed));
        }
    }

    internal Ratio DropOut => new(DroppedOut, Remaining);

    private int Of(CheckInStatus status) => Counts[(int)status];
}
