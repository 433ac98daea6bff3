using BenchmarkDotNet.Attributes;
using CommunityDomain.Calendars;

namespace CommunityDomain.Benchmarks;

/// <summary>Which day an instant belongs to: the clock against the date that a wall clock shows, over two years of instants.</summary>
[MemoryDiagnoser]
public class BusinessDayClockBenchmarks
{
    private const int Count = 10_000;
    private const int Seed = 20261123;

    private readonly Instant[] _instants = new Instant[Count];
    private DateTimeZone _zone = DateTimeZone.Utc;
    private LocalTime _dayStart;
    private BusinessDayClock _clock = new(DateTimeZone.Utc);

    [Params("Asia/Shanghai", "America/New_York")]
    public string Zone { get; set; } = string.Empty;

    [Params(0, 4)]
    public int DayStartHour { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        Instant first = Instant.FromUtc(2025, 1, 1, 0, 0);
        for (int i = 0; i < Count; i++) _instants[i] = first + Duration.FromSeconds(random.NextInt64(2 * 365 * 86_400L));
        _zone = DateTimeZoneProviders.Tzdb[Zone];
        _dayStart = new LocalTime(DayStartHour, 0);
        _clock = new BusinessDayClock(_zone, _dayStart);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int InZone_Date()
    {
        int sum = 0;
        foreach (Instant instant in _instants) sum += instant.InZone(_zone).Date.Day;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int InZone_MinusDayStart()
    {
        int sum = 0;
        foreach (Instant instant in _instants) sum += instant.InZone(_zone).LocalDateTime.PlusHours(-DayStartHour).Date.Day;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int DayOf()
    {
        int sum = 0;
        foreach (Instant instant in _instants) sum += _clock.DayOf(instant).Day;
        return sum;
    }
}
