using CommunityDomain.Incentives;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Incentives;

/// <summary>What holds for every history.</summary>
public sealed class PointsLawTests
{
    private static readonly FsCheck.Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);

    [Fact]
    public void Statement_OfAnyHistory_IsWhatThePointByPointReadingSays() => Law.Holds(Seeds, Compare, count: 1_000);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Statement_OfTenThousandHistories_IsWhatThePointByPointReadingSays()
    {
        for (int seed = 0; seed < 10_000; seed++) Compare(seed);
    }

    [Fact]
    public void Statement_OfAnyHistory_ConservesPoints() => Law.Holds(Seeds, seed =>
    {
        (PointsLedger ledger, List<PointsEntry> entries, Random random) = Case(seed);
        foreach (Instant asOf in Instants(entries, random))
        {
            PointsStatement statement = ledger.StatementOf(PointsGen.Amy, asOf);
            (statement.Earned + statement.Debt).Should().Be(statement.Available + statement.Pending + statement.Held + statement.Burned + statement.Expired + statement.Reversed);
            statement.Available.Value.Should().Be(statement.Lots.Sum(lot => lot.Available.Value));
            statement.Pending.Value.Should().Be(statement.Lots.Sum(lot => lot.Pending.Value));
            statement.Held.Value.Should().Be(statement.Lots.Sum(lot => lot.Held.Value));
            statement.Balance.Should().Be(statement.Available - statement.Debt);
            (statement.Debt.Value == 0 || statement.Available.Value == 0).Should().BeTrue("nothing is available while something is owed");
            foreach (Points points in new[] { statement.Available, statement.Pending, statement.Held, statement.Burned, statement.Expired, statement.Reversed, statement.Debt, statement.WrittenOff })
                points.Value.Should().BeGreaterThanOrEqualTo(0);
        }
    });

    [Fact]
    public void Statement_WhenEntriesComeInAnyOrderAndTwice_IsTheSame() => Law.Holds(Seeds, seed =>
    {
        (PointsLedger ledger, List<PointsEntry> entries, Random random) = Case(seed);
        PointsEntry[] again = PointsGen.Shuffled(random, entries.Concat(entries.Take(random.Next(entries.Count + 1))));
        int cut = random.Next(again.Length + 1);
        PointsLedger other = PointsLedger.Open(ledger.Policy, DateTimeZoneProviders.Tzdb).Load(again);
        other.EntriesOf(PointsGen.Amy).Should().Equal(ledger.EntriesOf(PointsGen.Amy));
        other.Count.Should().Be(entries.Count);
        if (PointsLedger.Open(ledger.Policy, DateTimeZoneProviders.Tzdb).TryLoad(again[..cut], out PointsLedger? part, out _))
            part.Load(again[cut..]).EntriesOf(PointsGen.Amy).Should().Equal(ledger.EntriesOf(PointsGen.Amy), "in two parts as in one");
        foreach (Instant asOf in Instants(entries, random)) other.StatementOf(PointsGen.Amy, asOf).Should().Be(ledger.StatementOf(PointsGen.Amy, asOf));
    });

    [Fact]
    public void Statement_OfAnInstant_DoesNotKnowWhatComesLater() => Law.Holds(Seeds, seed =>
    {
        (PointsLedger ledger, List<PointsEntry> entries, Random random) = Case(seed);
        Instant asOf = entries[random.Next(entries.Count)].At;
        PointsLedger.Open(ledger.Policy, DateTimeZoneProviders.Tzdb).Load(entries.Where(entry => entry.At <= asOf)).StatementOf(PointsGen.Amy, asOf)
            .Should().Be(ledger.StatementOf(PointsGen.Amy, asOf));
    });

    [Fact]
    public void Append_InAnyOrder_NeverLetsTheBalanceFallBelowTheFloor() => Law.Holds(Seeds, seed =>
    {
        var random = new Random(seed);
        PointsPolicy policy = PointsGen.Policy(random);
        if (policy.Debt is DebtPolicy.Debt && random.Next(2) == 0) policy = policy with { DebtLimit = new(random.Next(8)) };
        PointsLedger ledger = PointsLedger.Open(policy, DateTimeZoneProviders.Tzdb);
        List<PointsEntry> entries = PointsGen.History(random, policy);
        var refused = new List<PointsEntry>();
        foreach (PointsEntry entry in PointsGen.Shuffled(random, entries))
        {
            Decision<PointsLedger> decision = ledger.Append(entry);
            if (!decision.IsGranted) refused.Add(entry);
            else ledger = decision.Outcome!;
            ledger.Append(entry).IsGranted.Should().Be(decision.IsGranted);
            if (decision.IsGranted) ledger.Append(entry).Outcome.Should().BeSameAs(ledger, "once more changes nothing");
        }

        ledger.Count.Should().Be(entries.Count - refused.Count);
        foreach (Instant asOf in entries.Select(entry => entry.At))
        {
            PointsStatement statement = ledger.StatementOf(PointsGen.Amy, asOf);
            long floor = policy.Debt is DebtPolicy.Debt ? policy.DebtLimit?.Value ?? long.MaxValue : 0;
            // What is given up or owed may come before points that were spent later, and those are then missing.
            if (policy.Debt is DebtPolicy.WriteOff) continue;
            statement.Debt.Value.Should().BeLessThanOrEqualTo(floor);
            statement.WrittenOff.Should().Be(Points.Zero);
        }
    });

    [Fact]
    public void Append_InTime_GivesWhatLoadGives() => Law.Holds(Seeds, seed =>
    {
        var random = new Random(seed);
        PointsPolicy policy = PointsGen.Policy(random);
        PointsLedger empty = PointsLedger.Open(policy, DateTimeZoneProviders.Tzdb);
        PointsLedger ledger = empty;
        foreach (PointsEntry entry in empty.Load(PointsGen.History(random, policy)).EntriesOf(PointsGen.Amy))
            ledger = ledger.Append(entry) is { IsGranted: true, Outcome: { } next } ? next : ledger;
        PointsLedger loaded = empty.Load(ledger.EntriesOf(PointsGen.Amy));
        loaded.EntriesOf(PointsGen.Amy).Should().Equal(ledger.EntriesOf(PointsGen.Amy));
        foreach (PointsEntry entry in ledger.EntriesOf(PointsGen.Amy))
        {
            PointsStatement statement = ledger.StatementOf(PointsGen.Amy, entry.At);
            statement.Should().Be(loaded.StatementOf(PointsGen.Amy, entry.At));
            if (policy.Debt is not DebtPolicy.Debt) statement.Debt.Should().Be(Points.Zero, "in time nothing is taken that is not there");
        }
    });

    [Fact]
    public void TotalAt_OfManyMembers_IsTheSumOfTheirStatements() => Law.Holds(Seeds, seed =>
    {
        var random = new Random(seed);
        PointsPolicy policy = PointsGen.Policy(random);
        PointsLedger ledger = PointsLedger.Open(policy, DateTimeZoneProviders.Tzdb);
        MemberId[] members = [new("amy"), new("bob"), new("cat")];
        var all = new List<PointsEntry>();
        foreach (MemberId member in members) all.AddRange(PointsGen.History(random, policy).Select(entry => Of(entry, member)));
        ledger = ledger.Load(PointsGen.Shuffled(random, all));
        ledger = ledger.Append(PointsEntry.Earn("more", members[0], new(3), all.Count > 0 ? all[0].At : default), PointsEntry.Earn("more", new("dan"), new(4), default)) is { IsGranted: true, Outcome: { } next } ? next : ledger;
        Instant asOf = all.Count > 0 ? all[^1].At : default;
        PointsStatement[] statements = [.. ledger.Members.Select(member => ledger.StatementOf(member, asOf))];
        PointsStatement total = ledger.TotalAt(asOf);
        total.Available.Value.Should().Be(statements.Sum(statement => statement.Available.Value));
        total.Earned.Value.Should().Be(statements.Sum(statement => statement.Earned.Value));
        total.Burned.Value.Should().Be(statements.Sum(statement => statement.Burned.Value));
        total.Debt.Value.Should().Be(statements.Sum(statement => statement.Debt.Value));
        ledger.Members.Should().OnlyHaveUniqueItems();
        ledger.Count.Should().Be(ledger.Members.Sum(member => ledger.EntriesOf(member).Count));
    });

    private static PointsEntry Of(PointsEntry entry, MemberId member) => entry.Kind switch
    {
        PointsEntryKind.Earn => PointsEntry.Earn(entry.Key, member, entry.Points, entry.At, entry.Campaign, entry.ActiveFrom, entry.LastDay),
        PointsEntryKind.Burn => PointsEntry.Burn(entry.Key, member, entry.Points, entry.At, entry.IsAutomatic),
        PointsEntryKind.Hold => PointsEntry.Hold(entry.Key, member, entry.Points, entry.At, entry.Until!.Value),
        PointsEntryKind.Commit => PointsEntry.Commit(entry.Key, member, entry.Of!, entry.Points, entry.At),
        PointsEntryKind.Release => PointsEntry.Release(entry.Key, member, entry.Of!, entry.At),
        PointsEntryKind.Expire => PointsEntry.Expire(entry.Key, member, entry.Of!, entry.Points, entry.At),
        _ => PointsEntry.Reverse(entry.Key, member, entry.Of!, entry.Points, entry.At),
    };

    private static void Compare(int seed)
    {
        (PointsLedger ledger, List<PointsEntry> entries, Random random) = Case(seed);
        var oracle = new PointsOracle(ledger.Policy, entries);
        foreach (Instant asOf in Instants(entries, random).Take(3))
            PointsOracle.Tell(ledger.StatementOf(PointsGen.Amy, asOf)).Should().Be(oracle.StatementAt(asOf), "history {0} at {1}", seed, asOf);
    }

    private static (PointsLedger Ledger, List<PointsEntry> Entries, Random Random) Case(int seed)
    {
        var random = new Random(seed);
        PointsPolicy policy = PointsGen.Policy(random);
        List<PointsEntry> entries = [];
        while (entries.Count == 0) entries = PointsGen.History(random, policy);
        return (PointsLedger.Open(policy, DateTimeZoneProviders.Tzdb).Load(PointsGen.Shuffled(random, entries)), entries, random);
    }

    private static Instant[] Instants(List<PointsEntry> entries, Random random) =>
        [entries.Max(entry => entry.At) + Duration.FromHours(random.Next(400)), entries[random.Next(entries.Count)].At, entries[random.Next(entries.Count)].At + Duration.FromHours(6 * random.Next(20)), Instant.MaxValue];
}
