using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

internal sealed class PointsJson : JsonConverter<Points>
{
    public override bool HandleNull => true;

    public override Points Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(StrictJson<Points>.Integer(ref reader, "points"));

    public override void Write(Utf8JsonWriter writer, Points value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
