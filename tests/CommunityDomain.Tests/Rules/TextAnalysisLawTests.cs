using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

/// <summary>What the analysis says of texts, beside reading every text of up to five signs of a small alphabet, and after a mark that belongs to no letter.</summary>
public sealed class TextAnalysisLawTests
{
    private static readonly string[] Signs = ["a", "b", "c", " ", "广", "."];
    private static readonly string[] Marked = ["e", "b", " ", "广", ".", "\u0301"];
    private static readonly string[] Words = ["a", "b", "ab", "ba", "广", "a b", "广a", "b广", "a.b", "广广"];
    private static readonly string[] Wild = ["a?", "*b", "a*b", "?广", "b*", "a*", "??", "*a*"];

    private static readonly string[] Texts = [.. All(Signs, 5), .. All(Signs, 3).Select(text => " \u0301" + text)];
    private static readonly string[] MarkedTexts = All(Marked, 5);

    [Fact]
    public void Run_WhenEveryTextCanBeRead_FindsJustWhatIsThere() => Run(seeds: 12);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Run_WhenEveryTextOfManySetsCanBeRead_FindsJustWhatIsThere()
    {
        (double unknown, ICollection<string> found) = Run(seeds: 150);
        unknown.Should().BeLessThanOrEqualTo(0.02);
        found.Should().Contain([RuleCodes.NeverApplies, RuleCodes.AlwaysApplies, RuleCodes.Shadowed, RuleCodes.Duplicate, RuleCodes.Contradictory, RuleCodes.ExemptionSwallows]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Hidden_WhenEveryTextIsRead_IsNeverFound(bool wildcards) => Hide(wildcards, seeds: 40).Should().BeGreaterThan(2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Speed", "Slow")]
    public void Hidden_WhenEveryTextOfManySetsIsRead_IsNeverFound(bool wildcards) => Hide(wildcards, seeds: 300).Should().BeGreaterThan(20);

    [Fact]
    public void Containment_WhenEveryTextIsRead_Holds() => Contain(seeds: 40).Should().BeGreaterThan(5);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Containment_WhenEveryTextOfManySetsIsRead_Holds() => Contain(seeds: 300).Should().BeGreaterThan(50);

    private static (double Unknown, ICollection<string> Found) Run(int seeds)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        int unknown = 0;
        int rules = 0;
        for (int seed = 0; seed < seeds; seed++)
        {
            var random = new Random(seed);
            RuleSet set = SetOf(random);
            RuleSetAnalysis analysis = RuleSetAnalysis.Run(set.Compile(DateTimeZoneProviders.Tzdb));
            rules += set.Rules.Count;
            unknown += analysis.NotAnalysed.Count;
            if (!analysis.NotAnalysed.IsEmpty) continue;
            string[] expected = [.. new AnalysisOracle(set, CasesOf(set)).Findings().Order(StringComparer.Ordinal)];
            analysis.Findings.Where(item => item.Finding.Code != RuleCodes.PatternHidden).Select(RuleSetAnalysisTests.Short).Order(StringComparer.Ordinal)
                .Should().Equal(expected, "{0}: {1}\n{2}", seed, string.Join("\n", set.Rules), string.Join("\n", set.Patterns.Select(Show)));
            foreach (RuleFinding finding in analysis.Findings)
            {
                found[finding.Finding.Code] = found.GetValueOrDefault(finding.Finding.Code) + 1;
                Confirm(set, finding);
            }
        }

        return ((double)unknown / rules, found.Keys);
    }

    /// <summary>With wildcards too, nothing is claimed that a text refutes.</summary>
    private static int Hide(bool wildcards, int seeds)
    {
        int hidden = 0;
        for (int seed = 0; seed < seeds; seed++)
        {
            var random = new Random(seed);
            bool marked = seed % 4 == 3;
            TextPatternSet set = PatternsOf(random, "s", wildcards, allowed: 1 + random.Next(3), marked);
            int[] claimed = [.. new HiddenPatterns(set, new FoldingTables()).Find().Select(item => item.Pattern)];
            TextScan scan = TextMatcher.Compile([set]).NewScan();
            TextScan bare = TextMatcher.Compile([set with { Allow = [] }]).NewScan();
            HashSet<int> without = Found(bare, marked);
            HashSet<int> with = Found(scan, marked);
            int[] never = [.. without.Except(with).Where(pattern => set.Patterns[pattern].Mode != TextPatternMode.Wildcards).Order()];
            claimed.Should().NotIntersectWith(with, "{0}: {1}", seed, Show(set));
            if (!wildcards) claimed.Should().Equal(never, "{0}: {1}", seed, Show(set));
            hidden += claimed.Length;
        }

        return hidden;
    }

    private static int Contain(int seeds)
    {
        int claims = 0;
        for (int seed = 0; seed < seeds; seed++)
        {
            var random = new Random(seed);
            bool marked = seed % 3 == 2;
            TextFolding folding = FoldingOf(random);
            TextPatternSet[] sets = [.. Enumerable.Range(0, 2).Select(number => PatternsOf(random, $"s{number}", wildcards: true, allowed: random.Next(2), marked) with { Folding = folding })];
            if (random.Next(5) == 0) sets[1] = sets[1] with { Folding = FoldingOf(random) };
            if (random.Next(2) == 0) sets[1] = sets[1] with { Patterns = [.. sets[1].Patterns, .. sets[0].Patterns.Select(pattern => pattern with { Mode = pattern.Mode == TextPatternMode.Whole ? TextPatternMode.Prefix : pattern.Mode })] };
            TextMatcher matcher = TextMatcher.Compile([.. sets]);
            TextScan scan = matcher.NewScan();
            foreach ((int inner, int outer) in new TextContainment(matcher).Find())
            {
                claims++;
                Array.Find(marked ? MarkedTexts : Texts, text =>
                {
                    scan.RunSets(text);
                    return scan.Matches(inner) && (outer < 0 || !scan.Matches(outer));
                }).Should().BeNull("{0}: {1}", seed, string.Join("\n", sets.Select(Show)));
            }
        }

        return claims;
    }

    private static HashSet<int> Found(TextScan scan, bool marked)
    {
        var found = new HashSet<int>();
        foreach (string text in marked ? MarkedTexts : Texts)
        {
            scan.Run(text);
            foreach (TextHit hit in scan.Hits) found.Add(hit.Pattern);
        }

        return found;
    }

    private static string[] All(string[] signs, int longest)
    {
        var all = new List<string> { string.Empty };
        for (int from = 0, length = 0; length < longest; length++)
        {
            int to = all.Count;
            for (; from < to; from++)
                foreach (string sign in signs) all.Add(all[from] + sign);
        }

        return [.. all];
    }

    private static TextFolding FoldingOf(Random random) => random.Next(4) switch
    {
        0 => TextFolding.None,
        1 => TextFolding.Default | TextFolding.Separators,
        _ => TextFolding.Default,
    };

    private static TextPatternSet PatternsOf(Random random, string id, bool wildcards, int allowed, bool marked = false)
    {
        TextPattern[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => Pattern(random, wildcards, marked))];
        return new TextPatternSet { Id = id, Patterns = [.. Some(1 + random.Next(2))], Allow = [.. Some(allowed)], Boundary = (TextBoundary)random.Next(3), Folding = FoldingOf(random) };
    }

    private static TextPattern Pattern(Random random, bool wildcards, bool marked)
    {
        bool wild = wildcards && random.Next(3) == 0;
        string text = wild ? Wild[random.Next(Wild.Length)] : Words[random.Next(Words.Length)];
        if (wild && text == "??") text = "a?";
        if (marked) text = text.Replace("a", random.Next(2) == 0 ? "e" : "e\u0301", StringComparison.Ordinal);
        return new TextPattern { Text = text, Mode = wild ? TextPatternMode.Wildcards : (TextPatternMode)random.Next(4) };
    }

    private static RuleSet SetOf(Random random)
    {
        TextFolding folding = FoldingOf(random);
        RuleEffect[] effects = [new() { Code = "warn", Polarity = EffectPolarity.Forbid, Strength = 1 }, new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 2 }, new() { Code = "permit", Polarity = EffectPolarity.Grant, Strength = 1 }];
        return new RuleSet
        {
            Facts = [new() { Name = "text", Type = FactType.Text, IsNullable = random.Next(3) == 0 }, new() { Name = "isNew", Type = FactType.Flag }],
            Effects = [.. effects],
            Patterns = [.. Enumerable.Range(0, 2).Select(number => WithoutLongSights(PatternsOf(random, $"s{number}", wildcards: random.Next(2) == 0, allowed: random.Next(3) / 2) with { Folding = folding }))],
            Rules =
            [
                .. Enumerable.Range(0, 2 + random.Next(4)).Select(number => new Rule
                {
                    Id = new($"r{number}"),
                    When = Conditions(random, 2),
                    Unless = random.Next(4) == 0 ? Conditions(random, 1) : null,
                    Scope = random.Next(5) == 0 ? Conditions(random, 1) : null,
                    Effect = effects[random.Next(3)].Code,
                    Priority = random.Next(3),
                }),
            ],
            Otherwise = Verdict.Granted,
            Combining = random.Next(3) == 0 ? Combining.FirstMatch : Combining.StrongestWins,
        };
    }

    /// <summary>What an allowed star at the beginning misses can be shown beside another pattern only by texts longer than those that are read here.</summary>
    private static TextPatternSet WithoutLongSights(TextPatternSet set) => set with { Allow = [.. set.Allow.Where(pattern => !pattern.Text.StartsWith('*'))] };

    private static Condition Conditions(Random random, int depth)
    {
        if (depth == 0 || random.Next(3) == 0)
        {
            return random.Next(8) switch
            {
                0 => Condition.Compare("isNew", Comparison.Equal, random.Next(2) == 0),
                1 => Condition.Compare("text", (Comparison)random.Next(2), Words[random.Next(3)]),
                2 => Condition.In("text", Words[random.Next(4)], Words[4 + random.Next(4)]),
                _ => Condition.Matches("text", $"s{random.Next(2)}"),
            };
        }

        Condition[] parts = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Conditions(random, depth - 1))];
        return random.Next(4) switch
        {
            0 => Condition.Not(parts[0]),
            1 => Condition.Any(parts),
            2 => Condition.AtLeast(1 + random.Next(parts.Length), parts),
            _ => Condition.All(parts),
        };
    }

    /// <summary>One case for each way in which texts differ: by the sets, each read by itself, and by the words that are asked for.</summary>
    private static RuleCase[] CasesOf(RuleSet set)
    {
        Dictionary<string, TextScan> scans = set.Patterns.ToDictionary(patterns => patterns.Id, patterns => TextMatcher.Compile([patterns]).NewScan(), StringComparer.Ordinal);
        bool Matches(string text, string id)
        {
            scans[id].RunSets(text);
            return scans[id].Matches(0);
        }

        IEnumerable<EvidenceValue> texts = Texts.DistinctBy(text => (Array.IndexOf(Words, text), Matches(text, "s0"), Matches(text, "s1"))).Select(text => (EvidenceValue)text);
        if (set.Facts[0].IsNullable) texts = texts.Append(default);
        return
        [
            .. from text in texts
               from isNew in new[] { false, true }
               select new RuleCase(set, new Dictionary<string, EvidenceValue>(StringComparer.Ordinal) { ["text"] = text, ["isNew"] = isNew }, AnalysisOracle.Start) { Matches = Matches },
        ];
    }

    private static void Confirm(RuleSet set, RuleFinding finding)
    {
        if (finding.Finding.Code is RuleCodes.NeverApplies or RuleCodes.PatternHidden) return;
        RuleWitness witness = finding.Witnesses.Should().ContainSingle().Which;
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = new RuleCase(set, witness.Facts.ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal), witness.At).Fill(compiled.NewEvaluation(), compiled);
        RuleOutcome outcome = evaluation.Decide(witness.At);
        int Place(int rule) => Array.FindIndex(compiled.Rules, item => item.Rule.Id == finding.Rules[rule]);
        evaluation.ValueOf(Place(0)).Should().Be(finding.Finding.Code == RuleCodes.ExemptionSwallows ? Kleene.False : Kleene.True, "{0}", finding.Finding);
        if (finding.Finding.Code is RuleCodes.Duplicate or RuleCodes.Contradictory) evaluation.ValueOf(Place(1)).Should().Be(Kleene.True);
        if (finding.Finding.Code == RuleCodes.Shadowed) outcome.Rule.Should().NotBe(finding.Rules[0]);
    }

    private static string Show(TextPatternSet set) =>
        $"{set.Id} {set.Boundary} {set.Folding} [{string.Join(", ", set.Patterns.Select(pattern => $"{pattern.Text}:{pattern.Mode}"))}] - [{string.Join(", ", set.Allow.Select(pattern => $"{pattern.Text}:{pattern.Mode}"))}]";
}
