using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>What holds for every program and every heap of facts.</summary>
public sealed class CheckInLawTests
{
    [Fact]
    public void Evaluate_WhenFactsArePermutedOrRepeated_GivesAnEqualCard() => Law.Holds(CheckInGen.Cases, given =>
    {
        var random = new Random(given.Seed);
        CheckInCycle cycle = given.Cycle;
        CheckInFact[] mixed = [.. given.Facts.Concat(given.Facts.Where(_ => random.Next(3) == 0)).OrderBy(_ => random.Next())];

        cycle.Evaluate(CheckInCase.Amy, mixed, given.AsOf).Should().Be(cycle.Evaluate(CheckInCase.Amy, given.Facts, given.AsOf));
    });

    [Fact]
    public void Evaluate_WhenAFactIsAddedAndRetracted_GivesTheCardFromBefore() => Law.Holds(CheckInGen.Cases, given =>
    {
        CheckInCycle cycle = given.Cycle;
        CheckInFact added = CheckInGen.MakeFact(new Random(given.Seed), given.Program, given.AsOf - Duration.FromDays(given.Program.Days / 2), "added", []);
        CheckInCard before = cycle.Evaluate(CheckInCase.Amy, given.Facts, given.AsOf);
        CheckInCard after = cycle.Evaluate(CheckInCase.Amy, [.. given.Facts, added, CheckInFact.Retracted("gone", CheckInCase.Amy, "added", given.AsOf)], given.AsOf);

        if (added.Member != CheckInCase.Amy || added.Cycle == "another" || added.ReceivedAt > given.AsOf || added.Kind is CheckInFactKind.Retraction) return;
        after.Should().Be(before);
    });

    [Fact]
    public void Evaluate_WhenASuccessIsAdded_NeverShortensARunNorLosesADay() => Law.Holds(CheckInGen.Cases, given =>
    {
        var random = new Random(given.Seed);
        CheckInCycle cycle = given.Cycle;
        CheckInCard before = cycle.Evaluate(CheckInCase.Amy, given.Facts, given.AsOf);
        Instant at = given.AsOf - Duration.FromMinutes(random.Next(given.Program.Days * 1_440));
        CheckInFact success = CheckInFact.Submitted("success", CheckInCase.Amy, at, (CheckInContent)31, true, 100, 100);
        CheckInCard after = cycle.Evaluate(CheckInCase.Amy, [.. given.Facts, success], given.AsOf);

        after.Streak.Current.Should().BeGreaterThanOrEqualTo(before.Streak.Current);
        after.Streak.Longest.Should().BeGreaterThanOrEqualTo(before.Streak.Longest);
        after.OnTime.Should().BeGreaterThanOrEqualTo(before.OnTime);
        after.Missed.Should().BeLessThanOrEqualTo(before.Missed);
        after.Strength.Should().BeGreaterThanOrEqualTo(before.Strength - 1e-12);
    }, 1_000);

    [Fact]
    public void Evaluate_Always_KeepsItsInvariants() => Law.Holds(CheckInGen.Cases, given =>
    {
        CheckInCycle cycle = given.Cycle;
        CheckInCard card = cycle.Evaluate(CheckInCase.Amy, given.Facts, given.AsOf);
        CheckInSlack slack = given.Program.Slack;

        card.Streak.Longest.Should().BeGreaterThanOrEqualTo(card.Streak.Current);
        card.Best.Streak.Should().BeGreaterThanOrEqualTo(card.Streak.Longest);
        card.Best.OnTime.Should().BeGreaterThanOrEqualTo(card.OnTime);
        card.MadeUp.Should().BeLessThanOrEqualTo(slack.MakeUps).And.Be(slack.MakeUps - card.MakeUpsLeft);
        card.FreezesLeft.Should().BeInRange(0, slack.Freezes);
        card.Strength.Should().BeInRange(0, 1);
        (card.CanComplete || !card.IsCompleted).Should().BeTrue();
        card.Cells.Select(cell => cell.Day).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        card.Cells.Where(cell => cell.IsDone).Select(cell => cell.Evidence).Should().OnlyHaveUniqueItems("one fact, one day");
        card.Cells.Any(cell => (cell.IsDone || cell.Status is CheckInStatus.Frozen) && (cell.Evidence is null || cell.At is null)).Should().BeFalse();
        card.Cells.Any(cell => cell.At > given.AsOf).Should().BeFalse();
    });

    [Fact]
    public void Evaluate_OfTheSameFactsLater_NeverTurnsADoneDayIntoAnother() => Law.Holds(CheckInGen.Cases, given =>
    {
        CheckInCycle cycle = given.Cycle;
        if (given.Facts.Any(fact => fact.Kind is CheckInFactKind.Retraction or CheckInFactKind.ZoneChange)) return;
        CheckInCard now = cycle.Evaluate(CheckInCase.Amy, given.Facts, given.AsOf);
        CheckInCard later = cycle.Evaluate(CheckInCase.Amy, given.Facts, given.AsOf + Duration.FromDays(3));

        for (int i = 0; i < now.Cells.Count; i++)
        {
            if (now.Cells[i].Status is CheckInStatus.OnTime) later.Cells[i].Status.Should().Be(CheckInStatus.OnTime);
            if (now.Cells[i].IsDone) later.Cells[i].IsDone.Should().BeTrue();
        }
    });

    [Fact]
    public void Decide_OfAFact_AgreesWithTheCardThatHasIt() => Law.Holds(CheckInGen.Cases, given =>
    {
        if (given.Facts.Length == 0) return;
        CheckInFact fact = given.Facts[^1];
        CheckInFact[] rest = [.. given.Facts.Where(other => other.Id != fact.Id && other.Member == fact.Member)];
        Decision<CheckInCard> decision = given.Cycle.Decide(fact, rest, given.AsOf);
        CheckInCard card = given.Cycle.Evaluate(fact.Member, [.. rest, fact], given.AsOf);

        decision.IsGranted.Should().Be(!card.Findings.Any(finding => finding.Severity is FindingSeverity.Warning && finding.Evidence[0].Value.Text == fact.Id));
        if (decision.IsGranted) decision.Outcome.Should().Be(card);
        else decision.Reasons.Should().NotBeEmpty();
    });

    [Fact]
    public void Earnings_OfAnyCards_GiveOneKeyOneAmount() => Law.Holds(CheckInGen.Cases, given =>
    {
        CheckInProgram program = given.Program with
        {
            Points = new() { Base = new(7), InGroupBonus = 0.5m, StreakBonus = 0.25m, StreakEvery = 2, Cap = 2, ForMadeUp = given.Seed % 2 == 0 },
            Slack = given.Program.Slack with { MakeUpPrice = new(3), FreezePrice = new(2) },
        };
        CheckInCycle cycle = CheckInCycle.Open(program, DateTimeZoneProviders.Tzdb);
        var amounts = new Dictionary<string, Points>();
        for (int i = 0; i <= given.Facts.Length; i++)
        {
            ValueList<CheckInEarning> earnings = cycle.Earnings(cycle.Evaluate(CheckInCase.Amy, given.Facts.AsSpan(0, i), given.AsOf));
            earnings.Select(earning => earning.Key).Should().OnlyHaveUniqueItems();
            foreach (CheckInEarning earning in earnings)
            {
                amounts.TryAdd(earning.Key, earning.Amount);
                amounts[earning.Key].Should().Be(earning.Amount, "{0} always says the same", earning.Key);
                earning.Amount.Should().NotBe(Points.Zero);
            }
        }
    }, 200);
}
