using CommunityDomain.Incentives;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Incentives;

/// <summary>How <see cref="PointsPolicy"/> stands as a document.</summary>
internal sealed class PointsPolicyCodec : ObjectCodec<PointsPolicy>
{
    internal static readonly PointsPolicyCodec Instance = new();

    private readonly Field<PointsPolicy, string> _zone;
    private readonly Field<PointsPolicy, LocalTime> _dayStart;
    private readonly Field<PointsPolicy, int> _pendingDays;
    private readonly Field<PointsPolicy, int?> _lifetimeDays;
    private readonly Field<PointsPolicy, decimal> _multiplierCap;
    private readonly Field<PointsPolicy, bool> _bestBonusOnly;
    private readonly Field<PointsPolicy, DebtPolicy> _debt;
    private readonly Field<PointsPolicy, Points?> _debtLimit;
    private readonly Field<PointsPolicy, Points?> _dailyCap;
    private readonly Field<PointsPolicy, Points?> _memberCap;
    private readonly Field<PointsPolicy, Points?> _campaignCap;
    private readonly Field<PointsPolicy, bool> _cutAtCaps;

    private PointsPolicyCodec()
        : base("pointsPolicy", new PointsPolicy { Zone = string.Empty })
    {
        BeginDocument(DocumentVersions.PointsPolicy);
        _zone = Required("zone", Values.Text, item => item.Zone);
        _dayStart = Optional("dayStart", Values.Time, item => item.DayStart);
        _pendingDays = Optional("pendingDays", Values.Integer, item => item.PendingDays);
        _lifetimeDays = Optional("lifetimeDays", Values.Maybe(Values.Integer), item => item.LifetimeDays);
        _multiplierCap = Optional("multiplierCap", Values.Number, item => item.MultiplierCap);
        _bestBonusOnly = Optional("bestBonusOnly", Values.Flag, item => item.BestBonusOnly);
        _debt = Optional("debt", Values.Word<DebtPolicy>("debtPolicy"), item => item.Debt);
        _debtLimit = Optional("debtLimit", Values.Maybe(Values.Points), item => item.DebtLimit);
        _dailyCap = Optional("dailyCap", Values.Maybe(Values.Points), item => item.DailyCap);
        _memberCap = Optional("memberCap", Values.Maybe(Values.Points), item => item.MemberCap);
        _campaignCap = Optional("campaignCap", Values.Maybe(Values.Points), item => item.CampaignCap);
        _cutAtCaps = Optional("cutAtCaps", Values.Flag, item => item.CutAtCaps);
    }

    private protected override PointsPolicy Build(Bag members) => new()
    {
        Zone = _zone.Of(members),
        DayStart = _dayStart.Of(members),
        PendingDays = _pendingDays.Of(members),
        LifetimeDays = _lifetimeDays.Of(members),
        MultiplierCap = _multiplierCap.Of(members),
        BestBonusOnly = _bestBonusOnly.Of(members),
        Debt = _debt.Of(members),
        DebtLimit = _debtLimit.Of(members),
        DailyCap = _dailyCap.Of(members),
        MemberCap = _memberCap.Of(members),
        CampaignCap = _campaignCap.Of(members),
        CutAtCaps = _cutAtCaps.Of(members),
    };
}
