using BenchmarkDotNet.Attributes;
using CommunityDomain.Calendars;
using Quartz;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// Days and zoned slots of common rules: against a loop that asks every day, against Quartz's recurrence trigger, which gives zoned times only,
/// and against the mapping into the zone alone. Everybody's answers are compared before anything is timed.
/// </summary>
[MemoryDiagnoser]
public class RecurrenceBenchmarks
{
    private static readonly LocalTime Nine = new(9, 0);

    private Func<LocalDate, bool> _fits = _ => false;
    private CompiledTimedRecurrence _compiled = new TimedRecurrence { Days = Recurrence.Daily(new(2026, 1, 1)), Times = [Nine] }.Compile();
    private DateTimeZone _zone = DateTimeZone.Utc;
    private ITrigger? _trigger;
    private LocalDate _start;
    private LocalDate _first;
    private LocalDate _last;
    private DateTimeOffset _before;
    private LocalDateTime[] _locals = [];

    public enum Scenario
    {
        Daily365,
        MondayWednesdayFriday468,
        LastFriday120,
        WelfareDays36,
        DailySince2000InNovember2026,
    }

    [ParamsAllValues]
    public Scenario Rule { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        (string zone, LocalDate start, string rule, int count, Func<LocalDate, bool> fits) = Rule switch
        {
            Scenario.Daily365 => ("Asia/Shanghai", new LocalDate(2026, 1, 1), "FREQ=DAILY", 365, (Func<LocalDate, bool>)(_ => true)),
            Scenario.MondayWednesdayFriday468 => ("America/New_York", new(2026, 1, 5), "FREQ=WEEKLY;BYDAY=MO,WE,FR", 468,
                day => day.DayOfWeek is IsoDayOfWeek.Monday or IsoDayOfWeek.Wednesday or IsoDayOfWeek.Friday),
            Scenario.LastFriday120 => ("Asia/Tokyo", new(2026, 1, 30), "FREQ=MONTHLY;BYDAY=-1FR", 120,
                day => day.DayOfWeek == IsoDayOfWeek.Friday && day.Day > CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month) - 7),
            Scenario.WelfareDays36 => ("Asia/Taipei", new(2026, 1, 8), "FREQ=MONTHLY;BYMONTHDAY=8,18,28", 36, day => day.Day is 8 or 18 or 28),
            _ => ("Asia/Shanghai", new(2000, 1, 1), "FREQ=DAILY", 30, _ => true),
        };
        _zone = DateTimeZoneProviders.Tzdb[zone];
        _start = start;
        _fits = fits;
        _compiled = RecurrenceText.Parse(rule, start + Nine).Compile();
        _first = Rule == Scenario.DailySince2000InNovember2026 ? new(2026, 11, 1) : start;
        _last = _compiled.Days.From(_first).ElementAt(count - 1).Date;
        _before = (_first + Nine).InZoneLeniently(_zone).ToDateTimeOffset().AddSeconds(-1);
        _locals = [.. _compiled.Days.Between(_first, _last).Select(occurrence => occurrence.Date + Nine)];
        _trigger = TriggerBuilder.Create()
            .StartAt((start + Nine).InZoneLeniently(_zone).ToDateTimeOffset())
            .WithRecurrenceSchedule(rule, schedule => schedule.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(zone)))
            .Build();

        var loop = new List<LocalDate>();
        for (LocalDate day = start; day <= _last; day = day.PlusDays(1))
            if (day >= _first && fits(day)) loop.Add(day);
        var quartz = new List<Instant>();
        for (DateTimeOffset? at = _trigger.GetFireTimeAfter(_before); at is { } fire && quartz.Count < count; at = _trigger.GetFireTimeAfter(fire)) quartz.Add(Instant.FromDateTimeOffset(fire));
        Instant[] slots = [.. _compiled.Between(_zone, _first, _last).Select(slot => slot.ToInstant())];
        if (_locals.Length != count || !loop.Select(day => day + Nine).SequenceEqual(_locals)) throw new InvalidOperationException("The loop gives other days.");
        if (!slots.SequenceEqual(_locals.Select(local => local.InZoneLeniently(_zone).ToInstant()))) throw new InvalidOperationException("The mapping gives other slots.");
        if (!slots.SequenceEqual(quartz)) throw new InvalidOperationException("Quartz gives other slots.");
    }

    [Benchmark(Baseline = true)]
    public int DayLoop_Dates()
    {
        int sum = 0;
        for (LocalDate day = _start; day <= _last; day = day.PlusDays(1))
            if (day >= _first && _fits(day)) sum += day.Day;
        return sum;
    }

    [Benchmark]
    public int Recurrence_Dates()
    {
        int sum = 0;
        foreach (Occurrence occurrence in _compiled.Days.Between(_first, _last)) sum += occurrence.Date.Day;
        return sum;
    }

    [Benchmark]
    public int InZoneLeniently_Alone()
    {
        int sum = 0;
        foreach (LocalDateTime local in _locals) sum += local.InZoneLeniently(_zone).Day;
        return sum;
    }

    [Benchmark]
    public int Recurrence_Slots()
    {
        int sum = 0;
        foreach (ZonedDateTime slot in _compiled.Between(_zone, _first, _last)) sum += slot.Day;
        return sum;
    }

    [Benchmark]
    public int Quartz_Slots()
    {
        int sum = 0;
        DateTimeOffset? at = _before;
        for (int i = 0; i < _locals.Length; i++)
        {
            at = _trigger!.GetFireTimeAfter(at);
            sum += at!.Value.Day;
        }

        return sum;
    }
}
