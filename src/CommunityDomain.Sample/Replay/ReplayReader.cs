using System.IO.Compression;
using System.Text;
using NodaTime.Text;

namespace CommunityDomain.Sample.Replay;

/// <summary>Reads a chat log row by row into a <see cref="ReplayLog"/>.</summary>
internal static class ReplayReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a log.</summary>
    /// <param name="options">What and how.</param>
    /// <param name="progress">Is told the rows read now and then.</param>
    /// <returns>The log.</returns>
    /// <exception cref="ReplayFault">The file or an option cannot be used.</exception>
    internal static ReplayLog Read(ReplayOptions options, Action<int> progress)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.Zone ?? "UTC")
            ?? throw new ReplayFault($"--zone: '{options.Zone}' is not an IANA time zone such as Asia/Shanghai.");
        LocalDate? date = null;
        if (options.Date is { } text)
        {
            date = LocalDatePattern.Iso.Parse(text) is { Success: true } parsed
                ? parsed.Value
                : throw new ReplayFault($"--date: '{text}' is not a date such as 2026-03-02.");
        }

        if (options.TimeFormat is not (null or LogTimes.Clock or LogTimes.Minutes or LogTimes.Iso))
            throw new ReplayFault($"--time-format: '{options.TimeFormat}' is none of clock, minutes and iso.");
        if (options.Date is not null && options.DateColumn is not null)
            throw new ReplayFault("--date and --date-column: give one of the two.");
        var kinds = new LogKinds(options.Kinds);
        try
        {
            if (Directory.Exists(options.Path)) throw new ReplayFault($"{options.Path}: is a folder, not a file.");
            if (!File.Exists(options.Path)) throw new ReplayFault($"{options.Path}: there is no such file.");
            using FileStream file = File.OpenRead(options.Path);
            bool zipped = options.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
            using Stream plain = zipped ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(plain, Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
            return Read(new CsvReader(reader, options.Path), options, kinds, new LogTimes(zone, date, options.TimeFormat, options.Path), new ReplayLog(zone), progress);
        }
        catch (DecoderFallbackException)
        {
            throw new ReplayFault($"{options.Path}: is not UTF-8 text. Save it as UTF-8.");
        }
        catch (InvalidDataException)
        {
            throw new ReplayFault($"{options.Path}: is not a sound gzip file.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new ReplayFault($"{options.Path}: you may not read this file.");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            throw new ReplayFault($"{options.Path}: cannot be read ({exception.Message})");
        }
    }

    private static ReplayLog Read(CsvReader csv, ReplayOptions options, LogKinds kinds, LogTimes times, ReplayLog log, Action<int> progress)
    {
        var header = new List<string>();
        if (!csv.Read(header)) throw new ReplayFault($"{options.Path}: the file is empty.");
        var columns = LogColumns.In(header, options);
        var people = new Dictionary<string, MemberId>(StringComparer.Ordinal);
        var row = new List<string>(header.Count);
        while (csv.Read(row))
        {
            if (row.Count != header.Count)
                throw new ReplayFault($"{options.Path}, line {csv.Line}: has {row.Count} fields, the header has {header.Count}.");
            string word = columns.Kind < 0 ? string.Empty : row[columns.Kind].Trim();
            LogKind kind = columns.Kind < 0 ? LogKind.Message : kinds.Of(word);
            string name = row[columns.User].Trim();
            MemberId person = default;
            if (name.Length > 0 && !people.TryGetValue(name, out person))
            {
                if (!MemberId.TryOf(name, out person))
                    throw new ReplayFault($"{options.Path}, line {csv.Line}: the user is longer than 256 characters or holds control characters.");
                people.Add(name, person);
            }

            if (person.IsUnspecified && kind is not LogKind.Other)
                throw new ReplayFault($"{options.Path}, line {csv.Line}: the {header[columns.User]} of a {(word.Length == 0 ? "message" : word)} is empty.");
            string time = row[columns.Time].Trim();
            string? dateText = columns.Date < 0 ? null : row[columns.Date];
            Instant? at = time.Length == 0 ? null : times.At(time, dateText, csv.Line);
            log.Add(kind, word, person, at, dateText);
            if (log.Rows % 10_000 == 0) progress(log.Rows);
        }

        log.LacksDate = times.LacksDate;
        log.IsClock = times.Format == LogTimes.Clock;
        log.LacksKind = columns.Kind < 0;
        return log.Rows > 0 ? log : throw new ReplayFault($"{options.Path}: holds a header and no rows.");
    }
}
