using CommunityDomain.Groups;

namespace CommunityDomain.Charters;

/// <summary>
/// A valid <see cref="PenaltyLadder"/>, ready to answer. Immutable and thread-safe. Every answer is a pure function of the ledger and the instant:
/// entries in any order give the same one, a strike that was taken back leaves no trace in it, and what lies after the instant is not looked at.
/// </summary>
public sealed class CompiledPenaltyLadder
{
    internal CompiledPenaltyLadder(PenaltyLadder definition) => Definition = definition;

    /// <summary>The ladder as it was given.</summary>
    public PenaltyLadder Definition { get; }

    /// <summary>Where a member stands. Allocates nothing for up to 128 strikes.</summary>
    /// <param name="ledger">The member's strikes.</param>
    /// <param name="now">The instant; strikes and follow-ups of this very instant are seen.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    public PenaltyState StateAt(StrikeLedger ledger, Instant now)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        int count = ledger.StrikeSpan.Length;
        Span<StrikeFate> fates = count <= PenaltyFold.OnStack ? stackalloc StrikeFate[PenaltyFold.OnStack] : new StrikeFate[count];
        Span<int> links = count <= PenaltyFold.OnStack ? stackalloc int[PenaltyFold.OnStack] : new int[count];
        var fold = new PenaltyFold(Definition, ledger, now, fates[..count], links[..count]);
        fold.Run();
        return PenaltyOutlook.Of(in fold);
    }

    /// <summary>Why a member stands there: the rung, what became of each strike up to the instant, what comes next and what time mends.</summary>
    /// <param name="ledger">The member's strikes.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The reasons: the rung first, then the strikes in time, then the outlook. Each strike's reason names its rule (CHA-4).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    public ValueList<Reason> Explain(StrikeLedger ledger, Instant now)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        int count = ledger.StrikeSpan.Length;
        var fold = new PenaltyFold(Definition, ledger, now, new StrikeFate[count], new int[count]);
        fold.Run();
        return PenaltyGrounds.Of(in fold, PenaltyOutlook.Of(in fold));
    }

    /// <summary>Records a strike and says what follows from it at its instant.</summary>
    /// <param name="ledger">The member's strikes so far.</param>
    /// <param name="strike">The new strike. Once more with the same content: the same answer, the same ledger.</param>
    /// <returns>
    /// The state after the strike, granted, or for review when a person has to look before the sanction begins, with all reasons; and the ledger to keep.
    /// Refused, with the ledger as it was, when the key already stands for something else.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    /// <exception cref="ArgumentException">The strike is <c>default</c>.</exception>
    public (Decision<PenaltyState> Decision, StrikeLedger Next) Decide(StrikeLedger ledger, Strike strike)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Decision<StrikeLedger> recorded = ledger.Append(strike);
        if (recorded.Outcome is not { } next) return (Decision.Refused<PenaltyState>(recorded.Reasons), ledger);
        int count = next.StrikeSpan.Length;
        var fold = new PenaltyFold(Definition, next, strike.At, new StrikeFate[count], new int[count]);
        fold.Run();
        PenaltyState state = PenaltyOutlook.Of(in fold);
        ReadOnlySpan<Reason> reasons = PenaltyGrounds.Of(in fold, state).AsSpan();
        return (state.Imposed is Sanction.Review ? Decision.Review(state, reasons) : Decision.Granted(state, reasons), next);
    }

    /// <summary>Where a platform does something else than the ladder says: mutes that it makes last for good, refuses as too long, or does not have at all (GRP-9).</summary>
    /// <param name="platform">The platform, with its limits.</param>
    /// <param name="on">The day whose limits hold, of the ISO calendar.</param>
    /// <returns>The findings, all warnings, by rung; paths relative to the ladder, as <c>rungs[1].lasts</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="platform"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not of the ISO calendar.</exception>
    public ValueList<Finding> Fit(PlatformProfile platform, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(platform);
        Dates.ThrowIfNotUsable(on, nameof(on));
        return PenaltyFit.Run(Definition, platform, on);
    }
}
