namespace CommunityDomain.Rules;

/// <summary>One fact that would have to be otherwise for the answer to be yes.</summary>
public sealed record RuleChange
{
    /// <summary>The name of the fact, or of the counter.</summary>
    public required string Field { get; init; }

    /// <summary>How far back the counter looks; zero for a fact.</summary>
    public Duration Span { get; init; }

    /// <summary>What it is; without a value when it is missing or known to be absent.</summary>
    public EvidenceValue Actual { get; init; }

    /// <summary>How it has to stand to <see cref="Required"/>.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>The bound nearest to what it is; without a value when it has to be known to be absent.</summary>
    public EvidenceValue Required { get; init; }

    /// <summary>The value that was tried and answers yes, the nearest one: within the bound, and where the rules set another bound beyond, not past that. Of a text that matches patterns it must not, the text without what they find.</summary>
    public EvidenceValue Value { get; init; }

    /// <summary>As <c>days AtLeast 7 (3)</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Span == Duration.Zero
        ? $"{Field} {Comparison} {Required} ({Actual})"
        : $"{Field} in {InvariantText.Of(Span)} {Comparison} {Required} ({Actual})";

    internal IEnumerable<Evidence> ToEvidence()
    {
        yield return new(Field, Actual);
        if (Span != Duration.Zero) yield return new($"{Field}.span", Span);
        yield return new($"{Field}.comparison", EvidenceValue.Term(Comparison));
        yield return new($"{Field}.required", Required);
        if (Comparison == Comparison.NotEqual && Value.Kind == EvidenceKind.Text) yield return new($"{Field}.instead", Value);
    }
}
