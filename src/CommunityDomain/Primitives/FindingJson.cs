using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary><c>{"path": …, "code": …, "severity": "error", "fact": …, "evidence": […]}</c>.</summary>
internal sealed class FindingJson : JsonConverter<Finding>
{
    private static readonly string[] Names = ["path", "code", "severity", "fact", "evidence"];

    public override Finding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        StrictJson<Finding>.Object(ref reader);
        int seen = 0;
        string path = string.Empty;
        string code = string.Empty;
        string fact = string.Empty;
        var severity = FindingSeverity.Note;
        ValueList<Evidence> evidence = default;
        while (StrictJson<Finding>.Member(ref reader, Names, ref seen, out int index))
        {
            if (index == 0) path = StrictJson<Finding>.String(ref reader, Names[0]);
            else if (index == 1) code = StrictJson<Finding>.String(ref reader, Names[1]);
            else if (index == 2) severity = StrictJson<Finding>.Name<FindingSeverity>(ref reader, Names[2]);
            else if (index == 3) fact = StrictJson<Finding>.String(ref reader, Names[3]);
            else evidence = EvidenceJson.ReadList(ref reader);
        }

        StrictJson<Finding>.RequireAll(Names, seen);
        if (code.Length == 0) throw StrictJson<Finding>.Refused("the code is empty");
        return new Finding(path, code, severity, fact, evidence.AsSpan());
    }

    public override void Write(Utf8JsonWriter writer, Finding value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Names[0], value.Path);
        writer.WriteString(Names[1], value.Code);
        writer.WriteString(Names[2], StrictJson<Finding>.NameOf(value.Severity));
        writer.WriteString(Names[3], value.Fact);
        EvidenceJson.WriteList(writer, Names[4], value.Evidence);
        writer.WriteEndObject();
    }
}
