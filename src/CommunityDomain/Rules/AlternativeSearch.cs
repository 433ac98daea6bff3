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
    private readonly int[][] _questions;
    private readonly List<FactChange> _chosen = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FactChange[]> _found = [];
    private readonly Dictionary<int, FactChange[]> _targets = [];
    private long _left;

    internal AlternativeSearch(CompiledRuleSet set, Fact[] facts, CaseCounts counts, Instant now, long budget)
    {
        (_set, _counts, _now, _left) = (set, counts, now, budget);
        _actual = [.. facts];
        _facts = [.. facts];
        _partitions = set.Partitions;

        // A count of which only bounds are known is not known.
        _known = [.. facts.Select((fact, slot) => slot >= set.Definition.Facts.Count && fact.Number != fact.Most ? default : fact)];
        _counts.Derive(_actual, now);
        _questions = [.. set.Rules.Select(rule => rule.Asked)];
    }

    /// <summary>The alternatives with the fewest facts, by the facts' places; none when nothing helps; null when that was not found out.</summary>
    internal List<FactChange[]>? Run(int mostFacts)
    {
        try
        {
            for (int size = 1; size <= mostFacts; size++)
            {
                _visited.Clear();
                Try(size);
                if (_found.Count > 0) return Best();
                if (_left <= 0) return null;
            }

            return [];
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

    private void Try(int more)
    {
        if (_left-- <= 0 || !Derive()) return;
        var open = new SortedSet<int>();
        if (IsGranted(more, open))
        {
            _found.Add([.. _chosen.OrderBy(change => change.Slot)]);
            return;
        }

        if (more == 0) return;
        Fact[] mine = [.. _facts];
        foreach (IGrouping<int, int> bySlot in open.GroupBy(question => _set.Program.Questions[question].Slot).OrderBy(group => group.Key))
        {
            foreach (int slot in SlotsBehind(bySlot.Key))
            {
                if (_chosen.Exists(change => change.Slot == slot) || IsFixed(slot)) continue;
                foreach (FactChange change in Targets(slot))
                {
                    if (slot == bySlot.Key && !Differs(change, bySlot)) continue;
                    _chosen.Add(change);
                    if (_visited.Add(string.Join(' ', _chosen.OrderBy(item => item.Slot).Select(item => $"{InvariantText.Of(item.Slot)}.{InvariantText.Of(item.Rank)}"))))
                    {
                        _facts[slot] = change.Value;
                        Try(more - 1);
                        mine.CopyTo(_facts, 0);
                    }

                    _chosen.RemoveAt(_chosen.Count - 1);
                }
            }
        }
    }

    /// <summary>Counts anew what this case counts for. False when the chosen counts cannot be at once.</summary>
    private bool Derive()
    {
        if (_set.Program.Windows.Length == 0) return true;
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

    /// <summary>Whether the answer is yes; if not, the questions of which one has to be answered otherwise. None when that cannot be within so many changes.</summary>
    private bool IsGranted(int more, SortedSet<int> open)
    {
        bool firstMatch = _set.Definition.Combining == Combining.FirstMatch;
        int[] values = new int[_set.Rules.Length];
        for (int i = 0; i < values.Length; i++) values[i] = _set.Rules[i].HoldsAt(_now) ? _set.Rules[i].Value(_set.Program, _facts, null) : Kleene.False;
        return firstMatch ? FirstMatch(values, open) : Strongest(values, more, open);
    }

    private bool FirstMatch(int[] values, SortedSet<int> open)
    {
        for (int i = 0; i < values.Length; i++)
        {
            CompiledRule rule = _set.Rules[i];
            if (!rule.HoldsAt(_now)) continue;
            if (values[i] == Kleene.True && !rule.Forbids) return true;
            bool decides = values[i] == Kleene.True || (values[i] == Kleene.Unknown && rule.AsksForReview);
            if (decides || !rule.Forbids) open.UnionWith(_questions[i]);
            if (decides) return false;
        }

        return _set.Definition.Otherwise == Verdict.Granted;
    }

    private bool Strongest(int[] values, int more, SortedSet<int> open)
    {
        var blocked = new HashSet<int>();
        int apart = 0;
        int fewest = int.MaxValue;
        int strongest = 0;
        int doubtful = 0;
        for (int i = 0; i < values.Length; i++)
        {
            CompiledRule rule = _set.Rules[i];
            bool doubts = values[i] == Kleene.Unknown && rule.AsksForReview;
            if (!rule.Forbids)
            {
                if (values[i] == Kleene.True) strongest = Math.Max(strongest, rule.Effect.Strength);
                else if (doubts) doubtful = Math.Max(doubtful, rule.Effect.Strength);
                continue;
            }

            if (values[i] != Kleene.True && !doubts) continue;
            int[] slots = [.. _questions[i].SelectMany(question => SlotsBehind(_set.Program.Questions[question].Slot)).Distinct().Where(slot => !IsFixed(slot) && !_chosen.Exists(change => change.Slot == slot))];
            if (slots.Length < fewest)
            {
                fewest = slots.Length;
                open.Clear();
                open.UnionWith(_questions[i]);
            }

            // Rules that share no fact need a change each.
            if (Array.TrueForAll(slots, slot => !blocked.Contains(slot))) apart++;
            blocked.UnionWith(slots);
        }

        if (fewest < int.MaxValue)
        {
            if (fewest == 0 || apart > more) open.Clear();
            return false;
        }

        if (strongest > 0 && doubtful <= strongest) return true;
        if (strongest == 0 && doubtful == 0 && _set.Definition.Otherwise == Verdict.Granted) return true;
        for (int i = 0; i < values.Length; i++)
            if (!_set.Rules[i].Forbids && _set.Rules[i].HoldsAt(_now)) open.UnionWith(_questions[i]);
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

    private bool Differs(FactChange change, IEnumerable<int> questions)
    {
        foreach (int question in questions)
            if (_set.Program.Questions[question].Ask(change.Value) != _set.Program.Questions[question].Ask(in _facts[change.Slot])) return true;
        return false;
    }

    /// <summary>What a fact can change to, the nearest first.</summary>
    private FactChange[] Targets(int slot)
    {
        if (_targets.TryGetValue(slot, out FactChange[]? known)) return known;
        FactPartition partition = _partitions[slot];
        int actual = partition.ClassOf(in _known[slot]);
        int from = actual < 0 || actual >= partition.Possible ? partition.Ordinary : actual;
        var targets = new List<FactChange>();
        foreach (int target in Enumerable.Range(0, partition.Possible).Where(target => target != actual).OrderBy(target => Math.Abs(target - from)).ThenBy(target => target))
        {
            Fact value = partition.Nearest(target, in _known[slot]);
            (Comparison comparison, Fact bound) = partition.Bound(target, in _known[slot], in value);
            targets.Add(new FactChange(slot, value, comparison, bound, targets.Count));
        }

        FactChange[] all = Array.Exists(_set.Counters, counter => counter.AmountSlot == slot) ? WithAmounts(slot, targets) : [.. targets];
        _targets.Add(slot, all);
        return all;
    }

    /// <summary>The amounts at which a count that this case adds to is answered otherwise, too.</summary>
    private FactChange[] WithAmounts(int slot, List<FactChange> targets)
    {
        Fact actual = _known[slot];
        long own = Math.Max(0, RuleCounter.AmountOf(in actual));
        var values = new SortedSet<long>(targets.Where(target => target.Value.State == FactState.Known).Select(target => target.Value.Number));
        foreach (Question question in _set.Program.Questions)
        {
            int window = question.Slot - _set.Definition.Facts.Count;
            if (window < 0 || _set.Counters[_set.Program.Windows[window].Counter].AmountSlot != slot) continue;
            decimal before = _actual[question.Slot].Number - (decimal)_counts.Least(_set.Program.Windows[window].Counter);
            for (int step = -1; step <= 1; step++)
                if (question.Condition.Values[0].Number - before + step is >= 0 and <= RuleCounter.MaxAmount and var amount) values.Add((long)amount);
        }

        values.RemoveWhere(value => value is < 0 or > RuleCounter.MaxAmount || (actual.State == FactState.Known && value == actual.Number));
        IEnumerable<FactChange> counted = values.OrderBy(value => Math.Abs(value - own)).ThenBy(value => value).Select(value =>
        {
            Fact fact = FactLine.Number(value);
            Comparison comparison = actual.State != FactState.Known ? Comparison.Equal : value > actual.Number ? Comparison.AtLeast : Comparison.AtMost;
            return new FactChange(slot, fact, comparison, fact, 0);
        });
        return [.. counted.Concat(targets.Where(target => target.Value.State == FactState.Null)).Select((target, rank) => target with { Rank = rank })];
    }

    private bool IsFixed(int slot) => slot < _set.Definition.Facts.Count && _set.Definition.Facts[slot].IsFixed;

    /// <summary>Of each set of facts the nearest change; sets in the order of the facts' places.</summary>
    private List<FactChange[]> Best()
    {
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
