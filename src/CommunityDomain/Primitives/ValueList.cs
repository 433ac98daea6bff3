using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// An immutable list that equals another by its items, in order; records that hold it keep value equality.
/// <c>default</c> is the empty list. Works in collection expressions: <c>ValueList&lt;int&gt; list = [1, 2];</c>.
/// JSON: an array; <c>null</c> for the list is refused, and for an item unless it is a nullable value type (<see cref="ValueJsonConverter"/>).
/// </summary>
/// <typeparam name="T">The item type; items are compared by <see cref="EqualityComparer{T}.Default"/>.</typeparam>
[JsonConverter(typeof(ValueJsonConverter))]
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[SuppressMessage("Naming", "CA1710", Justification = "A list by value is what it is.")]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, IJsonConvertible
{
    private readonly T[]? _items;

    /// <summary>Copies the items.</summary>
    /// <param name="items">The items, in order.</param>
    public ValueList(ReadOnlySpan<T> items) => _items = items.Length == 0 ? null : items.ToArray();

    /// <summary>Copies the items.</summary>
    /// <param name="items">The items, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public ValueList(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items is ValueList<T> list)
        {
            _items = list._items;
            return;
        }

        T[] copy = [.. items];
        _items = copy.Length == 0 ? null : copy;
    }

    /// <summary>How many items.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether there are no items.</summary>
    public bool IsEmpty => _items is null;

    /// <summary>The item at a zero-based position.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no item at the position.</exception>
    public T this[int index] =>
        index >= 0 && index < Count ? _items![index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The items as a span, without copying.</summary>
    /// <returns>The span.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>A new list with one more item at the end.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The longer list.</returns>
    public ValueList<T> Add(T item) => new([.. AsSpan(), item]);

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other)
    {
        if (ReferenceEquals(_items, other._items)) return true;
        return Count == other.Count && AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in AsSpan()) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items between brackets, each in the invariant culture: <c>[a, b]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder("[");
        foreach (T item in AsSpan())
        {
            if (text.Length > 1) text.Append(", ");
            text.Append(InvariantText.Of(item));
        }

        return text.Append(']').ToString();
    }

    /// <summary>Walks the items without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    JsonConverter IJsonConvertible.MakeConverter() => new ValueListJson<T>();

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Walks a list from its first item to its last.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "The pattern of the framework's own lists.")]
    [SuppressMessage("Performance", "CA1815", Justification = "Enumerators are not compared.")]
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item reached.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next item.</summary>
        /// <returns>Whether there was one.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
