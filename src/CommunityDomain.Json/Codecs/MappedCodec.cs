using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A value that stands in a document as another one does: an id that is kept as text, words that are flags together.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TInner">What stands in the document.</typeparam>
/// <param name="inner">How that is read and written.</param>
/// <param name="toValue">The value behind what was read.</param>
/// <param name="toInner">What is written, or null when no document can hold the value.</param>
internal sealed class MappedCodec<T, TInner>(Codec<TInner> inner, Func<TInner, T> toValue, Func<T, TInner?> toInner) : Codec<T>
    where TInner : struct
{
    internal override DocumentForm Form => inner.Form;

    internal override string? DefinitionName => inner.DefinitionName;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T value)
    {
        bool right = inner.TryRead(ref reader, context, out TInner read);
        value = right ? toValue(read) : default!;
        return right;
    }

    internal override void Write(Utf8JsonWriter writer, T value, WriteContext context)
    {
        if (toInner(value) is { } written) inner.Write(writer, written, context);
        else Refuse(writer, context);
    }

    internal override void WriteSchema(SchemaContext schema) => inner.WriteSchema(schema);
}
