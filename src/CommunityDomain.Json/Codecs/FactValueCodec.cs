using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>
/// A value that a fact is compared with, by itself: a number, <c>true</c> or <c>false</c>, a text, or an object of one member that says what its text is:
/// <c>{"instant": "2026-03-02T08:00:00Z"}</c>, <c>{"duration": "PT10M"}</c>, <c>{"time": "22:00"}</c>. Other kinds of evidence no fact can have.
/// </summary>
internal sealed class FactValueCodec : Codec<EvidenceValue>
{
    internal override DocumentForm Form => DocumentForm.FactValue;

    internal override string DefinitionName => "factValue";

    internal override bool IsAbsent(EvidenceValue value) => value.Kind is EvidenceKind.None;

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out EvidenceValue value)
    {
        bool right;
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                right = Values.Number.TryRead(ref reader, context, out decimal number);
                value = number;
                return right;
            case JsonTokenType.String:
                right = Values.Text.TryRead(ref reader, context, out string text);
                value = text;
                return right;
            case JsonTokenType.True or JsonTokenType.False:
                value = reader.TokenType is JsonTokenType.True;
                return true;
            case JsonTokenType.StartObject:
                return TryReadTyped(ref reader, context, out value);
            default:
                value = default;
                context.AddWrongType(ref reader, Form);
                return false;
        }
    }

    internal override void Write(Utf8JsonWriter writer, EvidenceValue value, WriteContext context)
    {
        switch (value.Kind)
        {
            case EvidenceKind.Number:
                Values.Number.Write(writer, value.Number, context);
                break;
            case EvidenceKind.Text:
                Values.Text.Write(writer, value.Text, context);
                break;
            case EvidenceKind.Flag:
                Values.Flag.Write(writer, value.Flag, context);
                break;
            case EvidenceKind.Instant or EvidenceKind.Duration or EvidenceKind.Time:
                TypedValueCodec.Instance.Write(writer, TypedValue.Of(value), context);
                break;
            default:
                Refuse(writer, context);
                break;
        }
    }

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteStartArray("anyOf");
        schema.WriteChoice(Values.Number);
        schema.WriteChoice(Values.Text);
        schema.WriteChoice(Values.Flag);
        schema.WriteChoice(TypedValueCodec.Instance);
        schema.Writer.WriteEndArray();
    }

    private bool TryReadTyped(ref Utf8JsonReader reader, ReadContext context, out EvidenceValue value)
    {
        value = default;
        if (!TypedValueCodec.Instance.TryRead(ref reader, context, out TypedValue typed)) return false;
        if (typed.IsOne)
        {
            value = typed.ToValue();
            return true;
        }

        context.Add(DocumentCodes.FormatWrong, new Evidence("expected", EvidenceValue.Term(Form)), new Evidence("actual", "{…}"));
        return false;
    }
}
