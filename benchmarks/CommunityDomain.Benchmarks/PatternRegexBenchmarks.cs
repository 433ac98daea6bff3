using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using CommunityDomain.Patterns;

namespace CommunityDomain.Benchmarks;

/// <summary>1,000 words in messages of 50 characters against one regular expression of alternatives, as word lists are often merged. It finds no overlapping words; that each it finds is among ours is checked first.</summary>
[MemoryDiagnoser]
public class PatternRegexBenchmarks
{
    private const int Messages = 64;

    private string[] _messages = [];
    private Regex _regex = null!;
    private TextScan _scan = null!;
    private int _next;

    [Params("han", "latin")]
    public string Script { get; set; } = "han";

    [GlobalSetup]
    public void Setup()
    {
        string[] words = PatternSamples.Words(Script, 1_000);
        _messages = PatternSamples.Messages(Script, words, Messages);
        _regex = new Regex(string.Join('|', words), RegexOptions.Compiled | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
        _scan = PatternSamples.Matcher(words).NewScan();
        foreach (string message in _messages)
        {
            _scan.Run(message);
            foreach (ValueMatch match in _regex.EnumerateMatches(message))
            {
                bool found = false;
                foreach (TextHit hit in _scan.Hits) found |= hit.Start == match.Index && hit.Length == match.Length;
                if (!found) throw new InvalidOperationException($"The word at {match.Index} is missing.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int RegexAlternation()
    {
        int hits = 0;
        foreach (ValueMatch match in _regex.EnumerateMatches(_messages[_next++ % Messages])) hits += match.Length > 0 ? 1 : 0;
        return hits;
    }

    [Benchmark]
    public int AllHits()
    {
        _scan.Run(_messages[_next++ % Messages]);
        return _scan.Hits.Length;
    }
}
