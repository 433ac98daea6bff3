using CommunityDomain.Members;
using CommunityDomain.Rules;

namespace CommunityDomain.Reporting.Tests.Texts;

/// <summary>Every ground that a review gives reads whole: no placeholder stays open.</summary>
public sealed class CultivationTextsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Theory]
    [InlineData("en", "For coreGroup by activeAndCooperative: activeDays is 16, 20 is needed.")]
    [InlineData("zh-Hant", "經 activeAndCooperative 升至 coreGroup：activeDays 為 16，需達 20。")]
    [InlineData("zh-Hans", "经 activeAndCooperative 升至 coreGroup：activeDays 为 16，需达 20。")]
    [InlineData("ja", "activeAndCooperative で coreGroup に上がるには activeDays が 20 必要です（現在 16）。")]
    public void Review_WhenSomethingIsMissing_SaysSo(string language, string text)
    {
        CompiledCultivationLadder ladder = CultivationLadder.CoreGroup(2_000, 4, 20, 5).Compile(DateTimeZoneProviders.Tzdb);
        ladder.Review(ladder.Facts(new("amy"), new("orderValue", 0m), new("repeatOrders", 0), new("activeDays", 16), new("helpedMembers", 5)), ladder.Start(Now), Now)
            .Explain().ToText(language).Should().Contain(text);
    }

    [Fact]
    public void Review_OfEveryOutcome_LeavesNoPlaceholder()
    {
        CompiledCultivationLadder ladder = new CultivationLadder
        {
            Facts = [new() { Name = "days", Type = FactType.Integer }, new() { Name = "muted", Type = FactType.Flag }],
            Tiers =
            [
                new() { Id = "member" },
                new() { Id = "koc", Routes = [new() { Id = "talks", Requirements = [CultivationRequirement.AtLeast("days", 10)] }] },
                new()
                {
                    Id = "core",
                    Seats = 1,
                    Routes = [new() { Id = "carries", Requirements = [CultivationRequirement.AtLeast("days", 20)], When = Condition.Compare("muted", Comparison.Equal, false) }],
                    Vetoes = [new() { Id = new("muted"), Effect = CultivationTier.DemotesAtOnce, When = Condition.Compare("muted", Comparison.Equal, true) }],
                },
                new() { Id = "ambassador", IsManualOnly = true },
            ],
        }.Compile(DateTimeZoneProviders.Tzdb);
        var outcomes = new HashSet<CultivationOutcome>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (string tier in (string[])["member", "koc", "core", "ambassador"])
        {
            foreach (int? days in (int?[])[null, 3, 10, 20])
            {
                foreach (bool? muted in (bool?[])[null, true, false])
                {
                    foreach (CultivationStanding standing in Standings(tier))
                    {
                        CultivationReview review = ladder.Review(ladder.Facts(new("amy"), new("days", days is { } d ? d : default(EvidenceValue)), new("muted", muted is { } m ? m : default(EvidenceValue))), standing, Now);
                        Decision<CultivationOutcome> decision = review.Explain();
                        outcomes.Add(review.Outcome);
                        codes.UnionWith(decision.Reasons.Select(reason => reason.Code));
                        foreach (string language in (string[])["en", "zh-Hant", "zh-Hans", "ja"])
                        {
                            decision.ToText(language).Should().NotBeEmpty().And.NotContain("{");
                            foreach (Reason reason in decision.Reasons) reason.ToText(language).Should().NotContain("{");
                        }
                    }
                }
            }
        }

        outcomes.Should().BeEquivalentTo(Enum.GetValues<CultivationOutcome>());
        codes.Should().BeEquivalentTo(
            MemberCodes.RouteMet, MemberCodes.RequirementMissed, MemberCodes.BelowMark, MemberCodes.ConditionUnmet, MemberCodes.FactMissing, MemberCodes.Vetoed, MemberCodes.VetoUnknown,
            MemberCodes.TierLost, MemberCodes.DemotionPending, MemberCodes.InGrace, MemberCodes.SeatsTaken, MemberCodes.CoolingDown, MemberCodes.TierLocked, MemberCodes.TierByHand, MemberCodes.TopReached);

        static IEnumerable<CultivationStanding> Standings(string tier)
        {
            CultivationStanding standing = CultivationStanding.At(tier, Now - Duration.FromDays(99));
            return [standing, standing with { IsLocked = true }, standing with { GraceUntil = Now + Duration.FromDays(1) }, standing with { CooldownUntil = Now + Duration.FromDays(1) }, standing with { FailedPeriods = 1, LastFailed = Now - Duration.FromDays(30) }];
        }
    }
}
