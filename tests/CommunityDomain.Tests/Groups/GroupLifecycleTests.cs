using CommunityDomain.Groups;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Groups;

public sealed class GroupLifecycleTests
{
    public static TheoryData<GroupHorizon> Horizons() => [GroupHorizon.LongTerm, GroupHorizon.ShortTerm];

    [Theory]
    [MemberData(nameof(Horizons))]
    public void Transitions_WhenExplored_ReachEveryStateAndLeaveNoDeadOne(GroupHorizon horizon)
    {
        ValueList<LifecycleTransition> table = GroupLifecycle.Transitions(horizon);
        var named = table.SelectMany(row => new[] { row.From, row.To }).Distinct().ToList();
        var reached = new HashSet<GroupState> { GroupState.Draft };
        while (table.Any(row => reached.Contains(row.From) && reached.Add(row.To)))
        {
        }

        reached.Should().BeEquivalentTo(named);
        foreach (GroupState state in named)
            table.Any(row => row.From == state).Should().Be(!GroupLifecycle.IsTerminal(state), "{0} of {1}", state, horizon);
        table.Select(row => (row.From, row.Trigger)).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Horizons))]
    public void Transitions_WhenFollowedFromAnywhere_CanReachAnEnd(GroupHorizon horizon)
    {
        ValueList<LifecycleTransition> table = GroupLifecycle.Transitions(horizon);
        var ending = table.Select(row => row.To).Where(GroupLifecycle.IsTerminal).ToHashSet();
        while (table.Any(row => ending.Contains(row.To) && ending.Add(row.From)))
        {
        }

        table.Select(row => row.From).Should().OnlyContain(state => ending.Contains(state));
    }

    [Fact]
    public void Transitions_WhenBothTablesAreTaken_UseEveryStateAndTrigger()
    {
        LifecycleTransition[] rows = [.. GroupLifecycle.Transitions(GroupHorizon.LongTerm), .. GroupLifecycle.Transitions(GroupHorizon.ShortTerm)];

        rows.SelectMany(row => new[] { row.From, row.To }).Distinct().Should().BeEquivalentTo(Enum.GetValues<GroupState>());
        rows.Select(row => row.Trigger).Distinct().Should().BeEquivalentTo(Enum.GetValues<GroupTrigger>());
    }

    [Fact]
    public void Next_WhenLongTermGroupLivesItsLife_FollowsTheStages()
    {
        GroupState state = GroupState.Draft;
        foreach ((GroupTrigger trigger, GroupState expected) in new[]
        {
            (GroupTrigger.Launch, GroupState.Seeding),
            (GroupTrigger.TractionMeasured, GroupState.Growing),
            (GroupTrigger.MaturityMeasured, GroupState.Mature),
            (GroupTrigger.DeclineMeasured, GroupState.Declining),
            (GroupTrigger.DormancyMeasured, GroupState.Dormant),
            (GroupTrigger.Revive, GroupState.Revived),
            (GroupTrigger.RecoveryMeasured, GroupState.Growing),
            (GroupTrigger.Split, GroupState.Split),
        })
        {
            Decision<GroupState> decision = GroupLifecycle.Next(GroupHorizon.LongTerm, state, trigger);
            decision.IsGranted.Should().BeTrue();
            decision.Reasons.Should().ContainSingle().Which.Code.Should().Be(GroupCodes.LifecycleMoved);
            state = decision.Outcome;
            state.Should().Be(expected);
        }
    }

    [Fact]
    public void Next_WhenTableHasNoRow_RefusesAndNamesAllowedTriggers()
    {
        Decision<GroupState> decision = GroupLifecycle.Next(GroupHorizon.ShortTerm, GroupState.Running, GroupTrigger.Dissolve);

        decision.Verdict.Should().Be(Verdict.Refused);
        decision.Reasons.Should().ContainSingle().Which.Code.Should().Be(GroupCodes.LifecycleNotAllowed);
        decision.Counterfactual.Should().Equal(new Evidence("trigger1", EvidenceValue.Term(GroupTrigger.Finish)));
    }

    [Fact]
    public void Next_WhenHorizonIsTurned_AnswersDifferently()
    {
        GroupLifecycle.Next(GroupHorizon.LongTerm, GroupState.Draft, GroupTrigger.Launch).Outcome.Should().Be(GroupState.Seeding);
        GroupLifecycle.Next(GroupHorizon.ShortTerm, GroupState.Draft, GroupTrigger.Launch).Outcome.Should().Be(GroupState.Open);
    }

    [Fact]
    public void Next_WhenGroupHasEnded_RefusesWithoutWayOut()
    {
        Decision<GroupState> decision = GroupLifecycle.Next(GroupHorizon.LongTerm, GroupState.Dissolved, GroupTrigger.Revive);

        decision.Reasons.Should().ContainSingle().Which.Code.Should().Be(GroupCodes.LifecycleEnded);
        decision.Counterfactual.Should().BeEmpty();
    }

    [Fact]
    public void Next_WhenStateIsOfTheOtherHorizon_SaysSo() =>
        GroupLifecycle.Next(GroupHorizon.LongTerm, GroupState.WrapUp, GroupTrigger.Keep, new(3))
            .Reasons.Should().ContainSingle().Which.Code.Should().Be(GroupCodes.LifecycleForeignState);

    [Theory]
    [InlineData(GroupTrigger.Dissolve, 0, 0, Verdict.Granted, GroupCodes.LifecycleMoved)]
    [InlineData(GroupTrigger.Dissolve, 3, 0, Verdict.Refused, GroupCodes.LifecyclePayersKept)]
    [InlineData(GroupTrigger.Dissolve, null, 0, Verdict.Review, GroupCodes.LifecyclePayersUnknown)]
    [InlineData(GroupTrigger.Dissolve, 0, 2, Verdict.Refused, GroupCodes.LifecycleCommentsOwed)]
    [InlineData(GroupTrigger.Keep, 3, 0, Verdict.Granted, GroupCodes.LifecycleMoved)]
    [InlineData(GroupTrigger.Keep, 0, 0, Verdict.Refused, GroupCodes.LifecycleNoPayers)]
    [InlineData(GroupTrigger.Keep, null, 0, Verdict.Review, GroupCodes.LifecyclePayersUnknown)]
    [InlineData(GroupTrigger.Keep, 3, 1, Verdict.Refused, GroupCodes.LifecycleCommentsOwed)]
    public void Next_WhenShortTermGroupWrapsUp_DependsOnItsPayers(GroupTrigger trigger, int? paying, int owed, Verdict verdict, string code)
    {
        Decision<GroupState> decision = GroupLifecycle.Next(GroupHorizon.ShortTerm, GroupState.WrapUp, trigger, new(paying, owed));

        decision.Verdict.Should().Be(verdict);
        decision.Reasons.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Fact]
    public void Next_WhenPayersWouldBeDissolved_NamesKeepAsTheWay() =>
        GroupLifecycle.Next(GroupHorizon.ShortTerm, GroupState.WrapUp, GroupTrigger.Dissolve, new(1, 1)).Counterfactual
            .Should().Equal(new Evidence("commentsOwed", 0), new Evidence("trigger1", EvidenceValue.Term(GroupTrigger.Keep)));

    [Fact]
    public void Next_WhenAskedAnything_AgreesWithTheTableAndItself() =>
        Law.Holds(
            from horizon in Gen.Elements(Enum.GetValues<GroupHorizon>())
            from state in Gen.Elements(Enum.GetValues<GroupState>())
            from trigger in Gen.Elements(Enum.GetValues<GroupTrigger>())
            from paying in Gen.Elements<int?>(null, 0, 4)
            from owed in Gen.Choose(0, 1)
            select (horizon, state, trigger, facts: new LifecycleFacts(paying, owed)),
            given =>
            {
                Decision<GroupState> decision = GroupLifecycle.Next(given.horizon, given.state, given.trigger, given.facts);
                var row = GroupLifecycle.Transitions(given.horizon).Where(row => row.From == given.state && row.Trigger == given.trigger).ToList();
                bool sound = row.Count == 0 ? decision.Verdict is Verdict.Refused : !decision.IsGranted || decision.Outcome == row[0].To;
                bool guarded = given.state is not GroupState.WrapUp || !decision.IsGranted || given.facts.PayingMembers > 0 == (decision.Outcome is GroupState.Kept);
                return sound && guarded && !decision.Reasons.IsEmpty && decision.Equals(GroupLifecycle.Next(given.horizon, given.state, given.trigger, given.facts));
            },
            count: 1500);

    [Fact]
    public void Next_WhenEnumIsUndefined_Throws()
    {
        FluentActions.Invoking(() => GroupLifecycle.Next((GroupHorizon)9, GroupState.Draft, GroupTrigger.Launch)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => GroupLifecycle.Next(GroupHorizon.LongTerm, (GroupState)99, GroupTrigger.Launch)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => GroupLifecycle.Next(GroupHorizon.LongTerm, GroupState.Draft, (GroupTrigger)99)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new LifecycleFacts(-1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new LifecycleFacts(0, -1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void TakesNewcomers_WhenGroupHasEndedOrSleeps_IsFalse() =>
        Enum.GetValues<GroupState>().Where(state => !GroupLifecycle.TakesNewcomers(state)).Should().BeEquivalentTo(
            [GroupState.Draft, GroupState.Dormant, GroupState.Split, GroupState.Merged, GroupState.Dissolved, GroupState.WrapUp, GroupState.Kept]);
}
