using CommunityDomain.Json.Codecs;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Metrics;

/// <summary>How <see cref="RfmSegment"/> stands in a document.</summary>
internal sealed class RfmSegmentCodec : ObjectCodec<RfmSegment>
{
    internal static readonly RfmSegmentCodec Instance = new();

    private readonly Field<RfmSegment, SegmentId> _id;
    private readonly Field<RfmSegment, int> _minRecency;
    private readonly Field<RfmSegment, int> _maxRecency;
    private readonly Field<RfmSegment, int> _minFrequency;
    private readonly Field<RfmSegment, int> _maxFrequency;
    private readonly Field<RfmSegment, int> _minMoney;
    private readonly Field<RfmSegment, int> _maxMoney;

    private RfmSegmentCodec()
        : base("rfmSegment", new RfmSegment { Id = default, MinRecency = 0, MaxRecency = 0, MinFrequency = 0, MaxFrequency = 0, MinMoney = 0, MaxMoney = 0 })
    {
        _id = Required("id", Values.Id<SegmentId>(), item => item.Id);
        _minRecency = Required("minRecency", Values.Integer, item => item.MinRecency);
        _maxRecency = Required("maxRecency", Values.Integer, item => item.MaxRecency);
        _minFrequency = Required("minFrequency", Values.Integer, item => item.MinFrequency);
        _maxFrequency = Required("maxFrequency", Values.Integer, item => item.MaxFrequency);
        _minMoney = Required("minMoney", Values.Integer, item => item.MinMoney);
        _maxMoney = Required("maxMoney", Values.Integer, item => item.MaxMoney);
    }

    private protected override RfmSegment Build(Bag members) => new()
    {
        Id = _id.Of(members),
        MinRecency = _minRecency.Of(members),
        MaxRecency = _maxRecency.Of(members),
        MinFrequency = _minFrequency.Of(members),
        MaxFrequency = _maxFrequency.Of(members),
        MinMoney = _minMoney.Of(members),
        MaxMoney = _maxMoney.Of(members),
    };
}
