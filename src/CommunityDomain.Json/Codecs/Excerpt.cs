using System.Text;
using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>The beginning of what a document says at a place, short enough for a message.</summary>
internal static class Excerpt
{
    /// <summary>Characters; our convention.</summary>
    internal const int MaxLength = 60;

    internal static string Of(string text)
    {
        if (text.Length <= MaxLength) return text;
        int length = char.IsHighSurrogate(text[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return string.Concat(text.AsSpan(0, length), "…");
    }

    internal static string Of(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "{…}",
        JsonTokenType.StartArray => "[…]",
        JsonTokenType.String or JsonTokenType.PropertyName when !SurrogateEscapes.AreWhole(ref reader) => Raw(reader.ValueSpan),
        JsonTokenType.String or JsonTokenType.PropertyName => Of(reader.GetString()!),
        _ => Raw(reader.ValueSpan),
    };

    private static string Raw(ReadOnlySpan<byte> utf8) => Of(Encoding.UTF8.GetString(utf8));
}
