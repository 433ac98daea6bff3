using System.Numerics;
using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A whole number without fraction and exponent, of 32 or of 64 bits.</summary>
internal sealed class WholeNumberCodec<T>(T least) : Codec<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly long Most = long.CreateChecked(T.MaxValue);

    internal WholeNumberCodec()
        : this(T.MinValue)
    {
    }

    private long Least { get; } = long.CreateChecked(least);

    internal override DocumentForm Form => DocumentForm.WholeNumber;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T value)
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.Number)
        {
            context.AddWrongType(ref reader, Form);
            return false;
        }

        if (reader.TryGetInt64(out long number) && number >= Least && number <= Most)
        {
            value = T.CreateChecked(number);
            return true;
        }

        var actual = new Evidence("actual", Excerpt.Of(ref reader));
        if (reader.ValueSpan.ContainsAny(".eE"u8)) context.Add(DocumentCodes.NumberFractional, actual);
        else context.Add(DocumentCodes.NumberOutOfRange, actual, new Evidence("minimum", Least), new Evidence("maximum", Most));
        return false;
    }

    internal override void Write(Utf8JsonWriter writer, T value, WriteContext context) => writer.WriteNumberValue(long.CreateChecked(value));

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "integer");
        schema.Writer.WriteNumber("minimum", Least);
        schema.Writer.WriteNumber("maximum", Most);
    }
}
