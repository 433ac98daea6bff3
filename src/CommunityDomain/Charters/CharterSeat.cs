using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>What a replay keeps of one member, or of one group, and changes in place: the parts of a <see cref="MemberStanding"/>.</summary>
internal sealed class CharterSeat
{
    internal StrikeLedger Strikes { get; set; } = StrikeLedger.Empty;

    internal MarkLog Log { get; set; }

    internal RuleWindowAccumulator Windows { get; private init; } = new();

    internal MemberStanding ToStanding() => new(Strikes, Windows.Snapshot(), Log);

    internal GroupTraffic ToTraffic() => new(Windows.Snapshot(), Log);

    internal CharterSeat Copy() => new() { Strikes = Strikes, Log = Log, Windows = Windows.Copy() };
}
