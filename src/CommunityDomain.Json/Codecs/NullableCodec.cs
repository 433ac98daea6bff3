using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A value that nobody may have said. Null is never read or written: the member is left out.</summary>
internal sealed class NullableCodec<T>(Codec<T> inner) : Codec<T?>
    where T : struct
{
    internal override DocumentForm Form => inner.Form;

    internal override string? DefinitionName => inner.DefinitionName;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T? value)
    {
        bool right = inner.TryRead(ref reader, context, out T read);
        value = right ? read : null;
        return right;
    }

    internal override void Write(Utf8JsonWriter writer, T? value, WriteContext context) => inner.Write(writer, value!.Value, context);

    internal override void WriteSchema(SchemaContext schema) => inner.WriteSchema(schema);
}
