using System.Reflection;
using System.Runtime.CompilerServices;
using CommunityDomain.Calendars;
using CommunityDomain.Charters;
using CommunityDomain.Metrics;
using CommunityDomain.Planning;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Tests;

/// <summary>Makes definitions of any content by the properties of the records, so that a new property is covered without a change here.</summary>
internal sealed class RandomDefinitions(Random random, bool everything)
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "7", "-", "_", ".", "[", "]", "\"", "\\", "/", "<", "&", "'", "群", "é", "e\u0301", "😀", "👩‍👧", "\u200B", "\u2028", "\uFFFD", "\uFEFF", "ｱ", " ", "ß", "\uE000", "\U0010FFFF",
    ];

    private static readonly string[] Tags = ["en", "zh-Hant", "zh-Hans", "ja", "de-AT", "sl-rozaj", "zh-Hant-TW"];

    internal static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<RequiredMemberAttribute>() is not null || ParameterOf(property) is not null;

    internal static PropertyInfo[] PropertiesOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    internal static object Bare(Type type)
    {
        if (type == typeof(Condition)) return Condition.Has("field");
        if (type == typeof(Evidence)) return default(Evidence);
        if (type == typeof(ChatMessage)) return default(ChatMessage);
        ConstructorInfo constructor = ConstructorOf(type);
        return constructor.Invoke([.. constructor.GetParameters().Select(_ => (object?)null)]);
    }

    private static ConstructorInfo ConstructorOf(Type type) => type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).First();

    private static ParameterInfo? ParameterOf(PropertyInfo property) =>
        ConstructorOf(property.DeclaringType!).GetParameters().FirstOrDefault(parameter => parameter.Name == property.Name);

    /// <summary>Whether the definition is a charter or holds charters. Their conditions are small: rule sets try those of every kind; and enforcement stands in charters by themselves, in plans alike.</summary>
    private bool _isCharter;
    private bool _isPlan;

    private object Record(Type type)
    {
        _isCharter |= type == typeof(CharterDefinition);
        _isPlan |= type == typeof(CommunityPlan);
        object record = Bare(type);
        foreach (PropertyInfo property in PropertiesOf(type))
        {
            if (!IsRequired(property) && !everything && random.Next(3) == 0) continue;
            if (_isPlan && property.PropertyType == typeof(CharterEnforcement)) continue;
            object? standard = property.GetValue(record);
            object? value = Value(property.PropertyType);
            while (everything && Equals(value, standard)) value = Value(property.PropertyType);
            property.SetValue(record, value);
        }

        return record;
    }

    internal object Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Value(inner);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!;
        if (type == typeof(string)) return Text();
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(int)) return random.Next(4) switch { 0 => int.MinValue, 1 => int.MaxValue, 2 => random.Next(), _ => random.Next(-3, 600) };
        if (type == typeof(Points)) return new Points(random.Next(3) == 0 ? random.NextInt64(long.MinValue, long.MaxValue) : random.Next(-3, 600));
        if (type == typeof(decimal)) return Number();
        if (type == typeof(LocalDate)) return LocalDate.FromDateOnly(DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)));
        if (type == typeof(LocalTime)) return Time();
        if (type == typeof(Instant)) return Instant();
        if (type == typeof(Duration)) return Duration();
        if (type == typeof(TimeWindow)) return Window();
        if (type == typeof(PeriodLength)) return Length();
        if (type == typeof(EvidenceValue)) return Fact();
        if (type == typeof(Evidence)) return new Evidence("f" + Text(), everything || random.Next(4) > 0 ? Fact() : default);
        if (type == typeof(ChatMessage)) return Message();
        if (type == typeof(Condition) && _isCharter && everything) return Condition.Has("f" + random.Next());
        if (type == typeof(Condition)) return new RandomConditions(random, this).Any(everything);
        if (type == typeof(LanguageTag)) return new LanguageTag(Tags[random.Next(Tags.Length)]);
        if (type == typeof(LocalizedText)) return Localized();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)) return List(type.GetGenericArguments()[0]);
        if (type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITextValue<>))) return Id(type);
        return Record(type);
    }

    private object List(Type item)
    {
        int count = everything ? 2 : random.Next(4);
        Array items = Array.CreateInstance(item, count);
        for (int i = 0; i < count; i++) items.SetValue(Value(item), i);
        Type enumerable = typeof(IEnumerable<>).MakeGenericType(item);
        return typeof(ValueList<>).MakeGenericType(item).GetConstructor([enumerable])!.Invoke([items]);
    }

    /// <summary>A message with every member that the rest of it may leave out.</summary>
    private ChatMessage Message()
    {
        var message = new ChatMessage(new("author"), Text(), Instant());
        if (!everything && random.Next(2) == 0) return message;
        return message with
        {
            EventId = "m" + random.Next(),
            IsEdit = true,
            Group = new("g"),
            Channel = Text(),
            Roles = [Text(), Text()],
            Kind = MemberKind.Bot,
            JoinedAt = Instant(),
            MessageCount = random.Next(),
            IsVouched = random.Next(2) == 0,
            QuizPassed = random.Next(2) == 0,
            Mentions = random.Next(5),
            MentionsAll = random.Next(2) == 0,
            Attachments = [Text(), Text()],
            HasQr = random.Next(2) == 0,
            Nickname = Text(),
            NicknameTaken = random.Next(2) == 0,
        };
    }

    private object Id(Type type)
    {
        string text = Text();
        if (text.Length > 256 || text.Trim() != text || text.Length == 0) text = "id-" + random.Next();
        return Activator.CreateInstance(type, text)!;
    }

    private LocalizedText Localized()
    {
        LocalizedText text = LocalizedText.Empty;
        for (int i = everything ? 1 : random.Next(4); i > 0; i--)
        {
            string words = Text();
            text = text.With(new LanguageTag(Tags[random.Next(Tags.Length)]), string.IsNullOrWhiteSpace(words) ? "—" : words);
        }

        return text;
    }

    private string Text() => string.Concat(Enumerable.Range(0, random.Next(random.Next(20) == 0 ? 300 : 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private decimal Number() => random.Next(4) switch
    {
        0 => new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
        1 => random.Next(2) == 0 ? decimal.MaxValue : decimal.MinValue,
        2 => new decimal(1, 0, 0, false, 28),
        _ => random.Next(100000) / 100m,
    };

    private Instant Instant() => random.Next(4) switch
    {
        0 => NodaTime.Instant.MaxValue,
        1 => NodaTime.Instant.FromUtc(1, 1, 1, 0, 0).PlusNanoseconds(random.Next(2)),
        2 => NodaTime.Instant.FromUtc(2026, 3, 2, 0, 0).PlusNanoseconds(random.NextInt64()),
        _ => NodaTime.Instant.FromUtc(2026, 3, 2, random.Next(24), random.Next(60)),
    };

    private Duration Duration() => random.Next(5) switch
    {
        0 => random.Next(2) == 0 ? NodaTime.Duration.MinValue : NodaTime.Duration.MaxValue,
        1 => NodaTime.Duration.FromNanoseconds(random.NextInt64(-5, 6)),
        2 => NodaTime.Duration.FromNanoseconds(random.NextInt64()),
        3 => NodaTime.Duration.FromDays(random.Next(-3, 400)),
        _ => NodaTime.Duration.FromMinutes(random.Next(-100, 10_000)),
    };

    private PeriodLength Length() => random.Next(6) switch
    {
        0 => PeriodLength.Hour,
        1 => PeriodLength.Day,
        2 => PeriodLength.Month,
        3 => PeriodLength.Year,
        4 => PeriodLength.Week((IsoDayOfWeek)random.Next(1, 8)),
        _ => PeriodLength.Days(random.Next(2, 3661), new LocalDate(random.Next(1, 9999), 3, 2)),
    };

    private TimeWindow Window()
    {
        if (random.Next(5) == 0) return TimeWindow.WholeDay;
        int start = random.Next(86400);
        int end = (start + random.Next(1, 86400)) % 86400;
        return new TimeWindow(LocalTime.FromSecondsSinceMidnight(start), LocalTime.FromSecondsSinceMidnight(end));
    }

    private EvidenceValue Fact() => random.Next(7) switch
    {
        0 => random.Next(-5, 500),
        1 => Number(),
        2 => random.Next(2) == 0,
        3 => Text(),
        4 => Instant(),
        5 => Duration(),
        _ => Time(),
    };

    private LocalTime Time() => random.Next(4) switch
    {
        0 => LocalTime.MaxValue,
        1 => LocalTime.FromNanosecondsSinceMidnight(random.NextInt64(NodaConstants.NanosecondsPerDay)),
        2 => LocalTime.FromSecondsSinceMidnight(random.Next(86400)),
        _ => new LocalTime(random.Next(24), random.Next(60)),
    };
}
