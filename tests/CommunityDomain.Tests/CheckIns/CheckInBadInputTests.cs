using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;
using static CommunityDomain.Tests.CheckIns.CheckInSamples;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>Whatever does not count says why, by code, and takes nothing else with it.</summary>
public sealed class CheckInBadInputTests
{
    private static readonly CheckInProgram Program = Week with
    {
        Window = new(new(6, 0), new(22, 0)),
        Slack = new() { MakeUps = 1, Freezes = 1, Excuses = 1 },
        Rewards = [new() { Id = "two", Days = 2 }],
    };

    public static TheoryData<string, CheckInFact[], string> Bad => new()
    {
        { "future", [CheckInFact.Submitted("b", Amy, At(6, 13))], CheckInCodes.FactInFuture },
        { "phone ahead of the server", [CheckInFact.Submitted("b", Amy, At(7, 12), receivedAt: At(5, 12))], CheckInCodes.SubmissionAhead },
        { "late beyond tolerance", [CheckInFact.Submitted("b", Amy, At(3, 12), receivedAt: At(5, 12))], CheckInCodes.SubmissionLate },
        { "another member", [CheckInFact.Submitted("b", new("bob"), At(3, 12))], CheckInCodes.FactOfOtherMember },
        { "another cycle", [CheckInFact.Submitted("b", Amy, At(3, 12), cycle: "checkin-2026-02-02")], CheckInCodes.FactOfOtherCycle },
        { "same id, other content", [CheckInFact.Submitted("d1-12", Amy, At(3, 12))], CheckInCodes.FactConflict },
        { "outside the hours", [CheckInFact.Submitted("b", Amy, At(3, 23))], CheckInCodes.SubmissionOutside },
        { "outside the hours of its day", [CheckInFact.Submitted("b", Amy, At(4, 12), day: Day(3))], CheckInCodes.SubmissionOutside },
        { "no day of the cycle", [CheckInFact.Submitted("b", Amy, At(4, 12), day: Day(9))], CheckInCodes.DayNotDue },
        { "make-up of a day to come", [CheckInFact.MadeUp("b", Amy, Day(6), At(6, 11))], CheckInCodes.MakeUpEarly },
        { "make-up too far back", [CheckInFact.MadeUp("b", Amy, Day(2), At(6, 11))], CheckInCodes.MakeUpOutOfReach },
        { "make-up of a done day", [CheckInFact.MadeUp("b", Amy, Day(1), At(2, 11))], CheckInCodes.MakeUpNotNeeded },
        { "second make-up", [MakeUp(3, 4), CheckInFact.MadeUp("b", Amy, Day(4), At(5, 11))], CheckInCodes.MakeUpsUsedUp },
        { "make-up of no day", [CheckInFact.MadeUp("b", Amy, Day(0), At(2, 11))], CheckInCodes.DayNotDue },
        { "second freeze", [Freeze(4, 21), CheckInFact.FreezeBought("b", Amy, At(4, 21, 30))], CheckInCodes.FreezesFull },
        { "second excuse", [Excuse(3, 3), CheckInFact.Excused("b", Amy, Day(4), At(5, 11))], CheckInCodes.ExcusesUsedUp },
        { "excuse of no day", [CheckInFact.Excused("b", Amy, Day(20), At(5, 11))], CheckInCodes.DayNotDue },
        { "retraction of nothing", [CheckInFact.Retracted("b", Amy, "nothing", At(5, 11))], CheckInCodes.RetractionEmpty },
        { "retraction of a retraction", [CheckInFact.Submitted("x", Amy, At(5, 9)), CheckInFact.Retracted("a", Amy, "x", At(5, 10)), CheckInFact.Retracted("b", Amy, "a", At(5, 11))], CheckInCodes.RetractionEmpty },
        { "joined too late", [CheckInFact.Enrolled("b", Amy, At(5, 11))], CheckInCodes.EnrolmentLate },
        { "reward claimed twice", [CheckInFact.Claimed("a", Amy, "two", At(5, 10)), CheckInFact.Claimed("b", Amy, "two", At(5, 11))], CheckInCodes.ClaimTwice },
        { "unknown reward", [CheckInFact.Claimed("b", Amy, "ten", At(5, 10))], CheckInCodes.ClaimUnknown },
        { "own zone where there is none", [CheckInFact.ZoneChanged("b", Amy, "Asia/Tokyo", At(5, 10))], CheckInCodes.ZoneNotFollowed },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Fact_WhenItDoesNotCount_SaysWhyAndLosesNothing(string what, CheckInFact[] facts, string code)
    {
        CheckInFact[] good = On(1, 2);
        CheckInCard card = Program.Card(At(6, 12), [.. good, .. facts]);

        card.Findings.Should().ContainSingle("{0}", what).Which.Code.Should().Be(code);
        card.Findings[0].Evidence[0].ToString().Should().Be(code == CheckInCodes.FactConflict ? "fact=d1-12" : "fact=b");
        card.Strip()[..2].Should().Be("OO");
    }

    [Fact]
    public void Conflict_OfTwoFacts_LeavesTheOneReceivedFirst()
    {
        CheckInFact first = CheckInFact.Submitted("same", Amy, At(1, 12));
        CheckInFact second = CheckInFact.Submitted("same", Amy, At(2, 12));

        Program.Card(At(3, 0), first, second).Strip().Should().Be("Oxnnnnn");
        Program.Card(At(3, 0), second, first, second).Should().Be(Program.Card(At(3, 0), first, second));
    }

    [Fact]
    public void MakeUp_AfterTheCycle_IsTakenUntilMakeUpsClose()
    {
        CheckInProgram program = Program with { Slack = Program.Slack with { MakeUpReach = 10, MakeUpDays = 2 } };

        program.Card(At(20, 0), CheckInFact.MadeUp("b", Amy, Day(7), At(10, 0) - Duration.Epsilon)).Findings.Should().BeEmpty();
        program.Card(At(20, 0), CheckInFact.MadeUp("b", Amy, Day(7), At(10, 0))).Findings[0].Code.Should().Be(CheckInCodes.MakeUpsClosed);
        program.Card(At(20, 0), CheckInFact.Excused("b", Amy, Day(7), At(10, 0))).Findings[0].Code.Should().Be(CheckInCodes.ExcuseLate);
        program.Card(At(20, 0), CheckInFact.FreezeBought("b", Amy, At(7, 0))).Findings[0].Code.Should().Be(CheckInCodes.FreezeLate);
    }

    [Theory]
    [InlineData("UTC+08", CheckInCodes.ZoneIsOffset)]
    [InlineData("Etc/GMT-8", CheckInCodes.ZoneIsOffset)]
    [InlineData("Mars/Olympus", CalendarCodes.ZoneUnknown)]
    public void MemberZone_WhenItIsNoZone_IsRefused(string zone, string code) =>
        (Program with { MemberZones = true }).Card(At(6, 12), CheckInFact.ZoneChanged("b", Amy, zone, At(2, 0))).Findings.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void MemberZone_WhenChangedTwice_KeepsTheFirst()
    {
        CheckInProgram program = Program with { MemberZones = true };
        CheckInFact first = CheckInFact.ZoneChanged("a", Amy, "Europe/Berlin", At(2, 0));
        CheckInCard card = program.Card(At(6, 12), first, CheckInFact.ZoneChanged("b", Amy, "Asia/Tokyo", At(3, 0)));

        card.Findings.Should().ContainSingle().Which.Code.Should().Be(CheckInCodes.ZoneChangedTwice);
        card.Cells.Should().Equal(program.Card(At(6, 12), first).Cells);
    }

    [Fact]
    public void Entry_OfWhatIsUnspecified_Throws()
    {
        CheckInCycle cycle = Program.Open();

        cycle.Invoking(made => made.Evaluate(default, [], At(1, 0))).Should().Throw<ArgumentException>();
        cycle.Invoking(made => made.Evaluate(Amy, [default], At(1, 0))).Should().Throw<ArgumentException>();
        cycle.Invoking(made => made.Earnings((Program with { Id = "other" }).Card(At(1, 0)))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CheckInFact.Submitted(" ", Amy, At(1, 0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CheckInFact.Submitted("s", default, At(1, 0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CheckInFact.Submitted("s", Amy, At(1, 0), (CheckInContent)64)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => CheckInFact.Submitted("s", Amy, At(1, 0), textLength: -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => CheckInFact.Submitted("s", Amy, At(1, 0), cycle: " ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CheckInFact.Excused("s", Amy, Day(1).WithCalendar(CalendarSystem.Julian), At(1, 0))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Evaluate_OfManyHostileFacts_StaysQuickAndRight()
    {
        CheckInFact[] facts = [.. Enumerable.Range(0, 20_000).Select(i => CheckInFact.MadeUp($"m{20_000 - i}", Amy, Day(1), At(2, 12) + Duration.FromMilliseconds(20_000 - i)))];
        CheckInCard card = Program.Card(At(6, 12), facts);

        card.MadeUp.Should().Be(1);
        card.Cells[0].Evidence.Should().Be("m1");
        card.Findings.Should().HaveCount(19_999);
    }
}
