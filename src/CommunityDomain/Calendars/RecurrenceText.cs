using System.Globalization;
using System.Text;

namespace CommunityDomain.Calendars;

/// <summary>
/// RRULE text (RFC 5545 §3.3.10) for the subset that <see cref="Recurrence"/> covers, both ways. BYHOUR and BYMINUTE become times of day.
/// What is outside the subset is refused by name. Exceptions are not part of RRULE text.
/// </summary>
public static class RecurrenceText
{
    /// <summary>Reads a rule.</summary>
    /// <param name="text">The value of RRULE, as <c>FREQ=WEEKLY;BYDAY=MO</c>; a leading <c>RRULE:</c> is allowed, case does not matter.</param>
    /// <param name="start">DTSTART, local: the anchor, and the time of day unless the rule names others.</param>
    /// <param name="zone">The zone of <paramref name="start"/>; needed only to read an UNTIL in UTC.</param>
    /// <param name="timed">The days and times, or null.</param>
    /// <param name="findings">Every finding; paths are members of <see cref="Recurrence"/>, or the name of a part that is none.</param>
    /// <returns>Whether the text was read and the rule is good.</returns>
    public static bool TryParse(
        string text,
        LocalDateTime start,
        DateTimeZone? zone,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TimedRecurrence? timed,
        out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (start.Calendar != CalendarSystem.Iso) throw new ArgumentException("Dates are of the ISO calendar.", nameof(start));
        timed = new RecurrenceReader(start, zone).Read(text, out findings);
        return timed is not null;
    }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">The value of RRULE; see <see cref="TryParse"/>.</param>
    /// <param name="start">DTSTART, local.</param>
    /// <param name="zone">The zone of <paramref name="start"/>; needed only to read an UNTIL in UTC.</param>
    /// <returns>The days and times.</returns>
    /// <exception cref="InvalidDefinitionException">The text cannot be read, is outside the subset, or the rule is not good; carries every finding.</exception>
    public static TimedRecurrence Parse(string text, LocalDateTime start, DateTimeZone? zone = null) =>
        TryParse(text, start, zone, out TimedRecurrence? timed, out ValueList<Finding> findings) ? timed : throw new InvalidDefinitionException(findings);

    /// <summary>
    /// Writes a rule so that <see cref="Parse"/> with the anchor at the first time of day gives it back. UNTIL is written as a date without <paramref name="zone"/>,
    /// as the RFC wants for all-day events, and in UTC with it; BYHOUR and BYMINUTE only where there are several times. Clamp has no word in RRULE and is refused.
    /// </summary>
    /// <param name="timed">The days and times.</param>
    /// <param name="zone">The zone of the local times, or null.</param>
    /// <returns>The text, without <c>RRULE:</c>.</returns>
    /// <exception cref="InvalidDefinitionException">The rule is not good, or RRULE has no words for it; carries every finding.</exception>
    public static string Format(TimedRecurrence timed, DateTimeZone? zone = null)
    {
        ArgumentNullException.ThrowIfNull(timed);
        ValueList<Finding> findings = RecurrenceRules.Judge(timed, out _).Where(finding => finding.Severity == FindingSeverity.Error).ToValueList();
        if (!findings.IsEmpty) throw new InvalidDefinitionException(findings);
        Recurrence days = timed.Days;
        if (days.MonthEnd == MonthEndPolicy.Clamp) Throw("monthEnd", CalendarCodes.PartUnsupported, "MonthEnd=Clamp");
        int[] hours = [.. timed.Times.Select(time => time.Hour).Distinct().Order()];
        int[] minutes = [.. timed.Times.Select(time => time.Minute).Distinct().Order()];
        bool several = timed.Times.Count > 1;
        if (several && (hours.Length * minutes.Length != timed.Times.Count || timed.Times.Any(time => time != new LocalTime(time.Hour, time.Minute))))
            Throw("times", CalendarCodes.TimesUnfit, string.Join(',', timed.Times.Select(InvariantText.Of)));

        var text = new StringBuilder("FREQ=").Append(days.Frequency.ToString().ToUpperInvariant());
        if (days.Interval != 1) Part("INTERVAL", days.Interval);
        if (days.Count is { } count) text.Append(CultureInfo.InvariantCulture, $";COUNT={(long)count * timed.Times.Count}");
        if (days.Until is { } until) text.Append(";UNTIL=").Append(Until(until, timed.Times.Max(), zone));
        List("BYMONTH", days.Months);
        List("BYMONTHDAY", days.MonthDays);
        List("BYDAY", days.Weekdays);
        if (several)
        {
            List("BYHOUR", hours.ToValueList());
            List("BYMINUTE", minutes.ToValueList());
        }

        List("BYSETPOS", days.SetPositions);
        if (days.WeekStart != IsoDayOfWeek.Monday) text.Append(";WKST=").Append(new WeekdayOrdinal(days.WeekStart));
        return text.ToString();

        void Part(string name, int value) => text.Append(CultureInfo.InvariantCulture, $";{name}={value}");

        void List<T>(string name, ValueList<T> values)
        {
            if (!values.IsEmpty) text.Append(CultureInfo.InvariantCulture, $";{name}={string.Join(',', values.Select(InvariantText.Of))}");
        }
    }

    private static string Until(LocalDate until, LocalTime lastTime, DateTimeZone? zone)
    {
        if (zone is null) return until.ToDateOnly().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return until.At(lastTime).InZoneLeniently(zone).ToDateTimeUtc().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
    }

    private static void Throw(string path, string code, string value) =>
        throw new InvalidDefinitionException([new Finding(path, code, FindingSeverity.Error, "RFC 5545 3.3.10", new Evidence("part", value))]);
}
