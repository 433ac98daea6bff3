using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>
/// How a definition is an object of a document. A subclass names each member once, as a field, and builds the definition from them;
/// reading, writing and the schema all follow from the fields.
/// </summary>
/// <typeparam name="T">The definition.</typeparam>
internal abstract class ObjectCodec<T> : Codec<T>
    where T : class
{
    private readonly List<Field<T>> _fields = [];
    private readonly T _prototype;

    /// <summary>Names the shape.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="prototype">The definition with its required members only: absent members take their values from here, so defaults are said once, in the definition.</param>
    private protected ObjectCodec(string name, T prototype)
    {
        DefinitionName = name;
        _prototype = prototype;
    }

    internal override string DefinitionName { get; }

    internal override DocumentForm Form => DocumentForm.Object;

    internal IReadOnlyList<Field<T>> Fields => _fields;

    internal Bag NewBag() => new([.. _fields.Select(field => field.NewSlot())]);

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T value)
    {
        value = null!;
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            context.AddWrongType(ref reader, Form);
            return false;
        }

        Bag bag = context.Rent(this);
        bool whole = true;
        int likely = 0;
        HashSet<string>? meant = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            whole &= TryReadMember(ref reader, context, bag, ref likely, ref meant);
        whole &= TryComplete(context, bag, meant);
        if (whole) value = Build(bag);
        context.Return(this, bag);
        return whole;
    }

    internal override void Write(Utf8JsonWriter writer, T value, WriteContext context)
    {
        writer.WriteStartObject();
        foreach (Field<T> field in _fields) field.Write(writer, value, context);
        writer.WriteEndObject();
    }

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "object");
        schema.Writer.WriteStartObject("properties");
        foreach (Field<T> field in _fields) field.WriteSchema(schema);
        schema.Writer.WriteEndObject();
        schema.Writer.WriteStartArray("required");
        foreach (Field<T> field in _fields.Where(field => field.IsRequired)) schema.Writer.WriteStringValue(field.Encoded);
        schema.Writer.WriteEndArray();
        schema.Writer.WriteBoolean("additionalProperties", value: false);
    }

    private protected abstract T Build(Bag members);

    /// <summary>The members with which a whole document begins: <c>$schema</c>, by which editors find the schema, is read over and never written.</summary>
    private protected void BeginDocument(DocumentVersions versions)
    {
        Optional("$schema", Values.OrNull(Values.Text), _ => null);
        Required(DocumentVersions.Member, new VersionCodec(versions.Current), _ => versions.Current);
    }

    private protected Field<T, TValue> Required<TValue>(string name, Codec<TValue> codec, Func<T, TValue> get) => Add(name, codec, get, isRequired: true);

    private protected Field<T, TValue> Optional<TValue>(string name, Codec<TValue> codec, Func<T, TValue> get) => Add(name, codec, get, isRequired: false);

    /// <summary>Gives absent members their defaults. A required one is a finding, unless a misspelt one has been found that must mean it: one fault, one finding.</summary>
    private bool TryComplete(ReadContext context, Bag bag, HashSet<string>? meant)
    {
        bool complete = true;
        foreach (Field<T> field in _fields)
        {
            if (bag.Has(field.Index)) continue;
            complete &= !field.IsRequired;
            if (!field.IsRequired) field.SetDefault(bag);
            else if (meant?.Contains(field.Name) is not true) AddMissing(context, field.Name);
        }

        return complete;
    }

    private static void AddMissing(ReadContext context, string name)
    {
        context.Path.Push(name);
        context.Add(DocumentCodes.MemberMissing, new Evidence("member", name));
        context.Path.Pop();
    }

    private Field<T, TValue> Add<TValue>(string name, Codec<TValue> codec, Func<T, TValue> get, bool isRequired)
    {
        var field = new Field<T, TValue>(name, _fields.Count, isRequired, codec, get, _prototype);
        _fields.Add(field);
        return field;
    }

    private bool TryReadMember(ref Utf8JsonReader reader, ReadContext context, Bag bag, ref int likely, ref HashSet<string>? meant)
    {
        if (!SurrogateEscapes.AreWhole(ref reader))
        {
            context.Add(DocumentCodes.TextMalformed, new Evidence("actual", Excerpt.Of(ref reader)));
            SkipValue(ref reader);
            return false;
        }

        int index = Find(ref reader, likely);
        bool right = false;
        context.Path.Push(index < 0 ? reader.GetString()! : _fields[index].Name);
        if (index < 0)
        {
            string name = reader.GetString()!;
            string nearest = NearestName.Of(name, _fields.Select(field => field.Name), out bool isMeant);
            context.Add(DocumentCodes.MemberUnknown, new Evidence("member", Excerpt.Of(name)), new Evidence("nearest", nearest));
            if (isMeant) (meant ??= new HashSet<string>(StringComparer.Ordinal)).Add(nearest);
            SkipValue(ref reader);
        }
        else if (bag.Has(index))
        {
            context.Add(DocumentCodes.MemberDuplicate, new Evidence("member", _fields[index].Name));
            SkipValue(ref reader);
        }
        else
        {
            bag.Mark(index);
            reader.Read();
            right = _fields[index].TryRead(ref reader, context, bag);
            likely = index + 1;
        }

        context.Path.Pop();
        return right;
    }

    private int Find(ref Utf8JsonReader reader, int likely)
    {
        for (int i = likely; i < _fields.Count; i++)
        {
            if (reader.ValueTextEquals(_fields[i].Encoded.EncodedUtf8Bytes)) return i;
        }

        for (int i = 0; i < likely; i++)
        {
            if (reader.ValueTextEquals(_fields[i].Encoded.EncodedUtf8Bytes)) return i;
        }

        return -1;
    }

    private static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
