using CommunityDomain.Calendars;
using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

public sealed class RetentionDefinitionTests
{
    private static readonly RetentionDefinition Plain = new() { Zone = "UTC", Cells = [1, 2, 3], Starts = ["a"], Returns = ["b"] };

    private static readonly RetentionDefinition Ever = Plain with { Entry = RetentionEntry.FirstEver, Barring = ["c"] };

    /// <summary>One change each: where the stream of amy then gives other numbers; days and hours of March 2026.</summary>
    public static TheoryData<string, RetentionDefinition, RetentionDefinition, string, string, string> Knobs => new()
    {
        { "zone", Plain, Plain with { Zone = "Asia/Shanghai" }, "a2.10 b2.20", "1: 0 0 0", "1: 1 0 0" },
        { "day start", Plain, Plain with { DayStart = new LocalTime(4, 0) }, "a2.10 b3.03", "1: 1 0 0", "1: 0 0 0" },
        { "period", Plain, Plain with { Period = PeriodLength.Week(IsoDayOfWeek.Monday) }, "a2.10 b3.03", "1: 1 0 0", "1: 0 0 0" },
        { "week start", Plain with { Period = PeriodLength.Week(IsoDayOfWeek.Monday) }, Plain with { Period = PeriodLength.Week(IsoDayOfWeek.Sunday) }, "a7.10 b8.10", "1: 0 0 0", "1: 1 0 0" },
        { "cells", Plain, Plain with { Cells = [2] }, "a2.10 b3.10", "1: 1 0 0", "1: 1" },
        { "starts", Plain, Plain with { Starts = ["d"] }, "a2.10 b3.10", "1: 1 0 0", "" },
        { "any start", Plain, Plain with { Starts = [] }, "d2.10 b3.10", "", "1: 1 0 0|1: 0 0 0" },
        { "returns", Plain, Plain with { Returns = ["d"] }, "a2.10 b3.10", "1: 1 0 0", "1: 0 0 0" },
        { "any return", Plain, Plain with { Returns = [] }, "a2.10 d3.10", "1: 0 0 0", "1: 1 0 0" },
        { "first time", Plain, Plain with { Entry = RetentionEntry.FirstTime }, "a2.10 a3.10 b4.10", "1: 0 1 0|1: 1 0 0", "1: 0 1 0" },
        { "first ever", Plain with { Entry = RetentionEntry.FirstTime }, Ever, "c2.09 a2.10 b3.10", "1: 1 0 0", "" },
        { "barring", Ever, Ever with { Barring = ["d"] }, "d2.09 a2.10 b3.10", "1: 1 0 0", "" },
        { "rolling", Plain, Plain with { Clock = RetentionClock.Rolling }, "a2.20 b3.06", "1: 1 0 0", "1: 0 0 0" },
        { "from the hour", Plain with { Clock = RetentionClock.Rolling }, Plain with { Clock = RetentionClock.RollingFromHour }, "a2.10:59 b3.10", "1: 0 0 0", "1: 1 0 0" },
        { "on or after", Plain, Plain with { Criterion = RetentionCriterion.OnOrAfter }, "a2.10 b4.10", "1: 0 1 0", "1: 1 1 0" },
        { "on or after, beyond", Plain, Plain with { Criterion = RetentionCriterion.OnOrAfter }, "a2.10 b9.10", "1: 0 0 0", "1: 1 1 1" },
        { "on or before", Plain, Plain with { Criterion = RetentionCriterion.OnOrBefore }, "a2.10 b3.10", "1: 1 0 0", "1: 1 1 1" },
        { "streak", Plain, Plain with { Criterion = RetentionCriterion.Streak }, "a2.10 b3.10 b5.10", "1: 1 0 1", "1: 1 0 0" },
        { "occurrences", Plain, Plain with { MinimumOccurrences = 2 }, "a2.10 b3.10 b4.10 b4.11", "1: 1 1 0", "1: 0 1 0" },
        { "not counted", Plain, Plain with { NotCounted = new() { TestGroups = [new("lab")] } }, "a2.10 b3.10", "1: 1 0 0", "" },
    };

    private static string Shape(RetentionDefinition definition, string stream)
    {
        RetentionAccumulator<string> state = definition.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents: true);
        int id = 0;
        foreach (string word in stream.Split(' '))
        {
            int[] parts = [.. word[1..].Split('.', ':').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
            state.Add("amy", word[..1], Instant.FromUtc(2026, 3, parts[0], parts[1], parts.Length > 2 ? parts[2] : 0), id++, group: new("lab"));
        }

        return string.Join('|', state.Result(Instant.FromUtc(2026, 6, 1, 0, 0)).Cohorts.Where(cohort => cohort.Size > 0).Select(cohort => $"{cohort.Size}: {string.Join(' ', cohort.Back)}"));
    }

    [Theory]
    [MemberData(nameof(Knobs))]
    public void Triangle_WhenOneChoiceIsTurned_IsAnother(string knob, RetentionDefinition before, RetentionDefinition after, string stream, string expectedBefore, string expectedAfter)
    {
        Shape(before, stream).Should().Be(expectedBefore, knob);
        Shape(after, stream).Should().Be(expectedAfter, knob);
    }

    [Fact]
    public void Result_WhileACellIsNotOver_CountsNobodyAsLost()
    {
        RetentionAccumulator<string> state = Plain.Open<string>(DateTimeZoneProviders.Tzdb);
        state.Add("amy", "a", Instant.FromUtc(2026, 3, 2, 10, 0));
        state.Add("bo", "a", Instant.FromUtc(2026, 3, 2, 11, 0));
        state.Add("amy", "b", Instant.FromUtc(2026, 3, 3, 10, 0));
        RetentionCohort cohort = state.Result(Instant.FromUtc(2026, 3, 4, 12, 0)).Cohorts[0];
        (cohort.Size, cohort.Back.Count).Should().Be((2, 2), "the third day has not begun");
        (cohort.IsMature(0), cohort.IsMature(1)).Should().Be((true, false));
        (cohort.Rate(0), cohort.Matured[0], cohort.Matured[1]).Should().Be((new Ratio(1, 2), new Ratio(1, 2), default(Ratio)));
        RetentionReport<string> report = state.Result(Instant.FromUtc(2026, 3, 4, 12, 0));
        (report.MembersLost(0, 0), report.MembersLost(0, 1)).Should().Be((new ValueList<string>(["bo"]), default(ValueList<string>)));
        state.Result(Instant.FromUtc(2026, 3, 5, 0, 0)).Cohorts[0].IsMature(1).Should().BeTrue("the day ends where the next begins");
    }

    [Fact]
    public void Result_ByElapsedTime_MaturesEachMemberAlone()
    {
        RetentionAccumulator<string> state = (Plain with { Clock = RetentionClock.Rolling }).Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents: true);
        state.Add("amy", "a", Instant.FromUtc(2026, 3, 2, 1, 0), 1);
        state.Add("bo", "a", Instant.FromUtc(2026, 3, 2, 23, 0), 2);
        RetentionReport<string> report = state.Result(Instant.FromUtc(2026, 3, 4, 12, 0));
        report.Cohorts[0].Matured[0].Should().Be(new Ratio(0, 1));
        report.Cohorts[0].IsMature(0).Should().BeFalse();
        report.MembersLost(0, 0).Should().Equal("amy");
    }

    [Fact]
    public void Report_WhenAccountsDoNotCount_SaysSo()
    {
        RetentionAccumulator<MemberId> state = (Plain with { NotCounted = new() { CountsStaff = true, TestGroups = [new("lab")] } }).Open<MemberId>(DateTimeZoneProviders.Tzdb);
        Instant at = Instant.FromUtc(2026, 3, 2, 10, 0);
        state.Add(new("li"), "a", at, MemberKind.Staff);
        state.Add(new("bot"), "a", at, MemberKind.Bot);
        state.Add(new("try"), "a", at, MemberKind.Test);
        state.Add(new("amy"), "a", at, group: new("lab"));
        state.Add(new("amy"), "a", at, group: new("tea"));
        RetentionReport<MemberId> report = state.Result(at);
        report.Cohorts[0].Size.Should().Be(2);
        report.NotCounted.Should().Be(new ExclusionTally { Policy = state.Definition.NotCounted, Staff = 0, Bots = 1, Tests = 1, TestGroups = 1 });
        report.NotCounted.Total.Should().Be(3);
        ((Action)(() => state.Add(new("amy"), "a", at, (MemberKind)9))).Should().Throw<ArgumentOutOfRangeException>();
    }

    public static TheoryData<string, string, RetentionDefinition> Faults => new()
    {
        { "zone", CalendarCodes.ZoneMissing, Plain with { Zone = " " } },
        { "zone", CalendarCodes.ZoneUnknown, Plain with { Zone = "Mars/Olympus" } },
        { "dayStart", CalendarCodes.DayStartTooLate, Plain with { DayStart = new LocalTime(13, 0) } },
        { "cells", MetricCodes.CellsWrong, Plain with { Cells = [] } },
        { "cells[0]", MetricCodes.CellsWrong, Plain with { Cells = [0] } },
        { "cells[1]", MetricCodes.CellsWrong, Plain with { Cells = [2, 2] } },
        { "cells[0]", MetricCodes.CellsWrong, Plain with { Cells = [10_001] } },
        { "starts[0]", MetricCodes.KindMissing, Plain with { Starts = [""] } },
        { "returns[0]", MetricCodes.KindMissing, Plain with { Returns = [null!] } },
        { "entry", MetricCodes.TermUnknown, Plain with { Entry = (RetentionEntry)9 } },
        { "clock", MetricCodes.TermUnknown, Plain with { Clock = (RetentionClock)9 } },
        { "criterion", MetricCodes.TermUnknown, Plain with { Criterion = (RetentionCriterion)9 } },
        { "minimumOccurrences", MetricCodes.OccurrencesWrong, Plain with { MinimumOccurrences = 0 } },
        { "barring", MetricCodes.BarringWrong, Plain with { Barring = ["c"] } },
        { "barring", MetricCodes.BarringWrong, Ever with { Barring = [] } },
        { "barring", MetricCodes.BarringWrong, Ever with { Barring = ["a"] } },
        { "barring", MetricCodes.BarringWrong, Ever with { Starts = [] } },
        { "notCounted", MetricCodes.PolicyMissing, Plain with { NotCounted = null! } },
        { "notCounted.testGroups[0]", MetricCodes.TestGroupMissing, Plain with { NotCounted = new() { TestGroups = [default] } } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Open_WhenSomethingIsWrong_SaysWhatAndWhere(string path, string code, RetentionDefinition definition)
    {
        definition.TryOpen(DateTimeZoneProviders.Tzdb, keepsEvents: true, out RetentionAccumulator<string>? state, out ValueList<Finding> findings).Should().BeFalse();
        state.Should().BeNull();
        findings.Should().Contain(finding => finding.Path == path && finding.Code == code);
        ((Action)(() => definition.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents: true))).Should().Throw<InvalidDefinitionException>();
    }

    [Fact]
    public void Open_WhenSetsCannotAnswer_SaysWhichChoiceNeedsEvents()
    {
        RetentionDefinition definition = Plain with { Clock = RetentionClock.Rolling, MinimumOccurrences = 2 };
        definition.TryOpen<string>(DateTimeZoneProviders.Tzdb, keepsEvents: false, out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(("clock", MetricCodes.NeedsEvents), ("minimumOccurrences", MetricCodes.NeedsEvents));
    }

    [Fact]
    public void Add_WhenAnEventIsBad_IsRefusedWithACodeAndChangesNothing()
    {
        RetentionAccumulator<string> sets = Plain.Open<string>(DateTimeZoneProviders.Tzdb);
        RetentionAccumulator<string> keeper = Plain.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents: true);
        Instant at = Instant.FromUtc(2026, 3, 2, 10, 0);
        Code(() => sets.Add("", "a", at)).Should().Be(MetricCodes.MemberMissing);
        Code(() => sets.Add("amy", 9, at)).Should().Be(MetricCodes.KindUnknown);
        Code(() => sets.Add("amy", "a", Instant.MinValue)).Should().Be(MetricCodes.TimeOutOfRange);
        Code(() => sets.Add("amy", "a", at, eventId: 1)).Should().Be(MetricCodes.StateDiffers);
        Code(() => keeper.Add("amy", "a", at)).Should().Be(MetricCodes.StateDiffers);
        Code(() => keeper.Merge(sets)).Should().Be(MetricCodes.StateDiffers);
        Code(() => sets.Rekey("", "amy")).Should().Be(MetricCodes.MemberMissing);
        sets.Result(at).Cohorts.Sum(cohort => cohort.Size).Should().Be(0);
        sets.Add("amy", "a", at);
        ((Action)(() => sets.Result(at - Duration.Epsilon))).Should().Throw<ArgumentOutOfRangeException>();

        static string Code(Action refused) => refused.Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code;
    }
}
