using System.Globalization;
using CommunityDomain.CheckIns;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Views;
using NodaTime.Text;
using Spectre.Console;

namespace CommunityDomain.Sample.CheckIns;

/// <summary>What a cycle shows: the board with a strip of days for each member, then the comments that are owed, the rounds and what does not fit.</summary>
internal sealed class CheckInView
{
    private const int Week = 7;
    private const int Served = 5;
    private const int FindingsShown = 12;

    private static readonly ZonedDateTimePattern Stamp = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", DateTimeZoneProviders.Tzdb);
    private static readonly LocalDatePattern MonthDay = LocalDatePattern.CreateWithInvariantCulture("MM-dd");

    private readonly IAnsiConsole _output;
    private readonly CheckInCycle _cycle;
    private readonly CheckInLog _log;
    private readonly CheckInCohort _cohort;
    private readonly CheckInWords _words;
    private readonly string _language;
    private readonly List<Finding> _findings;

    private CheckInView(Invocation invocation, CheckInCycle cycle, CheckInLog log, Instant at, ValueList<Finding> findings)
    {
        (_output, _cycle, _log, _language) = (invocation.Output, cycle, log, invocation.Language);
        _words = CheckInWords.In(ReportLanguages.Of(_language));
        _findings = [.. findings];
        CheckInCard[] cards = [.. log.Facts.Select(member => cycle.Evaluate(member.Key, member.Value.Where(fact => fact.ReceivedAt <= at).ToArray(), at))];
        _cohort = CheckInCohort.Of(cycle, cards, member => log.Staff.Contains(member) ? MemberKind.Staff : MemberKind.Customer);
        foreach (CheckInCard card in cards) _findings.AddRange(card.Findings.Select(finding => finding with { Path = card.Member.Value }));
    }

    internal static int Write(Invocation invocation, CheckInCycle cycle, CheckInLog log, Instant at, ValueList<Finding> findings)
    {
        var view = new CheckInView(invocation, cycle, log, at, findings);
        view.Head(at);
        view.Board();
        view.Feedback();
        view.Rounds();
        view.Problems(invocation.Words);
        return view._findings.Exists(finding => finding.Severity > FindingSeverity.Note) ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private void Head(Instant at)
    {
        CycleStanding stage = _cycle.StageAt(at);
        string round = stage.Round > 0 ? $" {N(stage.Round)}" : string.Empty;
        _output.Lines($"{_words.Title}{_words.Colon}{OneLine.Of(_cycle.Program.Id)}", "bold");
        _output.Lines($"{Fill(_words.Span, N(_cycle.ScheduledDays), Iso(_cycle.Dates.First), Iso(_cycle.Dates.Last))} · {OneLine.Of(_cycle.Program.Zone)}", "dim");
        _output.Lines($"{_words.AsOf} {At(at)} · {stage.State.ToTerm(_language)}{round} · {Fill(_words.People, N(_cohort.Members.Count), N(_log.Staff.Count))}", "dim");
        _output.WriteLine();
    }

    private void Board()
    {
        _output.Lines(_words.Board, "bold");
        Dictionary<MemberId, long> points = _cohort.Members.ToDictionary(member => member, member => _cycle.Earnings(_cohort.CardOf(member)!).Sum(entry => entry.Amount.Value));
        bool anyPoints = points.Values.Any(value => value != 0);
        Leaderboard<long> board = _cohort.Rank(card => anyPoints ? points[card.Member] : card.OnTime);
        Table table = QuietTable.New();
        table.Column("#", isNumber: true);
        table.Column(_words.Member);
        table.Column(_words.Days);
        table.Column(_words.Run, isNumber: true);
        table.Column(_words.Done, isNumber: true);
        if (anyPoints) table.Column(_words.Points, isNumber: true);
        table.Column(_words.State, padding: 0);
        foreach ((int rank, MemberId member, _) in board.Rows)
        {
            CheckInCard card = _cohort.CardOf(member)!;
            Row(table, anyPoints, N(rank), OneLine.Of(member.Value), Grouped(card.Cells.Select(cell => Sign(cell.Status))), $"{N(card.Streak.Current)}/{N(card.Streak.Longest)}",
                N(card.OnTime + card.MadeUp), N(points[member]), card.State.ToTerm(_language));
        }

        if (board.Rows.Count > 1) Row(table, anyPoints, string.Empty, _words.Everybody, Grouped(Enumerable.Range(1, _cohort.Days.Count).Select(number => Bar(_cohort.CompletionOn(number)))), string.Empty, string.Empty, string.Empty, string.Empty);
        _output.Write(table);
        _output.Lines(_words.Legend, "dim", indent: 2);
        _output.WriteLine();
        var rows = new List<(string, string)> { (_words.Completed, _cohort.Completion.ToString()) };
        foreach (AttendancePattern pattern in Enum.GetValues<AttendancePattern>().Where(pattern => pattern != AttendancePattern.Completed).Reverse())
            rows.Add((_words.Of(pattern), new Ratio(_cohort.CountOf(pattern), _cohort.Members.Count).ToString()));
        if (_cohort.WorstDay is { } worst) rows.Add((_words.WorstDay, Fill(_words.WorstDayIs, N(worst), Iso(_cohort.Days[worst - 1]), N(_cohort.DropOutOn(worst).Numerator), N(_cohort.DropOutOn(worst).Denominator))));
        Figures.Write(_output, rows, areNumbers: false);
        _output.WriteLine();
    }

    private void Feedback()
    {
        if (_cycle.Program.Feedback is not { } duty) return;
        FeedbackReport report = FeedbackReport.Of(_cohort, _log.Comments);
        AddFindings(report.Findings, "comments", _log.CommentLines);
        _output.Lines(_words.Comments, "bold");
        _output.WriteLine();
        Figures.Write(
            _output,
            [
                (_words.InTime, report.Coverage.ToString()),
                (_words.Owed, Fill(_words.OwedAre, N(report.Backlog), N(report.Overdue))),
                (_words.Wait, Fill(_words.WaitIs, Length(report.MedianWait), Length(report.P90Wait))),
                (_words.Copied, report.Copied.ToString()),
                (_words.Teachers, Fill(_words.TeachersAre, N(duty.TeachersFor(_cohort.Members.Count).Outcome), N(_cohort.Members.Count), N(duty.CommentsPerTeacher))),
            ],
            areNumbers: false);
        _output.WriteLine();
        if (report.Backlog == 0) return;
        Table table = QuietTable.New();
        table.Column(_words.Next);
        table.Column(_words.CheckedIn);
        table.Column(_words.Due);
        table.Column(_words.Why, padding: 0);
        foreach (FeedbackObligation item in report.Next(Served))
        {

            // That they wait all do: it is said of those of whom there is nothing else to say.
            string[] codes = [.. item.Why.Select(reason => reason.Code)];
            string why = string.Join(_words.Comma, (codes.Length > 1 ? codes.Where(code => code != CheckInCodes.CommentWaiting) : codes).Select(_words.Of));
            Cells(table, OneLine.Of(item.Member.Value), At(item.SubmittedAt), item.DueAt is { } due ? At(due) : "?", why);
        }

        _output.Write(table);
    }

    private void Rounds()
    {
        if (_cycle.Program.Rounds.IsEmpty) return;
        ConversionBoard board = ConversionBoard.Of(_cohort, _log.Offers);
        AddFindings(board.Findings, "facts", _log.OfferLines);
        _output.Lines(_words.Rounds, "bold");
        Table table = QuietTable.New();
        table.Column(_words.Round, isNumber: true);
        table.Column(_words.When);
        foreach (string heading in (string[])[_words.Audience, _words.Reached, _words.Viewed, _words.Ordered, _words.Paid, _words.Kept]) table.Column(heading, isNumber: true);
        for (int round = 1; round <= board.Rounds; round++)
        {
            RoundResult result = board[round];
            string kept = result.KeepPending > 0 ? Fill(_words.KeptSoFar, N(result.Kept), N(result.KeepPending)) : N(result.Kept);
            Cells(table, N(round), When(board.WindowOf(round)), N(result.Audience), N(result.Reached), N(result.Viewed), N(result.Ordered), N(result.Paid), kept);
        }

        _output.Write(table);
        if (Enumerable.Range(1, board.Rounds).Any(round => board[round].KeepPending > 0))
        {
            _output.Lines(_words.KeptNote, "dim", indent: 2);
            _output.WriteLine();
        }

        var rows = new List<(string, string)>();
        for (int round = 1; round <= board.Rounds; round++)
        {
            bool started = board.WindowOf(round).Start <= board.AsOf;
            rows.Add((Fill(started ? _words.PaidOfReached : _words.RoundToCome, N(round)), started ? board[round].Conversion.ToString() : string.Empty));
            string others = NotFor(board, round);
            if (others.Length > 0) rows.Add(("  " + _words.NotFor, others));
        }

        if (board.Payers.Count > 0) Bought(board, rows);
        Figures.Write(_output, rows, areNumbers: false);
        _output.WriteLine();
    }

    private void Bought(ConversionBoard board, List<(string, string)> rows)
    {
        foreach (AttendancePattern pattern in Enum.GetValues<AttendancePattern>().Reverse())
        {
            Ratio bought = new(board.Payers.Count(member => _cohort.PatternOf(member) == pattern), _cohort.CountOf(pattern));
            if (bought.IsDefined) rows.Add((Fill(_words.BoughtOf, _words.Of(pattern)), bought.ToString()));
        }

        rows.Add((_words.Bought, board.Conversion.ToString()));
    }

    private string NotFor(ConversionBoard board, int round) => string.Join(
        _words.Comma,
        board.ExcludedFrom(round)
            .Select(member => board.Decide(round, member).Reasons[0].Code)
            .CountBy(code => code)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{_words.Of(pair.Key)} {N(pair.Value)}"));

    private void Problems(Words words)
    {
        if (_findings.Count == 0) return;
        Finding[] shown = [.. _findings.OrderByDescending(finding => finding.Severity).Take(FindingsShown)];
        _output.Lines(shown.Length < _findings.Count ? Fill(_words.ProblemsSome, N(shown.Length), N(_findings.Count)) : _words.Problems, "bold");
        FindingsTable.Write(_output, shown, static _ => string.Empty, words, _language);
    }

    // A finding about the third comment is about a line of the file.
    private void AddFindings(ValueList<Finding> findings, string list, List<int> lines)
    {
        foreach (Finding finding in findings)
        {
            bool isRow = finding.Path.Length > list.Length && finding.Path[list.Length] == '[';
            string path = isRow ? Fill(_words.Line, N(lines[int.Parse(finding.Path.AsSpan((list.Length + 1)..^1), NumberStyles.None, CultureInfo.InvariantCulture)])) : finding.Path;
            _findings.Add(finding with { Path = path });
        }
    }

    private static char Sign(CheckInStatus status) => status switch
    {
        CheckInStatus.OnTime => '█',
        CheckInStatus.Grace => '▓',
        CheckInStatus.MadeUp => '▒',
        CheckInStatus.Frozen => '░',
        CheckInStatus.Missed => '×',
        CheckInStatus.Excused => '-',
        CheckInStatus.NonExistent => ' ',
        _ => '·',
    };

    // Eighths of the share that checked in.
    private static char Bar(Ratio share)
    {
        if (!share.IsDefined) return '·';
        long eighths = ((share.Numerator * 16) + share.Denominator) / (2 * share.Denominator);
        return eighths == 0 ? '_' : (char)('▁' + eighths - 1);
    }

    private static string Grouped(IEnumerable<char> signs) => string.Join(' ', signs.Chunk(Week).Select(week => new string(week)));

    private string When(Interval window)
    {
        LocalDate first = _cycle.Clock.DayOf(window.Start);
        LocalDate last = _cycle.Clock.DayOf(window.End - Duration.Epsilon);
        return first == last ? MonthDay.Format(first) : $"{MonthDay.Format(first)}–{MonthDay.Format(last)}";
    }

    private string Length(Duration? length) => length is not { } time ? _words.Unknown
        : time.Days > 0 ? Fill(_words.DaysHours, N(time.Days), N(time.Hours)) : Fill(_words.HoursMinutes, N(time.Hours), N(time.Minutes));

    private string At(Instant at) => Stamp.Format(at.InZone(_cycle.Clock.Zone));

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Fill(string text, params ReadOnlySpan<string> values) => Replay.ReplayWords.Fill(text, values);

    private static string N(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static void Row(Table table, bool points, string rank, string member, string strip, string run, string done, string earned, string state)
    {
        if (points) Cells(table, rank, member, strip, run, done, earned, state);
        else Cells(table, rank, member, strip, run, done, state);
    }

    private static void Cells(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);
}
