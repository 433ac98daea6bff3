using CommunityDomain.Calendars;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>An instant in a daily window of a zone: <c>{"kind": "inWindow", "field": "at", "window": "22:00-08:00", "zone": "Asia/Shanghai"}</c>.</summary>
internal sealed class InWindowCodec : ConditionKindCodec
{
    private readonly Field<Condition, string> _field;
    private readonly Field<Condition, TimeWindow> _window;
    private readonly Field<Condition, string> _zone;

    internal InWindowCodec(Codec<ConditionKind> words)
        : base(words, ConditionKind.InWindow, Condition.Within("field", default, string.Empty))
    {
        _field = Required("field", Values.TextNotEmpty, item => item.Field);
        _window = Required("window", Values.Window, item => item.Window);
        _zone = Required("zone", Values.Text, item => item.Zone);
    }

    private protected override Condition Build(Bag members) => Condition.Within(_field.Of(members), _window.Of(members), _zone.Of(members));
}
