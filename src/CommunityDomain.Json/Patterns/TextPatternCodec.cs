using System.Text.Json;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Patterns;

namespace CommunityDomain.Json.Patterns;

/// <summary>A pattern in the notation of word lists (<see cref="TextPattern.FromStars"/>), or as an object; written in the first where that says the same.</summary>
internal sealed class TextPatternCodec : Codec<TextPattern>
{
    internal static readonly TextPatternCodec Instance = new();

    internal override DocumentForm Form => DocumentForm.Pattern;

    internal override string DefinitionName => "textPattern";

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out TextPattern value)
    {
        value = null!;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return TextPatternObjectCodec.Instance.TryRead(ref reader, context, out value);
            case JsonTokenType.String:
                if (!Values.Text.TryRead(ref reader, context, out string notation)) return false;
                value = TextPattern.FromStars(notation);
                return true;
            default:
                context.AddWrongType(ref reader, Form);
                return false;
        }
    }

    internal override void Write(Utf8JsonWriter writer, TextPattern value, WriteContext context)
    {
        if (Notation(value) is { } notation) Values.Text.Write(writer, notation, context);
        else TextPatternObjectCodec.Instance.Write(writer, value, context);
    }

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteStartArray("anyOf");
        schema.WriteChoice(Values.Text);
        schema.WriteChoice(TextPatternObjectCodec.Instance);
        schema.Writer.WriteEndArray();
    }

    private static string? Notation(TextPattern pattern)
    {
        if (pattern.Text is null || pattern.Mode is TextPatternMode.Wildcards or TextPatternMode.Regex || !Enum.IsDefined(pattern.Mode)) return null;
        string text = pattern.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
        if (pattern.Mode is TextPatternMode.Suffix or TextPatternMode.Anywhere) text = "*" + text;
        if (pattern.Mode is TextPatternMode.Prefix or TextPatternMode.Anywhere) text += "*";
        return TextPattern.FromStars(text) == pattern ? text : null;
    }
}
