namespace CommunityDomain.Incentives;

/// <summary>Codes of findings and reasons about points, reservations and rewards.</summary>
public static class IncentiveCodes
{
    /// <summary>Error or reason. A number is outside its range. Values: <c>value</c>, <c>least</c>, <c>most</c>.</summary>
    public const string NumberWrong = "incentives.number.wrong";

    /// <summary>Error or reason. A time ends before it begins, or as it begins. Values: <c>from</c>, <c>until</c>.</summary>
    public const string WindowBackwards = "incentives.window.backwards";

    /// <summary>Error or reason. The key stands for something else already. Values: <c>key</c>.</summary>
    public const string KeyTaken = "incentives.key.taken";

    /// <summary>Reason. What is to be earned under the key was earned already, at another instant. Values: <c>key</c>, <c>at</c> (when it was).</summary>
    public const string ClaimedTwice = "incentives.reward.claimedTwice";

    /// <summary>Error or reason. What is referred to is not there. Values: <c>of</c> (its key).</summary>
    public const string TargetUnknown = "incentives.target.unknown";

    /// <summary>Error or reason. What is referred to is of a kind that this cannot be done to. Values: <c>of</c>, <c>kind</c>.</summary>
    public const string TargetWrong = "incentives.target.wrong";

    /// <summary>Error or reason. What is referred to happens later. Values: <c>of</c>, <c>at</c> (when it happens).</summary>
    public const string TargetLater = "incentives.target.later";

    /// <summary>Error or reason. More than what is left of what is referred to. Values: <c>of</c>, <c>value</c>, <c>left</c>.</summary>
    public const string TargetExceeded = "incentives.target.exceeded";

    /// <summary>Error or reason. The hold or reservation has ended: committed, released, or its time is over. Values: <c>of</c>.</summary>
    public const string HoldEnded = "incentives.hold.ended";

    /// <summary>Reason. Nothing of the reservation was committed, so nothing can be returned. Values: <c>of</c>.</summary>
    public const string NotCommitted = "incentives.reservation.notCommitted";

    /// <summary>Reason. There are not enough points. Values: <c>points</c>, <c>available</c> (how many of them there are).</summary>
    public const string BalanceShort = "incentives.balance.short";

    /// <summary>Reason. The points to be taken back are spent, and debts are not allowed. Values: <c>points</c>, <c>available</c>.</summary>
    public const string ReversalSpent = "incentives.reversal.spent";

    /// <summary>Reason. Only points that are pending can be taken back. Values: <c>points</c>, <c>pending</c>.</summary>
    public const string ReversalNotPending = "incentives.reversal.notPending";

    /// <summary>Reason. The member would owe more than is allowed. Values: <c>debt</c>, <c>limit</c>.</summary>
    public const string DebtLimitReached = "incentives.debt.limitReached";

    /// <summary>Error. The debt policy is none of the defined ones. Values: <c>value</c> (the number given).</summary>
    public const string DebtPolicyUnknown = "incentives.debt.unknown";

    /// <summary>Warning. A limit of debts is given, and the policy knows no debts.</summary>
    public const string DebtLimitUnused = "incentives.debt.limitUnused";

    /// <summary>Reason. The member's cap of the day is reached. Values: <c>cap</c>, <c>earned</c> (already), <c>points</c>.</summary>
    public const string DailyCapReached = "incentives.cap.daily";

    /// <summary>Reason. The member's cap of the campaign is reached. Values: <c>cap</c>, <c>earned</c> (already), <c>points</c>, <c>campaign</c>.</summary>
    public const string MemberCapReached = "incentives.cap.member";

    /// <summary>Reason. The cap of the campaign is reached. Values: <c>cap</c>, <c>earned</c> (already), <c>points</c>, <c>campaign</c>.</summary>
    public const string CampaignCapReached = "incentives.cap.campaign";

    /// <summary>Reason. A bonus is out of its range, or its name is missing or taken. Values: <c>component</c>, <c>value</c>.</summary>
    public const string BonusWrong = "incentives.bonus.wrong";

    /// <summary>Reason of an award. The bonuses add up to more than the cap of the multiplier. Values: <c>multiplier</c>, <c>cap</c>.</summary>
    public const string MultiplierCapped = "incentives.multiplier.capped";

    /// <summary>Reason. What there is of a dimension is used up; of a grant in part, the limit that cut it. Values: <c>dimension</c>, <c>limit</c>, <c>left</c>, <c>desired</c>.</summary>
    public const string LimitReached = "incentives.limit.reached";

    /// <summary>Reason. A dimension is named twice in one request. Values: <c>dimension</c>.</summary>
    public const string LimitTwice = "incentives.limit.twice";

    /// <summary>Error. The id of a reward is not as an id. No values.</summary>
    public const string RewardIdWrong = "incentives.reward.idWrong";

    /// <summary>Reason. The reward is not offered at this instant. Values: <c>reward</c>, <c>at</c>.</summary>
    public const string RewardNotOffered = "incentives.reward.notOffered";

    /// <summary>Reason. There are not enough pieces of the reward. Values: <c>reward</c>, <c>limit</c>, <c>left</c>, <c>desired</c>.</summary>
    public const string RewardSoldOut = "incentives.reward.soldOut";

    /// <summary>Reason. The member has redeemed as many pieces of the reward as one may. Values: <c>reward</c>, <c>limit</c>, <c>left</c>, <c>desired</c>.</summary>
    public const string RewardLimitReached = "incentives.reward.limitReached";

    /// <summary>Error. A span of time is not positive. Values: <c>span</c>.</summary>
    public const string SpanNotPositive = "incentives.span.notPositive";
}
