namespace CommunityDomain.Calendars;

/// <summary>How an activity keeps off days of rest: a policy, and what a worked weekend day is to it.</summary>
/// <param name="Policy">What becomes of an item on a day of rest.</param>
/// <param name="AdjustedWorkdays">What a worked day of the weekend is. Normal by default.</param>
public sealed record ShiftRule(ShiftPolicy Policy, AdjustedWorkdayPolicy AdjustedWorkdays = AdjustedWorkdayPolicy.Normal)
{
    private const int SearchLimit = 400;

    /// <summary>Places items, each on its own; items that end up on one day name each other in <see cref="ShiftedDate.CollapsedWith"/>.</summary>
    /// <param name="dates">The nominal days, in any order; kept in that order.</param>
    /// <param name="calendar">The calendar.</param>
    /// <returns>One answer an item. In an unknown year an item has no date and the reason <see cref="CalendarCodes.YearUnknown"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A date is not of the ISO calendar.</exception>
    /// <exception cref="InvalidOperationException">The policy is not one of the enum's.</exception>
    public ValueList<ShiftedDate> Apply(IEnumerable<LocalDate> dates, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(calendar);
        if (!Enum.IsDefined(Policy) || !Enum.IsDefined(AdjustedWorkdays)) throw new InvalidOperationException("The shift policy is unknown.");
        ShiftedDate[] placed = [.. dates.Select(date => Place(date, calendar))];
        Dictionary<LocalDate, Dictionary<LocalDate, int>> byDay = [];
        foreach (ShiftedDate item in placed)
        {
            if (item.Date is not { } day) continue;
            if (!byDay.TryGetValue(day, out Dictionary<LocalDate, int>? nominals)) byDay[day] = nominals = [];
            nominals[item.Nominal] = nominals.GetValueOrDefault(item.Nominal) + 1;
        }

        return placed.Select(item => item.Date is { } day && Others(byDay[day], item.Nominal) is { IsEmpty: false } others
            ? new ShiftedDate(item.Nominal, day, item.Reason, others)
            : item).ToValueList();
    }

    // An item's own day is another's too when it was given twice.
    private static ValueList<LocalDate> Others(Dictionary<LocalDate, int> nominals, LocalDate own) => nominals.Count == 1 && nominals[own] == 1
        ? default
        : nominals.Where(other => other.Key != own || other.Value > 1).Select(other => other.Key).Order().ToValueList();

    private ShiftedDate Place(LocalDate nominal, WorkCalendar calendar)
    {
        var walk = new WorkCalendar.Walk(calendar);
        if (walk.Day(nominal) is not { } day) return Unplaced(nominal, walk.Refused<bool>().Reasons[0]);
        if (Policy == ShiftPolicy.None || Works(day)) return Placed(nominal, nominal, walk);
        switch (Policy)
        {
            case ShiftPolicy.Previous: return Search(nominal, -1, ref walk) is { } before ? Placed(nominal, before, walk) : Failed(nominal, walk);
            case ShiftPolicy.Next: return Search(nominal, 1, ref walk) is { } after ? Placed(nominal, after, walk) : Failed(nominal, walk);
            case ShiftPolicy.Nearest: return Nearest(nominal, ref walk) is { } near ? Placed(nominal, near, walk) : Failed(nominal, walk);
            case ShiftPolicy.SameWeekElseSkip: return SameWeek(nominal, ref walk);
            default: return Unplaced(nominal, Dropped(nominal));
        }
    }

    private LocalDate? Search(LocalDate from, int step, ref WorkCalendar.Walk walk)
    {
        LocalDate date = from;
        for (int i = 0; i < SearchLimit; i++)
        {
            if (!walk.Step(ref date, step) || walk.Day(date) is not { } day) return null;
            if (Works(day)) return date;
        }

        return null;
    }

    private LocalDate? Nearest(LocalDate nominal, ref WorkCalendar.Walk walk)
    {
        for (int distance = 1; distance < SearchLimit; distance++)
        {
            if (Civil.Plus(nominal, distance) is not { } later || Civil.Plus(nominal, -distance) is not { } earlier) return null;
            if (walk.Day(later) is not { } after || walk.Day(earlier) is not { } before) return null;
            if (Works(after)) return after.Date;
            if (Works(before)) return before.Date;
        }

        return null;
    }

    private ShiftedDate SameWeek(LocalDate nominal, ref WorkCalendar.Walk walk)
    {
        int weekday = (int)nominal.DayOfWeek;
        foreach (int offset in Enumerable.Range(1, 7 - weekday).Concat(Enumerable.Range(1, weekday - 1).Select(back => -back)))
        {
            if (Civil.Plus(nominal, offset) is not { } date) continue;
            if (walk.Day(date) is not { } day) return Failed(nominal, walk);
            if (Works(day)) return Placed(nominal, date, walk);
        }

        return Unplaced(nominal, Dropped(nominal));
    }

    private bool Works(CalendarDay day) => day.IsWorkday && (AdjustedWorkdays == AdjustedWorkdayPolicy.Normal || !day.IsAdjustedWorkday);

    private Reason Dropped(LocalDate nominal) =>
        new(CalendarCodes.ShiftSkipped, string.Empty, new("nominal", nominal), new("policy", EvidenceValue.Term(Policy)));

    private ShiftedDate Placed(LocalDate nominal, LocalDate date, WorkCalendar.Walk walk)
    {
        ValueList<Reason> assumed = walk.Granted(date).Reasons;
        Reason? reason = nominal == date
            ? (assumed.IsEmpty ? null : assumed[0])
            : new Reason(CalendarCodes.Shifted, string.Empty, new("nominal", nominal), new("date", date), new("policy", EvidenceValue.Term(Policy)), new("assumed", !assumed.IsEmpty));
        return new ShiftedDate(nominal, date, reason, default);
    }

    private static ShiftedDate Failed(LocalDate nominal, WorkCalendar.Walk walk) => Unplaced(nominal, walk.Problem(nominal));

    private static ShiftedDate Unplaced(LocalDate nominal, Reason reason) => new(nominal, null, reason, default);
}
