using CommunityDomain.Charters;
using CommunityDomain.Groups;

namespace CommunityDomain.Reporting.Tests.Texts;

/// <summary>What a member and an operator read of a penalty.</summary>
public sealed class PenaltyTextTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);
    private static readonly PenaltyLadder Ladder = PenaltyLadder.WarnMuteRemove();

    [Theory]
    [InlineData("en", "Points that count: 1; rung 1 of 4.|In force until 2026-05-31T08:00:00Z: warning.|Strike m-1 counts (points: 1).|Points to the next sanction: 1 (mute, 1 d).|Nothing is left in 90 d, at 2026-05-31T08:00:00Z.")]
    [InlineData("zh-Hant", "目前 1 點：第 1 級，共 4 級。")]
    [InlineData("zh-Hans", "目前 1 分：第 1 级，共 4 级。")]
    [InlineData("ja", "現在 1 点、4 段階中の 1 段階目です。")]
    public void Explain_InEachLanguage_ReadsNaturally(string language, string expected)
    {
        string text = string.Join('|', Ladder.Compile().Explain(StrikeLedger.Of([new("m-1", new("no-ads"), Now)]), Now).Select(reason => reason.ToText(language)));

        text.Should().StartWith(expected).And.NotContain("{");
    }

    [Fact]
    public void Fit_OfASevenSecondMuteOnTelegram_SaysThatItIsForGood()
    {
        CompiledPenaltyLadder ladder = new PenaltyLadder { Rungs = [PenaltyRung.Mute(1, Duration.FromSeconds(7))] }.Compile();
        Finding finding = ladder.Fit(PlatformCatalog.Default.Find(Platforms.Telegram)!, new LocalDate(2026, 3, 2))[0];

        finding.ToText("en").Should().Be("On telegram a sanction of 7 s lasts for good: anything under 30 s does.");
        finding.ToRemedy("ja").Should().Be("30 秒 以上にしてください。");
    }
}
