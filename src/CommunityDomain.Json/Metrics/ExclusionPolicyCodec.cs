using CommunityDomain.Json.Codecs;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Metrics;

/// <summary>How <see cref="ExclusionPolicy"/> stands in a document.</summary>
internal sealed class ExclusionPolicyCodec : ObjectCodec<ExclusionPolicy>
{
    internal static readonly ExclusionPolicyCodec Instance = new();

    private readonly Field<ExclusionPolicy, bool> _countsStaff;
    private readonly Field<ExclusionPolicy, bool> _countsBots;
    private readonly Field<ExclusionPolicy, bool> _countsTests;
    private readonly Field<ExclusionPolicy, ValueList<GroupId>> _testGroups;

    private ExclusionPolicyCodec()
        : base("exclusionPolicy", new ExclusionPolicy())
    {
        _countsStaff = Optional("countsStaff", Values.Flag, item => item.CountsStaff);
        _countsBots = Optional("countsBots", Values.Flag, item => item.CountsBots);
        _countsTests = Optional("countsTests", Values.Flag, item => item.CountsTests);
        _testGroups = Optional("testGroups", Values.List(Values.Id<GroupId>()), item => item.TestGroups);
    }

    private protected override ExclusionPolicy Build(Bag members) => new()
    {
        CountsStaff = _countsStaff.Of(members),
        CountsBots = _countsBots.Of(members),
        CountsTests = _countsTests.Of(members),
        TestGroups = _testGroups.Of(members),
    };
}
