using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

internal sealed class LocalizedTextJson : JsonConverter<LocalizedText>
{
    // A class may be absent: null stays null and never reaches here, except in a list of texts, where the list refuses it.
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StrictJson<LocalizedText>.Object(ref reader);
        LocalizedText text = LocalizedText.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!LanguageTag.TryOf(reader.GetString(), out LanguageTag language)) throw StrictJson<LocalizedText>.Refused("a name is not a language tag");
            if (text.Has(language)) throw StrictJson<LocalizedText>.Refused($"\"{language}\" is there twice");
            reader.Read();
            string value = StrictJson<LocalizedText>.String(ref reader, language.Value);
            if (!LocalizedText.IsText(value)) throw StrictJson<LocalizedText>.Refused($"the text in \"{language}\" is blank");
            text = text.With(language, value);
        }

        return text;
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<LanguageTag, string> entry in value.Entries) writer.WriteString(entry.Key.Value, entry.Value);
        writer.WriteEndObject();
    }
}
