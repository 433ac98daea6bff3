using System.Runtime.CompilerServices;

namespace CommunityDomain.Metrics;

/// <summary>Rows in blocks: one more never moves those that are there. A single writer.</summary>
/// <typeparam name="T">A row.</typeparam>
internal sealed class Chunks<T>
    where T : struct
{
    private const int Size = 4096;

    private readonly List<T[]> _blocks = [];
    private T[] _block = [];
    private int _used;

    internal int Count => _blocks.Count == 0 ? 0 : ((_blocks.Count - 1) * Size) + _used;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in T row)
    {
        if (_used == _block.Length) Grow();
        _block[_used++] = row;
    }

    /// <summary>The rows in the order they came, block by block.</summary>
    public Blocks GetEnumerator() => new(this);

    private void Grow()
    {
        _block = new T[Size];
        _blocks.Add(_block);
        _used = 0;
    }

    /// <summary>Walks through the blocks.</summary>
    internal struct Blocks(Chunks<T> chunks)
    {
        private int _next;

        public readonly ReadOnlySpan<T> Current => _next == chunks._blocks.Count ? chunks._block.AsSpan(0, chunks._used) : chunks._blocks[_next - 1];

        public bool MoveNext() => ++_next <= chunks._blocks.Count;
    }
}
