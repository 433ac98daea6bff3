using CommunityDomain.Patterns;
using static CommunityDomain.Tests.Patterns.Looks;

namespace CommunityDomain.Tests.Patterns;

public sealed class TextMatcherTests
{
    [Theory]
    [InlineData(TextPatternMode.Whole, "the cat sat", true)]
    [InlineData(TextPatternMode.Whole, "cat", true)]
    [InlineData(TextPatternMode.Whole, "cat,", true)]
    [InlineData(TextPatternMode.Whole, "cats", false)]
    [InlineData(TextPatternMode.Whole, "copycat", false)]
    [InlineData(TextPatternMode.Whole, "cat_", false)]
    [InlineData(TextPatternMode.Whole, "cat1", false)]
    [InlineData(TextPatternMode.Prefix, "catch", true)]
    [InlineData(TextPatternMode.Prefix, "cat", true)]
    [InlineData(TextPatternMode.Prefix, "copycat", false)]
    [InlineData(TextPatternMode.Suffix, "copycat", true)]
    [InlineData(TextPatternMode.Suffix, "catch", false)]
    [InlineData(TextPatternMode.Anywhere, "location", true)]
    [InlineData(TextPatternMode.Anywhere, "c at", false)]
    public void Mode_WhenTurned_AsksForEdges(TextPatternMode mode, string text, bool expected) => Set(Pattern("cat", mode)).Finds(text).Should().Be(expected);

    [Theory]
    [InlineData("广告", "看广告吧")]
    [InlineData("広告", "広告です")]
    [InlineData("광고", "광고 입니다")]
    [InlineData("광고", "여기광고입니다")]
    [InlineData("โฆษณา", "นี่คือโฆษณาครับ")]
    [InlineData("ໂຄສະນາ", "ນີ້ແມ່ນໂຄສະນາ")]
    [InlineData("ពាណិជ្ជកម្ម", "នេះពាណិជ្ជកម្មនេះ")]
    [InlineData("ကြော်ငြာ", "ဒီကြော်ငြာပါ")]
    [InlineData("AV", "看AV片")]
    [InlineData("vx123", "加vx123吧")]
    [InlineData("加v", "请加v吧")]
    [InlineData("𠮷野家", "去𠮷野家吧")]
    public void Whole_WhenTheScriptHasNoSpaces_IsFoundInside(string pattern, string text)
    {
        Set(Pattern(pattern)).Found(text).Should().Equal(pattern);
        (Set(Pattern(pattern)) with { Boundary = TextBoundary.Whitespace }).Finds(text).Should().Be(text.StartsWith(pattern + " ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cat,", TextBoundary.ScriptAware, true)]
    [InlineData("cat,", TextBoundary.NonWord, true)]
    [InlineData("cat,", TextBoundary.Whitespace, false)]
    [InlineData("看cat吧", TextBoundary.ScriptAware, true)]
    [InlineData("看cat吧", TextBoundary.NonWord, false)]
    [InlineData("看 cat 吧", TextBoundary.Whitespace, true)]
    [InlineData("看　cat\n吧", TextBoundary.Whitespace, true)]
    public void Boundary_WhenTurned_ChangesWhatIsAnEdge(string text, TextBoundary boundary, bool expected) =>
        (Set(Pattern("cat")) with { Boundary = boundary }).Finds(text).Should().Be(expected);

    [Theory]
    [InlineData("f?ck", "f*ck you", "f*ck")]
    [InlineData("f?ck", "fuck", "fuck")]
    [InlineData("f?ck", "fck", null)]
    [InlineData("f?ck", "f ck", null)]
    [InlineData("f?ck", "f😀ck", "f😀ck")]
    [InlineData("bit*", "two bites of", "bites")]
    [InlineData("*bit*", "a rabbit's", "rabbit's")]
    [InlineData("*广告*", "看广告吧 好", "看广告吧")]
    [InlineData(@"a\*b", "a*b", "a*b")]
    [InlineData(@"a\*b", "axb", null)]
    [InlineData(@"a\\*", @"say a\b", @"a\b")]
    [InlineData("buy*now", "buy_it_now", "buy_it_now")]
    [InlineData("buy*now", "buy it now", null)]
    [InlineData("buy * now", "buy   it  now", "buy   it  now")]
    [InlineData("x*y", "xy xay", "xy|xay")]
    public void Wildcards_WhenRead_StandForWhatIsNoWhiteSpace(string pattern, string text, string? found) =>
        string.Join('|', Set(Pattern(pattern, TextPatternMode.Wildcards)).Found(text)).Should().Be(found ?? string.Empty);

    [Fact]
    public void Regex_WhenAllowed_ReadsTheTextAsItWasWritten()
    {
        TextPatternSet set = Set(Pattern(@"[ａ-ｚ]+\d{2,}", TextPatternMode.Regex)) with { RegexAllowed = true };
        set.Found("加ｖｘ123 and vx123").Should().Equal("ｖｘ123");
        set.Found("加ＶＸ123").Should().Equal("ＶＸ123");
        (set with { Folding = TextFolding.None }).Found("加ＶＸ123").Should().BeEmpty();
    }

    [Fact]
    public void Allow_WhenItCoversAHit_BeatsIt()
    {
        TextPatternSet set = Set(Pattern("ass", TextPatternMode.Anywhere), Pattern("bad class", TextPatternMode.Anywhere)) with { Allow = [Pattern("class", TextPatternMode.Anywhere)] };
        set.Finds("a class").Should().BeFalse();
        set.Finds("an ass in class").Should().BeTrue();
        set.Found("an ass in class").Should().Equal("ass");
        set.Found("a bad class").Should().Equal("bad class");
        (set with { Allow = [] }).Found("a class").Should().Equal("ass");
    }

    [Fact]
    public void Allow_WhenSeveralReachOverAHit_NeedsOneThatCoversIt()
    {
        TextPatternSet set = Set(Pattern("bc", TextPatternMode.Anywhere)) with { Allow = [Pattern("ab", TextPatternMode.Anywhere), Pattern("cd", TextPatternMode.Anywhere), Pattern("xbcdx", TextPatternMode.Anywhere)] };
        set.Found("abcd").Should().Equal("bc");
        set.Found("xbcdx").Should().BeEmpty();
    }

    [Fact]
    public void Hits_WhenPatternsOverlap_AreAllThereInOrder()
    {
        TextMatcher matcher = TextMatcher.Compile(
        [
            new() { Id = "b", Patterns = [Pattern("广告费"), Pattern("告费")] },
            new() { Id = "a", Patterns = [Pattern("广告"), Pattern("no")], Folding = TextFolding.None },
        ]);
        matcher.Hits("看广告费").Should().Equal(new TextHit(1, 0, 1, 2), new TextHit(0, 0, 1, 3), new TextHit(0, 1, 2, 2));
        matcher.IndexOf("a").Should().Be(1);
        TextScan scan = matcher.NewScan();
        scan.Run("广告费");
        scan.Run("广告");
        (scan.Matches("a"), scan.Matches("b"), scan.Matches(1), scan.Matches(0)).Should().Be((true, false, true, false));
        scan.RunSets("广告");
        scan.Hits.IsEmpty.Should().BeTrue("they are not asked for");
    }

    [Fact]
    public void Scan_WhenAskedForWhatIsNotThere_Refuses()
    {
        TextMatcher matcher = TextMatcher.Compile([Set(Pattern("x"))]);
        TextScan scan = matcher.NewScan();
        scan.Matches("set").Should().BeFalse("nothing was read yet");
        scan.Invoking(it => it.Matches("other")).Should().Throw<ArgumentException>();
        scan.Invoking(it => it.Matches(1)).Should().Throw<ArgumentOutOfRangeException>();
        scan.Invoking(it => it.Matches(-1)).Should().Throw<ArgumentOutOfRangeException>();
        TextMatcher.Compile([]).Hits("text").Should().BeEmpty();
    }

    [Fact]
    public void WhiteSpace_WhenItRuns_IsOneSpace()
    {
        TextPatternSet set = Set(Pattern(" buy  now ")) with { Folding = TextFolding.None };
        set.Found("to buy \t\r\n　now!").Should().Equal("buy \t\r\n　now");
        set.Finds("buynow").Should().BeFalse();
    }
}
