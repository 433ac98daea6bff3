namespace CommunityDomain.Charters;

/// <summary>
/// What happened to a strike after it was given: an appeal and its outcome, a reduction, a confirmation, a notice, a training. Never changed.
/// <c>default</c> names no strike and is refused at entry points.
/// </summary>
public readonly record struct StrikeFollowUp
{
    private readonly IdText _key;
    private readonly IdText _strike;

    /// <summary>States what happened.</summary>
    /// <param name="key">The idempotency key, unique in the member's ledger among strikes and follow-ups: 1 to 256 characters as in an id.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="strike">The key of the strike.</param>
    /// <param name="at">When; a state asked for an earlier instant does not know of it.</param>
    /// <param name="points">For <see cref="StrikeFollowUpKind.Reduced"/>: how many points less, 1 to 1,000,000; otherwise 0.</param>
    /// <exception cref="ArgumentException">A key is not text as in an id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the defined ones, or the points do not go with it.</exception>
    public StrikeFollowUp(string key, StrikeFollowUpKind kind, string strike, Instant at, int points = 0)
    {
        _key = IdText.Of(key, nameof(key));
        _strike = IdText.Of(strike, nameof(strike));
        if (!Enum.IsDefined(kind)) throw new ArgumentOutOfRangeException(nameof(kind));
        bool fits = kind is StrikeFollowUpKind.Reduced ? points is > 0 and <= Charters.Strike.HeaviestWeight : points == 0;
        if (!fits) throw new ArgumentOutOfRangeException(nameof(points), points, "A reduction takes 1 to 1,000,000 points away; nothing else has points.");
        Kind = kind;
        At = at;
        Points = points;
    }

    /// <summary>The idempotency key; empty only for <c>default</c>.</summary>
    public string Key => _key.Value;

    /// <summary>What happened.</summary>
    public StrikeFollowUpKind Kind { get; }

    /// <summary>The key of the strike.</summary>
    public string Strike => _strike.Value;

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>For a reduction, how many points less; otherwise 0.</summary>
    public int Points { get; }

    internal IdText KeyText => _key;

    internal IdText StrikeText => _strike;

    internal bool IsUnspecified => _key.IsUnspecified;

    /// <summary>As <c>key: AppealUpheld strike at instant</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Key}: {Kind} {Strike} at {InvariantText.Of(At)}";

    internal int CompareInTime(in StrikeFollowUp other)
    {
        int order = At.CompareTo(other.At);
        return order != 0 ? order : _key.Order(other._key);
    }
}
