using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>A JSON array. A null item is refused: a list holds what it says it holds.</summary>
/// <typeparam name="T">The item type.</typeparam>
internal sealed class ValueListJson<T> : JsonConverter<ValueList<T>>
{
    public override bool HandleNull => true;

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw StrictJson<ValueList<T>>.Refused("it is not an array");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null && default(T) is null && Nullable.GetUnderlyingType(typeof(T)) is null)
                throw StrictJson<ValueList<T>>.Refused("an item is null");
            items.Add(StrictJson<ValueList<T>>.Item<T>(ref reader, options)!);
        }

        return new ValueList<T>(items);
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (T item in value) StrictJson<ValueList<T>>.Write(writer, item, options);
        writer.WriteEndArray();
    }
}
