using CommunityDomain.Patterns;
using CommunityDomain.Tests.Patterns;

namespace CommunityDomain.Tests.Conformance.Patterns;

/// <summary>Discord AutoMod's keyword matching: the tables of discord-api-docs, docs/resources/auto-moderation.md (091b22b); "whole word" there means "surrounded by whitespace".</summary>
public sealed class DiscordTests
{
    private static TextPatternSet Keywords(params string[] keywords) =>
        new() { Id = "keywords", Patterns = keywords.Select(TextPattern.FromStars).ToValueList(), Boundary = TextBoundary.Whitespace, Folding = TextFolding.Case };

    [Theory]
    [InlineData("cat*", "catch", "cat")]
    [InlineData("cat*", "Catapult", "Cat")]
    [InlineData("cat*", "CAttLE", "CAt")]
    [InlineData("tra*", "train", "tra")]
    [InlineData("tra*", "trade", "tra")]
    [InlineData("tra*", "TRAditional", "TRA")]
    [InlineData("the mat*", "the matrix", "the mat")]
    [InlineData("*cat", "wildcat", "cat")]
    [InlineData("*cat", "copyCat", "Cat")]
    [InlineData("*tra", "extra", "tra")]
    [InlineData("*tra", "ultra", "tra")]
    [InlineData("*tra", "orchesTRA", "TRA")]
    [InlineData("*the mat", "breathe mat", "the mat")]
    [InlineData("*cat*", "location", "cat")]
    [InlineData("*cat*", "eduCation", "Cat")]
    [InlineData("*tra*", "abstracted", "tra")]
    [InlineData("*tra*", "outrage", "tra")]
    [InlineData("*the mat*", "breathe matter", "the mat")]
    [InlineData("cat", "cat", "cat")]
    [InlineData("train", "train", "train")]
    [InlineData("the mat", "the mat", "the mat")]
    [InlineData("i like c++", "well, i like c++", "i like c++")]
    public void Keyword_WhenInTheTable_Matches(string keyword, string text, string found) => Keywords(keyword).Found(text).Should().Equal(found);

    // Implied by the definitions.
    [Theory]
    [InlineData("cat*", "wildcat")]
    [InlineData("*cat", "catch")]
    [InlineData("cat", "cats")]
    [InlineData("cat", "cat,")]
    public void Keyword_WhenAgainstItsDefinition_DoesNotMatch(string keyword, string text) => Keywords(keyword).Finds(text).Should().BeFalse();

    [Fact]
    public void ExampleRule_WhenRead_MatchesByEachPart()
    {
        TextPatternSet rule = Keywords("cat*", "*dog", "*ana*", "i like c++") with { RegexAllowed = true };
        rule = rule with
        {
            Patterns = rule.Patterns.Concat(
            [
                new TextPattern { Text = "(b|c)at", Mode = TextPatternMode.Regex },
                new TextPattern { Text = @"^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$", Mode = TextPatternMode.Regex },
            ]).ToValueList(),
        };
        rule.Found("catalog").Should().Equal("cat", "cat");
        rule.Found("underdog").Should().Equal("dog");
        rule.Found("banana").Should().Equal("ana", "ana");
        rule.Found("10.0.0.127").Should().Equal("10.0.0.127");
        rule.Finds("10.0.0.127.5").Should().BeFalse();
        rule.Finds("I like c").Should().BeFalse();
    }

    // A whole word of Chinese is never "surrounded by whitespace": the default here finds it.
    [Fact]
    public void WholeWord_WhenChinese_NeedsTheOtherBoundary()
    {
        Keywords("广告").Finds("看广告吧").Should().BeFalse();
        (Keywords("广告") with { Boundary = TextBoundary.ScriptAware }).Finds("看广告吧").Should().BeTrue();
    }
}
