using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

/// <summary>One ladder, one member's entries, one instant, and a seed for what a law does with them.</summary>
internal sealed record PenaltyCase(PenaltyLadder Ladder, Strike[] Strikes, StrikeFollowUp[] FollowUps, Instant Now, int Seed)
{
    internal StrikeLedger Ledger => StrikeLedger.Of(Strikes, FollowUps);

    internal PenaltyOracle Oracle => new(Ladder, Strikes, FollowUps);

    public override string ToString() =>
        $"{Ladder}\n{string.Join('\n', Strikes.OrderBy(strike => strike.At).ThenBy(strike => strike.Weight).ThenBy(strike => strike.Key, StringComparer.Ordinal).Select(strike => $"{strike} {strike.Category} {strike.ContentAt}"))}\n{string.Join('\n', FollowUps)}\nat {Now}";
}
