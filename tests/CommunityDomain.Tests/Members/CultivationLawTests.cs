using CommunityDomain.Members;
using CommunityDomain.Rules;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Members;

/// <summary>What holds of every ladder, whatever its knobs.</summary>
public sealed class CultivationLawTests
{
    private static readonly Instant Now = CultivationGen.Now;

    private static readonly Duration[] Gaps = [Duration.Zero, Duration.FromDays(10), Duration.FromDays(28), Duration.FromDays(60)];

    [Fact]
    public void ReviewAll_WhenRandom_GivesEverybodyTheBestThatNobodyBeforeThemTakes() =>
        Law.Holds(CultivationGen.Rounds(withSeats: true), item =>
        {
            if (Compile(item.Ladder) is not { } ladder) return;
            CultivationStanding[] standings = item.Standings;
            Instant asOf = Now;
            foreach (Duration gap in Gaps)
            {
                asOf += gap;
                ValueList<CultivationReview> reviews = ReviewAll(ladder, item.Facts, standings, asOf);
                CheckRound(item.Ladder, item.Facts, standings, reviews, asOf);
                standings = [.. reviews.Select(review => review.Next)];
            }
        }, count: 1_000);

    [Fact]
    public void Review_WhenThereAreNoSeats_EqualsTheDescriptionAndTheRound() =>
        Law.Holds(CultivationGen.Rounds(withSeats: false, most: 1), item =>
        {
            if (Compile(item.Ladder) is not { } ladder) return;
            var oracle = new CultivationOracle(item.Ladder);
            CultivationFacts facts = FactsOf(ladder, item.Facts[0], 0);
            CultivationReview review = ladder.Review(facts, item.Standings[0], Now);
            oracle.IndexOf(review.Next.Tier).Should().Be(oracle.Ask(item.Facts[0], item.Standings[0], Now).Acceptable[0]);
            (ladder.ReviewAll([(facts, item.Standings[0])], Now) == [review]).Should().BeTrue("one alone is a round of one");
        }, count: 2_000);

    [Fact]
    public void Reviews_WhenFactsStayTheSame_NeverGoUpAndDownAgain() =>
        Law.Holds(CultivationGen.Rounds(withSeats: false), item =>
        {
            if (Compile(item.Ladder) is not { } ladder) return;
            ValueList<CultivationReview> before = ReviewAll(ladder, item.Facts, item.Standings, Now);
            Instant asOf = Now;
            foreach (Duration gap in Gaps)
            {
                asOf += gap;
                ValueList<CultivationReview> after = ReviewAll(ladder, item.Facts, [.. before.Select(review => review.Next)], asOf);
                for (int i = 0; i < before.Count; i++)
                {
                    if (before[i].Outcome == CultivationOutcome.Promoted) after[i].Outcome.Should().NotBe(CultivationOutcome.Demoted, "{0}", item.Ladder);
                    if (before[i].Outcome == CultivationOutcome.Demoted) after[i].Outcome.Should().NotBe(CultivationOutcome.Promoted, "{0}", item.Ladder);
                }

                before = after;
            }
        }, count: 2_000);

    [Fact]
    public void ReviewAll_WhenMembersComeInAnotherOrder_IsTheSame() =>
        Law.Holds(CultivationGen.Rounds(withSeats: true), item =>
        {
            if (Compile(item.Ladder) is not { } ladder) return;
            (CultivationFacts, CultivationStanding)[] members = [.. item.Facts.Select((facts, index) => (FactsOf(ladder, facts, index), item.Standings[index]))];
            ladder.ReviewAll(members.Reverse(), Now).Should().Equal(ladder.ReviewAll(members, Now));
        });

    [Fact]
    public void Review_WhenFactsAreMissing_MovesNobodyWhomTheFactsCouldLeave() =>
        Law.Holds(CultivationGen.Rounds(withSeats: false, most: 1), item =>
        {
            if (Compile(item.Ladder) is not { } ladder) return;
            CultivationReview review = ladder.Review(FactsOf(ladder, item.Facts[0], 0), item.Standings[0], Now);
            foreach (Dictionary<string, long?> completed in Completions(item.Facts[0]))
            {
                CultivationReview known = ladder.Review(FactsOf(ladder, completed, 0), item.Standings[0], Now);
                if (review.Outcome == CultivationOutcome.Promoted) known.Outcome.Should().Be(CultivationOutcome.Promoted);
                if (review.Outcome == CultivationOutcome.Demoted) known.Outcome.Should().Be(CultivationOutcome.Demoted);
                if (!review.IsUndecided) (known.Outcome, known.Next).Should().Be((review.Outcome, review.Next), "nothing was undecided");
            }
        }, count: 1_000);

    [Fact]
    public void Review_WhenAllFactsAreKnown_IsDecided() =>
        Law.Holds(from ladder in CultivationGen.Ladders(withSeats: true) from facts in CultivationGen.KnownFacts(missing: 0) from standing in CultivationGen.Standings(ladder) select (ladder, facts, standing), item =>
        {
            if (Compile(item.ladder) is not { } ladder) return;
            CultivationReview review = ladder.Review(FactsOf(ladder, item.facts, 0), item.standing, Now);
            review.IsUndecided.Should().BeFalse();
            review.Explain().Verdict.Should().NotBe(Verdict.Review);
        });

    [Fact]
    public void Explain_WhenRandom_NamesAReasonAndTheVerdictOfTheOutcome() =>
        Law.Holds(CultivationGen.Rounds(withSeats: true), item =>
        {
            if (Compile(item.Ladder) is not { } ladder) return;
            foreach (CultivationReview review in ReviewAll(ladder, item.Facts, item.Standings, Now))
            {
                Decision<CultivationOutcome> decision = review.Explain();
                decision.Outcome.Should().Be(review.Outcome);
                decision.Reasons.Should().NotBeEmpty("{0} of {1}", review, item.Ladder).And.OnlyHaveUniqueItems();
                (decision.Verdict == Verdict.Granted).Should().Be(review.Outcome == CultivationOutcome.Promoted);
                if (review.IsUndecided && review.Outcome is CultivationOutcome.Kept or CultivationOutcome.Failing)
                    decision.Reasons.Should().Contain(reason => reason.Code == MemberCodes.FactMissing || reason.Code == MemberCodes.VetoUnknown, "{0}: {1}", review, decision);
            }
        }, count: 700);

    [Fact]
    public void Counterfactual_WhenFulfilled_PromotesAndNoPartOfItCanBeSpared()
    {
        int tried = 0;
        Law.Holds(from ladder in CultivationGen.Ladders(withSeats: false) from facts in CultivationGen.KnownFacts(missing: 0) select (ladder, facts), item =>
        {
            // Conditions and vetoes have no least change; a share changes with what it is a share of.
            if (item.ladder.Tiers.Any(tier => tier.IsManualOnly || tier.Routes.Any(route => route.Requirements.Any(asked => asked.ShareOf is not null && route.Requirements.Count(other => other.Field == asked.Field) > 1)))) return;
            CultivationLadder plain = item.ladder with
            {
                Tiers = [.. item.ladder.Tiers.Select(tier => tier with { Vetoes = [], RoutesNeeded = 1, Routes = [.. tier.Routes.Select(route => route with { When = null })] })],
            };
            if (Compile(plain) is not { } ladder) return;
            CultivationStanding standing = CultivationStanding.At("t0", Now);
            CultivationReview review = ladder.Review(FactsOf(ladder, item.facts, 0), standing, Now);
            if (review.Outcome != CultivationOutcome.Kept) return;
            ValueList<Evidence> missing = review.Explain().Counterfactual;
            missing.Should().NotBeEmpty();
            tried++;
            Opens(missing).Should().BeTrue("{0} is enough on {1}", missing, plain.Tiers[1]);
            for (int i = 0; i < missing.Count; i++)
            {
                long actual = item.facts[missing[i].Name]!.Value;
                long needed = (long)missing[i].Value.Number;
                Opens([.. missing.Take(i), new Evidence(missing[i].Name, needed > actual ? needed - 1 : needed + 1), .. missing.Skip(i + 1)]).Should().BeFalse("{0} is the least on {1}", missing, plain.Tiers[1]);
            }

            bool Opens(ValueList<Evidence> changes)
            {
                var changed = new Dictionary<string, long?>(item.facts, StringComparer.Ordinal);
                foreach (Evidence change in changes) changed[change.Name] = (long)change.Value.Number;
                var next = plain with { Tiers = [.. plain.Tiers.Take(2)] };
                CompiledCultivationLadder two = next.Compile(DateTimeZoneProviders.Tzdb);
                return two.Review(FactsOf(two, changed, 0), standing, Now).Outcome == CultivationOutcome.Promoted;
            }
        }, count: 2_000);
        tried.Should().BeGreaterThan(200);
    }

    [Fact]
    public void Requirement_OfAnyNumbers_IsKeptByWhoeverMeetsItAndEqualsTheFraction() =>
        Law.Holds(
            from required in Gen.Choose(-1_000, 1_000)
            from near in Gen.Choose(-120, 120)
            from total in Gen.Choose(-5_000, 5_000)
            from mark in Gen.Choose(0, 10_000).Select(units => units / 10_000m)
            from percent in Gen.Choose(1, 10_000_000).Select(units => units / 10_000m)
            from cap in Gen.Elements<decimal?>(null, 0m, 700m)
            from isShare in Gen.Elements(true, false)
            from comparison in Gen.Elements(Comparison.AtLeast, Comparison.AtMost)
            from type in Gen.Elements(FactType.Integer, FactType.Decimal)
            select (required, near, total, mark, percent, cap, isShare, comparison, type),
            item =>
            {
                CultivationRequirement requirement = item.isShare
                    ? new() { Field = "a", Comparison = item.comparison, ShareOf = "d", Percent = item.percent, Cap = item.cap, LowWater = item.mark }
                    : new() { Field = "a", Comparison = item.comparison, Required = item.required, LowWater = item.mark };
                long actual = item.isShare ? (long)(item.percent * item.total / 100) + (item.near / 40) : item.required + item.near;
                CultivationLadder definition = TwoTiers(requirement, item.type);
                CompiledCultivationLadder ladder = definition.Compile(DateTimeZoneProviders.Tzdb);
                var facts = new Dictionary<string, long?>(StringComparer.Ordinal) { ["a"] = actual, ["b"] = null, ["c"] = null, ["d"] = item.total };
                bool met = ladder.Review(FactsOf(ladder, facts, 0), CultivationStanding.At("t0", Now), Now).Outcome == CultivationOutcome.Promoted;
                bool kept = ladder.Review(FactsOf(ladder, facts, 0), CultivationStanding.At("t1", Now), Now).Outcome == CultivationOutcome.Kept;
                if (met) kept.Should().BeTrue("{0} of {1}", actual, requirement);
                if (item.type == FactType.Integer)
                {
                    var oracle = new CultivationOracle(definition);
                    ((bool?)met, (bool?)kept).Should().Be((oracle.Requirement(requirement, facts, keep: false), oracle.Requirement(requirement, facts, keep: true)), "{0} of {1}", actual, requirement);
                }
                else if (item.isShare)
                {
                    decimal need = item.percent * item.total / 100;
                    if (item.cap < need) need = item.cap.Value;
                    met.Should().Be(item.comparison == Comparison.AtLeast ? actual >= need : actual <= need);
                }
            },
            count: 5_000);

    [Fact]
    public void Transitions_WhenMembersComeAndGo_AddUp() =>
        Law.Holds(from ladder in CultivationGen.Ladders(withSeats: false) from start in Gen.Choose(-1, ladder.Tiers.Count - 1).ArrayOf(12) from end in Gen.Choose(-1, ladder.Tiers.Count - 1).ArrayOf(12) select (ladder, start, end), item =>
        {
            if (Compile(item.ladder) is not { } ladder) return;
            string[] tiers = [.. item.ladder.Tiers.Select(tier => tier.Id)];
            CultivationTransitions counts = ladder.Transitions(Standings(item.start), Standings(item.end));
            for (int i = 0; i < tiers.Length; i++)
            {
                counts.AtStart(tiers[i]).Should().Be(item.start.Count(tier => tier == i)).And.Be(tiers.Sum(to => counts.Count(tiers[i], to)) + counts.Left(tiers[i]));
                counts.AtEnd(tiers[i]).Should().Be(item.end.Count(tier => tier == i)).And.Be(tiers.Sum(from => counts.Count(from, tiers[i])) + counts.Joined(tiers[i]));
                counts.Joined(tiers[i]).Should().Be(item.start.Zip(item.end).Count(pair => pair.First < 0 && pair.Second == i));
                for (int j = 0; j < tiers.Length; j++) counts.Count(tiers[i], tiers[j]).Should().Be(item.start.Zip(item.end).Count(pair => pair == (i, j)));
            }

            Dictionary<MemberId, CultivationStanding> Standings(int[] places) =>
                places.Select((tier, member) => (tier, member)).Where(pair => pair.tier >= 0).ToDictionary(pair => Member(pair.member), pair => CultivationStanding.At(tiers[pair.tier], Now));
        });

    private static void CheckRound(CultivationLadder definition, Dictionary<string, long?>[] facts, CultivationStanding[] standings, ValueList<CultivationReview> reviews, Instant asOf)
    {
        var oracle = new CultivationOracle(definition);
        CultivationOracle.Answer[] answers = [.. facts.Select((known, index) => oracle.Ask(known, standings[index], asOf))];
        int[] result = [.. reviews.Select(review => oracle.IndexOf(review.Next.Tier))];
        for (int i = 0; i < reviews.Count; i++)
        {
            reviews[i].Member.Should().Be(Member(i));
            answers[i].Acceptable.Should().Contain(result[i]);
            int[] better = [.. answers[i].Acceptable.Where(tier => tier > result[i])];
            foreach (int tier in better)
            {
                int seats = definition.Tiers[tier].Seats ?? throw new InvalidOperationException($"Tier {tier} was open to {i} and has no seats: {definition}");
                int[] there = [.. Enumerable.Range(0, result.Length).Where(other => result[other] == tier)];
                there.Should().HaveCountGreaterThanOrEqualTo(seats, "else {0} had a seat in {1}", i, tier);
                foreach (int other in there.Where(other => !Stays(other, tier))) Before(tier, other, i).Should().BeTrue("{0} is seated before {1}", other, i);
            }

            CheckNext(definition, answers[i], standings[i], reviews[i], result[i], better, asOf);
            if (better.Length > 0 && !standings[i].IsLocked)
            {
                int tier = better[0];
                int ahead = Enumerable.Range(0, result.Length).Count(other => other != i && answers[other].Acceptable.Where(open => open > result[other]).Contains(tier) && Before(tier, other, i));
                reviews[i].WaitingPlace.Should().Be(ahead + 1);
            }
            else
            {
                reviews[i].WaitingPlace.Should().Be(0);
            }
        }

        for (int tier = 0; tier < definition.Tiers.Count; tier++)
        {
            if (definition.Tiers[tier].Seats is not { } seats) continue;
            int[] there = [.. Enumerable.Range(0, result.Length).Where(member => result[member] == tier)];
            if (there.Any(member => !Stays(member, tier))) there.Should().HaveCountLessThanOrEqualTo(seats, "nobody comes in where no seat is free");
        }

        bool Stays(int member, int tier) => answers[member].Current == tier;

        bool Before(int tier, int left, int right)
        {
            string? rank = definition.Tiers[tier].RankedBy;
            long? mine = rank is null ? null : facts[left][rank];
            long? other = rank is null ? null : facts[right][rank];
            if (mine != other) return other is null || (mine is not null && mine > other);
            Instant waits = standings[left].WaitingSince ?? asOf;
            Instant waitsToo = standings[right].WaitingSince ?? asOf;
            return waits != waitsToo ? waits < waitsToo : left < right;
        }
    }

    private static void CheckNext(CultivationLadder definition, CultivationOracle.Answer answer, CultivationStanding before, CultivationReview review, int result, int[] better, Instant asOf)
    {
        if (before.IsLocked)
        {
            (review.Outcome, review.Next).Should().Be((CultivationOutcome.Locked, before));
            return;
        }

        string? waitingFor = better.Length == 0 ? null : definition.Tiers[better[0]].Id;
        Instant? waitingSince = better.Length == 0 ? null : before.WaitingSince ?? asOf;
        bool rises = result > answer.Current;
        CultivationStanding expected = result == answer.Current
            ? before with { FailedPeriods = answer.Failed, LastFailed = answer.LastFailed }
            : CultivationStanding.At(definition.Tiers[result].Id, asOf) with
            {
                GraceUntil = rises && definition.Tiers[result].Grace > Duration.Zero ? asOf + definition.Tiers[result].Grace : null,
                CooldownUntil = !rises && definition.Cooldown > Duration.Zero ? asOf + definition.Cooldown : null,
            };
        review.Next.Should().Be(expected with { WaitingFor = waitingFor, WaitingSince = waitingSince });
        if (review.Next == before) review.Next.Should().BeSameAs(before, "nothing is allocated where nothing changes");
        review.Outcome.Should().Be(rises ? CultivationOutcome.Promoted
            : result < answer.Current ? CultivationOutcome.Demoted
            : better.Length > 0 ? CultivationOutcome.Waiting
            : answer.Held != false ? CultivationOutcome.Kept
            : asOf < before.GraceUntil ? CultivationOutcome.InGrace
            : CultivationOutcome.Failing);
    }

    private static IEnumerable<Dictionary<string, long?>> Completions(Dictionary<string, long?> facts)
    {
        if (facts.FirstOrDefault(fact => fact.Value is null) is not { Key: { } missing }) return [facts];
        return Enumerable.Range(0, 8).Select(value => value * 2L).SelectMany(value => Completions(new Dictionary<string, long?>(facts, StringComparer.Ordinal) { [missing] = value }));
    }

    private static CultivationLadder TwoTiers(CultivationRequirement requirement, FactType type) => new()
    {
        Facts = [.. CultivationGen.Names.Select(name => new FactField { Name = name, Type = type })],
        Tiers = [new() { Id = "t0" }, new() { Id = "t1", Routes = [new() { Id = "r", Requirements = [requirement] }] }],
    };

    private static MemberId Member(int index) => new($"m{index:00}");

    private static CultivationFacts FactsOf(CompiledCultivationLadder ladder, Dictionary<string, long?> facts, int index) =>
        ladder.Facts(Member(index), [.. facts.Where(fact => fact.Value is not null).Select(fact => new Evidence(fact.Key, fact.Value!.Value))]);

    private static ValueList<CultivationReview> ReviewAll(CompiledCultivationLadder ladder, Dictionary<string, long?>[] facts, CultivationStanding[] standings, Instant asOf) =>
        ladder.ReviewAll(facts.Select((known, index) => (FactsOf(ladder, known, index), standings[index])), asOf);

    // A ladder whose numbers contradict themselves is refused: not what is asked here.
    private static CompiledCultivationLadder? Compile(CultivationLadder ladder)
    {
        ladder.TryCompile(DateTimeZoneProviders.Tzdb, out CompiledCultivationLadder? compiled, out ValueList<Finding> findings);
        if (compiled is null) findings.Select(finding => finding.Code).Should().Contain(MemberCodes.RouteContradicts);
        return compiled;
    }
}
