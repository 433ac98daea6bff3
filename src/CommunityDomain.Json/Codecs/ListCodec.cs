using System.Runtime.InteropServices;
using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A list as a JSON array.</summary>
internal sealed class ListCodec<T>(Codec<T> item) : Codec<ValueList<T>>
{
    internal override DocumentForm Form => DocumentForm.List;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out ValueList<T> value)
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            context.AddWrongType(ref reader, Form);
            return false;
        }

        bool whole = true;
        var items = new List<T>();
        for (int i = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; i++)
        {
            context.Path.Push(i);
            if (item.TryRead(ref reader, context, out T read)) items.Add(read);
            else whole = false;
            context.Path.Pop();
        }

        if (whole) value = new ValueList<T>(CollectionsMarshal.AsSpan(items));
        return whole;
    }

    internal override void Write(Utf8JsonWriter writer, ValueList<T> value, WriteContext context)
    {
        writer.WriteStartArray();
        for (int i = 0; i < value.Count; i++)
        {
            context.Path.Push(i);
            item.WritePresent(writer, value[i], context);
            context.Path.Pop();
        }

        writer.WriteEndArray();
    }

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "array");
        schema.Writer.WriteStartObject("items");
        schema.Describe(item);
        schema.Writer.WriteEndObject();
    }
}
