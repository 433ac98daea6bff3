using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// Writes <c>{"verdict": "refused", "outcome": null, "reasons": […], "counterfactual": […]}</c>. Reading is refused: a decision is made, not sent in.
/// </summary>
/// <typeparam name="T">The type of the outcome.</typeparam>
internal sealed class DecisionJson<T> : JsonConverter<Decision<T>>
{
    public override bool HandleNull => true;

    public override Decision<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A decision is written for people and logs and never read back: decide again from the facts.");

    public override void Write(Utf8JsonWriter writer, Decision<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("verdict", StrictJson<Decision<T>>.NameOf(value.Verdict));
        writer.WritePropertyName("outcome");
        if (value.Verdict is Verdict.Refused || value.Outcome is null) writer.WriteNullValue();
        else StrictJson<Decision<T>>.Write(writer, value.Outcome, options);
        writer.WriteStartArray("reasons");
        foreach (Reason reason in value.Reasons) ReasonJson.WriteOne(writer, reason);
        writer.WriteEndArray();
        EvidenceJson.WriteList(writer, "counterfactual", value.Counterfactual);
        writer.WriteEndObject();
    }
}
