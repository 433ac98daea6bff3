namespace CommunityDomain.Json.Codecs;

/// <summary>An id or a language tag as its text; what may be one is asked of the value itself.</summary>
internal sealed class TextValueCodec<T>(DocumentForm form, string name, string pattern, int maxLength) : TextCodec<T>
    where T : struct, ITextValue<T>
{
    internal override DocumentForm Form => form;

    internal override string DefinitionName => name;

    internal override bool IsAbsent(T value) => value.IsUnspecified;

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "string");
        schema.Writer.WriteNumber("maxLength", maxLength);
        schema.Writer.WriteString("pattern", pattern);
    }

    private protected override bool TryParse(string text, out T value) => T.TryOf(text, out value);

    private protected override string? Format(T value) => value.Value;
}
