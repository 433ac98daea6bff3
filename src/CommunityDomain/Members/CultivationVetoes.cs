using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>How far up a member's vetoes let them be. A veto holds for its tier and for all above.</summary>
/// <param name="Bar">The first tier that a veto takes away; the number of tiers for none.</param>
/// <param name="Block">The first tier to which one blocks the way.</param>
/// <param name="UnknownBlock">The first tier to which one may block the way, as a fact is missing.</param>
/// <param name="UnknownBar">The first tier that one may take away.</param>
internal readonly record struct CultivationVetoes(int Bar, int Block, int UnknownBlock, int UnknownBar)
{
    internal static CultivationVetoes Of(CultivationRung[] rungs, CultivationFacts facts, Instant asOf)
    {
        int none = rungs.Length;
        (int block, int unknownBlock, int unknownBar) = (none, none, none);
        for (int i = 1; i < rungs.Length; i++)
        {
            if (rungs[i].Vetoes is not { } gate) continue;
            RuleOutcome outcome = gate.Decide(facts, asOf);
            if (outcome.Verdict == Verdict.Granted) continue;
            bool takes = outcome.Effect!.Code == CultivationTier.DemotesAtOnce;
            if (outcome.Verdict == Verdict.Refused)
            {
                block = Math.Min(block, i);
                if (takes) return new(i, block, unknownBlock, unknownBar);
            }
            else
            {
                unknownBlock = Math.Min(unknownBlock, i);
                if (takes) unknownBar = Math.Min(unknownBar, i);
            }
        }

        return new(none, block, unknownBlock, unknownBar);
    }
}
