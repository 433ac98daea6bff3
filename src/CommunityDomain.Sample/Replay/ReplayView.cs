using System.Globalization;
using CommunityDomain.Members;
using CommunityDomain.Metrics;
using NodaTime.Text;
using Spectre.Console;

namespace CommunityDomain.Sample.Replay;

/// <summary>The tables of a replay.</summary>
internal static class ReplayView
{
    private const int Points = 12;

    private static readonly ZonedDateTimePattern Stamp = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", DateTimeZoneProviders.Tzdb);
    private static readonly ZonedDateTimePattern ClockStamp = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm", DateTimeZoneProviders.Tzdb);

    internal static void Print(ReplayLog log, ReplayOptions options, IAnsiConsole console)
    {
        console.MarkupLine(Markup.Escape(Summary(log)));
        Table content = Sheet("What the log holds", string.Empty, "Rows", "People");
        Row(content, "Lines", N(log.Rows));
        Row(content, "Messages", N(log.RowsOf(LogKind.Message)), N(log.PeopleOf(LogKind.Message)));
        if (log.RowsOf(LogKind.Action) > 0) Row(content, "Actions (/me; count as speech)", N(log.RowsOf(LogKind.Action)), N(log.PeopleOf(LogKind.Action)));
        Row(content, "Joins", N(log.RowsOf(LogKind.Join)), N(log.PeopleOf(LogKind.Join)));
        Row(content, "Leaves", N(log.RowsOf(LogKind.Leave)), N(log.PeopleOf(LogKind.Leave)));
        if (log.RowsOf(LogKind.Removed) > 0) Row(content, "Removed", N(log.RowsOf(LogKind.Removed)), N(log.PeopleOf(LogKind.Removed)));
        if (log.RowsOf(LogKind.Other) > 0) Row(content, "Other", N(log.RowsOf(LogKind.Other)));
        console.Write(content);
        Notes(log, options, console);
        if (log is not { First: { } first, Last: { } last, Talk: { } talk }) return;
        Membership(log, last, console);
        HeadCounts(log, first, last, console);
        Talking(log, talk, console);
        Silence(log, talk, first, last, console);
    }

    private static string Summary(ReplayLog log)
    {
        string removed = log.RowsOf(LogKind.Removed) > 0 ? $", {N(log.RowsOf(LogKind.Removed))} removed" : string.Empty;
        return $"{N(log.Rows)} lines: {N(log.RowsOf(LogKind.Message))} messages by {N(log.PeopleOf(LogKind.Message))} speakers, "
            + $"{N(log.RowsOf(LogKind.Join))} joins by {N(log.PeopleOf(LogKind.Join))} people, {N(log.RowsOf(LogKind.Leave))} leaves{removed}, "
            + $"{N(log.RowsOf(LogKind.Other) + log.RowsOf(LogKind.Action))} other.";
    }

    private static void Notes(ReplayLog log, ReplayOptions options, IAnsiConsole console)
    {
        var notes = new List<string>();
        if (log.RowsOf(LogKind.Other) > 0)
            notes.Add("Other: " + string.Join(", ", log.Others.Take(6).Select(pair => $"{(pair.Key.Length == 0 ? "(blank)" : pair.Key)} {N(pair.Value)}")) + ".");
        if (log.LacksKind) notes.Add("There is no column of kinds: every row counts as a message.");
        if (log.LacksDate) notes.Add("There are times of day but no dates: the log counts as the one day 2000-01-01; give --date or --date-column.");
        if (log.IsClock) notes.Add("Times of day are read on the 24-hour clock; a 12-hour log without a.m. and p.m. looks the same.");
        if (options.Zone is null) notes.Add("No --zone given: days and hours are UTC.");
        if (log.Untimed > 0) notes.Add($"{N(log.Untimed)} rows have no time: counted above, in no table below.");
        if (log.Backwards > 0) notes.Add($"{N(log.Backwards)} rows are earlier than the row before them on the same date: placed at the time they state.");
        notes.Add("The log does not say who is staff or a bot: everybody counts.");
        foreach (string note in notes) console.MarkupLine("[grey]" + Markup.Escape(note) + "[/]");
        console.WriteLine();
    }

    private static void Membership(ReplayLog log, Instant last, IAnsiConsole console)
    {
        MembershipHistory history = log.History;
        MembershipFlow flow = history.Flow(new Interval(null, null));
        HeadCount end = history.HeadCountAt(last);
        Table table = Sheet("Membership", string.Empty, "Count");
        Row(table, "People with a join or a leave on record", N(history.People));
        Row(table, "Stays that began on record", N(flow.Joins));
        Row(table, "  of them people who came back", N(flow.Rejoins));
        Row(table, "Stays that ended: left", N(flow.Left));
        if (flow.Removed > 0) Row(table, "Stays that ended: removed", N(flow.Removed));
        Row(table, "In at the end, known", N(end.Known));
        Row(table, "Spoke without a join or leave on record", N(log.SpokeUnrecorded.Count()));
        foreach ((string code, string text) in new[]
        {
            (MemberCodes.LeaveWithoutJoin, "Left without a join on record (in before the log begins)"),
            (MemberCodes.JoinRepeated, "Joined while in (a leave between is missing)"),
            (MemberCodes.LeaveRepeated, "Left while out (a join between is missing)"),
        })
        {
            int found = history.Anomalies.Count(finding => finding.Code == code);
            if (found > 0) Row(table, text, N(found));
        }

        console.Write(table);
        console.WriteLine();
    }

    private static void HeadCounts(ReplayLog log, Instant first, Instant last, IAnsiConsole console)
    {
        Table table = Sheet("Head-count over time", "At", "Known", "Presumed", "Together");
        foreach (Instant at in PointsBetween(first, last))
        {
            HeadCount count = log.History.HeadCountAt(at);
            Row(table, At(log, at), N(count.Known), N(count.Presumed), N(count.Total));
        }

        console.Write(table);
        console.MarkupLine("[grey]Presumed: left later without a join on record. Who never joined nor left on record is in neither number.[/]");
        console.WriteLine();
    }

    private static void Talking(ReplayLog log, ActivityReport<MemberId> talk, IAnsiConsole console)
    {
        if (talk.Messages == 0) return;
        long top = talk.ByHour.Max();
        Table hours = Sheet("Busiest hours", "Hour", "Messages", string.Empty);
        foreach ((int hour, long messages) in talk.ByHour.Index().OrderByDescending(pair => pair.Item).ThenBy(pair => pair.Index).Take(5).Where(pair => pair.Item > 0))
            Row(hours, string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00–{(hour + 1) % 24:00}:00"), N(messages), new string('█', (int)Math.Max(1, messages * 20 / top)));
        console.Write(hours);
        if (talk.Days.Count > 1)
        {
            Table days = Sheet("Busiest days", "Day", "Messages", "Speakers");
            foreach (DayActivity day in talk.Days.OrderByDescending(day => day.Messages).ThenBy(day => day.Day).Take(7))
                Row(days, LocalDatePattern.Iso.Format(day.Day), N(day.Messages), N(day.Speakers));
            console.Write(days);
        }

        console.WriteLine();
    }

    private static void Silence(ReplayLog log, ActivityReport<MemberId> talk, Instant first, Instant last, IAnsiConsole console)
    {
        Table table = Sheet("Silence", string.Empty, string.Empty);
        if (talk.LongestSilence is { } gap)
            Row(table, "Longest time without a message", $"{Length(gap.Duration)}, {At(log, gap.Start)} to {At(log, gap.End)}");
        ValueList<MemberId> known = log.History.MembersAt(last);
        MemberId[] present = [.. known, .. log.SpokeUnrecorded];
        Row(table, "In at the end", $"{N(present.Length)} ({N(known.Count)} on record, {N(present.Length - known.Count)} who spoke without a record)");
        Share("Said nothing in the whole log", last - first + Duration.Epsilon);
        if (last - first > Duration.FromDays(7)) Share("Said nothing in the last 7 days", Duration.FromDays(7));
        console.Write(table);

        void Share(string label, Duration within)
        {
            SilenceShare<MemberId> share = talk.SilentAmong(present, within);
            string rate = share.Rate is { } value ? string.Create(CultureInfo.InvariantCulture, $" = {value * 100:0.0} %") : string.Empty;
            Row(table, label, $"{N(share.Silent.Count)} of {N(share.Present)}{rate}");
        }
    }

    // Evenly spaced over the log, both ends included.
    private static IEnumerable<Instant> PointsBetween(Instant first, Instant last)
    {
        if (first == last) return [last];
        return Enumerable.Range(0, Points).Select(i => first + ((last - first) * i / (Points - 1)));
    }

    private static string At(ReplayLog log, Instant at) => (log.LacksDate ? ClockStamp : Stamp).Format(at.InZone(log.Clock.Zone));

    private static string Length(Duration length)
    {
        string text = length.Days > 0 ? string.Create(CultureInfo.InvariantCulture, $"{length.Days} d ") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{text}{length.Hours} h {length.Minutes} min");
    }

    private static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static Table Sheet(string title, params string[] columns)
    {
        Table table = new Table().Title(Markup.Escape(title)).RoundedBorder();
        for (int i = 0; i < columns.Length; i++)
        {
            var column = new TableColumn(Markup.Escape(columns[i]));
            table.AddColumn(i == 0 || columns[i].Length == 0 ? column : column.RightAligned());
        }

        return table;
    }

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(Markup.Escape)]);
}
