using System.Buffers;
using System.Buffers.Binary;

namespace CommunityDomain.Rules;

/// <summary>
/// Writes values as bytes that are the same on every machine: numbers in big-endian order, texts by their UTF-16 units with the length before them, lists with their
/// count, members by number and only where they differ from the default. So what is written can be read in one way only, and a member that comes later changes nothing until it is used.
/// </summary>
internal sealed class CanonicalWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    internal ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    internal void Number(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
    }

    internal void Text(string value)
    {
        Number(value.Length);
        Span<byte> bytes = _bytes.GetSpan((2 * value.Length) + 1);
        for (int i = 0; i < value.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(bytes[(2 * i)..], value[i]);
        _bytes.Advance(2 * value.Length);
    }

    internal void Member(byte number, long value, long standard = 0)
    {
        if (value == standard) return;
        Tag(number);
        Number(value);
    }

    internal void Member(byte number, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        Tag(number);
        Text(value);
    }

    internal void Member(byte number, Instant? value)
    {
        if (value is { } instant) Member(number, InvariantText.Of(instant));
    }

    internal void Member<T>(byte number, T? value, Action<CanonicalWriter, T> write)
        where T : class
    {
        if (value is null) return;
        Tag(number);
        write(this, value);
    }

    /// <summary>A list whose order is of meaning.</summary>
    internal void Ordered<T>(byte number, ValueList<T> items, Action<CanonicalWriter, T> write)
    {
        if (items.IsEmpty) return;
        Tag(number);
        Number(items.Count);
        foreach (T item in items) write(this, item);
    }

    /// <summary>A list whose order is of no meaning: by the bytes of its items.</summary>
    internal void Unordered<T>(byte number, ValueList<T> items, Action<CanonicalWriter, T> write)
    {
        if (items.IsEmpty) return;
        var written = new List<byte[]>(items.Count);
        foreach (T item in items)
        {
            var one = new CanonicalWriter();
            write(one, item);
            written.Add(one.Bytes.ToArray());
        }

        written.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
        Tag(number);
        Number(written.Count);
        foreach (byte[] bytes in written) _bytes.Write(bytes);
    }

    /// <summary>Ends what has members.</summary>
    internal void End() => Tag(0);

    internal void Tag(byte number)
    {
        _bytes.GetSpan(1)[0] = number;
        _bytes.Advance(1);
    }
}
