namespace CommunityDomain.Incentives;

/// <summary>What is left of one earning. Lots are spent first that expire first; of those that expire together, the one earned first.</summary>
/// <param name="Key">The key of the earning.</param>
/// <param name="Available">How many points can be spent.</param>
/// <param name="Pending">How many points are still to become available.</param>
/// <param name="Held">How many points are set aside by holds. They do not expire while they are held; if they come back after the last day, they expire at once.</param>
/// <param name="ActiveFrom">The business day at whose start pending points become available; null for at once.</param>
/// <param name="LastDay">The last business day on which the points can be spent; null for ever.</param>
public readonly record struct PointsLot(string Key, Points Available, Points Pending, Points Held, LocalDate? ActiveFrom, LocalDate? LastDay)
{
    /// <summary>As <c>key: 10 available, 0 pending, 0 held, until date</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Key}: {Available} available, {Pending} pending, {Held} held{(LastDay is { } last ? ", until " + InvariantText.Of(last) : string.Empty)}";
}
