namespace CommunityDomain.Incentives;

/// <summary>
/// How points are earned, when they become available and expire, and how many there may be (CHK-2). A definition: it may be wrong; its validator judges it, <see cref="PointsLedger.Open"/> throws.
/// A change is never retroactive for what stands in the entries: first and last day are written into each earning as it is made.
/// </summary>
public sealed record PointsPolicy
{
    /// <summary>The id of the time zone whose business days count.</summary>
    public required string Zone { get; init; }

    /// <summary>The local time at which a business day starts; 00:00 by default.</summary>
    public LocalTime DayStart { get; init; }

    /// <summary>How many business days points are pending: 1 for the start of the next day. 0 by default: available at once.</summary>
    public int PendingDays { get; init; }

    /// <summary>On how many days points can be spent, the day on which they become available included; 1 for that day only. Null by default: they never expire.</summary>
    public int? LifetimeDays { get; init; }

    /// <summary>The most by which a base is multiplied, whatever the bonuses; 1 or more, 10 by default.</summary>
    public decimal MultiplierCap { get; init; } = 10;

    /// <summary>Whether only the highest bonus counts. False by default: bonuses add up.</summary>
    public bool BestBonusOnly { get; init; }

    /// <summary>What happens when points are taken back that are spent already; <see cref="DebtPolicy.WithinBalance"/> by default.</summary>
    public DebtPolicy Debt { get; init; }

    /// <summary>The most that a member may owe, with <see cref="DebtPolicy.Debt"/> only; a reversal beyond it is refused. Null by default: no limit.</summary>
    public Points? DebtLimit { get; init; }

    /// <summary>The most that one member may earn on one business day, of all campaigns and none. Null by default: no limit.</summary>
    public Points? DailyCap { get; init; }

    /// <summary>The most that one member may earn of one campaign. Null by default: no limit.</summary>
    public Points? MemberCap { get; init; }

    /// <summary>The most that all members in the ledger may earn of one campaign. Null by default: no limit.</summary>
    public Points? CampaignCap { get; init; }

    /// <summary>Whether an award beyond a cap is cut down to what is left. False by default: it is refused.</summary>
    public bool CutAtCaps { get; init; }

    /// <summary>Points that can be spent at once, for a year from the day they are earned; our convention.</summary>
    /// <param name="zone">The id of the time zone.</param>
    /// <returns>The policy.</returns>
    public static PointsPolicy OneYear(string zone) => new() { Zone = zone, LifetimeDays = 365 };

    /// <summary>A validator; it holds no state and may be shared.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<PointsPolicy> CreateValidator() => new PointsPolicyValidator();

    /// <summary>
    /// What a base earns with bonuses: <c>⌊base · min(cap, 1 + Σ bonus)⌋</c>; with <see cref="BestBonusOnly"/> the highest instead of the sum. A bonus of 1 doubles, as checking in inside the group does (CHK-2).
    /// Fractions of a point are dropped.
    /// </summary>
    /// <param name="basePoints">The base; 0 to <see cref="PointsEntry.MostPoints"/>.</param>
    /// <param name="bonuses">The bonuses; each 0 to 1000, with three decimals at most.</param>
    /// <returns>The points.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The base or a bonus is out of its range.</exception>
    public Points Total(Points basePoints, params ReadOnlySpan<decimal> bonuses)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(basePoints.Value, nameof(basePoints));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(basePoints.Value, PointsEntry.MostPoints, nameof(basePoints));
        decimal sum = 0;
        foreach (decimal bonus in bonuses)
        {
            if (!IsBonus(bonus)) throw new ArgumentOutOfRangeException(nameof(bonuses), bonus, "A bonus is 0 to 1000, with three decimals at most.");
            sum = BestBonusOnly ? Math.Max(sum, bonus) : sum + bonus;
        }

        return TotalOf(basePoints, sum);
    }

    internal static bool IsBonus(decimal bonus) => bonus is >= 0 and <= 1000 && decimal.Round(bonus, 3) == bonus;

    internal Points TotalOf(Points basePoints, decimal bonus) => new((long)decimal.Floor(basePoints.Value * Math.Min(MultiplierCap, 1 + bonus)));
}
