using CommunityDomain.CheckIns;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.CheckIns;

/// <summary>How <see cref="CheckInSlack"/> stands in a document.</summary>
internal sealed class CheckInSlackCodec : ObjectCodec<CheckInSlack>
{
    internal static readonly CheckInSlackCodec Instance = new();

    private readonly Field<CheckInSlack, int> _makeUps;
    private readonly Field<CheckInSlack, int> _makeUpReach;
    private readonly Field<CheckInSlack, Points> _makeUpPrice;
    private readonly Field<CheckInSlack, int> _makeUpDays;
    private readonly Field<CheckInSlack, int> _freezes;
    private readonly Field<CheckInSlack, Points> _freezePrice;
    private readonly Field<CheckInSlack, int> _excuses;

    private CheckInSlackCodec()
        : base("checkInSlack", new CheckInSlack())
    {
        _makeUps = Optional("makeUps", Values.Integer, item => item.MakeUps);
        _makeUpReach = Optional("makeUpReach", Values.Integer, item => item.MakeUpReach);
        _makeUpPrice = Optional("makeUpPrice", Values.Points, item => item.MakeUpPrice);
        _makeUpDays = Optional("makeUpDays", Values.Integer, item => item.MakeUpDays);
        _freezes = Optional("freezes", Values.Integer, item => item.Freezes);
        _freezePrice = Optional("freezePrice", Values.Points, item => item.FreezePrice);
        _excuses = Optional("excuses", Values.Integer, item => item.Excuses);
    }

    private protected override CheckInSlack Build(Bag members) => new()
    {
        MakeUps = _makeUps.Of(members),
        MakeUpReach = _makeUpReach.Of(members),
        MakeUpPrice = _makeUpPrice.Of(members),
        MakeUpDays = _makeUpDays.Of(members),
        Freezes = _freezes.Of(members),
        FreezePrice = _freezePrice.Of(members),
        Excuses = _excuses.Of(members),
    };
}
