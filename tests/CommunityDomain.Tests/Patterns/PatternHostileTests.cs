using CommunityDomain.Patterns;
using static CommunityDomain.Tests.Patterns.Looks;

namespace CommunityDomain.Tests.Patterns;

/// <summary>Megabytes, floods and threads: linear, exact, without an exception and without garbage.</summary>
public sealed class PatternHostileTests
{
    private const TextFolding Everything = TextFolding.Default | TextFolding.Diacritics | TextFolding.Separators | TextFolding.LookAlikes;

    private static readonly string[] Floods = ["a", "广", "\u0301", "e\u0301\u0323", "\u200B", "\uD83D", "\uDE00", "ﷺ", " ", ".", "ｶﾞ", "\u1100\u1161", "a b", "ab"];

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(TextFolding.Default)]
    [InlineData(Everything)]
    public void Scan_WhenTheTextIsAFlood_ReadsItToTheEnd(TextFolding folding)
    {
        TextPatternSet set = Set(Pattern("needle"), Pattern("e*x", TextPatternMode.Wildcards), Pattern("a?b", TextPatternMode.Wildcards), Pattern("*b", TextPatternMode.Wildcards)) with { Folding = folding, Allow = [Pattern("needles")] };
        TextScan scan = TextMatcher.Compile([set]).NewScan();
        foreach (string flood in Floods)
        {
            int size = flood is "a" or "\u0301" ? 10_000_000 : 500_000;
            string text = string.Concat(Enumerable.Repeat(flood, size / flood.Length)) + " needle";
            scan.Run(text);
            scan.Hits[^1].Start.Should().BeGreaterThanOrEqualTo(text.Length - 6, "the end was reached after {0}", flood);
            scan.Matches(0).Should().BeTrue();
        }
    }

    [Fact]
    public void Scan_WhenRunAgain_MakesNoGarbage()
    {
        TextMatcher matcher = TextMatcher.Compile(
        [
            new() { Id = "words", Patterns = [Pattern("广告"), Pattern("cat", TextPatternMode.Anywhere), Pattern("f?ck*", TextPatternMode.Wildcards)], Allow = [Pattern("cats", TextPatternMode.Anywhere)] },
            new() { Id = "all", Patterns = [Pattern("ad"), Pattern("vx")], Folding = Everything },
        ]);
        TextScan scan = matcher.NewScan();
        string[] texts = ["看广告吧 cats 😀 café", "ＣＡＴ and f*cking  a.d 加ｖ x", "\uD83D\u200B e\u0301\u0301", string.Empty, "catcatcatcat fuck fuck"];
        for (int round = 0; round < 3; round++) Read();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++) Read();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Read()
        {
            foreach (string text in texts)
            {
                scan.Run(text);
                scan.RunSets(text);
            }
        }
    }

    [Fact]
    public void Matcher_WhenManyThreadsScan_AnswersAsOne()
    {
        TextMatcher matcher = TextMatcher.Compile([Set(Pattern("广告"), Pattern("c?t*", TextPatternMode.Wildcards), Pattern("(b|c)at", TextPatternMode.Regex)) with { RegexAllowed = true }]);
        string[] texts = [.. Enumerable.Range(0, 200).Select(number => $"看{number}广告 cut{number} bat CATS{new string('x', number)}")];
        TextHit[][] expected = [.. texts.Select(matcher.Hits)];
        Parallel.For(0, 32, new ParallelOptions { MaxDegreeOfParallelism = 32 }, _ =>
        {
            TextScan scan = matcher.NewScan();
            for (int i = 0; i < texts.Length; i++)
            {
                scan.Run(texts[i]);
                if (!scan.Hits.SequenceEqual(expected[i])) throw new InvalidOperationException($"Text {i} differs.");
            }
        });
        expected.Should().AllSatisfy(hits => hits.Length.Should().BeGreaterThanOrEqualTo(4));
    }

    // Many words with the same beginning, of one and of several tables: the narrowing of the list, and the order of hits.
    [Fact]
    public void Scan_WhenWordsShareTheirBeginnings_TellsThemApart()
    {
        string[] words = [.. Enumerable.Range(0, 4_000).Select(number => "https://" + number), "h", "ht", "htt", "http", "告", "告示", "告示牌", "广告"];
        TextPatternSet set = Set([.. words.Select(word => Pattern(word, TextPatternMode.Anywhere))]);
        string text = "看https://3999x 广告示牌 https://12";
        IEnumerable<(int, string)> expected = from start in Enumerable.Range(0, text.Length)
                                              from length in Enumerable.Range(1, text.Length - start)
                                              let word = text.Substring(start, length)
                                              where words.Contains(word, StringComparer.Ordinal)
                                              select (start, word);
        set.Hits(text).Select(hit => (hit.Start, words[hit.Pattern])).Should().Equal(expected).And.HaveCount(8 + 4 + 2 + 4);
    }
}
