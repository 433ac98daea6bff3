using System.Globalization;
using CommunityDomain.Metrics;
using CommunityDomain.Sample.Views;
using Spectre.Console;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Prints what buyers brought: value, repurchase, and the segments by recency, frequency and money.</summary>
internal static class ValueView
{
    private static readonly Duration Horizon = Duration.FromDays(90);

    internal static void Print(ValueReport<MemberId> report, RfmRule rule, ValueWords words, IAnsiConsole output)
    {
        RfmTable<MemberId> table = report.Rfm(rule);
        output.WriteLine();
        output.Lines(words.Title, "bold");
        Figures.Write(
            output,
            [
                (words.Orders, Number(report.Orders)),
                (words.Buyers, Number(report.Buyers)),
                (words.Gross, report.Gross.ToString()),
                (words.Average, report.AverageOrder(MidpointRounding.ToEven)?.ToString() ?? "–"),
                (words.Again, report.RepurchaseRate(Horizon).ToString()),
                (words.Gap, report.DaysBetweenPurchases(0.5m) is { } days ? Number(days) : "–"),
                ($"{words.Cuts}: {words.Recency}", Cuts(table.RecencyCuts)),
                ($"{words.Cuts}: {words.Frequency}", Cuts(table.FrequencyCuts)),
                ($"{words.Cuts}: {words.Money}", Cuts(table.MoneyCuts)),
            ],
            areNumbers: false);
        Segments(report, table, words, output);
    }

    private static void Segments(ValueReport<MemberId> report, RfmTable<MemberId> scores, ValueWords words, IAnsiConsole output)
    {
        ILookup<SegmentId?, CustomerValue<MemberId>> buyers = report.Customers().ToLookup(customer => scores.SegmentOf(customer.Member));
        Table table = QuietTable.New();
        table.Column(words.Segment).NoWrap();
        foreach (string heading in (string[])[words.Buyers, words.Orders, words.Value]) table.Column(heading, isNumber: true);
        foreach (SegmentId? segment in scores.Rule.Segments.Select(segment => (SegmentId?)segment.Id).Append(null))
        {
            CustomerValue<MemberId>[] own = [.. buyers[segment]];
            if (own.Length == 0) continue;
            Money value = own.Aggregate(Money.Zero(report.Gross.Currency), (sum, customer) => sum + customer.Gross);
            table.AddRow([.. new[] { segment?.Value ?? words.Others, Number(own.Length), Number(own.Sum(customer => customer.Orders)), value.ToString() }.Select(cell => new Text(cell))]);
        }

        output.Write(table);
    }

    private static string Cuts(ValueList<decimal> cuts) => string.Join("  ", cuts.Select(Number));

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
