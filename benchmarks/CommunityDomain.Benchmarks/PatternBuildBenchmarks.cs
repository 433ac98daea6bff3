using System.Buffers;
using BenchmarkDotNet.Attributes;
using CommunityDomain.Patterns;

namespace CommunityDomain.Benchmarks;

/// <summary>Making 10,000 words ready, validation included, against the framework's search for many strings, which knows nothing but the strings.</summary>
[MemoryDiagnoser]
public class PatternBuildBenchmarks
{
    private string[] _words = [];

    [GlobalSetup]
    public void Setup() => _words = PatternSamples.Words("han", 10_000);

    [Benchmark(Baseline = true)]
    public SearchValues<string> SearchValuesCreate() => SearchValues.Create(_words, StringComparison.Ordinal);

    [Benchmark]
    public TextMatcher Compile() => PatternSamples.Matcher(_words);
}
