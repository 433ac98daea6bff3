using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CommunityDomain.Metrics;

/// <summary>Writes a state as bytes: little-endian, with a checksum at the end. The same state gives the same bytes on every machine.</summary>
internal sealed class SnapshotWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    internal void Byte(byte value) => _bytes.Write([value]);

    internal void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    internal void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
    }

    internal void Text(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        Int32(length);
        Encoding.UTF8.GetBytes(value, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }

    /// <summary>The hash of everything written, for telling definitions apart.</summary>
    internal long Fingerprint() => unchecked((long)Fnv1a.Of(_bytes.WrittenSpan));

    internal byte[] Finish()
    {
        Int64(unchecked((long)Fnv1a.Of(_bytes.WrittenSpan)));
        return _bytes.WrittenSpan.ToArray();
    }
}
