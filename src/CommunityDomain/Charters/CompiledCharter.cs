using CommunityDomain.Groups;
using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>
/// A valid <see cref="CharterDefinition"/>, ready to judge messages and nicknames. Immutable and thread-safe. State goes in and out as values, so that trying something out is the same call as the real thing.
/// </summary>
public sealed class CompiledCharter
{
    private readonly CompiledRuleSet _rules;
    private readonly ModerationRule[] _moderation;
    private readonly ChatFactReader _reader;
    private readonly NicknameReader? _nickname;
    private readonly CompiledPenaltyLadder? _ladder;
    private readonly bool _countsForMember;
    private readonly bool _countsForGroup;
    private readonly Duration _memory;
    private CharterWork? _spare;

    internal CompiledCharter(CharterDefinition charter, IDateTimeZoneProvider zones)
    {
        Definition = charter;
        CharterEnforcement enforcement = Enforcement = charter.Enforcement ?? new CharterEnforcement { Rules = [] };
        _rules = new CompiledRuleSet(EnforcementRules.ToDecide(enforcement), zones) { Samples = Texts(enforcement).ToValueList() }; // Judged with the charter.
        Dictionary<RuleId, ModerationRule> byId = enforcement.Rules.ToDictionary(rule => rule.Id);
        _moderation = [.. _rules.Rules.Select(rule => byId[rule.Rule.Id])];
        if (enforcement.Nickname is { } card) _nickname = new NicknameReader(card, NicknameChecks.LongestOf(card));
        _reader = new ChatFactReader(enforcement, _rules, _nickname);
        _ladder = enforcement.Ladder?.Compile();
        _countsForMember = enforcement.Counters.Any(counter => counter.Subject == CharterEnforcement.MemberSubject);
        _countsForGroup = enforcement.Counters.Any(counter => counter.Subject == CharterEnforcement.GroupSubject);
        _memory = _rules.Counters.Select(counter => counter.Longest).Append(_reader.CountsForMember || _reader.CountsForGroup ? enforcement.DuplicateSpan : Duration.Zero).Max();
    }

    /// <summary>The charter as it was given.</summary>
    public CharterDefinition Definition { get; }

    /// <summary>The rule set behind it, over the facts of messages (<see cref="ChatFacts"/>) and in the order of <see cref="CharterEnforcement.Rules"/>: for analysis (<see cref="RuleSetAnalysis"/>).</summary>
    public CompiledRuleSet Rules => _rules;

    internal CharterEnforcement Enforcement { get; }

    /// <summary>
    /// Judges a message. The outcome is the stronger of what its rules bring by themselves and what the ladder imposes for its strikes; where a rule hangs on what is not known and nothing stronger is sure, a person has to look.
    /// A message that was edited, or that comes again with the id of one still remembered, is judged again: it is not counted again, and its strikes are not given twice.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="standing">What is known of the author in the group; null for <see cref="MemberStanding.Empty"/>.</param>
    /// <param name="traffic">What is known of the group; null for <see cref="GroupTraffic.Empty"/>.</param>
    /// <returns>
    /// The sanction with its reasons: granted with <see cref="Sanction.None"/>, for review, or refused with the sanction as the outcome; each reason names the rule of the charter (CHA-4).
    /// And the standing and traffic to keep: the same values where nothing changed.
    /// </returns>
    /// <exception cref="ArgumentException">The message is <c>default</c>.</exception>
    public (Decision<Sanction> Decision, MemberStanding Standing, GroupTraffic Traffic) Decide(ChatMessage message, MemberStanding? standing = null, GroupTraffic? traffic = null)
    {
        if (message.Text is null) throw new ArgumentException("A message is needed.", nameof(message));
        CharterWork work = Interlocked.Exchange(ref _spare, null) ?? new CharterWork(_rules);
        standing ??= MemberStanding.Empty;
        traffic ??= GroupTraffic.Empty;
        MessageMark mark = MarkOf(work, in message);
        bool edit = message.IsEdit || standing.Log.Knows(mark.Event);
        if (_countsForMember) work.Evaluation.Use(CharterEnforcement.MemberSubject, standing.Windows);
        if (_countsForGroup) work.Evaluation.Use(CharterEnforcement.GroupSubject, traffic.Windows);
        StrikeLedger strikes = standing.Strikes;
        Decision<Sanction> decision = Judge(work, in message, in mark, edit, standing.Log, traffic.Log, ref strikes);
        (MemberStanding, GroupTraffic) next = Next(work.Evaluation, in mark, edit, strikes, standing, traffic);
        Return(work);
        return (decision, next.Item1, next.Item2);
    }

    /// <summary>As <see cref="Decide"/>, for a single writer who keeps what is known in place.</summary>
    internal Decision<Sanction> DecideInPlace(in ChatMessage message, CharterSeat member, CharterSeat group)
    {
        if (message.Text is null) throw new ArgumentException("A message is needed.", nameof(message));
        CharterWork work = Interlocked.Exchange(ref _spare, null) ?? new CharterWork(_rules);
        MessageMark mark = MarkOf(work, in message);
        bool edit = message.IsEdit || member.Log.Knows(mark.Event);
        if (_countsForMember) work.Evaluation.Use(CharterEnforcement.MemberSubject, member.Windows);
        if (_countsForGroup) work.Evaluation.Use(CharterEnforcement.GroupSubject, group.Windows);
        StrikeLedger strikes = member.Strikes;
        Decision<Sanction> decision = Judge(work, in message, in mark, edit, member.Log, group.Log, ref strikes);
        if (!edit) work.Evaluation.Keep();
        (member.Strikes, member.Log, group.Log) = (strikes, OfMember(in mark, edit, member.Log), OfGroup(in mark, edit, group.Log));
        Return(work);
        return decision;
    }

    /// <summary>Judges a nickname by the card.</summary>
    /// <param name="nickname">The nickname, as it is or as somebody wants it.</param>
    /// <param name="isTaken">Whether another member of the group has it; null when that is not known.</param>
    /// <returns>Granted, the nickname as it should be written; for review while it is not known whether it is taken; refused with a reason for every fault and the template that would be right.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nickname"/> is null.</exception>
    public Decision<string> DecideNickname(string nickname, bool? isTaken = null)
    {
        ArgumentNullException.ThrowIfNull(nickname);
        return _nickname is null ? Decision.Granted(nickname) : _nickname.Decide(nickname, isTaken);
    }

    /// <summary>
    /// Tries every rule on its own examples. Errors: an example on which the rule answers otherwise than its author says; warnings: one that leaves out what decides it. Notes: a rule without examples,
    /// and a condition that held in none of its rule's examples, or in all of them (<see cref="RuleCodes"/>).
    /// </summary>
    /// <returns>The findings, at paths as <c>rules[2].applies[0]</c>; empty for a charter that keeps its promises and tries each condition both ways.</returns>
    public ValueList<Finding> Test() => new CharterTest(this).Run();

    /// <summary>
    /// What of the charter a platform can run by itself, and what is missing (GRP-9): rules that need a bot or a person, with the condition that the platform lacks; limits that are exceeded, and by how much;
    /// words that mean something else there; and what it does otherwise with the ladder (<see cref="CompiledPenaltyLadder.Fit"/>). A rule that it can run is a note.
    /// </summary>
    /// <param name="platform">The platform, with its limits.</param>
    /// <param name="on">The day whose limits hold, of the ISO calendar.</param>
    /// <returns>The findings, warnings and notes, at paths relative to the enforcement, as <c>rules[2].when.parts[0]</c>; empty for a charter that is not enforced.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="platform"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not of the ISO calendar.</exception>
    public ValueList<Finding> Fit(PlatformProfile platform, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(platform);
        Dates.ThrowIfNotUsable(on, nameof(on));
        return CharterFit.Run(Enforcement, platform, on);
    }

    /// <summary>States the facts of a message of no standing and no traffic, and decides.</summary>
    internal void State(CharterWork work, in ChatMessage message)
    {
        RuleEvaluation evaluation = work.Evaluation;
        MessageMark mark = MarkOf(work, in message);
        int one = mark.Content == 0 ? 0 : 1;
        _reader.Read(in message, new MessageContext(message.IsEdit, one, one), evaluation);
        if (_countsForMember) evaluation.Use(CharterEnforcement.MemberSubject, RuleWindows.Empty);
        if (_countsForGroup) evaluation.Use(CharterEnforcement.GroupSubject, RuleWindows.Empty);
        evaluation.Decide(message.At);
    }

    /// <summary>What is written in the examples, and by whom.</summary>
    private static IEnumerable<string> Texts(CharterEnforcement enforcement) =>
        enforcement.Rules.SelectMany(rule => rule.Applies.Concat(rule.Spares)).SelectMany(example => example.Nickname is { } nickname ? new[] { example.Text, nickname } : [example.Text]);

    private Decision<Sanction> Judge(CharterWork work, in ChatMessage message, in MessageMark mark, bool edit, MarkLog ofMember, MarkLog ofGroup, ref StrikeLedger strikes)
    {
        Instant since = MarkLog.Back(message.At, Enforcement.DuplicateSpan);
        ulong self = edit ? mark.Event : 0;
        bool compared = mark.Content != 0;
        int byMember = compared && _reader.CountsForMember ? ofMember.CountOf(mark.Content, since, message.At, self) + 1 : 0;
        int inGroup = compared && _reader.CountsForGroup ? ofGroup.CountOf(mark.Content, since, message.At, self) + 1 : 0;
        _reader.Read(in message, new MessageContext(edit, byMember, inGroup), work.Evaluation);
        RuleOutcome outcome = work.Evaluation.Decide(message.At);
        if (outcome.Verdict == Verdict.Granted) return Decision.Granted(Sanction.None);
        work.Evaluation.Collect(work.Applied, work.Open);
        strikes = Strike(work.Applied, in message, in mark, strikes);
        return Combine(work, outcome, strikes, message.At);
    }

    private MessageMark MarkOf(CharterWork work, in ChatMessage message)
    {
        bool compares = (_reader.CountsForMember || _reader.CountsForGroup) && message.Text.Length >= Enforcement.DuplicateMinimumLength;
        ulong content = 0;
        if (compares)
        {
            work.Folder.Fold(message.Text);
            content = ContentKey.Of(work.Folder.Units, !Enforcement.DuplicatesIgnoreDigits) ?? 0;
        }

        ulong id = message.EventId is { } given && _memory > Duration.Zero ? ContentKey.OfId(given) : 0;
        return new MessageMark(message.At, content, id);
    }

    /// <summary>Puts the strikes of the rules that apply on the ledger, once a message and rule.</summary>
    private StrikeLedger Strike(List<int> applied, in ChatMessage message, in MessageMark mark, StrikeLedger strikes)
    {
        if (_ladder is null) return strikes;
        foreach (int rule in applied)
        {
            ModerationRule moderation = _moderation[rule];
            if (moderation.Strikes == 0) continue;
            string key = StrikeKeys.Of(in message, mark.Content, moderation.Id);
            if (strikes.Append(new Strike(key, moderation.CharterRule, message.At, moderation.Strikes)).Outcome is { } longer) strikes = longer;
        }

        return strikes;
    }

    private Decision<Sanction> Combine(CharterWork work, RuleOutcome outcome, StrikeLedger strikes, Instant at)
    {
        Sanction own = outcome.Verdict == Verdict.Review ? Sanction.Review : EnforcementRules.SanctionOf(outcome.Effect!);
        bool struck = _ladder is not null && work.Applied.Exists(rule => _moderation[rule].Strikes > 0);
        Sanction imposed = struck ? _ladder!.StateAt(strikes, at).Imposed : Sanction.None;
        Sanction sanction = own > imposed ? own : imposed;
        var reasons = new List<Reason>(work.Applied.Count + work.Open.Count + 1);
        foreach (int rule in work.Applied) reasons.Add(Named(work.Evaluation.ReasonOf(rule, applies: true), rule));
        if (imposed != Sanction.None) reasons.Add(_ladder!.Explain(strikes, at)[0]);
        foreach (int rule in work.Open) reasons.Add(Named(work.Evaluation.ReasonOf(rule, applies: false), rule));
        Verdict verdict = sanction switch
        {
            Sanction.None => Verdict.Granted,
            Sanction.Review => Verdict.Review,
            _ => Verdict.Refused,
        };
        return new Decision<Sanction>(verdict, sanction, reasons.ToValueList(), default);
    }

    /// <summary>The reason with the rule that members read, and the moderation rule beside it.</summary>
    private Reason Named(Reason reason, int rule) =>
        new(reason.Code, reason.Fact, [new("moderationRule", EvidenceValue.Id(_moderation[rule].Id)), .. reason.Evidence]) { Rule = _moderation[rule].CharterRule };

    private (MemberStanding Standing, GroupTraffic Traffic) Next(RuleEvaluation evaluation, in MessageMark mark, bool edit, StrikeLedger strikes, MemberStanding standing, GroupTraffic traffic)
    {
        RuleWindows ofMember = _countsForMember && !edit ? evaluation.Next(CharterEnforcement.MemberSubject) : standing.Windows;
        RuleWindows ofGroup = _countsForGroup && !edit ? evaluation.Next(CharterEnforcement.GroupSubject) : traffic.Windows;
        MarkLog member = OfMember(in mark, edit, standing.Log);
        MarkLog group = OfGroup(in mark, edit, traffic.Log);
        bool sameStanding = ReferenceEquals(strikes, standing.Strikes) && ReferenceEquals(ofMember, standing.Windows) && member.IsSame(standing.Log);
        bool sameTraffic = ReferenceEquals(ofGroup, traffic.Windows) && group.IsSame(traffic.Log);
        return (sameStanding ? standing : new MemberStanding(strikes, ofMember, member), sameTraffic ? traffic : new GroupTraffic(ofGroup, group));
    }

    private MarkLog OfMember(in MessageMark mark, bool edit, MarkLog log) =>
        !edit && (mark.Event != 0 || (mark.Content != 0 && _reader.CountsForMember)) ? log.Add(mark, _memory) : log;

    private MarkLog OfGroup(in MessageMark mark, bool edit, MarkLog log) =>
        !edit && mark.Content != 0 && _reader.CountsForGroup ? log.Add(mark, Enforcement.DuplicateSpan) : log;

    private void Return(CharterWork work)
    {
        work.Evaluation.Clear();
        Volatile.Write(ref _spare, work);
    }
}
