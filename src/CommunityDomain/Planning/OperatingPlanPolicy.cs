namespace CommunityDomain.Planning;

/// <summary>
/// How far ahead a group must be planned, and how densely (GRP-6). The days that need a plan run from the group's first day (the later of its opening and the plan's start), inclusive,
/// for <see cref="Period"/> of the calendar, or to the group's last day, inclusive, if that comes first. They are covered when every <see cref="LongestGap"/> days in a row among them hold
/// a day with an activity; when they are fewer than <see cref="LongestGap"/>, one activity among them is enough. So an opening on the 1st of a month asks for activities until the end of the month,
/// one in each seven days, the first by the 7th.
/// </summary>
public sealed record OperatingPlanPolicy
{
    private readonly Period _period = Period.FromMonths(1);
    private readonly int _longestGap = 7;

    /// <summary>One month, with an activity at least every seven days.</summary>
    public static OperatingPlanPolicy Default { get; } = new();

    /// <summary>
    /// How long the plan must reach, in calendar units from the first day: one month by default (GRP-6). The day that ends it needs no plan:
    /// from 31 January one month reaches to 27 February, since the month is over on the 28th.
    /// </summary>
    /// <exception cref="ArgumentException">The period has units of time, a negative unit, nothing at all, or more than a century in one unit.</exception>
    public Period Period
    {
        get => _period;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (!IsAllowed(value)) throw new ArgumentException("The period is made of whole days to years, above zero, each unit at most a century.", nameof(value));
            _period = value;
        }
    }

    /// <summary>The most days from one planned day to the next: 7 by default, our convention, from the weekly preparation of PLN-4. At least 1, which asks for an activity every day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below one.</exception>
    public int LongestGap
    {
        get => _longestGap;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _longestGap = value;
        }
    }

    /// <summary>The last day that needs a plan when the group does not close before; the calendar's last day when it ends before that.</summary>
    internal LocalDate LastDay(LocalDate first) =>
        first.Year > LocalDate.MaxIsoValue.Year - 401 ? LocalDate.MaxIsoValue : first.Plus(_period).PlusDays(-1);

    private static bool IsAllowed(Period value) =>
        !value.HasTimeComponent
        && value is { Years: >= 0 and <= 100, Months: >= 0 and <= 1200, Weeks: >= 0 and <= 5218, Days: >= 0 and <= 36525 }
        && (value.Years | value.Months | value.Weeks | value.Days) != 0;
}
