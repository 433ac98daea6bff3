using CommunityDomain.Json.Codecs;
using CommunityDomain.Planning;

namespace CommunityDomain.Json.Planning;

/// <summary>How <see cref="PlannedActivity"/> stands in a document.</summary>
internal sealed class PlannedActivityCodec : ObjectCodec<PlannedActivity>
{
    internal static readonly PlannedActivityCodec Instance = new();

    private readonly Field<PlannedActivity, GroupId> _group;
    private readonly Field<PlannedActivity, LocalDate> _on;
    private readonly Field<PlannedActivity, string> _theme;

    private PlannedActivityCodec()
        : base("plannedActivity", new PlannedActivity { Group = default, On = default, Theme = string.Empty })
    {
        _group = Required("group", Values.Id<GroupId>(), item => item.Group);
        _on = Required("on", Values.Date, item => item.On);
        _theme = Required("theme", Values.Text, item => item.Theme);
    }

    private protected override PlannedActivity Build(Bag members) => new()
    {
        Group = _group.Of(members),
        On = _on.Of(members),
        Theme = _theme.Of(members),
    };
}
