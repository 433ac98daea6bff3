using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>How <see cref="FactField"/> stands in a document.</summary>
internal sealed class FactFieldCodec : ObjectCodec<FactField>
{
    internal static readonly FactFieldCodec Instance = new();

    private readonly Field<FactField, string> _name;
    private readonly Field<FactField, FactType> _type;
    private readonly Field<FactField, string?> _unit;
    private readonly Field<FactField, ValueList<string>> _choices;
    private readonly Field<FactField, bool> _isNullable;
    private readonly Field<FactField, bool> _isPromised;
    private readonly Field<FactField, bool> _isFixed;

    private FactFieldCodec()
        : base("factField", new FactField { Name = string.Empty, Type = default })
    {
        _name = Required("name", Values.Text, item => item.Name);
        _type = Required("type", Values.Word<FactType>("factType"), item => item.Type);
        _unit = Optional("unit", Values.OrNull(Values.Text), item => item.Unit);
        _choices = Optional("choices", Values.List(Values.Text), item => item.Choices);
        _isNullable = Optional("isNullable", Values.Flag, item => item.IsNullable);
        _isPromised = Optional("isPromised", Values.Flag, item => item.IsPromised);
        _isFixed = Optional("isFixed", Values.Flag, item => item.IsFixed);
    }

    private protected override FactField Build(Bag members) => new()
    {
        Name = _name.Of(members),
        Type = _type.Of(members),
        Unit = _unit.Of(members),
        Choices = _choices.Of(members),
        IsNullable = _isNullable.Of(members),
        IsPromised = _isPromised.Of(members),
        IsFixed = _isFixed.Of(members),
    };
}
