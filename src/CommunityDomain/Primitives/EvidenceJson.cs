using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary><c>{"name": "groups", "kind": "number", "value": 14}</c>.</summary>
internal sealed class EvidenceJson : JsonConverter<Evidence>
{
    public override bool HandleNull => true;

    public override Evidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StrictJson<Evidence>.Object(ref reader);
        return ReadOne(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, Evidence value, JsonSerializerOptions options)
    {
        if (value.IsUnspecified) writer.WriteNullValue();
        else WriteOne(writer, value);
    }

    internal static ValueList<Evidence> ReadList(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw StrictJson<Evidence>.Refused("evidence is not an array");
        var items = new List<Evidence>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            StrictJson<Evidence>.Object(ref reader);
            items.Add(ReadOne(ref reader));
        }

        return new ValueList<Evidence>(items);
    }

    internal static void WriteList(Utf8JsonWriter writer, string name, ValueList<Evidence> items)
    {
        writer.WriteStartArray(name);
        foreach (Evidence item in items) WriteOne(writer, item);
        writer.WriteEndArray();
    }

    private static Evidence ReadOne(ref Utf8JsonReader reader)
    {
        EvidenceValue value = EvidenceValueJson.ReadMembers(ref reader, EvidenceValueJson.Names, out string? name);
        return string.IsNullOrEmpty(name) ? throw StrictJson<Evidence>.Refused("the name is empty") : new Evidence(name, value);
    }

    private static void WriteOne(Utf8JsonWriter writer, Evidence item)
    {
        writer.WriteStartObject();
        writer.WriteString(EvidenceValueJson.Names[2], item.Name);
        EvidenceValueJson.WriteMembers(writer, item.Value);
        writer.WriteEndObject();
    }
}
