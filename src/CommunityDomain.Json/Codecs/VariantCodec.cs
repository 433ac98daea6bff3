using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>
/// A definition of several kinds: an object whose member <c>kind</c>, wherever it stands, says which members it has. Each kind is an <see cref="ObjectCodec{T}"/>
/// that begins with a <see cref="KindCodec{TKind}"/>.
/// </summary>
/// <typeparam name="T">The definition.</typeparam>
/// <typeparam name="TKind">The kinds.</typeparam>
internal abstract class VariantCodec<T, TKind> : Codec<T>
    where T : class
    where TKind : struct, Enum
{
    /// <summary>The member that holds the kind.</summary>
    internal const string KindMember = "kind";

    private readonly Dictionary<TKind, ObjectCodec<T>> _variants = [];
    private readonly Func<T, TKind> _kindOf;

    private protected VariantCodec(string name, string kindName, Func<T, TKind> kindOf)
    {
        DefinitionName = name;
        Words = Values.Word<TKind>(kindName);
        _kindOf = kindOf;
    }

    internal override string DefinitionName { get; }

    internal override DocumentForm Form => DocumentForm.Object;

    internal Codec<TKind> Words { get; }

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T value)
    {
        value = null!;
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            context.AddWrongType(ref reader, Form);
            return false;
        }

        if (TryKind(reader, context, out TKind kind)) return _variants[kind].TryRead(ref reader, context, out value);
        reader.Skip();
        return false;
    }

    internal override void Write(Utf8JsonWriter writer, T value, WriteContext context)
    {
        if (_variants.TryGetValue(_kindOf(value), out ObjectCodec<T>? variant)) variant.Write(writer, value, context);
        else Refuse(writer, context);
    }

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteStartArray("anyOf");
        foreach (ObjectCodec<T> variant in _variants.Values) schema.WriteChoice(variant);
        schema.Writer.WriteEndArray();
    }

    private protected void Add(TKind kind, ObjectCodec<T> variant) => _variants.Add(kind, variant);

    /// <summary>Looks ahead for the kind, by a copy of the reader.</summary>
    private bool TryKind(Utf8JsonReader reader, ReadContext context, out TKind kind)
    {
        Utf8JsonReader members = reader;
        while (members.Read() && members.TokenType is JsonTokenType.PropertyName)
        {
            bool found = SurrogateEscapes.AreWhole(ref members) && members.ValueTextEquals(KindMember);
            members.Read();
            if (!found)
            {
                members.Skip();
                continue;
            }

            context.Path.Push(KindMember);
            bool right = Words.TryRead(ref members, context, out kind);
            context.Path.Pop();
            return right;
        }

        AddMissing(reader, context);
        kind = default;
        return false;
    }

    /// <summary>There is no kind; a member whose name must mean it is the one fault.</summary>
    private static void AddMissing(Utf8JsonReader reader, ReadContext context)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            string name = SurrogateEscapes.AreWhole(ref reader) ? reader.GetString()! : string.Empty;
            NearestName.Of(name, [KindMember], out bool isMeant);
            if (isMeant)
            {
                context.Path.Push(name);
                context.Add(DocumentCodes.MemberUnknown, new Evidence("member", Excerpt.Of(name)), new Evidence("nearest", KindMember));
                context.Path.Pop();
                return;
            }

            reader.Read();
            reader.Skip();
        }

        context.Path.Push(KindMember);
        context.Add(DocumentCodes.MemberMissing, new Evidence("member", KindMember));
        context.Path.Pop();
    }
}
