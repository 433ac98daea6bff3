using CommunityDomain.Patterns;

namespace CommunityDomain.Benchmarks;

/// <summary>Words and messages of random characters, the same in every run.</summary>
internal static class PatternSamples
{
    internal static string[] Words(string script, int count)
    {
        var random = new Random(20261125);
        string alphabet = Alphabet(script);
        (int shortest, int longest) = script == "latin" ? (4, 8) : (2, 4);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count) words.Add(Text(random, alphabet, random.Next(shortest, longest + 1)));
        return [.. words];
    }

    internal static string[] Messages(string script, string[] words, int count)
    {
        var random = new Random(20261126);
        string alphabet = script == "latin" ? Alphabet(script) + Alphabet(script) + "     " : Alphabet(script);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            string noise = Text(random, alphabet, PatternBenchmarks.MessageLength);
            if (number % 2 == 1) return noise;
            string word = words[random.Next(words.Length)];
            int at = random.Next(PatternBenchmarks.MessageLength - word.Length);
            return noise[..at] + word + noise[(at + word.Length)..];
        })];
    }

    internal static TextMatcher Matcher(string[] words) =>
        TextMatcher.Compile([new() { Id = "words", Patterns = words.Select(word => new TextPattern { Text = word, Mode = TextPatternMode.Anywhere }).ToValueList() }]);

    private static string Alphabet(string script) => script switch
    {
        "han" => string.Concat(Enumerable.Range(0x4E00, 20_902).Select(unit => (char)unit)),
        "han3000" => string.Concat(Enumerable.Range(0x4E00, 3_000).Select(unit => (char)unit)),
        _ => "abcdefghijklmnopqrstuvwxyz",
    };

    private static string Text(Random random, string alphabet, int length) =>
        string.Create(length, (random, alphabet), static (span, it) => it.random.GetItems<char>(it.alphabet, span));
}
