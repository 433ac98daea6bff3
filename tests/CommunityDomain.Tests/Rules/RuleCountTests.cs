using CommunityDomain.Rules;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Rules;

public sealed class RuleCountTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly RuleSet Flood = new()
    {
        Facts = [new() { Name = "links", Type = FactType.Integer, IsNullable = true }, new() { Name = "isStaff", Type = FactType.Flag }],
        Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
        Counters = [new() { Name = "posts", Subject = "member" }],
        Rules = [new() { Id = new("flood"), Effect = "mute", When = Condition.Count("posts", Duration.FromSeconds(10), Comparison.AtLeast, 3) }],
        Otherwise = Verdict.Granted,
    };

    [Fact]
    public void Decide_WhenRandomWithWindows_EqualsTheDescription() =>
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            // The windows go from case to case; the description keeps plain lists and recounts them.
            var random = new RandomRules(seed, matches: true);
            RuleSet set = random.Set(rules: 4);
            CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
            RuleEvaluation evaluation = compiled.NewEvaluation();
            string[] subjects = random.Maybe(5) ? ["group"] : ["group", "member"];
            var windows = subjects.ToDictionary(subject => subject, _ => RuleWindows.Empty, StringComparer.Ordinal);
            var lists = subjects.ToDictionary(subject => subject, _ => (IReadOnlyList<RuleWindowEntry>)[], StringComparer.Ordinal);
            Instant now = RandomRules.Start;
            for (int i = 0; i < 12; i++)
            {
                var item = new RuleCase(set, random.Facts(), now) { Windows = lists };
                (item with { Windows = new Dictionary<string, IReadOnlyList<RuleWindowEntry>>(StringComparer.Ordinal) }).Fill(evaluation, compiled);
                foreach (string subject in subjects) evaluation.Use(subject, windows[subject]);
                RuleOutcome outcome = evaluation.Decide(now);
                (outcome.Verdict, outcome.Effect?.Code).Should().Be(RuleOracle.Decide(item), "case {0} of seed {1}", i, seed);
                foreach (string subject in subjects)
                {
                    windows[subject] = evaluation.Next(subject);
                    lists[subject] = Next(item, subject);
                    windows[subject].ToEntries().Should().Equal(lists[subject], "case {0} of seed {1}", i, seed);
                }

                now = random.After(now);
            }
        }, count: 150);

    [Fact]
    public void Count_WhenAsked_IncludesTheCaseItselfAndExcludesTheFarEnd()
    {
        // Posts at 0, 5 and 10 seconds: at 10 the window (0, 10] holds two; one nanosecond earlier it holds all three.
        Verdict[] At(params long[] nanoseconds) => Replay(Flood, [.. nanoseconds.Select(one => (Noon + Duration.FromNanoseconds(one), (long?)null))]);

        At(0, 5_000_000_000, 10_000_000_000).Should().Equal(Verdict.Granted, Verdict.Granted, Verdict.Granted);
        At(0, 5_000_000_000, 9_999_999_999).Should().Equal(Verdict.Granted, Verdict.Granted, Verdict.Refused);
        At(0, 0, 0).Should().Equal(Verdict.Granted, Verdict.Granted, Verdict.Refused);
    }

    [Fact]
    public void Knobs_WhenTurnedAlone_ChangeTheDecision()
    {
        (Instant, long?)[] three = [(Noon, 2), (Noon + Duration.FromSeconds(4), 0), (Noon + Duration.FromSeconds(8), 2)];
        RuleSet With(Func<RuleCounter, RuleCounter> counter) => Flood with { Counters = [counter(Flood.Counters[0])] };
        RuleSet Asking(Condition condition) => Flood with { Rules = [Flood.Rules[0] with { When = condition }] };

        Replay(Flood, three)[2].Should().Be(Verdict.Refused);
        Replay(With(counter => counter with { When = Condition.Compare("links", Comparison.AtLeast, 1) }), three)[2].Should().Be(Verdict.Granted, "only two had links");
        Replay(With(counter => counter with { Amount = "links" }), three).Should().Equal([Verdict.Granted, Verdict.Granted, Verdict.Refused], "2 + 0 + 2 links");
        Replay(Asking(Condition.Count("posts", Duration.FromSeconds(10), Comparison.AtLeast, 4)), three)[2].Should().Be(Verdict.Granted);
        Replay(Asking(Condition.Count("posts", Duration.FromSeconds(8), Comparison.AtLeast, 3)), three)[2].Should().Be(Verdict.Granted);
        Replay(Asking(Condition.Count("posts", Duration.FromSeconds(10), Comparison.Above, 3)), three)[2].Should().Be(Verdict.Granted);

        RuleSet group = With(counter => counter with { Subject = "group" });
        ((Action)(() => Replay(group, three))).Should().Throw<ArgumentException>("nothing is counted for members there");
    }

    [Fact]
    public void Decide_WhenTheWindowsOrTheCaseAreUnknown_AsksForReviewUnlessItIsDecidedAnyway()
    {
        RuleSet set = Flood with { Counters = [new() { Name = "posts", Subject = "member", When = Condition.Compare("isStaff", Comparison.Equal, false), Amount = "links" }] };
        RuleWindowEntry[] two = [new("posts", Noon, 2)];

        // Nothing used: what was before is unknown, and only the case itself is sure.
        Of(set, null, links: 3, isStaff: false).Verdict.Should().Be(Verdict.Refused, "the case alone reaches 3");
        Reason reason = Of(set, null, links: 1, isStaff: false).Reasons.Should().ContainSingle().Which;
        reason.ToString().Should().Be("rules.rule.undecided (CHA-4) rule=flood effect=mute missing=posts");

        // 2 before: whether the third counts hangs on what is missing.
        Of(set, two, links: 1, isStaff: null).Reasons.Should().ContainSingle().Which.ToString().Should().EndWith("missing=isStaff");
        Of(set, two, links: null, isStaff: false).Reasons.Should().ContainSingle().Which.ToString().Should().EndWith("missing=links");
        Of(set, two, links: -1, isStaff: false).Verdict.Should().Be(Verdict.Review, "less than nothing cannot be counted");
        Of(set, two, links: RuleCounter.MaxAmount + 1, isStaff: false).Verdict.Should().Be(Verdict.Review);
        Of(set, two, links: 0, isStaff: null).Verdict.Should().Be(Verdict.Granted, "nothing is added either way");
        Of(set, two, links: null, isStaff: true).Verdict.Should().Be(Verdict.Granted, "staff is not counted");
        Of(set, [.. two, new("posts", Noon, 1)], links: null, isStaff: null).Verdict.Should().Be(Verdict.Refused, "3 before, whatever this one is");
    }

    [Fact]
    public void Next_WhenACaseCannotBeCounted_LeavesTheWindowsAsTheyWere()
    {
        RuleSet set = Flood with { Counters = [new() { Name = "posts", Subject = "member", Amount = "links" }] };
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        RuleWindows before = RuleWindows.Of(new RuleWindowEntry("posts", Noon, 2));

        ((Action)(() => evaluation.Next("member"))).Should().Throw<InvalidOperationException>("nothing was decided");
        evaluation.Decide(Noon);
        ((Action)(() => evaluation.Next("member"))).Should().Throw<InvalidOperationException>("no windows were used");
        evaluation.Use("member", before);
        evaluation.Decide(Noon);
        evaluation.Next("member").Should().BeSameAs(before, "how much is unknown");
        evaluation.Set(compiled.Slot("links"), 0);
        evaluation.Decide(Noon);
        evaluation.Next("member").Should().BeSameAs(before, "nothing is to be counted");
        evaluation.SetNull(compiled.Slot("links"));
        evaluation.Decide(Noon);
        evaluation.Next("member").Should().BeSameAs(before, "a fact known to be absent counts nothing");
        ((Action)(() => evaluation.Use("nobody", before))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Explain_WhenACountDecides_CitesCounterCountAndSpan()
    {
        Decision<RuleEffect> decision = Of(Flood, [new("posts", Noon, 1), new("posts", Noon, 1)], links: null, isStaff: null);

        decision.Reasons.Should().ContainSingle().Which.ToString().Should().Be(
            "rules.rule.applies (CHA-4) rule=flood effect=mute weight=1 posts=3 posts.span=0:00:10 posts.comparison=comparison.atLeast posts.required=3");
    }

    [Fact]
    public void Decide_WhenItCountsAgain_AllocatesNothing()
    {
        CompiledRuleSet compiled = Flood.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        RuleWindows windows = RuleWindows.Of(new RuleWindowEntry("posts", Noon, 1));
        evaluation.Use("member", windows);
        evaluation.Decide(Noon);
        windows = evaluation.Next("member");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            evaluation.Use("member", windows);
            evaluation.Decide(Noon);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static IReadOnlyList<RuleWindowEntry> Next(RuleCase item, string subject)
    {
        var entries = item.Windows[subject].ToList();
        foreach (RuleCounter counter in item.Set.Counters.Where(counter => counter.Subject == subject))
        {
            (long least, long? most) = RuleOracle.Own(counter, item);
            Duration[] spans = [.. item.Set.Rules.SelectMany(rule => new[] { rule.When, rule.Unless, rule.Scope }).OfType<Condition>().SelectMany(Questions)
                .Where(question => question.Kind == ConditionKind.Count && question.Field == counter.Name).Select(question => question.Span)];
            if (least != most || least == 0 || spans.Length == 0) continue;
            Instant latest = entries.Where(entry => entry.Counter == counter.Name).Select(entry => entry.At).Append(item.Now).Max();
            entries.Add(new RuleWindowEntry(counter.Name, item.Now, least));
            entries.RemoveAll(entry => entry.Counter == counter.Name && entry.At <= latest - spans.Max());
        }

        return [.. entries.OrderBy(entry => entry.Counter, StringComparer.Ordinal).ThenBy(entry => entry.At)];
    }

    private static IEnumerable<Condition> Questions(Condition condition) => condition.Parts.IsEmpty ? [condition] : condition.Parts.SelectMany(Questions);

    private static Verdict[] Replay(RuleSet set, (Instant At, long? Links)[] cases)
    {
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        RuleWindows windows = RuleWindows.Empty;
        var verdicts = new List<Verdict>();
        foreach ((Instant at, long? links) in cases)
        {
            evaluation.Clear();
            if (links is { } known) evaluation.Set(compiled.Slot("links"), known);
            evaluation.Use("member", windows);
            verdicts.Add(evaluation.Decide(at).Verdict);
            windows = evaluation.Next("member");
        }

        return [.. verdicts];
    }

    private static Decision<RuleEffect> Of(RuleSet set, RuleWindowEntry[]? entries, long? links, bool? isStaff)
    {
        CompiledRuleSet compiled = set.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation evaluation = compiled.NewEvaluation();
        if (entries is not null) evaluation.Use("member", RuleWindows.Of(entries));
        if (links is { } known) evaluation.Set(compiled.Slot("links"), known);
        if (isStaff is { } staff) evaluation.Set(compiled.Slot("isStaff"), staff);
        evaluation.Decide(Noon);
        return evaluation.Explain();
    }
}
