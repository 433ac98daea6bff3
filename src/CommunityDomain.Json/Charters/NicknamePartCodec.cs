using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="NicknamePart"/> stands in a document.</summary>
internal sealed class NicknamePartCodec : ObjectCodec<NicknamePart>
{
    internal static readonly NicknamePartCodec Instance = new();

    private readonly Field<NicknamePart, string> _name;
    private readonly Field<NicknamePart, int> _minimumLength;
    private readonly Field<NicknamePart, int?> _maximumLength;
    private readonly Field<NicknamePart, ValueList<string>> _allowed;

    private NicknamePartCodec()
        : base("nicknamePart", new NicknamePart { Name = string.Empty })
    {
        _name = Required("name", Values.Text, item => item.Name);
        _minimumLength = Optional("minimumLength", Values.Integer, item => item.MinimumLength);
        _maximumLength = Optional("maximumLength", Values.Maybe(Values.Integer), item => item.MaximumLength);
        _allowed = Optional("allowed", Values.List(Values.Text), item => item.Allowed);
    }

    private protected override NicknamePart Build(Bag members) => new()
    {
        Name = _name.Of(members),
        MinimumLength = _minimumLength.Of(members),
        MaximumLength = _maximumLength.Of(members),
        Allowed = _allowed.Of(members),
    };
}
