using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Conformance.Penalties;

/// <summary>A member whose strikes are given one after another, in days from a first one.</summary>
internal sealed class Offender(PenaltyLadder ladder)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);
    private readonly CompiledPenaltyLadder _ladder = ladder.Compile();
    private int _entries;

    internal StrikeLedger Ledger { get; private set; } = StrikeLedger.Empty;

    internal static Instant On(double days) => Start + Duration.FromMinutes((long)Math.Round(days * 1440));

    /// <summary>What the strike does at its instant.</summary>
    internal (Sanction Sanction, Duration? Lasts) Strikes(double day, int weight = 1, string? policy = null, double? contentDay = null)
    {
        (Decision<PenaltyState> decision, Ledger) = _ladder.Decide(
            Ledger,
            new Strike($"strike-{++_entries}", new("rule"), On(day), weight, policy, contentDay is { } made ? On(made) : null));
        PenaltyState state = decision.Outcome;
        return (state.Imposed, state.Imposed >= Sanction.Mute && state.Until is { } until ? until - On(day) : null);
    }

    /// <summary>Something happens to the strike given last.</summary>
    internal Offender Then(StrikeFollowUpKind kind, double day)
    {
        string last = Ledger.Strikes[^1].Key;
        Ledger = Ledger.Append(new StrikeFollowUp($"entry-{++_entries}", kind, last, On(day))).Outcome!;
        return this;
    }

    internal PenaltyState At(double day) => _ladder.StateAt(Ledger, On(day));
}
