using CommunityDomain.Json.Codecs;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Metrics;

/// <summary>How <see cref="RfmRule"/> stands as a document.</summary>
internal sealed class RfmRuleCodec : ObjectCodec<RfmRule>
{
    internal static readonly RfmRuleCodec Instance = new();

    private readonly Field<RfmRule, int> _bins;
    private readonly Field<RfmRule, RfmTies> _ties;
    private readonly Field<RfmRule, bool> _isGross;
    private readonly Field<RfmRule, ValueList<RfmSegment>> _segments;

    private RfmRuleCodec()
        : base("rfmRule", new RfmRule())
    {
        BeginDocument(DocumentVersions.RfmRule);
        _bins = Optional("bins", Values.Integer, item => item.Bins);
        _ties = Optional("ties", Values.Word<RfmTies>("rfmTies"), item => item.Ties);
        _isGross = Optional("isGross", Values.Flag, item => item.IsGross);
        _segments = Optional("segments", Values.List(RfmSegmentCodec.Instance), item => item.Segments);
    }

    private protected override RfmRule Build(Bag members) => new()
    {
        Bins = _bins.Of(members),
        Ties = _ties.Of(members),
        IsGross = _isGross.Of(members),
        Segments = _segments.Of(members),
    };
}
