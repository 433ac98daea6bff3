using CommunityDomain.Members;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Members;

/// <summary>One ladder of a group, walked by hand; and for every knob one input where turning it alone changes the result.</summary>
public sealed class CultivationLadderTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly MemberId Amy = new("amy");

    private static readonly CultivationRequirement Talks = CultivationRequirement.AtLeast("days", 10);

    private static readonly CultivationLadder Ladder = new()
    {
        Facts = [Number("days"), Number("likes"), Number("topics"), new() { Name = "spend", Type = FactType.Decimal }, new() { Name = "tenure", Type = FactType.Duration }, new() { Name = "muted", Type = FactType.Flag }],
        Tiers = [new() { Id = "member" }, Tier("koc", Talks)],
    };

    private static readonly CultivationLadder Seated = Ladder with { Tiers = [new() { Id = "member" }, Tier("koc", Talks) with { Seats = 1 }] };

    public static TheoryData<string> Knobs => new(KnobCases.Keys);

    private static Dictionary<string, (CultivationLadder Ladder, CultivationLadder Turned, Func<CompiledCultivationLadder, object?> Result)> KnobCases => new(StringComparer.Ordinal)
    {
        ["confirmationPeriods"] = (Ladder, Ladder with { ConfirmationPeriods = 1 }, ladder => Review(ladder, At("koc"), ("days", 8)).Outcome),
        ["reviewPeriod"] = (Ladder, Ladder with { ReviewPeriod = Duration.FromDays(7) }, ladder => Review(ladder, At("koc") with { FailedPeriods = 1, LastFailed = Now - Duration.FromDays(7) }, ("days", 8)).Outcome),
        ["cooldown"] = (Ladder, Ladder with { Cooldown = Duration.FromDays(3) }, ladder => Review(ladder, At("koc") with { FailedPeriods = 1, LastFailed = Now - Duration.FromDays(28) }, ("days", 8)).Next.CooldownUntil),
        ["skipsTiers"] = (TwoSteps, TwoSteps with { SkipsTiers = false }, ladder => Review(ladder, At("member"), ("days", 1), ("likes", 9)).Next.Tier),
        ["facts"] = (Ladder, Ladder with { Facts = [Ladder.Facts[0] with { IsNullable = true }, .. Ladder.Facts.Skip(1)] }, ladder => Review(ladder, At("koc"), ("days", default)).Outcome),
        ["tier.id"] = (Ladder, Only(Tier("kol", Talks)), ladder => Review(ladder, At("member"), ("days", 10)).Next.Tier),
        ["tier.routesNeeded"] = (Only(TwoRoutes), Only(TwoRoutes with { RoutesNeeded = 2 }), ladder => Review(ladder, At("member"), ("days", 10), ("likes", 0)).Outcome),
        ["tier.vetoes"] = (Ladder, Only(Tier("koc", Talks) with { Vetoes = [Muted(CultivationTier.BlocksPromotion)] }), ladder => Review(ladder, At("member"), ("days", 10), ("muted", true)).Outcome),
        ["tier.vetoes.effect"] = (
            Only(Tier("koc", Talks) with { Vetoes = [Muted(CultivationTier.BlocksPromotion)] }), Only(Tier("koc", Talks) with { Vetoes = [Muted(CultivationTier.DemotesAtOnce)] }),
            ladder => Review(ladder, At("koc") with { GraceUntil = Now + Duration.FromDays(9) }, ("days", 10), ("muted", true)).Outcome),
        ["tier.seats"] = (Ladder, Seated, ladder => Review(ladder, At("member"), ("days", 10)).Outcome),
        ["tier.rankedBy"] = (Seated, Only(Seated.Tiers[1] with { RankedBy = "likes" }), ladder => Round(ladder, (10, 1), (10, 2)).First(review => review.Outcome == CultivationOutcome.Promoted).Member),
        ["tier.grace"] = (Ladder, Only(Tier("koc", Talks) with { Grace = Duration.FromDays(5) }), ladder => Review(ladder, At("member"), ("days", 10)).Next.GraceUntil),
        ["tier.isManualOnly"] = (Only(Tier("koc", Talks)), Only(Tier("koc", Talks) with { IsManualOnly = true }), ladder => Review(ladder, At("member"), ("days", 10)).Outcome),
        ["tier.isLasting"] = (Ladder, Only(Tier("koc", Talks) with { IsLasting = true }), ladder => Review(ladder, At("koc"), ("days", 0)).Outcome),
        ["route.requirements"] = (Ladder, Only(Tier("koc", Talks, CultivationRequirement.AtLeast("likes", 1))), ladder => Review(ladder, At("member"), ("days", 10), ("likes", 0)).Outcome),
        ["route.when"] = (Ladder, Only(TierWhen(Condition.Compare("muted", Comparison.Equal, false))), ladder => Review(ladder, At("member"), ("days", 10), ("muted", true)).Outcome),
        ["route.id"] = (Ladder, Only(new CultivationTier { Id = "koc", Routes = [new() { Id = "talk", Requirements = [Talks] }] }), ladder => Review(ladder, At("member"), ("days", 10)).Explain().Reasons[0].Evidence[1].Value),
        ["requirement.field"] = (Ladder, Only(Tier("koc", Talks with { Field = "likes" })), ladder => Review(ladder, At("member"), ("days", 10), ("likes", 0)).Outcome),
        ["requirement.comparison"] = (Ladder, Only(Tier("koc", Talks with { Comparison = Comparison.AtMost })), ladder => Review(ladder, At("member"), ("days", 9)).Outcome),
        ["requirement.required"] = (Ladder, Only(Tier("koc", Talks with { Required = 11 })), ladder => Review(ladder, At("member"), ("days", 10)).Outcome),
        ["requirement.lowWater"] = (Ladder, Only(Tier("koc", Talks with { LowWater = 0.8m })), ladder => Review(ladder, At("koc"), ("days", 8)).Outcome),
        ["requirement.lowWater.none"] = (Ladder, Only(Tier("koc", Talks with { LowWater = null })), ladder => Review(ladder, At("koc"), ("days", 9)).Outcome),
        ["requirement.shareOf"] = (Only(Tier("koc", Share)), Only(Tier("koc", Share with { ShareOf = "likes" })), ladder => Review(ladder, At("member"), ("days", 5), ("topics", 20), ("likes", 24)).Outcome),
        ["requirement.percent"] = (Only(Tier("koc", Share)), Only(Tier("koc", Share with { Percent = 30 })), ladder => Review(ladder, At("member"), ("days", 5), ("topics", 20)).Outcome),
        ["requirement.cap"] = (Only(Tier("koc", Share)), Only(Tier("koc", Share with { Cap = 4 })), ladder => Review(ladder, At("member"), ("days", 4), ("topics", 20)).Outcome),
    };

    [Theory]
    [MemberData(nameof(Knobs))]
    public void Knob_WhenTurnedAlone_ChangesTheResult(string knob)
    {
        (CultivationLadder ladder, CultivationLadder turned, Func<CompiledCultivationLadder, object?> result) = KnobCases[knob];
        result(turned.Compile(DateTimeZoneProviders.Tzdb)).Should().NotBe(result(ladder.Compile(DateTimeZoneProviders.Tzdb)));
    }

    [Fact]
    public void Knobs_OfEveryDefinition_AreAllTurned()
    {
        string[] known = [.. new[] { typeof(CultivationLadder), typeof(CultivationTier), typeof(CultivationRoute), typeof(CultivationRequirement) }
            .SelectMany(type => type.GetProperties().Where(property => property.SetMethod is not null && property.Name != "EqualityContract").Select(property => Name(type, property.Name)))];
        known.Except(["tiers", "tier.routes"]).Should().BeSubsetOf(KnobCases.Keys);

        static string Name(Type type, string property)
        {
            string camel = char.ToLowerInvariant(property[0]) + property[1..];
            return type == typeof(CultivationLadder) ? camel : $"{type.Name["Cultivation".Length..].ToLowerInvariant()}.{camel}";
        }
    }

    [Fact]
    public void Review_OverAYear_PromotesAtOnceAndDemotesLate()
    {
        CompiledCultivationLadder ladder = Only(Tier("koc", Talks) with { Grace = Duration.FromDays(30) }).Compile(DateTimeZoneProviders.Tzdb);
        CultivationStanding standing = ladder.Start(Now);
        var story = new List<string>();
        foreach ((int day, int days) in new[] { (0, 9), (30, 10), (59, 0), (60, 0), (70, 0), (88, 9), (120, 8), (147, 8), (148, 8), (178, 9), (208, 10) })
        {
            CultivationReview review = Review(ladder, standing, Now + Duration.FromDays(day), ("days", days));
            standing = review.Next;
            story.Add($"{day} {review.Outcome} {standing.FailedPeriods}");
        }

        story.Should().Equal(
            "0 Kept 0",
            "30 Promoted 0",
            "59 InGrace 0",
            "60 Failing 1", // the grace of 30 days is over
            "70 Failing 1", // too early to count as another period
            "88 Kept 0", // 9 of 10 is the mark: the count starts again
            "120 Failing 1",
            "147 Failing 1", // 27 days
            "148 Demoted 0", // 28 days
            "178 Kept 0", // what was enough to stay is not enough to rise
            "208 Promoted 0");
    }

    [Fact]
    public void Explain_WhenSomethingIsMissing_SaysWhatTheNearestRouteLacks()
    {
        CompiledCultivationLadder ladder = CultivationLadder.CoreGroup(orderValue: 2_000, repeatOrders: 4, activeDays: 20, helpedMembers: 5).Compile(DateTimeZoneProviders.Tzdb);
        CultivationFacts amy = ladder.Facts(Amy, new("orderValue", 1_200m), new("repeatOrders", 1), new("activeDays", 16), new("helpedMembers", 6));
        Decision<CultivationOutcome> decision = ladder.Review(amy, ladder.Start(Now), Now).Explain();
        decision.ToString().Should().Be(
            "Refused: "
            + "members.requirement.missed (GRP-1) tier=coreGroup route=highValue field=orderValue actual=1200 needed=2000 missing=800; "
            + "members.requirement.missed (GRP-1) tier=coreGroup route=brandLoyal field=repeatOrders actual=1 needed=4 missing=3; "
            + "members.requirement.missed (GRP-1) tier=coreGroup route=activeAndCooperative field=activeDays actual=16 needed=20 missing=4");
        decision.Counterfactual.Should().Equal(new Evidence("activeDays", 20));
    }

    [Theory]
    [InlineData(2_000, 0, 0, 0, "highValue")]
    [InlineData(0, 4, 0, 0, "brandLoyal")]
    [InlineData(0, 0, 20, 5, "activeAndCooperative")]
    [InlineData(0, 0, 30, 4, null)]
    [InlineData(1_999, 3, 19, 99, null)]
    public void CoreGroup_IsReachedByAnyOneOfThreeRoutes(int orderValue, int repeatOrders, int activeDays, int helpedMembers, string? route)
    {
        CompiledCultivationLadder ladder = CultivationLadder.CoreGroup(orderValue: 2_000, repeatOrders: 4, activeDays: 20, helpedMembers: 5).Compile(DateTimeZoneProviders.Tzdb);
        CultivationReview review = ladder.Review(
            ladder.Facts(Amy, new("orderValue", (decimal)orderValue), new("repeatOrders", repeatOrders), new("activeDays", activeDays), new("helpedMembers", helpedMembers)), ladder.Start(Now), Now);
        review.Next.Tier.Should().Be(route is null ? "member" : "coreGroup");
        if (route is not null) review.Explain().Reasons.Should().ContainSingle().Which.Evidence[1].Value.Text.Should().Be(route);
    }

    [Fact]
    public void PerGroup_WhenSeatsAreFew_GivesThemToWhoHelpsMostAndLetsTheOthersWait()
    {
        CompiledCultivationLadder ladder = CultivationLadder.PerGroup(activeDays: 8, recommendations: 3, responders: 5, helpedMembers: 4, coreSeats: 1).Compile(DateTimeZoneProviders.Tzdb);
        CultivationStanding start = ladder.Start(Now - Duration.FromDays(30));
        (CultivationFacts, CultivationStanding)[] members =
        [
            (ladder.Facts(Amy, new("activeDays", 9), new("recommendations", 3), new("responders", 7), new("helpedMembers", 4)), start),
            (ladder.Facts(new("bo"), new("activeDays", 12), new("recommendations", 0), new("responders", 0), new("helpedMembers", 9)), start),
            (ladder.Facts(new("cai"), new("activeDays", 8), new("recommendations", 0), new("responders", 0), new("helpedMembers", 5)), start),
            (ladder.Facts(new("dan"), new("activeDays", 20), new("recommendations", 9), new("responders", 4), new("helpedMembers", 0)), start),
        ];
        ValueList<CultivationReview> reviews = ladder.ReviewAll(members, Now);
        reviews.Select(review => (review.Member.Value, review.Next.Tier, review.Next.WaitingFor, review.WaitingPlace)).Should().Equal(
            ("amy", "koc", "coreMember", 2), ("bo", "coreMember", null, 0), ("cai", "active", "coreMember", 1), ("dan", "active", null, 0));
        reviews[2].Explain().Reasons.Select(reason => reason.ToString()).Should().Contain(
            "members.seats.taken (GRP-7) tier=coreMember seats=1 since=2026-03-02T12:00:00Z place=1");

        // bo leaves: who has waited as long goes by what they have done.
        ValueList<CultivationReview> later = ladder.ReviewAll(
            members.Where((_, index) => index != 1).Select((member, index) => (member.Item1, reviews.Where(review => review.Member != new MemberId("bo")).ElementAt(index).Next)), Now + Duration.FromDays(28));
        later.Select(review => review.Next.Tier).Should().Equal("koc", "coreMember", "active");
    }

    [Fact]
    public void ReviewAll_WhenThereAreMoreHoldersThanSeats_UnseatsNobodyAndLetsNobodyIn()
    {
        CompiledCultivationLadder ladder = Seated.Compile(DateTimeZoneProviders.Tzdb);
        (CultivationFacts, CultivationStanding)[] members = [.. Enumerable.Range(0, 3).Select(index => (ladder.Facts(new($"m{index}"), new Evidence("days", 10)), At(index < 2 ? "koc" : "member")))];
        ladder.ReviewAll(members, Now).Select(review => review.Outcome).Should().Equal(CultivationOutcome.Kept, CultivationOutcome.Kept, CultivationOutcome.Waiting);
    }

    [Fact]
    public void Review_WhenATierIsLost_LandsOnTheHighestThatHolds()
    {
        CultivationLadder ladder = Ladder with
        {
            Tiers = [new() { Id = "member" }, Tier("active", CultivationRequirement.AtLeast("days", 2)), Tier("koc", Talks), Tier("core", CultivationRequirement.AtLeast("likes", 50))],
            ConfirmationPeriods = 1,
        };
        CompiledCultivationLadder compiled = ladder.Compile(DateTimeZoneProviders.Tzdb);
        Review(compiled, At("core"), ("days", 9), ("likes", 0)).Next.Tier.Should().Be("koc", "9 holds the 10 of a KOC");
        Review(compiled, At("core"), ("days", 2), ("likes", 0)).Next.Tier.Should().Be("active");
        Review(compiled, At("core"), ("days", 1), ("likes", 0)).Next.Tier.Should().Be("member");
        Review(compiled, At("core"), ("likes", 0)).Next.Tier.Should().Be("koc", "nobody knows that the days are too few");
    }

    [Fact]
    public void Veto_OfALowerTier_HoldsForAllAbove()
    {
        CultivationLadder ladder = Ladder with
        {
            Tiers = [new() { Id = "member" }, Tier("active", CultivationRequirement.AtLeast("days", 2)), Tier("koc", Talks) with { Vetoes = [Muted(CultivationTier.DemotesAtOnce)] }, Tier("core", CultivationRequirement.AtLeast("likes", 50))],
        };
        CompiledCultivationLadder compiled = ladder.Compile(DateTimeZoneProviders.Tzdb);
        CultivationReview review = Review(compiled, At("core") with { GraceUntil = Now + Duration.FromDays(1) }, ("days", 20), ("likes", 60), ("muted", true));
        (review.Outcome, review.Next.Tier).Should().Be((CultivationOutcome.Demoted, "active"));
        Decision<CultivationOutcome> grounds = review.Explain();
        grounds.Reasons[0].Code.Should().Be(MemberCodes.Vetoed);
        grounds.Reasons[0].Rule.Should().Be(new RuleId("muted"));
        grounds.Counterfactual.Should().Equal(new Evidence("muted", false));
        Review(compiled, At("core"), ("days", 20), ("likes", 60)).IsUndecided.Should().BeTrue("whether muted is not known");
        Review(compiled, At("core"), ("days", 20), ("likes", 60)).Outcome.Should().Be(CultivationOutcome.Kept);
        Review(compiled, At("member"), ("days", 20), ("likes", 60)).Next.Tier.Should().Be("active", "a veto that is unknown blocks");
    }

    [Fact]
    public void Requirements_OfMoneyAndTime_AreJudgedExactly()
    {
        CultivationLadder ladder = Only(Tier("koc", CultivationRequirement.AtLeast("spend", 33.33m), CultivationRequirement.AtLeast("tenure", Duration.FromDays(10)))) with { ConfirmationPeriods = 1 };
        CompiledCultivationLadder compiled = ladder.Compile(DateTimeZoneProviders.Tzdb);
        Review(compiled, At("member"), ("spend", 33.33m), ("tenure", Duration.FromDays(10))).Outcome.Should().Be(CultivationOutcome.Promoted);
        Review(compiled, At("member"), ("spend", 33.329m), ("tenure", Duration.FromDays(10))).Outcome.Should().Be(CultivationOutcome.Kept);
        Review(compiled, At("koc"), ("spend", 29.997m), ("tenure", Duration.FromDays(9))).Outcome.Should().Be(CultivationOutcome.Kept);
        Review(compiled, At("koc"), ("spend", 29.9969m), ("tenure", Duration.FromDays(9))).Outcome.Should().Be(CultivationOutcome.Demoted);
        CultivationReview young = Review(compiled, At("koc"), ("spend", 30m), ("tenure", Duration.FromDays(9) - Duration.FromNanoseconds(1)));
        young.Outcome.Should().Be(CultivationOutcome.Demoted);
        young.Explain().Counterfactual.Should().Equal(new Evidence("tenure", Duration.FromDays(9)));
    }

    [Fact]
    public void ShareOf_WhenTheWholeIsUnknown_IsKnownOnlyBeyondTheCap()
    {
        CompiledCultivationLadder ladder = Only(Tier("koc", Share with { Cap = 6 })).Compile(DateTimeZoneProviders.Tzdb);
        Review(ladder, At("member"), ("days", 6)).Outcome.Should().Be(CultivationOutcome.Promoted);
        CultivationReview review = Review(ladder, At("member"), ("days", 5));
        (review.Outcome, review.IsUndecided).Should().Be((CultivationOutcome.Kept, true));
        review.Explain().Reasons.Should().ContainSingle(reason => reason.Code == MemberCodes.FactMissing).Which.Evidence[^1].Value.Text.Should().Be("topics");
    }

    [Fact]
    public void Facts_WhenTheyDoNotFit_AreRefused()
    {
        CompiledCultivationLadder ladder = Ladder.Compile(DateTimeZoneProviders.Tzdb);
        foreach (Evidence[] facts in new Evidence[][] { [new("dais", 1)], [new("days", 1), new("days", 1)], [new("days", 1.5m)], [new("days", "1")], [new("muted", 1)], [default], [new("spend", decimal.MaxValue)], [new("days", 9_223_372_036_854_775_808m)], [new("days", -9_223_372_036_854_775_809m)] })
            FluentActions.Invoking(() => ladder.Facts(Amy, facts)).Should().Throw<ArgumentException>("{0}", string.Join(' ', facts));
        FluentActions.Invoking(() => ladder.Facts(default)).Should().Throw<ArgumentException>();
        foreach (long days in new[] { 0, 3, -5, 3_000_000_000, -3_000_000_000, long.MaxValue, long.MinValue }) ladder.Facts(Amy, new Evidence("days", days))["days"].Should().Be((EvidenceValue)days);
        ladder.Facts(Amy)["days"].Should().Be(default(EvidenceValue));
    }

    [Fact]
    public void Review_WhenTheArgumentsBelongElsewhere_Throws()
    {
        CompiledCultivationLadder ladder = Ladder.Compile(DateTimeZoneProviders.Tzdb);
        CultivationFacts facts = ladder.Facts(Amy, new Evidence("days", 3));
        FluentActions.Invoking(() => ladder.Review(facts, At("kol"), Now)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ladder.Review(facts, CultivationStanding.At("koc", Now + Duration.Epsilon), Now)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Ladder.Compile(DateTimeZoneProviders.Tzdb).Review(facts, At("koc"), Now)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ladder.ReviewAll([(facts, At("koc")), (facts, At("koc"))], Now)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => default(CultivationReview).Explain()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Review_WhenManyThreadsAskOfTheSameFacts_IsTheSame()
    {
        CompiledCultivationLadder ladder = Only(TierWhen(Condition.Compare("muted", Comparison.Equal, false)) with { Vetoes = [Muted(CultivationTier.DemotesAtOnce)] }).Compile(DateTimeZoneProviders.Tzdb);
        CultivationFacts[] members = [.. Enumerable.Range(0, 8).Select(index => ladder.Facts(new($"m{index}"), new("days", 5 + index), new("muted", index % 3 == 0)))];
        string[] alone = [.. members.Select(facts => Say(facts))];
        alone.Distinct().Should().HaveCountGreaterThan(4);
        string[] together = new string[8 * 32];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 32 }, index => together[index] = Say(members[index % 8]));
        for (int i = 0; i < together.Length; i++) together[i].Should().Be(alone[i % 8]);

        string Say(CultivationFacts facts) => $"{ladder.Review(facts, At("koc"), Now)} {ladder.Review(facts, At("member"), Now).Explain()}";
    }

    [Fact]
    public void Explain_WhenARouteAsksForARange_NamesBothEnds()
    {
        CompiledCultivationLadder ladder = Only(Tier("koc", Talks, CultivationRequirement.AtMost("days", 20))).Compile(DateTimeZoneProviders.Tzdb);
        Review(ladder, At("member"), ("days", 12)).Explain().Reasons.Should().ContainSingle().Which.ToString().Should().Be(
            "members.route.met (GRP-1) tier=koc route=route days=12 daysNeeded=10 daysAllowed=20");
        Review(ladder, At("member"), ("days", 21)).Explain().Counterfactual.Should().Equal(new Evidence("days", 20));
    }

    [Fact]
    public void Veto_OverWords_IsAskedOfTheEngine()
    {
        CultivationLadder ladder = Only(Tier("koc", Talks) with { Vetoes = [new() { Id = new("warned"), Effect = CultivationTier.BlocksPromotion, When = Condition.Contains("marks", "warned") }] });
        CompiledCultivationLadder compiled = (ladder with { Facts = [.. ladder.Facts, new() { Name = "marks", Type = FactType.Set, Choices = ["warned", "praised"] }] }).Compile(DateTimeZoneProviders.Tzdb);
        Review(compiled, At("member"), ("days", 10), ("marks", "praised, warned")).Outcome.Should().Be(CultivationOutcome.Kept);
        Review(compiled, At("member"), ("days", 10), ("marks", "praised")).Outcome.Should().Be(CultivationOutcome.Promoted);
        FluentActions.Invoking(() => compiled.Facts(Amy, new Evidence("marks", "blamed"))).Should().Throw<ArgumentException>();
    }

    private static CultivationLadder TwoSteps => Ladder with { Tiers = [new() { Id = "member" }, Tier("koc", Talks), Tier("core", CultivationRequirement.AtLeast("likes", 9))] };

    private static CultivationTier TwoRoutes => new()
    {
        Id = "koc",
        Routes = [new() { Id = "talks", Requirements = [Talks] }, new() { Id = "liked", Requirements = [CultivationRequirement.AtLeast("likes", 5)] }],
    };

    private static CultivationRequirement Share => CultivationRequirement.Share("days", 25, of: "topics");

    private static FactField Number(string name) => new() { Name = name, Type = FactType.Integer };

    private static CultivationTier Tier(string id, params ReadOnlySpan<CultivationRequirement> requirements) => new() { Id = id, Routes = [new() { Id = "route", Requirements = [.. requirements] }] };

    private static CultivationTier TierWhen(Condition when) => new() { Id = "koc", Routes = [new() { Id = "route", Requirements = [Talks], When = when }] };

    private static CultivationLadder Only(CultivationTier tier) => Ladder with { Tiers = [new() { Id = "member" }, tier] };

    private static Rule Muted(string effect) => new() { Id = new("muted"), Effect = effect, When = Condition.Compare("muted", Comparison.Equal, true) };

    private static CultivationStanding At(string tier) => CultivationStanding.At(tier, Now - Duration.FromDays(90));

    private static CultivationReview Review(CompiledCultivationLadder ladder, CultivationStanding standing, params ReadOnlySpan<(string Field, EvidenceValue Value)> facts) =>
        Review(ladder, standing, Now, facts);

    private static CultivationReview Review(CompiledCultivationLadder ladder, CultivationStanding standing, Instant asOf, params ReadOnlySpan<(string Field, EvidenceValue Value)> facts)
    {
        var known = new List<Evidence>();
        foreach ((string field, EvidenceValue value) in facts) known.Add(new Evidence(field, value));
        return ladder.Review(ladder.Facts(Amy, [.. known]), standing, asOf);
    }

    private static ValueList<CultivationReview> Round(CompiledCultivationLadder ladder, params (int Days, int Likes)[] members) =>
        ladder.ReviewAll(members.Select((member, index) => (ladder.Facts(new($"m{index}"), new("days", member.Days), new("likes", member.Likes)), At("member"))), Now);
}
