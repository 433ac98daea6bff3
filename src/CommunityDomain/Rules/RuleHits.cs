using System.Numerics;

namespace CommunityDomain.Rules;

/// <summary>Which rules apply to a case, and which may: the working area of an index for one thread.</summary>
internal sealed class RuleHits
{
    private readonly CompiledRuleSet _set;
    private readonly RuleIndex _index;
    private readonly int[] _classes;
    private readonly ulong[] _certain;
    private readonly ulong[] _possible;
    private readonly byte[] _flat;
    private Instant _now;

    internal RuleHits(CompiledRuleSet set)
    {
        _set = set;
        _index = set.Index;
        _classes = new int[_index.Columns];
        _certain = new ulong[_index.Words];
        _possible = new ulong[_index.Words];
        _flat = new byte[_index.Flat.Length];
    }

    internal RuleOutcome Decide(Fact[] facts, Instant now)
    {
        _now = now;
        _index.Ask(facts, _classes, _certain, _possible);
        for (int i = 0; i < _flat.Length; i++) _flat[i] = (byte)_set.Rules[_index.Flat[i]].Value(_set.Program, facts, null);
        var choice = new RuleChoice(_index.Marks, _set.Definition.Combining);
        for (int word = 0; word < _possible.Length; word++)
        {
            for (ulong bits = _possible[word] & _index.Main[word]; bits != 0; bits &= bits - 1)
            {
                int term = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (IsTaken(term, out bool sure)) choice.Take(_index.RuleOf[term], sure);
            }
        }

        for (int i = 0; i < _flat.Length; i++)
            if (_flat[i] != Kleene.False && Holds(_index.Flat[i])) choice.Take(_index.Flat[i], _flat[i] == Kleene.True);
        return choice.Outcome(_set.Definition);
    }

    /// <summary>The rules that apply and those that cannot be decided, each once and in order.</summary>
    internal void Collect(List<int> sure, List<int> open)
    {
        sure.Clear();
        open.Clear();
        for (int word = 0; word < _possible.Length; word++)
        {
            for (ulong bits = _possible[word] & _index.Main[word]; bits != 0; bits &= bits - 1)
            {
                int term = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (IsTaken(term, out bool isSure)) (isSure ? sure : open).Add(_index.RuleOf[term]);
            }
        }

        for (int i = 0; i < _flat.Length; i++)
            if (_flat[i] != Kleene.False && Holds(_index.Flat[i])) (_flat[i] == Kleene.True ? sure : open).Add(_index.Flat[i]);
        Sort(sure);
        Sort(open);
    }

    /// <summary>What the last decision made of a rule: Kleene's values.</summary>
    internal int ValueOf(int rule)
    {
        ref readonly RuleMark mark = ref _index.Marks[rule];
        if (!Holds(rule)) return Kleene.False;
        if (Array.IndexOf(_index.Flat, rule) is >= 0 and int place) return _flat[place];
        if (AnyCertain(mark.Exempting)) return Kleene.False;
        if (AnyCertain(mark.Terms)) return Kleene.True;
        foreach (int term in mark.Terms)
            if ((_possible[term >> 6] >> (term & 63) & 1) != 0) return Kleene.Unknown;
        return Kleene.False;
    }

    /// <summary>Whether a term that may hold says something of its rule: not when another of its terms says more, when it is exempt, or when it is not its time.</summary>
    private bool IsTaken(int term, out bool sure)
    {
        ref readonly RuleMark mark = ref _index.Marks[_index.RuleOf[term]];
        sure = IsCertain(term);
        if (mark.Exempting.Length > 0 && AnyCertain(mark.Exempting)) return false;
        if (!sure && mark.Terms.Length > 1 && AnyCertain(mark.Terms)) return false;
        return !mark.IsDated || Holds(_index.RuleOf[term]);
    }

    private bool Holds(int rule) => _set.Rules[rule].HoldsAt(_now);

    private bool IsCertain(int term) => (_certain[term >> 6] >> (term & 63) & 1) != 0;

    private bool AnyCertain(int[] terms)
    {
        foreach (int term in terms)
            if (IsCertain(term)) return true;
        return false;
    }

    private static void Sort(List<int> rules)
    {
        rules.Sort();
        int kept = 0;
        for (int i = 0; i < rules.Count; i++)
            if (i == 0 || rules[i] != rules[kept - 1]) rules[kept++] = rules[i];
        rules.RemoveRange(kept, rules.Count - kept);
    }
}
