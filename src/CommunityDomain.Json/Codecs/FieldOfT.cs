using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>A member with its type; the handle by which <c>Build</c> takes its value out of the bag.</summary>
/// <typeparam name="TOwner">The definition that has the member.</typeparam>
/// <typeparam name="TValue">The type of the member.</typeparam>
[SuppressMessage("Design", "MA0048", Justification = "Field holds what a codec needs, FieldOfT the typed handle.")]
internal sealed class Field<TOwner, TValue> : Field<TOwner>
    where TOwner : class
{
    private readonly Codec<TValue> _codec;
    private readonly Func<TOwner, TValue> _get;
    private readonly TValue _default;

    internal Field(string name, int index, bool isRequired, Codec<TValue> codec, Func<TOwner, TValue> get, TOwner prototype)
        : base(name, index, isRequired)
    {
        _codec = codec;
        _get = get;
        _default = get(prototype);
    }

    internal TValue Of(Bag bag) => bag.Slot<TValue>(Index).Value!;

    internal override IStrongBox NewSlot() => new StrongBox<TValue>();

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, Bag bag) =>
        _codec.TryRead(ref reader, context, out bag.Slot<TValue>(Index).Value!);

    internal override void SetDefault(Bag bag) => bag.Slot<TValue>(Index).Value = _default;

    internal override void Write(Utf8JsonWriter writer, TOwner owner, WriteContext context)
    {
        TValue value = _get(owner);
        if (!IsRequired && EqualityComparer<TValue>.Default.Equals(value, _default)) return;
        context.Path.Push(Name);
        writer.WritePropertyName(Encoded);
        _codec.WritePresent(writer, value, context);
        context.Path.Pop();
    }

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteStartObject(Encoded);
        schema.Describe(_codec);
        if (!IsRequired && !_codec.IsAbsent(_default))
        {
            schema.Writer.WritePropertyName("default");
            _codec.Write(schema.Writer, _default, new WriteContext());
        }

        schema.Writer.WriteEndObject();
    }
}
