using CommunityDomain.Groups;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Groups;

/// <summary>How <see cref="GroupGoal"/> stands in a document.</summary>
internal sealed class GroupGoalCodec : ObjectCodec<GroupGoal>
{
    internal static readonly GroupGoalCodec Instance = new();

    private readonly Field<GroupGoal, GoalMetric> _metric;
    private readonly Field<GroupGoal, decimal> _target;

    private GroupGoalCodec()
        : base("groupGoal", new GroupGoal { Metric = GoalMetric.Members, Target = 0 })
    {
        _metric = Required("metric", Values.Word<GoalMetric>("goalMetric"), item => item.Metric);
        _target = Required("target", Values.Number, item => item.Target);
    }

    private protected override GroupGoal Build(Bag members) => new()
    {
        Metric = _metric.Of(members),
        Target = _target.Of(members),
    };
}
