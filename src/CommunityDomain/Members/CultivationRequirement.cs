using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>
/// One number that a route asks for, and how far it may fall before it counts as lost: rising asks for the whole, staying for less (hysteresis).
/// Distinct people and distinct days are facts of their own. Made by the factories; may be wrong: <see cref="CultivationLadder.CreateValidator"/> judges it.
/// </summary>
public sealed record CultivationRequirement
{
    /// <summary>0.9: what the community software with the longest published record of trust levels keeps.</summary>
    public const decimal DefaultLowWater = 0.9m;

    /// <summary>The fact: a whole number, a decimal or a duration.</summary>
    public required string Field { get; init; }

    /// <summary><see cref="Comparison.AtLeast"/> (default) or <see cref="Comparison.AtMost"/>.</summary>
    public Comparison Comparison { get; init; } = Comparison.AtLeast;

    /// <summary>The value asked for, in the fact's unit, inclusive: a number, or a duration for a fact that is one. Nothing for a share.</summary>
    public EvidenceValue Required { get; init; }

    /// <summary>The fact that the value is a share of, as all topics of the period; of the same type as <see cref="Field"/>, no duration. Null: <see cref="Required"/> is the value.</summary>
    public string? ShareOf { get; init; }

    /// <summary>The share, above 0, up to 1,000, with at most 4 decimals. Of whole numbers it is rounded to a whole number, halves away from zero: 25 % of 2 is 1.</summary>
    public decimal Percent { get; init; }

    /// <summary>The most that a share may ask for, 0 or more; null for no limit.</summary>
    public decimal? Cap { get; init; }

    /// <summary>
    /// The part of the value that has to be kept, 0 to 1 inclusive, with at most 4 decimals: at 0.9, 50 is kept at 45 and lost at 44, and 5 is lost at 4 (4.5 is not rounded).
    /// For <see cref="Comparison.AtMost"/> the value divided by it may not be exceeded. Null: the whole value has to be kept. 0.9 by default.
    /// </summary>
    public decimal? LowWater { get; init; } = DefaultLowWater;

    /// <summary>At least so much.</summary>
    /// <param name="field">The fact.</param>
    /// <param name="required">The value, inclusive.</param>
    /// <returns>The requirement.</returns>
    public static CultivationRequirement AtLeast(string field, EvidenceValue required) => new() { Field = field, Required = required };

    /// <summary>At most so much.</summary>
    /// <param name="field">The fact.</param>
    /// <param name="required">The value, inclusive.</param>
    /// <returns>The requirement.</returns>
    public static CultivationRequirement AtMost(string field, EvidenceValue required) => new() { Field = field, Comparison = Comparison.AtMost, Required = required };

    /// <summary>At least a share of another fact.</summary>
    /// <param name="field">The fact.</param>
    /// <param name="percent">The share in percent.</param>
    /// <param name="of">The fact it is a share of.</param>
    /// <param name="cap">The most that is asked for; null for no limit.</param>
    /// <returns>The requirement.</returns>
    public static CultivationRequirement Share(string field, decimal percent, string of, decimal? cap = null) =>
        new() { Field = field, ShareOf = of, Percent = percent, Cap = cap };

    /// <summary>As <c>visitDays AtLeast 50</c> or <c>topicsViewed AtLeast 25 % of topics, at most 500</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (ShareOf is null) return $"{Field} {Comparison} {Required}";
        string text = $"{Field} {Comparison} {InvariantText.Of(Percent)} % of {ShareOf}";
        return Cap is { } cap ? $"{text}, at most {InvariantText.Of(cap)}" : text;
    }
}
