namespace CommunityDomain.Members;

/// <summary>Stays by one of their ends: how many lie before an instant is a binary search, and those within a span are read without walking the others.</summary>
internal sealed class StayIndex
{
    private readonly Instant[] _instants;
    private readonly int[] _stays;

    /// <summary>An index of stays.</summary>
    /// <param name="instants">The instant of each stay, in any order.</param>
    /// <param name="stays">The place of each stay among all stays.</param>
    internal StayIndex(List<Instant> instants, List<int> stays)
    {
        _instants = [.. instants];
        _stays = [.. stays];
        Array.Sort(_instants, _stays);
    }

    internal int Count => _instants.Length;

    /// <summary>How many are at an instant or before.</summary>
    internal int UpTo(Instant at)
    {
        int low = 0, high = _instants.Length;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (_instants[middle] <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The places of the stays within a span, start inclusive, end exclusive.</summary>
    internal ReadOnlySpan<int> Within(Interval range)
    {
        int from = range.HasStart ? Before(range.Start) : 0;
        int to = range.HasEnd ? Before(range.End) : Count;
        return _stays.AsSpan(from, to - from);
    }

    private int Before(Instant at)
    {
        int low = 0, high = _instants.Length;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (_instants[middle] < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
