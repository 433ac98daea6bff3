using CommunityDomain.Members;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Conformance.Cultivation;

/// <summary>
/// Discourse's trust levels, built from this library's public knobs only. Sources: config/site_settings.yml, lib/promotion.rb, app/models/trust_level3_requirements.rb and its spec.
/// The two sets of defaults differ in the caps of the shares and in the grace after promotion.
/// </summary>
internal static class DiscourseLadder
{
    internal static readonly CultivationLadder Defaults2025 = Of(topicsCap: 500, postsCap: 20_000, grace: Duration.FromDays(14));

    internal static readonly CultivationLadder Defaults2026 = Of(topicsCap: 250, postsCap: 2_000, grace: Duration.FromDays(100));

    // tl3_requires_likes_received 20: from at least a quarter as many people, ceil(20 / 4), on at least a third as many days, min(ceil(20 / 3), ceil(0.75 * 100)).
    internal static int LikeUsers(int likes) => (likes + 3) / 4;

    internal static int LikeDays(int likes, int period) => Math.Min((likes + 2) / 3, ((period * 3) + 3) / 4);

    internal static CultivationLadder Of(int topicsCap, int postsCap, Duration grace, int likes = 20, int period = 100, decimal topicsPercent = 25) => new()
    {
        Facts =
        [
            Count("topicsEntered"), Count("postsRead"), Count("timeReadSeconds"), new() { Name = "accountAge", Type = FactType.Duration },
            Count("daysVisited"), Count("likesReceived"), Count("likesGiven"), Count("topicsRepliedTo"),
            Count("periodDaysVisited"), Count("periodTopicsRepliedTo"), Count("periodTopicsViewed"), Count("periodTopics"), Count("periodPostsRead"), Count("periodPosts"),
            Count("flaggedPosts"), Count("flaggers"), Count("periodLikesGiven"), Count("periodLikesReceived"), Count("likeUsers"), Count("likeDays"),
            Count("penaltiesInSixMonths"), new() { Name = "suspendedOrSilenced", Type = FactType.Flag },
        ],
        Tiers =
        [
            new() { Id = "0" },
            Lasting("1", [Least("topicsEntered", 5), Least("postsRead", 30), Least("timeReadSeconds", 600), CultivationRequirement.AtLeast("accountAge", Duration.FromMinutes(10))]),
            Lasting("2",
            [
                Least("topicsEntered", 20), Least("postsRead", 100), Least("timeReadSeconds", 3_600), CultivationRequirement.AtLeast("accountAge", Duration.FromMinutes(60)),
                Least("daysVisited", 15), Least("likesReceived", 1), Least("likesGiven", 1), Least("topicsRepliedTo", 3),
            ]),
            new()
            {
                Id = "3",
                Grace = grace,
                Routes =
                [
                    new()
                    {
                        Id = "regular",
                        Requirements =
                        [
                            Least("periodDaysVisited", 50),
                            Least("periodTopicsRepliedTo", 10),
                            CultivationRequirement.Share("periodTopicsViewed", topicsPercent, of: "periodTopics", cap: topicsCap),
                            CultivationRequirement.Share("periodPostsRead", 25, of: "periodPosts", cap: postsCap),
                            Least("topicsEntered", 200) with { LowWater = null },
                            Least("postsRead", 500) with { LowWater = null },
                            CultivationRequirement.AtMost("flaggedPosts", 5) with { LowWater = null },
                            CultivationRequirement.AtMost("flaggers", 5) with { LowWater = null },
                            Least("periodLikesGiven", 30),
                            Least("periodLikesReceived", likes),
                            Least("likeUsers", LikeUsers(likes)),
                            Least("likeDays", LikeDays(likes, period)),
                            CultivationRequirement.AtMost("penaltiesInSixMonths", 0) with { LowWater = null },
                        ],
                        When = Condition.Compare("suspendedOrSilenced", Comparison.Equal, false),
                    },
                ],
            },
            new() { Id = "4", IsManualOnly = true },
        ],
        ConfirmationPeriods = 1,
        SkipsTiers = false,
    };

    private static CultivationTier Lasting(string id, ValueList<CultivationRequirement> requirements) => new() { Id = id, IsLasting = true, Routes = [new() { Id = "only", Requirements = requirements }] };

    private static CultivationRequirement Least(string field, int value) => CultivationRequirement.AtLeast(field, value);

    private static FactField Count(string name) => new() { Name = name, Type = FactType.Integer };
}
