namespace CommunityDomain.Calendars;

/// <summary>
/// What a walk over a rule remembers of the month it is in, so that the next day of the same month costs no division. Only a memory: without it the answers are the same.
/// <c>default</c> remembers nothing.
/// </summary>
internal struct RecurrenceCursor
{
    /// <summary>The month, as its year and number.</summary>
    internal int Year;

    internal int Month;

    /// <summary>The day number of its 1st.</summary>
    internal int First;

    /// <summary>How many days it has; 0 for none remembered.</summary>
    internal int Length;

    /// <summary>The days that the rule takes in it.</summary>
    internal uint Days;

    /// <summary>Whether a day is in the month, or the first one after it: then nothing between was passed over.</summary>
    internal readonly bool Reaches(int day) => Length > 0 && day >= First && day - First <= Length;

    /// <summary>Whether a day is in the month.</summary>
    internal readonly bool Holds(int day) => day >= First && day - First < Length;
}
