using System.Text.Json;

namespace CommunityDomain.Tests.Primitives;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText NoAds = LocalizedText.Of(LanguageTag.TraditionalChinese, "請勿廣告").With(LanguageTag.English, "No ads");

    [Fact]
    public void With_WhenTheOrderDiffers_IsEqualAndSorted()
    {
        NoAds.Should().Be(LocalizedText.Of(LanguageTag.English, "No ads").With(LanguageTag.TraditionalChinese, "請勿廣告"));
        NoAds.Entries.Select(entry => entry.Key).Should().Equal(LanguageTag.English, LanguageTag.TraditionalChinese);
        NoAds.ToString().Should().Be("en: No ads; zh-Hant: 請勿廣告");
    }

    [Fact]
    public void With_WhenTheLanguageIsThere_ReplacesAndLeavesTheOldAlone()
    {
        LocalizedText other = NoAds.With(new("EN"), "No advertising");
        (other.Entries.Count, NoAds.Entries.Count).Should().Be((2, 2));
        other.TryGet(LanguageTag.English, out string? text).Should().BeTrue();
        text.Should().Be("No advertising");
        NoAds.Has(LanguageTag.English).Should().BeTrue();
        NoAds.Should().NotBe(other);
    }

    [Fact]
    public void TryGet_WhenTheLanguageIsNotThere_IsFalse()
    {
        foreach (LanguageTag language in new[] { LanguageTag.Japanese, LanguageTag.SimplifiedChinese, default })
        {
            NoAds.TryGet(language, out string? text).Should().BeFalse();
            text.Should().BeNull();
            NoAds.Has(language).Should().BeFalse();
        }

        (LocalizedText.Empty.IsEmpty, NoAds.IsEmpty, LocalizedText.Empty.ToString()).Should().Be((true, false, string.Empty));
    }

    [Fact]
    public void With_WhenTheTextOrLanguageIsMissing_Throws()
    {
        foreach (string? text in new[] { null, "", "  ", "\u3000", "a\ud800" })
        {
            ((Action)(() => LocalizedText.Of(LanguageTag.English, text!))).Should().Throw<ArgumentException>();
            ((Action)(() => NoAds.With(LanguageTag.English, text!))).Should().Throw<ArgumentException>();
        }

        ((Action)(() => LocalizedText.Of(default, "a"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Json_WhenWritten_IsAnObjectByLanguage()
    {
        LocalizedText text = LocalizedText.Of(LanguageTag.TraditionalChinese, "b").With(LanguageTag.English, "a 😀");
        JsonSerializer.Deserialize<LocalizedText>(JsonSerializer.Serialize(text)).Should().Be(text);
        JsonSerializer.Deserialize<LocalizedText>("""{"zh-hant":"b","en":"a 😀"}""").Should().Be(text);
        JsonSerializer.Serialize(NoAds.With(LanguageTag.TraditionalChinese, "b")).Should().Be("""{"en":"No ads","zh-Hant":"b"}""");
    }
}
