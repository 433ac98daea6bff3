namespace CommunityDomain.CheckIns;

/// <summary>
/// What a check-in earns (CHK-2): <c>⌊base · min(cap, 1 + Σ bonus)⌋</c>, base and bonus as separate entries. In the group double by default.
/// Points for a completed cycle, for days in a row and for other goals are in <see cref="CheckInGoal.Points"/>.
/// </summary>
public sealed record CheckInPoints
{
    /// <summary>For each day checked in; 0 or more. None by default.</summary>
    public Points Base { get; init; }

    /// <summary>The bonus for checking in inside the group as its member at that instant; 0 or more, a share of the base. 1 by default: double (CHK-2).</summary>
    public decimal InGroupBonus { get; init; } = 1m;

    /// <summary>The bonus for each full <see cref="StreakEvery"/> days of the run that a day belongs to, up to that day; 0 or more, a share of the base. None by default.</summary>
    public decimal StreakBonus { get; init; }

    /// <summary>After how many days in a row the streak bonus grows; 1 or more. 7 by default.</summary>
    public int StreakEvery { get; init; } = 7;

    /// <summary>The most that base and bonuses together may be, as a multiple of the base; 1 or more. 10 by default; our convention.</summary>
    public decimal Cap { get; init; } = 10m;

    /// <summary>Whether a made-up day earns too. False by default.</summary>
    public bool ForMadeUp { get; init; }
}
