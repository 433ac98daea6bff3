using CommunityDomain.CheckIns;
using CommunityDomain.Incentives;
using CommunityDomain.Members;
using static CommunityDomain.Tests.CheckIns.CheckInSamples;

namespace CommunityDomain.Tests.CheckIns;

public sealed class CheckInEarningsTests
{
    private static readonly CheckInProgram Program = Week with
    {
        Id = "english",
        Group = new("g"),
        Points = new() { Base = new(5), StreakBonus = 0.5m, StreakEvery = 3 },
        Slack = new() { MakeUps = 1, MakeUpPrice = new(8), Freezes = 1, FreezePrice = new(4) },
        Completion = new() { Id = "complete", Days = 4, Points = new(100) },
        Rewards = [new() { Id = "three-in-a-row", Days = 3, InARow = true, Points = new(30) }],
    };

    [Fact]
    public void Earnings_OfACard_AreBaseBonusGoalsAndPrices()
    {
        CheckInFact[] facts =
        [
            In(1, isInGroup: true), In(2), In(3, isInGroup: true), CheckInFact.MadeUp("m:1", Amy, Day(4), At(5, 10)), In(5), CheckInFact.FreezeBought("z%1", Amy, At(5, 11)),
            CheckInFact.Claimed("c", Amy, "three-in-a-row", At(5, 13)),
        ];

        Keys(Program, facts).Should().Equal(
            "checkin:english-2026-03-02:amy:2026-03-02:base=5",
            "checkin:english-2026-03-02:amy:2026-03-02:bonus-group=5",
            "checkin:english-2026-03-02:amy:2026-03-03:base=5",
            "checkin:english-2026-03-02:amy:2026-03-04:base=5",
            "checkin:english-2026-03-02:amy:2026-03-04:bonus-group-streak1=7",
            "checkin:english-2026-03-02:amy:2026-03-05:makeup=-8",
            "checkin:english-2026-03-02:amy:2026-03-06:base=5",
            "checkin:english-2026-03-02:amy:2026-03-06:bonus-streak1=2",
            "checkin:english-2026-03-02:amy:freeze:z%251=-4",
            "checkin:english-2026-03-02:amy:goal:complete=100",
            "checkin:english-2026-03-02:amy:goal:three-in-a-row=30");
    }

    [Fact]
    public void Earnings_WhenAFactIsRetracted_LoseItsKeysAndNoOther()
    {
        CheckInFact[] facts = [In(1, isInGroup: true), In(2)];

        Keys(Program, facts).Except(Keys(Program, [.. facts, CheckInFact.Retracted("r", Amy, "d1-12", At(5, 0))])).Should().Equal(
            "checkin:english-2026-03-02:amy:2026-03-02:base=5", "checkin:english-2026-03-02:amy:2026-03-02:bonus-group=5");
    }

    [Fact]
    public void InGroup_WhenNotAMemberAtThatInstant_EarnsNoBonus()
    {
        CheckInCycle cycle = Program.Open();
        MembershipHistory group = MembershipHistory.Of(new("g"), [MembershipFact.Joined(Amy, new("g"), At(2, 12)), MembershipFact.Gone(Amy, new("g"), At(3, 12))]);
        CheckInCard card = cycle.Evaluate(Amy, [In(1, isInGroup: true), In(2, isInGroup: true), In(3, isInGroup: true)], At(4, 0));

        cycle.Earnings(card, group).Where(earning => earning.Code == CheckInCodes.PointsBonus).Select(earning => $"{earning.Day:uuuu-MM-dd} {earning.Amount}")
            .Should().Equal("2026-03-03 5", "2026-03-04 2");
        cycle.Invoking(made => made.Earnings(card, MembershipHistory.Of(new("other"), []))).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(5, 1, true, 0, 0, 10, 5)]
    [InlineData(5, 0, false, 0, 0, 10, 0)]
    [InlineData(4, 0.5, true, 0, 0, 10, 2)]
    [InlineData(7, 0.25, true, 3, 0.1, 10, 3)]
    [InlineData(7, 1, true, 50, 0.5, 10, 63)]
    [InlineData(10, 1, true, 1, 0.333, 2.1, 11)]
    public void Bonus_IsWhatFlooredMultiplesAdd(int points, double inGroup, bool isInGroup, int steps, double streak, double cap, long expected) =>
        CheckInLedger.Bonus(new() { Base = new(points), InGroupBonus = (decimal)inGroup, StreakBonus = (decimal)streak, Cap = (decimal)cap }, isInGroup, steps).Value.Should().Be(expected);

    [Fact]
    public void At_OfEveryEntry_IsWhenItWasEarned()
    {
        CheckInCycle cycle = Program.Open();
        CheckInFact[] facts = [.. On(1, 2, 3, 4, 5), CheckInFact.Claimed("c", Amy, "three-in-a-row", At(6, 1)), CheckInFact.FreezeBought("z", Amy, At(5, 9))];
        ValueList<CheckInEarning> earnings = cycle.Earnings(cycle.Evaluate(Amy, facts, At(6, 12)));

        earnings.Single(earning => earning.Of == "complete").At.Should().Be(At(4, 12), "the fourth day completed it");
        earnings.Single(earning => earning.Of == "three-in-a-row").At.Should().Be(At(6, 1));
        earnings.Single(earning => earning.Of == "z").At.Should().Be(At(5, 9));
        earnings[0].At.Should().Be(At(1, 12));
        earnings[0].ToReason().ToString().Should().Be("checkIns.points.base (CHK-2) points=5 day=2026-03-02");
        earnings[^1].ToReason().ToString().Should().Be("checkIns.points.goal (CHK-2) points=30 of=three-in-a-row");
    }

    [Fact]
    public void Key_OfLongIds_FitsALedgerAndStaysDistinct()
    {
        CheckInCycle cycle = Program.Open();
        string[] keys = [.. new[] { new string('a', 256), new string('a', 255) + "b", "a:b", "a%3Ab" }.Select(id => cycle.Earnings(cycle.Evaluate(new(id), [CheckInFact.Submitted("s", new(id), At(1, 12))], At(2, 0)))[0].Key)];

        keys.Should().OnlyHaveUniqueItems().And.OnlyContain(key => key.Length <= 256);
    }

    [Fact]
    public void Entries_PostedAgain_ChangeNothingAndWhatIsGoneIsReversed()
    {
        CheckInCycle cycle = Program.Open();
        CheckInFact[] facts = [.. On(1, 2), In(3, isInGroup: true)];
        PointsEntry[] posted = [.. cycle.Earnings(cycle.Evaluate(Amy, facts, At(4, 0))).Select(earning => earning.ToEntry(cycle.Id))];
        PointsLedger ledger = PointsLedger.Open(new() { Zone = "Asia/Shanghai" }, DateTimeZoneProviders.Tzdb).Append(posted).Outcome!;

        ledger.Append(posted).Outcome!.Count.Should().Be(ledger.Count, "the same keys with the same content");
        PointsEntry[] newest = [.. cycle.Earnings(cycle.Evaluate(Amy, [.. facts, CheckInFact.Retracted("r", Amy, "d2-12", At(4, 1))], At(5, 0))).Select(earning => earning.ToEntry(cycle.Id))];
        PointsEntry[] reversals = [.. posted.Where(entry => !newest.Contains(entry)).Select(entry => PointsEntry.Reverse(entry.Key + ":r", Amy, entry.Key, entry.Points, At(5, 0)))];
        PointsLedger after = ledger.Append([.. newest.Except(posted), .. reversals]).Outcome!;

        ledger.StatementOf(Amy, At(6, 0)).Available.Value.Should().Be(5 + 5 + 12);
        after.StatementOf(Amy, At(6, 0)).Available.Value.Should().Be(5 + 10, "the second day is gone, and with it the run of three");
    }

    private static IEnumerable<string> Keys(CheckInProgram program, CheckInFact[] facts)
    {
        CheckInCycle cycle = program.Open();
        return cycle.Earnings(cycle.Evaluate(Amy, facts, At(6, 12))).Select(earning => earning.ToString());
    }
}
