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

    /// <summary>Whether the numbers hold the present tier, in <see cref="Kleene"/>'s numbers.</summary>
    internal int Held { get; private init; }

    internal bool IsInGrace { get; private init; }

    /// <summary>Whether a missing fact keeps a tier above, one that would catch a fall, or a veto from being known.</summary>
    internal bool IsUnknown { get; private init; }

    internal int FailedPeriods { get; private init; }

    internal Instant? LastFailed { get; private init; }

    internal static CultivationCase Of(CompiledCultivationLadder ladder, CultivationFacts facts, CultivationStanding standing, Instant asOf)
    {
        CultivationRung[] rungs = ladder.Rungs;
        int current = ladder.IndexOf(standing.Tier);
        if (standing.IsLocked) return new(current) { Held = Kleene.True, FailedPeriods = standing.FailedPeriods, LastFailed = standing.LastFailed };

        CultivationVetoes vetoes = CultivationVetoes.Of(rungs, facts, asOf);
        bool vetoed = current >= vetoes.Bar;
        bool unknown = current >= vetoes.UnknownBar;
        uint open = 0;
        if (!vetoed && !(asOf < standing.CooldownUntil)) open = Above(ladder, facts, asOf, current, vetoes, ref unknown);

        int held = Holds(rungs, facts, asOf, current);
        bool grace = held == Kleene.False && asOf < standing.GraceUntil;
        int failed = standing.FailedPeriods;
        Instant? last = standing.LastFailed;
        if (held == Kleene.True || grace) (failed, last) = (0, null);
        else if (held == Kleene.False && (last is not { } before || failed == 0 || asOf - before >= ladder.Definition.ReviewPeriod)) (failed, last) = (failed == int.MaxValue ? failed : failed + 1, asOf);
        bool loses = vetoed || (held == Kleene.False && !grace && failed >= ladder.Definition.ConfirmationPeriods);
        if (loses) open |= Below(rungs, facts, asOf, Math.Min(current, vetoes.Bar), ref unknown);
        return new(current)
        {
            Open = open,
            Loses = loses,
            Held = held,
            IsInGrace = grace,
            IsUnknown = unknown,
            FailedPeriods = failed,
            LastFailed = last,
        };
    }

    // Who has earned a higher tier deserves the lower ones, whatever keeps them from it: a seat, a cooldown, a veto. Who may have, nobody knows.
    private static int Holds(CultivationRung[] rungs, CultivationFacts facts, Instant asOf, int tier)
    {
        if (rungs[tier].IsSafe) return Kleene.True;
        int value = rungs[tier].Value(facts, asOf, held: true);
        for (int i = tier + 1; i < rungs.Length && value != Kleene.True; i++)
            if (!rungs[i].Tier.IsManualOnly) value = Math.Max(value, rungs[i].Value(facts, asOf, held: false));
        return value;
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
    private static uint Below(CultivationRung[] rungs, CultivationFacts facts, Instant asOf, int from, ref bool unknown)
    {
        uint open = 1;
        for (int i = from - 1; i > 0; i--)
        {
            if (rungs[i].Tier.IsManualOnly) continue;
            int value = Holds(rungs, facts, asOf, i);
            unknown |= value == Kleene.Unknown;
            if (value == Kleene.False) continue;
            open |= 1u << i;
            if (!rungs[i].HasSeats) break;
        }

        return open;
    }
}
