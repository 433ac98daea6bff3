using System.Buffers.Text;
using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>Finds halves of surrogate pairs written as <c>\uD83D</c>: JSON allows them, no text can hold them.</summary>
internal static class SurrogateEscapes
{
    /// <summary>Whether the text at the reader can be had as a string.</summary>
    internal static bool AreWhole(ref Utf8JsonReader reader) => !reader.ValueIsEscaped || AreWhole(reader.ValueSpan);

    private static bool AreWhole(ReadOnlySpan<byte> escaped)
    {
        int at = 0;
        while (at < escaped.Length)
        {
            int next = escaped[at..].IndexOf((byte)'\\');
            if (next < 0) return true;
            at += next;
            if (escaped[at + 1] != (byte)'u')
            {
                at += 2;
                continue;
            }

            char unit = Unit(escaped[at..]);
            at += 6;
            if (char.IsLowSurrogate(unit)) return false;
            if (!char.IsHighSurrogate(unit)) continue;
            bool paired = at + 6 <= escaped.Length && escaped[at] == (byte)'\\' && escaped[at + 1] == (byte)'u' && char.IsLowSurrogate(Unit(escaped[at..]));
            if (!paired) return false;
            at += 6;
        }

        return true;
    }

    private static char Unit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape.Slice(2, 4), out ushort unit, out _, 'X') ? (char)unit : default;
}
