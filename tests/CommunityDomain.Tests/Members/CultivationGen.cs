using CommunityDomain.Members;
using CommunityDomain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Members;

/// <summary>Small ladders with every knob turned, and members on them.</summary>
internal static class CultivationGen
{
    internal static readonly string[] Names = ["a", "b", "c", "d"];

    internal static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    internal static readonly Gen<Dictionary<string, long?>> Facts = KnownFacts(missing: 1);

    private static readonly Gen<CultivationRequirement> Requirements =
        from field in Gen.Elements("a", "b", "c")
        from comparison in Gen.Frequency((4, Gen.Constant(Comparison.AtLeast)), (1, Gen.Constant(Comparison.AtMost)))
        from required in Gen.Choose(0, 12)
        from lowWater in Gen.Elements<decimal?>(null, 0m, 0.5m, 0.75m, 0.9m, 0.9m, 1m)
        from isShare in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from percent in Gen.Elements(25m, 50m, 12.5m, 100m)
        from cap in Gen.Elements<decimal?>(null, 2m, 6m)
        select isShare
            ? new CultivationRequirement { Field = field, Comparison = comparison, ShareOf = "d", Percent = percent, Cap = cap, LowWater = lowWater }
            : new CultivationRequirement { Field = field, Comparison = comparison, Required = required, LowWater = lowWater };

    internal static Gen<Dictionary<string, long?>> KnownFacts(int missing) =>
        from values in Gen.Frequency((missing, Gen.Constant((long?)null)), (6, Gen.Choose(0, 14).Select(value => (long?)value))).ArrayOf(4)
        select Names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    internal static Gen<CultivationLadder> Ladders(bool withSeats) =>
        from count in Gen.Choose(1, 4)
        from tiers in Gen.CollectToArray(Enumerable.Range(1, count).Select(index => Tiers(index, withSeats)))
        from confirmation in Gen.Choose(1, 3)
        from period in Gen.Elements(0, 28)
        from cooldown in Gen.Elements(0, 0, 30)
        from skips in Gen.Elements(true, true, false)
        select new CultivationLadder
        {
            Facts = [.. Names.Select(name => new FactField { Name = name, Type = FactType.Integer })],
            Tiers = [new CultivationTier { Id = "t0" }, .. tiers],
            ConfirmationPeriods = confirmation,
            ReviewPeriod = Duration.FromDays(period),
            Cooldown = Duration.FromDays(cooldown),
            SkipsTiers = skips,
        };

    internal static Gen<CultivationStanding> Standings(CultivationLadder ladder) =>
        from tier in Gen.Elements(ladder.Tiers.Select(tier => tier.Id).ToArray())
        from failed in Gen.Choose(0, 2)
        from lastFailed in Gen.Elements<int?>(null, 10, 28)
        from grace in Gen.Elements<int?>(null, null, -1, 0, 5)
        from cooldown in Gen.Elements<int?>(null, null, 0, 5)
        from waiting in Gen.Elements<int?>(null, 3, 9)
        from locked in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new CultivationStanding
        {
            Tier = tier,
            Since = Now - Duration.FromDays(50),
            FailedPeriods = failed,
            LastFailed = lastFailed is { } days ? Now - Duration.FromDays(days) : null,
            GraceUntil = grace is { } more ? Now + Duration.FromDays(more) : null,
            CooldownUntil = cooldown is { } wait ? Now + Duration.FromDays(wait) : null,
            WaitingFor = waiting is null ? null : ladder.Tiers[^1].Id,
            WaitingSince = waiting is { } since ? Now - Duration.FromDays(since) : null,
            IsLocked = locked,
        };

    internal static Gen<(CultivationLadder Ladder, Dictionary<string, long?>[] Facts, CultivationStanding[] Standings)> Rounds(bool withSeats, int most = 7) =>
        from ladder in Ladders(withSeats)
        from count in Gen.Choose(1, most)
        from facts in Facts.ArrayOf(count)
        from standings in Standings(ladder).ArrayOf(count)
        select (ladder, facts, standings);

    private static Gen<CultivationTier> Tiers(int index, bool withSeats) =>
        from routes in Gen.Choose(1, 3).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count).Select(Routes)))
        from needed in Gen.Choose(1, 2)
        from veto in Gen.Elements<string?>(null, null, null, CultivationTier.BlocksPromotion, CultivationTier.DemotesAtOnce)
        from vetoAt in Gen.Choose(9, 14)
        from vetoed in Gen.Elements("c", "d")
        from seats in Gen.Elements<int?>(null, 0, 1, 2)
        from ranked in Gen.Elements(null, "a", "d")
        from grace in Gen.Elements(0, 0, 20)
        from manual in Gen.Frequency((7, Gen.Constant(false)), (1, Gen.Constant(true)))
        from lasting in Gen.Frequency((7, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new CultivationTier
        {
            Id = $"t{index}",
            Routes = manual ? [] : [.. routes],
            RoutesNeeded = Math.Min(needed, routes.Length),
            Vetoes = veto is null ? [] : [new Rule { Id = new($"veto{index}"), Effect = veto, When = Condition.Compare(vetoed, Comparison.AtLeast, vetoAt) }],
            Seats = withSeats && !manual ? seats : null,
            RankedBy = withSeats ? ranked : null,
            Grace = Duration.FromDays(grace),
            IsManualOnly = manual,
            IsLasting = lasting,
        };

    private static Gen<CultivationRoute> Routes(int index) =>
        from requirements in Gen.Choose(1, 3).SelectMany(count => Requirements.ArrayOf(count))
        from when in Gen.Frequency((4, Gen.Constant((int?)null)), (1, Gen.Choose(0, 10).Select(value => (int?)value)))
        select new CultivationRoute
        {
            Id = $"r{index}",
            Requirements = [.. requirements.DistinctBy(requirement => (requirement.Field, requirement.Comparison))],
            When = when is { } value ? Condition.Compare("b", Comparison.AtLeast, value) : null,
        };
}
