using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>A plain program in Shanghai from Monday, 2 March 2026 on, and facts of Amy.</summary>
internal static class CheckInSamples
{
    internal static readonly MemberId Amy = CheckInCase.Amy;
    internal static readonly LocalDate Start = new(2026, 3, 2);

    internal static CheckInProgram Week => CheckInProgram.Days7(Start, "Asia/Shanghai");

    internal static CheckInCycle Open(this CheckInProgram program) => CheckInCycle.Open(program, DateTimeZoneProviders.Tzdb);

    internal static LocalDate Day(int day) => Start.PlusDays(day - 1);

    /// <summary>An instant by the clocks of Shanghai, on a day of the cycle from 1.</summary>
    internal static Instant At(int day, int hour, int minute = 0) => Day(day).At(new LocalTime(hour, minute)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

    internal static CheckInFact In(int day, int hour = 12, bool isInGroup = false) => CheckInFact.Submitted($"d{day}-{hour}", Amy, At(day, hour), isInGroup: isInGroup);

    internal static CheckInFact[] On(params int[] days) => [.. days.Select(day => In(day))];

    internal static CheckInFact MakeUp(int day, int on, int hour = 12) => CheckInFact.MadeUp($"m{day}-{on}-{hour}", Amy, Day(day), At(on, hour));

    internal static CheckInFact Freeze(int on, int hour = 12) => CheckInFact.FreezeBought($"z{on}-{hour}", Amy, At(on, hour));

    internal static CheckInFact Excuse(int day, int on) => CheckInFact.Excused($"e{day}-{on}", Amy, Day(day), At(on, 12));

    internal static CheckInCard Card(this CheckInProgram program, Instant asOf, params CheckInFact[] facts) => program.Open().Evaluate(Amy, facts, asOf);

    /// <summary>A letter a day: n not open, p pending, O on time, G grace, M made up, F frozen, E excused, x missed, - no such day.</summary>
    internal static string Strip(this CheckInCard card) => string.Concat(card.Cells.Select(cell => "npOGMFEx-"[(int)cell.Status]));
}
