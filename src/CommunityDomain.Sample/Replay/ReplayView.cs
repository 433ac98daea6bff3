using System.Globalization;
using CommunityDomain.Members;
using CommunityDomain.Metrics;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Views;
using NodaTime.Text;
using Spectre.Console;

namespace CommunityDomain.Sample.Replay;

/// <summary>What a replay shows: what the log holds, who came and went, how many were in, when they talked, who was silent.</summary>
internal sealed class ReplayView
{
    private const int Points = 12;

    private static readonly ZonedDateTimePattern Stamp = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", DateTimeZoneProviders.Tzdb);
    private static readonly ZonedDateTimePattern ClockStamp = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm", DateTimeZoneProviders.Tzdb);

    private readonly ReplayLog _log;
    private readonly ReplayOptions _options;
    private readonly IAnsiConsole _output;
    private readonly ReplayWords _words;

    private ReplayView(ReplayLog log, ReplayOptions options, IAnsiConsole output, ReplayWords words)
    {
        _log = log;
        _options = options;
        _output = output;
        _words = words;
    }

    internal static void Print(ReplayLog log, ReplayOptions options, IAnsiConsole output, ReplayWords words) =>
        new ReplayView(log, options, output, words).Print();

    private void Print()
    {
        _output.Lines(Summary());
        _output.WriteLine();
        Content();
        Notes();
        if (_log is not { First: { } first, Last: { } last, Talk: { } talk }) return;
        Membership(last);
        HeadCounts(first, last);
        Talking(talk);
        Silence(talk, first, last);
    }

    private string Summary()
    {
        string removed = _log.RowsOf(LogKind.Removed) > 0 ? Fill(_words.SummaryRemoved, N(_log.RowsOf(LogKind.Removed))) : string.Empty;
        return Fill(
            _words.Summary,
            N(_log.Rows),
            N(_log.RowsOf(LogKind.Message)),
            N(_log.PeopleOf(LogKind.Message)),
            N(_log.RowsOf(LogKind.Join)),
            N(_log.PeopleOf(LogKind.Join)),
            N(_log.RowsOf(LogKind.Leave)),
            removed,
            N(_log.RowsOf(LogKind.Other) + _log.RowsOf(LogKind.Action)));
    }

    private void Content()
    {
        _output.Lines(_words.Content, "bold");
        Table table = QuietTable.New();
        table.Column(_words.Event);
        table.Column(_words.Rows, isNumber: true);
        table.Column(_words.People, isNumber: true);
        foreach ((LogKind kind, string label) in new[]
        {
            (LogKind.Message, _words.Message),
            (LogKind.Action, _words.Action),
            (LogKind.Join, _words.Join),
            (LogKind.Leave, _words.Leave),
            (LogKind.Removed, _words.Removed),
            (LogKind.Other, _words.Other),
        })
        {
            int rows = _log.RowsOf(kind);
            if (rows == 0 && kind is LogKind.Action or LogKind.Removed or LogKind.Other) continue;
            Row(table, label, N(rows), kind is LogKind.Other ? "–" : N(_log.PeopleOf(kind)));
        }

        _output.Write(table);
    }

    private void Notes()
    {
        var notes = new List<string>();
        if (_log.RowsOf(LogKind.Other) > 0)
            notes.Add(Fill(_words.OtherWords, string.Join(_words.ListComma, _log.Others.Take(6).Select(pair => $"{(pair.Key.Length == 0 ? _words.Blank : pair.Key)} {N(pair.Value)}"))));
        if (_log.LacksKind) notes.Add(_words.NoKinds);
        if (_log.LacksDate) notes.Add(_words.NoDates);
        if (_log.IsClock) notes.Add(_words.ClockTimes);
        if (_options.Zone is null) notes.Add(_words.NoZone);
        if (_log.Untimed > 0) notes.Add(Fill(_words.Untimed, N(_log.Untimed)));
        if (_log.Backwards > 0) notes.Add(Fill(_words.Backwards, N(_log.Backwards)));
        notes.Add(_words.Everybody);
        foreach (string note in notes) _output.Lines(OneLine.Of(note), "dim", indent: 2);
        _output.WriteLine();
    }

    private void Membership(Instant last)
    {
        MembershipHistory history = _log.History;
        MembershipFlow flow = history.Flow(new Interval(null, null));
        var rows = new List<(string, string)>
        {
            (_words.OnRecord, N(history.People)),
            (_words.Began, N(flow.Joins)),
            ("  " + _words.CameBack, N(flow.Rejoins)),
            (_words.EndedLeft, N(flow.Left)),
        };
        if (flow.Removed > 0) rows.Add((_words.EndedRemoved, N(flow.Removed)));
        rows.Add((_words.KnownAtEnd, N(history.HeadCountAt(last).Known)));
        rows.Add((_words.SpokeUnrecorded, N(_log.SpokeUnrecorded.Count())));
        foreach ((string code, string text) in new[]
        {
            (MemberCodes.LeaveWithoutJoin, _words.LeftWithoutJoin),
            (MemberCodes.JoinRepeated, _words.JoinedWhileIn),
            (MemberCodes.LeaveRepeated, _words.LeftWhileOut),
        })
        {
            int found = history.Anomalies.Count(finding => finding.Code == code);
            if (found > 0) rows.Add((text, N(found)));
        }

        Section(_words.Membership);
        Figures.Write(_output, rows, areNumbers: true);
        _output.WriteLine();
    }

    private void HeadCounts(Instant first, Instant last)
    {
        (Instant At, HeadCount Count)[] points = [.. PointsBetween(first, last).Select(at => (at, _log.History.HeadCountAt(at)))];
        bool anyPresumed = points.Any(point => point.Count.Presumed > 0);
        _output.Lines(_words.HeadCounts, "bold");
        Table table = QuietTable.New();
        table.Column(_words.At);
        table.Column(_words.Known, isNumber: true);
        if (anyPresumed)
        {
            table.Column(_words.Presumed, isNumber: true);
            table.Column(_words.Together, isNumber: true);
        }

        foreach ((Instant at, HeadCount count) in points)
            Row(table, anyPresumed ? [At(at), N(count.Known), N(count.Presumed), N(count.Total)] : [At(at), N(count.Known)]);
        _output.Write(table);
        _output.Lines(anyPresumed ? _words.PresumedNote : _words.KnownNote, "dim", indent: 2);
        _output.WriteLine();
    }

    private void Talking(ActivityReport<MemberId> talk)
    {
        if (talk.Messages == 0) return;
        long top = talk.ByHour.Max();
        _output.Lines(_words.BusiestHours, "bold");
        Table hours = QuietTable.New();
        hours.Column(_words.Hour);
        hours.Column(_words.Messages, isNumber: true);
        hours.Column(string.Empty);
        foreach ((int hour, long messages) in talk.ByHour.Index().OrderByDescending(pair => pair.Item).ThenBy(pair => pair.Index).Take(5).Where(pair => pair.Item > 0))
            Row(hours, string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00–{(hour + 1) % 24:00}:00"), N(messages), new string('█', (int)Math.Max(1, messages * 20 / top)));
        _output.Write(hours);
        if (talk.Days.Count < 2) return;
        _output.Lines(_words.BusiestDays, "bold");
        Table days = QuietTable.New();
        days.Column(_words.Day);
        days.Column(_words.Messages, isNumber: true);
        days.Column(_words.Speakers, isNumber: true);
        foreach (DayActivity day in talk.Days.OrderByDescending(day => day.Messages).ThenBy(day => day.Day).Take(7))
            Row(days, LocalDatePattern.Iso.Format(day.Day), N(day.Messages), N(day.Speakers));
        _output.Write(days);
    }

    private void Silence(ActivityReport<MemberId> talk, Instant first, Instant last)
    {
        var rows = new List<(string, string)>();
        if (talk.LongestSilence is { } gap)
            rows.Add((_words.LongestSilence, Fill(_words.Span, Length(gap.Duration), At(gap.Start), At(gap.End))));
        ValueList<MemberId> known = _log.History.MembersAt(last);
        MemberId[] present = [.. known, .. _log.SpokeUnrecorded];
        rows.Add((_words.PresentAtEnd, present.Length == known.Count
            ? Fill(_words.Present, N(present.Length))
            : Fill(_words.PresentParts, N(present.Length), N(known.Count), N(present.Length - known.Count))));
        rows.Add((_words.SilentAlways, Share(last - first + Duration.Epsilon)));
        if (last - first > Duration.FromDays(7)) rows.Add((_words.SilentWeek, Share(Duration.FromDays(7))));
        Section(_words.Silence);
        Figures.Write(_output, rows, areNumbers: false);

        string Share(Duration within)
        {
            SilenceShare<MemberId> share = talk.SilentAmong(present, within);
            return share.Rate is { } rate
                ? Fill(_words.ShareRate, N(share.Silent.Count), N(share.Present), (rate * 100).ToString("0.0", CultureInfo.InvariantCulture))
                : Fill(_words.Share, N(share.Silent.Count), N(share.Present));
        }
    }

    // Evenly spaced over the log, both ends included.
    private static IEnumerable<Instant> PointsBetween(Instant first, Instant last)
    {
        if (first == last) return [last];
        return Enumerable.Range(0, Points).Select(i => first + ((last - first) * i / (Points - 1)));
    }

    private string At(Instant at) => (_log.LacksDate ? ClockStamp : Stamp).Format(at.InZone(_log.Clock.Zone));

    private string Length(Duration length)
    {
        string hours = Fill(_words.HoursMinutes, N(length.Hours), N(length.Minutes));
        return length.Days > 0 ? $"{Fill(_words.Days, N(length.Days))} {hours}" : hours;
    }

    private void Section(string title)
    {
        _output.Lines(title, "bold");
        _output.WriteLine();
    }

    private static string Fill(string text, params ReadOnlySpan<string> values) => ReplayWords.Fill(text, values);

    private static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);
}
