using System.Runtime.CompilerServices;

namespace CommunityDomain.Json.Codecs;

/// <summary>The values of the members of one object while it is read, one typed slot a field.</summary>
internal sealed class Bag
{
    private readonly IStrongBox[] _slots;
    private readonly bool[] _seen;

    internal Bag(IStrongBox[] slots)
    {
        _slots = slots;
        _seen = new bool[slots.Length];
    }

    internal StrongBox<TValue> Slot<TValue>(int index) => (StrongBox<TValue>)_slots[index];

    internal bool Has(int index) => _seen[index];

    internal void Mark(int index) => _seen[index] = true;

    internal void Clear() => Array.Clear(_seen);
}
