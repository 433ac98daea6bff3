using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>What must hold of a <see cref="RetentionDefinition"/>.</summary>
internal static class RetentionRules
{
    internal const int MaxInterval = 10_000;

    internal static void Judge(RetentionDefinition definition, List<Finding> findings)
    {
        if (string.IsNullOrWhiteSpace(definition.Zone)) findings.Add(Wrong("zone", CalendarCodes.ZoneMissing));
        CalendarChecks.DayStart("dayStart", definition.DayStart, findings);
        JudgeCells(definition, findings);
        Kinds("starts", definition.Starts, findings);
        Kinds("returns", definition.Returns, findings);
        Kinds("barring", definition.Barring, findings);
        if (!Enum.IsDefined(definition.Entry)) findings.Add(Wrong("entry", MetricCodes.TermUnknown, new Evidence("value", (int)definition.Entry)));
        if (!Enum.IsDefined(definition.Clock)) findings.Add(Wrong("clock", MetricCodes.TermUnknown, new Evidence("value", (int)definition.Clock)));
        if (!Enum.IsDefined(definition.Criterion)) findings.Add(Wrong("criterion", MetricCodes.TermUnknown, new Evidence("value", (int)definition.Criterion)));
        if (definition.MinimumOccurrences < 1) findings.Add(Wrong("minimumOccurrences", MetricCodes.OccurrencesWrong, new Evidence("least", definition.MinimumOccurrences)));
        bool asks = definition.Entry == RetentionEntry.FirstEver;
        if (asks == definition.Barring.IsEmpty || (asks && definition.Starts.IsEmpty) || definition.Barring.Any(kind => definition.Starts.Contains(kind, StringComparer.Ordinal)))
            findings.Add(Wrong("barring", MetricCodes.BarringWrong));
        ExclusionPolicy.Judge(definition.NotCounted, "notCounted", findings);
    }

    internal static ValueList<Finding> NeedsEvents(RetentionDefinition definition)
    {
        var findings = new List<Finding>();
        if (definition.Clock != RetentionClock.Calendar) findings.Add(Wrong("clock", MetricCodes.NeedsEvents, new Evidence("choice", "clock")));
        if (definition.MinimumOccurrences != 1) findings.Add(Wrong("minimumOccurrences", MetricCodes.NeedsEvents, new Evidence("choice", "minimumOccurrences")));
        return findings.ToValueList();
    }

    private static void JudgeCells(RetentionDefinition definition, List<Finding> findings)
    {
        int before = 0;
        for (int i = 0; i < definition.Cells.Count; i++)
        {
            int last = definition.Cells[i];
            if (last <= before || last > MaxInterval) findings.Add(Wrong(Paths.At("cells", i), MetricCodes.CellsWrong, new Evidence("interval", last), new Evidence("most", MaxInterval)));
            before = last;
        }

        if (definition.Cells.IsEmpty) findings.Add(Wrong("cells", MetricCodes.CellsWrong, new Evidence("most", MaxInterval)));
    }

    private static void Kinds(string path, ValueList<string> kinds, List<Finding> findings)
    {
        for (int i = 0; i < kinds.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(kinds[i])) findings.Add(Wrong(Paths.At(path, i), MetricCodes.KindMissing));
        }
    }

    private static Finding Wrong(string path, string code, params ReadOnlySpan<Evidence> evidence) => new(path, code, FindingSeverity.Error, "FUN-3", evidence);
}
