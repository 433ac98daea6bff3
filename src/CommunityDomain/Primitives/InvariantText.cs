using System.Globalization;
using NodaTime.Text;

namespace CommunityDomain;

/// <summary>Debug text that is the same on every machine, whatever its culture.</summary>
internal static class InvariantText
{
    internal static string Of<T>(T value) => value switch
    {
        null => "null",
        string text => text,
        LocalDate date => Of(date),
        LocalTime time => Of(time),
        Instant instant => Of(instant),
        Duration duration => Of(duration),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>Whether every surrogate has its other half.</summary>
    internal static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    internal static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static string Of(LocalTime time) => LocalTimePattern.ExtendedIso.Format(time);

    internal static string Of(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    internal static string Of(Duration duration) => DurationPattern.JsonRoundtrip.Format(duration);
}
