using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A value that stands where there is a default, and that somebody may want not to be: then it is the word <c>"none"</c>, as null is never read or written.</summary>
internal sealed class UnlessNoneCodec<T>(Codec<T> inner) : Codec<T?>
    where T : struct
{
    private const string None = "none";

    internal override DocumentForm Form => inner.Form;

    internal override bool IsAbsent(T? value) => false;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T? value)
    {
        value = null;
        if (reader.TokenType is JsonTokenType.String && reader.ValueTextEquals(None)) return true;
        if (!inner.TryRead(ref reader, context, out T read)) return false;
        value = read;
        return true;
    }

    internal override void Write(Utf8JsonWriter writer, T? value, WriteContext context)
    {
        if (value is { } some) inner.Write(writer, some, context);
        else writer.WriteStringValue(None);
    }

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteStartArray("anyOf");
        schema.WriteChoice(inner);
        schema.Writer.WriteStartObject();
        schema.Writer.WriteString("const", None);
        schema.Writer.WriteEndObject();
        schema.Writer.WriteEndArray();
    }
}
