using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A number that a decimal holds exactly; one that would be rounded is refused. Written without trailing zeros.</summary>
internal sealed class DecimalCodec : Codec<decimal>
{
    /// <summary>Dividing by it removes trailing zeros, exactly.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    internal override DocumentForm Form => DocumentForm.Number;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out decimal value)
    {
        value = 0;
        if (reader.TokenType is not JsonTokenType.Number)
        {
            context.AddWrongType(ref reader, Form);
            return false;
        }

        DecimalDigits digits = DecimalDigits.Of(reader.ValueSpan);
        if (digits.IsZero) return true;
        if (!digits.IsTooLarge && (reader.TryGetDecimal(out value) || digits.IsTooFine))
        {
            if (digits == DecimalDigits.Of(value)) return true;
            value = 0;
            context.Add(DocumentCodes.NumberTooPrecise, new Evidence("actual", Excerpt.Of(ref reader)));
            return false;
        }

        context.Add(
            DocumentCodes.NumberOutOfRange,
            new Evidence("actual", Excerpt.Of(ref reader)),
            new Evidence("minimum", decimal.MinValue),
            new Evidence("maximum", decimal.MaxValue));
        return false;
    }

    internal override void Write(Utf8JsonWriter writer, decimal value, WriteContext context) =>
        writer.WriteNumberValue(value == 0 ? 0 : value / One);

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "number");
        schema.Writer.WriteNumber("minimum", decimal.MinValue);
        schema.Writer.WriteNumber("maximum", decimal.MaxValue);
    }
}
