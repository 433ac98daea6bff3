using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="PenaltyLadder"/> stands in a document.</summary>
internal sealed class PenaltyLadderCodec : ObjectCodec<PenaltyLadder>
{
    internal static readonly PenaltyLadderCodec Instance = new();

    private readonly Field<PenaltyLadder, ValueList<PenaltyRung>> _rungs;
    private readonly Field<PenaltyLadder, Duration?> _expiresAfter;
    private readonly Field<PenaltyLadder, Duration?> _forgivenAfter;
    private readonly Field<PenaltyLadder, int> _fadePoints;
    private readonly Field<PenaltyLadder, Duration?> _fadeEvery;
    private readonly Field<PenaltyLadder, MidpointRounding> _fadeRounding;
    private readonly Field<PenaltyLadder, Duration?> _mergeWithin;
    private readonly Field<PenaltyLadder, bool> _mergeUntilNoticed;
    private readonly Field<PenaltyLadder, bool> _heaviestPerInstant;
    private readonly Field<PenaltyLadder, int> _warnFirstUpTo;
    private readonly Field<PenaltyLadder, Duration?> _warningExpiresAfter;
    private readonly Field<PenaltyLadder, bool> _warningNeedsTraining;
    private readonly Field<PenaltyLadder, bool> _warnEachCategory;
    private readonly Field<PenaltyLadder, Duration?> _ignoreContentOlderThan;
    private readonly Field<PenaltyLadder, int?> _reviewFrom;

    private PenaltyLadderCodec()
        : base("penaltyLadder", new PenaltyLadder { Rungs = [] })
    {
        _rungs = Required("rungs", Values.List(PenaltyRungCodec.Instance), item => item.Rungs);
        _expiresAfter = Optional("expiresAfter", Values.Maybe(Values.Duration), item => item.ExpiresAfter);
        _forgivenAfter = Optional("forgivenAfter", Values.Maybe(Values.Duration), item => item.ForgivenAfter);
        _fadePoints = Optional("fadePoints", Values.Integer, item => item.FadePoints);
        _fadeEvery = Optional("fadeEvery", Values.Maybe(Values.Duration), item => item.FadeEvery);
        _fadeRounding = Optional("fadeRounding", Values.Word<MidpointRounding>("midpointRounding"), item => item.FadeRounding);
        _mergeWithin = Optional("mergeWithin", Values.Maybe(Values.Duration), item => item.MergeWithin);
        _mergeUntilNoticed = Optional("mergeUntilNoticed", Values.Flag, item => item.MergeUntilNoticed);
        _heaviestPerInstant = Optional("heaviestPerInstant", Values.Flag, item => item.HeaviestPerInstant);
        _warnFirstUpTo = Optional("warnFirstUpTo", Values.Integer, item => item.WarnFirstUpTo);
        _warningExpiresAfter = Optional("warningExpiresAfter", Values.Maybe(Values.Duration), item => item.WarningExpiresAfter);
        _warningNeedsTraining = Optional("warningNeedsTraining", Values.Flag, item => item.WarningNeedsTraining);
        _warnEachCategory = Optional("warnEachCategory", Values.Flag, item => item.WarnEachCategory);
        _ignoreContentOlderThan = Optional("ignoreContentOlderThan", Values.Maybe(Values.Duration), item => item.IgnoreContentOlderThan);
        _reviewFrom = Optional("reviewFrom", Values.Maybe(Values.Integer), item => item.ReviewFrom);
    }

    private protected override PenaltyLadder Build(Bag members) => new()
    {
        Rungs = _rungs.Of(members),
        ExpiresAfter = _expiresAfter.Of(members),
        ForgivenAfter = _forgivenAfter.Of(members),
        FadePoints = _fadePoints.Of(members),
        FadeEvery = _fadeEvery.Of(members),
        FadeRounding = _fadeRounding.Of(members),
        MergeWithin = _mergeWithin.Of(members),
        MergeUntilNoticed = _mergeUntilNoticed.Of(members),
        HeaviestPerInstant = _heaviestPerInstant.Of(members),
        WarnFirstUpTo = _warnFirstUpTo.Of(members),
        WarningExpiresAfter = _warningExpiresAfter.Of(members),
        WarningNeedsTraining = _warningNeedsTraining.Of(members),
        WarnEachCategory = _warnEachCategory.Of(members),
        IgnoreContentOlderThan = _ignoreContentOlderThan.Of(members),
        ReviewFrom = _reviewFrom.Of(members),
    };
}
