using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

public sealed class ValueTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);
    private static readonly Currency Yuan = new("CNY");
    private static readonly BusinessDayClock Clock = BusinessDayClock.Open("Asia/Shanghai", new LocalTime(4, 0), DateTimeZoneProviders.Tzdb);
    private static readonly string[] People = ["amy", "bo", "cy", "dee", "eve"];

    private sealed record Fact(string Member, long Id, long Order, bool IsRefund, Instant At, decimal Amount);

    private static Instant End => Instant.FromUtc(2026, 6, 1, 0, 0);

    private static Instant Day(int day, int hour = 10) => Instant.FromUtc(2026, 3, 1, hour - 8 < 0 ? 0 : hour - 8, 0) + Duration.FromDays(day);

    private static Money Cny(decimal amount) => new(amount, Yuan);

    private static Fact[] RandomFacts(Random random)
    {
        var facts = new List<Fact>();
        for (int id = 0; id < random.Next(1, 40); id++)
        {
            string member = People[random.Next(People.Length)];
            Instant at = End - Duration.FromHours(random.Next(1, 24 * 90));
            if (random.Next(10) > 0) facts.Add(new Fact(member, id, id, false, at, random.Next(0, 4000) / 100m));
            while (random.Next(4) == 0) facts.Add(new Fact(member, 1000 + facts.Count, id, true, at + Duration.FromMinutes(random.Next(50)), random.Next(0, 3000) / 100m));
        }

        return [.. facts];
    }

    private static ValueAccumulator<string> State(IEnumerable<Fact> facts)
    {
        var state = new ValueAccumulator<string>(Yuan, Clock);
        foreach (Fact fact in facts)
        {
            if (fact.IsRefund) state.Refund(fact.Member, fact.Order, fact.Id, fact.At, Cny(fact.Amount));
            else state.Add(fact.Member, fact.Id, fact.At, Cny(fact.Amount));
        }

        return state;
    }

    private static string All(ValueAccumulator<string> state)
    {
        ValueReport<string> report = state.Result(End);
        return string.Join('\n',
            [
                $"{report.Orders} {report.Buyers} {report.Gross} {report.Refunds} {report.UnmatchedRefunds} {report.ReturnRate} {report.RepurchaseRate(Duration.FromDays(20))} {report.DaysBetweenPurchases(0.5m)}",
                .. report.Customers().OrderBy(customer => customer.Member, StringComparer.Ordinal).Select(customer =>
                    $"{customer.Member} {customer.Orders} {customer.Gross} {customer.Refunds} {InvariantText.Of(customer.FirstDay)} {customer.Frequency} {customer.RecencyDays} {customer.AgeDays} {customer.RepeatNet}"),
                .. report.Cohorts(PeriodLength.Month).Select(cohort => $"{cohort.Buyers} {cohort.Net}"),
            ]);
    }

    [Fact]
    public void Report_WhenItIsHeldToTheOracle_GivesTheSameNumbers() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            Fact[] facts = RandomFacts(random);
            ValueReport<string> report = State(facts).Result(End);
            Fact[] orders = [.. facts.Where(fact => !fact.IsRefund)];
            decimal Back(Fact order) => Math.Min(order.Amount, facts.Where(fact => fact.IsRefund && fact.Member == order.Member && fact.Order == order.Id).Sum(fact => fact.Amount));
            LocalDate DayOf(Fact fact) => Clock.DayOf(fact.At);

            (report.Orders, report.Gross, report.Refunds).Should().Be((orders.Length, Cny(orders.Sum(order => order.Amount)), Cny(orders.Sum(Back))));
            (report.Refunds + report.UnmatchedRefunds).Should().Be(Cny(facts.Where(fact => fact.IsRefund).Sum(fact => fact.Amount)));
            report.ReturnRate.Should().Be(new Ratio(orders.Count(order => Back(order) > 0), orders.Length));
            report.Net.Should().Be(report.Gross - report.Refunds);
            var gaps = new List<int>();
            int again = 0;
            int matured = 0;
            var horizon = Duration.FromDays(random.Next(1, 40));
            foreach (IGrouping<string, Fact> own in orders.GroupBy(order => order.Member))
            {
                Fact[] sorted = [.. own.OrderBy(order => order.At).ThenBy(order => order.Id)];
                LocalDate[] days = [.. sorted.Select(DayOf).Distinct()];
                for (int i = 1; i < days.Length; i++) gaps.Add(Period.DaysBetween(days[i - 1], days[i]));
                if (sorted[0].At + horizon <= End)
                {
                    matured++;
                    again += sorted.Any(order => DayOf(order) > days[0] && order.At <= sorted[0].At + horizon) ? 1 : 0;
                }

                CustomerValue<string> customer = report.Customers().Single(one => one.Member == own.Key);
                (customer.Orders, customer.Frequency, customer.RecencyDays, customer.AgeDays).Should().Be(
                    (sorted.Length, days.Length - 1, Period.DaysBetween(days[0], days[^1]), Period.DaysBetween(days[0], Clock.DayOf(End))));
                customer.Net.Should().Be(Cny(sorted.Sum(order => order.Amount - Back(order))));
                customer.RepeatNet.Should().Be(Cny(sorted.Where(order => DayOf(order) > days[0]).Sum(order => order.Amount - Back(order))));
            }

            report.RepurchaseRate(horizon).Should().Be(new Ratio(again, matured));
            gaps.Sort();
            report.DaysBetweenPurchases(0.5m).Should().Be(gaps.Count == 0 ? null : (gaps[(gaps.Count - 1) / 2] + gaps[gaps.Count / 2]) / 2m);
            ValueList<ValueCohort> cohorts = report.Cohorts(PeriodLength.Month);
            cohorts.Sum(cohort => cohort.Net.Sum(net => net.Amount)).Should().Be(report.Net.Amount);
            cohorts.Sum(cohort => cohort.Buyers).Should().Be(report.Buyers);
            foreach (ValueCohort cohort in cohorts)
            {
                HashSet<string> buyers = [.. orders.GroupBy(order => order.Member).Where(own => cohort.Interval.Contains(own.Min(order => order.At))).Select(own => own.Key)];
                cohort.Buyers.Should().Be(buyers.Count);
                LocalDate month = Clock.DayOf(cohort.Interval.Start);
                for (int k = 0; k < cohort.Net.Count; k++)
                {
                    LocalDate then = month.PlusMonths(k);
                    cohort.Net[k].Should().Be(Cny(orders.Where(order => buyers.Contains(order.Member) && DayOf(order).Year == then.Year && DayOf(order).Month == then.Month).Sum(order => order.Amount - Back(order))));
                }
            }
        }, count: 200);

    [Fact]
    public void Merge_WhenPartsOverlap_IsAssociativeCommutativeIdempotentAndBlindToSplits() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            Fact[] facts = RandomFacts(random);

            // Some come again with another time or amount: of one id the earliest counts.
            facts = [.. facts, .. facts.Where(_ => random.Next(5) == 0).Select(fact => fact with { At = fact.At + Duration.FromMinutes(random.Next(-1, 2)), Amount = fact.Amount + random.Next(2) })];
            facts = [.. facts.Where(fact => fact.At <= End)];
            string whole = All(State(facts));
            int[] parts = [.. facts.Select(_ => random.Next(3))];
            ValueAccumulator<string> Part(int part) => State(facts.Where((_, i) => parts[i] == part || random.Next(5) == 0).OrderBy(_ => random.Next()));
            ValueAccumulator<string> one = Part(0);
            ValueAccumulator<string> two = Part(1);
            ValueAccumulator<string> three = Part(2);
            ValueAccumulator<string> reversed = State([]);
            reversed.Merge(three);
            reversed.Merge(two);
            reversed.Merge(one);
            two.Merge(three);
            one.Merge(two);
            one.Merge(two);
            All(one).Should().Be(whole);
            All(reversed).Should().Be(whole);

            ValueAccumulator<string> read = State([]);
            read.Restore(one.ToSnapshot(name => name), name => name);
            All(read).Should().Be(whole);
            read.Rekey("bo", "amy");
            All(read).Should().Be(All(State(facts.Select(fact => fact.Member == "bo" ? fact with { Member = "amy" } : fact))));
            one.Restore(read.ToSnapshot(name => name), name => name);
            All(one).Should().Be(All(read));
        }, count: 150);

    [Fact]
    public void Snapshot_WhenAByteIsAnother_IsRefusedWithACode()
    {
        ValueAccumulator<string> state = State(RandomFacts(new Random(3))[..4]);
        byte[] bytes = state.ToSnapshot(name => name);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x41;
            Code(() => state.Restore(damaged, name => name)).Should().Be(MetricCodes.SnapshotDamaged);
            if (i >= bytes.Length - 8) continue;
            BitConverter.TryWriteBytes(damaged.AsSpan()[^8..], Fnv1a.Of(damaged.AsSpan()[..^8]));
            try
            {
                State([]).Restore(damaged, name => name);
            }
            catch (InvalidDefinitionException refused)
            {
                refused.Findings.Should().ContainSingle();
            }
        }

        Code(() => new ValueAccumulator<string>(new("TWD"), Clock).Restore(bytes, name => name)).Should().Be(MetricCodes.StateDiffers);
    }

    [Fact]
    public void Report_WhenNothingWasBought_HasNoAverages()
    {
        ValueReport<string> report = State([]).Result(End);
        report.AverageOrder(MidpointRounding.ToEven).Should().BeNull();
        report.DaysBetweenPurchases(0.5m).Should().BeNull();
        (report.ReturnRate, report.RepurchaseRate(Duration.FromDays(1))).Should().Be((default(Ratio), default(Ratio)));
        report.Cohorts(PeriodLength.Month).Should().BeEmpty();
        report.Rfm(new RfmRule()).RecencyCuts.Should().BeEmpty();
        report.Lifts([], _ => []).Should().BeEmpty();
    }

    [Fact]
    public void Report_WhenOrdersAreGivenBack_TellsGrossAndNet()
    {
        ValueAccumulator<string> state = State([]);
        state.Refund("amy", 1, 1, Day(3), Cny(4.50m));
        state.Add("amy", 1, Day(0), Cny(10.00m));
        state.Add("amy", 2, Day(0, 20), Cny(5.00m));
        state.Add("amy", 3, Day(9), Cny(5.01m));
        state.Add("bo", 1, Day(60), Cny(7.00m));
        state.Refund("bo", 1, 2, Day(61), Cny(9.00m));
        state.Refund("bo", 77, 3, Day(61), Cny(1.00m));
        ValueReport<string> report = state.Result(Day(70));
        (report.Gross, report.Refunds, report.Net, report.UnmatchedRefunds).Should().Be((Cny(27.01m), Cny(11.50m), Cny(15.51m), Cny(3.00m)));
        report.AverageOrder(MidpointRounding.AwayFromZero).Should().Be(Cny(6.75m));
        report.ReturnRate.Should().Be(new Ratio(2, 4));
        report.RepurchaseRate(Duration.FromDays(30)).Should().Be(new Ratio(1, 1), "bo still may");
        report.RepurchaseRate(Duration.FromDays(8)).Should().Be(new Ratio(0, 2), "two orders of one day are one purchase");
        report.RepurchaseRate(Duration.FromDays(9)).Should().Be(new Ratio(1, 2), "the end of the horizon is included");
        ValueCohort march = report.Cohorts(PeriodLength.Month)[0];
        (march.Net[0], march.Net[1], march.PerBuyer(2, MidpointRounding.ToEven)).Should().Be((Cny(15.51m), Cny(0), Cny(15.51m)));
    }

    [Fact]
    public void Add_WhenSomethingIsBad_IsRefusedWithACodeAndChangesNothing()
    {
        ValueAccumulator<string> state = State([]);
        Code(() => state.Add("", 1, Day(0), Cny(1))).Should().Be(MetricCodes.MemberMissing);
        Code(() => state.Add("amy", 1, Instant.MaxValue, Cny(1))).Should().Be(MetricCodes.TimeOutOfRange);
        Code(() => state.Add("amy", 1, Day(0), Cny(-1))).Should().Be(MetricCodes.AmountWrong);
        Code(() => state.Add("amy", 1, Day(0), new Money(1, new("TWD")))).Should().Be(MetricCodes.CurrencyDiffers);
        Code(() => state.Add("amy", 1, Day(0), default)).Should().Be(MetricCodes.CurrencyDiffers);
        Code(() => state.Merge(new ValueAccumulator<string>(new("TWD"), Clock))).Should().Be(MetricCodes.StateDiffers);
        state.Add("li", 1, Day(0), Cny(1), MemberKind.Staff);
        ValueReport<string> report = state.Result(Day(1));
        (report.Orders, report.NotCounted.Staff).Should().Be((0, 1));
        ((Action)(() => report.RepurchaseRate(Duration.Zero))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => report.DaysBetweenPurchases(2))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new ValueAccumulator<string>(default, Clock))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void AddRange_WhenOrdersStandInColumns_KeepsWhatOneByOneKeepsAndRefusesByPosition() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            int count = random.Next(0, 1400);
            string[] members = [.. Enumerable.Range(0, count).Select(_ => $"m{random.Next(1 + (count / 3))}")];
            long[] ids = [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(20))];
            Instant[] times = [.. Enumerable.Range(0, count).Select(_ => Day(random.Next(60), random.Next(8, 24)))];
            decimal[] amounts = [.. Enumerable.Range(0, count).Select(_ => random.Next(5000) * 0.010m)];
            int bad = random.Next(2) == 0 && count > 0 ? random.Next(count) : -1;
            string code = MetricCodes.AmountWrong;
            string name = "amount";
            if (bad >= 0) (code, name) = Spoil(random.Next(3), bad, members, times, amounts);
            var columns = new ValueAccumulator<string>(Yuan, Clock);
            Action add = () => columns.AddRange(members, ids, times, amounts);
            if (bad < 0) add();
            else add.Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle(finding => finding.Code == code && finding.Path == $"[{bad}].{name}");
            ValueAccumulator<string> single = State([]);
            for (int i = 0; i < (bad < 0 ? count : bad); i++) single.Add(members[i], ids[i], times[i], Cny(amounts[i]));
            columns.ToSnapshot(key => key).Should().Equal(single.ToSnapshot(key => key));
        }, count: 100);

    [Fact]
    public void AddRange_WhenColumnsAreOfSeveralLengths_IsRefused() =>
        ((Action)(() => State([]).AddRange(["amy"], [1], [Day(0)], []))).Should().Throw<ArgumentException>();

    private static (string Code, string Name) Spoil(int how, int at, string[] members, Instant[] times, decimal[] amounts)
    {
        switch (how)
        {
            case 0:
                members[at] = "";
                return (MetricCodes.MemberMissing, "member");
            case 1:
                times[at] = Instant.MaxValue;
                return (MetricCodes.TimeOutOfRange, "at");
            default:
                amounts[at] = -1;
                return (MetricCodes.AmountWrong, "amount");
        }
    }

    public static TheoryData<string, string, RfmRule> Faults => new()
    {
        { "bins", MetricCodes.BinsWrong, new RfmRule { Bins = 1 } },
        { "bins", MetricCodes.BinsWrong, new RfmRule { Bins = 10 } },
        { "ties", MetricCodes.TermUnknown, new RfmRule { Ties = (RfmTies)9 } },
        { "segments[0]", DefinitionCodes.ItemMissing, new RfmRule { Segments = [null!] } },
        { "segments[0].id", MetricCodes.SegmentMissing, new RfmRule { Segments = [Segment(default, 1)] } },
        { "segments[0].recency", MetricCodes.SegmentRange, new RfmRule { Segments = [Segment(new("a"), 0)] } },
        { "segments[0].money", MetricCodes.SegmentRange, new RfmRule { Segments = [Segment(new("a"), 1) with { MaxMoney = 6 }] } },
        { "segments[0].frequency", MetricCodes.SegmentRange, new RfmRule { Segments = [Segment(new("a"), 1) with { MinFrequency = 3, MaxFrequency = 2 }] } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Rfm_WhenTheRuleIsWrong_SaysWhatAndWhere(string path, string code, RfmRule rule) =>
        ((Action)(() => State([]).Result(End).Rfm(rule))).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Contain(finding => finding.Path == path && finding.Code == code);

    // Ten buyers: recency 1 to 10 days, orders 1 1 1 2 2 3 3 3 3 9, each order of 10.
    private static ValueReport<string> Ten()
    {
        ValueAccumulator<string> state = State([]);
        int[] orders = [1, 1, 1, 2, 2, 3, 3, 3, 3, 9];
        for (int i = 0; i < orders.Length; i++)
        {
            for (int order = 0; order < orders[i]; order++) state.Add($"b{i}", order, Day(50 - i) - Duration.FromDays(order), Cny(10));
            state.Refund($"b{i}", 0, 1, Day(50), Cny(i));
        }

        return state.Result(Day(51));
    }

    [Theory]
    [InlineData(RfmTies.UpToCut, "1 2 3 3", "1 1 1 2 2 3 3 3 3 5")]
    [InlineData(RfmTies.BelowCut, "1 2 3 3", "2 2 2 3 3 5 5 5 5 5")]
    [InlineData(RfmTies.BelowCutPlusOne, "2 3 4 4", "1 1 1 2 2 3 3 3 3 5")]
    [InlineData(RfmTies.MiddleRank, "2 3 3 9", "1 1 1 3 3 4 4 4 4 5")]
    public void Rfm_WithEachWayToTreatTies_ReturnsItsCutsAndScores(RfmTies ties, string cuts, string scores)
    {
        RfmTable<string> table = Ten().Rfm(new RfmRule { Ties = ties });
        string.Join(' ', Enumerable.Range(0, 10).Select(i => table.ScoreOf($"b{i}")!.Value.Frequency)).Should().Be(scores);
        if (ties == RfmTies.MiddleRank) table.FrequencyCuts.Should().HaveCount(4).And.BeInAscendingOrder();
        else string.Join(' ', table.FrequencyCuts).Should().Be(cuts);
        table.ScoreOf("nobody").Should().BeNull();
    }

    [Fact]
    public void Rfm_WhenOtherChoicesAreTurned_IsAnother()
    {
        ValueReport<string> report = Ten();
        report.Rfm(new RfmRule()).MoneyCuts.Should().NotEqual(report.Rfm(new RfmRule { IsGross = true }).MoneyCuts);
        report.Rfm(new RfmRule { Bins = 2 }).RecencyCuts.Should().Equal(5.5m);
        RfmTable<string> table = report.Rfm(new RfmRule { Segments = [Segment(new("best"), 5), Segment(new("all"), 1) with { MaxRecency = 5, MaxFrequency = 5, MaxMoney = 5 }] });
        (table.SegmentOf("b0"), table.SegmentOf("b9"), table.SegmentOf("nobody")).Should().Be((new SegmentId("best"), new SegmentId("all"), null));
        table.ScoreOf("b0")!.Value.Recency.Should().Be(5, "the latest buyer is the best");
    }

    [Fact]
    public void Lifts_WhenATagIsMoreFrequentAmongBuyers_SaysHowMuchAndHowSurely()
    {
        ValueAccumulator<int> state = new(Yuan, Clock);
        for (int buyer = 0; buyer < 40; buyer++) state.Add(buyer, 1, Day(0), Cny(1));
        ValueReport<int> report = state.Result(Day(1));

        // Of 40 buyers 30 are mums, of 160 others 40; everybody is a reader; nobody who bought is a bargain hunter.
        ValueList<TagLift> lifts = report.Lifts(Enumerable.Range(0, 200).Concat([3, 3]), member =>
            [.. member is < 30 or >= 160 ? (string[])["mum", "mum"] : [], "reader", .. member > 150 ? (string[])["hunter"] : []]);
        lifts.Select(lift => lift.Tag).Should().Equal("mum", "reader", "hunter");
        TagLift mum = lifts[0];
        (mum.AmongBuyers, mum.AmongOthers).Should().Be((new Ratio(30, 40), new Ratio(40, 160)));
        mum.Lift.Should().BeApproximately(0.75 / 0.35, 1e-12);
        mum.Difference.Should().Be(Ratio.Difference(new Ratio(30, 40), new Ratio(40, 160), 1 - (0.05 / 3)), "three tags share the chance of being wrong");
        lifts.Select(lift => lift.IsOverRepresented).Should().Equal(true, false, false);
        lifts[2].Difference!.Value.High.Should().BeLessThan(0);
        mum.ToString().Should().Be("mum: 30/40 of buyers, 40/160 of others");
        report.Lifts([1], _ => ["a"])[0].Difference.Should().BeNull("there is nobody to compare with");
    }

    [Fact]
    public void Customers_WithTheSummaryOfThePaper_AreInWeeksWhenDividedBySeven()
    {
        // Fader, Hardie and Lee 2005, the customer of table 1: x = 2, t_x = 30.43, T = 38.86 weeks; two rows of one day are one purchase.
        ValueAccumulator<string> state = State([]);
        foreach ((int day, long order) in (ReadOnlySpan<(int, long)>)[(0, 1), (0, 2), (100, 3), (213, 4)]) state.Add("amy", order, Day(day), Cny(10));
        CustomerValue<string> amy = state.Result(Day(272)).Customers().Single();
        amy.Frequency.Should().Be(2);
        Math.Round(amy.RecencyDays / 7m, 2).Should().Be(30.43m);
        Math.Round(amy.AgeDays / 7m, 2).Should().Be(38.86m);
        amy.RepeatNet.Should().Be(Cny(20), "the mean of a repeat purchase is this over two");
    }

    private static RfmSegment Segment(SegmentId id, int least) => new()
    {
        Id = id,
        MinRecency = least,
        MaxRecency = Math.Max(least, 1),
        MinFrequency = 1,
        MaxFrequency = 5,
        MinMoney = 1,
        MaxMoney = 5,
    };

    private static string Code(Action refused) => refused.Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code;
}
