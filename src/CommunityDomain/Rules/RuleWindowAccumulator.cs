namespace CommunityDomain.Rules;

/// <summary>
/// What was counted for one subject, as <see cref="RuleWindows"/> holds it, but changed in place: for replays and hosts that judge cases one after another and keep one state.
/// The answers are the same; what was counted before is gone. A single writer, no reader beside it; allocates only to grow to the most that it keeps at once.
/// </summary>
public sealed class RuleWindowAccumulator
{
    private string[] _names;
    private CountRing[] _rings;
    private string[]? _aligned;

    /// <summary>Of somebody for whom nothing was counted yet.</summary>
    public RuleWindowAccumulator()
    {
        _names = [];
        _rings = [];
    }

    /// <summary>That goes on from windows.</summary>
    /// <param name="windows">What was counted so far.</param>
    /// <exception cref="ArgumentNullException"><paramref name="windows"/> is null.</exception>
    public RuleWindowAccumulator(RuleWindows windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        _names = windows.CopyNames();
        _rings = [.. windows.CopyLogs().Select(log => CountRing.Of(in log))];
    }

    private RuleWindowAccumulator(string[] names, CountRing[] rings, string[]? aligned) => (_names, _rings, _aligned) = (names, rings, aligned);

    /// <summary>How many entries are kept.</summary>
    public int Count => _rings.Sum(ring => ring.Count);

    /// <summary>The windows as they are now, as a value that does not change any more.</summary>
    /// <returns>The windows.</returns>
    public RuleWindows Snapshot() => Count == 0 ? RuleWindows.Empty : new RuleWindows(_names, [.. _rings.Select(ring => ring.ToLog())]);

    internal RuleWindowAccumulator Copy() => new(_names, [.. _rings.Select(ring => ring.Copy())], _aligned);

    internal CountRing Ring(int place) => _rings[place];

    /// <summary>Puts the named counters in the first places, in this order; those that are not named come after.</summary>
    internal void Align(string[] names)
    {
        if (!ReferenceEquals(names, _aligned)) Arrange(names);
    }

    private void Arrange(string[] names)
    {
        string[] all = [.. names, .. _names.Where(name => Array.IndexOf(names, name) < 0)];
        _rings = [.. all.Select(name => Array.IndexOf(_names, name) is >= 0 and int place ? _rings[place] : new CountRing())];
        (_names, _aligned) = (all, names);
    }
}
