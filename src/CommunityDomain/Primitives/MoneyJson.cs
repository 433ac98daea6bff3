using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

internal sealed class MoneyJson : JsonConverter<Money>
{
    private static readonly string[] Names = ["amount", "currency"];

    public override bool HandleNull => true;

    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StrictJson<Money>.Object(ref reader);
        int seen = 0;
        decimal amount = 0;
        Currency currency = default;
        while (StrictJson<Money>.Member(ref reader, Names, ref seen, out int index))
        {
            if (index == 0) amount = StrictJson<Money>.Decimal(ref reader, Names[0]);
            else if (!Currency.TryOf(StrictJson<Money>.String(ref reader, Names[1]), out currency)) throw StrictJson<Money>.Refused("the currency is not known");
        }

        StrictJson<Money>.RequireAll(Names, seen);
        return new Money(amount, currency);
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        if (value.IsUnspecified)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber(Names[0], value.Padded);
        writer.WriteString(Names[1], value.Currency.Value);
        writer.WriteEndObject();
    }
}
