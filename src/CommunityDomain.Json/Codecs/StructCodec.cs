using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A value that is an object in a document.</summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed class StructCodec<T>(ObjectCodec<Boxed<T>> inner) : Codec<T>
    where T : struct
{
    internal override DocumentForm Form => inner.Form;

    internal override string? DefinitionName => inner.DefinitionName;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T value)
    {
        bool right = inner.TryRead(ref reader, context, out Boxed<T> read);
        value = right ? read.Value : default;
        return right;
    }

    internal override void Write(Utf8JsonWriter writer, T value, WriteContext context) => inner.Write(writer, new Boxed<T>(value), context);

    internal override void WriteSchema(SchemaContext schema) => inner.WriteSchema(schema);
}
