namespace CommunityDomain.Rules;

/// <summary>
/// What counts can be at once: of one counter, a longer window holds at least what a shorter one does, and both at least what the case itself counts for.
/// Nothing else binds them: whatever keeps to this has a past that counts it.
/// </summary>
internal static class CountCases
{
    /// <summary>The classes of each fact and each window of a rule set.</summary>
    internal static FactPartition[] Partitions(CompiledRuleSet set) =>
    [
        .. set.Definition.Facts.Select((field, slot) => new FactPartition(field, slot, set.Program.Questions, isCount: false, TextsOf(set, slot), LimitsOf(set, field, slot))),
        .. set.Program.Windows.Select(window => new FactPartition(new() { Name = set.Definition.Counters[window.Counter].Name, Type = FactType.Integer }, window.Slot, set.Program.Questions, isCount: true)),
    ];

    private static TextCases? TextsOf(CompiledRuleSet set, int slot) =>
        Array.Find(set.Texts, text => text.Slot == slot) is { } text ? new TextCases(text, set.Definition.Patterns.Count, [.. set.Samples, .. ExamplesOf(set, slot)]) : null;

    private static IEnumerable<string> ExamplesOf(CompiledRuleSet set, int slot) =>
        set.Definition.Rules.SelectMany(rule => rule.Examples).SelectMany(example => example.Facts).Where(fact => fact.Name == set.Definition.Facts[slot].Name && fact.Value.Kind == EvidenceKind.Text).Select(fact => fact.Value.Text);

    /// <summary>The questions that tell apart the amounts that can be counted from those that cannot.</summary>
    private static Question[] LimitsOf(CompiledRuleSet set, FactField field, int slot)
    {
        if (!Array.Exists(set.Counters, counter => counter.AmountSlot == slot)) return [];
        Question Limit(Comparison comparison, long value) => set.Program.Asked(Condition.Compare(field.Name, comparison, value));
        return [Limit(Comparison.AtLeast, 0), Limit(Comparison.AtMost, RuleCounter.MaxAmount)];
    }

    /// <summary>What binds the counts of a case, counter by counter. Where an axis is fixed, for its one class.</summary>
    internal static CountBounds[] Bounds(CompiledRuleSet set, CaseLogic logic, int axis = -1, int item = -1) =>
        [.. set.Program.Windows.GroupBy(window => window.Counter).Select(windows => Bounds(set.Counters[windows.Key], [.. windows.OrderBy(window => window.Span)], logic, axis, item))];

    private static CountBounds Bounds(CompiledCounter counter, CountWindow[] windows, CaseLogic logic, int axis, int item)
    {
        var statements = new List<int>();
        for (int i = 0; i < windows.Length; i++)
        {
            statements.AddRange(OwnBounds(logic, counter, windows[i].Slot, axis, item));
            for (int j = i + 1; j < windows.Length; j++) statements.AddRange(Rises(logic, windows[i].Slot, windows[j].Slot, axis, item));
        }

        return new CountBounds([.. windows.Select(window => window.Slot)], [.. statements]);
    }

    /// <summary>That a longer window holds no less than a shorter one: whatever class the longer one is in, the shorter one does not lie above it.</summary>
    private static IEnumerable<int> Rises(CaseLogic logic, int shorter, int longer, int axis, int item)
    {
        FactPartition low = logic.Space.Partitions[shorter];
        FactPartition high = logic.Space.Partitions[longer];
        for (int reached = 0; reached + 1 < high.Known; reached++)
        {
            int last = reached;
            long most = high.High(reached).Number;
            yield return logic.Any(
                logic.Literal(shorter, logic.Space.AddMask(shorter, at => low.Low(at).Number <= most), false, axis, item),
                logic.Literal(longer, logic.Space.AddMask(longer, at => at > last), false, axis, item));
        }
    }

    /// <summary>That a window holds no less than the case itself counts for, and that its amount is one that can be counted.</summary>
    private static IEnumerable<int> OwnBounds(CaseLogic logic, CompiledCounter counter, int window, int axis, int item)
    {
        int spared = logic.Condition(counter.When, true, axis, item);
        FactPartition counted = logic.Space.Partitions[window];
        if (counter.AmountSlot < 0)
        {
            yield return logic.Any(spared, logic.Literal(window, logic.Space.AddMask(window, at => counted.High(at).Number >= 1), false, axis, item));
            yield break;
        }

        int slot = counter.AmountSlot;
        FactPartition amounts = logic.Space.Partitions[slot];
        yield return logic.Any(spared, logic.Literal(slot, logic.Space.AddMask(slot, at => at >= amounts.Known || (amounts.Low(at).Number >= 0 && amounts.High(at).Number <= RuleCounter.MaxAmount)), false, axis, item));
        for (int reached = 0; reached + 1 < counted.Known; reached++)
        {
            int last = reached;
            long most = counted.High(reached).Number;
            yield return logic.Any(
                spared,
                logic.Literal(slot, logic.Space.AddMask(slot, at => at >= amounts.Known || amounts.Low(at).Number <= most), false, axis, item),
                logic.Literal(window, logic.Space.AddMask(window, at => at > last), false, axis, item));
        }
    }

    /// <summary>A past in which the windows of a case count what its slots say; a slot that says less than must be is raised.</summary>
    internal static RuleWindows WindowsFor(CompiledRuleSet set, Fact[] facts, Instant at)
    {
        if (set.Program.Windows.Length == 0) return RuleWindows.Empty;
        var entries = new List<RuleWindowEntry>();
        foreach (IGrouping<int, CountWindow> byCounter in set.Program.Windows.GroupBy(window => window.Counter))
        {
            CompiledCounter counter = set.Counters[byCounter.Key];
            long reached = counter.When >= 0 && set.Program.Value(counter.When, facts, null) != Kleene.True ? 0
                : counter.AmountSlot < 0 ? 1 : RuleCounter.AmountOf(in facts[counter.AmountSlot]);
            Duration shorter = Duration.Zero;
            foreach (CountWindow window in byCounter.OrderBy(window => window.Span))
            {
                ref Fact counted = ref facts[window.Slot];
                if (counted.Number < reached) counted = FactLine.Number(reached);

                // As far back as this window still sees: every shorter one has closed before.
                for (long left = counted.Number - reached; left > 0; left -= RuleCounter.MaxAmount)
                    entries.Add(new RuleWindowEntry(counter.Counter.Name, at - shorter, Math.Min(left, RuleCounter.MaxAmount)));
                (reached, shorter) = (counted.Number, window.Span);
            }
        }

        return RuleWindows.Of([.. entries]);
    }
}
