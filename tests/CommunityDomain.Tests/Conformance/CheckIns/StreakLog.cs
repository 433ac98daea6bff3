using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.Conformance.CheckIns;

/// <summary>A plain log of days or instants as a cycle of all its days, as other trackers see it.</summary>
internal static class StreakLog
{
    private static readonly MemberId Someone = new("someone");

    /// <summary>Checked in at noon of these days, counted from the first; the question is asked late on the last day, or on another.</summary>
    internal static CheckInCard Of(string zone, LocalDate first, int days, IEnumerable<int> done, LocalDate? asOf = null, int[]? excused = null, bool strict = false)
    {
        CheckInProgram program = CheckInProgram.OfDays(days, first, zone) with { Slack = new() { Excuses = days }, StreakNeedsToday = strict, Completion = null };
        DateTimeZone clock = DateTimeZoneProviders.Tzdb[zone];
        IEnumerable<CheckInFact> facts = done.Select(day => CheckInFact.Submitted($"d{day}", Someone, Noon(day)))
            .Concat((excused ?? []).Select(day => CheckInFact.Excused($"e{day}", Someone, first.PlusDays(day), Noon(day))));
        return CheckInCycle.Open(program, DateTimeZoneProviders.Tzdb).Evaluate(Someone, [.. facts], (asOf ?? first.PlusDays(days - 1)).At(new LocalTime(23, 0)).InZoneLeniently(clock).ToInstant());

        Instant Noon(int day) => first.PlusDays(day).At(LocalTime.Noon).InZoneLeniently(clock).ToInstant();
    }

    /// <summary>Checked in at these instants, asked at another; the days reach from the first of them to the question, by the clocks of the zone.</summary>
    internal static CheckInCard Of(string zone, Instant asOf, bool strict, params Instant[] hits)
    {
        DateTimeZone clock = DateTimeZoneProviders.Tzdb[zone];
        LocalDate first = hits.Append(asOf).Min().InZone(clock).Date;
        int days = Period.DaysBetween(first, asOf.InZone(clock).Date) + 1;
        CheckInProgram program = CheckInProgram.OfDays(days, first, zone) with { StreakNeedsToday = strict, Completion = null };
        return CheckInCycle.Open(program, DateTimeZoneProviders.Tzdb).Evaluate(Someone, [.. hits.Select((at, i) => CheckInFact.Submitted($"h{i}", Someone, at))], asOf);
    }
}
