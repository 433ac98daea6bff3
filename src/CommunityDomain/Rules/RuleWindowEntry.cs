namespace CommunityDomain.Rules;

/// <summary>That something was counted: which counter, when, how much. <c>default</c> names no counter and is refused.</summary>
public readonly record struct RuleWindowEntry
{
    /// <summary>States what was counted.</summary>
    /// <param name="counter">The name of the counter.</param>
    /// <param name="at">When.</param>
    /// <param name="amount">How much, 1 to <see cref="RuleCounter.MaxAmount"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="counter"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is out of range.</exception>
    public RuleWindowEntry(string counter, Instant at, long amount)
    {
        ArgumentException.ThrowIfNullOrEmpty(counter);
        if (amount is < 1 or > RuleCounter.MaxAmount) throw new ArgumentOutOfRangeException(nameof(amount), "An amount of 1 to RuleCounter.MaxAmount is required.");
        Counter = counter;
        At = at;
        Amount = amount;
    }

    /// <summary>The name of the counter; null only for <c>default</c>.</summary>
    public string Counter { get; }

    /// <summary>When it was counted.</summary>
    public Instant At { get; }

    /// <summary>How much.</summary>
    public long Amount { get; }

    /// <summary>As <c>counter at amount</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Counter} {InvariantText.Of(At)} {InvariantText.Of(Amount)}";
}
