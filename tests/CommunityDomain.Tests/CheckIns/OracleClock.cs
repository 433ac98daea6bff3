using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>Days and windows by looking at all offsets that a zone has around a cycle; slow, and not the library's clock.</summary>
internal sealed class OracleClock
{
    private readonly CheckInProgram _program;
    private readonly (Instant Start, Instant End, Duration Offset)[] _offsets;

    internal OracleClock(CheckInProgram program, DateTimeZone zone)
    {
        _program = program;
        Instant around = program.Start.AtMidnight().InUtc().ToInstant();
        _offsets = [.. zone.GetZoneIntervals(around - Duration.FromDays(20), around + Duration.FromDays(program.Days + 60)).Select(interval =>
            (interval.HasStart ? interval.Start : Instant.MinValue, interval.HasEnd ? interval.End : Instant.MaxValue, Duration.FromSeconds(interval.WallOffset.Seconds)))];
    }

    internal bool Exists(LocalDate day)
    {
        Instant from = Wall(day, LocalTime.Midnight);
        return _offsets.Any(part => (part.Start == Instant.MinValue || part.Start + part.Offset < from + Duration.FromDays(1)) && (part.End == Instant.MaxValue || part.End + part.Offset > from));
    }

    /// <summary>The start of the day, or of the next one that exists.</summary>
    internal Instant Start(LocalDate day) => Exists(day) ? First(day, _program.DayStart) : Start(day.PlusDays(1));

    internal LocalDate DayOf(Instant at)
    {
        LocalDate day = at.InUtc().Date.PlusDays(3);
        while (!Exists(day) || Start(day) > at) day = day.PlusDays(-1);
        return day;
    }

    internal (Instant Opens, Instant Closes)? Window(LocalDate day)
    {
        TimeWindow window = _program.Window;
        if (window.IsWholeDay) return (Start(day), Start(day.PlusDays(1)));
        LocalDate opensOn = window.Start < _program.DayStart ? Next(day) : day;
        Instant opens = First(opensOn, window.Start);
        Instant closes = Last(window.EndsNextDay ? Next(opensOn) : opensOn, window.End);
        return opens < closes ? (opens, closes) : null;
    }

    private static Instant Wall(LocalDate day, LocalTime time) => day.At(time).InUtc().ToInstant();

    private LocalDate Next(LocalDate day) => Exists(day.PlusDays(1)) ? day.PlusDays(1) : Next(day.PlusDays(1));

    private Instant First(LocalDate day, LocalTime time) =>
        _offsets.Select(part => (At: Instant.Max(part.Start, Wall(day, time) - part.Offset), part.End)).Where(found => found.At < found.End).Min(found => found.At);

    private Instant Last(LocalDate day, LocalTime time) =>
        _offsets.Select(part => (At: Instant.Min(part.End, Wall(day, time) - part.Offset), part.Start)).Where(found => found.At >= found.Start).Max(found => found.At);
}
