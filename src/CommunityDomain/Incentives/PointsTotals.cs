namespace CommunityDomain.Incentives;

/// <summary>The sums of a fold.</summary>
internal struct PointsTotals
{
    internal long Earned;
    internal long Available;
    internal long Pending;
    internal long Held;
    internal long Burned;
    internal long Expired;
    internal long Reversed;
    internal long WrittenOff;
    internal long Debt;

    internal void Add(in PointsTotals other)
    {
        Earned += other.Earned;
        Available += other.Available;
        Pending += other.Pending;
        Held += other.Held;
        Burned += other.Burned;
        Expired += other.Expired;
        Reversed += other.Reversed;
        WrittenOff += other.WrittenOff;
        Debt += other.Debt;
    }
}
