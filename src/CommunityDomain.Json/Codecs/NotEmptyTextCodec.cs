namespace CommunityDomain.Json.Codecs;

/// <summary>A text of at least one character; blanks are judged by the validators.</summary>
internal sealed class NotEmptyTextCodec : TextCodec<string>
{
    internal override DocumentForm Form => DocumentForm.TextNotEmpty;

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "string");
        schema.Writer.WriteNumber("minLength", 1);
    }

    private protected override bool TryParse(string text, out string value)
    {
        value = text;
        return text.Length > 0;
    }

    private protected override string? Format(string value) => value.Length > 0 && StringCodec.IsWritable(value) ? value : null;
}
