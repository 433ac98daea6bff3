using System.Runtime.CompilerServices;
using CommunityDomain.Calendars;

namespace CommunityDomain.Rules;

/// <summary>
/// A condition over declared facts, as data: comparable, storable, analysable; never code. Three-valued when it is asked: true, false, or unknown
/// where a fact is missing (Kleene's strong logic). Made by the factories; at most <see cref="MaxDepth"/> deep and <see cref="MaxSize"/> conditions large,
/// so that no tree that exists can exhaust a stack. What it asks for is judged by <see cref="RuleSet.CreateValidator"/>.
/// </summary>
public sealed record Condition
{
    /// <summary>How deep conditions may nest; our convention.</summary>
    public const int MaxDepth = 64;

    /// <summary>How many conditions one tree may hold; our convention.</summary>
    public const int MaxSize = 10_000;

    private Condition(ConditionKind kind, ValueList<Condition> parts)
    {
        Kind = kind;
        Parts = parts;
        int depth = 0;
        long size = 1;
        foreach (Condition part in parts)
        {
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
            depth = Math.Max(depth, part.Depth);
            size += part.Size;
        }

        if (depth >= MaxDepth) throw new ArgumentException($"Conditions nest at most {MaxDepth} deep.", nameof(parts));
        if (size > MaxSize) throw new ArgumentException($"A tree holds at most {MaxSize} conditions.", nameof(parts));
        Depth = depth + 1;
        Size = (int)size;
    }

    /// <summary>What it is.</summary>
    public ConditionKind Kind { get; }

    /// <summary>The fact it asks for, or the counter for <see cref="ConditionKind.Count"/>; empty for combinations.</summary>
    public string Field { get; private init; } = string.Empty;

    /// <summary>How the fact or the count is compared; for <see cref="ConditionKind.Compare"/> and <see cref="ConditionKind.Count"/>.</summary>
    public Comparison Comparison { get; private init; }

    /// <summary>The value compared with, or the values or words of which one is asked for, in the order given.</summary>
    public ValueList<EvidenceValue> Values { get; private init; }

    /// <summary>The unit in which the value is meant; null for the field's own.</summary>
    public string? Unit { get; private init; }

    /// <summary>The window; for <see cref="ConditionKind.InWindow"/>.</summary>
    public TimeWindow Window { get; private init; }

    /// <summary>The IANA zone id of the window; for <see cref="ConditionKind.InWindow"/>.</summary>
    public string Zone { get; private init; } = string.Empty;

    /// <summary>The id of the pattern set; empty but for <see cref="ConditionKind.Matches"/>.</summary>
    public string PatternSet => Kind == ConditionKind.Matches ? Values[0].Text : string.Empty;

    /// <summary>How far back the count looks; for <see cref="ConditionKind.Count"/>.</summary>
    public Duration Span { get; private init; }

    /// <summary>How many parts must hold; for <see cref="ConditionKind.AtLeast"/>.</summary>
    public int Least { get; private init; }

    /// <summary>The parts of a combination.</summary>
    public ValueList<Condition> Parts { get; }

    /// <summary>How deep it nests; 1 for a single question.</summary>
    public int Depth { get; }

    /// <summary>How many conditions it holds, itself included.</summary>
    public int Size { get; }

    /// <summary>Whether it asks something itself, instead of combining others.</summary>
    internal bool IsQuestion => Kind is not (ConditionKind.All or ConditionKind.Any or ConditionKind.Not or ConditionKind.AtLeast);

    /// <summary>A fact compared with a value.</summary>
    /// <param name="field">The fact.</param>
    /// <param name="comparison">How.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">The unit the value is meant in; null for the field's own.</param>
    /// <returns>The condition.</returns>
    public static Condition Compare(string field, Comparison comparison, EvidenceValue value, string? unit = null) =>
        new(ConditionKind.Compare, default) { Field = Named(field), Comparison = comparison, Values = [value], Unit = unit };

    /// <summary>A fact that is one of several values.</summary>
    /// <param name="field">The fact.</param>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    public static Condition In(string field, params ReadOnlySpan<EvidenceValue> values) =>
        new(ConditionKind.InSet, default) { Field = Named(field), Values = new(values) };

    /// <summary>A fact that is present.</summary>
    /// <param name="field">The fact.</param>
    /// <returns>The condition.</returns>
    public static Condition Has(string field) => new(ConditionKind.Has, default) { Field = Named(field) };

    /// <summary>An instant that lies in a daily window, by the wall clock of a zone.</summary>
    /// <param name="field">The fact, an instant.</param>
    /// <param name="window">The window, start inclusive, end exclusive.</param>
    /// <param name="zone">The IANA id of the zone.</param>
    /// <returns>The condition.</returns>
    public static Condition Within(string field, TimeWindow window, string zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(ConditionKind.InWindow, default) { Field = Named(field), Window = window, Zone = zone };
    }

    /// <summary>A set that holds any of several words.</summary>
    /// <param name="field">The fact, a set.</param>
    /// <param name="words">The words.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">A word is null.</exception>
    public static Condition Contains(string field, params ReadOnlySpan<string> words)
    {
        var values = new EvidenceValue[words.Length];
        for (int i = 0; i < words.Length; i++) values[i] = words[i] ?? throw new ArgumentNullException(nameof(words));
        return new(ConditionKind.Contains, default) { Field = Named(field), Values = ValueList<EvidenceValue>.Around(values) };
    }

    /// <summary>A text that matches a set of patterns of the rule set. A text is read once for all sets that rules ask of it.</summary>
    /// <param name="field">The fact, a text.</param>
    /// <param name="patternSet">The id of the set.</param>
    /// <returns>The condition.</returns>
    public static Condition Matches(string field, string patternSet) =>
        new(ConditionKind.Matches, default) { Field = Named(field), Values = [Named(patternSet)] };

    /// <summary>What a counter of the rule set counted in the window <c>(now − span, now]</c>, the case being judged included, compared with a number.</summary>
    /// <param name="counter">The name of the counter.</param>
    /// <param name="span">How far back, exclusive; more than zero and at most <see cref="RuleCounter.MaxSpanDays"/> days.</param>
    /// <param name="comparison">How.</param>
    /// <param name="number">The number compared with.</param>
    /// <returns>The condition.</returns>
    public static Condition Count(string counter, Duration span, Comparison comparison, long number) =>
        new(ConditionKind.Count, default) { Field = Named(counter), Span = span, Comparison = comparison, Values = [number] };

    /// <summary>All parts hold.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition All(params ReadOnlySpan<Condition> parts) => new(ConditionKind.All, new(parts));

    /// <summary>Any part holds.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition Any(params ReadOnlySpan<Condition> parts) => new(ConditionKind.Any, new(parts));

    /// <summary>The part does not hold.</summary>
    /// <param name="part">The part.</param>
    /// <returns>The condition.</returns>
    public static Condition Not(Condition part) => new(ConditionKind.Not, [part]);

    /// <summary>At least so many of the parts hold.</summary>
    /// <param name="least">How many; 1 to the number of parts.</param>
    /// <param name="parts">The parts.</param>
    /// <returns>The condition.</returns>
    public static Condition AtLeast(int least, params ReadOnlySpan<Condition> parts) => new(ConditionKind.AtLeast, new(parts)) { Least = least };

    /// <summary>The condition in words for debugging, as <c>All(linkCount AtLeast 3, Not(Has channel))</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        ConditionKind.Compare => $"{Field} {Comparison} {(Values.IsEmpty ? default : Values[0])}",
        ConditionKind.InSet => $"{Field} in {Values}",
        ConditionKind.Has => $"Has {Field}",
        ConditionKind.InWindow => $"{Field} within {Window} {Zone}",
        ConditionKind.Matches => $"{Field} matches {PatternSet}",
        ConditionKind.Contains => $"{Field} contains {Values}",
        ConditionKind.Count => $"Count {Field} in {InvariantText.Of(Span)} {Comparison} {Values[0]}",
        ConditionKind.AtLeast => $"AtLeast {InvariantText.Of(Least)}({string.Join(", ", Parts)})",
        _ => $"{Kind}({string.Join(", ", Parts)})",
    };

    private static string Named(string field, [CallerArgumentExpression(nameof(field))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(field, parameter);
        return field;
    }
}
