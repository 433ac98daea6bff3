using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace CommunityDomain;

/// <summary><c>{"kind": "number", "value": 14}</c>; an unknown value is <c>{"kind": "none", "value": null}</c>.</summary>
internal sealed class EvidenceValueJson : JsonConverter<EvidenceValue>
{
    internal static readonly string[] Names = ["kind", "value", "name"];

    public override bool HandleNull => true;

    public override EvidenceValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StrictJson<EvidenceValue>.Object(ref reader);
        return ReadMembers(ref reader, Names.AsSpan(0, 2), out _);
    }

    public override void Write(Utf8JsonWriter writer, EvidenceValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMembers(writer, value);
        writer.WriteEndObject();
    }

    internal static void WriteMembers(Utf8JsonWriter writer, EvidenceValue value)
    {
        writer.WriteString(Names[0], StrictJson<EvidenceValue>.NameOf(value.Kind));
        if (value.Kind is EvidenceKind.None) writer.WriteNull(Names[1]);
        else if (value.Kind is EvidenceKind.Number) writer.WriteNumber(Names[1], value.Number);
        else if (value.Kind is EvidenceKind.Flag) writer.WriteBoolean(Names[1], value.Flag);
        else writer.WriteString(Names[1], value.ToString());
    }

    // The value may stand before its kind: it is read by a copy of the reader once the kind is known.
    internal static EvidenceValue ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<string> names, out string? name)
    {
        int seen = 0;
        var kind = EvidenceKind.None;
        name = null;
        Utf8JsonReader value = default;
        while (StrictJson<EvidenceValue>.Member(ref reader, names, ref seen, out int index))
        {
            if (index == 0) kind = StrictJson<EvidenceValue>.Name<EvidenceKind>(ref reader, Names[0]);
            else if (index == 2) name = StrictJson<EvidenceValue>.String(ref reader, Names[2]);
            else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) throw StrictJson<EvidenceValue>.Refused("the value is not simple");
            else value = reader;
        }

        StrictJson<EvidenceValue>.RequireAll(names, seen);
        return ReadValue(ref value, kind);
    }

    private static EvidenceValue ReadValue(ref Utf8JsonReader reader, EvidenceKind kind) => kind switch
    {
        EvidenceKind.None => reader.TokenType is JsonTokenType.Null ? default(EvidenceValue) : throw StrictJson<EvidenceValue>.Refused("nothing has a value"),
        EvidenceKind.Number => StrictJson<EvidenceValue>.Decimal(ref reader, Names[1]),
        EvidenceKind.Flag => reader.TokenType is JsonTokenType.True or JsonTokenType.False
            ? reader.GetBoolean()
            : throw StrictJson<EvidenceValue>.Refused("a flag is true or false"),
        EvidenceKind.Date => Parse(ref reader, LocalDatePattern.Iso),
        EvidenceKind.Time => Parse(ref reader, LocalTimePattern.ExtendedIso),
        EvidenceKind.Instant => Parse(ref reader, InstantPattern.ExtendedIso),
        EvidenceKind.Duration => Parse(ref reader, DurationPattern.JsonRoundtrip),
        EvidenceKind.Term => StrictJson<EvidenceValue>.String(ref reader, Names[1]) is { Length: > 0 } term
            ? EvidenceValue.OfTerm(term)
            : throw StrictJson<EvidenceValue>.Refused("a term is empty"),
        _ => StrictJson<EvidenceValue>.String(ref reader, Names[1]),
    };

    private static T Parse<T>(ref Utf8JsonReader reader, IPattern<T> pattern) =>
        pattern.Parse(StrictJson<EvidenceValue>.String(ref reader, Names[1])) is { Success: true } result
            ? result.Value
            : throw StrictJson<EvidenceValue>.Refused("the value does not have the form of its kind");
}
