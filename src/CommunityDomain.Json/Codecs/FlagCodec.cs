using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>Yes or no as <c>true</c> or <c>false</c>.</summary>
internal sealed class FlagCodec : Codec<bool>
{
    internal override DocumentForm Form => DocumentForm.Flag;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out bool value)
    {
        value = reader.TokenType is JsonTokenType.True;
        if (value || reader.TokenType is JsonTokenType.False) return true;
        context.AddWrongType(ref reader, Form);
        return false;
    }

    internal override void Write(Utf8JsonWriter writer, bool value, WriteContext context) => writer.WriteBooleanValue(value);

    internal override void WriteSchema(SchemaContext schema) => schema.Writer.WriteString("type", "boolean");
}
