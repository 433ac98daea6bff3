namespace CommunityDomain.CheckIns;

/// <summary>Orders that hang on the facts alone, not on where they stand.</summary>
internal static class CheckInOrder
{
    internal const CheckInContent AllContent = CheckInContent.Text | CheckInContent.Photo | CheckInContent.Audio | CheckInContent.Video | CheckInContent.Link;

    /// <summary>The first received, then every other member, so that only equal facts tie.</summary>
    internal static int Compare(ref readonly CheckInFact left, ref readonly CheckInFact right)
    {
        int order = left.ReceivedAt.CompareTo(right.ReceivedAt);
        if (order == 0) order = string.CompareOrdinal(left.Id, right.Id);
        if (order == 0) order = left.At.CompareTo(right.At);
        if (order == 0) order = ((int)left.Kind).CompareTo((int)right.Kind);
        if (order == 0) order = Nullable.Compare(left.Day, right.Day);
        if (order == 0) order = string.CompareOrdinal(left.Reference, right.Reference);
        if (order == 0) order = ((int)left.Content).CompareTo((int)right.Content);
        if (order == 0) order = left.IsInGroup.CompareTo(right.IsInGroup);
        if (order == 0) order = left.TextLength.CompareTo(right.TextLength);
        if (order == 0) order = left.Seconds.CompareTo(right.Seconds);
        return order != 0 ? order : string.CompareOrdinal(left.Cycle, right.Cycle);
    }

    /// <summary>Sorts positions of facts by receipt, without allocating, in O(n log n) whatever the facts are.</summary>
    internal static void Sort(Span<int> positions, ReadOnlySpan<CheckInFact> facts)
    {
        if (IsSorted(positions, facts)) return;
        for (int i = (positions.Length / 2) - 1; i >= 0; i--) Sink(positions, i, facts);
        for (int last = positions.Length - 1; last > 0; last--)
        {
            (positions[0], positions[last]) = (positions[last], positions[0]);
            Sink(positions[..last], 0, facts);
        }
    }

    /// <summary>The first kind of content that a format needs and a submission lacks.</summary>
    internal static CheckInContent Missing(CheckInFormat format, CheckInContent content)
    {
        int missing = (int)(format.Needs & ~content);
        if (missing == 0) missing = (int)format.NeedsOneOf;
        return (CheckInContent)(missing & -missing);
    }

    private static bool IsSorted(ReadOnlySpan<int> positions, ReadOnlySpan<CheckInFact> facts)
    {
        for (int i = 1; i < positions.Length; i++)
        {
            if (Compare(in facts[positions[i - 1]], in facts[positions[i]]) > 0) return false;
        }

        return true;
    }

    private static void Sink(Span<int> heap, int at, ReadOnlySpan<CheckInFact> facts)
    {
        while ((2 * at) + 1 < heap.Length)
        {
            int child = (2 * at) + 1;
            if (child + 1 < heap.Length && Compare(in facts[heap[child]], in facts[heap[child + 1]]) < 0) child++;
            if (Compare(in facts[heap[at]], in facts[heap[child]]) >= 0) return;
            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }
}
