using CommunityDomain.Metrics;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

/// <summary>Properties that are held constant, and breakdowns: held to the oracle of whole funnels, each set of values on its own.</summary>
public sealed class FunnelPropertyTests
{
    private static readonly FunnelDefinition Path = FunnelDefinition.Ordered("a", "b", "c").Within(Duration.FromMinutes(60));

    // A stream such as "a0:x b5:y c9": kinds, minutes, and a value where there is one.
    private static FunnelReport<string> Report(FunnelDefinition funnel, params (string Member, string Stream)[] streams)
    {
        var values = new Dictionary<(string, long), string>();
        FunnelAccumulator<string> keeper = funnel.Compile().NewEventKeeper<string>();
        foreach ((string member, string stream) in streams)
        {
            string[] words = stream.Split(' ');
            for (int id = 0; id < words.Length; id++)
            {
                string[] parts = words[id].Split(':');
                if (parts.Length > 1) values[(member, id)] = parts[1];
                keeper.Add(member, parts[0][..1], FunnelBoard.At(int.Parse(parts[0][1..], System.Globalization.CultureInfo.InvariantCulture)), id);
            }
        }

        return keeper.Result(FunnelBoard.At(1_000), (member, id, property) => property == "p" ? values.GetValueOrDefault((member, id)) : null);
    }

    private static string Lines(FunnelReport<string> report) => string.Join(' ', report.Lines.Select(line => $"{line.Value ?? "-"}={string.Join('/', line.Report.Steps.Select(step => step.Reached))}"));

    private static FunnelDefinition By(FunnelAttribution attribution, int step = 0) => Path with { Breakdown = new() { Property = "p", Attribution = attribution, Step = step } };

    [Fact]
    public void HoldsConstant_WhenValuesDiffer_AloneChangesTheLevel()
    {
        FunnelDefinition held = Path with { HoldsConstant = ["p"] };
        Report(Path, ("amy", "a0:x b1:y c2:x")).Converted.Should().Be(1);
        FunnelReport<string> report = Report(held, ("amy", "a0:x b1:y c2:x"), ("bob", "a0:x a1:y b2:y c3:y b4:x"), ("cid", "a0 b1 c2"));

        report.Steps.Select(step => step.Reached).Should().Equal(2, 1, 1);
        FunnelBoard.Shape(report).Should().Be("1@0");
        FunnelBoard.Shape(report, "bob").Should().Be("3@1,2,3", "of x only two steps were taken");
        FunnelBoard.Shape(report, "cid").Should().Be("0@", "an event without the value takes no step");
        report.WhyStopped("amy").Code.Should().Be(MetricCodes.StepMissing, "the b of another value is no b here");
    }

    [Fact]
    public void HoldsConstant_WhenTheFirstEntryCounts_TakesItsValue()
    {
        FunnelDefinition held = Path with { HoldsConstant = ["p"], Entry = FunnelEntry.First };
        FunnelBoard.Shape(Report(held, ("amy", "a0:x a1:y b2:y c3:y b4:x"))).Should().Be("2@0,4");
    }

    [Fact]
    public void HoldsConstant_WhenAnotherValueMayStillGetThere_IsPending()
    {
        FunnelDefinition held = Path with { HoldsConstant = ["p"], Window = Duration.FromMinutes(990) };
        FunnelReport<string> report = Report(held, ("amy", "a0:x b1:x a500:y"));
        FunnelPath path = report.PathsOf("amy").Single();
        (path.Level, path.Outcome, path.OpenUntil).Should().Be((2, FunnelOutcome.Pending, FunnelBoard.At(1_490)));
    }

    [Fact]
    public void HoldsConstant_WhenEachAttemptOrTheFirstEntryCounts_LeavesThemAsTheyAre()
    {
        FunnelDefinition held = Path with { HoldsConstant = ["p"], Window = Duration.FromMinutes(100) };
        FunnelReport<string> attempts = Report(held with { CountsAttempts = true }, ("amy", "a0:x b50:x a950:y"));
        attempts.PathsOf("amy").Select(path => (path.Level, path.Outcome)).Should().BeEquivalentTo([(2, FunnelOutcome.Dropped), (1, FunnelOutcome.Pending)]);
        FunnelReport<string> first = Report(held with { Entry = FunnelEntry.First }, ("amy", "a0:x a950:y"));
        first.PathsOf("amy").Select(path => (path.Level, path.Outcome)).Should().Equal((1, FunnelOutcome.Dropped));
    }

    [Theory]
    [InlineData(FunnelAttribution.FirstTouch, 0, "x=1/1/1")]
    [InlineData(FunnelAttribution.LastTouch, 0, "z=1/1/1")]
    [InlineData(FunnelAttribution.Step, 0, "-=1/1/1")]
    [InlineData(FunnelAttribution.Step, 1, "x=1/1/1")]
    [InlineData(FunnelAttribution.Step, 2, "z=1/1/1")]
    [InlineData(FunnelAttribution.EveryStep, 0, "y=1/0/0")]
    public void Breakdown_OfOneStream_DependsOnTheAttributionAlone(FunnelAttribution attribution, int step, string expected) =>
        Lines(Report(By(attribution, step), ("amy", "a1 b5:x c9:z a20:y"))).Should().Be(expected);

    [Fact]
    public void Breakdown_WhenAPathDidNotTakeTheStep_HasNoValue() =>
        Lines(Report(By(FunnelAttribution.Step, 1), ("amy", "a0:x b1:x c2:x"), ("bob", "a0:x"), ("cid", "a0:x b5:y"))).Should().Be("x=1/1/1 y=1/1/0 -=1/0/0");

    [Fact]
    public void Breakdown_WhenEveryStepMustHaveTheValue_MayCountAMemberInSeveralLines()
    {
        FunnelReport<string> report = Report(By(FunnelAttribution.EveryStep), ("amy", "a0:x b1:x a2:y b3:y c4:x c5:y"), ("bob", "a0:x b1:y"), ("cid", "b3:z"));
        Lines(report).Should().Be("x=2/1/1 y=1/1/1");
        report.Lines[0].Report.MembersThat(FunnelOutcome.Converted).Should().Equal("amy");
        report.Lines[0].Report.WhyStopped("bob").Code.Should().Be(MetricCodes.StepMissing);
        report.Entered.Should().Be(2);
        report.Converted.Should().Be(1);
    }

    [Fact]
    public void Lines_OfRandomFunnels_AddUpToTheWholeAndAreEachTheirOwn() =>
        Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            FunnelDefinition funnel = FunnelExactnessTests.RandomFunnel(random);
            var attribution = (FunnelAttribution)random.Next(3);
            if (attribution == FunnelAttribution.Step && funnel.Order == FunnelOrder.Any) attribution = FunnelAttribution.LastTouch;
            funnel = funnel with { Breakdown = new() { Property = "p", Attribution = attribution, Step = attribution == FunnelAttribution.Step ? random.Next(funnel.Steps.Count) : 0 } };
            Happened[][] logs = [.. Enumerable.Range(0, 4).Select(_ => FunnelExactnessTests.RandomEvents(random))];
            FunnelAccumulator<int> keeper = funnel.Compile().NewEventKeeper<int>();
            for (int member = 0; member < logs.Length; member++)
                foreach (Happened one in logs[member]) keeper.Add(member, one.Kind, FunnelExactnessTests.At(one.At), one.Id);
            string? Value(int member, long id, string property) => ((member * 7) + id) % 3 is 0 ? null : "vw"[(int)((member + id) % 2)].ToString();
            FunnelReport<int> report = keeper.Result(FunnelExactnessTests.At(13), Value);
            FunnelReport<int> plain = Plain(funnel, logs);

            report.Steps.Select(step => step.Reached).Should().Equal(plain.Steps.Select(step => step.Reached));
            for (int step = 0; step < funnel.Steps.Count; step++) report.Lines.Sum(line => line.Report.Steps[step].Reached).Should().Be(report.Steps[step].Reached);
            report.Lines.Sum(line => line.Report.Converted).Should().Be(report.Converted);
            report.Lines.Sum(line => line.Report.Steps.Sum(step => step.Pending)).Should().Be(report.Steps.Sum(step => step.Pending));
            foreach (FunnelLine<int> line in report.Lines)
            {
                foreach (int member in Enumerable.Range(0, logs.Length))
                {
                    foreach (FunnelPath path in line.Report.PathsOf(member))
                        ValueOf(path, id => Value(member, id, "p"), logs[member], funnel).Should().Contain(line.Value, "{0} of {1}", path, funnel);
                }
            }
        }, count: 400);

    // The values the attribution may name: of the events of the step's kind and time, where ties leave several.
    private static List<string?> ValueOf(FunnelPath path, Func<long, string?> valueOf, Happened[] log, FunnelDefinition funnel)
    {
        FunnelBreakdown breakdown = funnel.Breakdown!;
        List<string?> At(int step) => step >= path.Times.Count || path.Times[step] is not { } at ? [null]
            : [.. log.Where(one => FunnelExactnessTests.At(one.At) == at && (funnel.Order == FunnelOrder.Any || one.Kind == funnel.Steps[step].Kind)).Select(one => valueOf(one.Id))];
        if (breakdown.Attribution == FunnelAttribution.Step) return At(breakdown.Step);
        IEnumerable<int> steps = Enumerable.Range(0, path.Times.Count).Where(step => path.Times[step] is not null).OrderBy(step => path.Times[step]!.Value);
        if (breakdown.Attribution == FunnelAttribution.LastTouch) steps = steps.Reverse();
        var may = new List<string?>();
        foreach (int step in steps)
        {
            List<string?> here = At(step);
            may.AddRange(here.Where(value => value is not null));
            if (!here.Contains(null)) return may;
        }

        may.Add(null);
        return may;
    }

    [Fact]
    public void HoldsConstant_OfRandomFunnels_IsTheBestOfEachValueAlone() =>
        Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            FunnelDefinition funnel = FunnelExactnessTests.RandomFunnel(random);
            string[] names = random.Next(2) == 0 ? ["p"] : ["p", "q"];
            Happened[][] logs = [.. Enumerable.Range(0, 4).Select(_ => FunnelExactnessTests.RandomEvents(random))];
            string? Value(int member, long id, string property) => (member + (id * 5) + property[0]) % 7 == 0 ? null : "vw"[(int)((member + id + property[0]) % 2)].ToString();
            FunnelAccumulator<int> keeper = (funnel with { HoldsConstant = [.. names] }).Compile().NewEventKeeper<int>();
            for (int member = 0; member < logs.Length; member++)
                foreach (Happened one in logs[member]) keeper.Add(member, one.Kind, FunnelExactnessTests.At(one.At), one.Id);
            FunnelReport<int> report = keeper.Result(FunnelExactnessTests.At(13), Value);

            var steps = new HashSet<string>(funnel.Steps.Select(step => step.Kind), StringComparer.Ordinal);
            for (int member = 0; member < logs.Length; member++)
            {
                int who = member;
                string?[] KeyOf(Happened one) => [.. names.Select(name => Value(who, one.Id, name))];
                var alone = new List<FunnelPath>();
                foreach (string key in logs[member].Where(one => steps.Contains(one.Kind) && Array.TrueForAll(KeyOf(one), value => value is not null)).Select(one => string.Concat(KeyOf(one))).Distinct())
                {
                    Happened[] seen = [.. logs[member].Where(one => !steps.Contains(one.Kind) || (Array.TrueForAll(KeyOf(one), value => value is not null) && string.Concat(KeyOf(one)) == key))];
                    alone.AddRange(Plain(funnel, [seen]).PathsOf(0).Where(path => path.Level > 0 || path.Outcome == FunnelOutcome.Excluded));
                }

                ValueList<FunnelPath> paths = report.PathsOf(member);
                if (funnel.CountsAttempts && alone.Count > 0)
                {
                    paths.Select(path => (path.Level, path.Outcome, path.Entered)).Should().BeEquivalentTo(alone.Select(path => (path.Level, path.Outcome, path.Entered)));
                    continue;
                }

                if (logs[member].Length == 0 || paths.IsEmpty) continue;
                FunnelPath path = paths.Should().ContainSingle().Subject;
                if (alone.Count == 0)
                {
                    path.Outcome.Should().Be(FunnelOutcome.NotEntered);
                    continue;
                }

                // An erased entry does not say when it was; where the first entry counts, that may be the one.
                if (funnel.Entry == FunnelEntry.First && alone.Any(one => one.Outcome == FunnelOutcome.Excluded)) continue;
                FunnelPath[] entered = [.. alone.Where(one => one.Level > 0)];
                if (entered.Length == 0)
                {
                    path.Outcome.Should().Be(FunnelOutcome.Excluded);
                    continue;
                }

                FunnelPath[] furthest = funnel.Entry == FunnelEntry.First ? entered : [.. entered.Where(one => one.Level == entered.Max(other => other.Level))];
                Instant? counted = funnel.Entry != FunnelEntry.Latest ? furthest.Min(one => one.Entered)
                    : furthest[0].Level == funnel.Steps.Count ? furthest.Where(one => LastOf(one) == furthest.Min(LastOf)).Max(one => one.Entered)
                    : furthest.Max(one => one.Entered);
                path.Entered.Should().Be(counted, "{0}", funnel);
                furthest.Where(one => one.Entered == counted).Select(one => (one.Level, LastOf(one))).Should().Contain((path.Level, LastOf(path)));
                if (funnel.Entry != FunnelEntry.First && path.Level < funnel.Steps.Count)
                {
                    path.Outcome.Should().Be(entered.Any(one => one.Outcome == FunnelOutcome.Pending) ? FunnelOutcome.Pending : FunnelOutcome.Dropped);
                    if (path.Outcome == FunnelOutcome.Pending && funnel.Window is not null) path.OpenUntil.Should().Be(entered.Where(one => one.Outcome == FunnelOutcome.Pending).Max(one => one.OpenUntil));
                }
            }
        }, count: 400);

    // With a grace the last step may be earlier than the one before.
    private static Instant? LastOf(FunnelPath path) => path.Times[^1];

    private static FunnelReport<int> Plain(FunnelDefinition funnel, Happened[][] logs)
    {
        FunnelAccumulator<int> keeper = (funnel with { Breakdown = null, HoldsConstant = [] }).Compile().NewEventKeeper<int>();
        for (int member = 0; member < logs.Length; member++)
            foreach (Happened one in logs[member]) keeper.Add(member, one.Kind, FunnelExactnessTests.At(one.At), one.Id);
        return keeper.Result(FunnelExactnessTests.At(13));
    }

    [Fact]
    public void Result_WhenNothingSaysTheProperties_IsRefused()
    {
        foreach (FunnelDefinition funnel in (FunnelDefinition[])[By(FunnelAttribution.FirstTouch), Path with { HoldsConstant = ["p"] }])
        {
            Funnel compiled = funnel.Compile();
            compiled.NeedsEvents.Should().ContainSingle().Which.Code.Should().Be(MetricCodes.NeedsEvents);
            ((Action)(() => compiled.NewAccumulator<string>())).Should().Throw<InvalidDefinitionException>();
            ((Action)(() => compiled.NewEventKeeper<string>().Result(FunnelBoard.At(1)))).Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code.Should().Be(MetricCodes.PropertiesMissing);
        }

        Path.Compile().NewAccumulator<string>().Result(FunnelBoard.At(1), (_, _, _) => "x").Lines.Should().BeEmpty("no property is asked for");
    }

    [Theory]
    [InlineData("", FunnelAttribution.FirstTouch, 0, "breakdown.property", MetricCodes.PropertyWrong)]
    [InlineData("q", FunnelAttribution.EveryStep, 0, "breakdown.property", MetricCodes.PropertyWrong)]
    [InlineData("p", (FunnelAttribution)9, 0, "breakdown.attribution", MetricCodes.TermUnknown)]
    [InlineData("p", FunnelAttribution.Step, 3, "breakdown.step", MetricCodes.BreakdownWrong)]
    [InlineData("p", FunnelAttribution.Step, -1, "breakdown.step", MetricCodes.BreakdownWrong)]
    [InlineData("p", FunnelAttribution.LastTouch, 1, "breakdown.step", MetricCodes.BreakdownWrong)]
    public void Validator_WhenABreakdownIsWrong_SaysWhere(string property, FunnelAttribution attribution, int step, string path, string code)
    {
        FunnelDefinition funnel = Path with { HoldsConstant = ["q"], Breakdown = new() { Property = property, Attribution = attribution, Step = step } };
        funnel.TryCompile(out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Path == path && finding.Code == code);
    }

    [Fact]
    public void Validator_WhenHeldNamesAreWrong_NamesEach()
    {
        FunnelDefinition funnel = Path with { HoldsConstant = ["q", " ", "q", "1", "2", "3", "4", "5", "6"] };
        funnel.TryCompile(out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Select(finding => finding.Path).Should().Equal("holdsConstant[1]", "holdsConstant[2]", "holdsConstant[8]");
        (Path with { Order = FunnelOrder.Any, Breakdown = new() { Property = "p", Attribution = FunnelAttribution.Step } }).TryCompile(out _, out findings).Should().BeFalse();
        findings.Should().ContainSingle().Which.Code.Should().Be(MetricCodes.BreakdownWrong);
    }
}
