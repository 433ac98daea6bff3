using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

internal sealed class RatioJson : JsonConverter<Ratio>
{
    private static readonly string[] Names = ["numerator", "denominator"];

    public override bool HandleNull => true;

    public override Ratio Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StrictJson<Ratio>.Object(ref reader);
        int seen = 0;
        long numerator = 0;
        long denominator = 0;
        while (StrictJson<Ratio>.Member(ref reader, Names, ref seen, out int index))
        {
            long value = StrictJson<Ratio>.Integer(ref reader, Names[index]);
            if (index == 0) numerator = value;
            else denominator = value;
        }

        StrictJson<Ratio>.RequireAll(Names, seen);
        return Ratio.TryOf(numerator, denominator, out Ratio ratio) ? ratio : throw StrictJson<Ratio>.Refused("0 <= numerator <= denominator is broken");
    }

    public override void Write(Utf8JsonWriter writer, Ratio value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Names[0], value.Numerator);
        writer.WriteNumber(Names[1], value.Denominator);
        writer.WriteEndObject();
    }
}
