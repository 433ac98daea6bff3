namespace CommunityDomain.Rules;

/// <summary>What each fact of a case could be instead.</summary>
/// <param name="set">The rules.</param>
/// <param name="known">What is known of each slot; a count of which only bounds are known is missing.</param>
/// <param name="actual">The same with the bounds.</param>
/// <param name="own">What the case itself adds to each counter.</param>
internal sealed class AlternativeTargets(CompiledRuleSet set, Fact[] known, Fact[] actual, long[] own)
{
    private readonly Dictionary<int, FactChange[]> _targets = [];
    private int _changes;

    /// <summary>What a fact can change to, the nearest first.</summary>
    internal FactChange[] Of(int slot)
    {
        if (_targets.TryGetValue(slot, out FactChange[]? made)) return made;
        FactPartition partition = set.Partitions[slot];
        int now = partition.ClassOf(in known[slot]);
        int from = now < 0 || now >= partition.Possible ? partition.Ordinary : now;
        var targets = new List<FactChange>();
        foreach (int target in Enumerable.Range(0, partition.Possible).Where(target => target != now).OrderBy(target => Math.Abs(target - from)).ThenBy(target => target))
        {
            Fact value = partition.Nearest(target, in known[slot]);
            (Comparison comparison, Fact bound) = partition.Bound(target, in known[slot], in value);
            targets.Add(new FactChange(_changes++, slot, value, comparison, bound, targets.Count, partition.Classes[target].IsShown));
        }

        FactChange[] all = Array.Exists(set.Counters, counter => counter.AmountSlot == slot) ? WithAmounts(slot, targets) : [.. targets];
        _targets.Add(slot, all);
        return all;
    }

    /// <summary>The amounts at which a count that this case adds to is answered otherwise, too.</summary>
    private FactChange[] WithAmounts(int slot, List<FactChange> targets)
    {
        Fact now = known[slot];
        long from = Math.Max(0, RuleCounter.AmountOf(in now));
        var values = new SortedSet<long>(targets.Where(target => target.Value.State == FactState.Known).Select(target => target.Value.Number));
        foreach (Question question in set.Program.Questions)
        {
            int window = question.Slot - set.Definition.Facts.Count;
            if (window < 0 || set.Counters[set.Program.Windows[window].Counter].AmountSlot != slot) continue;
            decimal before = actual[question.Slot].Number - (decimal)own[set.Program.Windows[window].Counter];
            for (int step = -1; step <= 1; step++)
                if (question.Condition.Values[0].Number - before + step is >= 0 and <= RuleCounter.MaxAmount and var amount) values.Add((long)amount);
        }

        values.RemoveWhere(value => value is < 0 or > RuleCounter.MaxAmount || (now.State == FactState.Known && value == now.Number));
        IEnumerable<FactChange> counted = values.OrderBy(value => Math.Abs(value - from)).ThenBy(value => value).Select(value =>
        {
            Fact fact = FactLine.Number(value);
            Comparison comparison = now.State != FactState.Known ? Comparison.Equal : value > now.Number ? Comparison.AtLeast : Comparison.AtMost;
            return new FactChange(_changes++, slot, fact, comparison, fact, 0);
        });
        return [.. counted.Concat(targets.Where(target => target.Value.State == FactState.Null)).Select((target, rank) => target with { Rank = rank })];
    }
}
