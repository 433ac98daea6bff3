namespace CommunityDomain.CheckIns;

/// <summary>The stages of a check-in cycle, in their order (CHK-1, CHK-4, GRP-8).</summary>
public enum CycleState
{
    /// <summary>Planned; nobody can join yet.</summary>
    Scheduled = 0,

    /// <summary>Members join.</summary>
    Enrolling = 1,

    /// <summary>The days run.</summary>
    Running = 2,

    /// <summary>All days are over; missed ones are still made up.</summary>
    MakeUpClosing = 3,

    /// <summary>A conversion round (CHK-4).</summary>
    Conversion = 4,

    /// <summary>Comments, points and refunds are cleared, and members invited to the next cycle.</summary>
    Settling = 5,

    /// <summary>Over, the group is closed: nobody in it pays (GRP-8).</summary>
    Dissolved = 6,

    /// <summary>Over, the group lives on with those who pay (GRP-8).</summary>
    Kept = 7,

    /// <summary>Called off.</summary>
    Cancelled = 8,
}
