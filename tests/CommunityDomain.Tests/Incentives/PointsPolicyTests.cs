using CommunityDomain.Calendars;
using CommunityDomain.Incentives;

namespace CommunityDomain.Tests.Incentives;

public sealed class PointsPolicyTests
{
    private static readonly MemberId Amy = new("amy");
    private static readonly PointsPolicy Plain = new() { Zone = "Asia/Shanghai" };

    /// <summary>20:00 in Shanghai, 01:00 of the next day in Auckland.</summary>
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    // What one story comes to before and after one setting is turned.
    private static readonly Dictionary<string, (PointsPolicy Before, PointsPolicy After, string Change)> Knobs = new(StringComparer.Ordinal)
    {
        [nameof(PointsPolicy.Zone)] = (Plain with { PendingDays = 1 }, Plain with { PendingDays = 1, Zone = "Pacific/Auckland" }, "25+25p 1 -> 0+50p 2"),
        [nameof(PointsPolicy.DayStart)] = (Plain with { PendingDays = 1 }, Plain with { PendingDays = 1, DayStart = new(12, 0) }, "25+25p 1 -> 0+50p 2"),
        [nameof(PointsPolicy.PendingDays)] = (Plain, Plain with { PendingDays = 1 }, "50+0p 0 -> 25+25p 1"),
        [nameof(PointsPolicy.LifetimeDays)] = (Plain, Plain with { LifetimeDays = 1 }, "50+0p 0 -> 25+0p 0"),
        [nameof(PointsPolicy.MultiplierCap)] = (Plain, Plain with { MultiplierCap = 2 }, "50+0p 0 -> 40+0p 0"),
        [nameof(PointsPolicy.BestBonusOnly)] = (Plain, Plain with { BestBonusOnly = true }, "50+0p 0 -> 40+0p 0"),
        [nameof(PointsPolicy.DailyCap)] = (Plain, Plain with { DailyCap = new(24) }, "50+0p 0 -> 0+0p 0"),
        [nameof(PointsPolicy.MemberCap)] = (Plain, Plain with { MemberCap = new(49) }, "50+0p 0 -> 25+0p 0"),
        [nameof(PointsPolicy.CampaignCap)] = (Plain, Plain with { CampaignCap = new(49) }, "50+0p 0 -> 25+0p 0"),
        [nameof(PointsPolicy.CutAtCaps)] = (Plain with { MemberCap = new(33) }, Plain with { MemberCap = new(33), CutAtCaps = true }, "25+0p 0 -> 33+0p 0"),
    };

    public static TheoryData<string> KnobNames => [.. Knobs.Keys];

    [Theory]
    [MemberData(nameof(KnobNames))]
    public void Knob_WhenTurnedAlone_ChangesTheAnswer(string knob)
    {
        (PointsPolicy before, PointsPolicy after, string change) = Knobs[knob];
        $"{Story(before)} -> {Story(after)}".Should().Be(change);
    }

    /// <summary>The two settings of debts stand in their own tests; every other has a row here.</summary>
    [Fact]
    public void Knobs_WhenListed_AreAllTheSettings() =>
        typeof(PointsPolicy).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)
            .Should().BeEquivalentTo(Knobs.Keys.Append(nameof(PointsPolicy.Debt)).Append(nameof(PointsPolicy.DebtLimit)));

    [Fact]
    public void DebtLimit_WhenADebtWouldPassIt_RefusesTheReversal()
    {
        PointsPolicy policy = Plain with { Debt = DebtPolicy.Debt };
        PointsEntry[] history = [PointsEntry.Earn("a", Amy, new(10), Noon), PointsEntry.Burn("x", Amy, new(8), Noon)];
        PointsEntry back = PointsEntry.Reverse("r", Amy, "a", new(10), Noon);
        Open(policy).Load(history).Append(back).Outcome!.StatementOf(Amy, Noon).Balance.Should().Be(new Points(-8));
        Open(policy with { DebtLimit = new(8) }).Load(history).Append(back).IsGranted.Should().BeTrue();
        Decision<PointsLedger> decision = Open(policy with { DebtLimit = new(7) }).Load(history).Append(back);
        decision.Reasons.Single().ToString().Should().Be($"{IncentiveCodes.DebtLimitReached} (CHK-2) debt=8 limit=7");
    }

    /// <summary>Published: 5 points trebled are 15; 4 points at 1.5 are 6, fractions are dropped; 5 and 3 on top are 8.</summary>
    [Theory]
    [InlineData(5, 2.0, 15)]
    [InlineData(4, 0.5, 6)]
    [InlineData(5, 0.5, 7)]
    [InlineData(10, 1.0, 20)]
    [InlineData(3, 0.333, 3)]
    [InlineData(3, 0.334, 4)]
    [InlineData(7, 20, 70)]
    public void Total_OfABaseWithABonus_DropsTheFraction(int basePoints, double bonus, int total) =>
        Plain.Total(new(basePoints), (decimal)bonus).Should().Be(new Points(total));

    [Fact]
    public void Total_OfSeveralBonuses_AddsThemUp()
    {
        Plain.Total(new(5), 0.2m, 0.2m).Should().Be(new Points(7), "rounded once, not for each");
        (Plain with { BestBonusOnly = true }).Total(new(5), 0.2m, 0.4m, 0.3m).Should().Be(new Points(7));
        Plain.Total(new(5)).Should().Be(new Points(5));
        Plain.Total(Points.Zero, 1).Should().Be(Points.Zero);
        (Open(Plain).Append(PointsEntry.Earn("base", Amy, new(5), Noon), PointsEntry.Earn("extra", Amy, new(3), Noon)).Outcome!.StatementOf(Amy, Noon).Available.Value).Should().Be(8);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, -0.1)]
    [InlineData(1, 0.0001)]
    [InlineData(1, 1001)]
    public void Total_OfWhatIsOutOfRange_Throws(int basePoints, double bonus) =>
        FluentActions.Invoking(() => Plain.Total(new(basePoints), (decimal)bonus)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Award_InsideTheGroup_DoublesOnALineOfItsOwn()
    {
        PointsLedger ledger = Open(PointsPolicy.OneYear("Asia/Shanghai"));
        Decision<ValueList<PointsEntry>> award = ledger.Award("checkin:spring:amy:2026-03-02", Amy, new(10), Noon, "spring", ("inGroup", 1.0m), ("streak", 0.25m), ("none", 0m));
        award.Reasons.Should().BeEmpty();
        award.Outcome.Should().Equal(
            PointsEntry.Earn("checkin:spring:amy:2026-03-02:base", Amy, new(10), Noon, "spring", lastDay: new(2027, 3, 1)),
            PointsEntry.Earn("checkin:spring:amy:2026-03-02:inGroup", Amy, new(10), Noon, "spring", lastDay: new(2027, 3, 1)),
            PointsEntry.Earn("checkin:spring:amy:2026-03-02:streak", Amy, new(2), Noon, "spring", lastDay: new(2027, 3, 1)));
        PointsLedger next = ledger.Append([.. award.Outcome]).Outcome!;
        next.Award("checkin:spring:amy:2026-03-02", Amy, new(10), Noon, "spring", ("inGroup", 1.0m), ("streak", 0.25m)).Outcome.Should().Equal(award.Outcome);
        next.Append(PointsEntry.Reverse("outside", Amy, "checkin:spring:amy:2026-03-02:inGroup", new(10), Noon)).Outcome!.StatementOf(Amy, Noon).Available.Value.Should().Be(12, "the bonus is taken back by itself");
    }

    [Fact]
    public void Award_WhenTheMultiplierIsCapped_SaysSo() =>
        Open(Plain with { MultiplierCap = 1.5m }).Award("k", Amy, new(10), Noon, null, ("a", 0.4m), ("b", 1m)).ToString()
            .Should().Be("Granted [k:base: amy Earn 10 at 2026-03-02T12:00:00Z, k:a: amy Earn 4 at 2026-03-02T12:00:00Z, k:b: amy Earn 1 at 2026-03-02T12:00:00Z]: incentives.multiplier.capped (CHK-2) multiplier=2.4 cap=1.5");

    [Fact]
    public void Award_WhenCapsBind_RefusesOrCutsTheLastLinesFirst()
    {
        PointsPolicy policy = Plain with { DailyCap = new(40), MemberCap = new(35), CampaignCap = new(27) };
        PointsEntry[] earlier =
        [
            PointsEntry.Earn("a", Amy, new(15), Noon, "spring"), PointsEntry.Reverse("r", Amy, "a", new(5), Noon), PointsEntry.Earn("b", Amy, new(12), Noon),
            PointsEntry.Earn("c", Amy, new(100), Noon - Duration.FromDays(1)), PointsEntry.Earn("a", new("bob"), new(4), Noon, "spring"),
        ];
        Decision<ValueList<PointsEntry>> refused = Open(policy).Load(earlier).Award("k", Amy, new(10), Noon, "spring", ("x", 1.6m), ("y", 0.2m));
        refused.Reasons.Select(reason => reason.ToString()).Should().Equal(
            "incentives.cap.daily (CHK-2) cap=40 earned=22 points=28",
            "incentives.cap.member (CHK-2) cap=35 earned=10 points=28 campaign=spring",
            "incentives.cap.campaign (CHK-2) cap=27 earned=14 points=28 campaign=spring");
        refused.Counterfactual.Should().Equal(new Evidence("points", 13));
        PointsLedger cutting = Open(policy with { CutAtCaps = true }).Load(earlier);
        Decision<ValueList<PointsEntry>> cut = cutting.Award("k", Amy, new(10), Noon, "spring", ("x", 1.6m), ("y", 0.2m));
        cut.Outcome.Select(entry => $"{entry.Key} {entry.Points}").Should().Equal("k:base 10", "k:x 3");
        cut.Reasons.Should().HaveCount(3);
        PointsLedger full = cutting.Append([.. cut.Outcome]).Outcome!;
        full.Award("k", Amy, new(10), Noon, "spring", ("x", 1.6m), ("y", 0.2m)).Outcome.Should().Equal(cut.Outcome, "asked again it is the same");
        full.Award("l", Amy, new(1), Noon, "spring").Should().Match<Decision<ValueList<PointsEntry>>>(decision => decision.Verdict == Verdict.Refused && decision.Counterfactual.IsEmpty);
        full.Append(PointsEntry.Earn("l", Amy, new(1), Noon, "spring")).Reasons[0].Code.Should().Be(IncentiveCodes.CampaignCapReached);
        full.Append(PointsEntry.Earn("l", Amy, new(6), Noon)).Reasons.Single().Code.Should().Be(IncentiveCodes.DailyCapReached);
        full.Append(PointsEntry.Earn("l", Amy, new(5), Noon)).IsGranted.Should().BeTrue();
        full.Append(PointsEntry.Reverse("s", Amy, "k:base", new(2), Noon), PointsEntry.Earn("l", Amy, new(2), Noon, "spring")).IsGranted.Should().BeTrue("what is taken back is free again");
    }

    /// <summary>Published: 10,000 for the whole campaign at 100 a member are enough for 100 members.</summary>
    [Fact]
    public void Caps_OfCampaignAndMember_AreReachedByAHundredMembers()
    {
        PointsLedger ledger = Open(Plain with { MemberCap = new(100), CampaignCap = new(10_000) });
        for (int i = 0; i < 100; i++) ledger = ledger.Append(PointsEntry.Earn("all", new("m" + i), new(100), Noon, "c")).Outcome!;
        ledger.Append(PointsEntry.Earn("all", new("m100"), new(1), Noon, "c")).Reasons.Single().Code.Should().Be(IncentiveCodes.CampaignCapReached);
        ledger.Append(PointsEntry.Earn("one", new("m0"), new(1), Noon, "c")).Reasons.Select(reason => reason.Code).Should().Equal(IncentiveCodes.MemberCapReached, IncentiveCodes.CampaignCapReached);
        ledger.Append(PointsEntry.Earn("one", new("m0"), new(1), Noon, "d")).IsGranted.Should().BeTrue();
    }

    [Fact]
    public void Award_OfWhatIsWrong_IsRefused()
    {
        PointsLedger ledger = Open(Plain);
        Code(ledger.Award("k", Amy, new(0), Noon)).Should().Be(IncentiveCodes.NumberWrong);
        Code(ledger.Award("k", Amy, new(PointsEntry.MostPoints), Noon, null, ("x", 1m))).Should().Be(IncentiveCodes.NumberWrong);
        foreach ((string component, decimal bonus) in new[] { ("x", -1m), ("", 1m), ("base", 1m), ("x", 0.0001m), ("x", 1001m) })
            Code(ledger.Award("k", Amy, new(5), Noon, null, (component, bonus))).Should().Be(IncentiveCodes.BonusWrong);
        Code(ledger.Award("k", Amy, new(5), Noon, null, ("x", 1m), ("x", 1m))).Should().Be(IncentiveCodes.BonusWrong);

        static string Code(Decision<ValueList<PointsEntry>> decision) => decision.Reasons.Single().Code;
    }

    [Fact]
    public void Validator_WhenAllIsWrong_FindsAllAtOnce()
    {
        PointsPolicy policy = new()
        {
            Zone = " ",
            DayStart = new(13, 0),
            PendingDays = -1,
            LifetimeDays = 0,
            MultiplierCap = 0.9m,
            Debt = (DebtPolicy)9,
            DebtLimit = new(-1),
            DailyCap = new(0),
            MemberCap = new(0),
            CampaignCap = new(-3),
        };
        PointsPolicy.CreateValidator().Check(policy).Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(
            $"zone {CalendarCodes.ZoneMissing}", $"dayStart {CalendarCodes.DayStartTooLate}", $"pendingDays {IncentiveCodes.NumberWrong}", $"lifetimeDays {IncentiveCodes.NumberWrong}",
            $"multiplierCap {IncentiveCodes.NumberWrong}", $"debt {IncentiveCodes.DebtPolicyUnknown}", $"debtLimit {IncentiveCodes.NumberWrong}", $"debtLimit {IncentiveCodes.DebtLimitUnused}",
            $"dailyCap {IncentiveCodes.NumberWrong}", $"memberCap {IncentiveCodes.NumberWrong}", $"campaignCap {IncentiveCodes.NumberWrong}");
        PointsLedger.TryOpen(policy, DateTimeZoneProviders.Tzdb, out PointsLedger? ledger, out ValueList<Finding> findings).Should().BeFalse();
        ledger.Should().BeNull();
        findings.Should().HaveCount(11);
    }

    [Fact]
    public void Open_WhenTheZoneIsUnknown_Throws() =>
        FluentActions.Invoking(() => Open(Plain with { Zone = "Asia/Nowhere" })).Should().Throw<InvalidDefinitionException>().Which.Findings.Single().Code.Should().Be(CalendarCodes.ZoneUnknown);

    [Fact]
    public void TryOpen_WhenThereIsAWarning_OpensAllTheSame()
    {
        PointsLedger.TryOpen(Plain with { DebtLimit = new(5) }, DateTimeZoneProviders.Tzdb, out PointsLedger? ledger, out ValueList<Finding> findings).Should().BeTrue();
        findings.Single().Code.Should().Be(IncentiveCodes.DebtLimitUnused);
        ledger!.Policy.DebtLimit.Should().Be(new Points(5));
    }

    private static PointsLedger Open(PointsPolicy policy) => PointsLedger.Open(policy, DateTimeZoneProviders.Tzdb);

    /// <summary>Two awards, late in the evening and the next morning, as they stand an hour later; and how many bases are pending.</summary>
    private static string Story(PointsPolicy policy)
    {
        PointsLedger ledger = Open(policy);
        foreach ((string key, Instant at) in new[] { ("first", Noon + Duration.FromHours(3)), ("second", Noon + Duration.FromHours(14)) })
        {
            Decision<ValueList<PointsEntry>> award = ledger.Award(key, Amy, new(10), at, "spring", ("streak", 0.5m), ("inGroup", 1m));
            if (award.IsGranted) ledger = ledger.Append([.. award.Outcome]).Outcome!;
        }

        PointsStatement statement = ledger.StatementOf(Amy, Noon + Duration.FromHours(15));
        return $"{statement.Available}+{statement.Pending}p {statement.Lots.Count(lot => lot.Pending.Value > 0 && lot.Key.EndsWith("base", StringComparison.Ordinal))}";
    }
}
