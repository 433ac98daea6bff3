using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary><c>{"code": …, "fact": …, "rule": … or null, "evidence": […]}</c>.</summary>
internal sealed class ReasonJson : JsonConverter<Reason>
{
    private static readonly string[] Names = ["code", "fact", "rule", "evidence"];

    public override Reason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StrictJson<Reason>.Object(ref reader);
        int seen = 0;
        string code = string.Empty;
        string fact = string.Empty;
        RuleId rule = default;
        ValueList<Evidence> evidence = default;
        while (StrictJson<Reason>.Member(ref reader, Names, ref seen, out int index))
        {
            if (index == 0) code = StrictJson<Reason>.String(ref reader, Names[0]);
            else if (index == 1) fact = StrictJson<Reason>.String(ref reader, Names[1]);
            else if (index == 3) evidence = EvidenceJson.ReadList(ref reader);
            else if (reader.TokenType != JsonTokenType.Null && !RuleId.TryOf(StrictJson<Reason>.String(ref reader, Names[2]), out rule))
                throw StrictJson<Reason>.Refused("the rule is not an id");
        }

        StrictJson<Reason>.RequireAll(Names, seen);
        if (code.Length == 0) throw StrictJson<Reason>.Refused("the code is empty");
        return new Reason(code, fact, evidence.AsSpan()) { Rule = rule };
    }

    public override void Write(Utf8JsonWriter writer, Reason value, JsonSerializerOptions options) => WriteOne(writer, value);

    internal static void WriteOne(Utf8JsonWriter writer, Reason value)
    {
        writer.WriteStartObject();
        writer.WriteString(Names[0], value.Code);
        writer.WriteString(Names[1], value.Fact);
        if (value.Rule.IsUnspecified) writer.WriteNull(Names[2]);
        else writer.WriteString(Names[2], value.Rule.Value);
        EvidenceJson.WriteList(writer, Names[3], value.Evidence);
        writer.WriteEndObject();
    }
}
