namespace CommunityDomain.Reporting;

/// <summary>Finds the language of a text from a BCP 47 tag.</summary>
public static class ReportLanguages
{
    /// <summary>
    /// The language that serves a tag: <c>ja</c>, <c>zh-Hant</c>, <c>zh-TW</c>, <c>zh-HK</c> and <c>zh-MO</c> (traditional), any other <c>zh</c> (simplified),
    /// with further subtags; anything else is English.
    /// </summary>
    /// <param name="language">The tag, in any case.</param>
    /// <returns>The language.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static ReportLanguage Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LanguageTag.TryOf(language, out LanguageTag tag) ? Of(tag) : ReportLanguage.English;
    }

    /// <summary>The language that serves a tag; see <see cref="Of(string)"/>.</summary>
    /// <param name="language">The tag.</param>
    /// <returns>The language.</returns>
    public static ReportLanguage Of(LanguageTag language)
    {
        string[] parts = language.Value.Split('-');
        if (parts[0] == "ja") return ReportLanguage.Japanese;
        if (parts[0] != "zh") return ReportLanguage.English;
        if (parts.Contains("Hant", StringComparer.Ordinal)) return ReportLanguage.TraditionalChinese;
        if (parts.Contains("Hans", StringComparer.Ordinal)) return ReportLanguage.SimplifiedChinese;
        return parts.Any(part => part is "TW" or "HK" or "MO") ? ReportLanguage.TraditionalChinese : ReportLanguage.SimplifiedChinese;
    }
}
