namespace CommunityDomain.Json.Codecs;

/// <summary>How <see cref="TypedValue"/> stands in a document, as <c>{"duration": "PT10M"}</c>.</summary>
internal sealed class TypedValueCodec : ObjectCodec<TypedValue>
{
    internal static readonly TypedValueCodec Instance = new();

    private readonly Field<TypedValue, Instant?> _instant;
    private readonly Field<TypedValue, Duration?> _duration;
    private readonly Field<TypedValue, LocalTime?> _time;

    private TypedValueCodec()
        : base("typedValue", new TypedValue())
    {
        _instant = Optional("instant", Values.Maybe(Values.Instant), item => item.Instant);
        _duration = Optional("duration", Values.Maybe(Values.Duration), item => item.Duration);
        _time = Optional("time", Values.Maybe(Values.Time), item => item.Time);
    }

    internal override void WriteSchema(SchemaContext schema)
    {
        base.WriteSchema(schema);
        schema.Writer.WriteNumber("minProperties", 1);
        schema.Writer.WriteNumber("maxProperties", 1);
    }

    private protected override TypedValue Build(Bag members) => new()
    {
        Instant = _instant.Of(members),
        Duration = _duration.Of(members),
        Time = _time.Of(members),
    };
}
