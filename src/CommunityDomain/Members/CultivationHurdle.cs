using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>A requirement with its facts found and its marks worked out. Whole numbers are judged in whole numbers only.</summary>
internal sealed class CultivationHurdle
{
    private const int Units = 10_000;

    private readonly bool _isInteger;
    private readonly bool _isAtMost;
    private readonly int _share;
    private readonly long _percentUnits;
    private readonly long _lowWaterUnits;
    private readonly long _cap;
    private readonly long _need;
    private readonly long _mark;
    private readonly decimal _exactNeed;

    internal CultivationHurdle(CultivationRequirement requirement, FactField field, int slot, int share)
    {
        Requirement = requirement;
        Slot = slot;
        Type = field.Type;
        _share = share;
        _isInteger = field.Type == FactType.Integer;
        _isAtMost = requirement.Comparison == Comparison.AtMost;
        _percentUnits = (long)(requirement.Percent * Units);
        _lowWaterUnits = (long)((requirement.LowWater ?? 1m) * Units);
        _cap = requirement.Cap is { } cap ? (long)Math.Min(decimal.Floor(cap), long.MaxValue) : long.MaxValue;
        if (share >= 0) return;
        if (!_isInteger)
        {
            _exactNeed = CultivationFacts.Exact(requirement.Required);
            return;
        }

        _need = (long)requirement.Required.Number;
        _mark = MarkOf(_need);
    }

    internal CultivationRequirement Requirement { get; }

    internal int Slot { get; }

    internal FactType Type { get; }

    /// <summary>The whole numbers that meet it, or with <paramref name="held"/> keep it; null where they hang on another fact.</summary>
    internal CultivationBand? Band(bool held)
    {
        if (!_isInteger || _share >= 0) return null;
        long bound = held ? _mark : _need;
        return _isAtMost ? new(Slot, long.MinValue, bound) : new(Slot, bound, long.MaxValue);
    }

    /// <summary>Whether it is met, or with <paramref name="held"/> whether enough is kept.</summary>
    internal int Value(CultivationFacts facts, bool held)
    {
        FactState state = facts.StateOf(Slot);
        if (state == FactState.Missing) return Kleene.Unknown;
        if (state == FactState.Null) return Kleene.False;
        if (!_isInteger) return ExactValue(facts, held);
        long actual = facts.IntegerOf(Slot);
        if (_share < 0) return Kleene.Of(Reaches(actual, held ? _mark : _need));
        return facts.StateOf(_share) == FactState.Known
            ? Kleene.Of(Reaches(actual, Due(facts.IntegerOf(_share), held)))
            : WithoutBase(facts, actual, held ? MarkOf(_cap) : _cap);
    }

    /// <summary>What is asked for, or what has to be kept; unknown while the fact it is a share of is.</summary>
    internal EvidenceValue Bound(CultivationFacts facts, bool held)
    {
        if (_share >= 0 && facts.StateOf(_share) != FactState.Known) return default;
        if (_isInteger) return _share < 0 ? (held ? _mark : _need) : Due(facts.IntegerOf(_share), held);
        decimal need = ExactNeed(facts);
        return CultivationFacts.OfExact(held ? ExactMark(need) : need, Type);
    }

    /// <summary>How far the fact is from what is asked for, as a number; null while something is unknown.</summary>
    internal decimal? Missing(CultivationFacts facts, bool held)
    {
        EvidenceValue bound = Bound(facts, held);
        if (facts.StateOf(Slot) != FactState.Known || bound.Kind == EvidenceKind.None) return null;
        decimal missing = CultivationFacts.Exact(bound) - facts.ExactOf(Slot);
        return _isAtMost ? -missing : missing;
    }

    private bool Reaches(long actual, long bound) => _isAtMost ? actual <= bound : actual >= bound;

    // min(x, cap) is at most the cap, whatever x is: who reaches the cap needs no base. For "at most", who exceeds it is over.
    private int WithoutBase(CultivationFacts facts, long actual, long highest)
    {
        if (facts.StateOf(_share) == FactState.Null) return Kleene.False;
        return Reaches(actual, highest) == _isAtMost ? Kleene.Unknown : Kleene.Of(!_isAtMost);
    }

    private long Due(long total, bool held)
    {
        long need = Math.Min(Rounded(total), _cap);
        return held ? MarkOf(need) : need;
    }

    // Halves away from zero. Numbers of everyday size need no wide arithmetic.
    private long Rounded(long total)
    {
        const int Divisor = 100 * Units;
        if (total is >= 0 and < long.MaxValue / (1_001 * Units)) return ((total * _percentUnits) + (Divisor / 2)) / Divisor;
        Int128 value = (Int128)total * _percentUnits;
        return (long)Int128.Clamp((value + (value < 0 ? -(Divisor / 2) : Divisor / 2)) / Divisor, long.MinValue, long.MaxValue);
    }

    /// <summary>The last whole number that is still kept: never harder than what was asked for, whatever its sign.</summary>
    private long MarkOf(long need)
    {
        if (!_isAtMost)
        {
            if (need is >= 0 and < long.MaxValue / (2 * Units)) return ((need * _lowWaterUnits) + Units - 1) / Units;
            return Math.Min(need, (long)-FloorOf(-((Int128)need * _lowWaterUnits), Units));
        }

        if (_lowWaterUnits == 0) return need >= 0 ? long.MaxValue : need;
        return Math.Max(need, (long)Int128.Clamp(FloorOf((Int128)need * Units, _lowWaterUnits), long.MinValue, long.MaxValue));
    }

    private static Int128 FloorOf(Int128 value, Int128 divisor)
    {
        (Int128 quotient, Int128 rest) = Int128.DivRem(value, divisor);
        return rest < 0 ? quotient - 1 : quotient;
    }

    private int ExactValue(CultivationFacts facts, bool held)
    {
        decimal actual = facts.ExactOf(Slot);
        if (_share >= 0 && facts.StateOf(_share) != FactState.Known)
        {
            if (facts.StateOf(_share) == FactState.Null) return Kleene.False;
            return ExactReaches(actual, Requirement.Cap ?? decimal.MaxValue, held) == _isAtMost ? Kleene.Unknown : Kleene.Of(!_isAtMost);
        }

        return Kleene.Of(ExactReaches(actual, ExactNeed(facts), held));
    }

    private bool ExactReaches(decimal actual, decimal need, bool held)
    {
        if (_isAtMost ? actual <= need : actual >= need) return true;
        if (!held || Requirement.LowWater is not { } lowWater) return false;
        return _isAtMost ? actual * lowWater <= need : actual >= need * lowWater;
    }

    private decimal ExactNeed(CultivationFacts facts) =>
        _share < 0 ? _exactNeed : Math.Min(facts.ExactOf(_share) * Requirement.Percent / 100, Requirement.Cap ?? decimal.MaxValue);

    // For "at most" the quotient is for people to read: the judgement itself multiplies.
    private decimal ExactMark(decimal need)
    {
        if (Requirement.LowWater is not { } lowWater) return need;
        if (!_isAtMost) return Math.Min(need, need * lowWater);
        return lowWater == 0 ? need : Math.Max(need, need / lowWater);
    }
}
