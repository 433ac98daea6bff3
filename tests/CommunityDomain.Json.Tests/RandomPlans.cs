using System.Reflection;
using System.Runtime.CompilerServices;
using CommunityDomain.Planning;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Json.Tests;

/// <summary>Makes plans of any content by the properties of the records, so that a new property is covered without a change here.</summary>
internal sealed class RandomPlans(Random random, bool everything)
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "7", "-", "_", ".", "[", "]", "\"", "\\", "/", "<", "&", "'", "群", "é", "e\u0301", "😀", "👩‍👧", "\u200B", "\u2028", "\uFFFD", "\uFEFF", "ｱ", " ", "ß", "\uE000", "\U0010FFFF",
    ];

    private static readonly string[] Tags = ["en", "zh-Hant", "zh-Hans", "ja", "de-AT", "sl-rozaj", "zh-Hant-TW"];

    internal static Gen<CommunityPlan> Any => Gen.Choose(0, int.MaxValue - 1).Select(seed => new RandomPlans(new Random(seed), everything: false).Plan());

    /// <summary>A plan in which every member has another value than its default, and every list two items.</summary>
    internal static CommunityPlan Full(int seed = 1) => new RandomPlans(new Random(seed), everything: true).Plan();

    internal static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<RequiredMemberAttribute>() is not null || ParameterOf(property) is not null;

    internal static PropertyInfo[] PropertiesOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    internal static object Bare(Type type)
    {
        ConstructorInfo constructor = ConstructorOf(type);
        return constructor.Invoke([.. constructor.GetParameters().Select(_ => (object?)null)]);
    }

    private static ConstructorInfo ConstructorOf(Type type) => type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).First();

    private static ParameterInfo? ParameterOf(PropertyInfo property) =>
        ConstructorOf(property.DeclaringType!).GetParameters().FirstOrDefault(parameter => parameter.Name == property.Name);

    private CommunityPlan Plan() => (CommunityPlan)Record(typeof(CommunityPlan));

    private object Record(Type type)
    {
        object record = Bare(type);
        foreach (PropertyInfo property in PropertiesOf(type))
        {
            if (!IsRequired(property) && !everything && random.Next(3) == 0) continue;
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
        if (type == typeof(decimal)) return Number();
        if (type == typeof(LocalDate)) return LocalDate.FromDateOnly(DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)));
        if (type == typeof(LocalTime)) return Time();
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

    private LocalTime Time() => random.Next(4) switch
    {
        0 => LocalTime.MaxValue,
        1 => LocalTime.FromNanosecondsSinceMidnight(random.NextInt64(NodaConstants.NanosecondsPerDay)),
        2 => LocalTime.FromSecondsSinceMidnight(random.Next(86400)),
        _ => new LocalTime(random.Next(24), random.Next(60)),
    };
}
