using CommunityDomain.Metrics;
using static CommunityDomain.Tests.Metrics.FunnelBoard;
using Interval = NodaTime.Interval;

namespace CommunityDomain.Tests.Metrics;

public sealed class FunnelReportTests
{
    private static readonly FunnelDefinition Path = FunnelDefinition.Ordered("a", "b", "c").Within(Duration.FromMinutes(10));

    private static readonly (string, string)[] Streams =
    [
        ("all", "a0 b2 c4"), ("slow", "a0 b6 c9"), ("late", "a0 b1 c25"), ("early", "c0 a1 b2"), ("new", "a95 b96"), ("none", "b0 c1"), ("stuck", "a50"),
    ];

    public static TheoryData<bool> Shapes => new(true, false);

    private static FunnelReport<string> Report(bool keepsEvents, int asOf = 100) => keepsEvents ? Kept(Path, asOf, Streams) : InOrder(Path, asOf, Streams);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Result_WhenMembersStandDifferently_CountsEachStep(bool keepsEvents)
    {
        FunnelReport<string> report = Report(keepsEvents);
        (report.Entered, report.Converted, report.Excluded).Should().Be((6, 2, 0));
        report.Steps.Select(step => step.Reached).Should().Equal(6, 5, 2);
        report["c"].Rate.Should().Be(new Ratio(2, 6));
        report["c"].FromPrevious.Should().Be(new Ratio(2, 5));
        report["c"].Matured.Should().Be(new Ratio(2, 5), "one window is open");
        report.Steps.Select(step => (step.Pending, step.Dropped)).Should().Equal((0, 1), (1, 2), (0, 0));
        report.MembersAt(1, FunnelOutcome.Pending).Should().Equal("new");
        report.MembersAt(1, FunnelOutcome.Dropped).Should().BeEquivalentTo("late", "early");
        report.MembersThat(FunnelOutcome.NotEntered).Should().Equal("none");
        report["c"].ToString().Should().Be("c 2/6 = 33.3 % (9.7–70.0)");
    }

    [Fact]
    public void Result_WhenTimesAreKnown_TellsMeanAndMedian()
    {
        FunnelReport<string> report = Report(keepsEvents: true);
        (report["a"].MeanTime, report["a"].MedianTime).Should().Be((null, null));
        report["b"].MedianTime.Should().Be(Duration.FromMinutes(1), "of 1, 1, 1, 2 and 6");
        report["b"].MeanTime.Should().Be(Duration.FromSeconds(132));
        report["c"].MedianTime.Should().Be(Duration.FromSeconds(150), "of 2 and 3");
        Report(keepsEvents: false)["c"].MeanTime.Should().BeNull("the state does not know");
        InOrder(Path with { Entry = FunnelEntry.First }, 100, Streams)["c"].MeanTime.Should().Be(Duration.FromSeconds(150));
        InOrder(FunnelDefinition.Ordered("a", "b"), 100, Streams)["b"].MeanTime.Should().Be(Duration.FromSeconds(132));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Curve_WhenWindowsAreOpen_CountsThemForAsLongAsTheyHaveBeen(bool keepsEvents)
    {
        FunnelReport<string> report = Report(keepsEvents);
        report.Curve.Select(point => (point.Time, point.AtRisk, point.Events)).Should().Equal((Duration.FromMinutes(4), 6, 1), (Duration.FromMinutes(9), 4, 1));
        report.MedianTimeToConvert.Should().BeNull();
        Kept(Path, 100, ("all", "a0 b2 c4"), ("slow", "a0 b6 c9")).MedianTimeToConvert.Should().Be(Duration.FromMinutes(4));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void RateOf_WhenAnIntervalIsGiven_CountsThoseWhoEnteredInIt(bool keepsEvents)
    {
        FunnelReport<string> report = Report(keepsEvents);
        report.RateOf(new Interval(At(0), At(1))).Should().Be(new Ratio(2, 3), "the end is not inside");
        report.RateOf(new Interval(At(0), At(2)), step: 1).Should().Be(new Ratio(4, 4));
        report.RateOf(new Interval(At(200), null)).IsDefined.Should().BeFalse();
    }

    [Fact]
    public void WhyStopped_WhenEventsAreKept_TellsTheFirstUnmetCondition()
    {
        FunnelReport<string> report = Report(keepsEvents: true);
        report.WhyStopped("late").Should().Be(new Reason(MetricCodes.StepLate, "FUN-5", new("step", "c"), new("at", At(25)), new("until", At(10)), new("late", Duration.FromMinutes(15))));
        report.WhyStopped("early").Should().Be(new Reason(MetricCodes.StepEarly, "FUN-5", new("step", "c"), new("at", At(0)), new("before", "b")));
        report.WhyStopped("new").Should().Be(new Reason(MetricCodes.StepPending, "FUN-5", new("step", "c"), new("until", At(105)), new("left", Duration.FromMinutes(5))));
        report.WhyStopped("stuck").Should().Be(new Reason(MetricCodes.StepMissing, "FUN-5", new("step", "b"), new("until", At(60))));
        report.WhyStopped("none").Should().Be(new Reason(MetricCodes.NotEntered, "FUN-5", new Evidence("step", "a")));
        report.WhyStopped("all").Should().Be(new Reason(MetricCodes.Converted, "FUN-5", new("steps", 3), new("at", At(4)), new("took", Duration.FromMinutes(4))));
        report.WhyStopped("nobody").Code.Should().Be(MetricCodes.NotEntered);
        FunnelPath path = report.PathsOf("late").Should().ContainSingle().Which;
        (path.Outcome, path.Level, path.Entered, path.OpenUntil).Should().Be((FunnelOutcome.Dropped, 2, At(0), null));
        report.PathsOf("new")[0].OpenUntil.Should().Be(At(105));
        path.Times.Should().Equal(At(0), At(1));
    }

    [Fact]
    public void WhyStopped_WhenTheStateIsInOrder_TellsTheNextStepAndTheTime()
    {
        FunnelReport<string> report = Report(keepsEvents: false);
        report.WhyStopped("late").Should().Be(new Reason(MetricCodes.StepMissing, "FUN-5", new("step", "c"), new("until", At(10))));
        report.WhyStopped("new").Should().Be(Report(keepsEvents: true).WhyStopped("new"));
        report.WhyStopped("all").Should().Be(Report(keepsEvents: true).WhyStopped("all"));
        report.WhyStopped("none").Code.Should().Be(MetricCodes.NotEntered);
        InOrder(Path with { Order = FunnelOrder.StrictStop }, 100, ("amy", "a0 x1 b2")).WhyStopped("amy").Code.Should().Be(MetricCodes.Interrupted);
    }

    [Theory]
    [InlineData(FunnelOrder.StrictStop, "a0 b1 x2 c3", "x", 2)]
    [InlineData(FunnelOrder.StrictRestart, "a0 b1 a2 c3", "a", 2)]
    [InlineData(FunnelOrder.StrictStop, "a0 c1 b2", "c", 1)]
    public void WhyStopped_WhenAnotherEventCame_NamesIt(FunnelOrder order, string stream, string kind, int minute)
    {
        Reason reason = Kept(Path with { Order = order }, 100, ("amy", stream)).WhyStopped("amy");
        reason.Code.Should().Be(MetricCodes.Interrupted);
        reason.Evidence.Should().Contain(new Evidence("at", At(minute)));
        reason.Evidence.Should().Contain(new Evidence("kind", kind == "x" ? default(EvidenceValue) : kind), "a kind that the funnel does not name is unknown to it");
    }

    [Theory]
    [InlineData(false, "a0 b1 x2 c3")]
    [InlineData(true, "a0 b1 x2 c3")]
    [InlineData(true, "a0 b1 x2")]
    public void WhyStopped_WhenExcluded_NamesByWhatAndWhen(bool erases, string stream)
    {
        FunnelDefinition funnel = Path with { Exclusions = [new() { Kind = "x", From = 1, To = 2, Erases = erases }] };
        Kept(funnel, 100, ("amy", stream)).WhyStopped("amy").Should().Be(new Reason(MetricCodes.ExcludedBy, "FUN-5", new("step", "c"), new("kind", "x"), new("at", At(2))));
    }

    [Fact]
    public void Result_WhenThereIsNoWindow_DropsNobody()
    {
        FunnelReport<string> report = InOrder(FunnelDefinition.Ordered("a", "b", "c"), 100, Streams);
        report.MembersThat(FunnelOutcome.Dropped).Should().BeEmpty();
        report["c"].Matured.IsDefined.Should().BeFalse();
        report.WhyStopped("stuck").Evidence.Should().Contain(new Evidence("left", default));
    }

    [Fact]
    public void OpenUntil_WhenItIsNow_IsStillOpen()
    {
        InOrder(Path, 60, ("stuck", "a50")).PathsOf("stuck")[0].Outcome.Should().Be(FunnelOutcome.Pending, "the end is inside the window");
        InOrder(Path, 61, ("stuck", "a50")).PathsOf("stuck")[0].Outcome.Should().Be(FunnelOutcome.Dropped);
    }

    [Fact]
    public void DifferenceTo_WhenTwoFunnelsAreCompared_IsNewcombesInterval()
    {
        FunnelReport<string> report = Report(keepsEvents: true);
        FunnelReport<string> other = Kept(Path, 100, ("all", "a0 b2 c4"));
        report.DifferenceTo(other, 2).Should().Be(Ratio.Difference(new Ratio(2, 6), new Ratio(1, 1)));
        ((Action)(() => report.DifferenceTo(other, 3))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = report["x"])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Attempts_WhenAMemberComesAgain_AreCountedEach()
    {
        FunnelReport<string> report = Kept(Path with { CountsAttempts = true, Entry = FunnelEntry.First }, 100, ("amy", "a0 b1 c2 a3 b4 a20 b21 c22"), ("bo", "a0"));
        (report.Entered, report.Converted, report["b"].Reached).Should().Be((4, 2, 3));
        report.PathsOf("amy").Select(path => path.Outcome).Should().Equal(FunnelOutcome.Converted, FunnelOutcome.Dropped, FunnelOutcome.Converted);
        report.MembersThat(FunnelOutcome.Converted).Should().Equal("amy");
    }
}
