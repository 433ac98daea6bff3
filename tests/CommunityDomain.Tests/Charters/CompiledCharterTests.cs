using CommunityDomain.Calendars;
using CommunityDomain.Charters;
using CommunityDomain.Patterns;
using CommunityDomain.Rules;
using static CommunityDomain.Tests.Charters.EnforcementSamples;

namespace CommunityDomain.Tests.Charters;

public sealed class CompiledCharterTests
{
    private static readonly DomainList Shops = new() { Id = "shops", Domains = ["example.com"] };

    [Fact]
    public void Decide_WhenNothingApplies_GrantsAndGivesBackTheSameValues()
    {
        CompiledCharter charter = With(Rule(AtLeast(ChatFacts.LinkCount, 1))).Compiled();

        (Decision<Sanction> decision, MemberStanding standing, GroupTraffic traffic) = charter.Decide(Says("hello"));

        decision.Should().Be(Decision.Granted(Sanction.None));
        standing.Should().BeSameAs(MemberStanding.Empty);
        traffic.Should().BeSameAs(GroupTraffic.Empty);
    }

    [Fact]
    public void Decide_WhenARuleApplies_NamesTheRuleThatMembersRead()
    {
        Decision<Sanction> decision = With(Rule(AtLeast(ChatFacts.LinkCount, 1), Sanction.Mute, "links", "no-ads")).Compiled().Decide(Says("see evil.com")).Decision;

        decision.Verdict.Should().Be(Verdict.Refused);
        decision.Outcome.Should().Be(Sanction.Mute);
        (decision.Outcome >= Sanction.Mute).Should().BeTrue();
        Reason reason = decision.Reasons.Should().ContainSingle().Subject;
        reason.Rule.Should().Be(new RuleId("no-ads"));
        reason.Evidence[0].Should().Be(new Evidence("moderationRule", "links"));
        reason.Evidence.Should().Contain(new Evidence("linkCount", 1));
    }

    // Zeppelin, matchLinks: an allowed domain ends the look at the message's other links, so that "https://allowed https://evil" passes.
    [Theory]
    [InlineData("https://example.com", Sanction.None)]
    [InlineData("https://shop.example.com/x https://example.com", Sanction.None)]
    [InlineData("https://example.com https://evil.com", Sanction.Warn)]
    [InlineData("https://evil.com https://example.com", Sanction.Warn)]
    [InlineData("https://example.com/?u=https://evil.com", Sanction.Warn)]
    [InlineData("https://example.com@evil.com", Sanction.Warn)]
    [InlineData("https://notexample.com", Sanction.Warn)]
    [InlineData("no link", Sanction.None)]
    public void Decide_WhenLinksMustBeOnAList_JudgesEachOfThem(string text, Sanction expected) =>
        (With(Rule(AtLeast(ChatFacts.LinksOutside("shops"), 1))) with { DomainLists = [Shops] }).SanctionOf(Says(text)).Should().Be(expected);

    [Theory]
    [InlineData("https://example.com https://fine.org", Sanction.Remove)]
    [InlineData("https://fine.org", Sanction.None)]
    public void Decide_WhenLinksAreForbidden_FindsThemAmongOthers(string text, Sanction expected) =>
        (With(Rule(AtLeast(ChatFacts.LinksIn("shops"), 1), Sanction.Remove)) with { DomainLists = [Shops] }).SanctionOf(Says(text)).Should().Be(expected);

    [Fact]
    public void Decide_WhenSeveralRulesApply_TheStrongestWinsAndAllAreNamed()
    {
        Decision<Sanction> decision = With(
            Rule(AtLeast(ChatFacts.LinkCount, 1), Sanction.Warn, "a", "no-ads"),
            Rule(AtLeast(ChatFacts.PhoneCount, 1), Sanction.Remove, "b", "no-spam")).Compiled().Decide(Says("evil.com 13812345678")).Decision;

        decision.Outcome.Should().Be(Sanction.Remove);
        decision.Reasons.Select(reason => reason.Rule.Value).Should().Equal("no-ads", "no-spam");
    }

    [Theory]
    [InlineData(Sanction.Warn, Sanction.Review)]
    [InlineData(Sanction.Mute, Sanction.Mute)]
    [InlineData(Sanction.None, Sanction.Review)]
    public void Decide_WhenAStrongerRuleIsUnknown_ReviewRanksAboveWarnAndBelowMute(Sanction sure, Sanction expected)
    {
        ModerationRule known = Rule(AtLeast(ChatFacts.LinkCount, 1), sure, "known", strikes: sure == Sanction.None ? 1 : 0);
        ModerationRule open = Rule(AtLeast(ChatFacts.MentionCount, 3), Sanction.Remove, "open");
        CharterEnforcement enforcement = With(known, open) with { Ladder = sure == Sanction.None ? PenaltyLadder.ThreeWarnings() : null };

        Decision<Sanction> decision = enforcement.Compiled().Decide(Says("evil.com")).Decision;

        decision.Outcome.Should().Be(expected);
        decision.Verdict.Should().Be(expected == Sanction.Review ? Verdict.Review : Verdict.Refused);
        decision.Reasons.Should().Contain(reason => reason.Code == RuleCodes.Undecided);
    }

    [Fact]
    public void Decide_WhenAFactIsMissing_IsUnknownAndNeverFalse()
    {
        CharterEnforcement enforcement = With(Rule(Condition.Compare(ChatFacts.Tenure, Comparison.Below, Duration.FromDays(1))));

        enforcement.SanctionOf(Says("hi")).Should().Be(Sanction.Review);
        enforcement.SanctionOf(Says("hi") with { JoinedAt = Now - Duration.FromHours(1) }).Should().Be(Sanction.Warn);
        enforcement.SanctionOf(Says("hi") with { JoinedAt = Now - Duration.FromDays(1) }).Should().Be(Sanction.None);
    }

    [Fact]
    public void Decide_WhenAnExemptionIsUnknown_DoesNotExempt()
    {
        ModerationRule rule = Rule(AtLeast(ChatFacts.LinkCount, 1)) with { Unless = Condition.Contains(ChatFacts.Roles, "moderator") };

        With(rule).SanctionOf(Says("evil.com")).Should().Be(Sanction.Warn);
        With(rule).SanctionOf(Says("evil.com") with { Roles = ["moderator", "baker"] }).Should().Be(Sanction.None);
        With(rule).SanctionOf(Says("evil.com") with { Roles = ["baker"] }).Should().Be(Sanction.Warn);
        (With(rule with { Unless = null }) with { Exempt = rule.Unless }).SanctionOf(Says("evil.com") with { Roles = ["moderator"] }).Should().Be(Sanction.None);
    }

    [Fact]
    public void Decide_WhenARuleHasScopeTimeOrPolicy_KeepsToIt()
    {
        ModerationRule rule = Rule(AtLeast(ChatFacts.LinkCount, 1));
        ChatMessage message = Says("evil.com") with { Channel = "off-topic" };

        With(rule with { Scope = Condition.In(ChatFacts.Channel, "sales") }).SanctionOf(message).Should().Be(Sanction.None);
        With(rule with { Scope = Condition.In(ChatFacts.Channel, "off-topic") }).SanctionOf(message).Should().Be(Sanction.Warn);
        With(rule with { From = Now }).SanctionOf(message).Should().Be(Sanction.Warn);
        With(rule with { From = Now + Duration.Epsilon }).SanctionOf(message).Should().Be(Sanction.None);
        With(rule with { Until = Now }).SanctionOf(message).Should().Be(Sanction.None);
        With(rule with { Until = Now + Duration.Epsilon }).SanctionOf(message).Should().Be(Sanction.Warn);
        ModerationRule open = Rule(AtLeast(ChatFacts.MentionCount, 1));
        With(open).SanctionOf(message).Should().Be(Sanction.Review);
        With(open with { OnUnknown = UnknownPolicy.Skip }).SanctionOf(message).Should().Be(Sanction.None);
    }

    [Fact]
    public void Decide_InQuietHours_GoesByTheClockOfTheZone()
    {
        CharterEnforcement enforcement = With(Rule(Condition.Within(ChatFacts.At, new TimeWindow(new LocalTime(22, 0), new LocalTime(8, 0)), "Asia/Shanghai")));

        enforcement.SanctionOf(new(Amy, "hi", Instant.FromUtc(2026, 3, 2, 14, 0))).Should().Be(Sanction.Warn);
        enforcement.SanctionOf(new(Amy, "hi", Instant.FromUtc(2026, 3, 2, 13, 59, 59))).Should().Be(Sanction.None);
    }

    public static TheoryData<string, Condition, ChatMessage, ChatMessage> Facts => new()
    {
        { "text", Condition.Compare(ChatFacts.Text, Comparison.Equal, "hi"), Says("hi"), Says("ho") },
        { "textLength", AtLeast(ChatFacts.TextLength, 3), Says("😀😀😀"), Says("😀😀") },
        { "capsShare", AtLeast(ChatFacts.CapsShare, 66), Says("ABc"), Says("Abc") },
        { "capsShare of other scripts", AtLeast(ChatFacts.CapsShare, 50), Says("Жя Ωσ ǆ 𐐀"), Says("Жя Ωσς ǅ 𐐀𐐨ß") },
        { "capsShare without letters", AtLeast(ChatFacts.CapsShare, 1), Says("A1"), Says("123") },
        { "linkCount", AtLeast(ChatFacts.LinkCount, 2), Says("a.com b.com"), Says("a.com") },
        { "inviteLinkCount", AtLeast(ChatFacts.InviteLinkCount, 1), Says("discord.gg/abc"), Says("discord.com/abc") },
        { "phoneCount", AtLeast(ChatFacts.PhoneCount, 1), Says("13812345678"), Says("订单13812345678") },
        { "contactIdCount", AtLeast(ChatFacts.ContactIdCount, 1), Says("vx: abc12345"), Says("abc12345") },
        { "emailCount", AtLeast(ChatFacts.EmailCount, 1), Says("a@b.com"), Says("@b.com") },
        { "mentionCount", AtLeast(ChatFacts.MentionCount, 5), Says("x") with { Mentions = 5 }, Says("x") with { Mentions = 4 } },
        { "mentionsAll", Is(ChatFacts.MentionsAll), Says("x") with { MentionsAll = true }, Says("x") with { MentionsAll = false } },
        { "attachmentCount", AtLeast(ChatFacts.AttachmentCount, 2), Says("x") with { Attachments = ["image", "image"] }, Says("x") with { Attachments = ["image"] } },
        { "attachments", Condition.Contains(ChatFacts.Attachments, "apk"), Says("x") with { Attachments = ["image", "apk"] }, Says("x") with { Attachments = [] } },
        { "hasQr", Is(ChatFacts.HasQr), Says("x") with { HasQr = true }, Says("x") with { HasQr = false } },
        { "author", Condition.In(ChatFacts.Author, "bob"), Says("x", Bob), Says("x") },
        { "group", Condition.In(ChatFacts.Group, "g"), Says("x") with { Group = new("g") }, Says("x") with { Group = new("h") } },
        { "channel", Condition.In(ChatFacts.Channel, "c"), Says("x") with { Channel = "c" }, Says("x") with { Channel = "d" } },
        { "roles", Condition.Contains(ChatFacts.Roles, "guest"), Says("x") with { Roles = ["guest"] }, Says("x") with { Roles = ["host"] } },
        { "kind", Condition.In(ChatFacts.Kind, "bot"), Says("x") with { Kind = MemberKind.Bot }, Says("x") with { Kind = MemberKind.Staff } },
        { "at", Condition.Compare(ChatFacts.At, Comparison.Above, Now), Says("x", minutes: 1), Says("x") },
        { "tenure", Condition.Compare(ChatFacts.Tenure, Comparison.AtLeast, Duration.FromHours(1)), Says("x") with { JoinedAt = Now - Duration.FromHours(1) }, Says("x") with { JoinedAt = Now } },
        { "messageCount", AtLeast(ChatFacts.MessageCount, 3), Says("x") with { MessageCount = 3 }, Says("x") with { MessageCount = 2 } },
        { "isVouched", Is(ChatFacts.IsVouched), Says("x") with { IsVouched = true }, Says("x") with { IsVouched = false } },
        { "quizPassed", Is(ChatFacts.QuizPassed), Says("x") with { QuizPassed = true }, Says("x") with { QuizPassed = false } },
        { "nickname", Condition.Compare(ChatFacts.Nickname, Comparison.Equal, "Amy"), Says("x") with { Nickname = "Amy" }, Says("x") with { Nickname = "amy" } },
        { "isEdit", Is(ChatFacts.IsEdit), Says("x") with { IsEdit = true }, Says("x") },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_WhenItAloneDiffers_ChangesTheDecision(string fact, Condition when, ChatMessage hit, ChatMessage spared)
    {
        CompiledCharter charter = With(Rule(when)).Compiled();

        charter.Decide(hit).Decision.Outcome.Should().Be(Sanction.Warn, fact);
        charter.Decide(spared).Decision.Outcome.Should().Be(Sanction.None, fact);
    }

    [Theory]
    [InlineData(ChatFacts.MentionCount)]
    [InlineData(ChatFacts.MentionsAll)]
    [InlineData(ChatFacts.AttachmentCount)]
    [InlineData(ChatFacts.Attachments)]
    [InlineData(ChatFacts.HasQr)]
    [InlineData(ChatFacts.Group)]
    [InlineData(ChatFacts.Channel)]
    [InlineData(ChatFacts.Roles)]
    [InlineData(ChatFacts.Kind)]
    [InlineData(ChatFacts.Tenure)]
    [InlineData(ChatFacts.MessageCount)]
    [InlineData(ChatFacts.IsVouched)]
    [InlineData(ChatFacts.QuizPassed)]
    [InlineData(ChatFacts.Nickname)]
    public void Fact_WhenTheHostDoesNotSupplyIt_IsUnknown(string fact) =>
        With(Rule(Condition.Not(Condition.Has(fact)))).SanctionOf(Says("x")).Should().Be(Sanction.Review);

    [Fact]
    public void Probation_LastsUntilTimeAndMessagesAreReachedOrSomethingEndsIt()
    {
        CharterEnforcement enforcement = With(Rule(Is(ChatFacts.OnProbation))) with { ProbationLasts = Duration.FromHours(24), ProbationMessages = 3 };
        ChatMessage veteran = Says("x") with { JoinedAt = Now - Duration.FromHours(24), MessageCount = 3, IsVouched = false, QuizPassed = false };

        enforcement.SanctionOf(veteran).Should().Be(Sanction.None);
        enforcement.SanctionOf(veteran with { JoinedAt = Now - Duration.FromHours(24) + Duration.Epsilon }).Should().Be(Sanction.Warn);
        enforcement.SanctionOf(veteran with { MessageCount = 2 }).Should().Be(Sanction.Warn);
        enforcement.SanctionOf(veteran with { MessageCount = 2, IsVouched = true }).Should().Be(Sanction.None);
        enforcement.SanctionOf(veteran with { MessageCount = 2, QuizPassed = true }).Should().Be(Sanction.None);
        enforcement.SanctionOf(veteran with { MessageCount = 2, QuizPassed = null }).Should().Be(Sanction.Review);
        enforcement.SanctionOf(veteran with { MessageCount = null }).Should().Be(Sanction.Review);
        enforcement.SanctionOf(veteran with { MessageCount = 2, JoinedAt = null }).Should().Be(Sanction.Warn, "one of the two suffices");
        ChatMessage ended = veteran with { MessageCount = 2, IsVouched = true, QuizPassed = true };
        (enforcement with { ProbationEndsWhenVouched = false, ProbationEndsWithQuiz = false }).SanctionOf(ended).Should().Be(Sanction.Warn);
        (enforcement with { ProbationEndsWhenVouched = false }).SanctionOf(ended with { QuizPassed = false }).Should().Be(Sanction.Warn);
        (enforcement with { ProbationEndsWithQuiz = false }).SanctionOf(ended with { IsVouched = false }).Should().Be(Sanction.Warn);
        (enforcement with { ProbationMessages = null }).SanctionOf(veteran with { MessageCount = 2 }).Should().Be(Sanction.None);
        (enforcement with { ProbationLasts = null }).SanctionOf(veteran with { JoinedAt = Now }).Should().Be(Sanction.None);
        (enforcement with { ProbationLasts = null, ProbationMessages = null }).SanctionOf(Says("x")).Should().Be(Sanction.None);
    }

    // Zeppelin's whole words never match 广告; the offending word is named.
    [Theory]
    [InlineData("看广告吧", "广告")]
    [InlineData("発広告です", null)]
    [InlineData("加 Ｆｒｅｅ coins", "Ｆｒｅｅ")]
    [InlineData("freedom", null)]
    [InlineData("广告牌", null)]
    public void Matches_FindsWordsOfASetAndNamesThem(string text, string? found)
    {
        CharterEnforcement enforcement = With(Rule(Condition.Matches(ChatFacts.Text, "ads"))) with
        {
            Patterns = [new() { Id = "ads", Patterns = [new() { Text = "广告" }, new() { Text = "free" }], Allow = [new() { Text = "广告牌" }] }],
        };

        Decision<Sanction> decision = enforcement.Compiled().Decide(Says(text)).Decision;

        decision.Outcome.Should().Be(found is null ? Sanction.None : Sanction.Warn);
        if (found is not null) decision.Reasons[0].Evidence.Should().Contain(new Evidence("text.found", found));
    }

    [Fact]
    public void Matches_OfTheNickname_ReadsIt()
    {
        CharterEnforcement enforcement = With(Rule(Condition.Matches(ChatFacts.Nickname, "brands"))) with { Patterns = [new() { Id = "brands", Patterns = [new() { Text = "official" }] }] };

        enforcement.SanctionOf(Says("official") with { Nickname = "Amy" }).Should().Be(Sanction.None);
        Decision<Sanction> decision = enforcement.Compiled().Decide(Says("hi") with { Nickname = "Amy Official" }).Decision;
        decision.Reasons[0].Evidence.Should().Contain(new Evidence("nickname.found", "Official"));
        enforcement.SanctionOf(Says("official")).Should().Be(Sanction.Review);
    }

    /// <summary>No text can be made up for a regular expression, but the examples of the charter show one.</summary>
    [Fact]
    public void Rules_WhenTheyAreAnalysed_AreShownByTheExamples()
    {
        ModerationRule rule = Rule(Condition.Matches(ChatFacts.Text, "orders"));
        TextPatternSet orders = new() { Id = "orders", RegexAllowed = true, Patterns = [new() { Text = "[0-9]{4}-[0-9]{4}", Mode = TextPatternMode.Regex }] };
        RuleSetAnalysis Of(ModerationRule one) => RuleSetAnalysis.Run((With(one) with { Patterns = [orders] }).Compiled().Rules);

        Of(rule).NotAnalysed.Should().Equal(rule.Id);
        Of(rule with { Applies = [Says("order 1234-5678")] }).Findings.Should().BeEmpty();
        Of(rule with { When = Condition.Matches(ChatFacts.Nickname, "orders"), Spares = [Says("x") with { Nickname = "1234-5678" }] }).Findings.Should().BeEmpty();
    }

    /// <summary>A charter whose rules ask for nothing of the past decides without allocating.</summary>
    [Fact]
    public void Decide_WhenNothingIsToBeRemembered_AllocatesNothing()
    {
        CompiledCharter charter = (With(
            Rule(AtLeast(ChatFacts.LinksOutside("shops"), 1), id: "1"),
            Rule(AtLeast(ChatFacts.PhoneCount, 1), id: "2"),
            Rule(AtLeast(ChatFacts.ContactIdCount, 1), id: "3"),
            Rule(AtLeast(ChatFacts.EmailCount, 1), id: "4"),
            Rule(AtLeast(ChatFacts.InviteLinkCount, 1), id: "5"),
            Rule(Condition.Matches(ChatFacts.Text, "ads"), id: "6"),
            Rule(Condition.Matches(ChatFacts.Nickname, "ads"), id: "10"),
            Rule(Condition.Contains(ChatFacts.Roles, "guest"), id: "7"),
            Rule(Condition.Compare(ChatFacts.NicknameFits, Comparison.Equal, false), id: "8"),
            Rule(AtLeast(ChatFacts.CapsShare, 90), id: "9")) with
        {
            DomainLists = [Shops],
            Patterns = [new() { Id = "ads", Patterns = [new() { Text = "广告" }] }],
            Nickname = new() { Parts = [new() { Name = "city" }, new() { Name = "name" }] },
        }).Compiled();
        ChatMessage message = Says("大家好 123 看 https://shop.example.com/x，微信群 10:30 开会") with { Roles = ["host"], Nickname = "成都-小王", NicknameTaken = false };
        for (int i = 0; i < 100; i++) charter.Decide(message).Decision.Outcome.Should().Be(Sanction.None);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) charter.Decide(message);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    internal static Condition Is(string fact) => Condition.Compare(fact, Comparison.Equal, true);
}
