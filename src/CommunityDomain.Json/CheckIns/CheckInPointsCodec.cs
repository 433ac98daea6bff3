using CommunityDomain.CheckIns;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.CheckIns;

/// <summary>How <see cref="CheckInPoints"/> stands in a document.</summary>
internal sealed class CheckInPointsCodec : ObjectCodec<CheckInPoints>
{
    internal static readonly CheckInPointsCodec Instance = new();

    private readonly Field<CheckInPoints, Points> _base;
    private readonly Field<CheckInPoints, decimal> _inGroupBonus;
    private readonly Field<CheckInPoints, decimal> _streakBonus;
    private readonly Field<CheckInPoints, int> _streakEvery;
    private readonly Field<CheckInPoints, decimal> _cap;
    private readonly Field<CheckInPoints, bool> _forMadeUp;

    private CheckInPointsCodec()
        : base("checkInPoints", new CheckInPoints())
    {
        _base = Optional("base", Values.Points, item => item.Base);
        _inGroupBonus = Optional("inGroupBonus", Values.Number, item => item.InGroupBonus);
        _streakBonus = Optional("streakBonus", Values.Number, item => item.StreakBonus);
        _streakEvery = Optional("streakEvery", Values.Integer, item => item.StreakEvery);
        _cap = Optional("cap", Values.Number, item => item.Cap);
        _forMadeUp = Optional("forMadeUp", Values.Flag, item => item.ForMadeUp);
    }

    private protected override CheckInPoints Build(Bag members) => new()
    {
        Base = _base.Of(members),
        InGroupBonus = _inGroupBonus.Of(members),
        StreakBonus = _streakBonus.Of(members),
        StreakEvery = _streakEvery.Of(members),
        Cap = _cap.Of(members),
        ForMadeUp = _forMadeUp.Of(members),
    };
}
