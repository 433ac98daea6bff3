namespace CommunityDomain.CheckIns;

/// <summary>
/// 轉化輪次: one of the rounds after a cycle in which members are offered to buy (CHK-4, usually three). Rounds follow each other: the first starts the day after make-ups close, each other the
/// day after the one before, both plus <see cref="GapDays"/>. Whoever converts leaves all later rounds. May be wrong: <see cref="CreateValidator"/> judges it.
/// </summary>
public sealed record ConversionRound
{
    /// <summary>The most rounds that a program may have; our convention.</summary>
    public const int MostRounds = 12;

    /// <summary>What is offered, for people.</summary>
    public required string Offer { get; init; }

    /// <summary>How many business days the round lasts, 1 to 90. 2 by default; our convention.</summary>
    public int Days { get; init; } = 2;

    /// <summary>How many business days lie between the phase before and this round, 0 to 90. None by default.</summary>
    public int GapDays { get; init; }

    /// <summary>Whom the round is for, by attendance; empty, the default, for everyone.</summary>
    public ValueList<AttendancePattern> For { get; init; }

    /// <summary>Which share of the price is taken off, 0 (the default: full price, or a gift) to below 1.</summary>
    public decimal Discount { get; init; }

    /// <summary>How many messages a member gets in the round at most; 1 or more. 2 by default; our convention.</summary>
    public int ContactCap { get; init; } = 2;

    /// <summary>How many members the staff can look after in the round; 1 or more. Those with the best attendance are in, then those with the most check-ins, then by member id. Null, the default, for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>After how many days of 24 hours a payment that was not refunded counts as kept, 0 to 366. 7 by default, as long as buyers at a distance may return in mainland China.</summary>
    public int RefundDays { get; init; } = 7;

    /// <summary>Three rounds of two days for everyone, at full price or with gifts (CHK-4): nobody is taught to wait.</summary>
    /// <param name="first">The first offer.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    /// <returns>The rounds.</returns>
    public static ValueList<ConversionRound> Three(string first, string second, string third) => [new() { Offer = first }, new() { Offer = second }, new() { Offer = third }];

    /// <summary>Makes the validator of one round; what rounds do to each other is judged with their program.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<ConversionRound> CreateValidator() => new ConversionRoundValidator();

    internal bool IsFor(AttendancePattern pattern) => For.IsEmpty || For.Contains(pattern);
}
