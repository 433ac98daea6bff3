using static CommunityDomain.Groups.GroupState;
using T = CommunityDomain.Groups.GroupTrigger;

namespace CommunityDomain.Groups;

/// <summary>
/// The tables of the lifecycle. Long-term: FeverBee's inception, establishment, maturity and mitosis with the Chinese practice's decline and silence.
/// Short-term: an activity, its wrap-up, and the end of GRP-8. A group that is planned, or open and not yet running, may be dropped.
/// </summary>
internal static class GroupLifecycleData
{
    internal static readonly ValueList<LifecycleTransition> LongTerm =
    [
        new(Draft, T.Launch, Seeding),
        new(Draft, T.Dissolve, Dissolved),
        new(Seeding, T.TractionMeasured, Growing),
        new(Seeding, T.DormancyMeasured, Dormant),
        new(Seeding, T.Merge, Merged),
        new(Seeding, T.Dissolve, Dissolved),
        new(Growing, T.MaturityMeasured, Mature),
        new(Growing, T.DeclineMeasured, Declining),
        new(Growing, T.DormancyMeasured, Dormant),
        new(Growing, T.Split, Split),
        new(Growing, T.Merge, Merged),
        new(Growing, T.Dissolve, Dissolved),
        new(Mature, T.DeclineMeasured, Declining),
        new(Mature, T.DormancyMeasured, Dormant),
        new(Mature, T.Split, Split),
        new(Mature, T.Merge, Merged),
        new(Mature, T.Dissolve, Dissolved),
        new(Declining, T.RecoveryMeasured, Growing),
        new(Declining, T.DormancyMeasured, Dormant),
        new(Declining, T.Split, Split),
        new(Declining, T.Merge, Merged),
        new(Declining, T.Dissolve, Dissolved),
        new(Dormant, T.Revive, Revived),
        new(Dormant, T.RecoveryMeasured, Growing),
        new(Dormant, T.Merge, Merged),
        new(Dormant, T.Dissolve, Dissolved),
        new(Revived, T.RecoveryMeasured, Growing),
        new(Revived, T.DormancyMeasured, Dormant),
        new(Revived, T.Merge, Merged),
        new(Revived, T.Dissolve, Dissolved),
    ];

    internal static readonly ValueList<LifecycleTransition> ShortTerm =
    [
        new(Draft, T.Launch, Open),
        new(Draft, T.Dissolve, Dissolved),
        new(Open, T.Start, Running),
        new(Open, T.Dissolve, Dissolved),
        new(Running, T.Finish, WrapUp),
        new(WrapUp, T.Keep, Kept),
        new(WrapUp, T.Dissolve, Dissolved),
    ];
}
