using CommunityDomain.Calendars;
using CommunityDomain.Charters;
using CommunityDomain.Patterns;
using CommunityDomain.Rules;
using static CommunityDomain.Tests.Charters.EnforcementSamples;

namespace CommunityDomain.Tests.Charters;

public sealed class CharterEnforcementTests
{
    private static readonly ModerationRule Good = Rule(AtLeast(ChatFacts.LinkCount, 1), strikes: 1);

    public static TheoryData<string, CharterEnforcement, string, string> Faults => new()
    {
        { "no charter rule", With(Good with { CharterRule = default }), "rules[0].charterRule", CharterCodes.CharterRuleMissing },
        { "unknown charter rule", With(Good with { CharterRule = new("gone") }), "rules[0].charterRule", CharterCodes.CharterRuleUnknown },
        { "no effect", With(Good with { Sanction = Sanction.None, Strikes = 0 }), "rules[0].strikes", CharterCodes.RuleWithoutEffect },
        { "strikes without ladder", With(Good with { Sanction = Sanction.None }), "rules[0].strikes", CharterCodes.LadderMissing },
        { "negative strikes", With(Good with { Strikes = -1 }), "rules[0].strikes", RuleCodes.WeightWrong },
        { "too many strikes", With(Good with { Strikes = 1_001 }), "rules[0].strikes", RuleCodes.WeightWrong },
        { "undefined sanction", With(Good with { Sanction = (Sanction)99 }), "rules[0].sanction", RuleCodes.TermUnknown },
        { "undefined policy", With(Good with { OnUnknown = (UnknownPolicy)99 }), "rules[0].onUnknown", RuleCodes.TermUnknown },
        { "no id", With(Good with { Id = default }), "rules[0].id", RuleCodes.NameMissing },
        { "id twice", With(Good, Good), "rules[1].id", RuleCodes.NameTwice },
        { "null rule", With([null!]), "rules[0]", DefinitionCodes.ItemMissing },
        { "no condition", With(Good with { When = null! }), "rules[0].when", DefinitionCodes.ItemMissing },
        { "unknown fact", With(Good with { When = AtLeast("linkCounts", 1) }), "rules[0].when.field", RuleCodes.FieldUnknown },
        { "unknown list", With(Good with { Unless = Condition.Any(AtLeast(ChatFacts.LinksIn("gone"), 1)) }), "rules[0].unless.parts[0].field", RuleCodes.FieldUnknown },
        { "wrong type", With(Good with { Scope = Condition.Compare(ChatFacts.HasQr, Comparison.Equal, 1) }), "rules[0].scope.value", RuleCodes.TypeWrong },
        { "unknown word of kind", With(Good with { Scope = Condition.In(ChatFacts.Kind, "robot") }), "rules[0].scope.values[0]", RuleCodes.TypeWrong },
        { "unknown zone", With(Good with { Unless = Condition.Within(ChatFacts.At, TimeWindow.WholeDay, "Mars/Base") }), "rules[0].unless.zone", CalendarCodes.ZoneUnknown },
        { "reversed times", With(Good with { From = Now, Until = Now }), "rules[0].until", RuleCodes.TimesReversed },
        { "unknown fact in exemption", With(Good) with { Exempt = AtLeast("x", 1) }, "exempt.field", RuleCodes.FieldUnknown },
        { "exemptions too deep together", With(Good with { Unless = Deep() }) with { Exempt = Condition.Contains(ChatFacts.Roles, "staff") }, "rules[0].unless", RuleCodes.BudgetExceeded },
        { "exemptions too large together", With(Good with { Unless = Large() }) with { Exempt = Condition.Contains(ChatFacts.Roles, "staff") }, "rules[0].unless", RuleCodes.BudgetExceeded },
        { "counter too deep", With(Good) with { Counters = [new() { Name = "c", Subject = "member", When = Deep() }] }, "counters[0].when", RuleCodes.BudgetExceeded },
        { "unknown counter", With(Good with { When = Condition.Count("c", Duration.FromMinutes(1), Comparison.AtLeast, 1) }), "rules[0].when.counter", RuleCodes.CounterUnknown },
        { "counter without name", With(Good) with { Counters = [new() { Name = " ", Subject = "member" }] }, "counters[0].name", RuleCodes.NameMissing },
        { "counter for nobody", With(Good) with { Counters = [new() { Name = "c", Subject = "channel" }] }, "counters[0].subject", CharterCodes.SubjectUnknown },
        { "counter with unknown amount", With(Good) with { Counters = [new() { Name = "c", Subject = "member", Amount = "x" }] }, "counters[0].amount", RuleCodes.FieldUnknown },
        { "null counter", With(Good) with { Counters = [null!] }, "counters[0]", DefinitionCodes.ItemMissing },
        { "null patterns", With(Good) with { Patterns = [null!] }, "patterns[0]", DefinitionCodes.ItemMissing },
        { "patterns without id", With(Good) with { Patterns = [new() { Id = " ", Patterns = [new() { Text = "x" }] }] }, "patterns[0].id", PatternCodes.IdMissing },
        { "patterns twice", With(Good) with { Patterns = [new() { Id = "a", Patterns = [new() { Text = "x" }] }, new() { Id = "a", Patterns = [new() { Text = "y" }] }] }, "patterns[1].id", PatternCodes.IdTwice },
        { "pattern of blanks", With(Good) with { Patterns = [new() { Id = "a", Patterns = [new() { Text = " " }] }] }, "patterns[0].patterns[0].text", PatternCodes.TextMissing },
        { "words of a number", With(Good with { When = Condition.Matches(ChatFacts.LinkCount, "a") }) with { Patterns = [new() { Id = "a", Patterns = [new() { Text = "x" }] }] }, "rules[0].when", RuleCodes.TypeWrong },
        { "unknown patterns", With(Good with { When = Condition.Matches(ChatFacts.Text, "gone") }), "rules[0].when.patternSet", RuleCodes.PatternSetUnknown },
        { "null list", With(Good) with { DomainLists = [null!] }, "domainLists[0]", DefinitionCodes.ItemMissing },
        { "list without id", With(Good) with { DomainLists = [new() { Id = "", Domains = [] }] }, "domainLists[0].id", CharterCodes.ListIdWrong },
        { "list with null id", With(Good) with { DomainLists = [new() { Id = null!, Domains = [] }] }, "domainLists[0].id", CharterCodes.ListIdWrong },
        { "list id with dot", With(Good) with { DomainLists = [new() { Id = "a.b", Domains = [] }] }, "domainLists[0].id", CharterCodes.ListIdWrong },
        { "list twice", With(Good) with { DomainLists = [new() { Id = "a", Domains = [] }, new() { Id = "a", Domains = [] }] }, "domainLists[1].id", CharterCodes.ListTwice },
        { "no domain", With(Good) with { DomainLists = [new() { Id = "a", Domains = ["example.com", "https://example.com"] }] }, "domainLists[0].domains[1]", CharterCodes.DomainWrong },
        { "null domain", With(Good) with { DomainLists = [new() { Id = "a", Domains = [null!] }] }, "domainLists[0].domains[0]", CharterCodes.DomainWrong },
        { "no span", With(Good) with { DuplicateSpan = Duration.Zero }, "duplicateSpan", RuleCodes.SpanWrong },
        { "no length", With(Good) with { DuplicateMinimumLength = 0 }, "duplicateMinimumLength", CharterCodes.NumberWrong },
        { "probation of no time", With(Good) with { ProbationLasts = Duration.Zero }, "probationLasts", CharterCodes.ProbationNever },
        { "probation of no messages", With(Good) with { ProbationMessages = 0 }, "probationMessages", CharterCodes.NumberWrong },
        { "ladder without rungs", With(Good) with { Ladder = new() { Rungs = [] } }, "ladder.rungs", CharterCodes.RungsMissing },
        { "default example", With(Good with { Applies = [default] }), "rules[0].applies[0]", DefinitionCodes.ItemMissing },
        { "default counterexample", With(Good with { Spares = [default] }), "rules[0].spares[0]", DefinitionCodes.ItemMissing },
        { "card without parts", Card(new() { Parts = [] }), "nickname.parts", CharterCodes.CardPartsMissing },
        { "card with null part", Card(new() { Parts = [null!] }), "nickname.parts[0]", DefinitionCodes.ItemMissing },
        { "part without name", Card(new() { Parts = [new() { Name = " " }] }), "nickname.parts[0].name", CharterCodes.CardTextWrong },
        { "part twice", Card(new() { Parts = [new() { Name = "a" }, new() { Name = "a" }] }), "nickname.parts[1].name", CharterCodes.CardPartTwice },
        { "part of no length", Card(new() { Parts = [new() { Name = "a", MinimumLength = 0 }] }), "nickname.parts[0].minimumLength", CharterCodes.NumberWrong },
        { "part of reversed lengths", Card(new() { Parts = [new() { Name = "a", MinimumLength = 3, MaximumLength = 2 }] }), "nickname.parts[0].maximumLength", CharterCodes.NumberWrong },
        { "impossible word", Card(new() { Parts = [new() { Name = "a", Allowed = ["x", "y-z"] }] }), "nickname.parts[0].allowed[1]", CharterCodes.CardWordImpossible },
        { "null word", Card(new() { Parts = [new() { Name = "a", Allowed = [null!] }] }), "nickname.parts[0].allowed[0]", CharterCodes.CardWordImpossible },
        { "no separators", Card(new() { Parts = [new() { Name = "a" }], Separators = "" }), "nickname.separators", CharterCodes.CardSeparatorsWrong },
        { "null separators", Card(new() { Parts = [new() { Name = "a" }], Separators = null! }), "nickname.separators", CharterCodes.CardSeparatorsWrong },
        { "letter as separator", Card(new() { Parts = [new() { Name = "a" }], Separators = "-x" }), "nickname.separators", CharterCodes.CardSeparatorsWrong },
        { "null prefix", Card(new() { Parts = [new() { Name = "a" }], Prefix = null! }), "nickname.prefix", CharterCodes.CardTextWrong },
        { "card of no length", Card(new() { Parts = [new() { Name = "a" }], MaximumLength = 0 }), "nickname.maximumLength", CharterCodes.NumberWrong },
        { "card longer than itself", Card(new() { Parts = [new() { Name = "a", MinimumLength = 9 }], MaximumLength = 5 }), "nickname", CharterCodes.CardTooLong },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Check_WhenOneThingIsWrong_FindsItAtItsPlace(string fault, CharterEnforcement enforcement, string path, string code)
    {
        ValueList<Finding> findings = Check(enforcement);

        findings.Where(finding => finding.Severity == FindingSeverity.Error).Should().ContainSingle(fault).Which.Should().Match<Finding>(finding => finding.Path == path && finding.Code == code);
        CharterDefinition charter = Charter with { Enforcement = enforcement };
        charter.TryCompile(DateTimeZoneProviders.Tzdb, out CompiledCharter? compiled, out ValueList<Finding> same).Should().BeFalse();
        compiled.Should().BeNull();
        same.Select(finding => finding.Path).Should().Equal(findings.Select(finding => "enforcement." + finding.Path));
        charter.Invoking(one => one.Compile(DateTimeZoneProviders.Tzdb)).Should().Throw<InvalidDefinitionException>();
    }

    [Fact]
    public void Check_WhenEverythingIsWrong_FindsItAllAtOnce() =>
        Check(new CharterEnforcement
        {
            Rules = [null!, Good with { Id = default, CharterRule = default, When = AtLeast("x", 1) }],
            Patterns = [null!],
            DomainLists = [null!, new() { Id = "", Domains = ["http://x"] }],
            Counters = [null!],
            ProbationLasts = Duration.Zero,
            Nickname = new() { Parts = [] },
            Ladder = new() { Rungs = [] },
            DuplicateSpan = Duration.Zero,
        }).Count.Should().BeGreaterThanOrEqualTo(10);

    [Fact]
    public void Check_WhenZonesAreNotGiven_JudgesNone() =>
        new CharterDefinitionValidator().Check(Charter with { Enforcement = With(Good with { Unless = Condition.Within(ChatFacts.At, TimeWindow.WholeDay, "Mars/Base") }) }).Should().BeEmpty();

    [Fact]
    public void Compile_WhenTheCharterItselfIsWrong_SaysSo() =>
        (Charter with { Id = default, Enforcement = With(Good) }).TryCompile(DateTimeZoneProviders.Tzdb, out _, out ValueList<Finding> findings).Should().Be(findings.IsEmpty);

    [Fact]
    public void Compile_WithoutEnforcement_LetsEverythingPass() =>
        Charter.Compile(DateTimeZoneProviders.Tzdb).Decide(Says("evil.com")).Decision.Should().Be(Decision.Granted(Sanction.None));

    [Fact]
    public void Check_WhenALadderIsNotUsed_Warns() =>
        Check(With(Good with { Strikes = 0 }) with { Ladder = PenaltyLadder.ThreeWarnings() })
            .Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Code == CharterCodes.LadderUnused && finding.Severity == FindingSeverity.Warning);

    [Fact]
    public void Messages_RefuseWhatCannotBe()
    {
        FluentActions.Invoking(() => new ChatMessage(default, "x", Now)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ChatMessage(Amy, null!, Now)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Says("x") with { EventId = "" }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Says("x") with { EventId = new string('a', 257) }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Says("x") with { Mentions = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Says("x") with { MessageCount = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Says("x") with { Kind = (MemberKind)9 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => With(Good).Compiled().Decide(default)).Should().Throw<ArgumentException>();
    }

    private static ValueList<Finding> Check(CharterEnforcement enforcement) =>
        new CharterDefinitionValidator(DateTimeZoneProviders.Tzdb).Check(Charter with { Enforcement = enforcement })
            .Select(finding => finding with { Path = finding.Path["enforcement.".Length..] }).ToValueList();

    private static Condition Deep()
    {
        Condition deep = AtLeast(ChatFacts.LinkCount, 2);
        while (deep.Depth < Condition.MaxDepth) deep = Condition.Not(deep);
        return deep;
    }

    private static Condition Large() => Condition.Any([.. Enumerable.Repeat(AtLeast(ChatFacts.LinkCount, 2), Condition.MaxSize - 1)]);

    private static CharterEnforcement Card(NicknameCard card) => With(Good) with { Nickname = card };
}
