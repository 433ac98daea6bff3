using System.Buffers.Binary;
using System.Text;

namespace CommunityDomain.Metrics;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote; whatever does not add up is refused with <see cref="MetricCodes.SnapshotDamaged"/>.</summary>
internal ref struct SnapshotReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest;

    /// <summary>Starts to read.</summary>
    /// <param name="snapshot">The bytes; the checksum at their end is compared first.</param>
    internal SnapshotReader(ReadOnlySpan<byte> snapshot)
    {
        Need(snapshot.Length >= sizeof(long));
        _rest = snapshot[..^sizeof(long)];
        Need(unchecked((long)Fnv1a.Of(_rest)) == BinaryPrimitives.ReadInt64LittleEndian(snapshot[^sizeof(long)..]));
    }

    internal readonly bool IsDone => _rest.IsEmpty;

    internal static void Need(bool holds)
    {
        if (!holds) throw Refusal.Of(MetricCodes.SnapshotDamaged, string.Empty);
    }

    internal byte Byte() => Take(1)[0];

    internal int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    internal long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    /// <summary>A number of things of which each takes some bytes: never more than there can be.</summary>
    internal int Count(int bytesEach)
    {
        int count = Int32();
        Need(count >= 0 && (long)count * bytesEach <= _rest.Length);
        return count;
    }

    internal string Text()
    {
        ReadOnlySpan<byte> bytes = Take(Count(1));
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Refusal.Of(MetricCodes.SnapshotDamaged, string.Empty);
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        Need(length <= _rest.Length);
        ReadOnlySpan<byte> taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
