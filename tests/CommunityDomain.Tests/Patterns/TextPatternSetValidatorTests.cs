using CommunityDomain.Patterns;
using static CommunityDomain.Tests.Patterns.Looks;

namespace CommunityDomain.Tests.Patterns;

public sealed class TextPatternSetValidatorTests
{
    private static readonly TextPatternSetValidator Validator = new();

    [Fact]
    public void Check_WhenAllIsWell_FindsNothing() =>
        Validator.Check(new() { Id = "ads", Patterns = [Pattern("广告"), Pattern("c*t", TextPatternMode.Wildcards), Pattern("(b|c)at", TextPatternMode.Regex)], RegexAllowed = true }).Should().BeEmpty();

    [Fact]
    public void Check_WhenMuchIsWrong_FindsItAllAtOnce()
    {
        TextPatternSet set = new()
        {
            Id = " ",
            Boundary = (TextBoundary)9,
            Folding = (TextFolding)1024,
            Patterns =
            [
                null!, Pattern(null!), Pattern(" \t"), Pattern("x", (TextPatternMode)77), Pattern(new string('x', 501)), Pattern("a\uD83D"), Pattern("*?*", TextPatternMode.Wildcards), Pattern(@"a\", TextPatternMode.Wildcards),
                Pattern("a+", TextPatternMode.Regex),
            ],
        };
        Validator.Check(set).Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("id", PatternCodes.IdMissing),
            ("boundary", PatternCodes.TermUnknown),
            ("folding", PatternCodes.TermUnknown),
            ("patterns[0]", DefinitionCodes.ItemMissing),
            ("patterns[1].text", PatternCodes.TextMissing),
            ("patterns[2].text", PatternCodes.TextMissing),
            ("patterns[3].mode", PatternCodes.TermUnknown),
            ("patterns[4].text", PatternCodes.TextTooLong),
            ("patterns[5].text", PatternCodes.TextIllFormed),
            ("patterns[6].text", PatternCodes.WildcardsOnly),
            ("patterns[7].text", PatternCodes.EscapeOpen),
            ("patterns[8].text", PatternCodes.RegexNotAllowed));
    }

    [Theory]
    [InlineData("(", PatternCodes.RegexInvalid)]
    [InlineData("a{2,1}", PatternCodes.RegexInvalid)]
    [InlineData(@"(a)\1", PatternCodes.RegexUnsupported)]
    [InlineData("(?=a)b", PatternCodes.RegexUnsupported)]
    [InlineData("(?>a)b", PatternCodes.RegexUnsupported)]
    [InlineData("((a{100}){100}){100}", PatternCodes.RegexTooCostly)]
    [InlineData("[a-z]{10001}", PatternCodes.RegexTooCostly)]
    [InlineData("a*", PatternCodes.RegexMatchesEmpty)]
    [InlineData("a|", PatternCodes.RegexMatchesEmpty)]
    public void Check_WhenARegexIsNoGood_SaysWhy(string regex, string code) =>
        Validator.Check(Set(Pattern(regex, TextPatternMode.Regex)) with { RegexAllowed = true }).Should().ContainSingle().Which.Code.Should().Be(code);

    [Theory]
    [InlineData(@"(b|c)at")]
    [InlineData(@"^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$")]
    [InlineData(@"[]{a}(]x")]
    [InlineData(@"(\{9999999}|x)y")]
    [InlineData(@"a{,5}")]
    public void Check_WhenARegexIsGood_FindsNothing(string regex) =>
        Validator.Check(Set(Pattern(regex, TextPatternMode.Regex)) with { RegexAllowed = true }).Should().BeEmpty();

    [Fact]
    public void Check_WhenPatternsFoldTogether_Warns()
    {
        TextPatternSet set = Set(Pattern("Cat"), Pattern("ｃａｔ"), Pattern("cat", TextPatternMode.Prefix), Pattern("a**b", TextPatternMode.Wildcards), Pattern("A*B", TextPatternMode.Wildcards)) with { Allow = [Pattern("CAT")] };
        Validator.Check(set).Should().AllSatisfy(finding => finding.Severity.Should().Be(FindingSeverity.Warning))
            .And.SatisfyRespectively(
                twice => (twice.Path, twice.Code).Should().Be(("patterns[1].text", PatternCodes.TextTwice)),
                twice => (twice.Path, twice.Code).Should().Be(("patterns[4].text", PatternCodes.TextTwice)),
                allowed => (allowed.Path, allowed.Code).Should().Be(("patterns[0]", PatternCodes.TextAllowed)));
        Validator.Check(set with { Folding = TextFolding.None, Allow = [] }).Should().BeEmpty();
    }

    [Fact]
    public void Check_WhenNothingIsLeft_SaysSo()
    {
        Validator.Check(Set(Pattern("\u200B"))).Should().ContainSingle().Which.Code.Should().Be(PatternCodes.TextFoldsAway);
        Validator.Check(Set(Pattern("+++"))).Should().BeEmpty();
        Validator.Check(Set(Pattern("+++")) with { Folding = TextFolding.Separators }).Should().ContainSingle().Which.Code.Should().Be(PatternCodes.TextFoldsAway);
        Validator.Check(Set()).Should().ContainSingle().Which.Code.Should().Be(PatternCodes.SetEmpty);
    }

    [Fact]
    public void Check_WhenThereIsTooMuch_SaysHowMuch()
    {
        TextPattern[] many = [.. Enumerable.Range(0, TextPatternSet.MaxPatterns).Select(number => Pattern($"w{number}"))];
        TextPattern[] regexes = [.. Enumerable.Range(0, TextPatternSet.MaxRegexes + 1).Select(number => Pattern($"w{number}", TextPatternMode.Regex))];
        Validator.Check(Set(many)).Should().BeEmpty();
        Validator.Check(Set(many) with { Allow = [Pattern("one more")] }).Should().ContainSingle().Which.Code.Should().Be(PatternCodes.SetTooLarge);
        Validator.Check(Set(regexes) with { RegexAllowed = true }).Should().ContainSingle().Which.Code.Should().Be(PatternCodes.SetTooLarge);
    }

    [Fact]
    public void Compile_WhenSetsAreWrong_ThrowsWithAllFindings()
    {
        TextMatcher.TryCompile([Set(Pattern("x")), null!, Set(Pattern(""))], out TextMatcher? matcher, out ValueList<Finding> findings).Should().BeFalse();
        matcher.Should().BeNull();
        findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("[1]", DefinitionCodes.ItemMissing), ("[2].patterns[0].text", PatternCodes.TextMissing), ("[2].id", PatternCodes.IdTwice));
        FluentActions.Invoking(() => TextMatcher.Compile([Set(Pattern(""))])).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle();
        TextMatcher.TryCompile([Set()], out _, out findings).Should().BeTrue("a warning does not refuse");
        findings.Should().ContainSingle();
    }
}
