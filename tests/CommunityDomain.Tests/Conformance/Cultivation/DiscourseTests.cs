using CommunityDomain.Members;

namespace CommunityDomain.Tests.Conformance.Cultivation;

public sealed class DiscourseTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    // spec/models/trust_level3_requirements_spec.rb: minima 50, 10, 25, 25, 200, 500, 5, 5, 30, 20, 7, 5 over 100 topics and 100 posts in the period.
    private static readonly Dictionary<string, EvidenceValue> Met = new(StringComparer.Ordinal)
    {
        ["topicsEntered"] = 200,
        ["postsRead"] = 500,
        ["timeReadSeconds"] = 3_600,
        ["accountAge"] = Duration.FromDays(120),
        ["daysVisited"] = 60,
        ["likesReceived"] = 20,
        ["likesGiven"] = 30,
        ["topicsRepliedTo"] = 10,
        ["periodDaysVisited"] = 50,
        ["periodTopicsRepliedTo"] = 10,
        ["periodTopicsViewed"] = 25,
        ["periodTopics"] = 100,
        ["periodPostsRead"] = 25,
        ["periodPosts"] = 100,
        ["flaggedPosts"] = 5,
        ["flaggers"] = 5,
        ["periodLikesGiven"] = 30,
        ["periodLikesReceived"] = 20,
        ["likeUsers"] = 5,
        ["likeDays"] = 7,
        ["penaltiesInSixMonths"] = 0,
        ["suspendedOrSilenced"] = false,
    };

    // The published "not lost" fixture: everything counted within the period at its low-water mark.
    private static readonly Dictionary<string, EvidenceValue> Lowest = With(Met,
        ("periodDaysVisited", 45), ("periodTopicsRepliedTo", 9), ("periodTopicsViewed", 23), ("periodPostsRead", 23), ("periodLikesGiven", 29), ("periodLikesReceived", 19));

    public static TheoryData<string> Sets => ["2025", "2026"];

    private static CompiledCultivationLadder Ladder(string set) => (set == "2025" ? DiscourseLadder.Defaults2025 : DiscourseLadder.Defaults2026).Compile(DateTimeZoneProviders.Tzdb);

    private static Dictionary<string, EvidenceValue> With(Dictionary<string, EvidenceValue> facts, params (string Field, EvidenceValue Value)[] changes)
    {
        var changed = new Dictionary<string, EvidenceValue>(facts, StringComparer.Ordinal);
        foreach ((string field, EvidenceValue value) in changes) changed[field] = value;
        return changed;
    }

    private static CultivationReview Review(CompiledCultivationLadder ladder, Dictionary<string, EvidenceValue> facts, CultivationStanding standing) =>
        ladder.Review(ladder.Facts(new("amy"), [.. facts.Select(fact => new Evidence(fact.Key, fact.Value))]), standing, Now);

    private static CultivationReview Review(CompiledCultivationLadder ladder, Dictionary<string, EvidenceValue> facts, string tier) =>
        Review(ladder, facts, CultivationStanding.At(tier, Now - Duration.FromDays(400)));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Level3_WhenEveryMinimumIsMet_IsReached(string set)
    {
        CultivationReview review = Review(Ladder(set), Met, "2");
        (review.Outcome, review.Next.Tier).Should().Be((CultivationOutcome.Promoted, "3"));
        review.Next.GraceUntil.Should().Be(Now + Duration.FromDays(set == "2025" ? 14 : 100));
    }

    [Theory]
    [InlineData("periodDaysVisited", 49)]
    [InlineData("periodTopicsRepliedTo", 9)]
    [InlineData("periodTopicsViewed", 24)]
    [InlineData("periodPostsRead", 24)]
    [InlineData("topicsEntered", 199)]
    [InlineData("postsRead", 499)]
    [InlineData("flaggedPosts", 6)]
    [InlineData("flaggers", 6)]
    [InlineData("periodLikesGiven", 29)]
    [InlineData("periodLikesReceived", 19)]
    [InlineData("likeDays", 6)]
    [InlineData("likeUsers", 4)]
    [InlineData("penaltiesInSixMonths", 1)]
    public void Level3_WhenOneMinimumIsMissed_IsNotReached(string field, int value)
    {
        foreach (string set in new[] { "2025", "2026" })
        {
            CultivationReview review = Review(Ladder(set), With(Met, (field, value)), "2");
            review.Outcome.Should().Be(CultivationOutcome.Kept);
            review.Explain().Counterfactual.Should().ContainSingle().Which.Name.Should().Be(field);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Level3_WhenEverythingIsAtItsLowWaterMark_IsNotLost(string set) => Review(Ladder(set), Lowest, "3").Outcome.Should().Be(CultivationOutcome.Kept);

    [Theory]
    [InlineData("periodDaysVisited", 44)]
    [InlineData("periodTopicsRepliedTo", 8)]
    [InlineData("periodTopicsViewed", 22)]
    [InlineData("periodPostsRead", 22)]
    [InlineData("periodLikesGiven", 26)]
    [InlineData("periodLikesReceived", 17)]
    [InlineData("likeDays", 6)] // 7 * 0.9 = 6.3: of small minima nothing is left to spare
    [InlineData("likeDays", 4)]
    [InlineData("likeUsers", 4)] // 5 * 0.9 = 4.5
    [InlineData("likeUsers", 3)]
    [InlineData("topicsEntered", 199)] // no low-water mark for what counts from the beginning
    [InlineData("postsRead", 499)]
    [InlineData("flaggedPosts", 6)]
    [InlineData("flaggers", 6)]
    [InlineData("penaltiesInSixMonths", 1)]
    public void Level3_WhenOneValueIsBelowItsMark_IsLost(string field, int value)
    {
        foreach (string set in new[] { "2025", "2026" })
        {
            CultivationReview review = Review(Ladder(set), With(Lowest, (field, value)), "3");
            (review.Outcome, review.Next.Tier).Should().Be((CultivationOutcome.Demoted, "2"), "{0} {1} under the defaults of {2}", field, value, set);
        }
    }

    [Theory]
    [InlineData("periodLikesGiven", 27)]
    [InlineData("periodLikesReceived", 18)]
    [InlineData("likeDays", 7)]
    [InlineData("likeUsers", 5)]
    public void Level3_WhenOneValueIsJustAtItsMark_IsNotLost(string field, int value) =>
        Review(Ladder("2025"), With(Lowest, (field, value)), "3").Outcome.Should().Be(CultivationOutcome.Kept);

    [Fact]
    public void Level3_WhenSuspendedNow_IsNeitherReachedNorKept()
    {
        Review(Ladder("2025"), With(Met, ("suspendedOrSilenced", true)), "2").Outcome.Should().Be(CultivationOutcome.Kept);
        Review(Ladder("2025"), With(Met, ("suspendedOrSilenced", true)), "3").Outcome.Should().Be(CultivationOutcome.Demoted);
    }

    [Theory]
    [InlineData("2025", 13, CultivationOutcome.InGrace)]
    [InlineData("2025", 14, CultivationOutcome.Demoted)]
    [InlineData("2026", 14, CultivationOutcome.InGrace)]
    [InlineData("2026", 99, CultivationOutcome.InGrace)]
    [InlineData("2026", 100, CultivationOutcome.Demoted)]
    public void Level3_WhenLostSoonAfterPromotion_IsKeptForItsGrace(string set, int days, CultivationOutcome outcome)
    {
        CompiledCultivationLadder ladder = Ladder(set);
        CultivationStanding promoted = Review(ladder, Met, "2").Next;
        CultivationFacts nothing = ladder.Facts(new("amy"), [.. With(Met, ("periodDaysVisited", 0)).Select(fact => new Evidence(fact.Key, fact.Value))]);
        ladder.Review(nothing, promoted, Now + Duration.FromDays(days)).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void Level_WhenLockedByHand_NeitherRisesNorFalls()
    {
        CultivationStanding locked = CultivationStanding.At("2", Now - Duration.FromDays(9)) with { IsLocked = true };
        Review(Ladder("2025"), Met, locked).Next.Should().BeSameAs(locked);
        Review(Ladder("2025"), With(Met, ("periodDaysVisited", 0)), locked with { Tier = "3" }).Outcome.Should().Be(CultivationOutcome.Locked);
    }

    [Theory]
    [InlineData(75, 31, 23)] // spec: 75 % of 31 topics; 23.25
    [InlineData(66, 1234, 814)] // spec: 66 % of 1234 posts, under the cap of posts; 814.44
    [InlineData(25, 2, 1)] // 0.5: Ruby rounds halves away from zero, C# to even
    [InlineData(25, 6, 2)] // 1.5
    [InlineData(25, 10, 3)] // 2.5: to even would be 2
    [InlineData(25, 1, 0)] // 0.25
    [InlineData(25, 0, 0)]
    [InlineData(25, 1_998, 500)] // 499.5
    [InlineData(25, 2_000, 500)]
    [InlineData(25, 2_004, 500)] // the cap
    [InlineData(25, 1_000_000, 500)]
    public void TopicsViewed_OfAShare_AreRoundedAwayFromZeroAndCapped(int percent, int total, int needed)
    {
        CompiledCultivationLadder ladder = DiscourseLadder.Of(percent == 25 ? 500 : 20_000, 20_000, Duration.Zero, topicsPercent: percent).Compile(DateTimeZoneProviders.Tzdb);
        Review(ladder, With(Met, ("periodTopics", total), ("periodTopicsViewed", needed)), "2").Outcome.Should().Be(CultivationOutcome.Promoted);
        CultivationReview below = Review(ladder, With(Met, ("periodTopics", total), ("periodTopicsViewed", needed - 1)), "2");
        below.Outcome.Should().Be(CultivationOutcome.Kept);
        below.Explain().Counterfactual.Should().Equal(new Evidence("periodTopicsViewed", needed));
    }

    [Theory]
    [InlineData("2025", 100_000, 20_000)]
    [InlineData("2025", 8_000, 2_000)]
    [InlineData("2025", 8_004, 2_001)]
    [InlineData("2026", 8_004, 2_000)]
    [InlineData("2026", 100_000, 2_000)]
    public void PostsRead_OfAShare_AreCappedByTheDefaultsOfTheYear(string set, int total, int needed)
    {
        Review(Ladder(set), With(Met, ("periodPosts", total), ("periodPostsRead", needed)), "2").Outcome.Should().Be(CultivationOutcome.Promoted);
        Review(Ladder(set), With(Met, ("periodPosts", total), ("periodPostsRead", needed - 1)), "2").Outcome.Should().Be(CultivationOutcome.Kept);
    }

    [Theory]
    [InlineData("2025", 500)]
    [InlineData("2026", 250)]
    public void TopicsViewed_OfManyTopics_AreCappedByTheDefaultsOfTheYear(string set, int needed)
    {
        Review(Ladder(set), With(Met, ("periodTopics", 50_000), ("periodTopicsViewed", needed)), "2").Outcome.Should().Be(CultivationOutcome.Promoted);
        Review(Ladder(set), With(Met, ("periodTopics", 50_000), ("periodTopicsViewed", needed - 1)), "2").Outcome.Should().Be(CultivationOutcome.Kept);
    }

    [Fact]
    public void Likes_Of20_ComeFrom5PeopleOn7Days()
    {
        // The meta guide says a fifth and a quarter; the code, which counts, a quarter and a third.
        (DiscourseLadder.LikeUsers(20), DiscourseLadder.LikeDays(20, 100)).Should().Be((5, 7));
        DiscourseLadder.LikeDays(1_000, 100).Should().Be(75, "not on more days than three quarters of the period");
    }

    [Theory]
    [InlineData("topicsEntered", 4)]
    [InlineData("postsRead", 29)]
    [InlineData("timeReadSeconds", 599)] // 599 / 60 is 9 whole minutes
    public void Level1_WhenOneMinimumIsMissed_IsNotReached(string field, int value) =>
        Review(Ladder("2025"), With(Newcomer, (field, value)), "0").Outcome.Should().Be(CultivationOutcome.Kept);

    [Fact]
    public void Level1_WhenTheAccountIsTooYoung_IsNotReached()
    {
        Review(Ladder("2025"), Newcomer, "0").Next.Tier.Should().Be("1");
        Review(Ladder("2025"), With(Newcomer, ("accountAge", Duration.FromMinutes(10) - Duration.FromSeconds(1))), "0").Next.Tier.Should().Be("0");
    }

    [Theory]
    [InlineData("topicsEntered", 19)]
    [InlineData("postsRead", 99)]
    [InlineData("timeReadSeconds", 3_599)]
    [InlineData("daysVisited", 14)]
    [InlineData("likesReceived", 0)]
    [InlineData("likesGiven", 0)]
    [InlineData("topicsRepliedTo", 2)]
    public void Level2_WhenOneMinimumIsMissed_IsNotReached(string field, int value)
    {
        Review(Ladder("2026"), Member, "1").Next.Tier.Should().Be("2");
        Review(Ladder("2026"), With(Member, (field, value)), "1").Next.Tier.Should().Be("1");
        Review(Ladder("2026"), With(Member, ("accountAge", Duration.FromMinutes(59))), "1").Next.Tier.Should().Be("1");
    }

    [Fact]
    public void Levels1And2_WhenNothingIsLeft_AreNotLost()
    {
        var nothing = Met.ToDictionary(fact => fact.Key, fact => fact.Value.Kind switch { EvidenceKind.Number => (EvidenceValue)0, EvidenceKind.Duration => Duration.Zero, _ => false }, StringComparer.Ordinal);
        Review(Ladder("2025"), nothing, "1").Outcome.Should().Be(CultivationOutcome.Kept);
        Review(Ladder("2025"), nothing, "2").Outcome.Should().Be(CultivationOutcome.Kept);
    }

    [Fact]
    public void Level4_IsGivenAndTakenByHandOnly()
    {
        Review(Ladder("2025"), Met, "3").Next.Tier.Should().Be("3");
        Review(Ladder("2025"), Met, "3").Explain().Reasons.Should().ContainSingle().Which.Code.Should().Be(MemberCodes.TierByHand);
        Review(Ladder("2025"), With(Met, ("periodDaysVisited", 0)), "4").Outcome.Should().Be(CultivationOutcome.Kept);
    }

    [Fact]
    public void Levels_WhenEverythingIsMet_AreClimbedOneAReview()
    {
        CompiledCultivationLadder ladder = Ladder("2025");
        CultivationStanding standing = ladder.Start(Now - Duration.FromDays(120));
        var tiers = new List<string>();
        for (int i = 0; i < 4; i++)
        {
            standing = Review(ladder, Met, standing).Next;
            tiers.Add(standing.Tier);
        }

        tiers.Should().Equal("1", "2", "3", "3");
    }

    private static readonly Dictionary<string, EvidenceValue> Newcomer = With(Met,
        ("topicsEntered", 5), ("postsRead", 30), ("timeReadSeconds", 600), ("accountAge", Duration.FromMinutes(10)));

    private static readonly Dictionary<string, EvidenceValue> Member = With(Met,
        ("topicsEntered", 20), ("postsRead", 100), ("timeReadSeconds", 3_600), ("accountAge", Duration.FromMinutes(60)),
        ("daysVisited", 15), ("likesReceived", 1), ("likesGiven", 1), ("topicsRepliedTo", 3));
}
