namespace CommunityDomain.CheckIns;

/// <summary>
/// 補卡: how a missed day may be mended: limited, visible, and at a cost. The default has no slack at all; the presets of <see cref="CheckInProgram"/> give a make-up card a week.
/// </summary>
public sealed record CheckInSlack
{
    /// <summary>How many missed days a member may make up in a cycle; 0 or more. One card, one day.</summary>
    public int MakeUps { get; init; }

    /// <summary>How many days back a make-up reaches, by business days of the cycle's zone; 1 or more. 3 by default; our convention. The day after has distance 1.</summary>
    public int MakeUpReach { get; init; } = 3;

    /// <summary>What a make-up costs; 0 or more. Nothing by default.</summary>
    public Points MakeUpPrice { get; init; }

    /// <summary>For how many dates after the last day make-ups are still taken; 0 to 365. 3 by default; our convention.</summary>
    public int MakeUpDays { get; init; } = 3;

    /// <summary>How many freezes a member may hold at one time; 0 to 64. None by default. A freeze is bought before the day it saves begins, and the oldest one is used up by itself when a day has been missed.</summary>
    public int Freezes { get; init; }

    /// <summary>What a freeze costs when it is bought; 0 or more. Nothing by default.</summary>
    public Points FreezePrice { get; init; }

    /// <summary>How many days of a cycle the staff may excuse a member from; 0 or more.</summary>
    public int Excuses { get; init; }
}
