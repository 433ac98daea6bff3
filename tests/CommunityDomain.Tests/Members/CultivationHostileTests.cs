using CommunityDomain.Members;
using CommunityDomain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Members;

/// <summary>Whatever a ladder holds, it is judged, never stumbled over; and whatever is found good can be reviewed and explained.</summary>
public sealed class CultivationHostileTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly Gen<string> Names = Mostly(Gen.Elements("a", "b", "c"), Gen.Elements("zz", "", " ", null!));

    private static readonly Gen<EvidenceValue> Values = Mostly(Gen.Elements<EvidenceValue>(0, 5, 12), Gen.Elements<EvidenceValue>(
        default, -3, 0.5m, decimal.MaxValue, decimal.MinValue, long.MaxValue, long.MinValue, "5", true, Duration.FromDays(5), Duration.MaxValue, Duration.MinValue, Instant.MaxValue));

    private static readonly Gen<decimal> Numbers = Gen.Elements(0m, 1m, -1m, 25m, 0.9m, 0.12345m, 1_000m, 1_000.1m, decimal.MaxValue, decimal.MinValue);

    private static readonly Gen<Duration> Waits = Mostly(Gen.Elements(Duration.Zero, Duration.FromDays(9)), Gen.Elements(Duration.FromDays(-1), Duration.MaxValue, Duration.MinValue));

    private static readonly Gen<CultivationRequirement> Requirements =
        from field in Names
        from comparison in Mostly(Gen.Constant(Comparison.AtLeast), Gen.Choose(-1, 7).Select(value => (Comparison)value))
        from required in Values
        from share in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Names.Select(name => (string?)name)))
        from percent in Mostly(Gen.Constant(share is null ? 0m : 25m), Numbers)
        from cap in Mostly(Gen.Constant<decimal?>(null), Numbers.Select(value => (decimal?)value))
        from mark in Mostly(Gen.Elements<decimal?>(0.9m, null), Numbers.Select(value => (decimal?)value))
        select new CultivationRequirement { Field = field, Comparison = comparison, Required = share is null || percent != 25 ? required : default, ShareOf = share, Percent = percent, Cap = cap, LowWater = mark };

    private static readonly Gen<Condition?> Conditions = Mostly(Gen.Elements(null, Condition.Has("a")), Gen.Elements<Condition?>(
        Condition.Has("zz"), Condition.All(), Condition.Compare("a", (Comparison)99, 1), Condition.Compare("b", Comparison.AtLeast, "x"), Condition.Within("c", default, "Mars/Base")));

    private static readonly Gen<Rule> Vetoes =
        from id in Mostly(Gen.Choose(0, 99_999).Select(number => new RuleId($"v{number}")), Gen.Elements(new RuleId("v"), default))
        from effect in Mostly(Gen.Elements(CultivationTier.BlocksPromotion, CultivationTier.DemotesAtOnce), Gen.Elements("mute", null!))
        from when in Mostly(Gen.Constant<Condition?>(Condition.Has("b")), Conditions)
        from policy in Mostly(Gen.Elements(UnknownPolicy.ByPolarity, UnknownPolicy.Skip, UnknownPolicy.Review), Gen.Constant((UnknownPolicy)9))
        select new Rule { Id = id, Effect = effect, When = when!, OnUnknown = policy };

    private static readonly Gen<CultivationTier> Tiers =
        from id in Gen.Frequency((1, Names), (24, Gen.Choose(0, 9_999).Select(number => $"t{number}")))
        from routes in (from name in Mostly(Gen.Choose(0, 99_999).Select(number => $"r{number}"), Gen.Elements("r", "", null!)) from asked in Sometimes(Requirements).ArrayOf(2) from count in Mostly(Gen.Choose(1, 2), Gen.Constant(0)) from when in Conditions select new CultivationRoute { Id = name, Requirements = [.. asked.Take(count)], When = when }).ArrayOf(2)
        from routeCount in Mostly(Gen.Choose(1, 2), Gen.Constant(0))
        from needed in Mostly(Gen.Constant(1), Gen.Elements(2, 0, -1, int.MaxValue))
        from vetoes in Sometimes(Vetoes).ArrayOf(2)
        from vetoCount in Gen.Elements(0, 0, 1, 2)
        from seats in Mostly(Gen.Elements<int?>(null, 0, 2, int.MaxValue), Gen.Constant<int?>(-1))
        from ranked in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Names.Select(name => (string?)name)))
        from grace in Waits
        from flags in Gen.Elements(0, 0, 0, 1, 2, 3)
        select new CultivationTier
        {
            Id = id,
            Routes = [.. routes.Take(routeCount)],
            RoutesNeeded = needed,
            Vetoes = [.. vetoes.Take(vetoCount)],
            Seats = seats,
            RankedBy = ranked,
            Grace = grace,
            IsManualOnly = (flags & 1) != 0,
            IsLasting = (flags & 2) != 0,
        };

    private static readonly Gen<CultivationLadder> Ladders =
        from types in Mostly(Gen.Elements(FactType.Integer, FactType.Decimal), Gen.Choose(-1, 8).Select(value => (FactType)value)).ArrayOf(3)
        from extra in Mostly(Gen.Constant<FactField?>(null), Gen.Elements<FactField?>(new FactField { Name = "a", Type = FactType.Flag }, new FactField { Name = null!, Type = FactType.Choice, Choices = [null!] }))
        from isNull in Mostly(Gen.Constant(false), Gen.Constant(true))
        from tiers in Sometimes(Tiers).ArrayOf(3)
        from count in Mostly(Gen.Choose(1, 3), Gen.Constant(0))
        from confirmation in Mostly(Gen.Elements(1, 2, int.MaxValue), Gen.Elements(0, int.MinValue))
        from period in Waits
        from cooldown in Waits
        from skips in Gen.Elements(true, false)
        select new CultivationLadder
        {
            Facts = [.. types.Select((type, index) => new FactField { Name = ((char)('a' + index)).ToString(), Type = type, IsNullable = index == 1 }), .. extra is null ? Array.Empty<FactField>() : [extra], .. isNull ? new FactField[] { null! } : []],
            Tiers = [new CultivationTier { Id = "first" }, .. tiers.Take(count)],
            ConfirmationPeriods = confirmation,
            ReviewPeriod = period,
            Cooldown = cooldown,
            SkipsTiers = skips,
        };

    [Fact]
    public void TryCompile_OfAnything_FindsWhatIsWrongOrReviews()
    {
        int good = 0;
        Law.Holds(from ladder in Ladders from values in Values.ArrayOf(3) select (ladder, values), item =>
        {
            if (!item.ladder.TryCompile(DateTimeZoneProviders.Tzdb, out CompiledCultivationLadder? compiled, out ValueList<Finding> findings))
            {
                findings.Should().Contain(finding => finding.Severity == FindingSeverity.Error).And.OnlyContain(finding => finding.Path.Length > 0);
                return;
            }

            good++;
            var facts = new List<Evidence>();
            for (int i = 0; i < 3; i++)
                if (CultivationFacts.Fits(item.ladder.Facts[i], item.values[i])) facts.Add(new Evidence(item.ladder.Facts[i].Name, item.values[i]));
            CultivationFacts amy = compiled.Facts(new("amy"), [.. facts]);
            foreach (CultivationTier tier in item.ladder.Tiers)
            {
                foreach (Instant asOf in (Instant[])[Now, Instant.MaxValue])
                {
                    CultivationReview review = compiled.Review(amy, CultivationStanding.At(tier.Id, Now), asOf);
                    review.Explain().Reasons.Should().NotBeEmpty();
                    review.ToString().Should().NotBeEmpty();
                }
            }
        }, count: 2_000);
        good.Should().BeInRange(100, 1_900);
    }

    private static Gen<T> Mostly<T>(Gen<T> sane, Gen<T> wild) => Gen.Frequency((24, sane), (1, wild));

    private static Gen<T> Sometimes<T>(Gen<T> items)
        where T : class => Mostly(items, Gen.Constant<T>(null!));
}
