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
    /// <returns>One answer an item. In an unknown year an item has no date and the reason <see cref="WorkCalendarCodes.YearUnknown"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The policy is not one of the enum's.</exception>
    public ValueList<ShiftedDate> Apply(IEnumerable<LocalDate> dates, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(calendar);
        if (!Enum.IsDefined(Policy) || !Enum.IsDefined(AdjustedWorkdays)) throw new InvalidOperationException("The shift policy is unknown.");
        ShiftedDate[] placed = [.. dates.Select(date => Place(date, calendar))];
        ILookup<LocalDate, LocalDate> byDay = placed.Where(item => item.Date is not null).ToLookup(item => item.Date!.Value, item => item.Nominal);
        return placed.Select(item => item.Date is { } day && byDay[day].Take(2).Count() == 2
            ? new ShiftedDate(item.Nominal, item.Date, item.Reason, Others(byDay[day], item.Nominal))
            : item).ToValueList();
    }

    // One of equal nominal days stands for the item itself.
    private static ValueList<LocalDate> Others(IEnumerable<LocalDate> nominals, LocalDate own)
    {
        List<LocalDate> others = [.. nominals.Order()];
        others.Remove(own);
        return others.ToValueList();
    }

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
            if (walk.Day(nominal.PlusDays(distance)) is not { } after || walk.Day(nominal.PlusDays(-distance)) is not { } before) return null;
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
            if (walk.Day(nominal.PlusDays(offset)) is not { } day) return Failed(nominal, walk);
            if (Works(day)) return Placed(nominal, day.Date, walk);
        }

        return Unplaced(nominal, Dropped(nominal));
    }

    private bool Works(CalendarDay day) => day.IsWorkday && (AdjustedWorkdays == AdjustedWorkdayPolicy.Normal || !day.IsAdjustedWorkday);

    private Reason Dropped(LocalDate nominal) =>
        new(WorkCalendarCodes.ShiftSkipped, string.Empty, new("nominal", nominal), new("policy", EvidenceValue.Term(Policy)));

    private ShiftedDate Placed(LocalDate nominal, LocalDate date, WorkCalendar.Walk walk)
    {
        ValueList<Reason> assumed = walk.Granted(date).Reasons;
        Reason? reason = nominal == date
            ? (assumed.IsEmpty ? null : assumed[0])
            : new Reason(WorkCalendarCodes.Shifted, string.Empty, new("nominal", nominal), new("date", date), new("policy", EvidenceValue.Term(Policy)), new("assumed", !assumed.IsEmpty));
        return new ShiftedDate(nominal, date, reason, default);
    }

    private static ShiftedDate Failed(LocalDate nominal, WorkCalendar.Walk walk) => Unplaced(nominal, walk.Problem(nominal));

    private static ShiftedDate Unplaced(LocalDate nominal, Reason reason) => new(nominal, null, reason, default);
}
