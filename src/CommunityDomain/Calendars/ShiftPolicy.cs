namespace CommunityDomain.Calendars;

/// <summary>What becomes of an item that falls on a day of rest.</summary>
public enum ShiftPolicy
{
    /// <summary>It stays where it is.</summary>
    None = 0,

    /// <summary>It is dropped.</summary>
    Skip = 1,

    /// <summary>It moves to the last workday before.</summary>
    Previous = 2,

    /// <summary>It moves to the first workday after.</summary>
    Next = 3,

    /// <summary>It moves to the nearer of the two; if both are equally near, to the one after.</summary>
    Nearest = 4,

    /// <summary>It moves to the next workday of the same ISO week, else to the last one before it in that week, else it is dropped.</summary>
    SameWeekElseSkip = 5,
}
