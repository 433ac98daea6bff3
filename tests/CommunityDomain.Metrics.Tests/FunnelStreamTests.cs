using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>Long streams of many members take other ways through the states than short ones do: blocks, runs, ranges of members. All are held to the simple way, each member's events walked in order.</summary>
public sealed class FunnelStreamTests
{
    public static TheoryData<int, int, bool> Shapes()
    {
        var shapes = new TheoryData<int, int, bool>();
        foreach (int members in (int[])[1, 40, 5_000])
            foreach (int steps in (int[])[1, 2, 3, 7])
                foreach (bool clustered in (bool[])[true, false]) shapes.Add(members, steps, clustered);
        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Result_WhenAStreamIsLong_IsWhatTheSimpleWaySays(int members, int steps, bool clustered)
    {
        var random = new Random((members * 100) + (steps * 10) + (clustered ? 1 : 0));
        Funnel funnel = FunnelDefinition.Ordered([.. Enumerable.Range(0, steps).Select(step => $"k{step}")]).Within(Duration.FromMinutes(90)).Compile();
        (int Member, int Kind, int At, int Id)[] log = [.. Enumerable.Range(0, 12_000).Select(id => (random.Next(members), random.Next(steps + 1), id / random.Next(1, 4), id))];
        log = [.. log.OrderBy(one => one.At).ThenBy(one => one.Id)];
        for (int id = 0; id < log.Length; id++) log[id].Id = id;
        if (clustered) log = [.. log.OrderBy(one => one.Member).ThenBy(one => one.Id)];

        Dictionary<int, (int Level, int Entry, int Reached)> simple = log.GroupBy(one => one.Member).ToDictionary(group => group.Key, group => Walk([.. group.OrderBy(one => one.Id)], steps));

        FunnelAccumulator<int> one = funnel.NewAccumulator<int>();
        foreach ((int member, int kind, int at, int _) in log) one.Add(member, kind, FunnelBoard.At(at));
        Hold(one);
        FunnelAccumulator<int> columns = funnel.NewAccumulator<int>();
        columns.AddRange([.. log.Select(one => one.Member)], [.. log.Select(one => one.Kind)], [.. log.Select(one => FunnelBoard.At(one.At))]);
        Hold(columns);
        random.Shuffle(log);
        log = [.. log, .. log.Take(500)]; // Some come again.
        FunnelAccumulator<int> kept = funnel.NewEventKeeper<int>();
        kept.AddRange([.. log.Select(one => one.Member)], [.. log.Select(one => one.Kind)], [.. log.Select(one => FunnelBoard.At(one.At))], [.. log.Select(one => (long)one.Id)]);
        Hold(kept);

        void Hold(FunnelAccumulator<int> state)
        {
            FunnelReport<int> report = state.Result(FunnelBoard.At(100_000));
            foreach ((int member, (int level, int entry, int reached)) in simple)
            {
                ValueList<FunnelPath> paths = report.PathsOf(member);
                if (level == 0)
                {
                    paths.Where(path => path.Level > 0).Should().BeEmpty();
                    continue;
                }

                FunnelPath path = paths.Should().ContainSingle().Subject;
                (path.Level, path.Entered, path.Times[level - 1]).Should().Be((level, FunnelBoard.At(entry), FunnelBoard.At(reached)), "member {0}", member);
            }

            report.Steps.Select(step => step.Reached).Should().Equal(Enumerable.Range(1, steps).Select(level => simple.Values.LongCount(way => way.Level >= level)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60_000)]
    public void Result_WhenKeysHaveOneHash_TellsThemApart(int capacity)
    {
        var random = new Random(20261126);
        long[] keys = [.. Enumerable.Range(1, 3_000).Select(i => ((long)i << 32) | (long)(uint)(i ^ (i % 300)))]; // Ten by ten, the halves of these come to one number.
        keys.Select(key => key.GetHashCode()).Distinct().Should().HaveCount(300);
        Funnel funnel = FunnelDefinition.Ordered("a", "b").Compile();
        long[] first = [.. keys, .. keys];
        long[] second = [.. keys.Where(_ => random.Next(2) == 0)];
        random.Shuffle(first);
        FunnelAccumulator<long> columns = funnel.NewAccumulator<long>(capacity);
        FunnelAccumulator<long> kept = funnel.NewEventKeeper<long>(capacity);
        foreach ((long[] members, int kind) in ((long[], int)[])[(first, 1), (second, 2)])
        {
            int[] kinds = [.. members.Select(_ => kind)];
            Instant[] times = [.. members.Select(_ => FunnelBoard.At(kind))];
            columns.AddRange(members, kinds, times);
            kept.AddRange(members, kinds, times, [.. members.Select((_, i) => (long)((kind * 10_000) + i))]);
        }

        foreach (FunnelReport<long> report in (FunnelReport<long>[])[columns.Result(FunnelBoard.At(9)), kept.Result(FunnelBoard.At(9))])
        {
            report.Entered.Should().Be(keys.Length);
            report.MembersThat(FunnelOutcome.Converted).Order().Should().Equal(second.Order());
        }
    }

    [Fact]
    public void Result_WhenOneMemberHasManyEventsAtFewTimes_OrdersThemByTheirIds()
    {
        Funnel funnel = FunnelDefinition.Ordered("a", "b", "c").Compile();
        foreach (int count in (int[])[3, 64, 65, 66, 300])
        {
            FunnelAccumulator<int> kept = funnel.NewEventKeeper<int>();
            for (int id = count - 1; id >= 0; id--) kept.Add(1, id == 0 ? "a" : id == count / 2 ? "b" : id == count - 1 ? "c" : "b", FunnelBoard.At(0), id);
            kept.Result(FunnelBoard.At(9)).Converted.Should().Be(1, "ids say a, b, c at one time");
            for (int id = 0; id < count; id++) kept.Add(2, id == 0 ? "c" : "b", FunnelBoard.At(0), id);
            kept.Add(2, "a", FunnelBoard.At(0), count);
            kept.Result(FunnelBoard.At(9)).PathsOf(2).Should().ContainSingle().Which.Level.Should().Be(1, "the entry has the last id");
        }
    }

    // The latest entry from which each step can be reached.
    private static (int Level, int Entry, int Reached) Walk((int Member, int Kind, int At, int Id)[] events, int steps)
    {
        int?[] entries = new int?[steps];
        int reached = 0;
        foreach ((int _, int kind, int at, int _) in events)
        {
            if (kind == 0 || entries[steps - 1] is not null) continue;
            int step = kind - 1;
            int? entry = step == 0 ? at : entries[step - 1];
            if (entry is null || at - entry > 90) continue;
            int level = Array.FindLastIndex(entries, entry => entry is not null) + 1;
            if (step >= level || (step == level - 1 && entry > entries[step])) reached = at;
            entries[step] = entry;
        }

        int top = Array.FindLastIndex(entries, entry => entry is not null) + 1;
        return top == 0 ? default : (top, entries[top - 1]!.Value, reached);
    }
}
