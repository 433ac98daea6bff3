namespace CommunityDomain.Json.Codecs;

/// <summary>Any text, the empty one too.</summary>
internal sealed class StringCodec : TextCodec<string>
{
    internal override DocumentForm Form => DocumentForm.Text;

    internal override void WriteSchema(SchemaContext schema) => schema.Writer.WriteString("type", "string");

    /// <summary>Whether a text can stand in a document: no half of a surrogate pair.</summary>
    internal static bool IsWritable(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    private protected override bool TryParse(string text, out string value)
    {
        value = text;
        return true;
    }

    private protected override string? Format(string value) => IsWritable(value) ? value : null;
}
