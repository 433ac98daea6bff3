using CommunityDomain.Patterns;
using CommunityDomain.Tests.Patterns;

namespace CommunityDomain.Tests.Conformance.Patterns;

/// <summary>
/// Discourse's watched words: app/services/word_watcher.rb (00e7ec1). A star becomes <c>\S*</c>, all else is literal, and the boundary is
/// <c>(?:[^[:word:]]|^)(…)(?=[^[:word:]]|$)</c>, which takes Chinese for word characters.
/// </summary>
public sealed class DiscourseTests
{
    private static TextPatternSet Watched(string word) => new()
    {
        Id = "watched",
        Patterns = [new() { Text = word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("?", @"\?", StringComparison.Ordinal), Mode = TextPatternMode.Wildcards }],
        Boundary = TextBoundary.NonWord,
        Folding = TextFolding.Case,
    };

    [Theory]
    [InlineData("广告", "看广告吧", false)]
    [InlineData("*广告*", "看广告吧", true)]
    [InlineData("广告", "看 广告 吧", true)]
    [InlineData("acknowledge", "I ACKNOWLEDGE it", true)]
    [InlineData("acknowledge", "acknowledged", false)]
    [InlineData("acknowledge*", "acknowledged", true)]
    [InlineData("a**le", "an apple", true)]
    [InlineData("what?", "so what? yes", true)]
    [InlineData("what?", "so whats yes", false)]
    [InlineData("word", "_word_", false)]
    [InlineData("word", "(word)", true)]
    [InlineData("wörd", "wo\u0308rd", true)]
    public void Word_WhenWatched_Agrees(string word, string text, bool expected) => Watched(word).Finds(text).Should().Be(expected);

    // There an expression that cannot be read is dropped in silence when lists are cached.
    [Fact]
    public void Regex_WhenItCannotBeRead_IsReported() =>
        TextMatcher.TryCompile([new() { Id = "watched", Patterns = [new() { Text = "test(", Mode = TextPatternMode.Regex }], RegexAllowed = true }], out _, out ValueList<Finding> findings)
            .Should().Be(findings.IsEmpty).And.BeFalse();
}
