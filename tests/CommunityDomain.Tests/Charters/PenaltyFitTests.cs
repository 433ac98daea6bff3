using CommunityDomain.Charters;
using CommunityDomain.Groups;

namespace CommunityDomain.Tests.Charters;

public sealed class PenaltyFitTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    private static readonly PenaltyLadder Ladder = new()
    {
        Rungs = [PenaltyRung.Warn(1), PenaltyRung.Mute(2, Duration.FromSeconds(7)), PenaltyRung.Mute(3, Duration.FromDays(30)), PenaltyRung.Mute(4, null), PenaltyRung.Remove(5, Duration.FromDays(400)), PenaltyRung.Remove(6)],
    };

    public static TheoryData<string, string> Fits => new()
    {
        { "telegram", "rungs[1].lasts charters.fit.restrictionTooShort; rungs[4].lasts charters.fit.restrictionTooLong" },
        { "discord", "rungs[2].lasts charters.fit.muteTooLong; rungs[3].lasts charters.fit.muteTooLong" },
        { "wechat", "rungs[1].sanction charters.fit.muteNotNative; rungs[2].sanction charters.fit.muteNotNative; rungs[3].sanction charters.fit.muteNotNative" },
        { "wecom", "rungs[1].sanction charters.fit.muteNotNative; rungs[2].sanction charters.fit.muteNotNative; rungs[3].sanction charters.fit.muteNotNative" },
        { "line", "rungs[1].sanction charters.fit.muteNotNative; rungs[2].sanction charters.fit.muteNotNative; rungs[3].sanction charters.fit.muteNotNative" },
    };

    [Theory]
    [MemberData(nameof(Fits))]
    public void Fit_OfALadder_SaysWhereThePlatformDoesOtherwise(string platform, string expected)
    {
        ValueList<Finding> findings = Ladder.Compile().Fit(PlatformCatalog.Default.Find(new(platform))!, Today);

        string.Join("; ", findings.Select(finding => $"{finding.Path} {finding.Code}")).Should().Be(expected);
        findings.Should().OnlyContain(finding => finding.Fact == "GRP-9" && finding.Severity == FindingSeverity.Warning);
    }

    [Theory]
    [InlineData("telegram", 29, true)]
    [InlineData("telegram", 30, false)]
    [InlineData("telegram", 366 * 86_400, false)]
    [InlineData("telegram", (366 * 86_400) + 1, true)]
    [InlineData("discord", 1, false)]
    [InlineData("discord", 2_419_200, false)]
    [InlineData("discord", 2_419_201, true)]
    public void Fit_AtTheLimit_IsExact(string platform, int seconds, bool isFound) =>
        new PenaltyLadder { Rungs = [PenaltyRung.Mute(1, Duration.FromSeconds(seconds))] }.Compile()
            .Fit(PlatformCatalog.Default.Find(new(platform))!, Today).IsEmpty.Should().Be(!isFound);

    [Fact]
    public void Fit_WhenTheHostHasOtherNumbers_GoesByThem()
    {
        PlatformProfile own = new()
        {
            Id = new("own"),
            Limits = [new() { Kind = PlatformLimitKind.MuteLongest, Value = 60, Grade = SourceGrade.Practice, Source = "our own bot", Until = Today }],
        };

        CompiledPenaltyLadder ladder = new PenaltyLadder { Rungs = [PenaltyRung.Mute(1, Duration.FromSeconds(61))] }.Compile();
        ladder.Fit(own, Today).Should().ContainSingle();
        ladder.Fit(own, Today.PlusDays(1)).Should().BeEmpty("the limit no longer holds");
    }
}
