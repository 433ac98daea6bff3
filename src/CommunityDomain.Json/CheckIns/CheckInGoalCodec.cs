using CommunityDomain.CheckIns;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.CheckIns;

/// <summary>How <see cref="CheckInGoal"/> stands in a document.</summary>
internal sealed class CheckInGoalCodec : ObjectCodec<CheckInGoal>
{
    internal static readonly CheckInGoalCodec Instance = new();

    private readonly Field<CheckInGoal, string> _id;
    private readonly Field<CheckInGoal, int> _days;
    private readonly Field<CheckInGoal, bool> _inARow;
    private readonly Field<CheckInGoal, int?> _mostMadeUp;
    private readonly Field<CheckInGoal, Points> _points;

    private CheckInGoalCodec()
        : base("checkInGoal", new CheckInGoal { Id = string.Empty, Days = 0 })
    {
        _id = Required("id", Values.Text, item => item.Id);
        _days = Required("days", Values.Integer, item => item.Days);
        _inARow = Optional("inARow", Values.Flag, item => item.InARow);
        _mostMadeUp = Optional("mostMadeUp", Values.Maybe(Values.Integer), item => item.MostMadeUp);
        _points = Optional("points", Values.Points, item => item.Points);
    }

    private protected override CheckInGoal Build(Bag members) => new()
    {
        Id = _id.Of(members),
        Days = _days.Of(members),
        InARow = _inARow.Of(members),
        MostMadeUp = _mostMadeUp.Of(members),
        Points = _points.Of(members),
    };
}
