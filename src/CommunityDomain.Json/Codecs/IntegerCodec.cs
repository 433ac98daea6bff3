using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A whole number of 32 bits, without fraction and exponent.</summary>
internal sealed class IntegerCodec : Codec<int>
{
    internal override DocumentForm Form => DocumentForm.WholeNumber;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out int value)
    {
        value = 0;
        if (reader.TokenType is not JsonTokenType.Number)
        {
            context.AddWrongType(ref reader, Form);
            return false;
        }

        if (reader.TryGetInt32(out value)) return true;
        var actual = new Evidence("actual", Excerpt.Of(ref reader));
        if (reader.ValueSpan.ContainsAny(".eE"u8)) context.Add(DocumentCodes.NumberFractional, actual);
        else context.Add(DocumentCodes.NumberOutOfRange, actual, new Evidence("minimum", int.MinValue), new Evidence("maximum", int.MaxValue));
        return false;
    }

    internal override void Write(Utf8JsonWriter writer, int value, WriteContext context) => writer.WriteNumberValue(value);

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "integer");
        schema.Writer.WriteNumber("minimum", int.MinValue);
        schema.Writer.WriteNumber("maximum", int.MaxValue);
    }
}
