namespace CommunityDomain;

/// <summary>Makes <see cref="Decision{T}"/>.</summary>
public static class Decision
{
    /// <summary>Grants <paramref name="outcome"/>.</summary>
    /// <typeparam name="T">The type of the outcome.</typeparam>
    /// <param name="outcome">What is granted.</param>
    /// <param name="reasons">All determining reasons.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException">The outcome or a reason is null.</exception>
    public static Decision<T> Granted<T>(T outcome, params ReadOnlySpan<Reason> reasons) =>
        outcome is null
            ? throw new ArgumentNullException(nameof(outcome))
            : new(Verdict.Granted, outcome, Checked(reasons), default);

    /// <summary>Asks for a person to look.</summary>
    /// <typeparam name="T">The type of the outcome.</typeparam>
    /// <param name="outcome">What would be granted, or the effect that waits.</param>
    /// <param name="reasons">All determining reasons.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException">A reason is null.</exception>
    public static Decision<T> Review<T>(T? outcome, params ReadOnlySpan<Reason> reasons) =>
        new(Verdict.Review, outcome, Checked(reasons), default);

    /// <summary>Puts off.</summary>
    /// <typeparam name="T">The type of the outcome.</typeparam>
    /// <param name="outcome">What will be granted later.</param>
    /// <param name="reasons">All determining reasons.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException">A reason is null.</exception>
    public static Decision<T> Delayed<T>(T? outcome, params ReadOnlySpan<Reason> reasons) =>
        new(Verdict.Delayed, outcome, Checked(reasons), default);

    /// <summary>Refuses.</summary>
    /// <typeparam name="T">The type of the outcome.</typeparam>
    /// <param name="reasons">All determining reasons; at least one.</param>
    /// <param name="counterfactual">The least that would have to be otherwise for the answer to be yes, as named required values.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException">There is no reason, a reason is null, or a required value has no name.</exception>
    public static Decision<T> Refused<T>(ValueList<Reason> reasons, ValueList<Evidence> counterfactual = default) =>
        reasons.IsEmpty
            ? throw new ArgumentException("A refusal names its reasons.", nameof(reasons))
            : new(Verdict.Refused, default, Checked(reasons.AsSpan()), CommunityDomain.Evidence.Checked(counterfactual.AsSpan(), nameof(counterfactual)));

    private static ValueList<Reason> Checked(ReadOnlySpan<Reason> reasons)
    {
        foreach (Reason reason in reasons)
        {
            if (reason is null) throw new ArgumentException("A reason is null.", nameof(reasons));
        }

        return new ValueList<Reason>(reasons);
    }
}
