using System.Globalization;
using BenchmarkDotNet.Attributes;
using CommunityDomain.Calendars;
using CommunityDomain.Metrics;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// 200,000 messages of 2,000 speakers over 30 days, per message: LINQ over a list of them, and an accumulator that is asked for its report at the end.
/// <see cref="Add_SteadyState"/> adds to one that knows everybody, with room for the instants: its bytes are to be none.
/// </summary>
[MemoryDiagnoser]
public class ActivityBenchmarks
{
    private const int Messages = 200_000;
    private const int Speakers = 2_000;
    private const int Seed = 20261123;

    private readonly (MemberId Speaker, Instant At)[] _messages = new (MemberId, Instant)[Messages];
    private DateTimeZone _zone = DateTimeZone.Utc;
    private BusinessDayClock _clock = new(DateTimeZone.Utc);
    private ActivityAccumulator<MemberId> _warm = new();
    private Instant _end;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        _clock = new BusinessDayClock(_zone);
        Instant first = Instant.FromUtc(2026, 3, 1, 16, 0);
        _end = first + Duration.FromDays(30);
        for (int i = 0; i < Messages; i++)
        {
            _messages[i] = (new MemberId("wmEAAAkQ9x7Rz1b0d4" + random.Next(Speakers).ToString("D6", CultureInfo.InvariantCulture)),
                first + Duration.FromSeconds(random.Next(30 * 86_400)));
        }
    }

    [IterationSetup(Target = nameof(Add_SteadyState))]
    public void Warm()
    {
        _warm = new ActivityAccumulator<MemberId>(_clock, capacity: 2 * Messages);
        Fill(_warm);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public int Linq()
    {
        var bySpeaker = _messages.GroupBy(message => message.Speaker)
            .ToDictionary(own => own.Key, own => (own.Count(), own.Min(message => message.At), own.Max(message => message.At)));
        var byDay = _messages.GroupBy(message => message.At.InZone(_zone).Date)
            .Select(day => (day.Key, day.Count(), day.Select(message => message.Speaker).Distinct().Count())).OrderBy(day => day.Key).ToList();
        var byHour = _messages.GroupBy(message => message.At.InZone(_zone).Hour).ToDictionary(hour => hour.Key, hour => hour.Count());
        Instant[] instants = [.. _messages.Select(message => message.At).Order()];
        Duration silence = instants.Zip(instants.Skip(1), (earlier, later) => later - earlier).Max();
        return bySpeaker.Count + byDay.Count + byHour.Count + (int)silence.TotalSeconds;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int AddAll_Result()
    {
        var accumulator = new ActivityAccumulator<MemberId>(_clock);
        Fill(accumulator);
        return accumulator.Result(_end).Speakers;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public void Add_SteadyState() => Fill(_warm);

    private void Fill(ActivityAccumulator<MemberId> accumulator)
    {
        foreach ((MemberId speaker, Instant at) in _messages) accumulator.Add(speaker, at);
    }
}
