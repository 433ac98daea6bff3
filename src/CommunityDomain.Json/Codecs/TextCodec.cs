using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A value that is a JSON string.</summary>
internal abstract class TextCodec<T> : Codec<T>
{
    internal sealed override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T value)
    {
        value = default!;
        if (!context.TryText(ref reader, Form, out string text)) return false;
        if (TryParse(text, out value)) return true;
        AddUnreadable(ref reader, context, text);
        return false;
    }

    internal sealed override void Write(Utf8JsonWriter writer, T value, WriteContext context)
    {
        if (Format(value) is { } text) writer.WriteStringValue(text);
        else Refuse(writer, context);
    }

    private protected abstract bool TryParse(string text, out T value);

    /// <summary>The text, or null when there is none.</summary>
    private protected abstract string? Format(T value);

    private protected virtual void AddUnreadable(ref Utf8JsonReader reader, ReadContext context, string text) => context.AddWrongFormat(ref reader, Form);
}
