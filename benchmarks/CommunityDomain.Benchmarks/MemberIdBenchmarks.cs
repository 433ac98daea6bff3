using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace CommunityDomain.Benchmarks;

/// <summary>What a lookup costs when the key is a <see cref="MemberId"/> rather than its bare text.</summary>
[MemoryDiagnoser]
public class MemberIdBenchmarks
{
    private const int Members = 4096;

    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<MemberId, int> _byId = [];
    private string[] _texts = [];
    private MemberId[] _ids = [];

    [GlobalSetup]
    public void Setup()
    {
        // Other instances of the same texts, as they come in with every message.
        _texts = [.. Enumerable.Range(0, Members).Select(TextOf)];
        _ids = [.. Enumerable.Range(0, Members).Select(i => new MemberId(TextOf(i)))];
        for (int i = 0; i < Members; i++)
        {
            _byText.Add(TextOf(i), i);
            _byId.Add(new MemberId(TextOf(i)), i);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Members)]
    public int Lookup_ByText()
    {
        int sum = 0;
        foreach (string text in _texts) sum += _byText[text];
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Members)]
    public int Lookup_ById()
    {
        int sum = 0;
        foreach (MemberId id in _ids) sum += _byId[id];
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Members)]
    public int Lookup_ByIdMadeOnTheWay()
    {
        int sum = 0;
        foreach (string text in _texts) sum += _byId[new MemberId(text)];
        return sum;
    }

    private static string TextOf(int i) => "wmEAAAkQ9x7Rz1b0d4" + i.ToString("D6", CultureInfo.InvariantCulture);
}
