namespace CommunityDomain.Calendars;

/// <summary>Judges a <see cref="WorkCalendarDefinition"/>.</summary>
internal sealed class WorkCalendarDefinitionValidator : DefinitionValidator<WorkCalendarDefinition>
{
    /// <summary>Makes the validator; an instance serves any number of definitions.</summary>
    public WorkCalendarDefinitionValidator()
    {
        Require("id", CalendarCodes.IdMissing, string.Empty, calendar => !string.IsNullOrWhiteSpace(calendar.Id));
        Judge(JudgeWeekend);
        Judge(JudgeYears);
    }

    private static void JudgeWeekend(WorkCalendarDefinition calendar, List<Finding> findings)
    {
        var seen = new HashSet<IsoDayOfWeek>();
        for (int i = 0; i < calendar.Weekend.Count; i++)
        {
            IsoDayOfWeek day = calendar.Weekend[i];
            if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday || !seen.Add(day))
                findings.Add(Wrong($"weekend[{i}]", CalendarCodes.WeekendWrong, new Evidence("value", (int)day)));
        }

        if (seen.Count == 7) findings.Add(Wrong("weekend", CalendarCodes.WeekendWrong, new Evidence("value", 7)));
    }

    private static void JudgeYears(WorkCalendarDefinition calendar, List<Finding> findings)
    {
        var years = new HashSet<int>();
        for (int i = 0; i < calendar.Years.Count; i++)
        {
            if (calendar.Years[i] is not { } year)
            {
                findings.Add(Wrong($"years[{i}]", DefinitionCodes.ItemMissing));
                continue;
            }

            if (year.Year is < 1 or > 9999 || !years.Add(year.Year)) findings.Add(Wrong($"years[{i}].year", CalendarCodes.YearWrong, new Evidence("year", year.Year)));
            if (string.IsNullOrWhiteSpace(year.Source)) findings.Add(Wrong($"years[{i}].source", CalendarCodes.SourceMissing, new Evidence("year", year.Year)));
            var days = new HashSet<LocalDate>();
            for (int j = 0; j < year.Days.Count; j++)
            {
                SpecialDay day = year.Days[j];
                bool right = day.Date.Calendar == CalendarSystem.Iso && day.Date.Year == year.Year && Enum.IsDefined(day.Kind) && days.Add(day.Date);
                if (!right) findings.Add(Wrong($"years[{i}].days[{j}]", CalendarCodes.DayWrong, new Evidence("date", InvariantText.Of(day.Date)), new Evidence("year", year.Year)));
            }
        }
    }

    private static Finding Wrong(string path, string code, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Error, string.Empty, evidence);
}
