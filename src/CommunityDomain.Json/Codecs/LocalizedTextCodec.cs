using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>Texts by language, as <c>{"en": "…", "zh-Hant": "…"}</c>. Written in the order of the tags.</summary>
internal sealed class LocalizedTextCodec(Codec<LanguageTag> tag) : Codec<LocalizedText>
{
    internal override DocumentForm Form => DocumentForm.Object;

    internal override string DefinitionName => "localizedText";

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out LocalizedText value)
    {
        value = LocalizedText.Empty;
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            context.AddWrongType(ref reader, Form);
            return false;
        }

        bool whole = true;
        var entries = new Dictionary<LanguageTag, string>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            whole &= TryReadEntry(ref reader, context, entries);
        if (whole) value = LocalizedText.Of(entries.ToValueList());
        return whole;
    }

    internal override void Write(Utf8JsonWriter writer, LocalizedText value, WriteContext context)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<LanguageTag, string> entry in value.Entries)
        {
            context.Path.Push(entry.Key.Value);
            writer.WritePropertyName(entry.Key.Value);
            if (StringCodec.IsWritable(entry.Value))
            {
                writer.WriteStringValue(entry.Value);
            }
            else
            {
                context.AddUnwritable(DocumentForm.TextNotBlank);
                writer.WriteNullValue();
            }

            context.Path.Pop();
        }

        writer.WriteEndObject();
    }

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "object");
        schema.Writer.WriteStartObject("propertyNames");
        schema.Describe(tag);
        schema.Writer.WriteEndObject();
        schema.Writer.WriteStartObject("additionalProperties");
        schema.Writer.WriteString("type", "string");
        schema.Writer.WriteString("pattern", $"[^{Values.WhiteSpace}]");
        schema.Writer.WriteEndObject();
    }

    private static bool TryReadEntry(ref Utf8JsonReader reader, ReadContext context, Dictionary<LanguageTag, string> entries)
    {
        if (!SurrogateEscapes.AreWhole(ref reader))
        {
            context.Add(DocumentCodes.TextMalformed, new Evidence("actual", Excerpt.Of(ref reader)));
            SkipValue(ref reader);
            return false;
        }

        string name = reader.GetString()!;
        bool right = false;
        context.Path.Push(name);
        if (!LanguageTag.TryOf(name, out LanguageTag language))
        {
            context.AddWrongFormat(ref reader, DocumentForm.LanguageTag);
            SkipValue(ref reader);
        }
        else if (!entries.TryAdd(language, string.Empty))
        {
            context.Add(DocumentCodes.MemberDuplicate, new Evidence("member", language.Value));
            SkipValue(ref reader);
        }
        else
        {
            reader.Read();
            if (context.TryText(ref reader, DocumentForm.TextNotBlank, out string text))
            {
                right = !string.IsNullOrWhiteSpace(text);
                if (right) entries[language] = text;
                else context.AddWrongFormat(ref reader, DocumentForm.TextNotBlank);
            }
        }

        context.Path.Pop();
        return right;
    }

    private static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
