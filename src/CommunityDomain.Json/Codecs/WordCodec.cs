using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>The member of an enum by its name in camel case; numbers are refused.</summary>
internal sealed class WordCodec<TEnum> : TextCodec<TEnum>
    where TEnum : struct, Enum
{
    private readonly string[] _words = [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
    private readonly TEnum[] _values = Enum.GetValues<TEnum>();

    internal WordCodec(string name) => DefinitionName = name;

    internal override DocumentForm Form => DocumentForm.Word;

    internal override string DefinitionName { get; }

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteStartArray("enum");
        foreach (string word in _words) schema.Writer.WriteStringValue(word);
        schema.Writer.WriteEndArray();
    }

    private protected override bool TryParse(string text, out TEnum value)
    {
        int index = Array.IndexOf(_words, text);
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }

    private protected override string? Format(TEnum value)
    {
        int index = Array.IndexOf(_values, value);
        return index < 0 ? null : _words[index];
    }

    private protected override void AddUnreadable(ref Utf8JsonReader reader, ReadContext context, string text) => context.Add(
        DocumentCodes.WordUnknown,
        new Evidence("actual", Excerpt.Of(text)),
        new Evidence("nearest", NearestName.Of(text, _words)),
        new Evidence("allowed", string.Join(", ", _words)));
}
