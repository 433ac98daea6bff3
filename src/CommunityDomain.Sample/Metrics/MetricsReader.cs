using System.IO.Compression;
using System.Text;
using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using CommunityDomain.Sample.Replay;
using NodaTime.Text;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Reads a file of events row by row into accumulators; the file is never held as a whole.</summary>
internal static class MetricsReader
{
    private const int ProgressEvery = 250_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static MetricsRead Read(MetricsOptions options, Action<long> progress)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.Log.Zone ?? "UTC")
            ?? throw new ReplayFault($"--zone: '{options.Log.Zone}' is not an IANA time zone such as Asia/Shanghai.");
        LocalTime dayStart = options.DayStart is null ? LocalTime.Midnight
            : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(options.DayStart) is { Success: true } time && time.Value <= BusinessDayClock.LatestDayStart ? time.Value
            : throw new ReplayFault($"--day-start: '{options.DayStart}' is not a time from 00:00 to 12:00.");
        LocalDate? date = options.Log.Date is not { } text ? null
            : LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value
            : throw new ReplayFault($"--date: '{text}' is not a date such as 2026-03-02.");
        if (options.Log.TimeFormat is not (null or LogTimes.Clock or LogTimes.Minutes or LogTimes.Iso))
            throw new ReplayFault($"--time-format: '{options.Log.TimeFormat}' is none of clock, minutes and iso.");
        PeriodLength[] periods = options.Period switch
        {
            null => [PeriodLength.Day, PeriodLength.Week(IsoDayOfWeek.Monday), PeriodLength.Month, PeriodLength.Year],
            "day" => [PeriodLength.Day],
            "week" => [PeriodLength.Week(IsoDayOfWeek.Monday)],
            "month" => [PeriodLength.Month],
            "year" => [PeriodLength.Year],
            _ => throw new ReplayFault($"--period: '{options.Period}' is none of day, week, month and year."),
        };
        var counts = new Counts(new BusinessDayClock(zone, dayStart), periods, options);
        Open(options.Log.Path, reader => counts.Take(new CsvReader(reader, options.Log.Path), new LogTimes(zone, date, options.Log.TimeFormat, options.Log.Path, takesDates: true), progress));
        return counts.ToRead();
    }

    private static void Open(string path, Action<StreamReader> read)
    {
        try
        {
            if (Directory.Exists(path)) throw new ReplayFault($"{path}: is a folder, not a file.");
            if (!File.Exists(path)) throw new ReplayFault($"{path}: there is no such file.");
            using FileStream file = File.OpenRead(path);
            using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(plain, Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
            read(reader);
        }
        catch (DecoderFallbackException)
        {
            throw new ReplayFault($"{path}: is not UTF-8 text. Save it as UTF-8.");
        }
        catch (InvalidDataException)
        {
            throw new ReplayFault($"{path}: is not a sound gzip file.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new ReplayFault($"{path}: you may not read this file.");
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException)
        {
            throw new ReplayFault($"{path}: cannot be read ({exception.Message})");
        }
    }

    private sealed class Counts
    {
        private readonly MetricsOptions _options;
        private readonly PeriodLength[] _periods;
        private readonly HashSet<string>? _active;
        private readonly PresenceAccumulator<MemberId> _presence;
        private readonly RetentionAccumulator<MemberId>[] _retention;
        private readonly FunnelAccumulator<MemberId>? _funnel;
        private readonly TalkLog? _talk;
        private FunnelColumns? _properties;
        private readonly Dictionary<LocalDate, long> _events = [];
        private OrderColumn? _orders;
        private Instant _first = Instant.MaxValue;
        private Instant _last = Instant.MinValue;
        private long _rows;
        private long _skipped;

        internal Counts(BusinessDayClock clock, PeriodLength[] periods, MetricsOptions options)
        {
            _options = options;
            _periods = periods;
            _active = options.Active?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
            _presence = new PresenceAccumulator<MemberId>(clock);
            _retention =
            [
                .. periods.Select(period => new RetentionDefinition
                {
                    Zone = clock.Zone.Id, DayStart = clock.DayStart, Period = period, Entry = RetentionEntry.FirstTime, Cells = RetentionDefinition.Each(8),
                }.Open<MemberId>(DateTimeZoneProviders.Tzdb)),
            ];
            _talk = options.Talk ? new TalkLog() : null;
            _funnel = options.Funnel?.Compile().NewEventKeeper<MemberId>();
        }

        internal void Take(CsvReader csv, LogTimes times, Action<long> progress)
        {
            string path = _options.Log.Path;
            var header = new List<string>();
            if (!csv.Read(header)) throw new ReplayFault($"{path}: the file is empty.");
            LogColumns columns = LogColumns.In(header, _options.Log);
            _properties = _options.Funnel is { } funnel ? new FunnelColumns(funnel, header, path) : null;
            _orders = _options.Amount is null ? null : new OrderColumn(_options, header, _presence.Clock);
            var people = new Dictionary<string, MemberId>(StringComparer.Ordinal);
            var row = new List<string>(header.Count);
            while (csv.Read(row))
            {
                if (row.Count != header.Count) throw new ReplayFault($"{path}, line {csv.Line}: has {row.Count} fields, the header has {header.Count}.");
                if (++_rows % ProgressEvery == 0) progress(_rows);
                string name = row[columns.User].Trim();
                string time = row[columns.Time].Trim();
                if (name.Length == 0 || time.Length == 0)
                {
                    _skipped++;
                    continue;
                }

                if (!people.TryGetValue(name, out MemberId person))
                {
                    if (!MemberId.TryOf(name, out person)) throw new ReplayFault($"{path}, line {csv.Line}: the user is longer than 256 characters or holds control characters.");
                    people.Add(name, person);
                }

                Instant at = times.At(time, columns.Date < 0 ? null : row[columns.Date], csv.Line);
                string kind = columns.Kind < 0 ? "event" : row[columns.Kind].Trim();
                try
                {
                    kind = kind.Length == 0 ? "event" : kind;
                    Add(person, kind, at);
                    _properties?.Keep(_rows, kind, row);
                    _orders?.Keep(person, at, row, csv.Line);
                }
                catch (InvalidDefinitionException refused)
                {
                    throw new ReplayFault($"{path}, line {csv.Line}: {refused.Findings[0]}");
                }
            }
        }

        internal MetricsRead ToRead()
        {
            if (_first > _last) throw new ReplayFault($"{_options.Log.Path}: holds no row with a person and a time.");
            double days = (_last - _first).TotalDays;
            int period = _periods.Length == 1 ? 0 : days <= 31 ? 0 : days <= 200 ? 1 : days <= 1_200 ? 2 : 3;
            return new MetricsRead
            {
                Clock = _presence.Clock,
                Presence = _presence.Result(_last),
                Retention = _retention[period].Result(_last),
                Funnel = _funnel?.Result(_last, _properties!.ValueOf),
                Value = _orders?.Report(_last),
                Talk = _talk,
                Events = _events,
                Rows = _rows,
                Skipped = _skipped,
                First = _first,
                Last = _last,
                Period = _periods[period],
            };
        }

        private void Add(MemberId person, string kind, Instant at)
        {
            _first = Instant.Min(_first, at);
            _last = Instant.Max(_last, at);
            LocalDate day = _presence.Clock.DayOf(at);
            _events[day] = _events.GetValueOrDefault(day) + 1;
            _funnel?.Add(person, kind, at, _rows);
            _talk?.Keep(person, kind, at, _rows);
            if (_active?.Contains(kind) == false) return;
            _presence.Add(person, at);
            foreach (RetentionAccumulator<MemberId> retention in _retention) retention.Add(person, 0, at);
        }
    }
}
