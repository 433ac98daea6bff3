using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>What one member's facts allow, before seats are given: which tiers are open above, which hold below, and whether the present one is lost.</summary>
internal readonly struct CultivationCase
{
    private CultivationCase(int current) => Current = current;

    /// <summary>The place of the present tier.</summary>
    internal int Current { get; }

    /// <summary>The tiers that the member may take, as bits: above the present one those earned, below it those that would catch a fall.</summary>
    internal uint Open { get; private init; }

    /// <summary>Whether the present tier is taken.</summary>
    internal bool Loses { get; private init; }

    /// <summary>Whether a veto takes it, whatever the numbers say.</summary>
    internal bool IsVetoed { get; private init; }

    /// <summary>Whether the numbers are below the marks: false, unknown or true in <see cref="Kleene"/>'s numbers, of being held.</summary>
    internal int Held { get; private init; }

    internal bool IsInGrace { get; private init; }

    /// <summary>Whether a missing fact keeps a higher tier, or a veto, from being known.</summary>
    internal bool IsUnknownAbove { get; private init; }

    internal int FailedPeriods { get; private init; }

    internal Instant? LastFailed { get; private init; }

    internal static CultivationCase Of(CompiledCultivationLadder ladder, CultivationFacts facts, CultivationStanding standing, Instant asOf)
    {
        CultivationRung[] rungs = ladder.Rungs;
        int current = ladder.IndexOf(standing.Tier);
        if (standing.IsLocked) return new(current) { Held = Kleene.True, FailedPeriods = standing.FailedPeriods, LastFailed = standing.LastFailed };

        CultivationVetoes vetoes = CultivationVetoes.Of(rungs, facts, asOf);
        bool vetoed = current >= vetoes.Bar;
        bool unknownAbove = current >= vetoes.UnknownBar;
        uint open = 0;
        if (!vetoed && !(asOf < standing.CooldownUntil)) open = Above(ladder, facts, asOf, current, vetoes, ref unknownAbove);

        int held = rungs[current].IsSafe ? Kleene.True : rungs[current].Value(facts, asOf, held: true);
        bool grace = held == Kleene.False && asOf < standing.GraceUntil;
        int failed = standing.FailedPeriods;
        Instant? last = standing.LastFailed;
        if (held == Kleene.True || grace) (failed, last) = (0, null);
        else if (held == Kleene.False && (last is not { } before || failed == 0 || asOf - before >= ladder.Definition.ReviewPeriod)) (failed, last) = (failed + 1, asOf);
        bool loses = vetoed || (held == Kleene.False && !grace && failed >= ladder.Definition.ConfirmationPeriods);
        if (loses) open |= Below(rungs, facts, asOf, Math.Min(current, vetoes.Bar));
        return new(current)
        {
            Open = open,
            Loses = loses,
            IsVetoed = vetoed,
            Held = held,
            IsInGrace = grace,
            IsUnknownAbove = unknownAbove,
            FailedPeriods = failed,
            LastFailed = last,
        };
    }

    // From the top: below the first tier that is open and has no seats to fight for, nothing can be better.
    private static uint Above(CompiledCultivationLadder ladder, CultivationFacts facts, Instant asOf, int current, CultivationVetoes vetoes, ref bool unknown)
    {
        CultivationRung[] rungs = ladder.Rungs;
        uint open = 0;
        int top = ladder.Definition.SkipsTiers ? rungs.Length - 1 : Math.Min(current + 1, rungs.Length - 1);
        for (int i = Math.Min(top, vetoes.Block - 1); i > current; i--)
        {
            if (rungs[i].Tier.IsManualOnly) continue;
            int value = rungs[i].Value(facts, asOf, held: false);
            unknown |= value == Kleene.Unknown || (value == Kleene.True && i >= vetoes.UnknownBlock);
            if (value != Kleene.True || i >= vetoes.UnknownBlock) continue;
            open |= 1u << i;
            if (!rungs[i].HasSeats) break;
        }

        return open;
    }

    // A tier that is unknown catches the fall: what nobody knows takes nothing away.
    private static uint Below(CultivationRung[] rungs, CultivationFacts facts, Instant asOf, int from)
    {
        uint open = 1;
        for (int i = from - 1; i > 0; i--)
        {
            if (rungs[i].Tier.IsManualOnly) continue;
            if (!rungs[i].Tier.IsLasting && rungs[i].Value(facts, asOf, held: true) == Kleene.False) continue;
            open |= 1u << i;
            if (!rungs[i].HasSeats) break;
        }

        return open;
    }
}
