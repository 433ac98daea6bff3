using CommunityDomain.Patterns;

namespace CommunityDomain.Tests.Patterns;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("cat", "cat", TextPatternMode.Whole)]
    [InlineData("cat*", "cat", TextPatternMode.Prefix)]
    [InlineData("*cat", "cat", TextPatternMode.Suffix)]
    [InlineData("*cat*", "cat", TextPatternMode.Anywhere)]
    [InlineData("  *the mat ", "the mat", TextPatternMode.Suffix)]
    [InlineData("c*t", "c*t", TextPatternMode.Whole)]
    [InlineData("cat?", "cat?", TextPatternMode.Whole)]
    [InlineData(@"\*cat", "*cat", TextPatternMode.Whole)]
    [InlineData(@"cat\*", "cat*", TextPatternMode.Whole)]
    [InlineData(@"cat\\*", @"cat\", TextPatternMode.Prefix)]
    [InlineData(@"c\at", @"c\at", TextPatternMode.Whole)]
    [InlineData(@"cat\", @"cat\", TextPatternMode.Whole)]
    [InlineData("*", "", TextPatternMode.Suffix)]
    [InlineData("**", "", TextPatternMode.Anywhere)]
    [InlineData("***", "*", TextPatternMode.Anywhere)]
    [InlineData("", "", TextPatternMode.Whole)]
    public void FromStars_WhenRead_TakesTheStarsAtTheEnds(string notation, string text, TextPatternMode mode) =>
        TextPattern.FromStars(notation).Should().Be(new TextPattern { Text = text, Mode = mode });
}
