namespace CommunityDomain.Incentives;

/// <summary>Numbers by instant, the earliest first and the smaller number first within an instant; keeps its memory when it is cleared.</summary>
internal sealed class InstantHeap
{
    private (Instant When, int Item)[] _items = new (Instant, int)[16];

    internal int Count { get; private set; }

    internal ref readonly (Instant When, int Item) Top => ref _items[0];

    internal void Clear() => Count = 0;

    internal void Push(Instant when, int item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        int place = Count++;
        while (place > 0)
        {
            int parent = (place - 1) >> 1;
            if (!IsBefore(when, item, _items[parent])) break;
            _items[place] = _items[parent];
            place = parent;
        }

        _items[place] = (when, item);
    }

    internal void Pop()
    {
        (Instant When, int Item) moved = _items[--Count];
        int place = 0;
        while (true)
        {
            int child = (place << 1) + 1;
            if (child >= Count) break;
            if (child + 1 < Count && IsBefore(_items[child + 1].When, _items[child + 1].Item, _items[child])) child++;
            if (!IsBefore(_items[child].When, _items[child].Item, moved)) break;
            _items[place] = _items[child];
            place = child;
        }

        _items[place] = moved;
    }

    private static bool IsBefore(Instant when, int item, in (Instant When, int Item) other)
    {
        int order = when.CompareTo(other.When);
        return order < 0 || (order == 0 && item < other.Item);
    }
}
