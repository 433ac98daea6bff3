using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>What is known of one member when a ladder is reviewed. Made by <see cref="CompiledCultivationLadder.Facts"/>; immutable and thread-safe.</summary>
public sealed class CultivationFacts
{
    private const decimal Most = long.MaxValue;

    private readonly EvidenceValue[] _values;
    private readonly long[] _integers;
    private readonly FactState[] _states;
    private readonly RuleEvaluation[] _evaluations;

    internal CultivationFacts(CompiledCultivationLadder ladder, MemberId member, ReadOnlySpan<Evidence> facts)
    {
        if (member.IsUnspecified) throw new ArgumentException("Facts are about somebody.", nameof(member));
        Ladder = ladder;
        Member = member;
        ValueList<FactField> fields = ladder.Definition.Facts;
        _values = new EvidenceValue[fields.Count];
        _integers = new long[fields.Count];
        _states = new FactState[fields.Count];
        Span<bool> given = stackalloc bool[fields.Count <= 256 ? fields.Count : 0];
        if (fields.Count > 256) given = new bool[fields.Count];
        foreach (Evidence fact in facts)
        {
            int slot = ladder.SlotOf(fact.Name);
            if (slot < 0) throw new ArgumentException($"The ladder declares no fact '{fact.Name}'.", nameof(facts));
            if (given[slot]) throw new ArgumentException($"The fact '{fact.Name}' stands twice.", nameof(facts));
            given[slot] = true;
            Take(slot, fields[slot], fact.Value);
        }

        _evaluations = ladder.Gates.Length == 0 ? [] : [.. ladder.Gates.Select(gate => gate.Fill(this))];
    }

    /// <summary>Whom they are about.</summary>
    public MemberId Member { get; }

    internal CompiledCultivationLadder Ladder { get; }

    /// <summary>A fact as it was given.</summary>
    /// <param name="field">The name of the fact.</param>
    /// <returns>The value; <c>default</c> while it is unknown, or known to be absent.</returns>
    /// <exception cref="ArgumentException">The ladder declares no such fact.</exception>
    public EvidenceValue this[string field]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(field);
            int slot = Ladder.SlotOf(field);
            return slot >= 0 ? _values[slot] : throw new ArgumentException($"The ladder declares no fact '{field}'.", nameof(field));
        }
    }

    /// <summary>The member and what is known, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string[] known = [.. Ladder.Definition.Facts.Where((_, slot) => _states[slot] == FactState.Known).Select(field => $"{field.Name}={this[field.Name]}")];
        return known.Length == 0 ? Member.Value : $"{Member}: {string.Join(' ', known)}";
    }

    internal FactState StateOf(int slot) => _states[slot];

    internal EvidenceValue ValueOf(int slot) => _values[slot];

    internal long IntegerOf(int slot) => _integers[slot];

    internal decimal ExactOf(int slot) => Exact(_values[slot]);

    internal RuleEvaluation EvaluationOf(int gate) => _evaluations[gate];

    /// <summary>A number as it is, a duration in nanoseconds.</summary>
    internal static decimal Exact(EvidenceValue value) => value.Duration is { } duration
        ? ((decimal)duration.Days * NodaConstants.NanosecondsPerDay) + duration.NanosecondOfDay
        : value.Number;

    internal static EvidenceValue OfExact(decimal value, FactType type)
    {
        if (type != FactType.Duration) return value;
        decimal days = decimal.Floor(value / NodaConstants.NanosecondsPerDay);
        if (days >= Duration.MaxValue.Days) return Duration.MaxValue;
        return Duration.FromDays((int)days) + Duration.FromNanoseconds((long)(value - (days * NodaConstants.NanosecondsPerDay)));
    }

    internal static bool Fits(FactField field, EvidenceValue value) => (field.Type, value.Kind) switch
    {
        (FactType.Integer, EvidenceKind.Number) => decimal.IsInteger(value.Number) && value.Number is >= long.MinValue and <= long.MaxValue,
        (FactType.Decimal, EvidenceKind.Number) => value.Number is >= -Most and <= Most,
        (FactType.Flag, EvidenceKind.Flag) => true,
        (FactType.Instant, EvidenceKind.Instant) => true,
        (FactType.Duration, EvidenceKind.Duration) => true,
        (FactType.TimeOfDay, EvidenceKind.Time) => true,
        (FactType.Text, EvidenceKind.Text) => true,
        (FactType.Choice, EvidenceKind.Text) => field.Choices.AsSpan().Contains(value.Text),
        _ => false,
    };

    private void Take(int slot, FactField field, EvidenceValue value)
    {
        if (value.Kind == EvidenceKind.None)
        {
            _states[slot] = field.IsNullable ? FactState.Null : FactState.Missing;
            return;
        }

        if (!Fits(field, value)) throw new ArgumentException($"The fact '{field.Name}' holds no value of kind {value.Kind}.", nameof(value));
        _values[slot] = value;
        _states[slot] = FactState.Known;
        if (field.Type == FactType.Integer) _integers[slot] = (long)value.Number;
    }
}
