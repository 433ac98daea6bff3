using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>The member of a variant that says which one it is. <see cref="VariantCodec{T, TKind}"/> has judged it before the variant is read.</summary>
internal sealed class KindCodec<TKind>(Codec<TKind> words, TKind kind) : Codec<TKind>
    where TKind : struct, Enum
{
    internal override DocumentForm Form => DocumentForm.Word;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out TKind value)
    {
        value = kind;
        return true;
    }

    internal override void Write(Utf8JsonWriter writer, TKind value, WriteContext context) => words.Write(writer, value, context);

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WritePropertyName("const");
        words.Write(schema.Writer, kind, new WriteContext());
    }
}
