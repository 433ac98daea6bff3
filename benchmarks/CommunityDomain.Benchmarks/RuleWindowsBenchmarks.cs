using BenchmarkDotNet.Attributes;
using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// One message of a member who writes every two seconds: judged by the count of the last ten seconds, and the windows taken on. Against a queue of instants that is
/// changed in place, as somebody would write it by hand; that one cannot be tried out, replayed or shared without a copy.
/// </summary>
[MemoryDiagnoser]
public class RuleWindowsBenchmarks
{
    private static readonly Duration Span = Duration.FromSeconds(10);
    private static readonly Duration Step = Duration.FromSeconds(2);

    private readonly Queue<Instant> _queue = new();
    private RuleEvaluation _evaluation = null!;
    private RuleWindows _windows = RuleWindows.Empty;
    private Instant _queueNow = Instant.FromUtc(2026, 3, 2, 12, 0);
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
        _evaluation = set.Compile(DateTimeZoneProviders.Tzdb).NewEvaluation();
        for (int i = 0; i < 20; i++)
            if (Windows() != Queue()) throw new InvalidOperationException("The decisions differ.");
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
    public bool Windows()
    {
        _windowsNow += Step;
        _evaluation.Use("member", _windows);
        bool refused = _evaluation.Decide(_windowsNow).Verdict == Verdict.Refused;
        _windows = _evaluation.Next("member");
        return refused;
    }
}
