namespace CommunityDomain.Members;

/// <summary>Codes of findings and reasons about members, their memberships and their cultivation.</summary>
public static class MemberCodes
{
    /// <summary>A profile has no id. Path <c>id</c>.</summary>
    public const string ProfileIdMissing = "members.profileId.missing";

    /// <summary>A profile's kind is none of <see cref="MemberKind"/>. Path <c>kind</c>; evidence <c>value</c>.</summary>
    public const string KindUnknown = "members.kind.unknown";

    /// <summary>A profile's join scene is none of <see cref="Members.JoinScene"/>. Path <c>scene</c>; evidence <c>value</c>.</summary>
    public const string SceneUnknown = "members.scene.unknown";

    /// <summary>A member is written down as their own inviter. Path <c>inviter</c>; evidence <c>member</c>.</summary>
    public const string InviterSelf = "members.inviter.self";

    /// <summary>A leave without any sign of the member before: they joined before the records begin. Evidence <c>member</c>, <c>at</c>.</summary>
    public const string LeaveWithoutJoin = "members.leave.withoutJoin";

    /// <summary>A leave of somebody who was already out: reported twice, or a join between was lost. Evidence <c>member</c>, <c>at</c>.</summary>
    public const string LeaveRepeated = "members.leave.repeated";

    /// <summary>A join of somebody who was already in: reported twice, or a leave between was lost. Evidence <c>member</c>, <c>at</c>.</summary>
    public const string JoinRepeated = "members.join.repeated";

    /// <summary>One event id came with two payloads; the earlier one stands. Evidence <c>event</c>, <c>member</c>, <c>at</c> (of the one that does not count).</summary>
    public const string EventConflict = "members.event.conflict";

    /// <summary>A ladder has fewer than 2 or more than 32 tiers. Path <c>tiers</c>; evidence <c>tiers</c>, <c>least</c>, <c>most</c>.</summary>
    public const string TiersWrong = "members.tiers.wrong";

    /// <summary>The first tier asks for something, though everybody is there. Path <c>tiers[0]</c>; evidence <c>tier</c>.</summary>
    public const string FirstTierAsks = "members.tier.firstAsks";

    /// <summary>A tier has no route, and people do not give it either. Path <c>tiers[1].routes</c>; evidence <c>tier</c>.</summary>
    public const string RoutesMissing = "members.tier.routesMissing";

    /// <summary>A tier that only people give has routes, which nobody looks at. Path <c>tiers[1].routes</c>; evidence <c>tier</c>.</summary>
    public const string RoutesUnused = "members.tier.routesUnused";

    /// <summary>More routes are needed than there are, or none. Path <c>tiers[1].routesNeeded</c>; evidence <c>needed</c>, <c>routes</c>.</summary>
    public const string RoutesNeededWrong = "members.tier.routesNeededWrong";

    /// <summary>Nobody can ever reach a tier: too many of its routes contradict themselves, it has no seats, or it lies above one that may not be passed. Path <c>tiers[1]</c>; evidence <c>tier</c>.</summary>
    public const string TierUnreachable = "members.tier.unreachable";

    /// <summary>A tier is easier than a lower one on the same fact. Path <c>tiers[2].routes[0].requirements[0]</c>; evidence <c>tier</c>, <c>lower</c>, <c>field</c>, <c>required</c>, <c>lowerRequired</c>.</summary>
    public const string TierEasier = "members.tier.easier";

    /// <summary>A number of seats is negative. Path <c>tiers[1].seats</c>; evidence <c>seats</c>.</summary>
    public const string SeatsNegative = "members.seats.negative";

    /// <summary>A grace, a cooldown or a review period is negative or longer than 36,500 days. Path as the member; evidence <c>value</c>.</summary>
    public const string WaitWrong = "members.wait.outOfRange";

    /// <summary>Fewer than one period confirms a demotion. Path <c>confirmationPeriods</c>; evidence <c>value</c>.</summary>
    public const string ConfirmationWrong = "members.confirmation.tooFew";

    /// <summary>A route asks for nothing. Path <c>tiers[1].routes[0]</c>; evidence <c>route</c>.</summary>
    public const string RouteEmpty = "members.route.empty";

    /// <summary>A route asks twice for one fact by one comparison. Path <c>tiers[1].routes[0].requirements[1]</c>; evidence <c>field</c>.</summary>
    public const string RequirementTwice = "members.requirement.twice";

    /// <summary>A route asks for at least more than it allows at most. Path <c>tiers[1].routes[0]</c>; evidence <c>field</c>, <c>least</c>, <c>most</c>.</summary>
    public const string RouteContradicts = "members.route.contradicts";

    /// <summary>A requirement asks for another order than at least or at most. Path <c>….comparison</c>; evidence <c>field</c>.</summary>
    public const string ComparisonWrong = "members.requirement.comparisonWrong";

    /// <summary>A fact by which requirements or seats cannot go, as it is no number. Path <c>….field</c>, <c>….shareOf</c> or <c>….rankedBy</c>; evidence <c>field</c>, <c>type</c>.</summary>
    public const string FieldNoNumber = "members.requirement.noNumber";

    /// <summary>A share is not above 0 and up to 1,000 with at most 4 decimals, has a cap that is negative or broken, or stands beside an absolute value. Path <c>….percent</c>, <c>….cap</c>, <c>….required</c>; evidence <c>field</c>, <c>value</c>.</summary>
    public const string ShareWrong = "members.requirement.shareWrong";

    /// <summary>A low-water factor is not 0 to 1 with at most 4 decimals. Path <c>….lowWater</c>; evidence <c>field</c>, <c>value</c>.</summary>
    public const string LowWaterWrong = "members.requirement.lowWaterWrong";

    /// <summary>A member has met a route. Evidence <c>tier</c>, <c>route</c>, then each fact with what was <c>…Needed</c> or <c>…Allowed</c>.</summary>
    public const string RouteMet = "members.route.met";

    /// <summary>A requirement of a route to the next tier is missed. Evidence <c>tier</c>, <c>route</c>, <c>field</c>, <c>actual</c>, <c>needed</c>, <c>missing</c>.</summary>
    public const string RequirementMissed = "members.requirement.missed";

    /// <summary>A member has fallen below a mark of the tier they are in. Evidence as for <see cref="RequirementMissed"/>; <c>needed</c> is the mark.</summary>
    public const string BelowMark = "members.requirement.belowMark";

    /// <summary>A route's condition does not hold. Evidence <c>tier</c>, <c>route</c>, <c>condition</c>.</summary>
    public const string ConditionUnmet = "members.route.conditionUnmet";

    /// <summary>A fact is missing, so that a route cannot be judged. Evidence <c>tier</c>, <c>route</c>, <c>field</c>.</summary>
    public const string FactMissing = "members.fact.missing";

    /// <summary>A veto bars a tier. Names the rule; evidence <c>tier</c>, then the facts that decide.</summary>
    public const string Vetoed = "members.tier.vetoed";

    /// <summary>Whether a veto bars a tier cannot be known. Names the rule; evidence <c>tier</c>, <c>missing</c>.</summary>
    public const string VetoUnknown = "members.veto.unknown";

    /// <summary>A member loses their tier. Evidence <c>from</c>, <c>to</c>.</summary>
    public const string TierLost = "members.tier.lost";

    /// <summary>A tier is lost when one more period, or several, confirm it. Evidence <c>tier</c>, <c>periods</c>, <c>needed</c>.</summary>
    public const string DemotionPending = "members.demotion.pending";

    /// <summary>A tier is kept for its grace. Evidence <c>tier</c>, <c>until</c>.</summary>
    public const string InGrace = "members.tier.inGrace";

    /// <summary>All seats of a tier that the member has earned are taken. Evidence <c>tier</c>, <c>seats</c>, <c>since</c>, <c>place</c> (0 where nobody else was looked at).</summary>
    public const string SeatsTaken = "members.seats.taken";

    /// <summary>A member does not rise so soon after a demotion. Evidence <c>tier</c>, <c>until</c>.</summary>
    public const string CoolingDown = "members.promotion.coolingDown";

    /// <summary>A person has fixed the tier. Evidence <c>tier</c>.</summary>
    public const string TierLocked = "members.tier.locked";

    /// <summary>The next tier is given by people only. Evidence <c>tier</c>.</summary>
    public const string TierByHand = "members.tier.byHand";

    /// <summary>There is no higher tier. Evidence <c>tier</c>.</summary>
    public const string TopReached = "members.tier.topReached";
}
