using CommunityDomain.Charters;
using CommunityDomain.Rules;
using FsCheck.Fluent;
using static CommunityDomain.Tests.Charters.EnforcementSamples;

namespace CommunityDomain.Tests.Charters;

public sealed class CharterReplayTests
{
    private static readonly CharterEnforcement Strict = With(
        Rule(AtLeast(ChatFacts.LinkCount, 1), Sanction.None, "l", "no-ads", 1),
        Rule(Condition.Count("sent", Duration.FromMinutes(5), Comparison.AtLeast, 4), Sanction.Mute, "f", "no-spam")) with
    {
        Counters = [new() { Name = "sent", Subject = CharterEnforcement.MemberSubject }],
        Ladder = PenaltyLadder.WarnMuteRemove(),
    };

    /// <summary>Whatever the portions, the replay is what was live: the same decisions, standings and traffic.</summary>
    [Fact]
    public void Replay_InAnyPortions_EqualsLive() => Law.Holds(
        Gen.Elements("hi", "a.com", "b.com", "13812345678").SelectMany(text => Gen.Elements(Amy, Bob).SelectMany(by => Gen.Choose(0, 3).SelectMany(group => Gen.Choose(0, 90).Select(step => (text, by, group, step))))).ListOf(25)
            .SelectMany(log => Gen.Choose(0, 25).Select(cut => (log, cut))),
        run =>
        {
            CompiledCharter charter = Strict.Compiled();
            ChatMessage[] log = [.. Log(run.log)];
            var live = new Dictionary<(GroupId, MemberId), MemberStanding>();
            var traffic = new Dictionary<GroupId, GroupTraffic>();
            var whole = new CharterReplay(charter);
            var parts = new CharterReplay(charter);
            foreach (ChatMessage message in log[..Math.Min(run.cut, log.Length)]) parts.Add(message);
            CharterReplay then = parts.Snapshot();
            string totals = Totals(then);
            foreach (ChatMessage message in log[Math.Min(run.cut, log.Length)..]) parts.Add(message);
            Totals(then).Should().Be(totals, "a snapshot stays as it was");
            foreach (ChatMessage message in log)
            {
                (Decision<Sanction> decision, MemberStanding standing, GroupTraffic flow) =
                    charter.Decide(message, live.GetValueOrDefault((message.Group, message.Author)), traffic.GetValueOrDefault(message.Group));
                live[(message.Group, message.Author)] = standing;
                traffic[message.Group] = flow;
                whole.Add(message).Should().Be(decision);
            }

            foreach (((GroupId group, MemberId member), MemberStanding standing) in live)
            {
                whole.StandingOf(group, member).Should().Be(standing);
                parts.StandingOf(group, member).Should().Be(standing);
                parts.TrafficOf(group).Should().Be(traffic[group]);
            }

            Totals(parts).Should().Be(Totals(whole));
        },
        100);

    [Fact]
    public void Snapshot_CountsWhatWasDecided()
    {
        var replay = new CharterReplay(Strict.Compiled());
        foreach (ChatMessage message in (ChatMessage[])[Says("hi"), Says("a.com", minutes: 10), Says("b.com", minutes: 20), Says("c.com", Bob, 20)]) replay.Add(message);

        replay.Messages.Should().Be(4);
        Enum.GetValues<Sanction>().Select(replay.Count).Should().Equal(1, 2, 0, 1, 0);
        replay.MembersSanctioned.Should().Equal(Amy, Bob);
        replay.ByRule.ToArray().Should().Equal((IEnumerable<KeyValuePair<RuleId, long>>)[new(new("no-ads"), 3)]);
        replay.Invoking(one => one.Count((Sanction)9)).Should().Throw<ArgumentOutOfRangeException>();
        replay.StandingOf(default, new("eve")).Should().BeSameAs(MemberStanding.Empty);
        replay.TrafficOf(new("g")).Should().BeSameAs(GroupTraffic.Empty);
    }

    [Fact]
    public void Diff_SaysWhoWouldBeSanctionedOrSpared()
    {
        CharterEnforcement before = With(Rule(AtLeast(ChatFacts.LinkCount, 1), Sanction.Warn, "l"), Rule(AtLeast(ChatFacts.EmailCount, 1), Sanction.Mute, "e", "no-spam"));
        CharterEnforcement after = With(
            Rule(AtLeast(ChatFacts.LinkCount, 2), Sanction.Mute, "l"),
            Rule(AtLeast(ChatFacts.PhoneCount, 1), Sanction.Warn, "p", "no-spam"),
            Rule(AtLeast(ChatFacts.EmailCount, 1), Sanction.Warn, "e", "no-spam"));
        ChatMessage[] log = [Says("a.com"), Says("a.com b.com", Bob, 1), Says("13812345678", new("eve"), 2), Says("a@b.com", Bob, 3), Says("hi", minutes: 4)];

        (CharterReplay was, CharterReplay would, ValueList<Reason> changes) = CharterReplay.Diff(before.Compiled(), after.Compiled(), log);

        (was.Messages, was.Count(Sanction.Warn), was.Count(Sanction.Mute)).Should().Be((5, 2, 1));
        (would.Messages, would.Count(Sanction.Warn), would.Count(Sanction.Mute)).Should().Be((5, 2, 1));
        would.MembersSanctioned.Except(was.MembersSanctioned).Should().Equal(new MemberId("eve"));
        was.MembersSanctioned.Except(would.MembersSanctioned).Should().Equal(Amy);
        changes.Select(change => (change.Code, change.Rule.Value)).Should().Equal(
            (CharterCodes.NewlySpared, "no-ads"), (CharterCodes.Stricter, "no-ads"), (CharterCodes.NewlySanctioned, "no-spam"), (CharterCodes.Milder, "no-spam"));
        changes[1].Evidence.Should().Equal(
            new("author", Bob), new("at", log[1].At), new("text", "a.com b.com"), new("before", EvidenceValue.Term(Sanction.Warn)), new("after", EvidenceValue.Term(Sanction.Mute)));
    }

    [Fact]
    public void Diff_OfACharterAndItself_IsNothing()
    {
        (CharterReplay was, CharterReplay would, ValueList<Reason> changes) =
            CharterReplay.Diff(Strict.Compiled(), Strict.Compiled(), Enumerable.Range(0, 30).Select(i => Says(i % 2 == 0 ? "a.com" : "hi", minutes: i)));

        Totals(would).Should().Be(Totals(was));
        changes.Should().BeEmpty();
    }

    [Fact]
    public void Test_TriesEachRuleOnItsOwnExamples()
    {
        CompiledCharter charter = With(
            Rule(AtLeast(ChatFacts.LinkCount, 2)) with { Applies = [Says("a.com b.com"), Says("a.com")], Spares = [Says("hi"), Says("c.com d.com")] },
            Rule(AtLeast(ChatFacts.MentionCount, 5), id: "m") with { Applies = [Says("x") with { Mentions = 9 }], Spares = [Says("x") with { Mentions = 1 }, Says("x")] },
            Rule(AtLeast(ChatFacts.EmailCount, 1), id: "e")).Compiled();

        charter.Test().Select(finding => (finding.Path, finding.Code, finding.Severity)).Should().Equal(
            ("rules[0].applies[1]", RuleCodes.ExampleWrong, FindingSeverity.Error),
            ("rules[0].spares[1]", RuleCodes.ExampleWrong, FindingSeverity.Error),
            ("rules[1].spares[1]", RuleCodes.ExampleUndecided, FindingSeverity.Warning),
            ("rules[2]", RuleCodes.ExampleMissing, FindingSeverity.Note));
    }

    [Fact]
    public void Test_SaysWhichConditionsNoExampleTriedBothWays()
    {
        ModerationRule rule = Rule(Condition.Any(AtLeast(ChatFacts.LinkCount, 1), AtLeast(ChatFacts.PhoneCount, 1))) with
        {
            Unless = Condition.Contains(ChatFacts.Roles, "host"),
            Applies = [Says("a.com") with { Roles = [] }],
            Spares = [Says("hi") with { Roles = [] }],
        };

        With(rule).Compiled().Test().Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("rules[0].when.parts[1]", RuleCodes.ConditionNeverHeld),
            ("rules[0].unless", RuleCodes.ConditionNeverHeld));
        With(rule with { Applies = [.. rule.Applies, Says("13812345678") with { Roles = [] }], Spares = [.. rule.Spares, Says("a.com") with { Roles = ["host"] }] }).Compiled().Test().Should().BeEmpty();
        With(rule with { Spares = [] }).Compiled().Test().Select(finding => (finding.Path, finding.Code)).Should().Contain(("rules[0].when.parts[0]", RuleCodes.ConditionNeverFailed));

        // Each text is read for itself.
        CharterEnforcement words = With(Rule(Condition.Matches(ChatFacts.Text, "ads")) with { Applies = [Says("buy 广告")], Spares = [Says("hi")] }) with { Patterns = [new() { Id = "ads", Patterns = [new() { Text = "广告" }] }] };
        words.Compiled().Test().Should().BeEmpty();

        // An exemption of the whole charter is no part of the rule, nor tries its own.
        CharterEnforcement staffed = With(rule) with { Exempt = Condition.Contains(ChatFacts.Roles, "staff") };
        (staffed with { Rules = [rule with { Spares = [.. rule.Spares, Says("b.com") with { Roles = ["staff"] }] }] }).Compiled().Test().Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("rules[0].when.parts[1]", RuleCodes.ConditionNeverHeld),
            ("rules[0].unless", RuleCodes.ConditionNeverHeld));
        (staffed with { Rules = [rule with { Unless = null, Spares = [Says("b.com") with { Roles = ["staff"] }] }] }).Compiled().Test().Select(finding => finding.Path).Should().Equal("rules[0].when.parts[0]", "rules[0].when.parts[1]");
    }

    private static string Totals(CharterReplay replay) =>
        $"{replay.Messages} {string.Join(',', Enum.GetValues<Sanction>().Select(replay.Count))} {replay.MembersSanctioned} {replay.ByRule}";

    private static IEnumerable<ChatMessage> Log(IEnumerable<(string Text, MemberId By, int Group, int Step)> log)
    {
        Instant at = Now;
        int number = 0;
        foreach ((string text, MemberId by, int group, int step) in log)
        {
            at += Duration.FromSeconds(step);
            yield return new ChatMessage(by, text, at) { Group = new($"g{group}"), EventId = number++ % 5 == 4 ? $"m{number - 2}" : $"m{number - 1}" };
        }
    }
}
