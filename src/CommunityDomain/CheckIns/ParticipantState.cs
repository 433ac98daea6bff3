namespace CommunityDomain.CheckIns;

/// <summary>Where a member stands in a cycle, and what becomes of them after it.</summary>
public enum ParticipantState
{
    /// <summary>Not in the cycle: their only enrolments came too late.</summary>
    NotEnrolled = 0,

    /// <summary>In the cycle, no day checked in yet.</summary>
    Enrolled = 1,

    /// <summary>Has checked in; completing is still possible.</summary>
    Active = 2,

    /// <summary>Has completed the cycle.</summary>
    Completed = 3,

    /// <summary>Can no longer complete the cycle.</summary>
    Lapsed = 4,

    /// <summary>Has left the cycle on their own.</summary>
    Withdrawn = 5,

    /// <summary>After the cycle: stays in the group, which is kept (GRP-8).</summary>
    Kept = 6,

    /// <summary>After the cycle: goes on to a paid or core group (GRP-8).</summary>
    MovedUp = 7,

    /// <summary>After the cycle: goes on to the next cycle (CHK-4).</summary>
    RolledOver = 8,

    /// <summary>After the cycle: leaves.</summary>
    Released = 9,
}
