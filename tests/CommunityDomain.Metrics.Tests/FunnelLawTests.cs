using CommunityDomain.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

/// <summary>The laws of states that merge, over random funnels, streams and parts.</summary>
public sealed class FunnelLawTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);
    private static readonly string[] People = ["amy", "bo", "cy", "dee"];

    /// <summary>All that a report says, as text: equal texts are equal reports.</summary>
    private static string All(FunnelReport<string> report) => string.Join('\n',
        [
            $"{report.Entered} {report.Converted} {report.Excluded} {report.NotCounted.Total}",
            .. report.Steps.Select(step => $"{step} {step.FromPrevious} {step.Matured} {step.Pending} {step.Dropped} {InvariantText.Of(step.MeanTime ?? default)} {InvariantText.Of(step.MedianTime ?? default)}"),
            .. report.Curve.Select(point => point.ToString()),
            .. People.Select(person => $"{person} {FunnelBoard.Shape(report, person)} {report.WhyStopped(person)}"),
        ]);

    private static string All(FunnelAccumulator<string> state) => All(state.Result(FunnelBoard.At(12)));

    private static (FunnelDefinition Funnel, (string Who, Happened What)[] Events) Case(Random random)
    {
        int id = 0;
        return (FunnelExactnessTests.RandomFunnel(random), [.. People.SelectMany(person => FunnelExactnessTests.RandomEvents(random).Select(one => (person, one with { Id = id++ })))]);
    }

    private static FunnelAccumulator<string> Keeper(FunnelDefinition funnel, IEnumerable<(string Who, Happened What)> events)
    {
        FunnelAccumulator<string> keeper = funnel.Compile().NewEventKeeper<string>();
        foreach ((string who, Happened what) in events) keeper.Add(who, what.Kind, FunnelBoard.At(what.At), what.Id);
        return keeper;
    }

    private static FunnelAccumulator<string> Merged(FunnelAccumulator<string> into, params FunnelAccumulator<string>[] others)
    {
        foreach (FunnelAccumulator<string> other in others) into.Merge(other);
        return into;
    }

    [Fact]
    public void Merge_WhenEventsAreKept_IsAssociativeCommutativeIdempotentAndBlindToSplits() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            (FunnelDefinition funnel, (string Who, Happened What)[] events) = Case(random);
            string whole = All(Keeper(funnel, events));
            int[] parts = [.. events.Select(_ => random.Next(3))];
            FunnelAccumulator<string>[] Split() => [.. Enumerable.Range(0, 3).Select(part => Keeper(funnel, events.Where((_, i) => parts[i] == part || random.Next(6) == 0).OrderBy(_ => random.Next())))];

            FunnelAccumulator<string>[] split = Split();
            All(Merged(Keeper(funnel, []), split)).Should().Be(whole);
            All(Merged(Keeper(funnel, []), split[2], split[0], split[1])).Should().Be(whole);
            All(Merged(split[0], Merged(split[1], split[2]))).Should().Be(whole);
            All(Merged(split[0], split[1], split[0].Funnel.NewEventKeeper<string>())).Should().Be(whole, "the same again changes nothing");
        }, count: 300);

    [Fact]
    public void Rekey_WhenItIsDoneToThePartsOrToTheWhole_IsTheSame() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            (FunnelDefinition funnel, (string Who, Happened What)[] events) = Case(random);
            string renamed = All(Keeper(funnel, events.Select(one => one.Who == "bo" ? one with { Who = "amy" } : one)));
            FunnelAccumulator<string> left = Keeper(funnel, events.Where((_, i) => i % 2 == 0));
            FunnelAccumulator<string> right = Keeper(funnel, events.Where((_, i) => i % 2 == 1));
            FunnelAccumulator<string> whole = Merged(Keeper(funnel, []), left, right);
            whole.Rekey("bo", "amy");
            left.Rekey("bo", "amy");
            right.Rekey("bo", "amy");

            All(whole).Should().Be(renamed);
            All(Merged(left, right)).Should().Be(renamed);
            All(whole.Funnel.Restore(whole.ToSnapshot(name => name), name => name)).Should().Be(renamed);
        }, count: 200);

    [Fact]
    public void Snapshot_WhenItIsReadBack_GoesOnAsIfNothingHadHappened() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            (FunnelDefinition funnel, (string Who, Happened What)[] events) = Case(random);
            Funnel compiled = funnel.Compile();
            bool inOrder = compiled.NeedsEvents.IsEmpty;
            events = [.. events.OrderBy(one => one.What.At).ThenBy(one => one.What.Id)];
            int cut = random.Next(events.Length + 1);
            FunnelAccumulator<string> whole = inOrder ? compiled.NewAccumulator<string>() : compiled.NewEventKeeper<string>();
            FunnelAccumulator<string> first = inOrder ? compiled.NewAccumulator<string>() : compiled.NewEventKeeper<string>();
            Add(whole, events);
            Add(first, events[..cut]);
            byte[] bytes = first.ToSnapshot(name => name);
            FunnelAccumulator<string> second = funnel.Compile().Restore(bytes, name => name);
            second.ToSnapshot(name => name).Should().Equal(bytes);
            Add(second, events[cut..]);
            All(second).Should().Be(All(whole));

            void Add(FunnelAccumulator<string> state, (string Who, Happened What)[] some)
            {
                foreach ((string who, Happened what) in some)
                {
                    if (inOrder) state.Add(who, what.Kind, FunnelBoard.At(what.At));
                    else state.Add(who, what.Kind, FunnelBoard.At(what.At), what.Id);
                }
            }
        }, count: 200);

    [Fact]
    public void Snapshot_WhenAByteIsAnother_IsRefusedWithACode()
    {
        var random = new Random(20261125);
        foreach (bool inOrder in (bool[])[true, false])
        {
            Funnel funnel = FunnelDefinition.Ordered("a", "b").Within(Duration.FromMinutes(5)).Compile();
            FunnelAccumulator<string> state = inOrder ? funnel.NewAccumulator<string>() : funnel.NewEventKeeper<string>();
            foreach (Happened one in FunnelBoard.Events("a0 b1 a7"))
                if (inOrder) state.Add("amy", one.Kind, FunnelBoard.At(one.At));
                else state.Add("amy", one.Kind, FunnelBoard.At(one.At), one.Id);
            byte[] bytes = state.ToSnapshot(name => name);
            for (int i = 0; i < bytes.Length; i++)
            {
                byte[] damaged = [.. bytes];
                damaged[i] ^= (byte)random.Next(1, 256);
                CodeOf(() => funnel.Restore(damaged, name => name)).Should().Be(MetricCodes.SnapshotDamaged);
                CodeOf(() => funnel.Restore(bytes.AsSpan(0, i), name => name)).Should().Be(MetricCodes.SnapshotDamaged);
            }

            CodeOf(() => (funnel.Definition with { Window = null }).Compile().Restore(bytes, name => name)).Should().Be(MetricCodes.StateDiffers);
            CodeOf(() => funnel.Restore(Sealed(bytes, at: 4, value: 9), name => name)).Should().Be(MetricCodes.SnapshotVersion);
            CodeOf(() => funnel.Restore(Sealed(bytes, at: 5, value: 9), name => name)).Should().Be(MetricCodes.SnapshotDamaged);
            for (int i = 0; i < bytes.Length - 8; i++)
            {
                // A wrong byte under a right checksum: refused with a code, or a state that works.
                byte[] forged = Sealed(bytes, i, (byte)random.Next(256));
                try
                {
                    _ = funnel.Restore(forged, name => name);
                }
                catch (InvalidDefinitionException refused)
                {
                    refused.Findings.Should().ContainSingle();
                }
            }
        }

        static byte[] Sealed(byte[] bytes, int at, byte value)
        {
            byte[] forged = [.. bytes];
            forged[at] = value;
            BitConverter.TryWriteBytes(forged.AsSpan()[^8..], Fnv1a.Of(forged.AsSpan()[..^8]));
            return forged;
        }

        static string CodeOf(Action refused) => refused.Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Tree_WhenPartitionsAreFoldedAndMergedInATree_IsTheSinglePass(bool inOrder)
    {
        var random = new Random(20261125);
        Funnel funnel = FunnelDefinition.Ordered("a", "b", "c", "b").Within(Duration.FromMinutes(200)).Compile();
        (int Member, string Kind, int At, int Id)[] log = [.. Enumerable.Range(0, 20_000).Select(id => (random.Next(700), "aabbbcz"[random.Next(7)].ToString(), id / 7, id))];
        FunnelAccumulator<int> New() => inOrder ? funnel.NewAccumulator<int>() : funnel.NewEventKeeper<int>();
        FunnelAccumulator<int> Add(FunnelAccumulator<int> state, (int Member, string Kind, int At, int Id) one)
        {
            if (inOrder) state.Add(one.Member, one.Kind, FunnelBoard.At(one.At));
            else state.Add(one.Member, one.Kind, FunnelBoard.At(one.At), one.Id);
            return state;
        }

        // Seed, fold, merge, finish: what a distributed engine calls on its partitions; in order by member, else as it comes.
        FunnelAccumulator<int>[] leaves = [.. log.GroupBy(one => inOrder ? one.Member % 16 : one.Id * 31 % 16).Select(part => part.Aggregate(New(), Add))];
        while (leaves.Length > 1)
        {
            leaves = [.. leaves.Chunk(2).Select(pair =>
            {
                if (pair.Length > 1) pair[0].Merge(pair[1]);
                return pair[0].Funnel.Restore(pair[0].ToSnapshot(member => member.ToString(System.Globalization.CultureInfo.InvariantCulture)), text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
            })];
        }

        FunnelReport<int> tree = leaves[0].Result(FunnelBoard.At(4000));
        FunnelReport<int> single = log.Aggregate(New(), Add).Result(FunnelBoard.At(4000));
        tree.Steps.Select(step => (step.Reached, step.Matured, step.Pending, step.MedianTime)).Should().Equal(single.Steps.Select(step => (step.Reached, step.Matured, step.Pending, step.MedianTime)));
        tree.Curve.Should().Equal(single.Curve);
        single.Converted.Should().BeGreaterThan(100);
        for (int member = 0; member < 700; member++) tree.PathsOf(member).Should().Equal(single.PathsOf(member));
    }
}
