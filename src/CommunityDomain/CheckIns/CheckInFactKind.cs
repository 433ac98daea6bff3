namespace CommunityDomain.CheckIns;

/// <summary>What a <see cref="CheckInFact"/> says.</summary>
public enum CheckInFactKind
{
    /// <summary>A check-in for a day.</summary>
    Submission = 0,

    /// <summary>A check-in afterwards for a day that was missed; takes a make-up card.</summary>
    MakeUp = 1,

    /// <summary>A freeze was bought.</summary>
    Freeze = 2,

    /// <summary>The staff excuse a member from a day.</summary>
    Excuse = 3,

    /// <summary>An earlier fact is taken back: it counts as if it had never been.</summary>
    Retraction = 4,

    /// <summary>The member joins the cycle. Whoever has no enrolment at all is taken to be in from the start.</summary>
    Enrolment = 5,

    /// <summary>The member leaves the cycle.</summary>
    Withdrawal = 6,

    /// <summary>The member claims the reward of a goal.</summary>
    Claim = 7,

    /// <summary>The member's own time zone, where the program lets days follow it.</summary>
    ZoneChange = 8,
}
