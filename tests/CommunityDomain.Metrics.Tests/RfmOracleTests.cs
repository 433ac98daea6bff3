using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

/// <summary>Scores and cut points, held to a count that knows the definitions and nothing else.</summary>
public sealed class RfmOracleTests
{
    private static readonly Currency Yuan = new("CNY");
    private static readonly BusinessDayClock Clock = BusinessDayClock.Open("Asia/Shanghai", new LocalTime(4, 0), DateTimeZoneProviders.Tzdb);
    private static readonly Instant End = Instant.FromUtc(2026, 6, 1, 0, 0);

    [Fact]
    public void Rfm_OfRandomBooks_IsWhatTheDefinitionsSay() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        int people = random.Next(1, 30);
        int variety = random.Next(1, 12); // Few values: many ties.
        var orders = new List<(int Who, int Id, Instant At, decimal Amount, decimal Back)>();
        for (int id = 0; id < random.Next(1, 80); id++)
        {
            decimal amount = random.Next(1, variety + 1) * 25.5m;
            orders.Add((random.Next(people), id, End - Duration.FromHours(random.Next(variety * 48)), amount, random.Next(4) == 0 ? Math.Round(amount / 3, 2) : 0));
        }

        var state = new ValueAccumulator<int>(Yuan, Clock);
        foreach ((int who, int id, Instant at, decimal amount, decimal back) in orders)
        {
            state.Add(who, id, at, new Money(amount, Yuan));
            if (back > 0) state.Refund(who, id, id, at, new Money(back, Yuan));
        }

        var rule = new RfmRule { Bins = random.Next(2, 10), Ties = (RfmTies)random.Next(4), IsGross = random.Next(2) == 0 };
        RfmTable<int> table = state.Result(End).Rfm(rule);
        int[] buyers = [.. orders.Select(order => order.Who).Distinct()];
        decimal Recency(int who) => Period.DaysBetween(orders.Where(order => order.Who == who).Max(order => Clock.DayOf(order.At)), Clock.DayOf(End));
        decimal Frequency(int who) => orders.Count(order => order.Who == who);
        decimal Amount(int who) => orders.Where(order => order.Who == who).Sum(order => order.Amount - (rule.IsGross ? 0 : order.Back));

        table.Buyers.Should().BeEquivalentTo(buyers);
        Hold(Recency, table.RecencyCuts, score => rule.Bins + 1 - score.Recency);
        Hold(Frequency, table.FrequencyCuts, score => score.Frequency);
        Hold(Amount, table.MoneyCuts, score => score.Money);
        table.ScoreOf(-1).Should().BeNull();

        void Hold(Func<int, decimal> valueOf, ValueList<decimal> cuts, Func<(int Recency, int Frequency, int Money), int> binOf)
        {
            decimal[] values = [.. buyers.Select(valueOf).Order()];
            cuts.Should().HaveCount(rule.Bins - 1);
            foreach (int who in buyers)
            {
                decimal value = valueOf(who);
                int bin = rule.Ties == RfmTies.MiddleRank ? BinByRank(values, value) : 1 + Enumerable.Range(1, rule.Bins - 1).Count(part =>
                {
                    decimal cut = Quantile(values, part) + (rule.Ties == RfmTies.BelowCutPlusOne ? 1 : 0);
                    return rule.Ties == RfmTies.UpToCut ? value > cut : value >= cut;
                });
                binOf(table.ScoreOf(who)!.Value).Should().Be(bin, "{0} of {1} by {2}", value, string.Join(' ', values), rule);
                (1 + cuts.Count(cut => rule.Ties == RfmTies.UpToCut ? value > cut : value >= cut)).Should().Be(bin, "the cut points that are told are those that were used");
            }

            if (rule.Ties != RfmTies.MiddleRank)
                cuts.Should().Equal(Enumerable.Range(1, rule.Bins - 1).Select(part => Quantile(values, part) + (rule.Ties == RfmTies.BelowCutPlusOne ? 1 : 0)));
        }

        // Type 7: between the two order statistics around (n - 1) share.
        decimal Quantile(decimal[] sorted, int part)
        {
            int low = (sorted.Length - 1) * part / rule.Bins;
            int into = ((sorted.Length - 1) * part) - (low * rule.Bins);
            return low + 1 < sorted.Length ? sorted[low] + ((sorted[low + 1] - sorted[low]) * into / rule.Bins) : sorted[^1];
        }

        // The middle of the ranks of its equals, as a share of all.
        int BinByRank(decimal[] sorted, decimal value)
        {
            int below = sorted.Count(other => other < value);
            int equal = sorted.Count(other => other == value);
            return 1 + (((2 * below) + equal) * rule.Bins / (2 * sorted.Length));
        }
    }, count: 300);

    [Fact]
    public void DaysBetweenPurchases_AtAnyShare_IsTheTypeSevenQuantile() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        int[] days = [.. Enumerable.Range(0, 60).Where(_ => random.Next(3) == 0)];
        var state = new ValueAccumulator<int>(Yuan, Clock);
        foreach (int day in days) state.Add(1, day, Instant.FromUtc(2026, 2, 1, 2, 0) + Duration.FromDays(day), new Money(1, Yuan));
        decimal share = random.Next(0, 101) / 100m;
        int[] gaps = [.. days.Zip(days.Skip(1), (one, next) => next - one).Order()];
        decimal? expected = null;
        if (gaps.Length > 0)
        {
            decimal place = (gaps.Length - 1) * share;
            int low = (int)place;
            expected = low == gaps.Length - 1 ? gaps[^1] : gaps[low] + ((place - low) * (gaps[low + 1] - gaps[low]));
        }

        state.Result(End).DaysBetweenPurchases(share).Should().Be(expected);
    });

    [Fact]
    public void Concentration_OfAnyCounts_IsAsDefined() => Law.Holds(Gen.Choose(0, 40).ArrayOf(), counts =>
    {
        Concentration found = Concentration.Of(counts.Select(count => (long)count));
        double sum = counts.Sum();
        found.Parts.Should().Be(counts.Length);
        if (sum == 0)
        {
            (found.Gini, found.Herfindahl, found.EffectiveParts).Should().Be((null, null, null));
            return;
        }

        double squares = counts.Sum(count => count / sum * (count / sum));
        double apart = counts.Sum(one => counts.Sum(other => (double)Math.Abs(one - other)));
        found.Herfindahl.Should().BeApproximately(squares, 1e-12);
        found.EffectiveParts.Should().BeApproximately(1 / squares, 1e-9);
        found.Gini.Should().BeApproximately(apart / (2 * counts.Length * sum), 1e-12);
        found.EffectiveParts.Should().BeInRange(1 - 1e-9, counts.Length + 1e-9);
        int top = (counts.Length + 9) / 10;
        found.TopTenth.Should().Be(new Ratio(counts.OrderDescending().Take(top).Sum(), (long)sum));
    });
}
