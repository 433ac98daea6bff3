namespace CommunityDomain.Incentives;

/// <summary>
/// The points of a member, or of everybody, at one instant: derived from the entries up to it, never stored.
/// Always <c>Earned + Debt = Available + Pending + Held + Burned + Expired + Reversed</c>.
/// </summary>
public sealed record PointsStatement
{
    internal PointsStatement(Instant asOf, in PointsTotals totals, ValueList<PointsLot> lots)
    {
        AsOf = asOf;
        Available = new(totals.Available);
        Pending = new(totals.Pending);
        Held = new(totals.Held);
        Debt = new(totals.Debt);
        Earned = new(totals.Earned);
        Burned = new(totals.Burned);
        Expired = new(totals.Expired);
        Reversed = new(totals.Reversed);
        WrittenOff = new(totals.WrittenOff);
        Lots = lots;
    }

    /// <summary>The instant; entries of this very instant are in it.</summary>
    public Instant AsOf { get; }

    /// <summary>Points that can be spent; 0 while there is a debt.</summary>
    public Points Available { get; }

    /// <summary>Points earned that are still to become available.</summary>
    public Points Pending { get; }

    /// <summary>Points set aside by holds that have not ended.</summary>
    public Points Held { get; }

    /// <summary>Points taken back, or spent according to entries that came late, that were not there; 0 or more. Paid first by whatever becomes available.</summary>
    public Points Debt { get; }

    /// <summary>All points ever earned.</summary>
    public Points Earned { get; }

    /// <summary>Points spent, less those given back.</summary>
    public Points Burned { get; }

    /// <summary>Points that lapsed, by the calendar or by decision, less those of them that were taken back later.</summary>
    public Points Expired { get; }

    /// <summary>Points earned that were taken back.</summary>
    public Points Reversed { get; }

    /// <summary>Points that were to be taken back and were given up (<see cref="DebtPolicy.WriteOff"/>).</summary>
    public Points WrittenOff { get; }

    /// <summary>What is left of each earning, in the order in which it is spent; empty for a statement of everybody.</summary>
    public ValueList<PointsLot> Lots { get; }

    /// <summary>Available points less the debt; negative only for a debt.</summary>
    public Points Balance => Available - Debt;

    /// <summary>The points, available or pending, that expire with a day or before: what to remind the member of.</summary>
    /// <param name="lastDay">The last day, inclusive.</param>
    /// <returns>The points.</returns>
    public Points ExpiringBy(LocalDate lastDay)
    {
        Points sum = Points.Zero;
        foreach (PointsLot lot in Lots)
        {
            if (lot.LastDay is { } last && last <= lastDay) sum += lot.Available + lot.Pending;
        }

        return sum;
    }
}
