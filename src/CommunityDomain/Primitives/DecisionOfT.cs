using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// An answer with its grounds: the verdict, the outcome, <em>all</em> determining reasons and, for a refusal, what would have to be otherwise.
/// <c>default</c> is refused without reasons: a decision that nobody made grants nothing.
/// JSON: written as an object for people and logs; reading is refused (<see cref="NotSupportedException"/>), as a decision is made, not sent in.
/// </summary>
/// <typeparam name="T">What is granted, or the effect.</typeparam>
[SuppressMessage("Design", "MA0048", Justification = "Decision holds the factories, DecisionOfT the type.")]
[JsonConverter(typeof(ValueJsonConverter))]
public readonly record struct Decision<T> : IJsonConvertible
{
    internal Decision(Verdict verdict, T? outcome, ValueList<Reason> reasons, ValueList<Evidence> counterfactual)
    {
        Verdict = verdict;
        Outcome = outcome;
        Reasons = reasons;
        Counterfactual = counterfactual;
    }

    /// <summary>The answer.</summary>
    public Verdict Verdict { get; }

    /// <summary>What is granted, put off or waits for review; <c>default</c> when refused.</summary>
    public T? Outcome { get; }

    /// <summary>All determining reasons, in a fixed order.</summary>
    public ValueList<Reason> Reasons { get; }

    /// <summary>For a refusal: the least that would have to be otherwise, as named required values; empty when nothing would help.</summary>
    public ValueList<Evidence> Counterfactual { get; }

    /// <summary>Whether the answer is yes.</summary>
    public bool IsGranted => Verdict is Verdict.Granted;

    /// <summary>One result from the three kinds of answer.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="granted">From the outcome, when granted.</param>
    /// <param name="review">From the decision, when it waits for a person or for a time.</param>
    /// <param name="refused">From the decision, when refused.</param>
    /// <returns>The result of the arm that applies.</returns>
    /// <exception cref="ArgumentNullException">An arm is null.</exception>
    public TResult Match<TResult>(Func<T, TResult> granted, Func<Decision<T>, TResult> review, Func<Decision<T>, TResult> refused)
    {
        ArgumentNullException.ThrowIfNull(granted);
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(refused);
        return Verdict switch
        {
            Verdict.Granted => granted(Outcome!),
            Verdict.Review or Verdict.Delayed => review(this),
            _ => refused(this),
        };
    }

    JsonConverter IJsonConvertible.MakeConverter() => new DecisionJson<T>();

    /// <summary>As <c>Verdict outcome: reason; reason</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string text = Verdict is Verdict.Refused ? Verdict.ToString() : $"{Verdict} {InvariantText.Of(Outcome)}";
        return Reasons.IsEmpty ? text : $"{text}: {string.Join("; ", Reasons)}";
    }
}
