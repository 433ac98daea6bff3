namespace CommunityDomain.CheckIns;

/// <summary>How a member went through a cycle, in words of three.</summary>
public enum AttendancePattern
{
    /// <summary>Not completed, and silent over the last days: gone before the end, or never there.</summary>
    Dropped = 0,

    /// <summary>Not completed, but still checking in near the end.</summary>
    Partly = 1,

    /// <summary>Completed by the program's own rule.</summary>
    Completed = 2,
}
