using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// A language by its BCP 47 tag (RFC 5646), such as <c>en</c>, <c>zh-Hant</c> or <c>ja</c>: 1 to 35 ASCII letters, digits and inner hyphens,
/// first part 2 to 8 letters, later parts 1 to 8 letters or digits. Kept and compared in canonical case (RFC 5646 section 2.1.1: language lower, script title, region upper, all lower from a single letter such as <c>x</c> on).
/// <c>default</c> is unspecified and refused at entry points.
/// </summary>
[JsonConverter(typeof(JsonTextConverter<LanguageTag>))]
public readonly record struct LanguageTag : ITextValue<LanguageTag>, IComparable<LanguageTag>
{
    private readonly string? _value;

    /// <summary>Makes the tag.</summary>
    /// <param name="value">The tag, in any case.</param>
    /// <exception cref="ArgumentException">The text is not a language tag.</exception>
    public LanguageTag(string value)
    {
        _value = Canonical(value) ?? throw new ArgumentException("Not a BCP 47 language tag.", nameof(value));
    }

    /// <summary>English.</summary>
    public static LanguageTag English { get; } = new("en");

    /// <summary>Chinese in traditional characters, 繁體.</summary>
    public static LanguageTag TraditionalChinese { get; } = new("zh-Hant");

    /// <summary>Chinese in simplified characters, 简体.</summary>
    public static LanguageTag SimplifiedChinese { get; } = new("zh-Hans");

    /// <summary>Japanese, 日本語.</summary>
    public static LanguageTag Japanese { get; } = new("ja");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <inheritdoc/>
    public bool IsUnspecified => _value is null;

    /// <inheritdoc/>
    public static bool TryOf(string? value, out LanguageTag result)
    {
        string? canonical = Canonical(value);
        result = canonical is null ? default : new LanguageTag(canonical);
        return canonical is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(LanguageTag other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The tag; empty when unspecified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>, by ordinal.</summary>
    public static bool operator <(LanguageTag left, LanguageTag right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>, by ordinal.</summary>
    public static bool operator >(LanguageTag left, LanguageTag right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts before or equals <paramref name="right"/>, by ordinal.</summary>
    public static bool operator <=(LanguageTag left, LanguageTag right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after or equals <paramref name="right"/>, by ordinal.</summary>
    public static bool operator >=(LanguageTag left, LanguageTag right) => left.CompareTo(right) >= 0;

    private static string? Canonical(string? value)
    {
        if (string.IsNullOrEmpty(value) || value.Length > 35) return null;
        string[] parts = value.Split('-');
        bool extended = false;
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            bool first = i == 0;
            if (part.Length < (first ? 2 : 1) || part.Length > 8) return null;
            if (!part.All(c => char.IsAsciiLetter(c) || (!first && char.IsAsciiDigit(c)))) return null;
            string lower = part.ToLowerInvariant();
            extended |= part.Length == 1;
            parts[i] = (first || extended, part.Length) switch
            {
                (false, 4) => char.ToUpperInvariant(lower[0]) + lower[1..],
                (false, 2) => part.ToUpperInvariant(),
                _ => lower,
            };
        }

        return string.Join('-', parts);
    }
}
