using CommunityDomain.Groups;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Groups;

public sealed class GroupIntakeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly GroupCapacity WeChat = new() { Hard = 500, JoinByCode = 200 };

    // MoChat, room-auto-pull: the first room with num < room_max && num < maxNum is "drawing"; room_max 500, maxNum 200 (0ab0b4f).
    [Theory]
    [InlineData(0, 0, "a")]
    [InlineData(199, 0, "a")]
    [InlineData(200, 0, "b")]
    [InlineData(500, 199, "b")]
    [InlineData(200, 200, null)]
    public void Decide_WhenOwnLimitIs200Of500_DrawsTheFirstRoomBelowBoth(int first, int second, string? expected)
    {
        GroupCapacity capacity = new() { Hard = 500, Soft = 200 };
        GroupIntake intake = GroupIntake.Open([At("a", first, capacity), At("b", second, capacity)], OverflowPolicy.Refuse);

        Decision<GroupId> decision = intake.Decide(JoinRoute.Invitation, Now);

        decision.Outcome.Should().Be(expected is null ? default : new GroupId(expected));
        decision.IsGranted.Should().Be(expected is not null);
    }

    [Fact]
    public void Decide_WhenRouteIsTurned_UsesTheOtherLimit()
    {
        GroupIntake intake = GroupIntake.Open([At("a", 200), At("b", 10)], OverflowPolicy.Refuse);

        intake.Decide(JoinRoute.Code, Now).Outcome.Should().Be(new GroupId("b"));
        intake.Decide(JoinRoute.Invitation, Now).Outcome.Should().Be(new GroupId("a"));
    }

    [Theory]
    [InlineData(GroupState.Dissolved)]
    [InlineData(GroupState.Dormant)]
    [InlineData(GroupState.WrapUp)]
    [InlineData(GroupState.Draft)]
    public void Decide_WhenGroupTakesNobody_SkipsIt(GroupState state) =>
        GroupIntake.Open([At("a", 0, state: state), At("b", 0)], OverflowPolicy.Refuse).Decide(JoinRoute.Code, Now).Outcome.Should().Be(new GroupId("b"));

    [Fact]
    public void Decide_WhenCodeExpires_SkipsTheGroupFromThatInstantAndOnlyByCode()
    {
        GroupIntake intake = GroupIntake.Open([At("a", 0, expires: Now), At("b", 0)], OverflowPolicy.Refuse);

        intake.Decide(JoinRoute.Code, Now - Duration.Epsilon).Outcome.Should().Be(new GroupId("a"));
        intake.Decide(JoinRoute.Code, Now).Outcome.Should().Be(new GroupId("b"));
        intake.Decide(JoinRoute.Invitation, Now).Outcome.Should().Be(new GroupId("a"));
    }

    [Fact]
    public void Decide_WhenNoneTakes_GivesEveryGroupsReason()
    {
        GroupIntake intake = GroupIntake.Open(
            [At("a", 500), At("b", 200), At("c", 3, expires: Now), At("d", 3, state: GroupState.Merged)],
            OverflowPolicy.Refuse);

        Decision<GroupId> decision = intake.Decide(JoinRoute.Code, Now);

        decision.Verdict.Should().Be(Verdict.Refused);
        decision.Reasons.Select(reason => reason.Code).Should().Equal(
            GroupCodes.IntakeFull, GroupCodes.IntakeFullByCode, GroupCodes.IntakeCodeExpired, GroupCodes.IntakeClosed, GroupCodes.OverflowRefused);
        decision.Counterfactual.Should().Equal(new Evidence("freePlaces", 1));
    }

    [Fact]
    public void Decide_WhenAllAreFull_OpensTheNextByNameAndSerial()
    {
        Decision<GroupId> decision = GroupIntake.Open([At("a", 500)], OverflowPolicy.OpenNext("mums-", 11, maximumGroups: 2)).Decide(JoinRoute.Code, Now);

        decision.Verdict.Should().Be(Verdict.Delayed);
        decision.Reasons[1].Should().Be(new Reason(GroupCodes.OverflowOpenNext, "GRP-9", new Evidence("name", "mums-11"), new Evidence("serial", 11)));
    }

    [Fact]
    public void Decide_WhenAllAreFullAndNewcomersWait_Delays() =>
        GroupIntake.Open([], OverflowPolicy.WaitingList).Decide(JoinRoute.Code, Now).Reasons.Select(reason => reason.Code)
            .Should().Equal(GroupCodes.IntakeNoGroups, GroupCodes.OverflowWaiting);

    // WeCom: at most 5 groups behind one join code (platform document 99547).
    [Theory]
    [InlineData(5, 5, GroupState.Growing, Verdict.Refused)]
    [InlineData(4, 5, GroupState.Growing, Verdict.Delayed)]
    [InlineData(5, 6, GroupState.Growing, Verdict.Delayed)]
    [InlineData(5, 5, GroupState.Dissolved, Verdict.Delayed)]
    public void Decide_WhenAllAreFull_OpensNoMoreThanTheCodeBears(int groups, int maximum, GroupState state, Verdict verdict)
    {
        var full = Enumerable.Range(0, groups).Select(i => At($"g{i}", 500, state: state)).ToValueList();

        Decision<GroupId> decision = GroupIntake.Open(full, OverflowPolicy.OpenNext("g", 1, maximum)).Decide(JoinRoute.Code, Now);

        decision.Verdict.Should().Be(verdict);
        if (verdict is Verdict.Refused) decision.Counterfactual.Should().Equal(new Evidence("groups", maximum - 1));
    }

    [Fact]
    public void Decide_WhenPeopleKeepComing_NeverExceedsALimitNorUsesAClosedGroup() =>
        Law.Holds(
            Gen.ArrayOf(
                from hard in Gen.Choose(1, 12)
                from byCode in Gen.Choose(1, 12)
                from soft in Gen.Choose(1, 12)
                from members in Gen.Choose(0, 8)
                from state in Gen.Elements(Enum.GetValues<GroupState>())
                from expiry in Gen.Elements<int?>(null, 0, 10)
                select (hard, byCode: Math.Min(byCode, hard), soft: Math.Min(soft, hard), members, state, expiry),
                4)
                .SelectMany(groups => Gen.Elements(JoinRoute.Code, JoinRoute.Invitation).ArrayOf(40), (groups, routes) => (groups, routes)),
            given =>
            {
                GroupIntake intake = GroupIntake.Open(
                    given.groups.Select((g, i) => new IntakeGroup(
                        new($"g{i}"),
                        g.members,
                        g.state,
                        new GroupCapacity { Hard = g.hard, JoinByCode = g.byCode, Soft = g.soft },
                        g.expiry is { } hours ? Now + Duration.FromHours(hours) : null)).ToValueList(),
                    OverflowPolicy.WaitingList);
                foreach (JoinRoute route in given.routes)
                {
                    Decision<GroupId> decision = intake.Decide(route, Now);
                    long left = intake.NextGroupNeeded(route, 1, Now).JoinsLeft;
                    if (decision.IsGranted != left > 0) return false;
                    if (!decision.IsGranted) continue;
                    intake = intake.Joined(decision.Outcome);
                    int at = int.Parse(decision.Outcome.Value[1..], System.Globalization.CultureInfo.InvariantCulture);
                    var g = given.groups[at];
                    int members = intake.Groups[at].Members;
                    if (members > g.hard || members > g.soft || !GroupLifecycle.TakesNewcomers(g.state)) return false;
                    if (route is JoinRoute.Code && (members > g.byCode || g.expiry == 0)) return false;
                }

                return true;
            });

    [Theory]
    [InlineData(100, 50, 2)]
    [InlineData(100, 0, null)]
    [InlineData(200, 50, 0)]
    public void NextGroupNeeded_WhenPeopleJoinByCode_SaysWhenTheRestIsFull(int members, int perDay, int? days)
    {
        JoinForecast forecast = GroupIntake.Open([At("a", members)], OverflowPolicy.Refuse).NextGroupNeeded(JoinRoute.Code, perDay, Now);

        forecast.JoinsLeft.Should().Be(200 - members);
        forecast.At.Should().Be(days is { } d ? Now + Duration.FromDays(d) : null);
        forecast.Cause.Should().Be(days is null ? JoinForecastCause.None : JoinForecastCause.HeadCount);
    }

    [Fact]
    public void NextGroupNeeded_WhenItIsMoreThanACenturyOff_IsNotInSight() =>
        GroupIntake.Open([At("a", 0)], OverflowPolicy.Refuse).NextGroupNeeded(JoinRoute.Code, 0.0000000000000000001m, Now).Cause.Should().Be(JoinForecastCause.None);

    [Theory]
    [InlineData(100, 10, 7, JoinForecastCause.Expiry, 7)]
    [InlineData(100, 100, 7, JoinForecastCause.HeadCount, 1)]
    [InlineData(100, 10, 10, JoinForecastCause.Expiry, 10)]
    [InlineData(100, 0, 7, JoinForecastCause.Expiry, 7)]
    [InlineData(100, 0, null, JoinForecastCause.None, null)]
    [InlineData(250, 5, 7, JoinForecastCause.HeadCount, 0)]
    [InlineData(0, 5, -1, JoinForecastCause.Expiry, -1)]
    public void CodeEnd_WhenHeadsAndTimeRace_SaysWhichComesFirst(int members, int perDay, int? expiresInDays, JoinForecastCause cause, int? days)
    {
        Instant? expires = expiresInDays is { } until ? Now + Duration.FromDays(until) : null;

        JoinForecast end = GroupIntake.Open([At("a", members, expires: expires)], OverflowPolicy.Refuse).CodeEnd(new("a"), perDay, Now);

        end.Cause.Should().Be(cause);
        end.At.Should().Be(days is { } d ? Now + Duration.FromDays(d) : null);
    }

    [Fact]
    public void CodeEnd_WhenGroupIsClosed_IsNow() =>
        GroupIntake.Open([At("a", 0, state: GroupState.Dissolved)], OverflowPolicy.Refuse).CodeEnd(new("a"), 1, Now)
            .Should().Match<JoinForecast>(end => end.Cause == JoinForecastCause.Closed && end.At == Now && end.JoinsLeft == 0);

    [Fact]
    public void CodeEnd_WhenOnlyTheOwnLimitIsReached_CodeStillWorks() =>
        GroupIntake.Open([At("a", 150, new GroupCapacity { Hard = 500, JoinByCode = 200, Soft = 150 })], OverflowPolicy.Refuse).CodeEnd(new("a"), 50, Now).JoinsLeft.Should().Be(50);

    [Fact]
    public void Open_WhenEverythingIsWrong_FindsAllAtOnce()
    {
        GroupIntake.TryOpen(
            [default, new(new("a"), -1, (GroupState)99, new GroupCapacity { Hard = 0 }), At("b", 1), At("b", 1)],
            new OverflowPolicy { Action = (OverflowAction)9, NextSerial = 0, MaximumGroups = 0, BaseName = null! },
            out GroupIntake? intake,
            out ValueList<Finding> findings).Should().BeFalse();

        intake.Should().BeNull();
        findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(
            ("groups[0].group", GroupCodes.IdMissing),
            ("groups[0].capacity", GroupCodes.IntakeCapacityMissing),
            ("groups[1].members", GroupCodes.IntakeMembersNegative),
            ("groups[1].state", GroupCodes.TermUnknown),
            ("groups[1].capacity.hard", GroupCodes.NumberNotPositive),
            ("groups[3].group", GroupCodes.ItemTwice),
            ("overflow.action", GroupCodes.TermUnknown),
            ("overflow.nextSerial", GroupCodes.NumberNotPositive),
            ("overflow.maximumGroups", GroupCodes.NumberNotPositive));
        FluentActions.Invoking(() => GroupIntake.Open([default], OverflowPolicy.Refuse)).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void Check_WhenNextGroupHasNoUsableName_FindsIt(string name) =>
        new OverflowPolicyValidator().Check(OverflowPolicy.OpenNext(name, 1)).Should().ContainSingle().Which.Code.Should().Be(GroupCodes.OverflowNameMissing);

    [Fact]
    public void Arguments_WhenWrong_Throw()
    {
        GroupIntake intake = GroupIntake.Open([At("a", 1)], OverflowPolicy.Refuse);

        FluentActions.Invoking(() => intake.Decide((JoinRoute)9, Now)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => intake.NextGroupNeeded(JoinRoute.Code, -1, Now)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => intake.Joined(new("x"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => intake.CodeEnd(default, 1, Now)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => GroupIntake.Open([], null!)).Should().Throw<ArgumentNullException>();
    }

    private static IntakeGroup At(string id, int members, GroupCapacity? capacity = null, GroupState state = GroupState.Growing, Instant? expires = null) =>
        new(new(id), members, state, capacity ?? WeChat, expires);
}
