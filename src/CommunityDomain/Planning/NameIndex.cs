namespace CommunityDomain.Planning;

/// <summary>
/// The ids that a section of a plan defines, each with the position that defines it first. An entry that is null, has no id or repeats one is <em>misnamed</em>:
/// it may be the one that a reference to an unknown id means.
/// </summary>
internal sealed class NameIndex<TId>
    where TId : struct, ITextValue<TId>, IEquatable<TId>
{
    private readonly Dictionary<TId, int> _first = [];
    private readonly Dictionary<int, TId> _repeats = [];
    private readonly HashSet<TId> _repeated = [];

    private NameIndex()
    {
    }

    /// <summary>Whether any entry is null, has no id, or repeats one.</summary>
    internal bool HasMisnamed { get; private set; }

    /// <summary>The positions that repeat an earlier id, ascending, with that id.</summary>
    internal IEnumerable<KeyValuePair<int, TId>> Repeats => _repeats;

    internal static NameIndex<TId> Of<T>(ValueList<T> items, Func<T, TId> idOf)
        where T : class
    {
        var index = new NameIndex<TId>();
        for (int i = 0; i < items.Count; i++)
        {
            TId id = items[i] is { } item ? idOf(item) : default;
            if (id.IsUnspecified) index.HasMisnamed = true;
            else if (!index._first.TryAdd(id, i)) index.Repeat(i, id);
        }

        return index;
    }

    /// <summary>The position that defines the id first, or null.</summary>
    internal int? PositionOf(TId id) => _first.TryGetValue(id, out int position) ? position : null;

    internal bool Has(TId id) => _first.ContainsKey(id);

    /// <summary>Whether exactly one entry has the id.</summary>
    internal bool HasOnce(TId id) => Has(id) && !_repeated.Contains(id);

    private void Repeat(int position, TId id)
    {
        _repeats.Add(position, id);
        _repeated.Add(id);
        HasMisnamed = true;
    }
}
