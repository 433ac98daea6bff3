using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

/// <summary>For every setting one history on which turning it alone changes the answer.</summary>
public sealed class PenaltyKnobTests
{
    private static readonly PenaltyLadder Plain = new() { Rungs = [PenaltyRung.Warn(1), PenaltyRung.Mute(3, Duration.FromDays(1)), PenaltyRung.Remove(6)] };
    private static readonly PenaltyLadder Fading = Plain with { FadePoints = 1, FadeEvery = Duration.FromHours(10) };
    private static readonly PenaltyLadder Warning = Plain with { WarnFirstUpTo = 1 };
    private static readonly PenaltyLadder Expiring = Warning with { WarningExpiresAfter = Duration.FromHours(10) };

    private static readonly Dictionary<string, (PenaltyLadder Before, PenaltyLadder After, StrikeLedger Ledger, string States)> Knobs = new(StringComparer.Ordinal)
    {
        [nameof(PenaltyLadder.Rungs)] = (Plain, Plain with { Rungs = [PenaltyRung.Warn(2)] }, Of(S("a", 0)), "1 Warn -> 1 None"),
        [nameof(PenaltyLadder.ExpiresAfter)] = (Plain, Plain with { ExpiresAfter = Duration.FromHours(20) }, Of(S("a", 0), S("b", 15)), "2 Warn -> 1 Warn"),
        [nameof(PenaltyLadder.ForgivenAfter)] = (Plain, Plain with { ForgivenAfter = Duration.FromHours(15) }, Of(S("a", 0), S("b", 15)), "2 Warn -> 1 Warn"),
        [nameof(PenaltyLadder.FadePoints)] = (Fading, Fading with { FadePoints = 2 }, Of(S("a", 0, weight: 5)), "3 Warn -> 0 None"),
        [nameof(PenaltyLadder.FadeEvery)] = (Fading, Fading with { FadeEvery = Duration.FromHours(20) }, Of(S("a", 0, weight: 5)), "3 Warn -> 4 Warn"),
        [nameof(PenaltyLadder.FadeRounding)] = (Fading, Fading with { FadeRounding = MidpointRounding.AwayFromZero }, Of(S("a", 0, weight: 4)), "2 Warn -> 1 Warn"),
        [nameof(PenaltyLadder.MergeWithin)] = (Plain, Plain with { MergeWithin = Duration.FromHours(2) }, Of(S("a", 23), S("b", 24), S("c", 25)), "3 Mute -> 2 Warn"),
        [nameof(PenaltyLadder.MergeUntilNoticed)] = (Plain, Plain with { MergeUntilNoticed = true }, Of([S("a", 0), S("b", 10), S("c", 20)], F("n", StrikeFollowUpKind.Noticed, "b", 12)), "3 Mute -> 2 Warn"),
        [nameof(PenaltyLadder.HeaviestPerInstant)] = (Plain, Plain with { HeaviestPerInstant = true }, Of(S("a", 24), S("b", 24, weight: 2)), "3 Mute -> 2 Warn"),
        [nameof(PenaltyLadder.WarnFirstUpTo)] = (Plain, Warning, Of(S("a", 0), S("b", 1), S("c", 24)), "3 Mute -> 2 Warn"),
        [nameof(PenaltyLadder.WarningExpiresAfter)] = (Warning, Expiring, Of(S("a", 0), S("b", 10)), "1 Warn -> 0 None"),
        [nameof(PenaltyLadder.WarningNeedsTraining)] = (Expiring, Expiring with { WarningNeedsTraining = true }, Of([S("a", 0), S("b", 10)], F("t", StrikeFollowUpKind.Trained, "a", 5)), "0 None -> 1 Warn"),
        [nameof(PenaltyLadder.WarnEachCategory)] = (Warning, Warning with { WarnEachCategory = true }, Of(S("a", 0, category: "spam"), S("b", 10, category: "abuse")), "1 Warn -> 0 Warn"),
        [nameof(PenaltyLadder.IgnoreContentOlderThan)] = (Plain, Plain with { IgnoreContentOlderThan = Duration.FromHours(2) }, Of(S("a", 10, made: 7), S("b", 10, made: 8)), "2 Warn -> 1 Warn"),
        [nameof(PenaltyLadder.ReviewFrom)] = (Plain, Plain with { ReviewFrom = 3 }, Of(S("a", 24, weight: 3)), "3 Mute -> 3 Review"),
    };

    public static TheoryData<string> Names => new(Knobs.Keys);

    [Fact]
    public void Knobs_CoverEverySetting() =>
        typeof(PenaltyLadder).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name).Should().BeEquivalentTo(Knobs.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Knob_WhenTurnedAlone_ChangesTheAnswer(string name)
    {
        (PenaltyLadder before, PenaltyLadder after, StrikeLedger ledger, string states) = Knobs[name];

        $"{Read(before)} -> {Read(after)}".Should().Be(states);

        string Read(PenaltyLadder ladder)
        {
            PenaltyState state = ladder.Compile().StateAt(ledger, PenaltyGen.Hour(25));
            return $"{state.Points} {state.Sanction}";
        }
    }

    [Theory]
    [InlineData(MidpointRounding.ToZero, 5, "5 4 3")]
    [InlineData(MidpointRounding.ToNegativeInfinity, 5, "5 4 3")]
    [InlineData(MidpointRounding.ToPositiveInfinity, 4, "4 3 2")]
    [InlineData(MidpointRounding.AwayFromZero, 4, "4 3 2")]
    [InlineData(MidpointRounding.ToEven, 5, "5 3 3")]
    public void FadeRounding_AtTheHalves_IsTheNamedOne(MidpointRounding rounding, int first, string halves)
    {
        CompiledPenaltyLadder ladder = (Fading with { FadeRounding = rounding }).Compile();
        StrikeLedger ledger = Of(S("a", 0, weight: 5));

        string.Join(' ', new[] { 5, 15, 25 }.Select(hour => ladder.StateAt(ledger, PenaltyGen.Hour(hour)).Points)).Should().Be(halves).And.StartWith(first.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(StrikeFollowUpKind.AppealFiled, "3 Review")]
    [InlineData(StrikeFollowUpKind.AppealWithdrawn, "3 Review")]
    [InlineData(StrikeFollowUpKind.AppealRejected, "3 Review")]
    [InlineData(StrikeFollowUpKind.AppealUpheld, "0 None")]
    [InlineData(StrikeFollowUpKind.Reduced, "2 Warn")]
    [InlineData(StrikeFollowUpKind.Confirmed, "3 Mute")]
    [InlineData(StrikeFollowUpKind.Noticed, "3 Review")]
    [InlineData(StrikeFollowUpKind.Trained, "3 Review")]
    public void FollowUp_OfAStrikeThatWaitsForReview_DoesWhatItsNameSays(StrikeFollowUpKind kind, string expected)
    {
        StrikeLedger ledger = Of([S("a", 0, weight: 3)], F("f", kind, "a", 20, kind == StrikeFollowUpKind.Reduced ? 1 : 0));
        CompiledPenaltyLadder ladder = (Plain with { ReviewFrom = 3 }).Compile();

        PenaltyState before = ladder.StateAt(ledger, PenaltyGen.Hour(19));
        PenaltyState after = ladder.StateAt(ledger, PenaltyGen.Hour(20));

        before.Sanction.Should().Be(Sanction.Review);
        $"{after.Points} {after.Sanction}".Should().Be(expected);
        if (kind == StrikeFollowUpKind.Confirmed) after.Until.Should().Be(PenaltyGen.Hour(44), "the mute begins when a person has agreed");
    }

    private static Strike S(string key, int hour, int weight = 1, string? category = null, int? made = null) =>
        new(key, new("rule"), PenaltyGen.Hour(hour), weight, category, made is { } at ? PenaltyGen.Hour(at) : null);

    private static StrikeFollowUp F(string key, StrikeFollowUpKind kind, string strike, int hour, int points = 0) => new(key, kind, strike, PenaltyGen.Hour(hour), points);

    private static StrikeLedger Of(params Strike[] strikes) => StrikeLedger.Of(strikes);

    private static StrikeLedger Of(Strike[] strikes, params StrikeFollowUp[] followUps) => StrikeLedger.Of(strikes, followUps);
}
