namespace CommunityDomain.Tests.Primitives;

public sealed class LanguageTagTests
{
    // RFC 5646 section 2.1.1 and its examples; after a single letter everything is lower case.
    [Theory]
    [InlineData("EN", "en")]
    [InlineData("zh-hant", "zh-Hant")]
    [InlineData("ZH-HANS-cn", "zh-Hans-CN")]
    [InlineData("mn-cYRL-mn", "mn-Cyrl-MN")]
    [InlineData("en-ca-x-CA", "en-CA-x-ca")]
    [InlineData("sgn-be-fr", "sgn-BE-FR")]
    [InlineData("az-latn-X-Latn", "az-Latn-x-latn")]
    [InlineData("de-DE-u-CO-Phonebk", "de-DE-u-co-phonebk")]
    [InlineData("sl-ROZAJ-1994", "sl-rozaj-1994")]
    [InlineData("es-419", "es-419")]
    public void TryOf_WhenATag_PutsItInCanonicalCase(string text, string canonical)
    {
        LanguageTag.TryOf(text, out LanguageTag tag).Should().BeTrue();
        (tag.Value, tag.ToString(), tag.IsUnspecified).Should().Be((canonical, canonical, false));
        tag.Should().Be(new LanguageTag(text)).And.Be(new LanguageTag(canonical));
        new LanguageTag(text).GetHashCode().Should().Be(new LanguageTag(canonical).GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("e1")]
    [InlineData("x-private")]
    [InlineData("-en")]
    [InlineData("en-")]
    [InlineData("en--us")]
    [InlineData("en_US")]
    [InlineData("en us")]
    [InlineData("abcdefghi")]
    [InlineData("en-abcdefghi")]
    [InlineData("中文")]
    [InlineData("en-中")]
    [InlineData("en-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaa")]
    public void TryOf_WhenNotATag_Refuses(string? text)
    {
        LanguageTag.TryOf(text, out LanguageTag tag).Should().BeFalse();
        (tag.IsUnspecified, tag.Value).Should().Be((true, string.Empty));
        ((Action)(() => _ = new LanguageTag(text!))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void CompareTo_WhenSorted_FollowsTheText()
    {
        new[] { LanguageTag.TraditionalChinese, LanguageTag.Japanese, LanguageTag.SimplifiedChinese, LanguageTag.English, default }.Order()
            .Select(tag => tag.Value).Should().Equal("", "en", "ja", "zh-Hans", "zh-Hant");
        (LanguageTag.English < LanguageTag.Japanese, LanguageTag.English > LanguageTag.Japanese).Should().Be((true, false));
        (LanguageTag.English <= new LanguageTag("EN"), LanguageTag.English >= new LanguageTag("EN")).Should().Be((true, true));
    }
}
