using System.Globalization;
using NodaTime.Text;

namespace CommunityDomain.Calendars;

/// <summary>Reads RRULE text into days and times, collecting every finding.</summary>
internal sealed class RecurrenceReader(LocalDateTime start, DateTimeZone? zone)
{
    private const int MaxLength = 4_096;

    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern UtcPattern = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly string[] WeekdayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private readonly List<Finding> _findings = [];
    private ValueList<int> _hours;
    private ValueList<int> _minutes;
    private long? _slots;
    private string? _until;

    internal TimedRecurrence? Read(string text, out ValueList<Finding> findings)
    {
        Recurrence? rule = Parts(text);
        TimedRecurrence? timed = rule is null || _findings.Count > 0 ? null : Timed(rule);
        if (timed is not null)
        {
            foreach (Finding finding in RecurrenceRules.Judge(timed.Days, out _)) _findings.Add(finding);
        }

        findings = _findings.ToValueList();
        return _findings.Exists(finding => finding.Severity == FindingSeverity.Error) ? null : timed;
    }

    private Recurrence? Parts(string text)
    {
        if (text.Length > MaxLength) return Unreadable(string.Empty, "length", text.Length.ToString(CultureInfo.InvariantCulture));
        string body = text.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? text[6..] : text;
        var rule = new Recurrence { Frequency = RecurrenceFrequency.Daily, Start = start.Date };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string part in body.Split(';'))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || part.IndexOf('=', equals + 1) >= 0)
            {
                Unreadable(string.Empty, "part", part);
                continue;
            }

            string name = part[..equals].Trim().ToUpperInvariant();
            if (!seen.Add(name)) Add(PathOf(name), CalendarCodes.PartRepeated, new Evidence("part", name));
            else rule = Part(rule, name, part[(equals + 1)..].Trim().ToUpperInvariant());
        }

        if (!seen.Contains("FREQ")) Add("frequency", CalendarCodes.FrequencyMissing);
        if (seen.Contains("COUNT") && seen.Contains("UNTIL")) Add("count", CalendarCodes.CountWithUntil);
        return rule;
    }

    private Recurrence Part(Recurrence rule, string name, string value)
    {
        switch (name)
        {
            case "FREQ": return Frequency(rule, value);
            case "INTERVAL": return rule with { Interval = Whole(name, value) ?? 1 };
            case "COUNT":
                if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long slots)) _slots = slots;
                else Unreadable("count", name, value);
                return rule;
            case "UNTIL":
                _until = value;
                return rule;
            case "BYDAY": return rule with { Weekdays = Weekdays(value) };
            case "BYMONTHDAY": return rule with { MonthDays = Numbers(name, value) };
            case "BYMONTH": return rule with { Months = Numbers(name, value) };
            case "BYSETPOS": return rule with { SetPositions = Numbers(name, value) };
            case "BYHOUR":
                _hours = Numbers(name, value, 23);
                return rule;
            case "BYMINUTE":
                _minutes = Numbers(name, value, 59);
                return rule;
            case "WKST":
                int day = Array.IndexOf(WeekdayNames, value);
                if (day < 0) Unreadable("weekStart", "WKST", value);
                return day < 0 ? rule : rule with { WeekStart = (IsoDayOfWeek)(day + 1) };
            case "BYSECOND" or "BYYEARDAY" or "BYWEEKNO" or "BYEASTER" or "RSCALE" or "SKIP":
                Add(PathOf(name), CalendarCodes.PartUnsupported, new Evidence("part", name));
                return rule;
            default:
                Unreadable(string.Empty, "part", name);
                return rule;
        }
    }

    private Recurrence Frequency(Recurrence rule, string value)
    {
        switch (value)
        {
            case "DAILY": return rule;
            case "WEEKLY": return rule with { Frequency = RecurrenceFrequency.Weekly };
            case "MONTHLY": return rule with { Frequency = RecurrenceFrequency.Monthly };
            case "YEARLY": return rule with { Frequency = RecurrenceFrequency.Yearly };
            case "HOURLY" or "MINUTELY" or "SECONDLY":
                Add("frequency", CalendarCodes.PartUnsupported, new Evidence("part", "FREQ=" + value));
                return rule;
            default:
                Unreadable("frequency", "FREQ", value);
                return rule;
        }
    }

    private TimedRecurrence? Timed(Recurrence rule)
    {
        ValueList<int> hours = _hours.IsEmpty ? [start.Hour] : _hours;
        ValueList<int> minutes = _minutes.IsEmpty ? [start.Minute] : _minutes;
        if (IsRepeated("BYHOUR", hours) | IsRepeated("BYMINUTE", minutes)) return null;
        LocalTime[] times = [.. hours.SelectMany(hour => minutes.Select(minute => new LocalTime(hour, minute, start.Second))).Order()];

        // What cuts a day in two cannot be said as days × times.
        bool startInside = times.Any(time => time < start.TimeOfDay);
        if (startInside) Add("start", CalendarCodes.DayCut, new Evidence("part", "DTSTART"));
        if (_slots is { } slots)
        {
            if (slots % times.Length != 0) Add("count", CalendarCodes.DayCut, new Evidence("part", "COUNT"));
            long count = slots / times.Length;
            if (count is < int.MinValue or > int.MaxValue) Unreadable("count", "COUNT", slots.ToString(CultureInfo.InvariantCulture));
            else rule = rule with { Count = (int)count };
        }

        if (_until is not null)
        {
            if (LastDay(times) is not { } last) return null;
            rule = rule with { Until = last };
        }

        return _findings.Count > 0 ? null : new TimedRecurrence { Days = rule, Times = new ValueList<LocalTime>(times) };
    }

    private bool IsRepeated(string name, ValueList<int> values)
    {
        bool repeated = values.Distinct().Count() != values.Count;
        if (repeated) Add("times", CalendarCodes.ValueRepeated, new Evidence("value", name));
        return repeated;
    }

    private LocalDate? LastDay(LocalTime[] times)
    {
        string text = _until!;
        if (DatePattern.Parse(text) is { Success: true } day) return day.Value;
        if (TimePattern.Parse(text) is { Success: true } local) return Whole(local.Value.Date, times, slot => slot <= local.Value);
        if (UtcPattern.Parse(text) is not { Success: true } utc)
        {
            Unreadable("until", "UNTIL", text);
            return null;
        }

        if (zone is null)
        {
            Add("until", CalendarCodes.ZoneNeeded, new Evidence("part", "UNTIL=" + text));
            return null;
        }

        return Whole(utc.Value.InZone(zone).Date, times, slot => slot.InZoneLeniently(zone).ToInstant() <= utc.Value);
    }

    private LocalDate? Whole(LocalDate last, LocalTime[] times, Func<LocalDateTime, bool> within)
    {
        int kept = times.Count(time => within(last.At(time)));
        if (kept == times.Length) return last;
        if (kept == 0) return last == LocalDate.MinIsoValue ? last : last.PlusDays(-1);
        Add("until", CalendarCodes.DayCut, new Evidence("part", "UNTIL"));
        return null;
    }

    private ValueList<WeekdayOrdinal> Weekdays(string value)
    {
        var days = new List<WeekdayOrdinal>();
        foreach (string item in value.Split(','))
        {
            int day = item.Length >= 2 ? Array.IndexOf(WeekdayNames, item[^2..]) : -1;
            string number = item.Length > 2 ? item[..^2] : "0";
            if (day < 0 || !TryWhole(number, out int ordinal) || (item.Length > 2 && ordinal == 0) || ordinal is < -53 or > 53)
                Add($"weekdays[{days.Count}]", day < 0 ? CalendarCodes.TextUnreadable : CalendarCodes.WeekdayOutOfRange, new Evidence("value", item), new Evidence("most", 53));
            else
                days.Add(new WeekdayOrdinal((IsoDayOfWeek)(day + 1), ordinal));
        }

        return days.ToValueList();
    }

    private ValueList<int> Numbers(string name, string value, int most = int.MaxValue)
    {
        var numbers = new List<int>();
        foreach (string item in value.Split(','))
        {
            if (TryWhole(item, out int number) && (most == int.MaxValue || (number >= 0 && number <= most))) numbers.Add(number);
            else Unreadable(PathOf(name), name, item);
        }

        return numbers.ToValueList();
    }

    private int? Whole(string name, string value)
    {
        if (TryWhole(value, out int number)) return number;
        Unreadable(PathOf(name), name, value);
        return null;
    }

    private static bool TryWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static string PathOf(string name) => name switch
    {
        "FREQ" => "frequency",
        "INTERVAL" => "interval",
        "COUNT" => "count",
        "UNTIL" => "until",
        "BYDAY" => "weekdays",
        "BYMONTHDAY" => "monthDays",
        "BYMONTH" => "months",
        "BYSETPOS" => "setPositions",
        "BYHOUR" or "BYMINUTE" => "times",
        "WKST" => "weekStart",
        _ => EvidenceValue.CamelCase(name).ToLowerInvariant(),
    };

    private Recurrence? Unreadable(string path, string part, string value)
    {
        Add(path, CalendarCodes.TextUnreadable, new Evidence("value", value.Length > 60 ? value[..60] : value), new Evidence("part", part));
        return null;
    }

    private void Add(string path, string code, params ReadOnlySpan<Evidence> evidence) =>
        _findings.Add(new Finding(path, code, FindingSeverity.Error, "RFC 5545 3.3.10", evidence));
}
