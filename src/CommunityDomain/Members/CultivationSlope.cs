using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>Whether the tiers of a ladder rise: each can be reached, and none is easier than a lower one. Asked of ladders that are whole.</summary>
internal static class CultivationSlope
{
    internal static void Judge(CultivationLadder ladder, List<Finding> findings)
    {
        bool passable = true;
        for (int i = 1; i < ladder.Tiers.Count; i++)
        {
            CultivationTier tier = ladder.Tiers[i];
            string at = Paths.At("tiers", i);
            if (tier.IsManualOnly)
            {
                passable &= ladder.SkipsTiers;
                continue;
            }

            int possible = 0;
            for (int j = 0; j < tier.Routes.Count; j++)
                if (IsPossible(tier.Routes[j], Paths.Join(at, Paths.At("routes", j)), findings)) possible++;
            if (possible < tier.RoutesNeeded) findings.Add(new Finding(at, MemberCodes.TierUnreachable, FindingSeverity.Error, "GRP-1", new Evidence("tier", tier.Id)));
            else if (!passable || tier.Seats == 0) findings.Add(new Finding(at, MemberCodes.TierUnreachable, FindingSeverity.Warning, "GRP-1", new Evidence("tier", tier.Id)));
            for (int lower = 1; lower < i; lower++) Compare(ladder.Tiers[lower], tier, at, findings);
        }
    }

    private static bool IsPossible(CultivationRoute route, string at, List<Finding> findings)
    {
        bool possible = true;
        foreach (CultivationRequirement least in route.Requirements)
        {
            if (least.Comparison != Comparison.AtLeast || least.ShareOf is not null) continue;
            foreach (CultivationRequirement most in route.Requirements)
            {
                if (most.Comparison != Comparison.AtMost || most.Field != least.Field || (most.ShareOf is not null && most.Cap is null)) continue;
                EvidenceValue highest = most.ShareOf is null ? most.Required : most.Cap!.Value;
                if (CultivationFacts.Exact(least.Required) <= CultivationFacts.Exact(highest)) continue;
                findings.Add(new Finding(at, MemberCodes.RouteContradicts, FindingSeverity.Error, "GRP-1", new("field", least.Field), new("least", least.Required), new("most", highest)));
                possible = false;
            }
        }

        return possible;
    }

    // Only what can be compared: the way of the same name, or the only way of both.
    private static void Compare(CultivationTier lower, CultivationTier tier, string at, List<Finding> findings)
    {
        if (lower.IsManualOnly) return;
        CultivationRoute? only = lower.Routes.Count == 1 && tier.Routes.Count == 1 ? lower.Routes[0] : null;
        for (int i = 0; i < tier.Routes.Count; i++)
        {
            CultivationRoute? way = lower.Routes.FirstOrDefault(route => route.Id == tier.Routes[i].Id) ?? only;
            if (way is null) continue;
            for (int j = 0; j < tier.Routes[i].Requirements.Count; j++)
            {
                CultivationRequirement upper = tier.Routes[i].Requirements[j];
                foreach (CultivationRequirement below in way.Requirements)
                {
                    if (below.Field != upper.Field || below.Comparison != upper.Comparison || below.ShareOf != upper.ShareOf || !IsEasier(upper, below)) continue;
                    findings.Add(new Finding(
                        Paths.Join(Paths.Join(at, Paths.At("routes", i)), Paths.At("requirements", j)), MemberCodes.TierEasier, FindingSeverity.Warning, "GRP-1",
                        new("tier", tier.Id), new("lower", lower.Id), new("field", upper.Field), new("required", Asked(upper)), new("lowerRequired", Asked(below))));
                }
            }
        }
    }

    private static EvidenceValue Asked(CultivationRequirement requirement) => requirement.ShareOf is null ? requirement.Required : requirement.Percent;

    private static bool IsEasier(CultivationRequirement upper, CultivationRequirement lower)
    {
        bool most = upper.Comparison == Comparison.AtMost;
        if (upper.ShareOf is null) return Order(CultivationFacts.Exact(upper.Required), CultivationFacts.Exact(lower.Required), most) < 0;
        int percent = Order(upper.Percent, lower.Percent, most);
        int cap = Order(upper.Cap ?? decimal.MaxValue, lower.Cap ?? decimal.MaxValue, most);
        return percent <= 0 && cap <= 0 && percent + cap < 0;
    }

    private static int Order(decimal upper, decimal lower, bool most) => most ? lower.CompareTo(upper) : upper.CompareTo(lower);
}
