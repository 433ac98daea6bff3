namespace CommunityDomain.Charters;

/// <summary>
/// One breach of a rule by one member, as it is recorded for good (CHA-4): what was broken, when, how heavy. Never changed; what happens to it later is a <see cref="StrikeFollowUp"/>.
/// <c>default</c> names no rule and is refused at entry points.
/// </summary>
public readonly record struct Strike
{
    /// <summary>The most that one strike may weigh; points.</summary>
    public const int HeaviestWeight = 1_000_000;

    private readonly IdText _key;
    private readonly IdText _category;

    /// <summary>States a strike.</summary>
    /// <param name="key">The idempotency key, unique in the member's ledger, as the id of the message: 1 to 256 characters as in an id.</param>
    /// <param name="rule">The rule that was broken.</param>
    /// <param name="at">When the strike is given.</param>
    /// <param name="weight">How heavy, in points; 1 to 1,000,000.</param>
    /// <param name="category">The policy that the rule belongs to, compared by ordinal: text as in an id; null when rules are not grouped.</param>
    /// <param name="contentAt">When the content was made that broke the rule; null when it is as new as the strike.</param>
    /// <exception cref="ArgumentException">The key or the category is not text as in an id, or the rule is unspecified.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of range.</exception>
    public Strike(string key, RuleId rule, Instant at, int weight = 1, string? category = null, Instant? contentAt = null)
    {
        _key = IdText.Of(key, nameof(key));
        if (rule.IsUnspecified) throw new ArgumentException("A strike needs the rule that was broken.", nameof(rule));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, HeaviestWeight);
        Rule = rule;
        At = at;
        Weight = weight;
        _category = category is null ? default : IdText.Of(category, nameof(category));
        ContentAt = contentAt;
    }

    /// <summary>The idempotency key; empty only for <c>default</c>.</summary>
    public string Key => _key.Value;

    /// <summary>The rule that was broken.</summary>
    public RuleId Rule { get; }

    /// <summary>When the strike was given.</summary>
    public Instant At { get; }

    /// <summary>How heavy, in points; 1 to 1,000,000.</summary>
    public int Weight { get; }

    /// <summary>The policy that the rule belongs to; null when rules are not grouped.</summary>
    public string? Category => _category.IsUnspecified ? null : _category.Value;

    /// <summary>When the content was made that broke the rule; null when it is as new as the strike.</summary>
    public Instant? ContentAt { get; }

    internal IdText KeyText => _key;

    internal IdText CategoryText => _category;

    internal bool IsUnspecified => _key.IsUnspecified;

    /// <summary>As <c>key: rule +weight at instant</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Key}: {Rule} +{InvariantText.Of(Weight)} at {InvariantText.Of(At)}";

    internal int CompareInTime(in Strike other)
    {
        int order = At.CompareTo(other.At);
        if (order == 0) order = Weight.CompareTo(other.Weight);
        return order != 0 ? order : _key.Order(other._key);
    }
}
