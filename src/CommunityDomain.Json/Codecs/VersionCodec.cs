using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>The version of a document. Another number than the current one never comes here: <see cref="DocumentVersions"/> has refused or upgraded it.</summary>
internal sealed class VersionCodec(int current) : Codec<int>
{
    internal override DocumentForm Form => DocumentForm.Version;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out int value)
    {
        value = current;
        if (reader.TokenType is JsonTokenType.Number) return true;
        context.AddWrongType(ref reader, Form);
        return false;
    }

    internal override void Write(Utf8JsonWriter writer, int value, WriteContext context) => writer.WriteNumberValue(value);

    internal override void WriteSchema(SchemaContext schema) => schema.Writer.WriteNumber("const", current);
}
