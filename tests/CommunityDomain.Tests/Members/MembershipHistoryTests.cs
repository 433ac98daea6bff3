using CommunityDomain.Members;
using FsCheck;
using FsCheck.Fluent;
using Interval = NodaTime.Interval;

namespace CommunityDomain.Tests.Members;

public sealed class MembershipHistoryTests
{
    private static readonly GroupId Group = new("chengdu-3");
    private static readonly MemberId Amy = new("amy");
    private static readonly MemberId Bo = new("bo");
    private static readonly MemberId Chen = new("chen");

    private static Instant At(int minute) => Instant.FromUtc(2026, 3, 2, 0, 0) + Duration.FromMinutes(minute);

    private static MembershipFact Join(MemberId who, int minute, string? id = null, long sequence = 0) =>
        MembershipFact.Joined(who, Group, At(minute), eventId: id, sequence: sequence);

    private static MembershipFact Leave(MemberId who, int minute, LeaveReason reason = LeaveReason.Left, string? id = null, long sequence = 0) =>
        MembershipFact.Gone(who, Group, At(minute), reason, id, sequence);

    private static MembershipHistory Of(params MembershipFact[] facts) => MembershipHistory.Of(Group, facts);

    private static string[] Stays(MembershipHistory history) =>
        [.. history.Intervals.Select(stay => $"{stay.Member} {Minute(stay.Start)}-{Minute(stay.End)} {stay.Reason}")];

    private static string Minute(Instant? at) => at is { } known ? ((int)(known - At(0)).TotalMinutes).ToString(System.Globalization.CultureInfo.InvariantCulture) : "?";

    private static string[] Codes(MembershipHistory history) => [.. history.Anomalies.Select(finding => finding.Code)];

    [Fact]
    public void Intervals_WhenSomebodyComesBack_AreTwoStays()
    {
        MembershipHistory history = Of(Join(Amy, 1), Leave(Amy, 5), Join(Amy, 9), Join(Bo, 2), Leave(Bo, 3, LeaveReason.Removed));
        Stays(history).Should().Equal("amy 1-5 Left", "amy 9-? Unknown", "bo 2-3 Removed");
        history.Anomalies.Should().BeEmpty();
        history.People.Should().Be(2);
    }

    [Fact]
    public void Intervals_WhenALeaveHasNoJoin_StartBeforeTheRecords()
    {
        MembershipHistory history = Of(Leave(Amy, 5), Join(Bo, 1));
        Stays(history).Should().Equal("amy ?-5 Left", "bo 1-? Unknown");
        Codes(history).Should().Equal(MemberCodes.LeaveWithoutJoin);
        history.Anomalies[0].Path.Should().BeEmpty();
        history.Anomalies[0].Evidence.Should().Equal(new Evidence("member", Amy), new Evidence("at", At(5)));
        history.HeadCountAt(At(0)).Should().Match<HeadCount>(count => count.Known == 0 && count.Presumed == 1 && count.Total == 1);
        history.HeadCountAt(At(4)).Total.Should().Be(2);
        history.HeadCountAt(At(5)).Total.Should().Be(1);
        history.MembersAt(At(4)).Should().Equal(Amy, Bo);
        history.MembersAt(At(4), includePresumed: false).Should().Equal(Bo);
    }

    [Fact]
    public void Anomalies_WhenJoinsOrLeavesRepeat_SaySoAndMakeNoStay()
    {
        MembershipHistory history = Of(Join(Amy, 1), Join(Amy, 2), Leave(Amy, 3), Leave(Amy, 4));
        Stays(history).Should().Equal("amy 1-3 Left");
        Codes(history).Should().Equal(MemberCodes.JoinRepeated, MemberCodes.LeaveRepeated);
        history.Facts.Count.Should().Be(4);
    }

    [Fact]
    public void Of_WhenTheSameFactComesTwice_CountsItOnce()
    {
        Of(Join(Amy, 1), Join(Amy, 1)).Anomalies.Should().BeEmpty();
        Of(Join(Amy, 1, "e1"), Join(Amy, 1, "e1")).Facts.Count.Should().Be(1);
    }

    [Fact]
    public void Of_WhenOneEventIdHasTwoContents_KeepsTheEarlierAndSaysSo()
    {
        MembershipHistory history = Of(Join(Bo, 3, "e1"), Join(Amy, 7, "e1"));
        Stays(history).Should().Equal("bo 3-? Unknown");
        history.Anomalies.Should().ContainSingle().Which.Should().Be(new Finding(
            string.Empty, MemberCodes.EventConflict, FindingSeverity.Error, string.Empty, new("event", "e1"), new("member", Amy), new("at", At(7))));
    }

    [Fact]
    public void Intervals_WhenJoinAndLeaveShareAnInstant_AlternateByWhetherTheMemberIsIn()
    {
        Stays(Of(Leave(Amy, 5), Join(Amy, 5))).Should().Equal("amy 5-5 Left");
        Of(Leave(Amy, 5), Join(Amy, 5)).HeadCountAt(At(5)).Total.Should().Be(0);
        Stays(Of(Join(Amy, 1), Leave(Amy, 5), Join(Amy, 5))).Should().Equal("amy 1-5 Left", "amy 5-? Unknown");
    }

    [Fact]
    public void Intervals_WhenOnlyTheSequenceOfAnInstantTurns_Differ()
    {
        Stays(Of(Leave(Amy, 5, sequence: 2), Join(Amy, 5, sequence: 1))).Should().Equal("amy 5-5 Left");
        Stays(Of(Leave(Amy, 5, sequence: 1), Join(Amy, 5, sequence: 2))).Should().Equal("amy ?-5 Left", "amy 5-? Unknown");
    }

    [Fact]
    public void Intervals_WhenRemovedAndLeftShareAnInstant_AreRemoved()
    {
        MembershipHistory history = Of(Join(Amy, 1), Leave(Amy, 5), Leave(Amy, 5, LeaveReason.Removed));
        Stays(history).Should().Equal("amy 1-5 Removed");
        Codes(history).Should().Equal(MemberCodes.LeaveRepeated);
    }

    [Fact]
    public void StaysOf_WhenTheJoinTellsMore_KeepsIt()
    {
        MembershipHistory history = Of(MembershipFact.Joined(Amy, Group, At(1), JoinScene.EntryCode, Bo, new ChannelId("parcel")));
        MembershipInterval stay = history.StaysOf(Amy)[0];
        (stay.Scene, stay.Inviter, stay.Channel.Value).Should().Be((JoinScene.EntryCode, Bo, "parcel"));
        history.StaysOf(Chen).Should().BeEmpty();
    }

    [Fact]
    public void TenureAt_WhenSomebodyCameTwice_AddsTheStays()
    {
        MembershipHistory history = Of(Join(Amy, 10), Leave(Amy, 20), Join(Amy, 50), Leave(Bo, 9), Join(Bo, 12));
        history.TenureAt(Amy, At(60)).Total.Should().Be(Duration.FromMinutes(20));
        history.TenureAt(Amy, At(60)).FirstJoin.Should().Be(At(10));
        history.TenureAt(Amy, At(15)).Total.Should().Be(Duration.FromMinutes(5));
        history.TenureAt(Amy, At(9)).Should().Be(default(Tenure));
        history.TenureAt(Bo, At(14)).Should().Match<Tenure>(tenure => tenure.IsLowerBound && tenure.Total == Duration.FromMinutes(2));
        history.TenureAt(Chen, At(60)).Should().Be(default(Tenure));
    }

    [Fact]
    public void Flow_WhenARangeIsGiven_CountsItsStartAndNotItsEnd()
    {
        MembershipHistory history = Of(
            Join(Amy, 1), Leave(Amy, 2), Join(Amy, 3), Leave(Amy, 4, LeaveReason.Removed), Join(Bo, 3), Leave(Chen, 4, LeaveReason.Unknown), Join(Chen, 10));
        MembershipFlow flow = history.Flow(new Interval(At(1), At(10)));
        (flow.Joins, flow.PeopleJoined, flow.Rejoins, flow.Left, flow.Removed, flow.GoneUnknown, flow.PeopleExcluded, flow.Gone)
            .Should().Be((3, 2, 1, 1, 1, 1, 0, 3));
        history.Flow(new Interval(At(3), At(4))).Joins.Should().Be(2);
        history.Flow(new Interval(null, null)).Rejoins.Should().Be(2);
    }

    [Fact]
    public void Queries_WhenKindsAreGiven_LeaveStaffOutAndSaySo()
    {
        MembershipHistory history = Of(Join(Amy, 1), Join(Bo, 1), Join(Chen, 1), Leave(Chen, 5));
        var kinds = new Dictionary<MemberId, MemberKind> { [Bo] = MemberKind.Staff, [Chen] = MemberKind.Bot, [Amy] = MemberKind.Customer };
        history.HeadCountAt(At(2), kinds).Should().Match<HeadCount>(count => count.Known == 1 && count.Excluded == 2);
        history.HeadCountAt(At(2)).Should().Match<HeadCount>(count => count.Known == 3 && count.Excluded == 0);
        history.MembersAt(At(2), kinds: kinds).Should().Equal(Amy);
        history.Flow(new Interval(null, null), kinds).Should().Match<MembershipFlow>(flow => flow.Joins == 1 && flow.Gone == 0 && flow.PeopleExcluded == 2);
    }

    [Fact]
    public void Of_WhenFactsDoNotBelong_Throws()
    {
        FluentActions.Invoking(() => MembershipHistory.Of(default, [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => MembershipHistory.Of(new GroupId("other"), [Join(Amy, 1)])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Of(default(MembershipFact))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Of().Merge(MembershipHistory.Of(new GroupId("other"), []))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => MembershipFact.Joined(default, Group, At(0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => MembershipFact.Joined(Amy, default, At(0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => MembershipFact.Joined(Amy, Group, At(0), (JoinScene)99)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => MembershipFact.Gone(Amy, Group, At(0), (LeaveReason)99)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => MembershipFact.Gone(Amy, Group, At(0), eventId: " ")).Should().Throw<ArgumentException>();
    }

    private static readonly Gen<MembershipFact> Facts =
        from who in Gen.Elements("a", "b", "c")
        from minute in Gen.Choose(0, 12)
        from change in Gen.Choose(0, 4)
        from id in Gen.Choose(0, 9)
        from sequence in Gen.Choose(0, 1)
        let eventId = id < 3 ? "e" + (char)('0' + id) : null
        select change < 3 ? Join(new MemberId(who), minute, eventId, sequence) : Leave(new MemberId(who), minute, change == 3 ? LeaveReason.Left : LeaveReason.Removed, eventId, sequence);

    private static readonly Gen<MembershipFact[]> Lists = Facts.ArrayOf();

    private static bool Alike(MembershipHistory left, MembershipHistory right) =>
        left.Facts == right.Facts && left.Intervals == right.Intervals && left.Anomalies == right.Anomalies;

    [Fact]
    public void Of_WhateverTheOrderAndRepeats_IsTheSame() =>
        Law.Holds(
            from facts in Lists
            from shuffled in Gen.Shuffle(facts.Concat(facts.Take(facts.Length / 2)).ToArray())
            select (facts, shuffled),
            pair => Alike(Of(pair.facts), Of([.. pair.shuffled])));

    [Fact]
    public void Merge_OfAnyParts_IsTheHistoryOfTheUnion() =>
        Law.Holds(
            from a in Lists
            from b in Lists
            from c in Lists
            select (a, b, c),
            parts =>
            {
                (MembershipHistory a, MembershipHistory b, MembershipHistory c) = (Of(parts.a), Of(parts.b), Of(parts.c));
                MembershipHistory union = Of([.. parts.a, .. parts.b, .. parts.c]);
                return Alike(a.Merge(b).Merge(c), union) && Alike(a.Merge(b.Merge(c)), union)
                    && Alike(b.Merge(a), a.Merge(b)) && Alike(a.Merge(a), a);
            },
            count: 200);

    [Fact]
    public void HeadCountAt_Always_IsTheNumberOfStaysThatContainTheInstant() =>
        Law.Holds(Lists, facts =>
        {
            MembershipHistory history = Of(facts);
            return Enumerable.Range(-1, 15).All(minute =>
                history.HeadCountAt(At(minute)) is var count
                && count.Known == history.Intervals.Count(stay => !stay.IsPresumed && stay.Contains(At(minute)))
                && count.Presumed == history.Intervals.Count(stay => stay.IsPresumed && stay.Contains(At(minute)))
                && count.Total == history.MembersAt(At(minute)).Count
                && count.Total == history.MembersAt(At(minute)).Distinct().Count()
                && history.MembersAt(At(minute)).All(who => history.IsMember(who, At(minute))));
        });

    [Fact]
    public void Intervals_Always_AccountForEveryFact() =>
        Law.Holds(Lists, facts =>
        {
            MembershipHistory history = Of(facts);
            int starts = history.Intervals.Count(stay => stay.Start is not null);
            int ends = history.Intervals.Count(stay => stay.End is not null);
            int lost = history.Anomalies.Count(finding => finding.Code is not MemberCodes.LeaveWithoutJoin);
            return starts + ends + lost == history.Facts.Count;
        });

    [Fact]
    public void Intervals_WhenNoTicksTie_MatchANaiveReplay() =>
        Law.Holds(Lists, facts =>
        {
            MembershipFact[] distinct = [.. facts.Where(fact => fact.EventId is null).DistinctBy(fact => (fact.Member, fact.At, fact.Sequence))];
            MembershipHistory history = Of(distinct);
            var expected = new List<string>();
            foreach (IGrouping<MemberId, MembershipFact> own in distinct.GroupBy(fact => fact.Member).OrderBy(own => own.Key.Value, StringComparer.Ordinal))
            {
                Instant? since = null;
                bool seen = false;
                foreach (MembershipFact fact in own.OrderBy(fact => fact.At).ThenBy(fact => fact.Sequence))
                {
                    if (fact.IsJoin) since ??= fact.At;
                    else if (since is not null || !seen) expected.Add($"{own.Key} {Minute(since)}-{Minute(fact.At)} {fact.Reason}");
                    if (!fact.IsJoin) since = null;
                    seen = true;
                }

                if (since is not null) expected.Add($"{own.Key} {Minute(since)}-? Unknown");
            }

            return expected.SequenceEqual(Stays(history), StringComparer.Ordinal);
        });

    [Fact]
    public void ToString_OfEveryValue_IsInvariant()
    {
        MembershipHistory history = Of(Join(Amy, 1), Leave(Bo, 2, LeaveReason.Removed));
        history.Facts.Select(fact => fact.ToString()).Should().Equal("amy joined chengdu-3 at 2026-03-02T00:01:00Z", "bo was removed from chengdu-3 at 2026-03-02T00:02:00Z");
        history.Intervals.Select(stay => stay.ToString()).Should().Equal("amy [2026-03-02T00:01:00Z, now)", "bo [?, 2026-03-02T00:02:00Z)");
        history.HeadCountAt(At(1)).ToString().Should().Be("1 + 1 presumed");
        history.Flow(new Interval(null, null)).ToString().Should().Be("1 joined, 1 gone");
        history.TenureAt(Amy, At(61)).ToString().Should().Be("1:00:00");
        history.TenureAt(Bo, At(61)).ToString().Should().Be("at least 0:00:00");
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Of_WhenAQuarterOfAMillionFactsCome_HoldsUp()
    {
        const int People = 20_000;
        MembershipFact[] facts = [.. Enumerable.Range(0, 250_000).Select(i =>
            i / People % 2 == 0 ? Join(new MemberId("m" + (i % People)), i) : Leave(new MemberId("m" + (i % People)), i))];
        MembershipHistory history = Of(facts);
        history.Intervals.Count.Should().Be(130_000);
        history.HeadCountAt(At(250_000)).Total.Should().Be(10_000);
    }
}
