using CommunityDomain.Patterns;
using static CommunityDomain.Tests.Patterns.Looks;

namespace CommunityDomain.Tests.Patterns;

/// <summary>Each flag alone changes a result, and places are those of the text as it was written.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData(TextFolding.CompatibilityForms, "kg", "a ㎏ b", "㎏")]
    [InlineData(TextFolding.CompatibilityForms, "Hi", "a ℌi", "ℌi")]
    [InlineData(TextFolding.CompatibilityForms, "株式会社", "㍿", "㍿")]
    [InlineData(TextFolding.CompatibilityForms, "vx12", "𝐯𝐱①②", "𝐯𝐱①②")]
    [InlineData(TextFolding.CompatibilityForms, "가", "ㄱㅏ", "ㄱㅏ")]
    [InlineData(TextFolding.Case, "cat", "CaT", "CaT")]
    [InlineData(TextFolding.Case, "STRASSE", "Straße", "Straße")]
    [InlineData(TextFolding.Case, "реклама", "РЕКЛАМА", "РЕКЛАМА")]
    [InlineData(TextFolding.Case, "ΟΔΟΣ", "οδος", "οδος")]
    [InlineData(TextFolding.Case, "Ÿ", "ÿ", "ÿ")]
    [InlineData(TextFolding.Width, "abc 12", "ａｂｃ　１２", "ａｂｃ　１２")]
    [InlineData(TextFolding.Width, "ガイド", "ｶﾞｲﾄﾞ", "ｶﾞｲﾄﾞ")]
    [InlineData(TextFolding.ZeroWidth, "广告", "看广\u200B\u2060告吧", "广\u200B\u2060告")]
    [InlineData(TextFolding.ZeroWidth, "shy", "s\u00ADhy", "s\u00ADhy")]
    [InlineData(TextFolding.ZeroWidth, "❤b", "❤\uFE0Fb", "❤\uFE0Fb")]
    [InlineData(TextFolding.Diacritics, "hi there", "hî thérê", "hî thérê")]
    [InlineData(TextFolding.Diacritics, "cafe", "cafe\u0301\u0336", "cafe\u0301\u0336")]
    [InlineData(TextFolding.Diacritics, "smorrebrod dalek", "smørrebrød ďałek", "smørrebrød ďałek")]
    [InlineData(TextFolding.Diacritics, "مرحبا", "مَرْحَبًا", "مَرْحَبًا")]
    [InlineData(TextFolding.Separators, "fuck", "f.u-c*k", "f.u-c*k")]
    [InlineData(TextFolding.Separators, "fuck", "oh f u  c 😀 k!", "f u  c 😀 k")]
    [InlineData(TextFolding.Separators, "广告", "看广-告吧", "广-告")]
    [InlineData(TextFolding.LookAlikes, "paypal", "раураӏ", "раураӏ")]
    [InlineData(TextFolding.LookAlikes, "shit", "5h1t", "5h1t")]
    [InlineData(TextFolding.LookAlikes, "vx", "🆅🆇", "🆅🆇")]
    public void Flag_WhenSetAlone_MakesTheDifference(TextFolding flag, string pattern, string text, string found)
    {
        TextPatternSet set = Set(Pattern(pattern)) with { Folding = flag };
        set.Found(text).Should().Equal(found);
        (set with { Folding = (TextFolding.Default | TextFolding.Diacritics) & ~flag }).Finds(text).Should().BeFalse("no other flag does it");
        (set with { Folding = TextFolding.None }).Found(text).Should().BeEmpty();
    }

    [Theory]
    [InlineData("café", "cafe\u0301")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("ệ", "ê\u0323")]
    [InlineData("ệ", "e\u0323\u0302")]
    [InlineData("ệ", "e\u0302\u0323")]
    [InlineData("각", "\u1100\u1161\u11A8")]
    [InlineData("ガ", "カ\u3099")]
    [InlineData("豈", "\uF900")]
    [InlineData("x\u0323\u0336", "x\u0336\u0323")]
    [InlineData("شَّ", "ش\u0651\u064E")]
    [InlineData("Ω", "\u2126")]
    public void Composition_WhenWrittenOtherwise_IsTheSame(string pattern, string text) =>
        (Set(Pattern(pattern)) with { Folding = TextFolding.None }).Hits(text).Should().Equal(new TextHit(0, 0, 0, text.Length));

    [Theory]
    [InlineData("cafe", "cafe\u0301")]
    [InlineData("フ", "フ\u309A")]
    [InlineData("각", "\u1100\u1161")]
    [InlineData("x", "x\u0336\u0336")]
    public void Hit_WhenACharacterGoesOn_DoesNotEndInsideIt(string pattern, string text) => Set(Pattern(pattern, TextPatternMode.Anywhere)).Finds(text).Should().BeFalse();

    [Fact]
    public void Separators_WhenFolded_StillMakeEdges()
    {
        TextPatternSet set = Set(Pattern("ass")) with { Folding = TextFolding.Default | TextFolding.Separators };
        set.Found("as s").Should().Equal("as s");
        set.Finds("as she said").Should().BeFalse("the word goes on");
        set.Found("(a.s.s)").Should().Equal("a.s.s");
        (set with { Boundary = TextBoundary.Whitespace }).Finds("(a.s.s)").Should().BeFalse();
        (set with { Boundary = TextBoundary.Whitespace }).Found("so, a.s.s -").Should().Equal("a.s.s");
        (set with { Boundary = TextBoundary.Whitespace }).Finds("so, -a.s.s -").Should().BeFalse();
        (set with { Patterns = [Pattern("a?s", TextPatternMode.Wildcards)] }).Found("a-.x-s a x s").Should().Equal("a-.x-s");
    }

    [Fact]
    public void Place_WhenFoldingChangesLengths_IsThatOfTheTextAsWritten()
    {
        Set(Pattern("广告")).Hits("㍿\u200B 😀  广\uFE0F告x").Should().Equal(new TextHit(0, 0, 7, 3));
        Set(Pattern("kg", TextPatternMode.Anywhere), Pattern("g", TextPatternMode.Anywhere), Pattern("5k", TextPatternMode.Anywhere)).Hits("５㎏")
            .Should().Equal(new TextHit(0, 2, 0, 2), new TextHit(0, 0, 1, 1), new TextHit(0, 1, 1, 1));
    }

    [Fact]
    public void Text_WhenBroken_IsReadAllTheSame()
    {
        Set(Pattern("cat")).Found("\uD83D cat \uDE00").Should().Equal("cat");
        Set(Pattern("cat")).Found("\uDE00cat\uD83D").Should().Equal(["cat"], "half a character is no letter");
        Set(Pattern("cat")).Finds(string.Empty).Should().BeFalse();
        (Set(Pattern("cat", TextPatternMode.Anywhere)) with { Folding = TextFolding.Default | TextFolding.Diacritics }).Found("c" + new string('\u0301', 100_000) + "at").Should().ContainSingle();
        Set(Pattern("cat", TextPatternMode.Anywhere)).Finds("c" + new string('\u0301', 100_000) + "at").Should().BeFalse();
        Set(Pattern("c\u0301\u0301", TextPatternMode.Anywhere)).Finds("c" + new string('\u0301', 100_000)).Should().BeFalse();
    }
}
