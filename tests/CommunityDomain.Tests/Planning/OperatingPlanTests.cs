using CommunityDomain.Groups;
using CommunityDomain.Planning;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Planning;

/// <summary>GRP-6: a month of plan before a group, or its whole life if that is shorter.</summary>
public sealed class OperatingPlanTests
{
    private static readonly LocalDate Start = new(2026, 3, 1);

    private static Finding? Find(LocalDate opens, LocalDate? closes, IEnumerable<LocalDate> days, OperatingPlanPolicy? policy = null)
    {
        GroupDefinition group = GroupDefinition.Regular(new("g"), GroupPurpose.Interest, Platforms.Line) with { OpensOn = opens, ClosesOn = closes };
        CommunityPlan plan = new()
        {
            Name = "n",
            Zone = "UTC",
            StartsOn = LocalDate.Min(Start, opens),
            Groups = [group],
            Activities = days.Select(day => new PlannedActivity { Group = group.Id, On = day, Theme = "t" }).ToValueList(),
        };
        return PlanAudit.Run(plan, new AuditPolicy { OperatingPlan = policy ?? OperatingPlanPolicy.Default }).OfFact("GRP-6").SingleOrDefault();
    }

    private static IEnumerable<LocalDate> Every(int days, LocalDate from, LocalDate until)
    {
        for (LocalDate day = from; day <= until; day = day.PlusDays(days)) yield return day;
    }

    [Theory]
    [InlineData(7, 29, true)]
    [InlineData(7, 31, false)]
    [InlineData(7, 25, true)]
    [InlineData(7, 24, false)]
    [InlineData(8, 31, false)]
    public void Run_WhenAGroupOpensOnTheFirst_AsksForOneDayInSevenUntilTheEndOfTheMonth(int every, int until, bool covered) =>
        (Find(Start, null, [.. Every(every, Start, new(2026, 3, 22)), new(2026, 3, until)]) is null).Should().Be(covered);

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Run_WhenTheFirstActivityIsLate_FindsAGapFromTheOpening(int first, bool covered)
    {
        Finding? finding = Find(Start, null, Every(3, new(2026, 3, first), new(2026, 3, 31)));

        (finding is null).Should().Be(covered);
        finding?.Evidence.Should().Contain(new Evidence("coveredUntil", default)).And.Contain(new Evidence("gapFrom", Start));
    }

    [Fact]
    public void Run_WhenThereIsAGap_SaysWhereItIs() =>
        Find(Start, null, [new(2026, 3, 1), new(2026, 3, 2), new(2026, 3, 12), new(2026, 3, 30)])!.Evidence.Should().Equal(
            new Evidence("group", "g"),
            new Evidence("plannedDays", 4),
            new Evidence("coveredUntil", new LocalDate(2026, 3, 2)),
            new Evidence("gapFrom", new LocalDate(2026, 3, 3)),
            new Evidence("requiredUntil", new LocalDate(2026, 3, 31)),
            new Evidence("longestGap", 7));

    [Fact]
    public void Run_WhenAGroupOpensOnTheLastOfJanuary_AsksForAMonthOfTheCalendar() =>
        Find(new(2026, 1, 31), null, [])!.Evidence.Should().Contain(new Evidence("requiredUntil", new LocalDate(2026, 2, 27)));

    [Fact]
    public void Run_WhenAGroupLivesShorterThanAMonth_AsksForItsLife() =>
        Find(Start, new(2026, 3, 10), [])!.Evidence.Should().Contain(new Evidence("requiredUntil", new LocalDate(2026, 3, 10)));

    [Fact]
    public void Run_WhenAGroupLivesThreeDays_IsContentWithOneActivity() => Find(Start, new(2026, 3, 3), [new(2026, 3, 2)]).Should().BeNull();

    [Fact]
    public void Run_WhenAGroupLivesOneDay_AsksForThatDay()
    {
        Find(Start, Start, []).Should().NotBeNull();
        Find(Start, Start, [Start]).Should().BeNull();
    }

    [Fact]
    public void Run_WhenAGroupOpenedBeforeThePlan_AsksFromThePlansStart() =>
        PlanAudit.Run(PlanSamples.Healthy().Group(0, group => group with { OpensOn = new(2025, 1, 1) })).IsClean.Should().BeTrue();

    [Fact]
    public void Run_WhenThePeriodIsLonger_AsksForMore() =>
        Find(Start, null, Every(7, Start, new(2026, 3, 31)), new() { Period = Period.FromWeeks(6) })!.Evidence.Should().Contain(new Evidence("requiredUntil", new LocalDate(2026, 4, 11)));

    [Fact]
    public void Run_WhenTheLongestGapIsLonger_AsksForLess() =>
        Find(Start, null, Every(10, Start, new(2026, 3, 31)), new() { LongestGap = 10 }).Should().BeNull();

    [Fact]
    public void Run_WhenTheCalendarEnds_AsksUntilItsEnd() =>
        Find(new(9999, 12, 20), null, [])!.Evidence.Should().Contain(new Evidence("requiredUntil", new LocalDate(9999, 12, 31)));

    [Fact]
    public void Run_ForAnyDays_AgreesWithEveryWindowOfTheSpan() => Law.Holds(
        from life in Gen.Choose(0, 45)
        from gap in Gen.Choose(1, 9)
        from days in Gen.Choose(0, 35).ListOf()
        select (life, gap, days),
        sample =>
        {
            HashSet<LocalDate> planned = [.. sample.days.Select(day => Start.PlusDays(Math.Min(day, sample.life)))];
            int span = Math.Min(31, sample.life + 1);
            int window = Math.Min(sample.gap, span);
            bool covered = Enumerable.Range(0, span - window + 1).All(from => Enumerable.Range(from, window).Any(day => planned.Contains(Start.PlusDays(day))));
            return covered == Find(Start, Start.PlusDays(sample.life), planned, new() { LongestGap = sample.gap }) is null;
        });

    [Fact]
    public void Period_WhenItIsNoSpanOfDays_IsRefused()
    {
        foreach (Period period in new[] { Period.Zero, Period.FromHours(24), Period.FromDays(-1), Period.FromYears(101) })
        {
            Action act = () => _ = new OperatingPlanPolicy { Period = period };
            act.Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void LongestGap_WhenBelowOne_IsRefused()
    {
        Action act = () => _ = new OperatingPlanPolicy { LongestGap = 0 };

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
