using System.Globalization;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// One value of evidence: text, number, flag, date, time, instant, duration or a word of the domain. Equal by kind and value.
/// <c>default</c> is <see cref="EvidenceKind.None"/>: unknown. JSON: <c>{"kind": "number", "value": 14}</c>, strict.
/// </summary>
[JsonConverter(typeof(ValueJsonConverter))]
public readonly record struct EvidenceValue
{
    private static readonly LocalDate DayZero = new(1970, 1, 1);

    private readonly string? _text;
    private readonly decimal _number;

    private EvidenceValue(EvidenceKind kind, string? text, decimal number)
    {
        Kind = kind;
        _text = text;
        _number = number;
    }

    /// <summary>What the value is.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The text or the term; empty for other kinds.</summary>
    public string Text => _text ?? string.Empty;

    /// <summary>The number; zero for other kinds.</summary>
    public decimal Number => Kind is EvidenceKind.Number ? _number : 0;

    /// <summary>The flag; false for other kinds.</summary>
    public bool Flag => Kind is EvidenceKind.Flag && _number != 0;

    /// <summary>The date; null for other kinds.</summary>
    public LocalDate? Date => Kind is EvidenceKind.Date ? DayZero.PlusDays((int)_number) : null;

    /// <summary>The time of day; null for other kinds.</summary>
    public LocalTime? Time => Kind is EvidenceKind.Time ? LocalTime.FromNanosecondsSinceMidnight((long)_number) : null;

    /// <summary>The instant; null for other kinds.</summary>
    public Instant? Instant => Kind is EvidenceKind.Instant ? NodaConstants.UnixEpoch + NanosecondsOf(_number) : null;

    /// <summary>The duration; null for other kinds.</summary>
    public Duration? Duration => Kind is EvidenceKind.Duration ? NanosecondsOf(_number) : null;

    /// <summary>Text as given.</summary>
    /// <param name="value">The text; null becomes the unknown value.</param>
    public static implicit operator EvidenceValue(string? value) => value is null ? default : new(EvidenceKind.Text, value, 0);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator EvidenceValue(int value) => new(EvidenceKind.Number, null, value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator EvidenceValue(long value) => new(EvidenceKind.Number, null, value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator EvidenceValue(decimal value) => new(EvidenceKind.Number, null, ExactDecimal.Canonical(value));

    /// <summary>Yes or no.</summary>
    /// <param name="value">The flag.</param>
    public static implicit operator EvidenceValue(bool value) => new(EvidenceKind.Flag, null, value ? 1 : 0);

    /// <summary>A date; of another calendar, the same day in the ISO calendar.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator EvidenceValue(LocalDate value) => new(EvidenceKind.Date, null, Period.DaysBetween(DayZero, value.WithCalendar(CalendarSystem.Iso)));

    /// <summary>A time of day.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator EvidenceValue(LocalTime value) => new(EvidenceKind.Time, null, value.NanosecondOfDay);

    /// <summary>A point on the time line.</summary>
    /// <param name="value">The instant.</param>
    public static implicit operator EvidenceValue(Instant value) => new(EvidenceKind.Instant, null, NanosecondsOf(value - NodaConstants.UnixEpoch));

    /// <summary>An elapsed time.</summary>
    /// <param name="value">The duration.</param>
    public static implicit operator EvidenceValue(Duration value) => new(EvidenceKind.Duration, null, NanosecondsOf(value));

    /// <summary>A person's id, as text.</summary>
    /// <param name="value">The id.</param>
    public static implicit operator EvidenceValue(MemberId value) => Id(value);

    /// <summary>A group's id, as text.</summary>
    /// <param name="value">The id.</param>
    public static implicit operator EvidenceValue(GroupId value) => Id(value);

    /// <summary>Any id or other text value, as text; an unspecified one is unknown.</summary>
    /// <typeparam name="T">The type of the id.</typeparam>
    /// <param name="value">The id.</param>
    /// <returns>The value.</returns>
    public static EvidenceValue Id<T>(T value)
        where T : struct, ITextValue<T> => value.IsUnspecified ? default : value.Value;

    /// <summary>A word of the domain: the member of an enum, written <c>type.member</c> in camel case, as <c>role.groupOwner</c>.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="value">The member.</param>
    /// <returns>The value.</returns>
    public static EvidenceValue Term<TEnum>(TEnum value)
        where TEnum : struct, Enum => new(EvidenceKind.Term, $"{CamelCase(typeof(TEnum).Name)}.{CamelCase(value.ToString())}", 0);

    /// <summary>The value in the invariant culture and ISO forms.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        EvidenceKind.Text or EvidenceKind.Term => Text,
        EvidenceKind.Number => _number.ToString(CultureInfo.InvariantCulture),
        EvidenceKind.Flag => Flag ? "true" : "false",
        EvidenceKind.Date => InvariantText.Of(Date!.Value),
        EvidenceKind.Time => InvariantText.Of(Time!.Value),
        EvidenceKind.Instant => InvariantText.Of(Instant!.Value),
        EvidenceKind.Duration => InvariantText.Of(Duration!.Value),
        _ => "?",
    };

    internal static EvidenceValue OfTerm(string term) => new(EvidenceKind.Term, term, 0);

    internal static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    internal static decimal NanosecondsOf(Duration value) => ((decimal)value.Days * NodaConstants.NanosecondsPerDay) + value.NanosecondOfDay;

    internal static Duration NanosecondsOf(decimal value)
    {
        decimal days = decimal.Floor(value / NodaConstants.NanosecondsPerDay);
        return NodaTime.Duration.FromDays((int)days)
            + NodaTime.Duration.FromNanoseconds((long)(value - (days * NodaConstants.NanosecondsPerDay)));
    }
}
