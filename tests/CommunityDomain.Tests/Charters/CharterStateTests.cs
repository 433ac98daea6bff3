using CommunityDomain.Charters;
using CommunityDomain.Rules;
using FsCheck.Fluent;
using static CommunityDomain.Tests.Charters.EnforcementSamples;

namespace CommunityDomain.Tests.Charters;

public sealed class CharterStateTests
{
    private static readonly RuleCounter Sent = new() { Name = "sent", Subject = CharterEnforcement.MemberSubject };
    private static readonly RuleCounter Heard = new() { Name = "heard", Subject = CharterEnforcement.GroupSubject, When = AtLeast(ChatFacts.LinkCount, 1) };

    [Fact]
    public void Duplicates_CountEqualTextsOfTheMemberInTheWindow()
    {
        CharterEnforcement enforcement = With(Rule(AtLeast(ChatFacts.DuplicatesByMember, 3))) with { DuplicateSpan = Duration.FromMinutes(10) };

        Run(enforcement, Says("Buy now!"), Says("buy  NOW", minutes: 1), Says("ｂｕｙ now", minutes: 2)).Should().Equal(Sanction.None, Sanction.None, Sanction.Warn);
        Run(enforcement, Says("①② buy"), Says("12 𝐛𝐮𝐲", minutes: 1), Says("1\u200B2 buy", minutes: 2)).Should().Equal(Sanction.None, Sanction.None, Sanction.Warn);
        Run(enforcement, Says("buy now"), Says("buy now", minutes: 1), Says("buy now", minutes: 10)).Should().Equal([Sanction.None, Sanction.None, Sanction.None], "the window is open at its start");
        Run(enforcement, Says("buy now"), Says("other", minutes: 1), Says("buy now", minutes: 2), Says("buy now", minutes: 3)).Should().Equal([Sanction.None, Sanction.None, Sanction.None, Sanction.Warn], "what is said between changes nothing");
        Run(enforcement, Says("buy now"), Says("buy now", Bob, 1), Says("buy now", minutes: 2)).Should().Equal(Sanction.None, Sanction.None, Sanction.None);
        Run(enforcement with { DuplicateSpan = Duration.FromMinutes(2) }, Says("a b"), Says("a b", minutes: 1), Says("a b", minutes: 2)).Should().Equal(Sanction.None, Sanction.None, Sanction.None);
        Run(enforcement with { DuplicateMinimumLength = 3 }, Says("ok"), Says("ok"), Says("ok")).Should().Equal(Sanction.None, Sanction.None, Sanction.None);
        Run(enforcement, Says("no 1"), Says("no 2"), Says("no 3")).Should().Equal(Sanction.None, Sanction.None, Sanction.None);
        Run(enforcement with { DuplicatesIgnoreDigits = true }, Says("no 1"), Says("no 2"), Says("no 3")).Should().Equal(Sanction.None, Sanction.None, Sanction.Warn);
        Run(enforcement, Says(string.Empty), Says(string.Empty), Says(string.Empty)).Should().Equal([Sanction.None, Sanction.None, Sanction.None], "attachments without text are not the same message");
    }

    [Fact]
    public void DuplicatesInGroup_CountThoseOfEverybody()
    {
        CharterEnforcement enforcement = With(Rule(AtLeast(ChatFacts.DuplicatesInGroup, 3)));

        Run(enforcement, Says("buy"), Says("buy", Bob), Says("buy", new MemberId("eve"))).Should().Equal(Sanction.None, Sanction.None, Sanction.Warn);
    }

    // Zeppelin keeps what happened for five minutes, so that no longer window is ever met, and nothing says so.
    [Fact]
    public void Flood_IsCountedExactlyOverAnySpan()
    {
        CharterEnforcement enforcement = With(Rule(Condition.Count("sent", Duration.FromHours(1), Comparison.AtLeast, 3))) with { Counters = [Sent] };

        Run(enforcement, Says("a"), Says("b", minutes: 29), Says("c", minutes: 59)).Should().Equal(Sanction.None, Sanction.None, Sanction.Warn);
        Run(enforcement, Says("a"), Says("b", minutes: 29), Says("c", minutes: 60)).Should().Equal(Sanction.None, Sanction.None, Sanction.None);
        Run(enforcement, Says("a"), Says("b", Bob), Says("c")).Should().Equal(Sanction.None, Sanction.None, Sanction.None);
    }

    [Fact]
    public void GroupCounter_CountsWhatItAsksOfEverybody()
    {
        CharterEnforcement enforcement = With(Rule(Condition.Count("heard", Duration.FromMinutes(1), Comparison.AtLeast, 2))) with { Counters = [Heard] };

        Run(enforcement, Says("a.com"), Says("hi", Bob), Says("b.com", Bob)).Should().Equal(Sanction.None, Sanction.None, Sanction.Warn);
    }

    // Zeppelin takes cooldowns, counts and even deletions before it looks whether it is only trying; here a trial is the same call.
    [Fact]
    public void Decide_WhenTriedFirst_GivesTheSameAnswerAfterwards()
    {
        CompiledCharter charter = (With(Rule(Condition.Count("sent", Duration.FromMinutes(1), Comparison.AtLeast, 2)), Rule(AtLeast(ChatFacts.DuplicatesByMember, 2), id: "d")) with { Counters = [Sent] }).Compiled();
        (_, MemberStanding standing, GroupTraffic traffic) = charter.Decide(Says("x"));

        (Decision<Sanction>, MemberStanding, GroupTraffic) first = charter.Decide(Says("x"), standing, traffic);
        (Decision<Sanction>, MemberStanding, GroupTraffic) second = charter.Decide(Says("x"), standing, traffic);

        first.Should().Be(second);
        standing.Marks.Should().HaveCount(1);
        standing.Windows.Count.Should().Be(1);
    }

    [Fact]
    public void Decide_WhenAMessageIsEdited_JudgesItAgainAndCountsItOnce()
    {
        CompiledCharter charter = (With(
            Rule(AtLeast(ChatFacts.LinkCount, 1), id: "l"),
            Rule(Condition.Count("sent", Duration.FromMinutes(10), Comparison.AtLeast, 2), Sanction.Mute, "f"),
            Rule(AtLeast(ChatFacts.DuplicatesByMember, 2), Sanction.Mute, "d")) with
        { Counters = [Sent] }).Compiled();
        ChatMessage sent = Says("hello") with { EventId = "m1" };
        (Decision<Sanction> decision, MemberStanding standing, GroupTraffic traffic) = charter.Decide(sent);
        decision.Outcome.Should().Be(Sanction.None);

        (Decision<Sanction> again, MemberStanding after, _) = charter.Decide(Says("hello evil.com", minutes: 1) with { EventId = "m1" }, standing, traffic);
        again.Outcome.Should().Be(Sanction.Warn, "an edit is judged");
        after.Should().BeSameAs(standing, "and not counted");
        charter.Decide(sent with { IsEdit = true }, standing, traffic).Decision.Outcome.Should().Be(Sanction.None, "it does not repeat itself");
        charter.Decide(Says("hello", minutes: 1) with { EventId = "m2" }, standing, traffic).Decision.Outcome.Should().Be(Sanction.Mute);
    }

    [Fact]
    public void Ladder_AddsUpStrikesAndTheStrongerSanctionWins()
    {
        CharterEnforcement enforcement = With(Rule(AtLeast(ChatFacts.LinkCount, 1), Sanction.None, "l", strikes: 1), Rule(AtLeast(ChatFacts.PhoneCount, 1), Sanction.Mute, "p", "no-spam", strikes: 1))
            with
        { Ladder = PenaltyLadder.WarnMuteRemove() };
        CompiledCharter charter = enforcement.Compiled();

        Run(enforcement, Says("a.com"), Says("b.com", minutes: 1), Says("c.com", minutes: 2), Says("d.com", minutes: 3)).Should().Equal(Sanction.Warn, Sanction.Mute, Sanction.Mute, Sanction.Remove);
        charter.Decide(Says("13812345678")).Decision.Outcome.Should().Be(Sanction.Mute, "the rule's own sanction is stronger than a first strike's");
        (Decision<Sanction> decision, MemberStanding standing, _) = charter.Decide(Says("a.com 13812345678"));
        standing.Strikes.Strikes.Should().HaveCount(2);
        standing.Strikes.Strikes.Select(strike => strike.Rule.Value).Should().BeEquivalentTo("no-ads", "no-spam");
        decision.Reasons.Count(reason => reason.Code == RuleCodes.Applies).Should().Be(2);
        decision.Reasons.Should().HaveCount(3, "the ladder is named beside the rules");
    }

    [Fact]
    public void Strikes_OfAMessageJudgedAgain_AreGivenOnce()
    {
        CompiledCharter charter = (With(Rule(AtLeast(ChatFacts.LinkCount, 1), Sanction.None, strikes: 3)) with { Ladder = PenaltyLadder.WarnMuteRemove() }).Compiled();
        ChatMessage message = Says("a.com") with { EventId = "m1" };
        (Decision<Sanction> first, MemberStanding standing, GroupTraffic traffic) = charter.Decide(message);

        (Decision<Sanction> second, MemberStanding after, _) = charter.Decide(message, standing, traffic);
        (_, MemberStanding edited, _) = charter.Decide(Says("a.com!", minutes: 5) with { EventId = "m1", IsEdit = true }, standing, traffic);

        second.Should().Be(first);
        after.Should().BeSameAs(standing);
        edited.Strikes.Should().BeSameAs(standing.Strikes);
        standing.Strikes.Strikes.Should().ContainSingle().Which.Weight.Should().Be(3);
        standing.Strikes.Strikes[0].Key.Should().Be("m1/r");
    }

    [Fact]
    public void Strikes_OfLongIds_HaveKeysThatFit()
    {
        string id = new('m', 256);
        CompiledCharter charter = (With(Rule(AtLeast(ChatFacts.LinkCount, 1), Sanction.None, new string('r', 256), strikes: 1)) with { Ladder = PenaltyLadder.ThreeWarnings() }).Compiled();
        (_, MemberStanding standing, GroupTraffic traffic) = charter.Decide(Says("a.com") with { EventId = id });

        charter.Decide(Says("b.com") with { EventId = id[1..] + "x" }, standing, traffic).Standing.Strikes.Strikes.Should().HaveCount(2);
    }

    [Fact]
    public void Strikes_OfMessagesWithoutId_HaveKeysOfTheirOwn()
    {
        CompiledCharter charter = (With(Rule(AtLeast(ChatFacts.LinkCount, 1), Sanction.None, strikes: 1)) with { Ladder = PenaltyLadder.ThreeWarnings() }).Compiled();
        (_, MemberStanding standing, GroupTraffic traffic) = charter.Decide(Says("a.com"));

        charter.Decide(Says("b.com"), standing, traffic).Standing.Strikes.Strikes.Should().HaveCount(2);
        charter.Decide(Says("a.com"), standing, traffic).Standing.Should().BeSameAs(standing);
    }

    [Fact]
    public void State_WhenStoredAndReadBack_GoesOnAsBefore()
    {
        CompiledCharter charter = (With(
            Rule(Condition.Count("sent", Duration.FromMinutes(10), Comparison.AtLeast, 3), Sanction.Mute, "f", strikes: 1),
            Rule(AtLeast(ChatFacts.DuplicatesByMember, 2), id: "d", strikes: 1),
            Rule(AtLeast(ChatFacts.DuplicatesInGroup, 3), id: "g")) with
        { Counters = [Sent, Heard], Ladder = PenaltyLadder.WarnMuteRemove() }).Compiled();
        (_, MemberStanding standing, GroupTraffic traffic) = charter.Decide(Says("x") with { EventId = "1" });
        (_, standing, traffic) = charter.Decide(Says("x", minutes: 1) with { EventId = "2" }, standing, traffic);

        MemberStanding stored = MemberStanding.Of(StrikeLedger.Of(standing.Strikes.Strikes), RuleWindows.Of(standing.Windows.ToEntries().AsSpan()), standing.Marks);
        GroupTraffic flow = GroupTraffic.Of(RuleWindows.Of(traffic.Windows.ToEntries().AsSpan()), traffic.Marks);

        stored.Should().Be(standing);
        stored.GetHashCode().Should().Be(standing.GetHashCode());
        flow.Should().Be(traffic);
        charter.Decide(Says("x", minutes: 2), stored, flow).Should().Be(charter.Decide(Says("x", minutes: 2), standing, traffic));
        standing.WithStrikes(StrikeLedger.Empty).Should().NotBe(standing);
        MemberStanding.Of(standing.Strikes, standing.Windows).Should().NotBe(standing);
        FluentActions.Invoking(() => GroupTraffic.Of(RuleWindows.Empty, ["2026-03-02T12:00:00Z 1 2"])).Should().Throw<ArgumentException>();
    }

    /// <summary>Against the plainest count: all earlier messages of the member with the same letters whose time lies in the window.</summary>
    [Fact]
    public void Duplicates_AndFlood_AgreeWithThePlainestCount() => Law.Holds(
        Gen.Choose(0, 5).SelectMany(step => Gen.Elements("a", "A!", "b").SelectMany(text => Gen.Elements(Amy, Bob).Select(by => (Step: step, Text: text, By: by)))).ListOf(30),
        log =>
        {
            CompiledCharter charter = (With(
                Rule(AtLeast(ChatFacts.DuplicatesByMember, 3), Sanction.Warn, "d"),
                Rule(Condition.Count("sent", Duration.FromMinutes(5), Comparison.AtLeast, 4), Sanction.Mute, "f"),
                Rule(AtLeast(ChatFacts.DuplicatesInGroup, 5), Sanction.Remove, "g")) with
            { Counters = [Sent] }).Compiled();
            var replay = new CharterReplay(charter);
            var said = new List<(double At, string Text, MemberId By)>();
            double at = 0;
            foreach ((int step, string text, MemberId by) in log)
            {
                at += step;
                said.Add((at, text[..1].ToUpperInvariant(), by));
                int same = said.Count(one => one.By == by && one.Text == said[^1].Text && one.At > at - 10);
                int sent = said.Count(one => one.By == by && one.At > at - 5);
                int group = said.Count(one => one.Text == said[^1].Text && one.At > at - 10);
                Sanction expected = group >= 5 ? Sanction.Remove : sent >= 4 ? Sanction.Mute : same >= 3 ? Sanction.Warn : Sanction.None;
                replay.Add(Says(text, by, at)).Outcome.Should().Be(expected);
            }
        },
        200);

    [Fact]
    public void Marks_WhenMessagesComeLate_AreKeptInOrderAndCountedByTime()
    {
        CompiledCharter charter = With(Rule(AtLeast(ChatFacts.DuplicatesByMember, 2))).Compiled();
        (_, MemberStanding standing, GroupTraffic traffic) = charter.Decide(Says("x", minutes: 5));
        (Decision<Sanction> late, standing, traffic) = charter.Decide(Says("x", minutes: 1), standing, traffic);

        late.Outcome.Should().Be(Sanction.None, "what came later is not before it");
        standing.Marks.Should().BeInAscendingOrder(StringComparer.Ordinal).And.HaveCount(2);
        charter.Decide(Says("x", minutes: 6), standing, traffic).Decision.Outcome.Should().Be(Sanction.Warn);
        charter.Decide(Says("x", minutes: -30), standing, traffic).Standing.Should().BeSameAs(standing, "too late to be of use");
    }

    [Fact]
    public async Task Decide_OnManyThreads_IsTheSameAsOnOne()
    {
        CompiledCharter charter = (With(Rule(AtLeast(ChatFacts.LinkCount, 1), strikes: 1), Rule(Condition.Count("sent", Duration.FromMinutes(5), Comparison.AtLeast, 4), Sanction.Mute, "f"))
            with
        { Counters = [Sent], Ladder = PenaltyLadder.WarnMuteRemove() }).Compiled();
        ChatMessage[] log = [.. Enumerable.Range(0, 200).Select(i => Says(i % 7 == 0 ? "a.com" : "hi", i % 3 == 0 ? Bob : Amy, i))];
        Sanction[] expected = Replay();

        Sanction[][] all = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(Replay)));

        all.Should().AllSatisfy(one => one.Should().Equal(expected));
        Sanction[] Replay()
        {
            var replay = new CharterReplay(charter);
            return [.. log.Select(message => replay.Add(message).Outcome)];
        }
    }

    [Fact]
    public void Decide_OnAnyText_NeverThrows() => Law.Holds(
        Gen.Elements("https://", "a.com", "微信", ":", "1", "看", "。", "\ud800", "\udc00", "\0", "@", "13812345678", "\u200B", "A", "😀").ListOf().Select(string.Concat),
        text => Everything.Decide(new ChatMessage(Amy, text, Now)).Standing is not null);

    private static readonly CompiledCharter Everything = With(
        Rule(AtLeast(ChatFacts.LinkCount, 1), id: "1"),
        Rule(AtLeast(ChatFacts.InviteLinkCount, 1), id: "2"),
        Rule(AtLeast(ChatFacts.PhoneCount, 1), id: "3"),
        Rule(AtLeast(ChatFacts.ContactIdCount, 1), id: "4"),
        Rule(AtLeast(ChatFacts.EmailCount, 1), id: "5"),
        Rule(AtLeast(ChatFacts.CapsShare, 50), id: "6"),
        Rule(AtLeast(ChatFacts.TextLength, 5), id: "7"),
        Rule(AtLeast(ChatFacts.DuplicatesByMember, 5), id: "8")).Compiled();

    private static List<Sanction> Run(CharterEnforcement enforcement, params ChatMessage[] log)
    {
        var replay = new CharterReplay(enforcement.Compiled());
        return [.. log.Select(message => replay.Add(message).Outcome)];
    }
}
