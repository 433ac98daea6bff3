using CommunityDomain.Calendars;

namespace CommunityDomain.Json.Codecs;

/// <summary>The codecs of single values.</summary>
internal static class Values
{
    /// <summary>The white space of Unicode, as a class of a regular expression without its brackets; the same set as <see cref="char.IsWhiteSpace(char)"/>.</summary>
    internal const string WhiteSpace = "\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";

    private const string Clock = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

    private const string Controls = "\\u0000-\\u001F\\u007F-\\u009F";

    internal static readonly Codec<string> Text = new StringCodec();
    internal static readonly Codec<int> Integer = new WholeNumberCodec<int>();
    internal static readonly Codec<int> Count = new WholeNumberCodec<int>(least: 0);
    internal static readonly Codec<long> Long = new WholeNumberCodec<long>();
    internal static readonly Codec<Points> Points = new MappedCodec<Points, long>(Long, value => new Points(value), value => value.Value);
    internal static readonly Codec<decimal> Number = new DecimalCodec();
    internal static readonly Codec<bool> Flag = new FlagCodec();
    internal static readonly Codec<LocalDate> Date = new DateCodec();
    internal static readonly Codec<LocalTime> Time = new TimeCodec();
    internal static readonly Codec<Instant> Instant = new InstantCodec();
    internal static readonly Codec<Duration> Duration = new DurationCodec();
    internal static readonly Codec<TimeWindow> Window = new TextValueCodec<TimeWindow>(DocumentForm.TimeWindow, "timeWindow", $"^(wholeDay|{Clock}-{Clock})$", 17);
    internal static readonly Codec<string> TextNotEmpty = new NotEmptyTextCodec();
    internal static readonly Codec<EvidenceValue> Fact = new FactValueCodec();
    internal static readonly Codec<LanguageTag> Language =
        new TextValueCodec<LanguageTag>(DocumentForm.LanguageTag, "languageTag", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", 35);

    /// <summary>Text as in an id that is no id of its own.</summary>
    internal static readonly Codec<string> IdText = new MappedCodec<string, MemberId>(Id<MemberId>(), id => id.Value, text => MemberId.TryOf(text, out MemberId id) ? id : null);

    internal static readonly Codec<LocalizedText> Localized = new LocalizedTextCodec(Language);

    /// <summary>An id; all are written alike.</summary>
    internal static Codec<T> Id<T>()
        where T : struct, ITextValue<T> =>
        new TextValueCodec<T>(DocumentForm.Id, "id", $"^[^{WhiteSpace}{Controls}]([^{Controls}]*[^{WhiteSpace}{Controls}])?$", 256);

    /// <summary>The member of an enum.</summary>
    internal static Codec<TEnum> Word<TEnum>(string name)
        where TEnum : struct, Enum => new WordCodec<TEnum>(name);

    internal static Codec<ValueList<T>> List<T>(Codec<T> item) => new ListCodec<T>(item);

    /// <summary>A value that may be unsaid.</summary>
    internal static Codec<T?> Maybe<T>(Codec<T> codec)
        where T : struct => new NullableCodec<T>(codec);

    /// <summary>A text or an object that may be unsaid.</summary>
    internal static Codec<T?> OrNull<T>(Codec<T> codec)
        where T : class => codec!;
}
