using CommunityDomain.Members;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Members;

/// <summary>What a ladder means, written down a second time: plainly, with exact fractions, and slowly. Facts are whole numbers, null for unknown.</summary>
internal sealed class CultivationOracle(CultivationLadder ladder)
{
    /// <summary>What one member may take, best first, and what the counters become. The present tier stands in the list unless it is lost.</summary>
    internal sealed record Answer(List<int> Acceptable, int Current, bool Loses, bool IsBarred, bool? Held, int Failed, Instant? LastFailed);

    internal int IndexOf(string tier) => ladder.Tiers.Select((item, index) => (item, index)).Single(pair => pair.item.Id == tier).index;

    internal Answer Ask(IReadOnlyDictionary<string, long?> facts, CultivationStanding standing, Instant asOf)
    {
        int current = IndexOf(standing.Tier);
        if (standing.IsLocked) return new Answer([current], current, Loses: false, IsBarred: false, Held: true, standing.FailedPeriods, standing.LastFailed);
        bool barred = Vetoes(current, facts).Any(veto => veto.Value == true && veto.Effect == CultivationTier.DemotesAtOnce);
        bool? held = Holds(current, facts);
        bool grace = standing.GraceUntil is { } until && asOf < until;
        int failed = standing.FailedPeriods;
        Instant? last = standing.LastFailed;
        if (held == true || (held == false && grace))
        {
            failed = 0;
            last = null;
        }
        else if (held == false && (failed == 0 || last is null || last.Value + ladder.ReviewPeriod <= asOf))
        {
            failed++;
            last = asOf;
        }

        bool loses = barred || (held == false && !grace && failed >= ladder.ConfirmationPeriods);
        var acceptable = new List<int>();
        bool cools = standing.CooldownUntil is { } cooled && asOf < cooled;
        for (int tier = ladder.Tiers.Count - 1; tier >= 0; tier--)
        {
            if (tier > current && !barred && !cools && Opens(tier, current, facts)) acceptable.Add(tier);
            if (tier == current && !loses) acceptable.Add(tier);
            if (tier < current && loses && Catches(tier, facts)) acceptable.Add(tier);
        }

        return new Answer(acceptable, current, loses, barred, held, failed, last);
    }

    internal bool? Requirement(CultivationRequirement requirement, IReadOnlyDictionary<string, long?> facts, bool keep)
    {
        if (facts[requirement.Field] is not { } actual) return null;
        if (requirement.ShareOf is null) return Reaches(requirement, actual, requirement.Required.Number, keep);
        if (facts[requirement.ShareOf] is { } total) return Reaches(requirement, actual, Share(requirement, total), keep);
        // Nothing is known of the whole: only what holds for each, from very small to very large, is known.
        bool[] answers = [.. Enumerable.Range(-500, 1_001).Select(whole => Reaches(requirement, actual, Share(requirement, whole), keep)).Distinct()];
        return answers.Length == 1 ? answers[0] : null;
    }

    private bool Opens(int tier, int current, IReadOnlyDictionary<string, long?> facts) =>
        !ladder.Tiers[tier].IsManualOnly
        && (ladder.SkipsTiers || tier == current + 1)
        && Vetoes(tier, facts).All(veto => veto.Value == false)
        && Tier(tier, facts, keep: false) == true;

    private bool Catches(int tier, IReadOnlyDictionary<string, long?> facts) =>
        tier == 0
        || (!ladder.Tiers[tier].IsManualOnly
            && !Vetoes(tier, facts).Any(veto => veto.Value == true && veto.Effect == CultivationTier.DemotesAtOnce)
            && Holds(tier, facts) != false);

    private bool? Holds(int tier, IReadOnlyDictionary<string, long?> facts)
    {
        List<bool?> ways = [Tier(tier, facts, keep: true)];
        for (int higher = tier + 1; higher < ladder.Tiers.Count; higher++)
            if (!ladder.Tiers[higher].IsManualOnly) ways.Add(Tier(higher, facts, keep: false));
        return ways.Contains(true) ? true : ways.Contains(null) ? null : false;
    }

    private IEnumerable<(bool? Value, string Effect)> Vetoes(int upTo, IReadOnlyDictionary<string, long?> facts) =>
        ladder.Tiers.Take(upTo + 1).SelectMany(tier => tier.Vetoes).Select(veto => (Condition(veto.When, facts), veto.Effect));

    private bool? Tier(int tier, IReadOnlyDictionary<string, long?> facts, bool keep)
    {
        CultivationTier definition = ladder.Tiers[tier];
        if (keep && (tier == 0 || definition.IsManualOnly || definition.IsLasting)) return true;
        bool?[] routes = [.. definition.Routes.Select(route => Route(route, facts, keep))];
        if (routes.Count(value => value == true) >= definition.RoutesNeeded) return true;
        return routes.Count(value => value != false) < definition.RoutesNeeded ? false : null;
    }

    private bool? Route(CultivationRoute route, IReadOnlyDictionary<string, long?> facts, bool keep)
    {
        List<bool?> parts = [.. route.Requirements.Select(requirement => Requirement(requirement, facts, keep))];
        if (route.When is not null) parts.Add(Condition(route.When, facts));
        return parts.Contains(false) ? false : parts.Contains(null) ? null : true;
    }

    private static bool? Condition(Condition condition, IReadOnlyDictionary<string, long?> facts) =>
        facts[condition.Field] is { } value ? value >= condition.Values[0].Number : null;

    // Half away from zero, on halves and quarters written as fractions of 100.
    private static decimal Share(CultivationRequirement requirement, long total)
    {
        decimal exact = requirement.Percent * total / 100;
        decimal rounded = exact < 0 ? decimal.Ceiling(exact - 0.5m) : decimal.Floor(exact + 0.5m);
        return requirement.Cap is { } cap && cap < rounded ? cap : rounded;
    }

    private static bool Reaches(CultivationRequirement requirement, long actual, decimal required, bool keep)
    {
        bool most = requirement.Comparison == Comparison.AtMost;
        if (most ? actual <= required : actual >= required) return true;
        if (!keep || requirement.LowWater is not { } mark) return false;
        return most ? actual * mark <= required : actual >= required * mark;
    }
}
