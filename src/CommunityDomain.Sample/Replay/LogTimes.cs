using System.Globalization;
using NodaTime.Text;

namespace CommunityDomain.Sample.Replay;

/// <summary>
/// Reads the time of a row. A time of day needs a date: from <c>--date</c>, from a column, or, said in the result, none: then the log is one day.
/// Local times map leniently: the earlier of two, and out of a gap forward.
/// </summary>
internal sealed class LogTimes
{
    /// <summary>The day that a log without any date is taken to be.</summary>
    internal static readonly LocalDate NoDate = new(2000, 1, 1);

    internal const string Clock = "clock";
    internal const string Minutes = "minutes";
    internal const string Iso = "iso";

    private static readonly LocalTimePattern[] Clocks =
    [
        LocalTimePattern.CreateWithInvariantCulture("H:mm"),
        LocalTimePattern.CreateWithInvariantCulture("H:mm:ss"),
        LocalTimePattern.CreateWithInvariantCulture("H:mm:ss.FFFFFFFFF"),
    ];

    private static readonly LocalDateTimePattern[] Locals =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFF"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.FFFFFFFFF"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm"),
    ];

    private static readonly Instant Earliest = Instant.FromUtc(1, 1, 3, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(9001, 1, 1, 0, 0);

    private readonly DateTimeZone _zone;
    private readonly LocalDate? _fixed;
    private readonly string _path;
    private readonly bool _takesDates;

    /// <summary>Starts to read.</summary>
    /// <param name="zone">The zone of times without an offset.</param>
    /// <param name="fixedDate">The date of every row; null when the file says it.</param>
    /// <param name="format">How times are written; null: as the first one looks.</param>
    /// <param name="path">The path of the file, for faults.</param>
    /// <param name="takesDates">Whether a date alone is a time: the start of that day. In a chat log it is a fault.</param>
    internal LogTimes(DateTimeZone zone, LocalDate? fixedDate, string? format, string path, bool takesDates = false)
    {
        _takesDates = takesDates;
        _zone = zone;
        _fixed = fixedDate;
        Format = format;
        _path = path;
    }

    /// <summary>How times are written; null until the first one is seen.</summary>
    internal string? Format { get; private set; }

    /// <summary>Whether a time of day came without any date.</summary>
    internal bool LacksDate { get; private set; }

    /// <summary>The instant of a row.</summary>
    /// <param name="time">The text of its time, not blank.</param>
    /// <param name="dateText">The text that holds its date; null when no column does.</param>
    /// <param name="line">The line of the file.</param>
    /// <returns>The instant.</returns>
    internal Instant At(string time, string? dateText, int line)
    {
        Format ??= Guess(time) ?? throw Bad(time, line);
        Instant at = Read(time, dateText, line);
        return at >= Earliest && at < Latest ? at : throw new ReplayFault($"{_path}, line {line}: the year is outside 1 to 9000.");
    }

    private Instant Read(string time, string? dateText, int line)
    {
        if (Format == Iso) return OfIso(time, line);
        LocalTime ofDay = Format == Clock ? OfClock(time, line) : OfMinutes(time, line);
        LocalDate date = _fixed ?? (dateText is null ? NoDate : FindDate(dateText)
            ?? throw new ReplayFault($"{_path}, line {line}: there is no date such as 2026-03-02 in '{dateText}'."));
        LacksDate |= _fixed is null && dateText is null;
        return date.At(ofDay).InZoneLeniently(_zone).ToInstant();
    }

    /// <summary>The first date, as 2026-03-02, inside a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The date; null when there is none.</returns>
    internal static LocalDate? FindDate(string text)
    {
        for (int i = 0; i + 10 <= text.Length; i++)
        {
            if (LocalDatePattern.Iso.Parse(text.Substring(i, 10)) is { Success: true } found) return found.Value;
        }

        return null;
    }

    private static string? Guess(string time)
    {
        if (int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return Minutes;
        if (FindDate(time) is not null) return Iso;
        return time.Contains(':', StringComparison.Ordinal) ? Clock : null;
    }

    private Instant OfIso(string time, int line)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(time) is { Success: true } withOffset) return withOffset.Value.ToInstant();
        foreach (LocalDateTimePattern pattern in Locals)
        {
            if (pattern.Parse(time) is { Success: true } local) return local.Value.InZoneLeniently(_zone).ToInstant();
        }

        return _takesDates && LocalDatePattern.Iso.Parse(time) is { Success: true } date ? date.Value.AtStartOfDayInZone(_zone).ToInstant() : throw Bad(time, line);
    }

    private LocalTime OfClock(string time, int line)
    {
        foreach (LocalTimePattern pattern in Clocks)
        {
            if (pattern.Parse(time) is { Success: true } parsed) return parsed.Value;
        }

        throw Bad(time, line);
    }

    private LocalTime OfMinutes(string time, int line) =>
        int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out int minute) && minute < NodaConstants.MinutesPerDay
            ? LocalTime.FromMinutesSinceMidnight(minute)
            : throw Bad(time, line);

    private ReplayFault Bad(string time, int line) => new(Format switch
    {
        Clock => $"{_path}, line {line}: '{time}' is not a time of day such as 18:05.",
        Minutes => $"{_path}, line {line}: '{time}' is not a minute of the day, 0 to 1439.",
        Iso => $"{_path}, line {line}: '{time}' is not a time such as 2026-03-02T18:05:00+08:00.",
        _ => $"{_path}, line {line}: '{time}' is not a time: write 18:05, a minute of the day, or 2026-03-02T18:05:00+08:00.",
    });
}
