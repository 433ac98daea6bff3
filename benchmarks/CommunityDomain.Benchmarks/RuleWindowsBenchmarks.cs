using BenchmarkDotNet.Attributes;
using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// One message of a member who writes every two seconds: judged by the count of the last ten seconds, and the windows taken on. Against a queue of instants that is
/// changed in place, as somebody would write it by hand. <see cref="Ring"/> is our window alone, which also takes late messages and amounts; <see cref="InPlace"/> the whole evaluation of a
/// rule on it, <see cref="AsValues"/> the same with windows that are values, to be tried out, replayed and shared.
/// </summary>
[MemoryDiagnoser]
public class RuleWindowsBenchmarks
{
    private static readonly Duration Span = Duration.FromSeconds(10);
    private static readonly Duration Step = Duration.FromSeconds(2);

    private readonly Queue<Instant> _queue = new();
    private readonly CountRing _ring = new();
    private RuleEvaluation _evaluation = null!;
    private RuleEvaluation _inPlace = null!;
    private RuleWindows _windows = RuleWindows.Empty;
    private Instant _queueNow = Instant.FromUtc(2026, 3, 2, 12, 0);
    private Instant _ringNow = Instant.FromUtc(2026, 3, 2, 12, 0);
    private Instant _inPlaceNow = Instant.FromUtc(2026, 3, 2, 12, 0);
    private Instant _windowsNow = Instant.FromUtc(2026, 3, 2, 12, 0);

    [GlobalSetup]
    public void Setup()
    {
        RuleSet set = new()
        {
            Facts = [],
            Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
            Counters = [new() { Name = "posts", Subject = "member" }],
            Rules = [new() { Id = new("flood"), Effect = "mute", When = Condition.Count("posts", Span, Comparison.AtLeast, 5) }],
            Otherwise = Verdict.Granted,
        };
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        _evaluation = compiled.NewEvaluation();
        _inPlace = compiled.NewEvaluation();
        _inPlace.Use("member", new RuleWindowAccumulator());
        for (int i = 0; i < 20; i++)
        {
            bool expected = Queue();
            if (Ring() != expected || InPlace() != expected || AsValues() != expected) throw new InvalidOperationException("The decisions differ.");
        }
    }

    [Benchmark(Baseline = true)]
    public bool Queue()
    {
        _queueNow += Step;
        _queue.Enqueue(_queueNow);
        while (_queue.Peek() <= _queueNow - Span) _queue.Dequeue();
        return _queue.Count >= 5;
    }

    [Benchmark]
    public bool Ring()
    {
        _ringNow += Step;
        bool refused = _ring.Sum(_ringNow - Span, _ringNow) + 1 >= 5;
        _ring.Add(_ringNow, 1, Span);
        return refused;
    }

    [Benchmark]
    public bool InPlace()
    {
        _inPlaceNow += Step;
        bool refused = _inPlace.Decide(_inPlaceNow).Verdict == Verdict.Refused;
        _inPlace.Keep();
        return refused;
    }

    [Benchmark]
    public bool AsValues()
    {
        _windowsNow += Step;
        _evaluation.Use("member", _windows);
        bool refused = _evaluation.Decide(_windowsNow).Verdict == Verdict.Refused;
        _windows = _evaluation.Next("member");
        return refused;
    }
}
