namespace CommunityDomain.CheckIns;

/// <summary>Whom a round is for, the best attendance first.</summary>
internal sealed class RoundAudience(MemberId[] members)
{
    private readonly HashSet<MemberId> _inside = [.. members];

    internal ValueList<MemberId> Members { get; } = ValueList<MemberId>.Around(members);

    internal bool Has(MemberId member) => _inside.Contains(member);
}
