using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>Writes a JSON Schema (draft 2020-12): each named codec once under <c>$defs</c>.</summary>
internal sealed class SchemaContext
{
    private readonly SortedDictionary<string, Action?> _definitions = new(StringComparer.Ordinal);

    internal SchemaContext(Utf8JsonWriter writer) => Writer = writer;

    internal Utf8JsonWriter Writer { get; }

    /// <summary>Writes the keywords of a codec into the open object, as a reference when it has a name.</summary>
    internal void Describe<T>(Codec<T> codec)
    {
        if (codec.DefinitionName is not { } name)
        {
            codec.WriteSchema(this);
            return;
        }

        Writer.WriteString("$ref", "#/$defs/" + name);
        if (!_definitions.ContainsKey(name)) _definitions.Add(name, () => codec.WriteSchema(this));
    }

    /// <summary>Writes one of the schemas of an open <c>anyOf</c>.</summary>
    internal void WriteChoice<T>(Codec<T> codec)
    {
        Writer.WriteStartObject();
        Describe(codec);
        Writer.WriteEndObject();
    }

    /// <summary>Writes <c>$defs</c> with everything that was referred to.</summary>
    internal void WriteDefinitions()
    {
        Writer.WriteStartObject("$defs");
        while (_definitions.FirstOrDefault(definition => definition.Value is not null) is { Value: { } write } next)
        {
            _definitions[next.Key] = null;
            Writer.WriteStartObject(next.Key);
            write();
            Writer.WriteEndObject();
        }

        Writer.WriteEndObject();
    }
}
