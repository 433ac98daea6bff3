using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>What a review of one member came to, without the grounds: those come from <see cref="Explain"/> when somebody asks. <c>default</c> is a review of nobody.</summary>
public readonly record struct CultivationReview
{
    private CultivationReview(CompiledCultivationLadder ladder, CultivationFacts facts, CultivationStanding before, CultivationStanding next, Instant asOf)
    {
        Ladder = ladder;
        Facts = facts;
        Before = before;
        Next = next;
        AsOf = asOf;
    }

    /// <summary>Who was reviewed; unspecified for <c>default</c>.</summary>
    public MemberId Member => Facts?.Member ?? default;

    /// <summary>What it brings.</summary>
    public CultivationOutcome Outcome { get; private init; }

    /// <summary>The standing before it; null for <c>default</c>.</summary>
    public CultivationStanding Before { get; }

    /// <summary>The standing after it; the very same object when nothing changes. Null for <c>default</c>.</summary>
    public CultivationStanding Next { get; }

    /// <summary>The moment it was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>Whether a fact that is missing could have changed the outcome, as a higher tier that it might open. <see cref="Explain"/> names it.</summary>
    public bool IsUndecided { get; private init; }

    /// <summary>The place on the waiting list of the tier waited for, from 1; 0 for none, and in a review of one member alone.</summary>
    public int WaitingPlace { get; private init; }

    internal CompiledCultivationLadder? Ladder { get; }

    internal CultivationFacts? Facts { get; }

    /// <summary>
    /// The grounds: the routes that opened, or everything that each route to the next tier lacks, with actual and required values. Granted: promoted. Delayed: a seat or the end
    /// of a cooldown is waited for. Review: a missing fact decides. Refused: everything else, with the least that the nearest route lacks; for a tier about to be lost, the least that holds it.
    /// </summary>
    /// <returns>The decision.</returns>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public Decision<CultivationOutcome> Explain() =>
        Ladder is null ? throw new InvalidOperationException("Nobody was reviewed.") : new CultivationGrounds(this).Decision();

    /// <summary>As <c>amy Promoted: koc since …</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Ladder is null ? string.Empty : $"{Member} {Outcome}: {Next}";

    internal static CultivationReview Of(
        CompiledCultivationLadder ladder, CultivationFacts facts, CultivationStanding standing, Instant asOf, in CultivationCase item, int target, int denied, int place)
    {
        bool waits = denied > target;
        return new CultivationReview(ladder, facts, standing, NextOf(ladder, standing, asOf, in item, target, waits ? denied : -1), asOf)
        {
            Outcome = OutcomeOf(standing, in item, target, waits),
            IsUndecided = !standing.IsLocked && (item.IsUnknown || (item.Held == Kleene.Unknown && target <= item.Current)),
            WaitingPlace = waits ? place : 0,
        };
    }

    private static CultivationOutcome OutcomeOf(CultivationStanding standing, in CultivationCase item, int target, bool waits)
    {
        if (standing.IsLocked) return CultivationOutcome.Locked;
        if (target > item.Current) return CultivationOutcome.Promoted;
        if (target < item.Current) return CultivationOutcome.Demoted;
        if (waits) return CultivationOutcome.Waiting;
        if (item.Held != Kleene.False) return CultivationOutcome.Kept;
        return item.IsInGrace ? CultivationOutcome.InGrace : CultivationOutcome.Failing;
    }

    private static CultivationStanding NextOf(CompiledCultivationLadder ladder, CultivationStanding standing, Instant asOf, in CultivationCase item, int target, int denied)
    {
        string? waitingFor = denied < 0 ? null : ladder.Rungs[denied].Tier.Id;
        Instant? waitingSince = denied < 0 ? null : standing.WaitingSince ?? asOf;
        if (standing.IsLocked) return standing;
        if (target == item.Current)
        {
            bool same = standing.FailedPeriods == item.FailedPeriods && standing.LastFailed == item.LastFailed && standing.WaitingFor == waitingFor && standing.WaitingSince == waitingSince;
            return same ? standing : standing with { FailedPeriods = item.FailedPeriods, LastFailed = item.LastFailed, WaitingFor = waitingFor, WaitingSince = waitingSince };
        }

        CultivationTier tier = ladder.Rungs[target].Tier;
        bool rises = target > item.Current;
        return new CultivationStanding
        {
            Tier = tier.Id,
            Since = asOf,
            GraceUntil = rises ? After(asOf, tier.Grace) : null,
            CooldownUntil = rises ? null : After(asOf, ladder.Definition.Cooldown),
            WaitingFor = waitingFor,
            WaitingSince = waitingSince,
        };
    }

    // At the end of time a wait lasts to the end of time.
    private static Instant? After(Instant asOf, Duration wait) =>
        wait == Duration.Zero ? null : asOf <= Instant.MaxValue - wait ? asOf + wait : Instant.MaxValue;
}
