using System.Globalization;
using CommunityDomain.CheckIns;
using CommunityDomain.Sample.Replay;
using NodaTime.Text;

namespace CommunityDomain.Sample.CheckIns;

/// <summary>Reads the rows of a cycle from a CSV file with a header; the columns are found by name, in any order.</summary>
internal sealed class CheckInLogReader
{
    private static readonly string[] Kinds =
        ["checkIn", "makeUp", "freeze", "excuse", "retract", "enrol", "withdraw", "claim", "zone", "comment", "staff", "reached", "unreachable", "viewed", "ordered", "paid", "refunded", "optedOut"];

    private readonly string _path;
    private readonly LogTimes _times;
    private readonly CheckInLog _log = new();
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _row = [];
    private int _line;

    private CheckInLogReader(string path, DateTimeZone zone)
    {
        _path = path;
        _times = new LogTimes(zone, null, LogTimes.Iso, path);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path, for faults.</param>
    /// <param name="text">Its text.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    /// <returns>The log.</returns>
    /// <exception cref="ReplayFault">A row cannot be read.</exception>
    internal static CheckInLog Read(string path, string text, DateTimeZone zone) => new CheckInLogReader(path, zone).Read(text);

    private CheckInLog Read(string text)
    {
        using var reader = new StringReader(text);
        var csv = new CsvReader(reader, _path);
        csv.Read(_row);
        for (int i = 0; i < _row.Count; i++) _columns.TryAdd(_row[i].Trim(), i);
        foreach (string column in (string[])["time", "kind", "member"])
        {
            if (!_columns.ContainsKey(column)) throw new ReplayFault($"{_path}: has no column '{column}'. The header is time,kind,member and what else is needed of day, text, by, ref, id, content, seconds, inGroup.");
        }

        while (csv.Read(_row))
        {
            _line = csv.Line;
            Take();
        }

        return _log;
    }

    private void Take()
    {
        string kind = Cell("kind");
        string known = Kinds.FirstOrDefault(word => word.Equals(kind, StringComparison.OrdinalIgnoreCase)) ?? throw Fault($"'{kind}' is none of {string.Join(", ", Kinds)}.");
        if (!MemberId.TryOf(Cell("member"), out MemberId member)) throw Fault("there is no usable member.");
        if (known == "staff")
        {
            _log.Staff.Add(member);
            return;
        }

        Instant at = _times.At(Cell("time"), null, _line);
        _log.Saw(at);
        string id = Cell("id") is { Length: > 0 } given ? given : string.Create(CultureInfo.InvariantCulture, $"line-{_line}");
        switch (known)
        {
            case "comment":
                _log.Comments.Add(new CommentFact(member, Day(), MemberId.TryOf(Cell("by"), out MemberId teacher) ? teacher : throw Fault("a comment needs its teacher in column 'by'."), at, Cell("text")));
                _log.CommentLines.Add(_line);
                break;
            default:
                if (OfferOf(known, member, at) is { } offer)
                {
                    _log.Offers.Add(offer);
                    _log.OfferLines.Add(_line);
                }
                else
                {
                    _log.Add(FactOf(known, id, member, at));
                }

                break;
        }
    }

    private ConversionFact? OfferOf(string kind, MemberId member, Instant at) => kind switch
    {
        "reached" => ConversionFact.Reached(member, at),
        "unreachable" => ConversionFact.Unreachable(member, at),
        "viewed" => ConversionFact.Viewed(member, at),
        "ordered" => ConversionFact.Ordered(member, at, Cell("ref")),
        "paid" => ConversionFact.Paid(member, at, Cell("ref")),
        "refunded" => ConversionFact.Refunded(member, at, Cell("ref")),
        "optedOut" => ConversionFact.OptedOut(member, at),
        _ => null,
    };

    private CheckInFact FactOf(string kind, string id, MemberId member, Instant at) => kind switch
    {
        "checkIn" => CheckInFact.Submitted(id, member, at, Content(), InGroup(), TextLength(), Seconds(), day: Cell("day").Length > 0 ? Day() : null),
        "makeUp" => CheckInFact.MadeUp(id, member, Day(), at, Content(), InGroup(), TextLength(), Seconds()),
        "freeze" => CheckInFact.FreezeBought(id, member, at),
        "excuse" => CheckInFact.Excused(id, member, Day(), at),
        "retract" => CheckInFact.Retracted(id, member, Reference(), at),
        "enrol" => CheckInFact.Enrolled(id, member, at),
        "withdraw" => CheckInFact.Withdrawn(id, member, at),
        "claim" => CheckInFact.Claimed(id, member, Reference(), at),
        _ => CheckInFact.ZoneChanged(id, member, Reference(), at),
    };

    private string Cell(string column) => _columns.TryGetValue(column, out int at) && at < _row.Count ? _row[at].Trim() : string.Empty;

    private LocalDate Day() => LocalDatePattern.Iso.Parse(Cell("day")) is { Success: true } day ? day.Value : throw Fault($"'{Cell("day")}' in column 'day' is not a date such as 2026-03-02.");

    private string Reference() => Cell("ref") is { Length: > 0 } text ? text : throw Fault("column 'ref' is empty: the id that is taken back, the goal that is claimed, or the zone.");

    private bool InGroup() => Cell("inGroup") is "yes" or "true" or "1";

    private int TextLength() => Cell("text").EnumerateRunes().Count();

    private int Seconds() => Cell("seconds") is not { Length: > 0 } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) ? seconds
        : throw Fault($"'{text}' in column 'seconds' is not a whole number.");

    // Words parted by blanks or plus signs; a check-in with nothing said about it is a text.
    private CheckInContent Content()
    {
        CheckInContent content = CheckInContent.None;
        foreach (string word in Cell("content").Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Enum.TryParse(word, ignoreCase: true, out CheckInContent part) || !Enum.IsDefined(part)) throw Fault($"'{word}' in column 'content' is none of text, photo, audio, video, link.");
            content |= part;
        }

        if (Cell("text").Length > 0 || content == CheckInContent.None) content |= CheckInContent.Text;
        return content;
    }

    private ReplayFault Fault(string what) => new($"{_path}, line {_line.ToString(CultureInfo.InvariantCulture)}: {what}");
}
