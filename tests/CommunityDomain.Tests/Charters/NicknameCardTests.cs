using CommunityDomain.Charters;
using CommunityDomain.Groups;
using static CommunityDomain.Tests.Charters.EnforcementSamples;

namespace CommunityDomain.Tests.Charters;

public sealed class NicknameCardTests
{
    private static readonly NicknameCard Card = new()
    {
        Parts = [new() { Name = "city", MaximumLength = 8 }, new() { Name = "name", MinimumLength = 2 }, new() { Name = "trade", Allowed = ["烘焙", "Tea", "花店"] }],
    };

    [Theory]
    [InlineData("成都-小王-烘焙", "成都-小王-烘焙")]
    [InlineData("成都－小王－烘焙", "成都-小王-烘焙")]
    [InlineData("成都·小王·烘焙", "成都-小王-烘焙")]
    [InlineData("成都/小王/tea", "成都-小王-tea")]
    [InlineData("成都 小王 ＴＥＡ", "成都-小王-ＴＥＡ")]
    [InlineData("成都　小王  花店", "成都-小王-花店")]
    [InlineData("  成都 - 小王 - 烘焙 ", "成都-小王-烘焙")]
    [InlineData("New York-Amy Lee-Tea", "New York-Amy Lee-Tea")]
    [InlineData("成都｜小王_烘焙", "成都-小王-烘焙")]
    public void DecideNickname_WhenItFits_GivesItAsItShouldBeWritten(string nickname, string written)
    {
        Decision<string> decision = Charter(Card).DecideNickname(nickname, isTaken: false);

        decision.Verdict.Should().Be(Verdict.Granted);
        decision.Outcome.Should().Be(written);
    }

    [Theory]
    [InlineData("", CharterCodes.NicknameMissing)]
    [InlineData(" \u200B ", CharterCodes.NicknameMissing)]
    [InlineData("成都-小王", CharterCodes.NicknamePartsWrong)]
    [InlineData("成都-小王-烘焙-2", CharterCodes.NicknamePartsWrong)]
    [InlineData("成都--烘焙", CharterCodes.NicknamePartTooShort)]
    [InlineData("成都-王-烘焙", CharterCodes.NicknamePartTooShort)]
    [InlineData("一二三四五六七八九-小王-烘焙", CharterCodes.NicknamePartTooLong)]
    [InlineData("成都-小王-律师", CharterCodes.NicknamePartUnknown)]
    public void DecideNickname_WhenOneThingIsWrong_SaysWhatAndWhatWouldBeRight(string nickname, string code)
    {
        Decision<string> decision = Charter(Card).DecideNickname(nickname, isTaken: false);

        decision.Verdict.Should().Be(Verdict.Refused);
        decision.Reasons.Should().ContainSingle().Which.Code.Should().Be(code);
        decision.Counterfactual.Should().Equal(new Evidence("template", "city-name-trade"));
    }

    [Fact]
    public void DecideNickname_WhenSeveralThingsAreWrong_SaysThemAll() =>
        Charter(Card with { Prefix = "VIP", MaximumLength = 9 }).DecideNickname("一二三四五六七八九-王-律师", isTaken: true).Reasons.Select(reason => reason.Code).Should().Equal(
            CharterCodes.NicknameTooLong,
            CharterCodes.NicknamePrefixMissing,
            CharterCodes.NicknamePartTooLong,
            CharterCodes.NicknamePartTooShort,
            CharterCodes.NicknamePartUnknown,
            CharterCodes.NicknameTaken);

    [Theory]
    [InlineData(true, Verdict.Refused)]
    [InlineData(false, Verdict.Granted)]
    [InlineData(null, Verdict.Review)]
    public void DecideNickname_WhenItMustBeUnique_HangsOnWhetherItIsTaken(bool? taken, Verdict expected)
    {
        Charter(Card).DecideNickname("成都-小王-烘焙", taken).Verdict.Should().Be(expected);
        Charter(Card with { IsUnique = false }).DecideNickname("成都-小王-烘焙", taken).Verdict.Should().Be(Verdict.Granted);
    }

    [Fact]
    public void DecideNickname_WhenAKnobIsTurned_Changes()
    {
        Charter(Card with { Separators = "-" }).DecideNickname("成都/小王/烘焙", false).IsGranted.Should().BeFalse();
        Charter(Card with { Separators = "/-" }).DecideNickname("成都-小王-烘焙", false).Outcome.Should().Be("成都/小王/烘焙");
        Charter(Card with { Prefix = "VIP" }).DecideNickname("ｖｉｐ 成都-小王-烘焙", false).Outcome.Should().Be("VIP成都-小王-烘焙");
        Charter(Card with { Prefix = "VIP" }).DecideNickname("成都-小王-烘焙", false).IsGranted.Should().BeFalse();
        Charter(Card with { MaximumLength = 7 }).DecideNickname("成都-小王-烘焙", false).IsGranted.Should().BeFalse();
        Charter(Card with { MaximumLength = 8 }).DecideNickname("成都-小王-烘焙", false).IsGranted.Should().BeTrue();
        string name = new('a', 40);
        Charter(Card).DecideNickname($"成都-{name}-Tea", false).IsGranted.Should().BeTrue();
        Charter(Card with { Platform = Platforms.Discord }).DecideNickname($"成都-{name}-Tea", false).Reasons[0].Code.Should().Be(CharterCodes.NicknameTooLong);
        Charter(Card with { Platform = Platforms.Telegram }).DecideNickname($"成都-{name}-Tea", false).IsGranted.Should().BeTrue();
        Charter(Card with { Platform = Platforms.Telegram, MaximumLength = 20 }).DecideNickname($"成都-{name}-Tea", false).IsGranted.Should().BeFalse();
    }

    [Fact]
    public void DecideNickname_WhereThereIsNoCard_TakesAnything() =>
        With().Compiled().DecideNickname("whatever").Should().Be(Decision.Granted("whatever"));

    [Theory]
    [InlineData("成都-小王-烘焙", false, Sanction.None)]
    [InlineData("成都-小王-烘焙", true, Sanction.Warn)]
    [InlineData("成都-小王-烘焙", null, Sanction.Review)]
    [InlineData("小王", null, Sanction.Warn)]
    [InlineData("", false, Sanction.Warn)]
    [InlineData(null, false, Sanction.Review)]
    public void NicknameFits_IsTheSameAnswerAsAFact(string? nickname, bool? taken, Sanction expected)
    {
        CharterEnforcement enforcement = With(Rule(CommunityDomain.Rules.Condition.Compare(ChatFacts.NicknameFits, CommunityDomain.Rules.Comparison.Equal, false))) with { Nickname = Card };

        enforcement.SanctionOf(Says("x") with { Nickname = nickname, NicknameTaken = taken }).Should().Be(expected);
    }

    /// <summary>What is granted is granted again as it was written, and changes no more.</summary>
    [Fact]
    public void DecideNickname_WhenGranted_GrantsItsOwnOutcome() => Law.Holds(
        FsCheck.Fluent.Gen.Select(FsCheck.Fluent.Gen.ListOf(FsCheck.Fluent.Gen.Elements("成都", "小王", "Tea", "烘焙", "-", "·", " ", "\u3000", "/", "VIP", "\u200B", "王")), string.Concat),
        text =>
        {
            Decision<string> decision = Charter(Card).DecideNickname(text, false);
            return !decision.IsGranted || Charter(Card).DecideNickname(decision.Outcome!, false).Outcome == decision.Outcome;
        });

    private static CompiledCharter Charter(NicknameCard card) => (With() with { Nickname = card }).Compiled();
}
