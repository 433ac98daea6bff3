using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

public sealed class FunnelDefinitionTests
{
    private static readonly FunnelDefinition Good = FunnelDefinition.Ordered("follow", "click", "join").Within(Duration.FromDays(7));
    private static readonly FunnelExclusion Leave = new() { Kind = "leave", From = 0, To = 1 };

    public static TheoryData<string, string, FunnelDefinition> Wrong => new()
    {
        { "steps", MetricCodes.StepsMissing, Good with { Steps = [] } },
        { "steps", MetricCodes.StepsTooMany, FunnelDefinition.Ordered([.. Enumerable.Range(0, 65).Select(i => $"k{i}")]) },
        { "steps[1]", DefinitionCodes.ItemMissing, Good with { Steps = [Good.Steps[0], null!, Good.Steps[2]] } },
        { "steps[1].kind", MetricCodes.KindMissing, FunnelDefinition.Ordered("a", " ", "b") },
        { "steps[0].kind", MetricCodes.KindMissing, FunnelDefinition.Ordered(null!, "b") },
        { "window", MetricCodes.WindowWrong, Good.Within(Duration.Zero) },
        { "window", MetricCodes.WindowWrong, Good.Within(-Duration.Epsilon) },
        { "window", MetricCodes.WindowWrong, Good.Within(Duration.MaxValue) },
        { "steps[1].within", MetricCodes.WindowWrong, Step(1, Good.Steps[1] with { Within = Duration.Zero }) },
        { "steps[0].within", MetricCodes.WindowWrong, Step(0, Good.Steps[0] with { Within = Duration.FromDays(1) }) },
        { "steps[0].isOptional", MetricCodes.OptionalWrong, Step(0, Good.Steps[0] with { IsOptional = true }) },
        { "steps[2].isOptional", MetricCodes.OptionalWrong, Step(2, Good.Steps[2] with { IsOptional = true }) },
        { "order", MetricCodes.TermUnknown, Good with { Order = (FunnelOrder)9 } },
        { "entry", MetricCodes.TermUnknown, Good with { Entry = (FunnelEntry)(-1) } },
        { "ties", MetricCodes.TermUnknown, Good with { Ties = (TiePolicy)4 } },
        { "grace", MetricCodes.GraceWrong, Good with { Ties = TiePolicy.Grace } },
        { "grace", MetricCodes.GraceWrong, Good with { Ties = TiePolicy.Grace, Grace = Duration.FromHours(25) } },
        { "grace", MetricCodes.GraceWrong, Good with { Grace = Duration.FromSeconds(1) } },
        { "ties", MetricCodes.GraceConflict, Good with { Ties = TiePolicy.Grace, Grace = Duration.FromSeconds(1), SharesEvents = true } },
        { "ties", MetricCodes.GraceConflict, FunnelDefinition.Ordered("a", "b", "a") with { Ties = TiePolicy.Grace, Grace = Duration.FromSeconds(1) } },
        { "steps", MetricCodes.OptionalConflict, Step(1, Good.Steps[1] with { IsOptional = true }) with { SharesEvents = true } },
        { "steps", MetricCodes.OptionalConflict, Step(1, Good.Steps[1] with { IsOptional = true }) with { Ties = TiePolicy.Favourable } },
        { "order", MetricCodes.StrictConflict, Good with { Order = FunnelOrder.StrictRestart, SharesEvents = true } },
        { "order", MetricCodes.StrictConflict, Good with { Order = FunnelOrder.StrictStop, Ties = TiePolicy.Favourable } },
        { "order", MetricCodes.AnyConflict, Good with { Order = FunnelOrder.Any, Exclusions = [Leave] } },
        { "order", MetricCodes.AnyConflict, Step(1, Good.Steps[1] with { Within = Duration.FromDays(1) }) with { Order = FunnelOrder.Any } },
        { "sharesEvents", MetricCodes.SharedConflict, Good with { SharesEvents = true, Ties = TiePolicy.StrictlyIncreasing } },
        { "countsAttempts", MetricCodes.AttemptConflict, Good with { CountsAttempts = true, Window = null } },
        { "countsAttempts", MetricCodes.AttemptConflict, Good with { CountsAttempts = true, Order = FunnelOrder.StrictStop } },
        { "exclusions[0]", DefinitionCodes.ItemMissing, Good with { Exclusions = [null!] } },
        { "exclusions[0].kind", MetricCodes.KindMissing, Good with { Exclusions = [Leave with { Kind = string.Empty }] } },
        { "exclusions[0]", MetricCodes.ExclusionRange, Good with { Exclusions = [Leave with { To = 0 }] } },
        { "exclusions[0]", MetricCodes.ExclusionRange, Good with { Exclusions = [Leave with { From = 2, To = 1 }] } },
        { "exclusions[1]", MetricCodes.ExclusionRange, Good with { Exclusions = [Leave, Leave with { To = 3 }] } },
        { "exclusions[0]", MetricCodes.ExclusionRange, Good with { Exclusions = [Leave with { From = int.MinValue, To = int.MaxValue }] } },
        { "exclusions[0]", MetricCodes.OptionalWrong, Step(1, Good.Steps[1] with { IsOptional = true }) with { Exclusions = [Leave] } },
    };

    private static FunnelDefinition Step(int at, FunnelStep step) => Good with { Steps = [.. Good.Steps.Select((old, i) => i == at ? step : old)] };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_WhenOneThingIsWrong_FindsItAlone(string path, string code, FunnelDefinition funnel)
    {
        Finding finding = new FunnelDefinitionValidator().Check(funnel).Should().ContainSingle().Which;
        (finding.Path, finding.Code, finding.Severity).Should().Be((path, code, FindingSeverity.Error));
        funnel.TryCompile(out Funnel? compiled, out ValueList<Finding> findings).Should().BeFalse();
        compiled.Should().BeNull();
        ((Action)(() => funnel.Compile())).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Equal(findings);
    }

    [Fact]
    public void Check_WhenSeveralThingsAreWrong_FindsThemAll() =>
        new FunnelDefinitionValidator().Check(Good with { Window = Duration.Zero, Order = (FunnelOrder)9, Exclusions = [Leave with { To = 9 }, null!] })
            .Select(finding => finding.Code).Should().BeEquivalentTo([MetricCodes.WindowWrong, MetricCodes.TermUnknown, MetricCodes.ExclusionRange, DefinitionCodes.ItemMissing]);

    [Fact]
    public void Presets_WhenTheyAreTaken_AreTheThreePathsOfTheCraft()
    {
        FunnelDefinition[] presets = [FunnelDefinition.Acquisition(Duration.FromDays(7)), FunnelDefinition.Buyer(Duration.FromDays(30)), FunnelDefinition.Fission(Duration.FromDays(1))];
        presets.Select(funnel => string.Join(' ', funnel.Steps.Select(step => step.Kind))).Should().Equal(
            "follow welcome click landing join receive", "contact add help feedback invite", "seePoster join talk forward");
        foreach (FunnelDefinition funnel in presets) funnel.Compile().NeedsEvents.Should().BeEmpty();
    }

    [Fact]
    public void Definitions_WhenTheySayTheSame_AreEqual() =>
        FunnelDefinition.Ordered("a", "b").Within(Duration.FromDays(1)).Should().Be(FunnelDefinition.Ordered("a", "b") with { Window = Duration.FromDays(1) });

    [Fact]
    public void NewAccumulator_WhenTheStateCannotAnswer_SaysWhichChoices()
    {
        FunnelDefinition funnel = Good with
        {
            Entry = FunnelEntry.Best,
            Ties = TiePolicy.StrictlyIncreasing,
            CountsAttempts = true,
            Exclusions = [Leave],
            Steps = [Good.Steps[0], Good.Steps[1], Good.Steps[2] with { Within = Duration.FromDays(1) }],
        };
        Funnel compiled = funnel.Compile();
        ValueList<Finding> findings = ((Action)(() => compiled.NewAccumulator<MemberId>())).Should().Throw<InvalidDefinitionException>().Which.Findings;
        findings.Select(finding => finding.Path).Should().BeEquivalentTo("entry", "ties", "countsAttempts", "exclusions", "steps[2].within");
        findings.Should().OnlyContain(finding => finding.Code == MetricCodes.NeedsEvents).And.Equal(compiled.NeedsEvents);
        (Good with { Order = FunnelOrder.Any }).Compile().NeedsEvents.Should().ContainSingle().Which.Path.Should().Be("order");
        Step(1, Good.Steps[1] with { IsOptional = true }).Compile().NeedsEvents.Should().ContainSingle().Which.Path.Should().Be("steps[1].isOptional");
    }

    [Fact]
    public void KindOf_WhenTheFunnelNamesAKind_IsADenseNumber()
    {
        Funnel funnel = (FunnelDefinition.Ordered("a", "b", "a") with { Exclusions = [new() { Kind = "x", From = 0, To = 1 }] }).Compile();
        (funnel.KindOf("a"), funnel.KindOf("b"), funnel.KindOf("x"), funnel.KindOf("other")).Should().Be((1, 2, 3, 0));
        ((Action)(() => funnel.KindOf(string.Empty))).Should().Throw<ArgumentException>();
    }
}
