using CommunityDomain.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

public sealed class ValueOracleTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);
    private static readonly string[] Tags = ["mum", "reader", "hunter", "none"];

    [Fact]
    public void Rfm_WhenItIsHeldToTheDefinitionsReadAloud_GivesTheSameScoresCutsAndSegments() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            var book = new ValueBook(random);
            var rule = new RfmRule
            {
                Bins = random.Next(2, 10),
                Ties = (RfmTies)random.Next(4),
                IsGross = random.Next(2) == 0,
            };
            rule = rule with { Segments = [.. Enumerable.Range(0, random.Next(4)).Select(i => Segment($"s{i}", random, rule.Bins))] };
            RfmTable<int> table = book.Report().Rfm(rule);
            IGrouping<int, ValueBook.Order>[] buyers = [.. book.ByBuyer];
            decimal[] recency = [.. buyers.Select(own => (decimal)ValueBook.Recency(own))];
            decimal[] frequency = [.. buyers.Select(own => (decimal)own.Count())];
            decimal[] money = [.. buyers.Select(own => book.Money(own, rule.IsGross))];
            table.Buyers.Should().BeEquivalentTo(buyers.Select(own => own.Key));
            for (int i = 0; i < buyers.Length; i++)
            {
                (int Recency, int Frequency, int Money) score = (
                    rule.Bins + 1 - ValueBook.Score(recency[i], recency, rule), ValueBook.Score(frequency[i], frequency, rule), ValueBook.Score(money[i], money, rule));
                table.ScoreOf(buyers[i].Key).Should().Be(score);
                table.SegmentOf(buyers[i].Key).Should().Be(rule.Segments.FirstOrDefault(segment =>
                    score.Recency >= segment.MinRecency && score.Recency <= segment.MaxRecency
                    && score.Frequency >= segment.MinFrequency && score.Frequency <= segment.MaxFrequency
                    && score.Money >= segment.MinMoney && score.Money <= segment.MaxMoney)?.Id);
            }

            foreach ((ValueList<decimal> cuts, decimal[] values) in ((ValueList<decimal>, decimal[])[])[(table.RecencyCuts, recency), (table.FrequencyCuts, frequency), (table.MoneyCuts, money)])
            {
                cuts.Should().HaveCount(rule.Bins - 1);
                for (int part = 1; part < rule.Bins; part++) Rounded(cuts[part - 1]).Should().Be(Rounded(ValueBook.Cut(values, part, rule)));
            }
        }, count: 600);

    [Fact]
    public void Report_WhenMuchIsFreeOrGivenBack_HasTheSumsOfTheBook() =>
        Law.Holds(Seeds, seed =>
        {
            var book = new ValueBook(new Random(seed));
            ValueReport<int> report = book.Report();
            (report.Gross.Amount, report.Net.Amount).Should().Be((book.Money(book.Orders, isGross: true), book.Money(book.Orders, isGross: false)));
            report.ReturnRate.Should().Be(new Ratio(book.Orders.Count(order => book.Net(order) < order.Amount), book.Orders.Count));
        }, count: 200);

    [Fact]
    public void DaysBetweenPurchases_AtAnyShare_IsTheQuantileOfType7() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            var book = new ValueBook(random);
            decimal share = random.Next(5) switch { 0 => 0, 1 => 1, _ => random.Next(1, 20) / 20m };
            var gaps = new List<int>();
            foreach (IGrouping<int, ValueBook.Order> own in book.ByBuyer)
            {
                LocalDate[] days = [.. own.Select(ValueBook.DayOf).Distinct().Order()];
                gaps.AddRange(days.Zip(days.Skip(1), Period.DaysBetween));
            }

            gaps.Sort();
            decimal? quantile = null;
            if (gaps.Count > 0)
            {
                decimal place = (gaps.Count - 1) * share;
                decimal part = place - decimal.Floor(place);
                quantile = (gaps[(int)decimal.Floor(place)] * (1 - part)) + (gaps[(int)decimal.Ceiling(place)] * part);
            }

            book.Report().DaysBetweenPurchases(share).Should().Be(quantile);
        }, count: 300);

    [Fact]
    public void Cohorts_OfAnyLength_HoldEveryBuyerAndOrderOnce() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            var book = new ValueBook(random);
            PeriodLength length = random.Next(6) switch
            {
                0 => PeriodLength.Hour,
                1 => PeriodLength.Day,
                2 => PeriodLength.Month,
                3 => PeriodLength.Year,
                4 => PeriodLength.Days(random.Next(2, 9), new LocalDate(2026, 5, random.Next(1, 30))),
                _ => PeriodLength.Week((IsoDayOfWeek)random.Next(1, 8)),
            };
            ValueList<ValueCohort> cohorts = book.Report().Cohorts(length);
            cohorts.Zip(cohorts.Skip(1)).All(pair => pair.First.Interval.End == pair.Second.Interval.Start).Should().BeTrue("they adjoin");
            cohorts[^1].Interval.Contains(ValueBook.End).Should().BeTrue();
            cohorts[0].Interval.Contains(book.Orders.Min(order => order.At)).Should().BeTrue();
            for (int i = 0; i < cohorts.Count; i++)
            {
                ValueBook.Order[][] buyers = [.. book.ByBuyer.Where(own => cohorts[i].Interval.Contains(own.Min(order => order.At))).Select(own => own.ToArray())];
                cohorts[i].Buyers.Should().Be(buyers.Length);
                cohorts[i].Net.Select(net => net.Amount).Should().Equal(cohorts.Skip(i).Select(then => book.Money(buyers.SelectMany(own => own).Where(order => then.Interval.Contains(order.At)), isGross: false)));
                decimal through = cohorts[i].Net.Take(2).Sum(net => net.Amount);
                int last = Math.Min(1, cohorts[i].Net.Count - 1);
                cohorts[i].PerBuyer(last, MidpointRounding.ToEven)?.Amount.Should().Be(Math.Round(through / buyers.Length, 2, MidpointRounding.ToEven));
                (cohorts[i].PerBuyer(last, MidpointRounding.ToEven) is null).Should().Be(buyers.Length == 0);
            }
        }, count: 300);

    [Fact]
    public void Lifts_WhenTheyAreCountedOneByOne_AreTheSameInTheSameOrder() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            var book = new ValueBook(random);
            int[] everyone = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(20))];
            string[][] tags = [.. Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, random.Next(4)).Select(_ => Tags[random.Next(Tags.Length)]).ToArray())];
            double confidence = random.Next(50, 100) / 100.0;
            HashSet<int> bought = [.. book.Orders.Select(order => order.Buyer)];
            int[] buyers = [.. everyone.Distinct().Where(bought.Contains)];
            int[] others = [.. everyone.Distinct().Where(member => !bought.Contains(member))];
            string[] all = [.. everyone.SelectMany(member => tags[member]).Distinct()];
            ValueList<TagLift> lifts = book.Report().Lifts(everyone, member => tags[member], confidence);
            lifts.Select(lift => lift.Tag).Should().BeEquivalentTo(all);
            foreach (TagLift lift in lifts)
            {
                int with = buyers.Count(member => tags[member].Contains(lift.Tag));
                int without = others.Count(member => tags[member].Contains(lift.Tag));
                (lift.AmongBuyers, lift.AmongOthers).Should().Be((new Ratio(with, buyers.Length), new Ratio(without, others.Length)));
                lift.Difference.Should().Be(Ratio.Difference(lift.AmongBuyers, lift.AmongOthers, 1 - ((1 - confidence) / all.Length)));
                lift.IsOverRepresented.Should().Be(lift.Difference is { Low: > 0 });
                if (buyers.Length == 0 || with + without == 0) lift.Lift.Should().BeNull();
                else lift.Lift.Should().BeApproximately((double)with / buyers.Length / ((double)(with + without) / (buyers.Length + others.Length)), 1e-12);
            }

            lifts.Zip(lifts.Skip(1)).All(pair => Low(pair.First) > Low(pair.Second) || (Low(pair.First).Equals(Low(pair.Second)) && string.CompareOrdinal(pair.First.Tag, pair.Second.Tag) < 0))
                .Should().BeTrue("the largest lower end is first");
        }, count: 300);

    [Fact]
    public void Concentration_OfAnyCounts_IsThatOfTheDefinitions() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            long[] counts = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(3) == 0 ? 0L : random.Next(1, 1 + random.Next(1, 1000)))];
            Concentration measured = Concentration.Of(counts);
            double sum = counts.Sum();
            if (sum == 0)
            {
                (measured.EffectiveParts, measured.Gini, measured.Herfindahl).Should().Be((null, null, null));
                return;
            }

            double[] shares = [.. counts.Select(count => count / sum)];
            measured.EffectiveParts.Should().BeApproximately(1 / shares.Sum(share => share * share), 1e-9);
            measured.EffectiveParts.Should().BeInRange(1 - 1e-12, counts.Count(count => count > 0) + 1e-9, "as many parts as there are is the most");
            measured.Gini.Should().BeApproximately(counts.Sum(one => counts.Sum(other => (double)Math.Abs(one - other))) / (2 * counts.Length * sum), 1e-9);
            measured.TopTenth.Should().Be(new Ratio(counts.OrderDescending().Take((int)Math.Ceiling(counts.Length / 10.0)).Sum(), counts.Sum()));
            Concentration.Of(counts.Append(0)).EffectiveParts.Should().Be(measured.EffectiveParts, "who has nothing is no part");
        }, count: 300);

    private static double Low(TagLift lift) => lift.Difference?.Low ?? double.NegativeInfinity;

    private static decimal Rounded(decimal cut) => cut > 1_000_000_000m ? Math.Round(cut) : Math.Round(cut, 18);

    private static RfmSegment Segment(string id, Random random, int bins)
    {
        (int recency, int frequency, int money) = (random.Next(1, bins + 1), random.Next(1, bins + 1), random.Next(1, bins + 1));
        return new()
        {
            Id = new(id),
            MinRecency = recency,
            MaxRecency = random.Next(recency, bins + 1),
            MinFrequency = frequency,
            MaxFrequency = random.Next(frequency, bins + 1),
            MinMoney = money,
            MaxMoney = random.Next(money, bins + 1),
        };
    }
}
