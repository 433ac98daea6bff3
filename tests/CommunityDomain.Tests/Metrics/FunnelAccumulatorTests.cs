using CommunityDomain.Metrics;
using static CommunityDomain.Tests.Metrics.FunnelBoard;

namespace CommunityDomain.Tests.Metrics;

public sealed class FunnelAccumulatorTests
{
    private static readonly Funnel Path = FunnelDefinition.Ordered("a", "b", "c").Within(Duration.FromMinutes(10)).Compile();

    private static string CodeOf(Action refused) => refused.Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle().Which.Code;

    [Fact]
    public void Add_WhenTimeGoesBackwards_RefusesWithACodeAndIsUnharmed()
    {
        FunnelAccumulator<string> board = Path.NewAccumulator<string>();
        board.Add("amy", "a", At(5));
        CodeOf(() => board.Add("amy", "b", At(4))).Should().Be(FunnelCodes.TimeBackwards);
        board.Add("bo", "a", At(1));
        board.Add("amy", "z", At(0));
        board.Add("amy", "b", At(5));
        Shape(board.Result(At(9))).Should().Be("2@5,5");
        CodeOf(() => board.Add("cy", "b", At(4).Plus(Duration.FromDays(300_000)))).Should().Be(FunnelCodes.TimeOutOfRange);
        board.Add("dee", "b", At(9));
        CodeOf(() => board.Add("dee", "a", At(8))).Should().Be(FunnelCodes.TimeBackwards, "an event before the entry is remembered too: after the late entry it would count");
    }

    [Fact]
    public void Add_WhenInputIsBad_RefusesWithACode()
    {
        FunnelAccumulator<MemberId> board = Path.NewAccumulator<MemberId>();
        CodeOf(() => board.Add(default, "a", At(0))).Should().Be(FunnelCodes.MemberMissing);
        CodeOf(() => board.Add(new("amy"), 4, At(0))).Should().Be(FunnelCodes.KindUnknown);
        CodeOf(() => board.Add(new("amy"), -1, At(0))).Should().Be(FunnelCodes.KindUnknown);
        CodeOf(() => board.Add(new("amy"), "a", Instant.MinValue)).Should().Be(FunnelCodes.TimeOutOfRange);
        CodeOf(() => board.Add(new("amy"), "a", At(0), eventId: 1)).Should().Be(FunnelCodes.StateDiffers);
        CodeOf(() => board.Rekey(new("amy"), new("bo"))).Should().Be(FunnelCodes.NeedsEvents);
        ((Action)(() => board.Add(new("amy"), null!, At(0)))).Should().Throw<ArgumentException>();
        ((Action)(() => board.Add(new("amy"), "a", At(0), (MemberKind)7))).Should().Throw<ArgumentOutOfRangeException>();
        board.Result(At(0)).Entered.Should().Be(0);

        FunnelAccumulator<string> keeper = Path.NewEventKeeper<string>();
        CodeOf(() => keeper.Add(string.Empty, "a", At(0), 1)).Should().Be(FunnelCodes.MemberMissing);
        CodeOf(() => keeper.Add("amy", "a", At(0))).Should().Be(FunnelCodes.StateDiffers);
        CodeOf(() => keeper.Rekey(null!, "amy")).Should().Be(FunnelCodes.MemberMissing);
        keeper.Add("amy", "a", At(5), 1);
        ((Action)(() => keeper.Result(At(4)))).Should().Throw<ArgumentOutOfRangeException>();
        keeper.Result(At(5)).Entered.Should().Be(1);
    }

    [Theory]
    [InlineData(MemberKind.Staff)]
    [InlineData(MemberKind.Bot)]
    [InlineData(MemberKind.Test)]
    public void Add_WhenTheAccountIsNoCustomer_ExcludesItAndSaysSo(MemberKind account)
    {
        FunnelAccumulator<string> board = Path.NewAccumulator<string>();
        board.Add("amy", "a", At(0));
        board.Add("li", "a", At(0), account);
        FunnelAccumulator<string> keeper = Path.NewEventKeeper<string>();
        keeper.Add("amy", "a", At(0), 1);
        keeper.Add("li", "a", At(0), 2, account);
        (board.Result(At(1)).Entered, board.Result(At(1)).ExcludedEvents).Should().Be((1, 1));
        (keeper.Result(At(1)).Entered, keeper.Result(At(1)).ExcludedEvents).Should().Be((1, 1));
        ((Action)(() => board.Add(null!, "a", At(0), account))).Should().Throw<InvalidDefinitionException>("bad input is bad whoever sends it");
    }

    [Fact]
    public void Merge_WhenInOrderStatesShareAMember_RefusesWithACodeAndIsUnharmed()
    {
        FunnelAccumulator<string> left = Path.NewAccumulator<string>();
        left.Add("amy", "a", At(0));
        FunnelAccumulator<string> right = Path.NewAccumulator<string>();
        right.Add("bo", "a", At(0));
        right.Add("amy", "b", At(1));
        CodeOf(() => left.Merge(right)).Should().Be(FunnelCodes.MemberOverlap);
        left.Result(At(5)).Entered.Should().Be(1);
        CodeOf(() => left.Merge(Path.NewEventKeeper<string>())).Should().Be(FunnelCodes.StateDiffers);
        CodeOf(() => left.Merge(FunnelDefinition.Ordered("a", "b").Compile().NewAccumulator<string>())).Should().Be(FunnelCodes.StateDiffers);
        ((Action)(() => left.Merge(left))).Should().Throw<ArgumentException>();
        FunnelAccumulator<string> equal = Path.Definition.Compile().NewAccumulator<string>();
        equal.Add("cy", "a", At(3));
        left.Merge(equal);
        left.Add("cy", "b", At(4));
        Shape(left.Result(At(5)), "cy").Should().Be("2@3,4");
    }

    [Fact]
    public void Add_WhenAnEventComesAgain_CountsItOnce()
    {
        FunnelAccumulator<string> keeper = FunnelDefinition.Ordered("a", "a").Compile().NewEventKeeper<string>();
        keeper.Add("amy", "a", At(1), 7);
        keeper.Add("amy", "a", At(1), 7);
        keeper.Add("amy", "a", At(2), 7);
        Shape(keeper.Result(At(5))).Should().Be("1@1", "the earliest time of one id counts");
        keeper.Add("amy", "a", At(0), 7);
        Shape(keeper.Result(At(5))).Should().Be("1@0");
        keeper.Add("amy", "a", At(3), 8);
        Shape(keeper.Result(At(5))).Should().Be("2@0,3");
    }

    [Fact]
    public void Add_WhenOneIdComesAgainAmongManyEvents_CountsItOnce()
    {
        FunnelAccumulator<string> keeper = FunnelDefinition.Ordered([.. Enumerable.Repeat("a", 60)]).Compile().NewEventKeeper<string>();
        for (int i = 0; i < 80; i++) keeper.Add("amy", "a", At(i), i % 40);
        keeper.Result(At(100)).PathsOf("amy")[0].Level.Should().Be(40);
    }

    [Fact]
    public void Rekey_WhenTwoAccountsAreOnePerson_JoinsTheirEvents()
    {
        FunnelAccumulator<string> keeper = Path.NewEventKeeper<string>();
        keeper.Add("wx-amy", "a", At(0), 1);
        keeper.Add("amy", "b", At(1), 2);
        keeper.Result(At(9)).Entered.Should().Be(1);
        keeper.Rekey("wx-amy", "amy");
        keeper.Add("wx-amy", "c", At(2), 3);
        FunnelReport<string> report = keeper.Result(At(9));
        (Shape(report), Shape(report, "wx-amy")).Should().Be(("2@0,1", "0@"), "what comes later belongs to the old key again");
        keeper.Rekey("wx-amy", "amy");
        Shape(keeper.Result(At(9))).Should().Be("3@0,1,2");
        keeper.Rekey("amy", "wx-amy");
        (Shape(keeper.Result(At(9))), Shape(keeper.Result(At(9)), "wx-amy")).Should().Be((string.Empty, "3@0,1,2"));
        keeper.Rekey("nobody", "amy");
        keeper.Rekey("wx-amy", "wx-amy");
        keeper.Result(At(9)).Converted.Should().Be(1);
    }

    [Fact]
    public void Add_WhenTheMemberIsKnown_AllocatesNothing()
    {
        FunnelAccumulator<string> board = Path.NewAccumulator<string>();
        string[] members = [.. Enumerable.Range(0, 100).Select(i => $"m{i}")];
        foreach (string member in members) board.Add(member, "a", At(0));
        Round(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int minute = 1; minute < 20; minute++) Round(minute);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Round(int minute)
        {
            foreach (string member in members) board.Add(member, minute % 2 == 0 ? "b" : "a", At(minute));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    public void State_WhenItIsInOrder_TakesAtMost32BytesAnd8AStepForAMember(int steps)
    {
        const int Members = 50_000;
        Funnel funnel = FunnelDefinition.Ordered([.. Enumerable.Range(0, steps).Select(i => $"k{i}")]).Compile();
        long before = GC.GetAllocatedBytesForCurrentThread();
        FunnelAccumulator<long> board = funnel.NewAccumulator<long>(Members);
        for (int step = 0; step < steps; step++)
            for (long member = 0; member < Members; member++) board.Add(member, step + 1, At(step));
        double bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Members;

        bytes.Should().BeLessThanOrEqualTo(32 + (8 * steps));
        board.Result(At(1000)).Converted.Should().Be(Members);
    }
}
