namespace CommunityDomain.Calendars;

/// <summary>What must hold of a <see cref="Recurrence"/>. Written by hand, as rules are compiled where FluentValidation would be too slow.</summary>
internal static class RecurrenceRules
{
    internal const int MaxInterval = 9_999;

    private const string Source = "RFC 5545 3.3.10";

    /// <summary>Every finding, and the engine of a rule that is good.</summary>
    internal static ValueList<Finding> Judge(Recurrence rule, out RecurrenceEngine? engine)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var findings = new List<Finding>();
        engine = null;
        JudgeValues(rule, findings);
        if (findings.Count == 0) JudgeShape(rule, findings);
        if (findings.Count == 0) engine = JudgeOccurrences(rule, findings);
        return findings.ToValueList();
    }

    /// <summary>Every finding about days and times, and the engine when the days are good.</summary>
    internal static ValueList<Finding> Judge(TimedRecurrence timed, out RecurrenceEngine? engine)
    {
        ArgumentNullException.ThrowIfNull(timed);
        var findings = new List<Finding>();
        engine = null;
        if (timed.Days is null) findings.Add(new Finding("days", DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
        else
            foreach (Finding finding in Judge(timed.Days, out engine)) findings.Add(finding with { Path = finding.Path.Length == 0 ? "days" : "days." + finding.Path });
        if (timed.Times.IsEmpty) findings.Add(new Finding("times", CalendarCodes.TimesUnfit, FindingSeverity.Error, string.Empty, new Evidence("times", 0)));
        var seen = new HashSet<LocalTime>();
        for (int i = 0; i < timed.Times.Count; i++)
        {
            if (!seen.Add(timed.Times[i]))
                findings.Add(new Finding($"times[{i}]", CalendarCodes.ValueRepeated, FindingSeverity.Error, string.Empty, new Evidence("value", timed.Times[i])));
        }

        return findings.ToValueList();
    }

    private static void JudgeValues(Recurrence rule, List<Finding> findings)
    {
        Need(Enum.IsDefined(rule.Frequency), "frequency", CalendarCodes.FrequencyUnknown, new Evidence("frequency", (int)rule.Frequency));
        Need(rule.Start.Calendar == CalendarSystem.Iso, "start", CalendarCodes.CalendarNotIso, new Evidence("calendar", rule.Start.Calendar.Id));
        Need(rule.Until is not { } end || end.Calendar == CalendarSystem.Iso, "until", CalendarCodes.CalendarNotIso, new Evidence("calendar", rule.Until?.Calendar.Id));
        Need(rule.Interval is >= 1 and <= MaxInterval, "interval", CalendarCodes.IntervalOutOfRange, new Evidence("interval", rule.Interval), new Evidence("most", MaxInterval));
        Need(rule.Count is null or >= 1, "count", CalendarCodes.CountOutOfRange, new Evidence("count", rule.Count ?? 0));
        Need(rule.Count is null || rule.Until is null, "count", CalendarCodes.CountWithUntil);
        bool comparable = rule.Until is { } last && last.Calendar == rule.Start.Calendar;
        if (comparable && rule.Until < rule.Start)
            Need(false, "until", CalendarCodes.UntilBeforeStart, new Evidence("until", rule.Until!.Value), new Evidence("start", rule.Start));
        Need(rule.WeekStart is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday, "weekStart", CalendarCodes.WeekStartUnknown, new Evidence("weekStart", (int)rule.WeekStart));
        Need(Enum.IsDefined(rule.MonthEnd), "monthEnd", CalendarCodes.MonthEndUnknown, new Evidence("monthEnd", (int)rule.MonthEnd));

        int most = rule.Frequency == RecurrenceFrequency.Yearly && rule.Months.IsEmpty ? 53 : 5;
        Each(rule.Weekdays, "weekdays", CalendarCodes.WeekdayOutOfRange, day => day.Day != IsoDayOfWeek.None && Math.Abs(day.Ordinal) <= most, day => day.ToString(), most);
        Each(rule.MonthDays, "monthDays", CalendarCodes.MonthDayOutOfRange, day => day is not 0 and >= -31 and <= 31, day => day, 31);
        Each(rule.Months, "months", CalendarCodes.MonthOutOfRange, month => month is >= 1 and <= 12, month => month, 12);
        Each(rule.SetPositions, "setPositions", CalendarCodes.SetPositionOutOfRange, at => at is not 0 and >= -366 and <= 366, at => at, 366);
        for (int i = 0; i < rule.Skipped.Count; i++)
            Need(rule.Skipped[i].Calendar == CalendarSystem.Iso, $"skipped[{i}]", CalendarCodes.CalendarNotIso, new Evidence("calendar", rule.Skipped[i].Calendar.Id));
        for (int i = 0; i < rule.Moved.Count; i++)
        {
            Need(rule.Moved[i].From.Calendar == CalendarSystem.Iso, $"moved[{i}].from", CalendarCodes.CalendarNotIso, new Evidence("calendar", rule.Moved[i].From.Calendar.Id));
            Need(rule.Moved[i].To.Calendar == CalendarSystem.Iso, $"moved[{i}].to", CalendarCodes.CalendarNotIso, new Evidence("calendar", rule.Moved[i].To.Calendar.Id));
        }

        Unique(rule.Skipped, "skipped", day => day, string.Empty);
        Unique(rule.Moved, "moved", move => move.From, ".from");

        void Need(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence)
        {
            if (!holds) findings.Add(new Finding(path, code, FindingSeverity.Error, Source, evidence));
        }

        void Each<T>(ValueList<T> items, string path, string code, Func<T, bool> fits, Func<T, EvidenceValue> value, int limit)
        {
            for (int i = 0; i < items.Count; i++)
                Need(fits(items[i]), $"{path}[{i}]", code, new Evidence("value", value(items[i])), new Evidence("most", limit));
            Unique(items, path, value, string.Empty);
        }

        void Unique<T>(ValueList<T> items, string path, Func<T, EvidenceValue> value, string member)
        {
            var seen = new HashSet<EvidenceValue>();
            for (int i = 0; i < items.Count; i++)
                Need(seen.Add(value(items[i])), $"{path}[{i}]{member}", CalendarCodes.ValueRepeated, new Evidence("value", value(items[i])));
        }
    }

    // Calendar programs disagree on these (94 of 454 published cases): refused by name rather than chosen.
    private static void JudgeShape(Recurrence rule, List<Finding> findings)
    {
        bool monthly = rule.Frequency == RecurrenceFrequency.Monthly;
        bool yearly = rule.Frequency == RecurrenceFrequency.Yearly;
        string frequency = "FREQ=" + rule.Frequency.ToString().ToUpperInvariant();
        bool ordinals = rule.Weekdays.Any(day => day.Ordinal != 0);
        string weekdays = "BYDAY=" + string.Join(',', rule.Weekdays.Take(7));
        if (ordinals && !monthly && !yearly) Refuse("weekdays", $"{frequency};{weekdays}");
        else if (ordinals && rule.Weekdays.Any(day => day.Ordinal == 0)) Refuse("weekdays", weekdays);
        else if (ordinals && !rule.MonthDays.IsEmpty) Refuse("weekdays", $"{weekdays};BYMONTHDAY");
        if (!rule.MonthDays.IsEmpty && rule.Frequency == RecurrenceFrequency.Weekly) Refuse("monthDays", $"{frequency};BYMONTHDAY");
        if (!rule.MonthDays.IsEmpty && yearly && rule.Months.IsEmpty) Refuse("monthDays", $"{frequency};BYMONTHDAY;!BYMONTH");
        if (!rule.SetPositions.IsEmpty && !monthly && !yearly) Refuse("setPositions", $"{frequency};BYSETPOS");
        else if (!rule.SetPositions.IsEmpty && rule.Weekdays.IsEmpty && rule.MonthDays.IsEmpty) Refuse("setPositions", "BYSETPOS;!BYDAY;!BYMONTHDAY");

        void Refuse(string path, string shape) =>
            findings.Add(new Finding(path, CalendarCodes.ShapeRefused, FindingSeverity.Error, Source, new Evidence("shape", shape)));
    }

    private static RecurrenceEngine? JudgeOccurrences(Recurrence rule, List<Finding> findings)
    {
        var engine = new RecurrenceEngine(rule);
        if (engine.First == RecurrenceEngine.None)
        {
            findings.Add(new Finding(string.Empty, CalendarCodes.NeverMatches, FindingSeverity.Error, Source));
            return null;
        }

        if (engine.IsCutAtHorizon)
            findings.Add(new Finding("count", CalendarCodes.EndsAtHorizon, FindingSeverity.Warning, Source, new Evidence("count", rule.Count!.Value)));
        for (int i = 0; i < rule.Skipped.Count; i++) Note(rule.Skipped[i], $"skipped[{i}]");
        for (int i = 0; i < rule.Moved.Count; i++) Note(rule.Moved[i].From, $"moved[{i}].from");
        return engine;

        void Note(LocalDate date, string path)
        {
            if (!engine.Contains(Civil.DayNumber(date)))
                findings.Add(new Finding(path, CalendarCodes.ExceptionWithoutOccurrence, FindingSeverity.Note, string.Empty, new Evidence("date", date)));
        }
    }
}
