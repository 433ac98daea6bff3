using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>One scheduled day of a cycle over all its members. <c>default</c> is no day.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CohortDay
{
    /// <summary>The business day.</summary>
    public LocalDate Day { get; internal init; }

    /// <summary>Which scheduled day of the cycle, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>How many checked in within the window or its grace.</summary>
    public int OnTime { get; internal init; }

    /// <summary>How many made the day up.</summary>
    public int MadeUp { get; internal init; }

    /// <summary>How many missed it and were saved by a freeze.</summary>
    public int Frozen { get; internal init; }

    /// <summary>How many missed it.</summary>
    public int Missed { get; internal init; }

    /// <summary>How many may still check in; they are in no rate.</summary>
    public int Open { get; internal init; }

    /// <summary>How many were still there before this day: not dropped out on an earlier one.</summary>
    public int Remaining { get; internal init; }

    /// <summary>How many dropped out here: the first day missed of a silence that lasts.</summary>
    public int DroppedOut { get; internal init; }

    /// <summary>Checked in, made up included, of those for whom the day is settled; who was excused is in neither number.</summary>
    public Ratio Completion => new(OnTime + MadeUp, OnTime + MadeUp + Frozen + Missed);

    /// <summary>Dropped out here of those still there: the day that costs most members has the highest.</summary>
    public Ratio DropOut => new(DroppedOut, Remaining);
}
