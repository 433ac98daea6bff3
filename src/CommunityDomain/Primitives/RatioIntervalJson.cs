using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

internal sealed class RatioIntervalJson : JsonConverter<RatioInterval>
{
    private static readonly string[] Names = ["low", "high", "confidence"];

    public override bool HandleNull => true;

    public override RatioInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StrictJson<RatioInterval>.Object(ref reader);
        int seen = 0;
        Span<double> values = stackalloc double[Names.Length];
        while (StrictJson<RatioInterval>.Member(ref reader, Names, ref seen, out int index))
            values[index] = StrictJson<RatioInterval>.Double(ref reader, Names[index]);
        StrictJson<RatioInterval>.RequireAll(Names, seen);
        return RatioInterval.TryOf(values[0], values[1], values[2], out RatioInterval interval)
            ? interval
            : throw StrictJson<RatioInterval>.Refused("-1 <= low <= high <= 1 or 0 < confidence < 1 is broken");
    }

    public override void Write(Utf8JsonWriter writer, RatioInterval value, JsonSerializerOptions options)
    {
        if (value.IsUnspecified)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber(Names[0], value.Low);
        writer.WriteNumber(Names[1], value.High);
        writer.WriteNumber(Names[2], value.Confidence);
        writer.WriteEndObject();
    }
}
