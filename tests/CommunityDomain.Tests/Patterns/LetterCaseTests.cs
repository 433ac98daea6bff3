using System.Text;
using CommunityDomain.Patterns;

namespace CommunityDomain.Tests.Patterns;

public sealed class LetterCaseTests
{
    /// <summary>UnicodeData.txt 14.0.0 has 1,831 letters of category Lu and 2,227 of category Ll; later versions only add to them.</summary>
    [Fact]
    public void Tables_HoldTheLettersOfUnicode14()
    {
        var upper = new List<Rune>();
        var lower = new List<Rune>();
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (!Rune.TryCreate(codePoint, out Rune rune)) continue;
            (int isUpper, int isLower) = LetterCases.Count(rune.ToString());
            if (isUpper > 0) upper.Add(rune);
            if (isLower > 0) lower.Add(rune);
        }

        (upper.Count, lower.Count).Should().Be((1_831, 2_227));
        upper.Should().OnlyContain(rune => Rune.IsUpper(rune));
        lower.Should().OnlyContain(rune => Rune.IsLower(rune));
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("Abc ABC 1!", 4, 2)]
    [InlineData("\uD801\uDC00\uD801\uDC28", 1, 1)]
    [InlineData("\uD801A\uDC00", 1, 0)]
    [InlineData("茶ǅ", 0, 0)]
    public void Count_OfAText_CountsCodePoints(string text, int upper, int lower) => LetterCases.Count(text).Should().Be((upper, lower));
}
