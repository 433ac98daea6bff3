using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A value that is an object in a document: read and written as the members that a class of its shape has.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TShape">The class with its members.</typeparam>
internal sealed class StructCodec<T, TShape>(ObjectCodec<TShape> shape, Func<TShape, T> toValue, Func<T, TShape> toShape) : Codec<T>
    where T : struct
    where TShape : class
{
    internal override DocumentForm Form => shape.Form;

    internal override string? DefinitionName => shape.DefinitionName;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T value)
    {
        bool right = shape.TryRead(ref reader, context, out TShape read);
        value = right ? toValue(read) : default;
        return right;
    }

    internal override void Write(Utf8JsonWriter writer, T value, WriteContext context) => shape.Write(writer, toShape(value), context);

    internal override void WriteSchema(SchemaContext schema) => shape.WriteSchema(schema);
}
