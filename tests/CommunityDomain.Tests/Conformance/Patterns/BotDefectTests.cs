using CommunityDomain.Patterns;
using CommunityDomain.Tests.Patterns;

namespace CommunityDomain.Tests.Conformance.Patterns;

/// <summary>What other bots miss, found in their sources and reports; the defaults here do not.</summary>
public sealed class BotDefectTests
{
    // Zeppelin's match_words asks for JavaScript's \b without the u flag: false for all of these but the last.
    [Theory]
    [InlineData("广告", "广告")]
    [InlineData("广告", "看 广告 吧")]
    [InlineData("广告", "发广告啦")]
    [InlineData("広告", "広告です")]
    [InlineData("광고", "광고 입니다")]
    [InlineData("реклама", "вот реклама тут")]
    [InlineData("café", "un café noir")]
    [InlineData("banana", "a banana b")]
    public void Zeppelin_WhenTheWordIsNotLatin_IsFoundHere(string word, string text) => Looks.Set(Looks.Pattern(word)).Found(text).Should().Equal(word);

    // YAGPDB splits at spaces and adds variants without punctuation (automod_test.go): "!play" is checked as " play play !play", "we*w" as "we w wew we*w".
    [Theory]
    [InlineData("play", "!play")]
    [InlineData("!play", "!play")]
    [InlineData("wew", "wew")]
    [InlineData("we", "we*w")]
    [InlineData("w", "we*w")]
    [InlineData("we*w", "we*w")]
    [InlineData("we", "we**w")]
    [InlineData("w", "we**w")]
    [InlineData("we**w", "we**w")]
    public void Yagpdb_WhenAWordHasPunctuation_FindsEachVariant(string word, string text) => Looks.Set(Looks.Pattern(word)).Finds(text).Should().BeTrue();

    [Theory]
    [InlineData("wew", "we*w")]
    [InlineData("wew", "we**w")]
    public void Yagpdb_WhenPunctuationStandsInside_NeedsSeparatorsFolded(string word, string text)
    {
        Looks.Set(Looks.Pattern(word)).Finds(text).Should().BeFalse();
        (Looks.Set(Looks.Pattern(word)) with { Folding = TextFolding.Default | TextFolding.Separators }).Finds(text).Should().BeTrue();
    }

    // YAGPDB #789: punctuation around the word gets past its list.
    [Theory]
    [InlineData("\"scam\"")]
    [InlineData("…scam!!")]
    [InlineData("(scam)")]
    [InlineData("*scam*")]
    [InlineData("~~scam~~")]
    public void Yagpdb_WhenPunctuationStandsAround_FindsTheWord(string text) => Looks.Set(Looks.Pattern("scam")).Found(text).Should().Equal("scam");

    // Zeppelin #558: f*ck gets past normalize and loose_matching, as the letter is missing, not accompanied.
    [Fact]
    public void Zeppelin_WhenALetterIsReplaced_NeedsAWildcard() =>
        Looks.Set(Looks.Pattern("f?ck", TextPatternMode.Wildcards)).Found("f*ck this fuck").Should().Equal("f*ck", "fuck");

    // Mastodon (glitch-soc): word boundaries are "unacceptable" for Japanese, Chinese and Thai.
    [Theory]
    [InlineData("宣伝", "これは宣伝です")]
    [InlineData("โฆษณา", "นี่คือโฆษณาครับ")]
    public void Mastodon_WhenTheScriptHasNoSpaces_FindsWholeWords(string word, string text) => Looks.Set(Looks.Pattern(word)).Finds(text).Should().BeTrue();
}
