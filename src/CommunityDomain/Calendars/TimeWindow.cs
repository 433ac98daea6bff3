using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace CommunityDomain.Calendars;

/// <summary>
/// Hours of a day by the clock on the wall, from a start (inclusive) to an end (exclusive), in whole seconds. An end before the start lies on the next day:
/// <c>22:00-08:00</c>; an end of <c>00:00</c> is the midnight that ends the day. Equal ends are refused, since they may mean nothing or everything:
/// all day is <see cref="WholeDay"/>. No zone and no date: <see cref="BusinessDayClock.Place"/> lays a window on a day.
/// As text and in JSON <c>22:00-08:00</c>, <c>09:00:30-10:00</c> or <c>wholeDay</c>. <c>default</c> is unspecified, and entry points refuse it.
/// </summary>
[JsonConverter(typeof(JsonTextConverter<TimeWindow>))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeWindow : ITextValue<TimeWindow>
{
    private const string WholeDayText = "wholeDay";

    // Seconds since midnight; _length is 0 for default and 86,400 for the whole day only.
    private readonly int _start;
    private readonly int _length;

    /// <summary>Makes the window.</summary>
    /// <param name="start">When it opens, inclusive; whole seconds.</param>
    /// <param name="end">When it closes, exclusive, on the next day when not after <paramref name="start"/>; whole seconds.</param>
    /// <exception cref="ArgumentException">Start and end are equal, or one is not in whole seconds.</exception>
    public TimeWindow(LocalTime start, LocalTime end)
    {
        if (!IsWholeSeconds(start)) throw new ArgumentException(SecondsRequirement, nameof(start));
        if (!IsWholeSeconds(end)) throw new ArgumentException(SecondsRequirement, nameof(end));
        if (start == end) throw new ArgumentException("Start and end are equal; all day is TimeWindow.WholeDay.", nameof(end));
        _start = Seconds(start);
        int length = Seconds(end) - _start;
        _length = length > 0 ? length : length + NodaConstants.SecondsPerDay;
    }

    private TimeWindow(int start, int length)
    {
        _start = start;
        _length = length;
    }

    /// <summary>All day: on a business day from its start to its end, whatever hour that is.</summary>
    public static TimeWindow WholeDay { get; } = new(0, NodaConstants.SecondsPerDay);

    /// <summary>When it opens, inclusive; midnight for <see cref="WholeDay"/> and for <c>default</c>.</summary>
    public LocalTime Start => LocalTime.FromSecondsSinceMidnight(_start);

    /// <summary>When it closes, exclusive; midnight for <see cref="WholeDay"/> and for <c>default</c>.</summary>
    public LocalTime End => LocalTime.FromSecondsSinceMidnight((_start + _length) % NodaConstants.SecondsPerDay);

    /// <summary>Whether this is <see cref="WholeDay"/>.</summary>
    public bool IsWholeDay => _length == NodaConstants.SecondsPerDay;

    /// <summary>Whether the end lies on the day after the start: it does for <c>22:00-08:00</c>, for <c>18:00-00:00</c> and for <see cref="WholeDay"/>.</summary>
    public bool EndsNextDay => _start + _length >= NodaConstants.SecondsPerDay;

    /// <summary>How long it is open on a day without a change of clocks; zero for <c>default</c>.</summary>
    public Duration Length => Duration.FromSeconds(_length);

    /// <inheritdoc/>
    public bool IsUnspecified => _length == 0;

    /// <inheritdoc/>
    public string Value => IsUnspecified ? string.Empty : IsWholeDay ? WholeDayText : $"{Text(Start)}-{Text(End)}";

    /// <inheritdoc/>
    public static bool TryOf(string? value, out TimeWindow result)
    {
        result = default;
        if (value is null) return false;
        if (string.Equals(value, WholeDayText, StringComparison.Ordinal))
        {
            result = WholeDay;
            return true;
        }

        int hyphen = value.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 0 || !TryTime(value[..hyphen], out LocalTime start) || !TryTime(value[(hyphen + 1)..], out LocalTime end) || start == end) return false;
        result = new TimeWindow(start, end);
        return true;
    }

    /// <summary>Whether the window is open at a time of day; never for <c>default</c>.</summary>
    /// <param name="time">The time of day.</param>
    /// <returns>Whether it is open.</returns>
    public bool Contains(LocalTime time)
    {
        int second = Seconds(time);
        return (second >= _start ? second : second + NodaConstants.SecondsPerDay) - _start < _length;
    }

    /// <summary>As <c>22:00-08:00</c> or <c>wholeDay</c>, with seconds where there are any; empty when unspecified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;

    private const string SecondsRequirement = "A time in whole seconds is required.";

    private static int Seconds(LocalTime time) => (int)(time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);

    private static bool IsWholeSeconds(LocalTime time) => time.NanosecondOfSecond == 0;

    private static string Text(LocalTime time) => (time.Second == 0 ? LocalTimePattern.HourMinuteIso : LocalTimePattern.GeneralIso).Format(time);

    private static bool TryTime(string text, out LocalTime time) =>
        (text.Length == 5 ? LocalTimePattern.HourMinuteIso : LocalTimePattern.GeneralIso).Parse(text).TryGetValue(default, out time);
}
