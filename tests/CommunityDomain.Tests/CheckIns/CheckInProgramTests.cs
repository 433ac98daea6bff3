using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;
using static CommunityDomain.Tests.CheckIns.CheckInSamples;

namespace CommunityDomain.Tests.CheckIns;

public sealed class CheckInProgramTests
{
    private static readonly CheckInGoal Goal = new() { Id = "goal", Days = 3 };

    public static TheoryData<CheckInProgram, string> Wrong => new()
    {
        { Week with { Id = string.Empty }, "Error id: checkIns.program.idWrong id=" },
        { Week with { Id = "a:b" }, "Error id: checkIns.program.idWrong id=a:b" },
        { Week with { Start = new(9_901, 1, 1) }, "Error start: checkIns.program.startWrong" },
        { Week with { Start = Start.WithCalendar(CalendarSystem.Julian) }, "Error start: checkIns.program.startWrong" },
        { Week with { Days = 0, Completion = null }, "Error days: checkIns.program.numberWrong (CHK-1) value=0 least=1 most=3660" },
        { Week with { Days = 3_661 }, "Error days: checkIns.program.numberWrong (CHK-1) value=3661 least=1 most=3660" },
        { Week with { Zone = " " }, "Error zone: calendars.zone.missing" },
        { Week with { Zone = null! }, "Error zone: calendars.zone.missing" },
        { Week with { Zone = "Mars/Olympus" }, "Error zone: calendars.zone.unknown zone=Mars/Olympus" },
        { Week with { DayStart = new(12, 1) }, "Error dayStart: calendars.dayStart.tooLate dayStart=12:01:00 latest=12:00:00" },
        { Week with { DayStart = LocalTime.Midnight.PlusMilliseconds(5) }, "Error dayStart: checkIns.program.dayStartWrong dayStart=00:00:00.005" },
        { Week with { Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Monday] }, "Error weekdays[1]: checkIns.program.weekdayWrong position=2" },
        { Week with { Weekdays = [IsoDayOfWeek.None] }, "Error weekdays[0]: checkIns.program.weekdayWrong position=1" },
        { Week with { Days = 1, Weekdays = [IsoDayOfWeek.Friday], Completion = null }, "Error days: checkIns.program.empty (CHK-1) days=1" },
        { Week with { Window = default }, "Error window: checkIns.program.windowMissing" },
        { Week with { Grace = Duration.FromHours(-1) }, "Error grace: checkIns.program.spanWrong span=-1:00:00 most=168:00:00" },
        { Week with { Grace = Duration.FromMilliseconds(1_500) }, "Error grace: checkIns.program.spanWrong span=0:00:01.5 most=168:00:00" },
        { Week with { OfflineTolerance = Duration.FromDays(31) }, "Error offlineTolerance: checkIns.program.spanWrong span=744:00:00 most=720:00:00" },
        { Week with { ClockSkew = Duration.FromHours(2) }, "Error clockSkew: checkIns.program.spanWrong span=2:00:00 most=1:00:00" },
        { Week with { Format = null! }, "Error format: checkIns.program.partMissing" },
        { Week with { Points = null! }, "Error points: checkIns.program.partMissing" },
        { Week with { Slack = null! }, "Error slack: checkIns.program.partMissing" },
        { Week with { Format = new() { Needs = (CheckInContent)32 } }, "Error format.needs: checkIns.format.contentUnknown (CHK-1) value=32" },
        { Week with { Format = new() { NeedsOneOf = (CheckInContent)(-1) } }, "Error format.needsOneOf: checkIns.format.contentUnknown (CHK-1) value=-1" },
        { Week with { Format = new() { MinTextLength = -1 } }, "Error format.minTextLength: checkIns.program.numberWrong (CHK-1) value=-1 least=0 most=100000" },
        { Week with { Format = new() { MinSeconds = -1 } }, "Error format.minSeconds: checkIns.program.numberWrong (CHK-1) value=-1 least=0 most=86400" },
        { Week with { Points = new() { Base = new(-1) } }, "Error points.base: checkIns.points.wrong (CHK-2) points=-1 most=1000000000" },
        { Week with { Points = new() { InGroupBonus = -0.5m } }, "Error points.inGroupBonus: checkIns.points.bonusWrong (CHK-2) value=-0.5 least=0 most=1000" },
        { Week with { Points = new() { StreakBonus = -1 } }, "Error points.streakBonus: checkIns.points.bonusWrong (CHK-2) value=-1 least=0 most=1000" },
        { Week with { Points = new() { StreakEvery = 0 } }, "Error points.streakEvery: checkIns.program.numberWrong (CHK-2) value=0 least=1 most=3660" },
        { Week with { Points = new() { Cap = 0.9m } }, "Error points.cap: checkIns.points.bonusWrong (CHK-2) value=0.9 least=1 most=1000" },
        { Week with { Slack = new() { MakeUps = -1 } }, "Error slack.makeUps: checkIns.program.numberWrong value=-1 least=0 most=3660" },
        { Week with { Slack = new() { MakeUpReach = 0 } }, "Error slack.makeUpReach: checkIns.program.numberWrong value=0 least=1 most=3660" },
        { Week with { Slack = new() { MakeUpPrice = new(-3) } }, "Error slack.makeUpPrice: checkIns.points.wrong (CHK-2) points=-3 most=1000000000" },
        { Week with { Slack = new() { MakeUpDays = 366 } }, "Error slack.makeUpDays: checkIns.program.numberWrong value=366 least=0 most=365" },
        { Week with { Slack = new() { Freezes = 65 } }, "Error slack.freezes: checkIns.program.numberWrong value=65 least=0 most=64" },
        { Week with { Slack = new() { FreezePrice = new(-3) } }, "Error slack.freezePrice: checkIns.points.wrong (CHK-2) points=-3 most=1000000000" },
        { Week with { Slack = new() { Excuses = -1 } }, "Error slack.excuses: checkIns.program.numberWrong value=-1 least=0 most=3660" },
        { Week with { Completion = Goal with { Id = " " } }, "Error completion.id: checkIns.goal.idWrong id= " },
        { Week with { Completion = Goal with { Days = 8 } }, "Error completion.days: checkIns.goal.outOfReach days=8 scheduled=7" },
        { Week with { Completion = Goal with { MostMadeUp = -1 } }, "Error completion.mostMadeUp: checkIns.program.numberWrong value=-1 least=0 most=3660" },
        { Week with { Completion = Goal with { Points = new(-1) } }, "Error completion.points: checkIns.points.wrong (CHK-2) points=-1 most=1000000000" },
        { Week with { Rewards = [Goal, null!] }, "Error rewards[1]: definition.item.missing" },
        { Week with { Rewards = [Goal, Goal] }, "Error rewards[1].id: checkIns.goal.repeated id=goal" },
        { Week with { Rewards = [Goal with { Id = "complete" }] }, "Error rewards[0].id: checkIns.goal.repeated id=complete" },
        { Week with { Completion = null, Rewards = [Goal with { Id = "complete" }] }, "Error rewards[0].id: checkIns.goal.repeated id=complete" },
        { Week with { Rewards = [Goal with { Days = 0 }] }, "Error rewards[0].days: checkIns.program.numberWrong value=0 least=1 most=3660" },
        { Week with { Rewards = [Goal with { Days = 8 }] }, "Error rewards[0].days: checkIns.goal.outOfReach days=8 scheduled=7" },
        { Week with { Rewards = new(Enumerable.Range(0, 33).Select(i => Goal with { Id = $"g{i}" })) }, "Error rewards: checkIns.program.numberWrong value=33 least=0 most=32" },
        { Week with { EnrolmentDays = -1 }, "Error enrolmentDays: checkIns.program.numberWrong value=-1 least=0 most=365" },
        { Week with { LateJoinDays = -1 }, "Error lateJoinDays: checkIns.program.numberWrong value=-1 least=0 most=3660" },
        { Week with { PayersBecome = ParticipantState.Released }, "Error payersBecome: checkIns.program.outcomeWrong (GRP-8) value=9" },
        { Week with { OthersBecome = ParticipantState.Kept }, "Error othersBecome: checkIns.program.outcomeWrong (CHK-4) value=6" },
        { Week with { RestDays = -1 }, "Error restDays: checkIns.program.numberWrong value=-1 least=0 most=3660" },
        { Week with { RestDays = null }, "Error restDays: checkIns.program.nextMissing (CHK-4)" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void TryOpen_OfAWrongProgram_FindsThatAlone(CheckInProgram program, string expected)
    {
        CheckInCycle.TryOpen(program, DateTimeZoneProviders.Tzdb, out CheckInCycle? cycle, out ValueList<Finding> findings).Should().BeFalse();

        cycle.Should().BeNull();
        findings.Should().ContainSingle().Which.ToString().Should().Be(expected);
        FluentActions.Invoking(() => CheckInCycle.Open(program, DateTimeZoneProviders.Tzdb)).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Equal(findings);
    }

    [Fact]
    public void TryOpen_OfAWhollyWrongProgram_FindsEverythingAtOnce()
    {
        CheckInProgram program = new() { Id = "", Start = new(1, 1, 1), Days = -1, Zone = "", DayStart = new(13, 0), Window = default, Format = null!, Points = null!, Slack = null!, RestDays = -5 };

        CheckInCycle.TryOpen(program, DateTimeZoneProviders.Tzdb, out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Select(finding => finding.Path).Should().Equal("id", "start", "days", "zone", "dayStart", "window", "format", "points", "slack", "restDays");
    }

    [Fact]
    public void TryOpen_InAnOffset_WarnsAndOpens()
    {
        CheckInCycle.TryOpen(Week with { Zone = "UTC+08" }, DateTimeZoneProviders.Tzdb, out CheckInCycle? cycle, out ValueList<Finding> findings).Should().BeTrue();

        cycle.Should().NotBeNull();
        findings.Should().ContainSingle().Which.ToString().Should().Be("Warning zone: checkIns.zone.isOffset zone=UTC+08");
    }

    [Fact]
    public void TryOpen_OfTheOnlyDayThatAZoneSkips_IsEmpty()
    {
        CheckInProgram program = Week with { Start = new(2011, 12, 30), Days = 1, Zone = "Pacific/Apia", Completion = null };

        CheckInCycle.TryOpen(program, DateTimeZoneProviders.Tzdb, out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Select(finding => finding.Code).Should().Equal(CheckInCodes.ProgramEmpty, CalendarCodes.DayNonExistent);
    }

    [Fact]
    public void Programs_WhenEqualInAllParts_AreEqual() => (Week with { Rewards = [Goal] }).Should().Be(Week with { Rewards = [Goal with { }] });
}
