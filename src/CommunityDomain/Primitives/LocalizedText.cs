using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// One text in several languages, such as a charter rule that members read. Kept in the order of the tags; equal by tags and texts.
/// <see cref="Empty"/> has no text at all. A definition may hold an empty one: its validator says what is missing.
/// JSON: <c>{"en": "…", "zh-Hant": "…"}</c>, strict.
/// </summary>
[JsonConverter(typeof(ValueJsonConverter))]
public sealed record LocalizedText
{
    private LocalizedText(ValueList<KeyValuePair<LanguageTag, string>> entries) => Entries = entries;

    /// <summary>No text in any language.</summary>
    public static LocalizedText Empty { get; } = new(default(ValueList<KeyValuePair<LanguageTag, string>>));

    /// <summary>Each language once with its text, sorted by tag.</summary>
    public ValueList<KeyValuePair<LanguageTag, string>> Entries { get; }

    /// <summary>Whether there is no text at all.</summary>
    public bool IsEmpty => Entries.IsEmpty;

    /// <summary>A text in one language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="text">The text; not blank, no lone surrogates.</param>
    /// <returns>The text with its language.</returns>
    /// <exception cref="ArgumentException">The language is unspecified, or the text null, blank or with a lone surrogate.</exception>
    public static LocalizedText Of(LanguageTag language, string text) => Empty.With(language, text);

    /// <summary>Texts in several languages at once.</summary>
    /// <param name="entries">Each language once with its text, in any order; no text blank.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">A language is unspecified or stands twice, or a text is blank.</exception>
    public static LocalizedText Of(ValueList<KeyValuePair<LanguageTag, string>> entries)
    {
        ValueList<KeyValuePair<LanguageTag, string>> sorted = entries.OrderBy(entry => entry.Key).ToValueList();
        for (int i = 0; i < sorted.Count; i++)
        {
            if (sorted[i].Key.IsUnspecified) throw new ArgumentException("A text needs a language.", nameof(entries));
            if (string.IsNullOrWhiteSpace(sorted[i].Value)) throw new ArgumentException("A text is not blank.", nameof(entries));
            if (i > 0 && sorted[i].Key == sorted[i - 1].Key) throw new ArgumentException("A language stands twice.", nameof(entries));
        }

        return new LocalizedText(sorted);
    }

    /// <summary>This text with one language added or replaced.</summary>
    /// <param name="language">The language.</param>
    /// <param name="text">The text; not blank, no lone surrogates.</param>
    /// <returns>The new text.</returns>
    /// <exception cref="ArgumentException">The language is unspecified, or the text null, blank or with a lone surrogate.</exception>
    public LocalizedText With(LanguageTag language, string text)
    {
        if (language.IsUnspecified) throw new ArgumentException("A text needs a language.", nameof(language));
        ArgumentNullException.ThrowIfNull(text);
        if (!IsText(text)) throw new ArgumentException("A text is not blank and holds no lone surrogates.", nameof(text));
        return new LocalizedText(Entries.Where(entry => entry.Key != language)
            .Append(new KeyValuePair<LanguageTag, string>(language, text))
            .OrderBy(entry => entry.Key)
            .ToValueList());
    }

    /// <summary>Whether a text may stand here: not blank, no lone surrogates.</summary>
    internal static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && InvariantText.IsWellFormed(text);

    /// <summary>Whether there is a text in exactly this language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Whether there is.</returns>
    public bool Has(LanguageTag language) => TryGet(language, out _);

    /// <summary>The text in exactly this language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="text">The text, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(LanguageTag language, [NotNullWhen(true)] out string? text)
    {
        foreach (KeyValuePair<LanguageTag, string> entry in Entries)
        {
            if (entry.Key != language) continue;
            text = entry.Value;
            return true;
        }

        text = null;
        return false;
    }

    /// <summary>As <c>en: text; ja: text</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join("; ", Entries.Select(entry => $"{entry.Key}: {entry.Value}"));
}
