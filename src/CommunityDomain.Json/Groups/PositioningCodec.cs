using CommunityDomain.Groups;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Groups;

/// <summary>How <see cref="Positioning"/> stands in a document.</summary>
internal sealed class PositioningCodec : ObjectCodec<Positioning>
{
    internal static readonly PositioningCodec Instance = new();

    private readonly Field<Positioning, string> _who;
    private readonly Field<Positioning, string> _audience;
    private readonly Field<Positioning, string> _benefit;

    private PositioningCodec()
        : base("positioning", new Positioning(string.Empty, string.Empty, string.Empty))
    {
        _who = Required("who", Values.Text, item => item.Who);
        _audience = Required("audience", Values.Text, item => item.Audience);
        _benefit = Required("benefit", Values.Text, item => item.Benefit);
    }

    private protected override Positioning Build(Bag members) => new(_who.Of(members), _audience.Of(members), _benefit.Of(members));
}
