namespace CommunityDomain.Rules;

/// <summary>
/// Looks for the fewest facts whose change makes the answer yes. Something has to change in every rule that stands in the way, so the search goes along the
/// facts of one such rule at a time: no smaller answer is missed, and one, two, then three facts are tried. Counted in decisions.
/// </summary>
internal sealed class AlternativeSearch
{
    private readonly CompiledRuleSet _set;
    private readonly CaseCounts _counts;
    private readonly Instant _now;
    private readonly Fact[] _actual;
    private readonly Fact[] _known;
    private readonly Fact[] _facts;
    private readonly FactPartition[] _partitions;
    private readonly int[][] _slotsOfRule;
    private readonly int[][] _rulesOfSlot;
    private readonly bool[] _isChosen;
    private readonly List<FactChange> _chosen = [];
    private readonly HashSet<(int, int, int)> _visited = [];
    private readonly List<FactChange[]> _found = [];
    private readonly AlternativeTargets _targets;
    private long _left;

    internal AlternativeSearch(CompiledRuleSet set, Fact[] facts, CaseCounts counts, Instant now, long budget)
    {
        (_set, _counts, _now, _left) = (set, counts, now, budget);
        _actual = [.. facts];
        _facts = [.. facts];
        _partitions = set.Partitions;
        _isChosen = new bool[facts.Length];

        // A count of which only bounds are known is not known.
        _known = [.. facts.Select((fact, slot) => slot >= set.Definition.Facts.Count && fact.Number != fact.Most ? default : fact)];
        _counts.Derive(_actual, now);
        _targets = new AlternativeTargets(set, _known, _actual, [.. Enumerable.Range(0, set.Counters.Length).Select(counts.Least)]);
        Question[] questions = set.Program.Questions;
        _slotsOfRule = [.. set.Rules.Select(rule => rule.Asked.Select(question => questions[question].Slot).Distinct().SelectMany(SlotsBehind).Distinct().Where(slot => !IsFixed(slot)).ToArray())];
        var rulesOfSlot = new List<int>[facts.Length];
        for (int slot = 0; slot < rulesOfSlot.Length; slot++) rulesOfSlot[slot] = [];
        for (int rule = 0; rule < set.Rules.Length; rule++)
            foreach (int slot in set.Rules[rule].Asked.Select(question => questions[question].Slot).Distinct()) rulesOfSlot[slot].Add(rule);
        _rulesOfSlot = [.. rulesOfSlot.Select(rules => rules.ToArray())];
    }

    /// <summary>The alternatives with the fewest facts, by the facts' places; none when nothing helps; null when that was not found out.</summary>
    internal List<FactChange[]>? Run(int mostFacts)
    {
        try
        {
            var values = new byte[_set.Rules.Length];
            for (int rule = 0; rule < values.Length; rule++) values[rule] = ValueOf(rule);
            for (int size = 1; size <= mostFacts; size++)
            {
                _visited.Clear();
                Try(size, values);
                if (_found.Exists(changes => Array.TrueForAll(changes, change => change.IsShown))) return Best();
                if (_found.Count > 0) return null;
                if (_left <= 0) return null;
            }

            return Array.TrueForAll(_partitions, partition => partition.Questions.Length == 0 || partition.IsExact) ? [] : null;
        }
        finally
        {
            _counts.Derive(_actual, _now);
        }
    }

    internal RuleChange Describe(FactChange change)
    {
        FactField field = _partitions[change.Slot].Field;
        int window = change.Slot - _set.Definition.Facts.Count;
        return new RuleChange
        {
            Field = field.Name,
            Span = window < 0 ? Duration.Zero : _set.Program.Windows[window].Span,
            Actual = FactValues.ToEvidence(field, in _known[change.Slot]),
            Comparison = change.Comparison,
            Required = FactValues.ToEvidence(field, change.Bound),
            Value = FactValues.ToEvidence(field, change.Value),
        };
    }

    private void Try(int more, byte[] values)
    {
        if (_left-- <= 0) return;
        var open = new List<int>();
        if (_set.Definition.Combining == Combining.FirstMatch ? FirstMatch(values, open) : Strongest(values, more, open))
        {
            _found.Add([.. _chosen.OrderBy(change => change.Slot)]);
            return;
        }

        if (more == 0 || open.Count == 0) return;
        Fact[] mine = [.. _facts];
        Question[] questions = _set.Program.Questions;
        foreach (IGrouping<int, int> bySlot in open.SelectMany(rule => _set.Rules[rule].Asked).Distinct().GroupBy(question => questions[question].Slot).OrderBy(group => group.Key))
        {
            int[] asked = [.. bySlot];
            foreach (int slot in SlotsBehind(bySlot.Key))
            {
                if (_isChosen[slot] || IsFixed(slot)) continue;
                foreach (FactChange change in _targets.Of(slot))
                {
                    if (slot == bySlot.Key && !Differs(change, asked)) continue;
                    _chosen.Add(change);
                    _isChosen[slot] = true;
                    if (_visited.Add(Key()))
                    {
                        _facts[slot] = change.Value;
                        if (Changed(slot, values) is { } changed) Try(more - 1, changed);
                        mine.CopyTo(_facts, 0);
                    }

                    _isChosen[slot] = false;
                    _chosen.RemoveAt(_chosen.Count - 1);
                }
            }
        }
    }

    private (int, int, int) Key()
    {
        Span<int> ids = [-1, -1, -1];
        for (int i = 0; i < _chosen.Count; i++) ids[i] = _chosen[i].Id;
        ids.Sort();
        return (ids[0], ids[1], ids[2]);
    }

    /// <summary>The values of all rules now that one fact was changed; null when the chosen counts cannot be at once.</summary>
    private byte[]? Changed(int slot, byte[] values)
    {
        byte[] changed = [.. values];
        if (_set.Program.Windows.Length == 0)
        {
            foreach (int rule in _rulesOfSlot[slot]) changed[rule] = ValueOf(rule);
            return changed;
        }

        if (!Derive()) return null;
        for (int rule = 0; rule < changed.Length; rule++) changed[rule] = ValueOf(rule);
        return changed;
    }

    private byte ValueOf(int rule) => (byte)(_set.Rules[rule].HoldsAt(_now) ? _set.Rules[rule].Value(_set.Program, _facts, null) : Kleene.False);

    /// <summary>Counts anew what this case counts for. False when the chosen counts cannot be at once.</summary>
    private bool Derive()
    {
        _counts.Derive(_facts, _now);
        foreach (FactChange change in _chosen)
            if (change.Slot >= _set.Definition.Facts.Count) _facts[change.Slot] = change.Value;
        foreach (IGrouping<int, CountWindow> windows in _set.Program.Windows.GroupBy(window => window.Counter))
        {
            long least = _counts.Least(windows.Key);
            foreach (CountWindow window in windows.OrderBy(window => window.Span))
            {
                if (_facts[window.Slot].Most < least) return false;
                least = Math.Max(least, _facts[window.Slot].Number);
            }
        }

        return true;
    }

    /// <summary>Whether the answer is yes; if not, the rules of which one has to be answered otherwise.</summary>
    private bool FirstMatch(byte[] values, List<int> open)
    {
        for (int i = 0; i < values.Length; i++)
        {
            CompiledRule rule = _set.Rules[i];
            if (values[i] == Kleene.True && !rule.Forbids) return true;
            bool decides = values[i] == Kleene.True || (values[i] == Kleene.Unknown && rule.AsksForReview);
            if (decides || (!rule.Forbids && rule.HoldsAt(_now))) open.Add(i);
            if (decides) return false;
        }

        return _set.Definition.Otherwise == Verdict.Granted;
    }

    /// <summary>Whether the answer is yes; if not, the rules of which one has to be answered otherwise. None when that cannot be within so many changes.</summary>
    private bool Strongest(byte[] values, int more, List<int> open)
    {
        int narrowest = -1;
        int fewest = int.MaxValue;
        int apart = 0;
        int strongest = 0;
        int doubtful = 0;
        var blocked = more == 0 ? null : new bool[_facts.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] == Kleene.False) continue;
            CompiledRule rule = _set.Rules[i];
            bool doubts = values[i] == Kleene.Unknown && rule.AsksForReview;
            if (!rule.Forbids)
            {
                if (values[i] == Kleene.True) strongest = Math.Max(strongest, rule.Effect.Strength);
                else if (doubts) doubtful = Math.Max(doubtful, rule.Effect.Strength);
                continue;
            }

            if (values[i] != Kleene.True && !doubts) continue;
            if (blocked is null) return false;
            int free = 0;
            bool meets = false;
            foreach (int slot in _slotsOfRule[i])
            {
                if (_isChosen[slot]) continue;
                free++;
                meets |= blocked[slot];
            }

            if (free < fewest) (narrowest, fewest) = (i, free);

            // Rules that share no fact that can still change need a change each.
            if (meets) continue;
            if (++apart > more || free == 0) return false;
            foreach (int slot in _slotsOfRule[i]) blocked[slot] |= !_isChosen[slot];
        }

        if (narrowest >= 0)
        {
            open.Add(narrowest);
            return false;
        }

        if (strongest > 0 && doubtful <= strongest) return true;
        if (strongest == 0 && doubtful == 0 && _set.Definition.Otherwise == Verdict.Granted) return true;
        for (int i = 0; i < values.Length; i++)
            if (!_set.Rules[i].Forbids && _set.Rules[i].HoldsAt(_now)) open.Add(i);
        return false;
    }

    /// <summary>The facts through which a question can be answered otherwise: its own and, of a count, those that make this case count.</summary>
    private IEnumerable<int> SlotsBehind(int slot)
    {
        yield return slot;
        int window = slot - _set.Definition.Facts.Count;
        if (window < 0) yield break;
        CompiledCounter counter = _set.Counters[_set.Program.Windows[window].Counter];
        foreach (int behind in _set.Program.QuestionsOf(counter.When).Select(question => _set.Program.Questions[question].Slot).Append(counter.AmountSlot).Where(behind => behind >= 0).Distinct()) yield return behind;
    }

    private bool Differs(FactChange change, int[] questions)
    {
        foreach (int question in questions)
            if (_set.Program.Questions[question].Ask(change.Value) != _set.Program.Questions[question].Ask(in _facts[change.Slot])) return true;
        return false;
    }

    private bool IsFixed(int slot) => slot < _set.Definition.Facts.Count && _set.Definition.Facts[slot].IsFixed;

    /// <summary>Of each set of facts the nearest change; sets in the order of the facts' places.</summary>
    private List<FactChange[]> Best()
    {
        _found.RemoveAll(changes => Array.Exists(changes, change => !change.IsShown));
        _found.Sort(Compare);
        var best = new List<FactChange[]>();
        foreach (FactChange[] change in _found)
            if (best.Count == 0 || !best[^1].Select(item => item.Slot).SequenceEqual(change.Select(item => item.Slot))) best.Add(change);
        return best;
    }

    private static int Compare(FactChange[] left, FactChange[] right)
    {
        for (int i = 0; i < left.Length; i++)
            if (left[i].Slot != right[i].Slot) return left[i].Slot.CompareTo(right[i].Slot);
        int order = left.Sum(item => item.Rank).CompareTo(right.Sum(item => item.Rank));
        for (int i = 0; i < left.Length && order == 0; i++) order = left[i].Rank.CompareTo(right[i].Rank);
        return order;
    }
}
