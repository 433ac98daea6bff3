using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// A currency by its ISO 4217 alphabetic code, such as <c>CNY</c>, <c>TWD</c> or <c>JPY</c>: three upper-case letters, known codes only.
/// Known are the active currencies and funds of ISO 4217 list one (January 2026) that have a minor unit; metals, units of account without
/// one (<c>XAU</c>, <c>XDR</c>), test codes and withdrawn codes are not. <c>default</c> is unspecified and refused at entry points.
/// </summary>
[JsonConverter(typeof(JsonTextConverter<Currency>))]
public readonly record struct Currency : ITextValue<Currency>, IComparable<Currency>
{
    private readonly byte _number;

    /// <summary>Takes the currency with this code.</summary>
    /// <param name="value">The code, in upper case.</param>
    /// <exception cref="ArgumentException">No such code is known.</exception>
    public Currency(string value) =>
        _number = CurrencyData.NumberOf(value) ?? throw new ArgumentException("Not a known ISO 4217 alphabetic code.", nameof(value));

    private Currency(byte number) => _number = number;

    /// <inheritdoc/>
    public string Value => _number == 0 ? string.Empty : CurrencyData.All[_number - 1].Code;

    /// <inheritdoc/>
    public bool IsUnspecified => _number == 0;

    /// <summary>How many decimals the smallest unit has by ISO 4217: 0 for <c>JPY</c>, 2 for <c>CNY</c>, 3 for <c>KWD</c>, 4 for <c>CLF</c>; 0 when unspecified.</summary>
    public int MinorUnits => _number == 0 ? 0 : CurrencyData.All[_number - 1].MinorUnits;

    /// <inheritdoc/>
    public static bool TryOf(string? value, out Currency result)
    {
        byte? number = CurrencyData.NumberOf(value);
        result = new Currency(number ?? 0);
        return number is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(Currency other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code; empty when unspecified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;

    /// <summary>Whether the code of <paramref name="left"/> sorts before that of <paramref name="right"/>, by ordinal.</summary>
    public static bool operator <(Currency left, Currency right) => left.CompareTo(right) < 0;

    /// <summary>Whether the code of <paramref name="left"/> sorts after that of <paramref name="right"/>, by ordinal.</summary>
    public static bool operator >(Currency left, Currency right) => left.CompareTo(right) > 0;

    /// <summary>Whether the code of <paramref name="left"/> sorts before that of <paramref name="right"/> or is the same.</summary>
    public static bool operator <=(Currency left, Currency right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the code of <paramref name="left"/> sorts after that of <paramref name="right"/> or is the same.</summary>
    public static bool operator >=(Currency left, Currency right) => left.CompareTo(right) >= 0;
}
