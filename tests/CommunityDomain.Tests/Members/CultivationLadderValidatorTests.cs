using CommunityDomain.Calendars;
using CommunityDomain.Members;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Members;

public sealed class CultivationLadderValidatorTests
{
    private static readonly CultivationRequirement Talks = CultivationRequirement.AtLeast("days", 10);

    private static readonly CultivationLadder Good = new()
    {
        Facts =
        [
            new() { Name = "days", Type = FactType.Integer }, new() { Name = "likes", Type = FactType.Integer }, new() { Name = "spend", Type = FactType.Decimal },
            new() { Name = "muted", Type = FactType.Flag }, new() { Name = "tenure", Type = FactType.Duration }, new() { Name = "seen", Type = FactType.Instant },
        ],
        Tiers = [new() { Id = "member" }, Tier("koc", Talks), Tier("core", Talks with { Required = 20 })],
    };

    public static TheoryData<string> Faults => new(Cases.Keys);

    private static Dictionary<string, (CultivationLadder Ladder, string Path, string Code)> Cases => new(StringComparer.Ordinal)
    {
        ["one tier"] = (Good with { Tiers = [Good.Tiers[0]] }, "tiers", MemberCodes.TiersWrong),
        ["33 tiers"] = (Good with { Tiers = [Good.Tiers[0], .. Enumerable.Range(0, 32).Select(index => Tier($"t{index}", Talks))] }, "tiers", MemberCodes.TiersWrong),
        ["a null tier"] = (Good with { Tiers = [Good.Tiers[0], null!] }, "tiers[1]", DefinitionCodes.ItemMissing),
        ["a null fact"] = (Good with { Facts = [.. Good.Facts, null!] }, "facts[6]", DefinitionCodes.ItemMissing),
        ["a fact twice"] = (Good with { Facts = [.. Good.Facts, Good.Facts[0]] }, "facts[6].name", RuleCodes.NameTwice),
        ["no id"] = (Second(Good.Tiers[1] with { Id = " " }), "tiers[1].id", RuleCodes.NameMissing),
        ["an id twice"] = (Second(Good.Tiers[1] with { Id = "member" }), "tiers[1].id", RuleCodes.NameTwice),
        ["the first tier asks"] = (Good with { Tiers = [Good.Tiers[1], Good.Tiers[2]] }, "tiers[0]", MemberCodes.FirstTierAsks),
        ["the first tier has seats"] = (Good with { Tiers = [Good.Tiers[0] with { Seats = 9 }, Good.Tiers[1]] }, "tiers[0]", MemberCodes.FirstTierAsks),
        ["no routes"] = (Second(new() { Id = "koc" }), "tiers[1].routes", MemberCodes.RoutesMissing),
        ["routes by hand"] = (Second(Good.Tiers[1] with { IsManualOnly = true }), "tiers[1].routes", MemberCodes.RoutesUnused),
        ["too many routes needed"] = (Second(Good.Tiers[1] with { RoutesNeeded = 2 }), "tiers[1].routesNeeded", MemberCodes.RoutesNeededWrong),
        ["no routes needed"] = (Second(Good.Tiers[1] with { RoutesNeeded = 0 }), "tiers[1].routesNeeded", MemberCodes.RoutesNeededWrong),
        ["negative seats"] = (Second(Good.Tiers[1] with { Seats = -1 }), "tiers[1].seats", MemberCodes.SeatsNegative),
        ["no seat"] = (Second(Good.Tiers[1] with { Seats = 0 }), "tiers[1]", MemberCodes.TierUnreachable),
        ["above one given by hand"] = (Second(new() { Id = "koc", IsManualOnly = true }) with { SkipsTiers = false }, "tiers[2]", MemberCodes.TierUnreachable),
        ["ranked by an unknown fact"] = (Second(Good.Tiers[1] with { RankedBy = "none" }), "tiers[1].rankedBy", RuleCodes.FieldUnknown),
        ["ranked by no number"] = (Second(Good.Tiers[1] with { RankedBy = "tenure" }), "tiers[1].rankedBy", MemberCodes.FieldNoNumber),
        ["negative grace"] = (Second(Good.Tiers[1] with { Grace = -Duration.Epsilon }), "tiers[1].grace", MemberCodes.WaitWrong),
        ["endless grace"] = (Second(Good.Tiers[1] with { Grace = Duration.FromDays(36_501) }), "tiers[1].grace", MemberCodes.WaitWrong),
        ["negative period"] = (Good with { ReviewPeriod = Duration.FromDays(-1) }, "reviewPeriod", MemberCodes.WaitWrong),
        ["negative cooldown"] = (Good with { Cooldown = Duration.FromDays(-1) }, "cooldown", MemberCodes.WaitWrong),
        ["no confirmation"] = (Good with { ConfirmationPeriods = 0 }, "confirmationPeriods", MemberCodes.ConfirmationWrong),
        ["a null route"] = (Second(new() { Id = "koc", Routes = [null!] }), "tiers[1].routes[0]", DefinitionCodes.ItemMissing),
        ["a route without a name"] = (Second(new() { Id = "koc", Routes = [new() { Id = null!, Requirements = [Talks] }] }), "tiers[1].routes[0].id", RuleCodes.NameMissing),
        ["a route twice"] = (Second(new() { Id = "koc", Routes = [.. Good.Tiers[1].Routes, .. Good.Tiers[1].Routes] }), "tiers[1].routes[1].id", RuleCodes.NameTwice),
        ["an empty route"] = (Second(Tier("koc")), "tiers[1].routes[0]", MemberCodes.RouteEmpty),
        ["a null requirement"] = (Second(Tier("koc", [null!])), "tiers[1].routes[0].requirements[0]", DefinitionCodes.ItemMissing),
        ["an unknown fact"] = (Of(Talks with { Field = "dais" }), "tiers[1].routes[0].requirements[0].field", RuleCodes.FieldUnknown),
        ["no fact"] = (Of(Talks with { Field = null! }), "tiers[1].routes[0].requirements[0].field", RuleCodes.FieldUnknown),
        ["a fact that is no number"] = (Of(Talks with { Field = "muted" }), "tiers[1].routes[0].requirements[0].field", MemberCodes.FieldNoNumber),
        ["a fact nobody promises"] = (Good with { Facts = [Good.Facts[0] with { IsPromised = false }, .. Good.Facts.Skip(1)] }, "tiers[1].routes[0].requirements[0].field", RuleCodes.FieldNotPromised),
        ["an order that is none"] = (Of(Talks with { Comparison = (Comparison)99 }), "tiers[1].routes[0].requirements[0].comparison", RuleCodes.TermUnknown),
        ["another order"] = (Of(Talks with { Comparison = Comparison.Above }), "tiers[1].routes[0].requirements[0].comparison", MemberCodes.ComparisonWrong),
        ["no value"] = (Of(new CultivationRequirement { Field = "days" }), "tiers[1].routes[0].requirements[0].required", RuleCodes.TypeWrong),
        ["half a day"] = (Of(Talks with { Required = 0.5m }), "tiers[1].routes[0].requirements[0].required", RuleCodes.TypeWrong),
        ["a number for a duration"] = (Of(CultivationRequirement.AtLeast("tenure", 5)), "tiers[1].routes[0].requirements[0].required", RuleCodes.TypeWrong),
        ["a fact asked for twice"] = (Of(Talks, Talks with { Required = 12 }), "tiers[1].routes[0].requirements[1]", MemberCodes.RequirementTwice),
        ["a mark above the whole"] = (Of(Talks with { LowWater = 1.0001m }), "tiers[1].routes[0].requirements[0].lowWater", MemberCodes.LowWaterWrong),
        ["a negative mark"] = (Of(Talks with { LowWater = -0.1m }), "tiers[1].routes[0].requirements[0].lowWater", MemberCodes.LowWaterWrong),
        ["a mark too fine"] = (Of(Talks with { LowWater = 0.90001m }), "tiers[1].routes[0].requirements[0].lowWater", MemberCodes.LowWaterWrong),
        ["percent of nothing"] = (Of(Talks with { Percent = 25 }), "tiers[1].routes[0].requirements[0].percent", MemberCodes.ShareWrong),
        ["a cap of nothing"] = (Of(Talks with { Cap = 25 }), "tiers[1].routes[0].requirements[0].cap", MemberCodes.ShareWrong),
        ["a share and a value"] = (Of(CultivationRequirement.Share("days", 25, "likes") with { Required = 1 }), "tiers[1].routes[0].requirements[0].required", MemberCodes.ShareWrong),
        ["no percent"] = (Of(CultivationRequirement.Share("days", 0, "likes")), "tiers[1].routes[0].requirements[0].percent", MemberCodes.ShareWrong),
        ["too many percent"] = (Of(CultivationRequirement.Share("days", 1_001, "likes")), "tiers[1].routes[0].requirements[0].percent", MemberCodes.ShareWrong),
        ["a negative cap"] = (Of(CultivationRequirement.Share("days", 25, "likes", -1)), "tiers[1].routes[0].requirements[0].cap", MemberCodes.ShareWrong),
        ["half a day as a cap"] = (Of(CultivationRequirement.Share("days", 25, "likes", 0.5m)), "tiers[1].routes[0].requirements[0].cap", MemberCodes.ShareWrong),
        ["a share of another type"] = (Of(CultivationRequirement.Share("days", 25, "spend")), "tiers[1].routes[0].requirements[0].shareOf", RuleCodes.TypeWrong),
        ["a share of an unknown fact"] = (Of(CultivationRequirement.Share("days", 25, "none")), "tiers[1].routes[0].requirements[0].shareOf", RuleCodes.FieldUnknown),
        ["a share of time"] = (Of(CultivationRequirement.Share("tenure", 25, "tenure")), "tiers[1].routes[0].requirements[0].shareOf", MemberCodes.FieldNoNumber),
        ["a contradiction"] = (Of(Talks, CultivationRequirement.AtMost("days", 9)), "tiers[1].routes[0]", MemberCodes.RouteContradicts),
        ["a contradiction in the only route"] = (Of(Talks, CultivationRequirement.AtMost("days", 9)), "tiers[1]", MemberCodes.TierUnreachable),
        ["a contradiction with a cap"] = (Of(Talks, CultivationRequirement.Share("days", 25, "likes", 9) with { Comparison = Comparison.AtMost }), "tiers[1].routes[0]", MemberCodes.RouteContradicts),
        ["a condition on an unknown fact"] = (Second(Where(Condition.Has("none"))), "tiers[1].routes[0].when.field", RuleCodes.FieldUnknown),
        ["a condition with a hole"] = (Second(Where(Condition.Any(Condition.Has("days"), Condition.All()))), "tiers[1].routes[0].when.parts[1]", RuleCodes.PartsMissing),
        ["a zone that is none"] = (Second(Where(Condition.Within("seen", new TimeWindow(new(8, 0), new(9, 0)), "Mars/Base"))), "tiers[1].routes[0].when.zone", CalendarCodes.ZoneUnknown),
        ["a veto of another effect"] = (Second(Good.Tiers[1] with { Vetoes = [Veto("v") with { Effect = "mute" }] }), "tiers[1].vetoes[0].effect", RuleCodes.EffectUnknown),
        ["a null veto"] = (Second(Good.Tiers[1] with { Vetoes = [null!] }), "tiers[1].vetoes[0]", DefinitionCodes.ItemMissing),
        ["a veto twice"] = (Second(Good.Tiers[1] with { Vetoes = [Veto("v"), Veto("v")] }), "tiers[1].vetoes[1].id", RuleCodes.NameTwice),
        ["a veto twice in the ladder"] = (Good with { Tiers = [Good.Tiers[0], .. Good.Tiers.Skip(1).Select(tier => tier with { Vetoes = [Veto("v")] })] }, "tiers[2].vetoes[0].id", RuleCodes.NameTwice),
        ["an easier tier"] = (Good with { Tiers = [Good.Tiers[0], Good.Tiers[1], Tier("core", Talks with { Required = 9 })] }, "tiers[2].routes[0].requirements[0]", MemberCodes.TierEasier),
        ["an easier tier by at most"] = (
            Good with { Tiers = [Good.Tiers[0], Tier("koc", CultivationRequirement.AtMost("days", 5)), Tier("core", CultivationRequirement.AtMost("days", 6))] },
            "tiers[2].routes[0].requirements[0]", MemberCodes.TierEasier),
        ["an easier share"] = (
            Good with { Tiers = [Good.Tiers[0], Tier("koc", CultivationRequirement.Share("days", 25, "likes")), Tier("core", CultivationRequirement.Share("days", 25, "likes", 9))] },
            "tiers[2].routes[0].requirements[0]", MemberCodes.TierEasier),
    };

    [Fact]
    public void Check_WhenTheLadderIsGood_FindsNothing()
    {
        var validator = new CultivationLadderValidator(DateTimeZoneProviders.Tzdb);
        validator.Check(Good).Should().BeEmpty();
        validator.Check(CultivationLadder.CoreGroup(2_000, 4, 20, 5)).Should().BeEmpty();
        validator.Check(CultivationLadder.PerGroup(8, 3, 5, 4, 10)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Check_OfAFault_FindsIt(string name)
    {
        (CultivationLadder ladder, string path, string code) = Cases[name];
        ValueList<Finding> findings = new CultivationLadderValidator(DateTimeZoneProviders.Tzdb).Check(ladder);
        findings.Select(finding => (finding.Path, finding.Code)).Should().Contain((path, code));
        bool opens = ladder.TryCompile(DateTimeZoneProviders.Tzdb, out CompiledCultivationLadder? compiled, out ValueList<Finding> again);
        again.Should().Equal(findings);
        (compiled is not null).Should().Be(opens).And.Be(findings.All(finding => finding.Severity != FindingSeverity.Error));
        if (!opens) FluentActions.Invoking(() => ladder.Compile(DateTimeZoneProviders.Tzdb)).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Equal(findings);
    }

    [Fact]
    public void Check_OfManyFaults_FindsThemAllAtOnce()
    {
        CultivationLadder ladder = new() { Facts = [null!], Tiers = [null!, new() { Id = null!, Routes = [null!, new() { Id = "", Requirements = [null!, new CultivationRequirement { Field = "x", LowWater = 7 }] }], Vetoes = [null!], Seats = -1 }], ConfirmationPeriods = -1 };
        ValueList<Finding> findings = new CultivationLadderValidator().Check(ladder);
        findings.Select(finding => finding.Path).Should().Equal(
            "facts[0]", "tiers[0]", "tiers[1].id", "tiers[1].routes[0]", "tiers[1].routes[1].id", "tiers[1].routes[1].requirements[0]", "tiers[1].routes[1].requirements[1].field",
            "tiers[1].routes[1].requirements[1].lowWater", "tiers[1].vetoes[0]", "tiers[1].seats", "confirmationPeriods");
    }

    [Fact]
    public void Check_WithoutZones_JudgesNoZone() =>
        new CultivationLadderValidator().Check(Second(Where(Condition.Within("seen", new TimeWindow(new(8, 0), new(9, 0)), "Mars/Base")))).Should().BeEmpty();

    private static CultivationLadder Second(CultivationTier tier) => Good with { Tiers = [Good.Tiers[0], tier, Good.Tiers[2]] };

    private static CultivationLadder Of(params ReadOnlySpan<CultivationRequirement> requirements) => Second(Tier("koc", requirements));

    private static CultivationTier Tier(string id, params ReadOnlySpan<CultivationRequirement> requirements) => new() { Id = id, Routes = [new() { Id = "route", Requirements = new(requirements) }] };

    private static CultivationTier Where(Condition when) => new() { Id = "koc", Routes = [new() { Id = "where", Requirements = [Talks], When = when }] };

    private static Rule Veto(string id) => new() { Id = new(id), Effect = CultivationTier.BlocksPromotion, When = Condition.Compare("muted", Comparison.Equal, true) };
}
