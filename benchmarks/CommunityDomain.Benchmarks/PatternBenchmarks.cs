using System.Buffers;
using BenchmarkDotNet.Attributes;
using CommunityDomain.Patterns;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// Every place of many words in messages of 50 characters, every second of which holds one for sure: against the loop that somebody would write with the framework's own search for many strings,
/// which says where but not which. Ours folds, too. Both count the same hits; that is checked first.
/// </summary>
[MemoryDiagnoser]
public class PatternBenchmarks
{
    internal const int MessageLength = 50;
    private const int Messages = 256;

    private string[] _messages = [];
    private SearchValues<string> _search = SearchValues.Create([], StringComparison.Ordinal);
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private int _shortest;
    private int _longest;
    private TextScan _scan = null!;
    private int _next;

    /// <summary>20,902 ideographs, 3,000 of them (nearer to real text), or 26 letters.</summary>
    [Params("han", "han3000", "latin")]
    public string Script { get; set; } = "han";

    [Params(1_000, 10_000)]
    public int Words { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        string[] words = PatternSamples.Words(Script, Words);
        _messages = PatternSamples.Messages(Script, words, Messages);
        _search = SearchValues.Create(words, StringComparison.Ordinal);
        _words = new HashSet<string>(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _shortest = words.Min(word => word.Length);
        _longest = words.Max(word => word.Length);
        _scan = PatternSamples.Matcher(words).NewScan();
        for (int i = 0; i < Messages; i++)
        {
            int expected = Loop(_messages[i]);
            _scan.Run(_messages[i]);
            if (_scan.Hits.Length != expected) throw new InvalidOperationException($"{_scan.Hits.Length} hits instead of {expected}.");
        }
    }

    [Benchmark(Baseline = true)]
    public int SearchValuesLoop() => Loop(_messages[_next++ % Messages]);

    [Benchmark]
    public int AllHits()
    {
        _scan.Run(_messages[_next++ % Messages]);
        return _scan.Hits.Length;
    }

    [Benchmark]
    public bool SetsOnly()
    {
        _scan.RunSets(_messages[_next++ % Messages]);
        return _scan.Matches(0);
    }

    private int Loop(string message)
    {
        ReadOnlySpan<char> text = message;
        int hits = 0;
        for (int at = 0; at < text.Length; at++)
        {
            int found = text[at..].IndexOfAny(_search);
            if (found < 0) break;
            at += found;
            for (int length = _shortest; length <= _longest && at + length <= text.Length; length++)
                if (_words.Contains(text.Slice(at, length))) hits++;
        }

        return hits;
    }
}
