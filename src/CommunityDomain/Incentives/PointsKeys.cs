namespace CommunityDomain.Incentives;

/// <summary>Finds entries of one member by key; keeps its memory from member to member.</summary>
internal sealed class PointsKeys
{
    private int[] _places = [];
    private int _mask;

    internal void Reset(int entries)
    {
        int size = 8;
        while (size < entries * 2) size *= 2;
        if (_places.Length < size) _places = new int[size];
        else Array.Clear(_places, 0, size);
        _mask = size - 1;
    }

    /// <summary>Finds the key among those added, or adds it with this place; gives the place found, or -1.</summary>
    internal int FindOrAdd(ReadOnlySpan<PointsEntry> entries, int place)
    {
        IdText key = entries[place].KeyText;
        int slot = key.GetHashCode() & _mask;
        while (_places[slot] != 0)
        {
            if (entries[_places[slot] - 1].KeyText.Equals(key)) return _places[slot] - 1;
            slot = (slot + 1) & _mask;
        }

        _places[slot] = place + 1;
        return -1;
    }

    internal int Find(ReadOnlySpan<PointsEntry> entries, IdText key)
    {
        int slot = key.GetHashCode() & _mask;
        while (_places[slot] != 0)
        {
            if (entries[_places[slot] - 1].KeyText.Equals(key)) return _places[slot] - 1;
            slot = (slot + 1) & _mask;
        }

        return -1;
    }
}
