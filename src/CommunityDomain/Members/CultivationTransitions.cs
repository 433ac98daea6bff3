namespace CommunityDomain.Members;

/// <summary>How many members went from which tier to which between two moments. Every member of the start either arrives or leaves, every one of the end either was there or joins.</summary>
public sealed class CultivationTransitions
{
    private readonly CompiledCultivationLadder _ladder;
    private readonly int[][] _counts;

    internal CultivationTransitions(CompiledCultivationLadder ladder, IReadOnlyDictionary<MemberId, CultivationStanding> start, IReadOnlyDictionary<MemberId, CultivationStanding> end)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(end);
        _ladder = ladder;
        int outside = ladder.Rungs.Length;
        _counts = [.. Enumerable.Range(0, outside + 1).Select(_ => new int[outside + 1])];
        foreach ((MemberId member, CultivationStanding standing) in start)
            _counts[IndexOf(standing)][end.TryGetValue(member, out CultivationStanding? later) ? IndexOf(later) : outside]++;
        foreach ((MemberId member, CultivationStanding standing) in end)
            if (!start.ContainsKey(member)) _counts[outside][IndexOf(standing)]++;
    }

    /// <summary>How many went from one tier to another, or stayed where both are the same.</summary>
    /// <param name="from">The tier at the start.</param>
    /// <param name="to">The tier at the end.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The ladder has no such tier.</exception>
    public int Count(string from, string to) => _counts[_ladder.IndexOf(from)][_ladder.IndexOf(to)];

    /// <summary>How many were in a tier at the start: those who went anywhere, and those who left.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The ladder has no such tier.</exception>
    public int AtStart(string tier) => _counts[_ladder.IndexOf(tier)].Sum();

    /// <summary>How many were in a tier at the end: those who came from anywhere, and those who joined.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The ladder has no such tier.</exception>
    public int AtEnd(string tier)
    {
        int column = _ladder.IndexOf(tier);
        return _counts.Sum(row => row[column]);
    }

    /// <summary>How many joined into a tier: of the end, not of the start.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The ladder has no such tier.</exception>
    public int Joined(string tier) => _counts[_ladder.Rungs.Length][_ladder.IndexOf(tier)];

    /// <summary>How many left from a tier: of the start, not of the end.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The ladder has no such tier.</exception>
    public int Left(string tier) => _counts[_ladder.IndexOf(tier)][_ladder.Rungs.Length];

    private int IndexOf(CultivationStanding? standing) => _ladder.IndexOf(standing?.Tier);
}
