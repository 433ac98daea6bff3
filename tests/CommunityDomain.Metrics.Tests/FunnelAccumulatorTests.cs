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
        CodeOf(() => board.Add("amy", "b", At(4))).Should().Be(MetricCodes.TimeBackwards);
        board.Add("bo", "a", At(1));
        board.Add("amy", "z", At(0));
        board.Add("amy", "b", At(5));
        Shape(board.Result(At(9))).Should().Be("2@5,5");
        CodeOf(() => board.Add("cy", "b", At(4).Plus(Duration.FromDays(300_000)))).Should().Be(MetricCodes.TimeOutOfRange);
        board.Add("dee", "b", At(9));
        CodeOf(() => board.Add("dee", "a", At(8))).Should().Be(MetricCodes.TimeBackwards, "an event before the entry is remembered too: after the late entry it would count");
    }

    [Fact]
    public void Add_WhenInputIsBad_RefusesWithACode()
    {
        FunnelAccumulator<MemberId> board = Path.NewAccumulator<MemberId>();
        CodeOf(() => board.Add(default, "a", At(0))).Should().Be(MetricCodes.MemberMissing);
        CodeOf(() => board.Add(new("amy"), 4, At(0))).Should().Be(MetricCodes.KindUnknown);
        CodeOf(() => board.Add(new("amy"), -1, At(0))).Should().Be(MetricCodes.KindUnknown);
        CodeOf(() => board.Add(new("amy"), "a", Instant.MinValue)).Should().Be(MetricCodes.TimeOutOfRange);
        CodeOf(() => board.Add(new("amy"), "a", At(0), eventId: 1)).Should().Be(MetricCodes.StateDiffers);
        CodeOf(() => board.Rekey(new("amy"), new("bo"))).Should().Be(MetricCodes.NeedsEvents);
        ((Action)(() => board.Add(new("amy"), null!, At(0)))).Should().Throw<ArgumentException>();
        ((Action)(() => board.Add(new("amy"), "a", At(0), (MemberKind)7))).Should().Throw<ArgumentOutOfRangeException>();
        board.Result(At(0)).Entered.Should().Be(0);

        FunnelAccumulator<string> keeper = Path.NewEventKeeper<string>();
        CodeOf(() => keeper.Add(string.Empty, "a", At(0), 1)).Should().Be(MetricCodes.MemberMissing);
        CodeOf(() => keeper.Add("amy", "a", At(0))).Should().Be(MetricCodes.StateDiffers);
        CodeOf(() => keeper.Rekey(null!, "amy")).Should().Be(MetricCodes.MemberMissing);
        keeper.Add("amy", "a", At(5), 1);
        ((Action)(() => keeper.Result(At(4)))).Should().Throw<ArgumentOutOfRangeException>();
        keeper.Result(At(5)).Entered.Should().Be(1);
    }

    [Fact]
    public void AddRange_WhenEventsStandInColumns_IsAsOneByOne()
    {
        var random = new Random(20261125);
        const int Count = 5_000;
        int[] members = [.. Enumerable.Range(0, Count).Select(_ => random.Next(300))];
        int[] kinds = [.. Enumerable.Range(0, Count).Select(_ => random.Next(4))];
        Instant[] times = [.. Enumerable.Range(0, Count).Select(i => At(i / 50))];
        foreach (FunnelDefinition definition in (FunnelDefinition[])[Path.Definition, Path.Definition with { Order = FunnelOrder.StrictRestart }, Path.Definition with { Entry = FunnelEntry.First }])
        {
            Funnel funnel = definition.Compile();
            FunnelAccumulator<int> single = funnel.NewAccumulator<int>();
            for (int i = 0; i < Count; i++) single.Add(members[i], kinds[i], times[i]);
            FunnelAccumulator<int> columns = funnel.NewAccumulator<int>();
            columns.AddRange(members, kinds, times);
            static string Name(int member) => $"{member}";
            columns.ToSnapshot(Name).Should().Equal(single.ToSnapshot(Name));

            long[] ids = [.. Enumerable.Range(0, Count).Select(i => (long)i)];
            FunnelAccumulator<int> keeper = funnel.NewEventKeeper<int>();
            for (int i = 0; i < Count; i++) keeper.Add(members[i], kinds[i], times[i], ids[i]);
            FunnelAccumulator<int> kept = funnel.NewEventKeeper<int>();
            kept.AddRange(members, kinds, times, ids);
            kept.ToSnapshot(Name).Should().Equal(keeper.ToSnapshot(Name));
            ((Action)(() => kept.AddRange(members, kinds, times, ids.AsSpan(1)))).Should().Throw<ArgumentException>();
            CodeOf(() => columns.AddRange(members, kinds, times, ids)).Should().Be(MetricCodes.StateDiffers);
        }
    }

    [Theory]
    [InlineData(1, 1, 4, MetricCodes.TimeBackwards, "[700]")]
    [InlineData(9, 1, 900, MetricCodes.KindUnknown, "[700].kind")]
    [InlineData(1, 0, 900, MetricCodes.MemberMissing, "[700].member")]
    [InlineData(1, 1, -1, MetricCodes.TimeOutOfRange, "[700].at")]
    public void AddRange_WhenOneIsRefused_CountsThoseBeforeIt(int kind, int member, int minute, string code, string path)
    {
        MemberId[] members = [.. Enumerable.Range(0, 1000).Select(i => new MemberId(i % 2 == 0 ? "amy" : "bo"))];
        int[] kinds = [.. Enumerable.Repeat(1, 1000)];
        Instant[] times = [.. Enumerable.Range(0, 1000).Select(At)];
        (members[700], kinds[700], times[700]) = (member == 0 ? default : members[700], kind, minute < 0 ? Instant.MaxValue : At(minute));
        FunnelAccumulator<MemberId> board = Path.NewAccumulator<MemberId>();
        Finding finding = ((Action)(() => board.AddRange(members, kinds, times))).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle().Which;
        (finding.Code, finding.Path).Should().Be((code, path));
        board.Result(At(999)).PathsOf(new("amy"))[0].Entered.Should().Be(At(698));
        ((Action)(() => board.AddRange(members, kinds, times.AsSpan(1)))).Should().Throw<ArgumentException>();
        CodeOf(() => Path.NewEventKeeper<MemberId>().AddRange(members, kinds, times)).Should().Be(MetricCodes.StateDiffers);
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
        (board.Result(At(1)).Entered, board.Result(At(1)).NotCounted.Total).Should().Be((1, 1));
        (keeper.Result(At(1)).Entered, keeper.Result(At(1)).NotCounted.Total).Should().Be((1, 1));
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
        CodeOf(() => left.Merge(right)).Should().Be(MetricCodes.MemberOverlap);
        left.Result(At(5)).Entered.Should().Be(1);
        CodeOf(() => left.Merge(Path.NewEventKeeper<string>())).Should().Be(MetricCodes.StateDiffers);
        CodeOf(() => left.Merge(FunnelDefinition.Ordered("a", "b").Compile().NewAccumulator<string>())).Should().Be(MetricCodes.StateDiffers);
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

    [Fact]
    public void Add_WhenThePolicyIsAnother_CountsOthersAndSaysSo()
    {
        FunnelDefinition funnel = FunnelDefinition.Ordered("a", "b") with { NotCounted = new() { CountsStaff = true, TestGroups = [new("lab")] } };
        foreach (bool keepsEvents in (bool[])[false, true])
        {
            FunnelAccumulator<string> state = keepsEvents ? funnel.Compile().NewEventKeeper<string>() : funnel.Compile().NewAccumulator<string>();
            Add("li", MemberKind.Staff, default, 1);
            Add("bot", MemberKind.Bot, default, 2);
            Add("amy", MemberKind.Customer, new("lab"), 3);
            Add("bo", MemberKind.Customer, new("tea"), 4);
            FunnelReport<string> report = state.Result(At(9));
            report.Entered.Should().Be(2);
            report.NotCounted.Should().Be(new ExclusionTally { Policy = funnel.NotCounted, Staff = 0, Bots = 1, Tests = 0, TestGroups = 1 });
            state.Funnel.Restore(state.ToSnapshot(name => name), name => name).Result(At(9)).NotCounted.Should().Be(report.NotCounted);

            void Add(string member, MemberKind account, GroupId group, long id)
            {
                if (keepsEvents) state.Add(member, "a", At(0), id, account, group);
                else state.Add(member, "a", At(0), account, group);
            }
        }

        (funnel with { NotCounted = null! }).TryCompile(out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Should().ContainSingle(finding => finding.Path == "notCounted" && finding.Code == MetricCodes.PolicyMissing);
    }
}
