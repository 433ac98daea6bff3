using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Patterns;
using CommunityDomain.Rules;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Charters;

/// <summary>What a platform can run of a charter by itself, and which of its limits are exceeded by how much.</summary>
public sealed class CharterFitTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly Condition Spam = Condition.Matches(ChatFacts.Text, "set-0");
    private static readonly Condition Staff = Condition.Contains(ChatFacts.Roles, "staff");

    // Platform, what is limited, the limit, the charter that needs so many. Discord's AutoMod, the words of WeCom and the spam filter of OpenChat as published.
    public static TheoryData<string, PlatformLimitKind, int> Limits => new()
    {
        { "discord", PlatformLimitKind.WordRules, 6 },
        { "discord", PlatformLimitKind.WordsPerRule, 1000 },
        { "discord", PlatformLimitKind.WordLongest, 60 },
        { "discord", PlatformLimitKind.RegexesPerRule, 10 },
        { "discord", PlatformLimitKind.RegexLongest, 260 },
        { "discord", PlatformLimitKind.AllowedWordsPerRule, 100 },
        { "discord", PlatformLimitKind.AllowedWordLongest, 60 },
        { "discord", PlatformLimitKind.MentionRules, 1 },
        { "discord", PlatformLimitKind.MentionsAllowed, 50 },
        { "discord", PlatformLimitKind.NameRules, 1 },
        { "discord", PlatformLimitKind.ExemptRoles, 20 },
        { "discord", PlatformLimitKind.ExemptChannels, 50 },
        { "discord", PlatformLimitKind.PenaltyRungs, 0 },
        { "wecom", PlatformLimitKind.WordRules, 100 },
        { "wecom", PlatformLimitKind.WordsPerRule, 300 },
        { "wecom", PlatformLimitKind.WordLongest, 32 },
        { "wecom", PlatformLimitKind.AllowedWordsPerRule, 0 },
        { "wecom", PlatformLimitKind.PenaltyRungs, 0 },
        { "line-openchat", PlatformLimitKind.WordsInAll, 200 },
        { "line-openchat", PlatformLimitKind.WordLongest, 20 },
        { "line-openchat", PlatformLimitKind.AllowedWordsPerRule, 0 },
        { "line-openchat", PlatformLimitKind.PenaltyRungs, 0 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Fit_AtALimitAndOneAbove_IsExact(string platform, PlatformLimitKind kind, int limit)
    {
        Excesses(Needing(kind, limit), platform, kind).Should().BeEmpty();

        Finding finding = Excesses(Needing(kind, limit + 1), platform, kind).Should().ContainSingle().Subject;
        finding.Evidence.Should().Contain([new Evidence("limit", limit), new("actual", limit + 1), new("over", 1)]);
        finding.Evidence.Should().Contain(evidence => evidence.Name == "source" && evidence.Value.Text.Length > 0);
        finding.Severity.Should().Be(FindingSeverity.Warning);
        finding.Fact.Should().Be("GRP-9");
    }

    [Theory]
    [InlineData("line-openchat", 2, false)]
    [InlineData("line-openchat", 1, true)]
    [InlineData("wecom", 1, false)]
    [InlineData("discord", 1, false)]
    public void Fit_OfAShortWord_IsExact(string platform, int length, bool isTooShort)
    {
        IEnumerable<Finding> findings = Fit(With([Words(0, new string('廣', length))], Rule(Spam)), platform).Where(finding => finding.Code == CharterCodes.WordsTooShort);

        findings.Select(finding => finding.Path).Should().Equal(isTooShort ? ["patterns[0].patterns[0]"] : []);
        findings.Where(finding => !finding.Evidence.Contains(new Evidence("over", 1))).Should().BeEmpty();
    }

    // The path that is found, what the condition is and what it asks for; empty where Discord runs it.
    public static TheoryData<Condition, string> Conditions => new()
    {
        { Spam, "" },
        { Condition.Any(Spam, Condition.Matches(ChatFacts.Text, "set-1")), "" },
        { Condition.All(Spam), "" },
        { Condition.AtLeast(1, Spam, Condition.Matches(ChatFacts.Nickname, "set-1")), "" },
        { Condition.Compare(ChatFacts.MentionCount, Comparison.Above, 5), "" },
        { Condition.Compare(ChatFacts.MentionCount, Comparison.AtLeast, 5), "" },
        { Condition.Compare(ChatFacts.MentionCount, Comparison.Below, 5), "rules[0].when conditionKind.compare mentionCount" },
        { Condition.All(Spam, Condition.Compare(ChatFacts.LinkCount, Comparison.AtLeast, 1)), "rules[0].when conditionKind.all All(text matches set-0, linkCount AtLeast 1)" },
        { Condition.Not(Spam), "rules[0].when conditionKind.not Not(text matches set-0)" },
        { Condition.AtLeast(2, Spam, Spam), "rules[0].when conditionKind.atLeast AtLeast 2(text matches set-0, text matches set-0)" },
        { Condition.Any(Spam, Condition.Count("messages", Duration.FromSeconds(20), Comparison.AtLeast, 5)), "rules[0].when.parts[1] conditionKind.count messages" },
        { Condition.Within(ChatFacts.At, new(new(23, 0), new(7, 0)), "Asia/Taipei"), "rules[0].when conditionKind.inWindow at" },
        { Condition.Has(ChatFacts.Nickname), "rules[0].when conditionKind.has nickname" },
        { Condition.In(ChatFacts.Channel, "sales"), "rules[0].when conditionKind.inSet channel" },
        { Staff, "rules[0].when conditionKind.contains roles" },
        { Condition.Matches(ChatFacts.Channel, "set-0"), "rules[0].when conditionKind.matches channel" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Fit_OfACondition_SaysWhichOneDiscordLacks(Condition when, string expected)
    {
        ValueList<Finding> findings = Fit(Sample(Rule(when)), "discord");

        string found = string.Join("; ", findings.Where(finding => finding.Code == CharterCodes.RuleNotNative)
            .Select(finding => $"{finding.Path} {finding.Evidence[2].Value} {finding.Evidence[3].Value}"));
        found.Should().Be(expected);
        findings.Any(finding => finding.Code == CharterCodes.RuleNative).Should().Be(expected.Length == 0);
    }

    public static TheoryData<string, ModerationRule, string> Others => new()
    {
        { "discord", Rule(Spam) with { Unless = Staff }, "" },
        { "discord", Rule(Spam) with { Unless = Condition.Any(Staff, Condition.In(ChatFacts.Channel, "help", "sales")) }, "" },
        { "discord", Rule(Spam) with { Unless = Condition.Compare(ChatFacts.Channel, Comparison.Equal, "help") }, "" },
        { "discord", Rule(Spam) with { Unless = Condition.Any(Staff, Condition.Compare(ChatFacts.IsVouched, Comparison.Equal, true)) }, "rules[0].unless.parts[1] charters.fit.exemptionNotNative" },
        { "discord", Rule(Spam) with { Unless = Condition.All(Staff, Staff) }, "rules[0].unless charters.fit.exemptionNotNative" },
        { "wecom", Rule(Spam) with { Unless = Staff }, "rules[0].unless charters.fit.exemptionNotNative" },
        { "discord", Rule(Spam) with { Scope = Condition.In(ChatFacts.Channel, "sales") }, "rules[0].scope charters.fit.scopeNotNative" },
        { "discord", Rule(Spam) with { From = EnforcementSamples.Now }, "rules[0].from charters.fit.datesNotNative" },
        { "discord", Rule(Spam) with { Until = EnforcementSamples.Now }, "rules[0].until charters.fit.datesNotNative" },
        { "discord", Rule(Spam) with { Sanction = Sanction.Remove }, "rules[0].sanction charters.fit.sanctionNotNative" },
        { "wecom", Rule(Spam) with { Sanction = Sanction.Remove }, "" },
        { "discord", Rule(Spam) with { Sanction = Sanction.Mute }, "rules[0].sanction charters.fit.muteTooLong" },
        { "wecom", Rule(Spam) with { Sanction = Sanction.Mute }, "rules[0].sanction charters.fit.muteNotNative" },
        { "discord", Rule(Spam) with { Sanction = Sanction.Review }, "" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Fit_OfWhatElseARuleSays_SaysWhatThePlatformLacks(string platform, ModerationRule rule, string expected)
    {
        ValueList<Finding> findings = Fit(With([Words(0, "廣告")], rule), platform);

        Warnings(findings).Should().Be(expected);
        findings.Any(finding => finding.Code == CharterCodes.RuleNative).Should().Be(expected.Length == 0);
    }

    [Fact]
    public void Fit_OfTheCommonExemption_IsSaidOnceAndAddsToEachRulesOwn()
    {
        CharterEnforcement enforcement = With([Words(0, "廣告")], Rule(Spam, "a"), Rule(Spam, "b") with { Unless = Condition.Contains(ChatFacts.Roles, Names(11)) });

        Warnings(Fit(enforcement with { Exempt = Condition.Has(ChatFacts.Roles) }, "discord")).Should().Be("exempt charters.fit.exemptionNotNative");
        Warnings(Fit(enforcement with { Exempt = Condition.Contains(ChatFacts.Roles, Names(10, "other")) }, "discord")).Should().Be("rules[1].unless charters.fit.limitExceeded");
        Warnings(Fit(enforcement with { Exempt = Condition.Contains(ChatFacts.Roles, Names(9, "other")) }, "discord")).Should().BeEmpty();
    }

    // How a pattern really meets texts decides: an edge that every place is asks for nothing.
    [Theory]
    [InlineData("discord", "广告", TextPatternMode.Whole, TextBoundary.ScriptAware, "")]
    [InlineData("wecom", "广告", TextPatternMode.Whole, TextBoundary.ScriptAware, "")]
    [InlineData("line-openchat", "広告", TextPatternMode.Prefix, TextBoundary.ScriptAware, "")]
    [InlineData("discord", "spam", TextPatternMode.Whole, TextBoundary.Whitespace, "")]
    [InlineData("discord", "spam", TextPatternMode.Whole, TextBoundary.ScriptAware, "patterns[0].patterns[0] charters.fit.boundaryDiffers")]
    [InlineData("discord", "广告", TextPatternMode.Whole, TextBoundary.NonWord, "patterns[0].patterns[0] charters.fit.boundaryDiffers")]
    [InlineData("discord", "spam", TextPatternMode.Anywhere, TextBoundary.ScriptAware, "")]
    [InlineData("wecom", "spam", TextPatternMode.Anywhere, TextBoundary.ScriptAware, "")]
    [InlineData("wecom", "spam", TextPatternMode.Whole, TextBoundary.ScriptAware, "patterns[0].patterns[0] charters.fit.modeNotNative")]
    [InlineData("wecom", "AV片", TextPatternMode.Suffix, TextBoundary.ScriptAware, "")]
    [InlineData("wecom", "AV片", TextPatternMode.Whole, TextBoundary.ScriptAware, "patterns[0].patterns[0] charters.fit.modeNotNative")]
    [InlineData("discord", "f?ck", TextPatternMode.Wildcards, TextBoundary.ScriptAware, "patterns[0].patterns[0] charters.fit.modeNotNative")]
    [InlineData("discord", "b+c", TextPatternMode.Regex, TextBoundary.ScriptAware, "")]
    [InlineData("wecom", "b+c", TextPatternMode.Regex, TextBoundary.ScriptAware, "rules[0].when charters.fit.limitExceeded; patterns[0].patterns[0] charters.fit.modeNotNative")]
    public void Fit_OfAPattern_SaysWhereItMeansSomethingElse(string platform, string text, TextPatternMode mode, TextBoundary boundary, string expected)
    {
        TextPatternSet set = Words(0) with { Patterns = [new() { Text = text, Mode = mode }], Boundary = boundary, RegexAllowed = true };

        Warnings(Fit(With([set], Rule(Spam)), platform)).Should().Be(expected);
    }

    [Fact]
    public void Fit_OfAWordWithStars_CountsThemAsDiscordDoes()
    {
        string word = new('a', 59);

        Codes(TextPatternMode.Prefix, word).Should().NotContain(CharterCodes.WordsTooLong);
        Codes(TextPatternMode.Suffix, word).Should().NotContain(CharterCodes.WordsTooLong);
        Codes(TextPatternMode.Anywhere, word).Should().Contain(CharterCodes.WordsTooLong);

        static IEnumerable<string> Codes(TextPatternMode mode, string word) =>
            Fit(With([Words(0) with { Patterns = [new() { Text = word, Mode = mode }] }], Rule(Spam)), "discord").Select(finding => finding.Code);
    }

    [Fact]
    public void Fit_OfDifferencesThatDoNotCount_NotesThoseThePlatformDoesNotPromise()
    {
        TextPatternSet set = Words(0, "廣告") with { Folding = TextFolding.Case | TextFolding.Separators };
        CharterEnforcement enforcement = With([set, Words(1, "廣告") with { Folding = TextFolding.Separators }], Rule(Condition.Any(Spam, Condition.Matches(ChatFacts.Text, "set-1"))));

        Finding discord = Fit(enforcement, "discord").Should().ContainSingle(finding => finding.Code == CharterCodes.FoldingDiffers).Subject;
        discord.Evidence.Should().Contain([new Evidence("folding", EvidenceValue.Term(TextFolding.Separators)), new("sets", 2)]);
        Fit(enforcement, "wecom").Where(finding => finding.Code == CharterCodes.FoldingDiffers).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("wechat", "rules charters.fit.filterNone")]
    [InlineData("line", "rules charters.fit.filterNone")]
    [InlineData("telegram", "rules charters.fit.filterNone")]
    [InlineData("line-openchat", "rules[0].when charters.fit.ruleNotNative; rules charters.fit.botsNone")]
    public void Fit_WhereThePlatformOrItsBotsCannot_SaysSo(string platform, string expected) =>
        Warnings(Fit(Sample(Rule(Condition.Compare(ChatFacts.LinkCount, Comparison.AtLeast, 1))), platform)).Should().Be(expected);

    [Fact]
    public void Fit_WhenTheHostHasOtherNumbers_GoesByThemAndByTheDay()
    {
        PlatformLimit words = new() { Kind = PlatformLimitKind.WordRules, Value = 1, Grade = SourceGrade.Practice, Source = "our own bot", Until = Today };
        PlatformProfile own = new() { Id = new("own"), Limits = [words] };
        CompiledCharter charter = With([Words(0, "spam")], Rule(Spam, "a"), Rule(Spam, "b")).Compiled();

        Warnings(charter.Fit(own, Today)).Should().Be("rules charters.fit.limitExceeded");
        Warnings(charter.Fit(own, Today.PlusDays(1))).Should().Be("rules charters.fit.filterUnknown");
        EnforcementSamples.Charter.Compile(DateTimeZoneProviders.Tzdb).Fit(own, Today).Should().BeEmpty("nothing is enforced");
    }

    [Fact]
    public void Fit_OfALadder_SaysWhatCompiledLadderSays()
    {
        PenaltyLadder ladder = new() { Rungs = [PenaltyRung.Warn(1), PenaltyRung.Mute(2, Duration.FromDays(29))] };
        CharterEnforcement enforcement = With([Words(0, "廣告")], Rule(Spam) with { Strikes = 1, Sanction = Sanction.None }) with { Ladder = ladder };

        Warnings(Fit(enforcement, "discord")).Should().Be("ladder charters.fit.strikesNotNative; ladder.rungs[1].lasts charters.fit.muteTooLong");
    }

    [Fact]
    public void Fit_WhenArgumentsAreWrong_Throws()
    {
        CompiledCharter charter = Sample(Rule(Spam)).Compiled();

        FluentActions.Invoking(() => charter.Fit(null!, Today)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => charter.Fit(Profile("discord"), new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil))).Should().Throw<ArgumentOutOfRangeException>();
    }

    // Two rules instead of one never need fewer rules of the platform, and the words that are over stay over.
    [Fact]
    public void Fit_WhenARuleIsSplit_NeverNeedsFewerRulesThere() =>
        Law.Holds(Gen.Choose(1, 40).SelectMany(words => Gen.Choose(0, words).Select(first => (words, first))), each =>
        {
            PlatformProfile small = Small(perRule: 7);
            string[] words = Names(each.words);
            CharterEnforcement whole = With([Words(0, words)], Rule(Spam));
            CharterEnforcement split = With([Words(0, words[..each.first]), Words(1, words[each.first..])], Rule(Spam, "a"), Rule(Condition.Matches(ChatFacts.Text, "set-1"), "b"));

            RulesNeeded(split, small).Should().BeGreaterThanOrEqualTo(RulesNeeded(whole, small));
            RulesNeeded(whole, small).Should().Be((each.words + 6) / 7);
        });

    [Fact]
    public void Fit_WhenTheExcessIsTakenAway_Fits() =>
        Law.Holds(Gen.Choose(1, 40), words =>
        {
            PlatformProfile small = Small(perRule: 7);
            Finding? excess = With([Words(0, Names(words))], Rule(Spam)).Compiled().Fit(small, Today).FirstOrDefault(finding => Of(finding, PlatformLimitKind.WordsPerRule));
            int over = excess is null ? 0 : (int)excess.Evidence.Single(evidence => evidence.Name == "over").Value.Number;

            over.Should().Be(Math.Max(0, words - 7));
            With([Words(0, Names(words - over))], Rule(Spam)).Compiled().Fit(small, Today).Should().NotContain(finding => Of(finding, PlatformLimitKind.WordsPerRule));
        });

    [Fact]
    public void Fit_InWhateverOrderRulesStand_FindsTheSame() =>
        Law.Holds(Gen.Choose(0, 1_000_000), seed =>
        {
            Condition[] asked = [Spam, Condition.Compare(ChatFacts.MentionCount, Comparison.Above, 70), Condition.Has(ChatFacts.Nickname), Condition.Matches(ChatFacts.Nickname, "set-1"), Condition.Any(Spam, Staff)];
            ModerationRule[] rules = [.. asked.Select((when, i) => Rule(when, $"r{InvariantText.Of(i)}"))];
            ModerationRule[] shuffled = [.. rules];
            new Random(seed).Shuffle(shuffled);

            Seen(Sample(shuffled)).Should().Equal(Seen(Sample(rules)));

            static IEnumerable<string> Seen(CharterEnforcement enforcement) =>
                Fit(enforcement, "discord").Select(finding => $"{finding.Code} {string.Join(' ', finding.Evidence)}").Order(StringComparer.Ordinal);
        });

    private static CharterEnforcement Needing(PlatformLimitKind kind, int number) => kind switch
    {
        PlatformLimitKind.WordRules => With([Words(0, "廣告")], [.. Enumerable.Range(0, number).Select(i => Rule(Spam, $"r{InvariantText.Of(i)}"))]),
        PlatformLimitKind.WordsPerRule => With([Words(0, Names(number))], Rule(Spam)),
        PlatformLimitKind.WordsInAll => With([Words(0, Names(number / 2)), Words(1, Names(number - (number / 2), "other"))], Rule(Spam, "a"), Rule(Condition.Matches(ChatFacts.Text, "set-1"), "b")),
        PlatformLimitKind.WordLongest => With([Words(0) with { Patterns = [new() { Text = new string('a', number) }] }], Rule(Spam)),
        PlatformLimitKind.RegexesPerRule => With([Words(0) with { RegexAllowed = true, Patterns = [.. Names(number).Select(name => new TextPattern { Text = name, Mode = TextPatternMode.Regex })] }], Rule(Spam)),
        PlatformLimitKind.RegexLongest => With([Words(0) with { RegexAllowed = true, Patterns = [new() { Text = new string('a', number), Mode = TextPatternMode.Regex }] }], Rule(Spam)),
        PlatformLimitKind.AllowedWordsPerRule => With([Words(0, "廣告") with { Allow = [.. Names(number).Select(name => new TextPattern { Text = name })] }], Rule(Spam)),
        PlatformLimitKind.AllowedWordLongest => With([Words(0, "廣告") with { Allow = [new() { Text = new string('a', number) }] }], Rule(Spam)),
        PlatformLimitKind.MentionRules => With([], [.. Enumerable.Range(0, number).Select(i => Rule(Condition.Compare(ChatFacts.MentionCount, Comparison.Above, 5), $"r{InvariantText.Of(i)}"))]),
        PlatformLimitKind.MentionsAllowed => With([], Rule(Condition.Compare(ChatFacts.MentionCount, Comparison.AtLeast, number + 1))),
        PlatformLimitKind.NameRules => With([Words(0, "廣告")], [.. Enumerable.Range(0, number).Select(i => Rule(Condition.Matches(ChatFacts.Nickname, "set-0"), $"r{InvariantText.Of(i)}"))]),
        PlatformLimitKind.ExemptRoles => With([Words(0, "廣告")], Rule(Spam) with { Unless = Condition.Contains(ChatFacts.Roles, Names(number)) }),
        PlatformLimitKind.ExemptChannels => With([Words(0, "廣告")], Rule(Spam) with { Unless = Condition.In(ChatFacts.Channel, [.. Names(number).Select(name => (EvidenceValue)name)]) }),
        PlatformLimitKind.PenaltyRungs => With([Words(0, "廣告")], Rule(Spam) with { Strikes = 1 }) with { Ladder = number == 0 ? null : new() { Rungs = [.. Enumerable.Range(1, number).Select(i => PenaltyRung.Warn(i))] } },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static List<Finding> Excesses(CharterEnforcement enforcement, string platform, PlatformLimitKind kind) => [.. Compile(enforcement).Fit(Profile(platform), Today).Where(finding => Of(finding, kind))];

    private static bool Of(Finding finding, PlatformLimitKind kind) => finding.Evidence.Contains(new Evidence("kind", EvidenceValue.Term(kind)));

    private static int RulesNeeded(CharterEnforcement enforcement, PlatformProfile platform) =>
        (int?)enforcement.Compiled().Fit(platform, Today).FirstOrDefault(finding => Of(finding, PlatformLimitKind.WordRules))?.Evidence.Single(evidence => evidence.Name == "actual").Value.Number ?? 1;

    private static PlatformProfile Small(int perRule) => new()
    {
        Id = new("small"),
        Limits =
        [
            new() { Kind = PlatformLimitKind.WordRules, Value = 1, Grade = SourceGrade.Practice, Source = "a test" },
            new() { Kind = PlatformLimitKind.WordsPerRule, Value = perRule, Grade = SourceGrade.Practice, Source = "a test" },
        ],
    };

    private static ValueList<Finding> Fit(CharterEnforcement enforcement, string platform) => Compile(enforcement).Fit(Profile(platform), Today);

    private static CompiledCharter Compile(CharterEnforcement enforcement) =>
        (EnforcementSamples.Charter with { Enforcement = enforcement }).Compile(DateTimeZoneProviders.Tzdb);

    private static PlatformProfile Profile(string platform) => PlatformCatalog.Default.Find(new(platform))!;

    private static string Warnings(ValueList<Finding> findings) =>
        string.Join("; ", findings.Where(finding => finding.Severity == FindingSeverity.Warning).Select(finding => $"{finding.Path} {finding.Code}"));

    private static ModerationRule Rule(Condition when, string id = "r") => EnforcementSamples.Rule(when, id: id);

    private static CharterEnforcement With(ValueList<TextPatternSet> sets, params ReadOnlySpan<ModerationRule> rules) => EnforcementSamples.With(rules) with { Patterns = sets };

    private static CharterEnforcement Sample(params ReadOnlySpan<ModerationRule> rules) =>
        With([Words(0, "廣告"), Words(1, "廣告")], rules) with { Counters = [new() { Name = "messages", Subject = CharterEnforcement.MemberSubject }] };

    private static TextPatternSet Words(int number, params string[] words) => new()
    {
        Id = $"set-{InvariantText.Of(number)}",
        Patterns = [.. words.Select(word => new TextPattern { Text = word, Mode = TextPatternMode.Anywhere })],
        Folding = TextFolding.None,
    };

    private static string[] Names(int count, string name = "名") => [.. Enumerable.Range(0, count).Select(i => name + InvariantText.Of(i))];
}
