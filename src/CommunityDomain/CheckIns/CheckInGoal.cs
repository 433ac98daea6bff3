namespace CommunityDomain.CheckIns;

/// <summary>Something to reach in a cycle: completing it, or a tier on the way. On time counts whoever checked in within the window or its grace.</summary>
public sealed record CheckInGoal
{
    /// <summary>The goal's own name within the program, such as <c>complete</c> or <c>week-1</c>; 1 to 64 characters without colon. Part of the key under which its points are posted.</summary>
    public required string Id { get; init; }

    /// <summary>How many days it takes; 1 or more.</summary>
    public required int Days { get; init; }

    /// <summary>Whether the days must be one run, which made-up days may hold together and lengthen (<see cref="CheckInProgram.MadeUpCounts"/>). False, the default: on-time days anywhere in the cycle.</summary>
    public bool InARow { get; init; }

    /// <summary>How many made-up days the cycle may have at most; 0 or more. Null, the default: any number.</summary>
    public int? MostMadeUp { get; init; }

    /// <summary>What reaching it earns; 0 or more.</summary>
    public Points Points { get; init; }
}
