using System.Globalization;
using CommunityDomain.Charters;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Replay;
using CommunityDomain.Sample.Views;
using NodaTime.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CommunityDomain.Sample.Moderation;

/// <summary>What a moderated log shows: each decision with its grounds as it falls, then where members stand, then the sums.</summary>
internal sealed class ModerationView
{
    private const int TextShown = 200;

    private static readonly ZonedDateTimePattern Stamp = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", DateTimeZoneProviders.Tzdb);

    private readonly Invocation _invocation;
    private readonly CompiledCharter _charter;
    private readonly CompiledPenaltyLadder? _ladder;
    private readonly ModerationWords _words;
    private readonly DateTimeZone _zone;
    private readonly ModerationRun _run;
    private int _shown;
    private int _notShown;

    internal ModerationView(Invocation invocation, CompiledCharter charter, ModerationWords words, DateTimeZone zone)
    {
        _invocation = invocation;
        _charter = charter;
        _words = words;
        _zone = zone;
        _run = new ModerationRun(charter);
        _ladder = charter.Definition.Enforcement?.Ladder?.Compile();
    }

    /// <summary>Whether the facts that decided are shown.</summary>
    internal bool Explains { get; init; }

    /// <summary>How many decisions are shown; the others are counted.</summary>
    internal int MostDecisions { get; init; }

    private IAnsiConsole Output => _invocation.Output;

    private string Language => _invocation.Language;

    internal void WriteHead()
    {
        CharterSummary.Write(_invocation, _charter.Definition);
        Output.WriteLine();
        Output.Lines(_words.Decisions, "bold");
    }

    /// <summary>Judges a line, and shows it when something follows.</summary>
    internal void Take(LogLine line)
    {
        if (line.Appeal is { } appeal)
        {
            int strikes = _run.Record(appeal);
            if (Counts()) Show(appeal, strikes);
            return;
        }

        ChatMessage message = line.Message!.Value;
        Decision<Sanction> decision = _run.Judge(message);
        if (decision.Outcome != Sanction.None && Counts()) Show(message, decision);
    }

    internal void WriteRest()
    {
        if (_shown == 0) Output.Lines(_words.NoDecisions, indent: 2);
        if (_notShown > 0) Output.Lines(Fill(_words.MoreDecisions, N(_notShown)), "dim", indent: 2);
        if (_shown == 0 || _notShown > 0) Output.WriteLine();
        if (_ladder is not null) WriteLadder(_ladder);
        WriteSummary();
    }

    private bool Counts()
    {
        if (_shown >= MostDecisions)
        {
            _notShown++;
            return false;
        }

        _shown++;
        return true;
    }

    private void Show(ChatMessage message, Decision<Sanction> decision)
    {
        string edited = message.IsEdit ? $" · {_words.Edited}" : string.Empty;
        Heading(message.At, message.Author, message.Group, message.EventId, edited, Sentence(message, decision), ColourOf(decision.Outcome));
        string text = OneLine.Of(message.Text);
        Output.Lines($"“{(text.Length > TextShown ? text[..TextShown] + "…" : text)}”", "dim", indent: 4);
        IEnumerable<Reason> grounds = Explains ? decision.Reasons : ModerationRun.GroundsOf(decision);
        foreach (IGrouping<RuleId, Reason> reasons in grounds.GroupBy(reason => reason.Rule))
        {
            if (!reasons.Key.IsUnspecified) Output.Lines($"§ {TextOf(reasons.Key)}", indent: 4);
            foreach (Reason reason in reasons) ShowGrounds(reason);
        }

        Output.WriteLine();
    }

    private void Show(LoggedAppeal appeal, int strikes)
    {
        string what = appeal.Kind switch
        {
            StrikeFollowUpKind.AppealFiled => _words.AppealFiled,
            StrikeFollowUpKind.AppealWithdrawn => _words.AppealWithdrawn,
            StrikeFollowUpKind.AppealRejected => _words.AppealRejected,
            _ => _words.AppealUpheld,
        };
        Heading(appeal.At, appeal.Member, appeal.Group, appeal.EventId, string.Empty, strikes == 0 ? _words.AppealOfNothing : what, "blue");
        Output.WriteLine();
    }

    private void Heading(Instant at, MemberId member, GroupId group, string? id, string more, string decision, string colour)
    {
        string left = $"{At(at)} · {OneLine.Of(member.Value)}{(group.IsUnspecified ? string.Empty : $" · {OneLine.Of(group.Value)}")}{(id is null ? string.Empty : $" · {OneLine.Of(id)}")}{more}";
        int gap = Output.Profile.Width - 2 - CellText.Width(left) - CellText.Width(decision);
        if (gap < 2)
        {
            Output.Lines(left, "bold", indent: 2);
            Output.Lines(decision, colour, indent: 4);
            return;
        }

        Output.MarkupLine($"  [bold]{Markup.Escape(left)}[/]{new string(' ', gap)}[{colour}]{Markup.Escape(decision)}[/]");
    }

    /// <summary>The sanction as a sentence; a mute or a removal of the ladder says until when.</summary>
    private string Sentence(ChatMessage message, Decision<Sanction> decision)
    {
        string name = decision.Outcome.ToTerm(Language);
        string sign = decision.Outcome >= Sanction.Mute ? "× " : "! ";
        if (decision.Outcome < Sanction.Mute || _ladder is null) return sign + name;
        PenaltyState state = _ladder.StateAt(_run.StandingOf(message.Group, message.Author).Strikes, message.At);
        if (state.Sanction != decision.Outcome) return sign + name;
        return sign + (state.Until is { } until ? Fill(_words.Until, name, At(until)) : Fill(_words.ForGood, name));
    }

    private void ShowGrounds(Reason reason)
    {
        bool isLadder = reason.Rule.IsUnspecified || reason.Evidence.All(given => given.Name != "moderationRule");
        if (Explains) Output.Lines(isLadder ? OneLine.Of(reason.ToText(Language)) : GroundsText.Of(reason), "dim", indent: 6);
        if (GroundsText.Found(reason) is { } found) Output.Lines($"{_words.Found}{_invocation.Words.Colon}{found}", "dim", indent: 6);
    }

    private void WriteLadder(CompiledPenaltyLadder ladder)
    {
        (GroupId Group, MemberId Member, MemberStanding Standing)[] struck = [.. _run.Struck];
        Output.Lines(_words.Ladder, "bold");
        if (struck.Length == 0)
        {
            Output.Lines(_words.NobodyStruck, indent: 2);
            return;
        }

        Output.Lines(Fill(_words.LadderAsOf, At(_run.Last)), "dim", indent: 2);
        Table table = QuietTable.New();
        bool severalGroups = struck.DistinctBy(entry => entry.Group).Skip(1).Any();
        table.Column(_words.Member);
        if (severalGroups) table.Column(_words.Group);
        table.Column(_words.Strikes, isNumber: true);
        table.Column(_words.Points, isNumber: true);
        table.Column(_words.InForce);
        table.Column(_words.Next);
        table.Column(_words.ClearOn);
        foreach ((GroupId group, MemberId member, MemberStanding standing) in struck)
        {
            PenaltyState state = ladder.StateAt(standing.Strikes, _run.Last);
            string force = state.Sanction == Sanction.None ? "–"
                : state.Until is { } until && state.Sanction >= Sanction.Mute ? Fill(_words.Until, state.Sanction.ToTerm(Language), At(until))
                : state.Sanction >= Sanction.Mute ? Fill(_words.ForGood, state.Sanction.ToTerm(Language)) : state.Sanction.ToTerm(Language);
            string next = state.Next is { } rung ? $"{rung.Sanction.ToTerm(Language)} +{N((int)state.PointsToNext!.Value)}" : "–";
            string clear = state.IsClear ? "–" : state.ClearAt is { } end ? LocalDatePattern.Iso.Format(end.InZone(_zone).Date) : _words.Never;
            List<IRenderable> cells = [new Text(OneLine.Of(member.Value))];
            if (severalGroups) cells.Add(new Text(OneLine.Of(group.Value)));
            cells.AddRange([
                new Text(N(standing.Strikes.Strikes.Count)),
                new Text(state.Points.ToString("#,0", CultureInfo.InvariantCulture)),
                new Markup($"[{ColourOf(state.Sanction)}]{Markup.Escape(force)}[/]"),
                new Text(next),
                new Text(clear),
            ]);
            table.AddRow(cells);
        }

        Output.Write(table);
    }

    private void WriteSummary()
    {
        Output.Lines(_words.Summary, "bold");
        List<(string, string)> rows =
        [
            (_words.Messages, N(_run.Messages)),
            (_words.Edits, N(_run.Edits)),
            (_words.Passed, N(_run.CountOf(Sanction.None))),
        ];
        foreach (Sanction sanction in new[] { Sanction.Warn, Sanction.Review, Sanction.Mute, Sanction.Remove })
            rows.Add((sanction.ToTerm(Language), N(_run.CountOf(sanction))));
        if (_run.Appeals > 0) rows.Add((_words.Appeals, N(_run.Appeals)));
        rows.Add((_words.MembersWithStrikes, N(_run.Struck.Count())));
        Figures.Write(Output, rows, areNumbers: true);
        (string, string)[] byRule = [.. _run.ByRule.Select(rule => (TextOf(rule.Key), N(rule.Value)))];
        if (byRule.Length == 0) return;
        Output.WriteLine();
        Output.Lines(_words.ByRule, "bold");
        Figures.Write(Output, byRule, areNumbers: true);
    }

    /// <summary>The rule as members read it in this language, or in one that there is.</summary>
    private string TextOf(RuleId id)
    {
        CharterRule? rule = _charter.Definition.Rules.FirstOrDefault(rule => rule.Id == id);
        if (rule is null) return OneLine.Of(id.Value);
        return OneLine.Of(rule.Text.TryGet(new LanguageTag(Language), out string? text) ? text : rule.Text.Entries[0].Value);
    }

    private string At(Instant instant) => Stamp.Format(instant.InZone(_zone));

    private static string ColourOf(Sanction sanction) => sanction switch
    {
        Sanction.None => "dim",
        Sanction.Warn => "yellow",
        Sanction.Review => "blue",
        _ => "red",
    };

    private static string Fill(string text, params ReadOnlySpan<string> values) => ReplayWords.Fill(text, values);

    private static string N(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
