namespace CommunityDomain.Rules;

/// <summary>The words of a set that questions ask for. Words that no question tells apart count as one.</summary>
internal sealed class SetWords
{
    private const int MaxClasses = 4_096;

    private readonly long[] _masks;
    private readonly long[] _groups;

    internal SetWords(FactField field, Question[] asked)
    {
        _masks = [.. asked.Select(question => MaskOf(field, question))];
        _groups =
        [
            .. Enumerable.Range(0, field.Choices.Count)
                .Where(word => Array.Exists(_masks, mask => Has(mask, word)))
                .GroupBy(word => string.Concat(_masks.Select(mask => Has(mask, word) ? '1' : '0')), StringComparer.Ordinal)
                .Select(group => 1L << group.First()),
        ];
    }

    /// <summary>One set for each pattern of answers, small sets first.</summary>
    internal List<long> Walk(out bool complete)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal) { [Pattern(0)] = 0 };
        var order = new List<long> { 0 };
        for (int at = 0; at < order.Count && order.Count <= MaxClasses; at++)
            foreach (long group in _groups)
                if (found.TryAdd(Pattern(order[at] | group), order[at] | group)) order.Add(order[at] | group);
        complete = order.Count <= MaxClasses;
        return order;
    }

    /// <summary>A set with the answers of a sample that keeps of an actual one what it can.</summary>
    internal long Nearest(long actual, long sample, byte[] truths)
    {
        long kept = actual;
        for (int i = 0; i < _masks.Length; i++)
            if (truths[i] == Kleene.False) kept &= ~_masks[i];
        for (int i = 0; i < _masks.Length; i++)
            if (truths[i] == Kleene.True && _masks[i] != 0 && (kept & _masks[i]) == 0) kept |= sample & _masks[i];
        return kept;
    }

    private static long MaskOf(FactField field, Question question)
    {
        long mask = 0;
        if (question.Kind == ConditionKind.Contains)
            foreach (EvidenceValue word in question.Condition.Values) mask |= 1L << FactValues.Place(field, word.Text);
        return mask;
    }

    private static bool Has(long mask, int word) => (mask >> word & 1) != 0;

    private string Pattern(long bits) => string.Concat(_masks.Select(mask => (bits & mask) != 0 ? '1' : '0'));
}
