using CommunityDomain.Groups;

namespace CommunityDomain.Planning;

/// <summary>Whether a group's planned days cover the days that need a plan (GRP-6); the rule stands at <see cref="OperatingPlanPolicy"/>.</summary>
internal static class OperatingPlanCheck
{
    /// <summary>The finding for one group, or null when it is covered.</summary>
    internal static Finding? Find(string path, GroupDefinition group, LocalDate from, IEnumerable<LocalDate> days, OperatingPlanPolicy policy)
    {
        LocalDate until = policy.LastDay(from);
        if (group.ClosesOn is { } closesOn && closesOn < until) until = closesOn;

        var planned = new SortedSet<LocalDate>(days.Where(day => day >= from && day <= until));
        if (FirstGap(from, until, planned, policy.LongestGap) is not { } gapFrom) return null;
        return planned.Count == 0
            ? new Finding(
                path,
                PlanCodes.OperatingPlanMissing,
                FindingSeverity.Warning,
                "GRP-6",
                new("group", group.Id),
                new("gapFrom", from),
                new("requiredUntil", until),
                new("longestGap", policy.LongestGap))
            : new Finding(
                path,
                PlanCodes.OperatingPlanIncomplete,
                FindingSeverity.Warning,
                "GRP-6",
                new("group", group.Id),
                new("plannedDays", planned.Count),
                new("coveredUntil", gapFrom == from ? default(EvidenceValue) : gapFrom.PlusDays(-1)),
                new("gapFrom", gapFrom),
                new("requiredUntil", until),
                new("longestGap", policy.LongestGap));
    }

    /// <summary>The first day of the first run of <paramref name="longestGap"/> days without a planned one, or of a shorter whole span without any; null when there is none.</summary>
    private static LocalDate? FirstGap(LocalDate from, LocalDate until, SortedSet<LocalDate> planned, int longestGap)
    {
        if (planned.Count == 0) return from;
        LocalDate open = from;
        foreach (LocalDate day in planned)
        {
            if (DaysBetween(open, day) >= longestGap) return open;
            if (day == until) return null;
            open = day.PlusDays(1);
        }

        return DaysBetween(open, until) + 1 >= longestGap ? open : null;
    }

    private static int DaysBetween(LocalDate start, LocalDate end) => Period.DaysBetween(start, end);
}
