using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>A tier with everything found that its facts are judged by.</summary>
internal sealed class CultivationRung
{
    private readonly CultivationPath[] _paths;

    internal CultivationRung(CultivationTier tier, int index, CultivationPath[] paths, CultivationGate? vetoes, int rankSlot)
    {
        Tier = tier;
        Index = index;
        _paths = paths;
        Vetoes = vetoes;
        RankSlot = rankSlot;
    }

    internal CultivationTier Tier { get; }

    internal int Index { get; }

    internal ReadOnlySpan<CultivationPath> Paths => _paths;

    internal CultivationGate? Vetoes { get; }

    /// <summary>The fact by which seats are given; -1 for none.</summary>
    internal int RankSlot { get; }

    internal bool HasSeats => Tier.Seats is not null;

    /// <summary>Whether numbers never take it.</summary>
    internal bool IsSafe => Index == 0 || Tier.IsManualOnly || Tier.IsLasting;

    /// <summary>Whether enough routes are open, or with <paramref name="held"/> whether enough of them are kept.</summary>
    internal int Value(CultivationFacts facts, Instant asOf, bool held)
    {
        int needed = Tier.RoutesNeeded;
        int sure = 0;
        int possible = 0;
        foreach (CultivationPath path in _paths)
        {
            int value = path.Value(facts, asOf, held);
            if (value == Kleene.True && ++sure == needed) return Kleene.True;
            if (value != Kleene.False) possible++;
        }

        return possible >= needed ? Kleene.Unknown : Kleene.False;
    }
}
