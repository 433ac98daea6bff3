using CommunityDomain.Incentives;

namespace CommunityDomain.Tests.Incentives;

public sealed class PointsLedgerTests
{
    private static readonly MemberId Amy = new("amy");
    private static readonly PointsPolicy Shanghai = new() { Zone = "Asia/Shanghai" };

    private static PointsLedger Ledger(PointsPolicy? policy = null) => PointsLedger.Open(policy ?? Shanghai, DateTimeZoneProviders.Tzdb);

    private static Instant At(int month, int day, int hour = 12) => new LocalDateTime(2026, month, day, hour, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

    private static Instant At(int day) => At(3, day);

    private static PointsEntry Earn(string key, int points, int day, LocalDate? from = null, LocalDate? last = null) => PointsEntry.Earn(key, Amy, new(points), At(day), activeFrom: from, lastDay: last);

    private static PointsEntry Burn(string key, int points, int day) => PointsEntry.Burn(key, Amy, new(points), At(day));

    private static PointsLedger Granted(PointsLedger ledger, params PointsEntry[] entries)
    {
        Decision<PointsLedger> decision = ledger.Append(entries);
        decision.IsGranted.Should().BeTrue("{0}", decision);
        return decision.Outcome!;
    }

    private static void Refuses(PointsLedger ledger, PointsEntry entry, string code, params string[] evidence)
    {
        Decision<PointsLedger> decision = ledger.Append(entry);
        decision.Verdict.Should().Be(Verdict.Refused);
        Reason reason = decision.Reasons.Should().ContainSingle().Which;
        reason.Code.Should().Be(code);
        reason.Evidence.Select(value => value.ToString()).Should().Equal(evidence);
    }

    [Fact]
    public void Statement_OfNobody_IsAllZero()
    {
        PointsStatement statement = Ledger().StatementOf(Amy, At(1));
        (statement.Earned, statement.Balance, statement.Lots.Count, statement.AsOf).Should().Be((Points.Zero, Points.Zero, 0, At(1)));
    }

    [Fact]
    public void Points_WhenTheirLastDayIsOver_AreGoneAsTheNextDayStarts()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1, last: new(2026, 12, 31)));
        Instant newYear = At(12, 31, 0) + Duration.FromDays(1);
        ledger.StatementOf(Amy, newYear - Duration.Epsilon).Available.Should().Be(new Points(10));
        PointsStatement after = ledger.StatementOf(Amy, newYear);
        (after.Available, after.Expired).Should().Be((Points.Zero, new Points(10)));
    }

    [Fact]
    public void Points_WhenTheirFirstDayStarts_AreThereAtThatInstant()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1, from: new(2027, 1, 1)));
        Instant newYear = At(12, 31, 0) + Duration.FromDays(1);
        ledger.StatementOf(Amy, newYear - Duration.Epsilon).Pending.Should().Be(new Points(10));
        ledger.StatementOf(Amy, newYear).Available.Should().Be(new Points(10));
    }

    /// <summary>Pending becomes available, holds end, automatic burns, expiry, all else: at one midnight each step sees what the ones before it left.</summary>
    [Fact]
    public void Midnight_WhenEverythingHappensAtOnce_KeepsItsOrder()
    {
        Instant midnight = At(3, 10, 0);
        PointsLedger ledger = Ledger().Load(
        [
            PointsEntry.Earn("ending", Amy, new(10), At(1), lastDay: new(2026, 3, 9)),
            PointsEntry.Hold("hold", Amy, new(4), At(2), until: midnight),
            PointsEntry.Earn("starting", Amy, new(5), At(1), activeFrom: new(2026, 3, 10)),
            PointsEntry.Burn("automatic", Amy, new(12), midnight, isAutomatic: true),
            PointsEntry.Burn("purchase", Amy, new(3), midnight),
        ]);

        ledger.StatementOf(Amy, midnight - Duration.Epsilon).Should().Match<PointsStatement>(statement => statement.Available.Value == 6 && statement.Held.Value == 4 && statement.Pending.Value == 5);
        PointsStatement after = ledger.StatementOf(Amy, midnight);
        (after.Available, after.Burned, after.Expired, after.Debt).Should().Be((Points.Zero, new Points(15), Points.Zero, Points.Zero), "12 come off the ten that end and two of the five that start, three of the rest are spent");
        PointsLedger.Open(Shanghai, DateTimeZoneProviders.Tzdb).Load(ledger.EntriesOf(Amy).Select(entry => entry.IsAutomatic ? PointsEntry.Burn(entry.Key, Amy, entry.Points, entry.At) : entry))
            .StatementOf(Amy, midnight).Expired.Should().Be(new Points(10), "without the mark they expire first");
    }

    [Fact]
    public void Days_WhenTheDayStartsAtFour_EndAtFour()
    {
        PointsLedger ledger = Granted(Ledger(Shanghai with { DayStart = new LocalTime(4, 0) }), Earn("a", 10, 1, last: new(2026, 3, 1)));
        ledger.StatementOf(Amy, At(3, 2, 3)).Available.Should().Be(new Points(10));
        ledger.StatementOf(Amy, At(3, 2, 4)).Expired.Should().Be(new Points(10));
    }

    [Fact]
    public void Days_WhenTheZoneSkipsOne_GoOnToTheNext()
    {
        var samoa = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        Instant earned = new LocalDateTime(2011, 12, 28, 12, 0).InZoneStrictly(samoa).ToInstant();
        Instant end = samoa.AtStartOfDay(new LocalDate(2011, 12, 31)).ToInstant();
        PointsLedger ledger = Granted(
            Ledger(Shanghai with { Zone = "Pacific/Apia" }),
            PointsEntry.Earn("a", Amy, new(10), earned, lastDay: new(2011, 12, 29)),
            PointsEntry.Earn("b", Amy, new(7), earned, activeFrom: new(2011, 12, 30)),
            PointsEntry.Earn("c", Amy, new(1), earned, lastDay: new(2011, 12, 30)));
        (ledger.StatementOf(Amy, end - Duration.Epsilon).Available, ledger.StatementOf(Amy, end).Available).Should().Be((new Points(11), new Points(7)));
    }

    [Fact]
    public void Burn_WhenSeveralLotsAreThere_TakesWhatExpiresFirst()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("never", 5, 1), Earn("june", 5, 1, last: new(2026, 6, 30)), Earn("may", 5, 2, last: new(2026, 5, 31)), Burn("b", 7, 3));
        ledger.StatementOf(Amy, At(4)).Lots.Select(lot => $"{lot.Key} {lot.Available}").Should().Equal("june 3", "never 5");
        ledger.StatementOf(Amy, At(4)).Lots[0].ToString().Should().Be("june: 3 available, 0 pending, 0 held, until 2026-06-30");
    }

    [Fact]
    public void ExpiringBy_OfADay_CountsWhatEndsWithItOrBefore()
    {
        PointsStatement statement = Granted(Ledger(), Earn("never", 5, 1), Earn("june", 6, 1, last: new(2026, 6, 30)), Earn("may", 7, 2, new(2026, 5, 1), new(2026, 5, 31))).StatementOf(Amy, At(4));
        new[] { new LocalDate(2026, 5, 30), new(2026, 5, 31), new(2026, 6, 30) }.Select(day => statement.ExpiringBy(day).Value).Should().Equal(0, 7, 13);
    }

    [Fact]
    public void Hold_WhenCommittedInPart_GivesTheRestBack()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1), PointsEntry.Hold("h", Amy, new(8), At(2), At(5)));
        ledger.StatementOf(Amy, At(3)).Should().Match<PointsStatement>(statement => statement.Held.Value == 8 && statement.Available.Value == 2 && statement.Lots[0].Held.Value == 8);
        PointsLedger bought = Granted(ledger, PointsEntry.Commit("c", Amy, "h", new(5), At(3)));
        bought.StatementOf(Amy, At(6)).Should().Match<PointsStatement>(statement => statement.Held.Value == 0 && statement.Available.Value == 5 && statement.Burned.Value == 5);
        Granted(bought, PointsEntry.Reverse("r", Amy, "c", new(5), At(4))).StatementOf(Amy, At(6)).Available.Should().Be(new Points(10));
        Granted(ledger, PointsEntry.Release("c", Amy, "h", At(3))).StatementOf(Amy, At(3)).Available.Should().Be(new Points(10));
        (ledger.StatementOf(Amy, At(5) - Duration.Epsilon).Held, ledger.StatementOf(Amy, At(5)).Held).Should().Be((new Points(8), Points.Zero), "it ends by itself");
    }

    [Fact]
    public void Hold_WhenItsPointsEndMeanwhile_KeepsThemUntilItEnds()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1, last: new(2026, 3, 2)), PointsEntry.Hold("h", Amy, new(8), At(2), At(5)));
        ledger.StatementOf(Amy, At(4)).Should().Match<PointsStatement>(statement => statement.Held.Value == 8 && statement.Expired.Value == 2);
        Granted(ledger, PointsEntry.Commit("c", Amy, "h", new(8), At(4))).StatementOf(Amy, At(6)).Burned.Should().Be(new Points(8));
        ledger.StatementOf(Amy, At(5)).Expired.Should().Be(new Points(10), "what comes back after its last day expires at once");
    }

    [Fact]
    public void Reverse_OfABurn_GivesPointsBackToTheirLots()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 5, 1, last: new(2026, 3, 5)), Earn("b", 5, 1), Burn("x", 7, 2), PointsEntry.Reverse("r", Amy, "x", new(3), At(3)));
        ledger.StatementOf(Amy, At(3)).Lots.Select(lot => $"{lot.Key} {lot.Available}").Should().Equal("a 1", "b 5");
        Granted(ledger, PointsEntry.Reverse("s", Amy, "x", new(4), At(6))).StatementOf(Amy, At(6)).Should().Match<PointsStatement>(statement => statement.Available.Value == 5 && statement.Expired.Value == 5 && statement.Burned.Value == 0);
    }

    /// <summary>Pending points go first; a negative balance means that nothing is available.</summary>
    [Theory]
    [InlineData(DebtPolicy.WithinBalance, 8, "5 0 0")]
    [InlineData(DebtPolicy.WithinBalance, 9, IncentiveCodes.ReversalSpent)]
    [InlineData(DebtPolicy.OnlyPending, 1, IncentiveCodes.ReversalNotPending)]
    [InlineData(DebtPolicy.WriteOff, 10, "5 0 2")]
    [InlineData(DebtPolicy.Debt, 10, "5 2 0")]
    public void Reverse_OfPointsThatAreSpent_FollowsThePolicy(DebtPolicy debt, int points, string expected)
    {
        PointsLedger ledger = Granted(Ledger(Shanghai with { Debt = debt }), Earn("a", 10, 1), Burn("x", 7, 2), Earn("b", 5, 3), Earn("later", 5, 3, new(2026, 4, 1)));
        Decision<PointsLedger> decision = ledger.Append(PointsEntry.Reverse("r", Amy, "a", new(points), At(4)));
        PointsStatement? statement = decision.Outcome?.StatementOf(Amy, At(4));
        (statement is null ? decision.Reasons[0].Code : $"{statement.Pending} {statement.Debt} {statement.WrittenOff}").Should().Be(expected);
        if (statement is null) return;
        statement.Available.Should().Be(Points.Zero);
        if (debt is DebtPolicy.Debt) decision.Outcome!.StatementOf(Amy, At(4, 1)).Should().Match<PointsStatement>(later => later.Debt.Value == 0 && later.Available.Value == 3, "debts are paid first");
    }

    [Fact]
    public void Reverse_OfPendingPoints_TakesThemWhateverThePolicy()
    {
        foreach (DebtPolicy debt in Enum.GetValues<DebtPolicy>())
        {
            PointsStatement statement = Granted(Ledger(Shanghai with { Debt = debt }), Earn("a", 10, 1, new(2026, 3, 9)), Earn("b", 4, 1), PointsEntry.Reverse("r", Amy, "a", new(10), At(4))).StatementOf(Amy, At(4));
            (statement.Pending, statement.Available, statement.Reversed).Should().Be((Points.Zero, new Points(4), new Points(10)));
        }
    }

    [Fact]
    public void Reverse_OfPointsThatHaveExpired_CostsNothingMore()
    {
        PointsStatement statement = Granted(Ledger(), Earn("a", 10, 1, last: new(2026, 3, 2)), Earn("b", 4, 1), PointsEntry.Reverse("r", Amy, "a", new(10), At(4))).StatementOf(Amy, At(4));
        (statement.Available, statement.Expired, statement.Reversed).Should().Be((new Points(4), Points.Zero, new Points(10)));
    }

    [Fact]
    public void Expire_ByDecision_TakesWhatIsLeftOfTheLot()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1), Burn("x", 7, 2), Earn("b", 5, 2));
        Refuses(ledger, PointsEntry.Expire("e", Amy, "a", new(4), At(3)), IncentiveCodes.TargetExceeded, "of=a", "value=4", "left=3");
        Granted(ledger, PointsEntry.Expire("e", Amy, "a", new(3), At(3))).StatementOf(Amy, At(3)).Should().Match<PointsStatement>(statement => statement.Available.Value == 5 && statement.Expired.Value == 3);
    }

    [Fact]
    public void Append_OfTheSameEntry_ChangesNothing()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1));
        ledger.Append(Earn("a", 10, 1)).Outcome.Should().BeSameAs(ledger);
        ledger.Append().Outcome.Should().BeSameAs(ledger);
    }

    [Fact]
    public void Append_OfAKeyWithOtherContent_IsRefusedAndNothingIsLost()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1));
        Refuses(ledger, Earn("a", 11, 1), IncentiveCodes.KeyTaken, "key=a");
        Refuses(ledger, Burn("a", 10, 1), IncentiveCodes.KeyTaken, "key=a");
        Refuses(ledger, Earn("a", 10, 2), IncentiveCodes.ClaimedTwice, "key=a", "at=2026-03-01T04:00:00Z");
        ledger.EntriesOf(Amy).Should().Equal(Earn("a", 10, 1));
        ledger.Append(PointsEntry.Earn("a", new("bob"), new(1), At(1))).IsGranted.Should().BeTrue("a key is the member's own");
    }

    [Fact]
    public void Append_OfSeveral_RecordsAllOrNone()
    {
        PointsLedger ledger = Ledger();
        ledger.Append(Earn("a", 10, 1), Burn("x", 11, 2)).Verdict.Should().Be(Verdict.Refused);
        ledger.Count.Should().Be(0);
        Granted(ledger, Earn("a", 10, 1), Burn("x", 10, 2)).Count.Should().Be(2);
    }

    [Fact]
    public void Append_OfWhatIsNotThere_SaysHowMuchIsMissing()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1));
        Refuses(ledger, Burn("x", 11, 2), IncentiveCodes.BalanceShort, "points=11", "available=10");
        ledger.Append(Burn("x", 11, 2)).Counterfactual.Should().Equal(new Evidence("points", 1));
        Refuses(ledger, PointsEntry.Burn("x", Amy, new(1), At(1) - Duration.Epsilon), IncentiveCodes.BalanceShort, "points=1", "available=0");
    }

    [Fact]
    public void Append_OfABurnOfYesterday_DoesNotTakeWhatWasSpentToday()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1), Burn("today", 10, 5));
        Refuses(ledger, Burn("yesterday", 4, 4), IncentiveCodes.BalanceShort, "points=4", "available=0");
        ledger.Load([Burn("yesterday", 4, 4)]).StatementOf(Amy, At(5)).Debt.Should().Be(new Points(4), "what happened is loaded all the same");
    }

    [Fact]
    public void Append_OfWhatIsWrongByItself_NamesIt()
    {
        PointsLedger ledger = Granted(Ledger(), Earn("a", 10, 1), PointsEntry.Hold("h", Amy, new(2), At(2), At(5)), Burn("x", 3, 2));
        foreach (int points in new[] { 0, -1 }) Refuses(ledger, Earn("b", points, 1), IncentiveCodes.NumberWrong, $"value={points}", "least=1", "most=1000000000000");
        Refuses(ledger, PointsEntry.Burn("b", Amy, new(PointsEntry.MostPoints + 1), At(3)), IncentiveCodes.NumberWrong, "value=1000000000001", "least=1", "most=1000000000000");
        Refuses(ledger, Earn("b", 1, 1, new(2026, 3, 5), new(2026, 3, 4)), IncentiveCodes.WindowBackwards, "from=2026-03-05", "until=2026-03-04");
        Refuses(ledger, Earn("b", 1, 5, last: new(2026, 3, 4)), IncentiveCodes.WindowBackwards, "from=2026-03-05T04:00:00Z", "until=2026-03-04");
        Refuses(ledger, PointsEntry.Hold("b", Amy, new(1), At(3), At(3)), IncentiveCodes.WindowBackwards, "from=2026-03-03T04:00:00Z", "until=2026-03-03T04:00:00Z");
        Refuses(ledger, PointsEntry.Reverse("b", Amy, "nobody", new(1), At(3)), IncentiveCodes.TargetUnknown, "of=nobody");
        Refuses(ledger, PointsEntry.Reverse("b", Amy, "b", new(1), At(3)), IncentiveCodes.TargetWrong, "of=b", "kind=pointsEntryKind.reverse");
        Refuses(ledger, PointsEntry.Reverse("b", Amy, "h", new(1), At(3)), IncentiveCodes.TargetWrong, "of=h", "kind=pointsEntryKind.hold");
        Refuses(ledger, PointsEntry.Commit("b", Amy, "x", new(1), At(3)), IncentiveCodes.TargetWrong, "of=x", "kind=pointsEntryKind.burn");
        Refuses(ledger, PointsEntry.Expire("b", Amy, "x", new(1), At(3)), IncentiveCodes.TargetWrong, "of=x", "kind=pointsEntryKind.burn");
        Refuses(ledger, PointsEntry.Reverse("b", Amy, "x", new(1), At(1)), IncentiveCodes.TargetLater, "of=x", "at=2026-03-02T04:00:00Z");
        Refuses(ledger, PointsEntry.Reverse("b", Amy, "x", new(4), At(3)), IncentiveCodes.TargetExceeded, "of=x", "value=4", "left=3");
        Refuses(ledger, PointsEntry.Commit("b", Amy, "h", new(3), At(3)), IncentiveCodes.TargetExceeded, "of=h", "value=3", "left=2");
        Refuses(ledger, PointsEntry.Commit("b", Amy, "h", new(2), At(5)), IncentiveCodes.HoldEnded, "of=h");
        Refuses(Granted(ledger, PointsEntry.Release("b", Amy, "h", At(3))), PointsEntry.Commit("c", Amy, "h", new(2), At(4)), IncentiveCodes.HoldEnded, "of=h");
        Refuses(Granted(ledger, PointsEntry.Reverse("b", Amy, "x", new(2), At(3))), PointsEntry.Reverse("c", Amy, "x", new(2), At(4)), IncentiveCodes.TargetExceeded, "of=x", "value=2", "left=1");
    }

    [Fact]
    public void Append_OfDefault_Throws() => FluentActions.Invoking(() => Ledger().Append(default(PointsEntry))).Should().Throw<ArgumentException>();

    [Fact]
    public void TryLoad_WhenMuchIsWrong_FindsAllAtOnce()
    {
        PointsEntry[] entries = [Earn("a", 10, 1), default, Earn("b", 0, 1), Burn("a", 3, 2), PointsEntry.Reverse("r", Amy, "z", new(1), At(3)), Earn("c", 1, 5, last: new(2026, 3, 4)), Earn("a", 10, 1)];
        Ledger().TryLoad(entries, out PointsLedger? ledger, out ValueList<Finding> findings).Should().BeFalse();
        ledger.Should().BeNull();
        findings.Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(
            $"entries[1] {DefinitionCodes.ItemMissing}",
            $"entries[2] {IncentiveCodes.NumberWrong}",
            $"entries[3] {IncentiveCodes.KeyTaken}",
            $"entries[4] {IncentiveCodes.TargetUnknown}",
            $"entries[5] {IncentiveCodes.WindowBackwards}");
        FluentActions.Invoking(() => Ledger().Load(entries)).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Equal(findings);
        FluentActions.Invoking(() => Ledger().Load(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Entry_WhenItsTextsAreWrong_Throws()
    {
        FluentActions.Invoking(() => PointsEntry.Burn(" ", Amy, new(1), At(1))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PointsEntry.Burn("a", default, new(1), At(1))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PointsEntry.Release("a", Amy, null!, At(1))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PointsEntry.Earn("a", Amy, new(1), At(1), campaign: string.Empty)).Should().Throw<ArgumentException>();
        PointsEntry.Reverse("r", Amy, "a", new(3), At(1)).ToString().Should().Be("r: amy Reverse 3 of a at 2026-03-01T04:00:00Z");
        default(PointsEntry).Should().Match<PointsEntry>(entry => entry.Key.Length == 0 && entry.Of == null && entry.Campaign == null);
    }

    [Fact]
    public void Append_ToALoadedLedger_KeepsTheOthers()
    {
        PointsLedger ledger = Ledger().Load([Earn("a", 10, 1), PointsEntry.Earn("a", new("bob"), new(3), At(1))]);
        PointsLedger longer = Granted(ledger, Burn("x", 4, 2), PointsEntry.Earn("a", new("cat"), new(2), At(1)));
        (longer.TotalAt(At(3)).Available.Value, ledger.TotalAt(At(3)).Available.Value).Should().Be((11L, 13L));
        longer.Members.Select(member => member.Value).Should().BeEquivalentTo("amy", "bob", "cat");
        longer.Load([Earn("b", 1, 2)]).TotalAt(At(3)).Available.Value.Should().Be(12);
    }
}
