using BenchmarkDotNet.Attributes;
using CommunityDomain.Calendars;

namespace CommunityDomain.Benchmarks;

/// <summary>Workdays of mainland China over three years, against a loop with sets of dates as people write it.</summary>
[MemoryDiagnoser]
public class WorkCalendarBenchmarks
{
    private const int Workdays = 700;

    private static readonly LocalDate Start = new(2024, 1, 2);
    private static readonly DateRange Years = new(new(2024, 1, 1), new(2026, 12, 31));

    private readonly WorkCalendar _calendar = WorkCalendar.Open(WorkCalendarDefinition.China);
    private readonly HashSet<LocalDate> _worked = [.. Days(worked: true)];
    private readonly HashSet<LocalDate> _off = [.. Days(worked: false)];

    [GlobalSetup]
    public void Setup()
    {
        if (Sets_AddWorkdays() != Calendar_AddWorkdays()) throw new InvalidOperationException("The sets give another day.");
        if (Sets_CountWorkdays() != Calendar_CountWorkdays()) throw new InvalidOperationException("The sets give another count.");
    }

    [Benchmark(Baseline = true)]
    public LocalDate Sets_AddWorkdays()
    {
        LocalDate day = Start;
        for (int left = Workdays; left > 0;)
        {
            day = day.PlusDays(1);
            if (IsWorkday(day)) left--;
        }

        return day;
    }

    [Benchmark]
    public LocalDate Calendar_AddWorkdays() => _calendar.AddWorkdays(Start, Workdays).Outcome;

    [Benchmark]
    public int Sets_CountWorkdays()
    {
        int count = 0;
        for (LocalDate day = Years.First; day <= Years.Last; day = day.PlusDays(1))
            if (IsWorkday(day)) count++;
        return count;
    }

    [Benchmark]
    public int Calendar_CountWorkdays() => _calendar.CountWorkdays(Years).Outcome;

    private static IEnumerable<LocalDate> Days(bool worked) =>
        WorkCalendarDefinition.China.Years.SelectMany(year => year.Days).Where(day => day.Kind == SpecialDayKind.AdjustedWorkday == worked).Select(day => day.Date);

    private bool IsWorkday(LocalDate day) => _worked.Contains(day) || (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !_off.Contains(day));
}
