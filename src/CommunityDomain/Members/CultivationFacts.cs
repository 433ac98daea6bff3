using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>What is known of one member when a ladder is reviewed. Made by <see cref="CompiledCultivationLadder.Facts"/>; immutable and thread-safe.</summary>
public sealed class CultivationFacts
{
    private const decimal Most = long.MaxValue;
    private const int Given = 1;
    private const int Known = (int)FactState.Known + Given;

    private readonly EvidenceValue[] _values;
    private readonly long[] _integers;
    private readonly byte[] _states;
    private readonly RuleEvaluation[] _evaluations;

    internal CultivationFacts(CompiledCultivationLadder ladder, MemberId member, ReadOnlySpan<Evidence> facts)
    {
        if (member.IsUnspecified) throw new ArgumentException("Facts are about somebody.", nameof(member));
        Ladder = ladder;
        Member = member;
        ReadOnlySpan<FactField> fields = ladder.Definition.Facts.AsSpan();
        _values = ladder.HasOnlyIntegers ? [] : new EvidenceValue[fields.Length];
        _integers = new long[fields.Length];
        _states = new byte[fields.Length];
        int next = 0;
        foreach (ref readonly Evidence fact in facts)
        {
            // Facts mostly come as they are declared.
            int slot = next < fields.Length && ReferenceEquals(fields[next].Name, fact.Name) ? next : ladder.SlotOf(fact.Name);
            if (slot < 0) throw new ArgumentException($"The ladder declares no fact '{fact.Name}'.", nameof(facts));
            if (_states[slot] != 0) throw new ArgumentException($"The fact '{fact.Name}' stands twice.", nameof(facts));
            _states[slot] = (byte)(Take(slot, fields[slot], fact.Value) + Given);
            next = slot + 1;
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
            return slot >= 0 ? ValueOf(slot) : throw new ArgumentException($"The ladder declares no fact '{field}'.", nameof(field));
        }
    }

    /// <summary>The member and what is known, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string[] known = [.. Ladder.Definition.Facts.Where((_, slot) => StateOf(slot) == FactState.Known).Select(field => $"{field.Name}={this[field.Name]}")];
        return known.Length == 0 ? Member.Value : $"{Member}: {string.Join(' ', known)}";
    }

    internal FactState StateOf(int slot) => _states[slot] <= Given ? FactState.Missing : (FactState)(_states[slot] - Given);

    internal EvidenceValue ValueOf(int slot)
    {
        if (_states[slot] != Known) return default;
        return Ladder.Definition.Facts[slot].Type == FactType.Integer ? _integers[slot] : _values[slot];
    }

    internal long IntegerOf(int slot) => _integers[slot];

    internal decimal ExactOf(int slot) => Exact(ValueOf(slot));

    /// <summary>Whether every fact lies in its band: one that does not makes it false, one that is missing unknown.</summary>
    internal int Within(CultivationBand[] bands)
    {
        int value = Kleene.True;
        foreach (ref readonly CultivationBand band in bands.AsSpan())
        {
            if (_states[band.Slot] != Known)
            {
                if (StateOf(band.Slot) == FactState.Null) return Kleene.False;
                value = Kleene.Unknown;
                continue;
            }

            long actual = _integers[band.Slot];
            if (actual < band.Least || actual > band.Most) return Kleene.False;
        }

        return value;
    }

    internal RuleEvaluation EvaluationOf(int gate) => _evaluations[gate];

    /// <summary>A number as it is, a duration in nanoseconds.</summary>
    internal static decimal Exact(EvidenceValue value) => value.Duration is { } duration ? EvidenceValue.NanosecondsOf(duration) : value.Number;

    /// <summary>The same back; what no duration can hold is the longest one.</summary>
    internal static EvidenceValue OfExact(decimal value, FactType type)
    {
        if (type != FactType.Duration) return value;
        return value < EvidenceValue.NanosecondsOf(Duration.MaxValue) ? EvidenceValue.NanosecondsOf(value) : Duration.MaxValue;
    }

    internal static bool Fits(FactField field, EvidenceValue value) => field.Type switch
    {
        FactType.Integer => value.Kind == EvidenceKind.Number && TryInteger(value.Number, out _),
        FactType.Decimal => value is { Kind: EvidenceKind.Number, Number: >= -Most and <= Most },
        _ => value.Kind != EvidenceKind.None && FactValues.TryOf(field, value, out _),
    };

    private FactState Take(int slot, FactField field, in EvidenceValue value)
    {
        if (value.Kind == EvidenceKind.None) return field.IsNullable ? FactState.Null : FactState.Missing;
        bool isInteger = field.Type == FactType.Integer;
        bool fits = isInteger ? value.Kind == EvidenceKind.Number && TryInteger(value.Number, out _integers[slot]) : Fits(field, value);
        if (!fits) throw new ArgumentException($"The fact '{field.Name}' holds no value of kind {value.Kind}, or not this one.", nameof(value));
        if (!isInteger) _values[slot] = value;
        return FactState.Known;
    }

    // The numbers of evidence are canonical: a whole one has no decimals. Its digits are read as they lie, as this is done for every fact of every member.
    private static bool TryInteger(decimal number, out long integer)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        ulong size = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        integer = size <= long.MaxValue ? (bits[3] < 0 ? -(long)size : (long)size) : long.MinValue;
        return number.Scale == 0 && bits[2] == 0 && (size <= long.MaxValue || (bits[3] < 0 && size == 1UL << 63));
    }
}
