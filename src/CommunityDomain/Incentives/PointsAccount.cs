namespace CommunityDomain.Incentives;

/// <summary>The entries of one member in the order in which they take effect, each key once: a part of larger arrays that nobody writes to any more.</summary>
internal readonly struct PointsAccount(PointsEntry[] entries, PointsSlot[] slots, int start, int count)
{
    internal int Count => count;

    internal ReadOnlySpan<PointsEntry> Entries => entries.AsSpan(start, count);

    internal ReadOnlySpan<PointsSlot> Slots => slots.AsSpan(start, count);

    internal int IndexOf(IdText key)
    {
        for (int i = start; i < start + count; i++)
        {
            if (entries[i].KeyText.Equals(key)) return i - start;
        }

        return -1;
    }
}
