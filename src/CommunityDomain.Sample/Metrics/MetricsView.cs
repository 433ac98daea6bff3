using System.Globalization;
using CommunityDomain.Metrics;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Views;
using NodaTime.Text;
using Spectre.Console;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Prints what a file of events comes to.</summary>
internal static class MetricsView
{
    private const int MostRows = 12;

    internal static void Print(MetricsRead read, MetricsOptions options, IAnsiConsole output)
    {
        MetricsWords words = MetricsWords.In(options.Language);
        string tag = options.Tag;
        LocalDate last = read.Clock.DayOf(read.Last);
        output.Lines(words.Title, "bold");
        Figures.Write(
            output,
            [
                (words.RowCount, read.Skipped == 0 ? Number(read.Rows) : $"{Number(read.Rows)} ({words.Skipped}: {Number(read.Skipped)})"),
                (words.Span, $"{Date(read.Clock.DayOf(read.First))} – {Date(last)}, {read.Clock.Zone.Id}"),
                (words.Members, Number(read.Presence.Members)),
                (words.Actives, $"{Number(read.Presence.Active(last))}, {Number(read.Presence.Active(last, 7))}, {Number(read.Presence.Active(last, 28))}"),
                (words.Stickiness, read.Presence.Stickiness(last, 28).ToString()),
            ],
            areNumbers: false);
        Board(read, PeriodLength.Week(IsoDayOfWeek.Monday), words.Week, words, output);
        Board(read, PeriodLength.Month, words.Month, words, output);
        Board(read, PeriodLength.Year, words.Year, words, output);
        Triangle(read, words, output);
        if (read.Talk is { } talk) TalkView.Print(read, talk.Board(read), options, output);
        if (read.Value is { } value) ValueView.Print(value, options.Rfm, ValueWords.In(options.Language), output);
        if (read.Funnel is { } funnel) Funnel(funnel, words, tag, output);
    }

    private static void Board(MetricsRead read, PeriodLength length, string title, MetricsWords words, IAnsiConsole output)
    {
        ValueList<GrowthPeriod> growth = read.Presence.Growth(length, read.First, read.Last);
        Heading(output, title);
        Table table = QuietTable.New();
        table.Column(words.Period).NoWrap();
        foreach (string heading in (string[])[words.Events, words.Active, words.Growth, words.New, words.Retained, words.Resurrected, words.Churned, words.NotYet, words.Quick]) table.Column(heading, isNumber: true);
        foreach (GrowthPeriod period in growth.Skip(growth.Count - MostRows))
        {
            long events = read.Events.Where(day => period.Interval.Contains(read.Clock.Start(day.Key))).Sum(day => day.Value);
            table.AddRow([.. new[]
            {
                Date(read.Clock.DayOf(period.Interval.Start)), Number(events), Number(period.Active),
                period.ActiveBefore == 0 || period.NotYetBack > 0 || period.Interval.End > read.Last ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{100.0 * (period.Active - period.ActiveBefore) / period.ActiveBefore:+0.0;-0.0;0.0} %"),
                Number(period.New), Number(period.Retained), Number(period.Resurrected), Number(period.Churned), period.NotYetBack == 0 ? string.Empty : Number(period.NotYetBack),
                period.QuickRatio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : string.Empty,
            }.Select(cell => new Text(cell))]);
        }

        output.Write(table);
        if (growth.Count > MostRows) output.Lines(string.Format(CultureInfo.InvariantCulture, words.Earlier, Number(growth.Count - MostRows)), indent: 2);
    }

    private static void Triangle(MetricsRead read, MetricsWords words, IAnsiConsole output)
    {
        RetentionReport<MemberId> retention = read.Retention;
        RetentionCohort[] cohorts = [.. retention.Cohorts.Where(cohort => cohort.Size > 0)];
        Heading(output, $"{words.Retention} ({read.Period})");
        Table table = QuietTable.New();
        table.Column(words.Cohort).NoWrap();
        table.Column(words.Size, isNumber: true);
        foreach (int interval in retention.Definition.Cells) table.Column(interval.ToString(CultureInfo.InvariantCulture), isNumber: true);
        foreach (RetentionCohort cohort in cohorts.Skip(cohorts.Length - MostRows))
        {
            table.AddRow([.. new[] { Date(read.Clock.DayOf(cohort.Interval.Start)), Number(cohort.Size) }
                .Concat(Enumerable.Range(0, retention.Definition.Cells.Count).Select(cell => cell >= cohort.Back.Count ? string.Empty : Percent(cohort.Rate(cell)) + (cohort.IsMature(cell) ? string.Empty : "*")))
                .Select(cell => new Text(cell))]);
        }

        table.AddRow([.. new[] { words.All, Number(cohorts.Sum(cohort => cohort.Size)) }
            .Concat(Enumerable.Range(0, retention.Definition.Cells.Count).Select(cell => Percent(retention.Overall(cell)))).Select(cell => new Text(cell))]);
        output.Write(table);
        output.Lines(words.Star, indent: 2);
        if (cohorts.Length > MostRows) output.Lines(string.Format(CultureInfo.InvariantCulture, words.Earlier, Number(cohorts.Length - MostRows)), indent: 2);
    }

    private static void Funnel(FunnelReport<MemberId> funnel, MetricsWords words, string tag, IAnsiConsole output)
    {
        Heading(output, words.Funnel);
        foreach (string sentence in funnel.Funnel.Definition.ToText(tag).Split('\n')) output.Lines(sentence, indent: 2);
        Table table = QuietTable.New();
        table.Column(words.Step).NoWrap();
        foreach (string heading in (string[])[words.Reached, words.OfFirst, words.OfPrevious, words.Dropped, words.Pending]) table.Column(heading, isNumber: true);
        for (int step = 0; step < funnel.Steps.Count; step++)
        {
            FunnelStepReport row = funnel.Steps[step];
            table.AddRow([.. new[] { funnel.Funnel.Definition.Steps[step].Kind, Number(row.Reached), Percent(row.Rate), Percent(row.FromPrevious), Number(row.Dropped), Number(row.Pending) }.Select(cell => new Text(cell))]);
        }

        output.Write(table);
        if (!funnel.Lines.IsEmpty) Lines(funnel, words, output);
        int worst = Enumerable.Range(0, funnel.Steps.Count).MaxBy(step => funnel.Steps[step].Dropped);
        if (funnel.Steps[worst].Dropped == 0)
        {
            output.Lines(words.NoDrop, indent: 2);
            return;
        }

        output.Lines($"{words.Reasons}: {funnel.Funnel.Definition.Steps[worst].Kind}", indent: 2);
        foreach (IGrouping<string, Reason> reason in funnel.MembersAt(worst, FunnelOutcome.Dropped).Select(funnel.WhyStopped).GroupBy(reason => reason.Code, StringComparer.Ordinal).OrderByDescending(reasons => reasons.Count()))
            output.Lines($"{Number(reason.Count())} × {words.Such} {reason.First().ToText(tag)}", indent: 4);
    }

    private static void Lines(FunnelReport<MemberId> funnel, MetricsWords words, IAnsiConsole output)
    {
        Table table = QuietTable.New();
        table.Column(funnel.Funnel.Definition.Breakdown!.Property).NoWrap();
        foreach (string kind in funnel.Steps.Select(step => step.Kind)) table.Column(kind, isNumber: true);
        table.Column(words.OfFirst, isNumber: true);
        foreach (FunnelLine<MemberId> line in funnel.Lines.Take(MostRows))
            table.AddRow([.. line.Report.Steps.Select(step => Number(step.Reached)).Prepend(line.Value ?? "–").Append(Percent(line.Report.Steps[^1].Rate)).Select(cell => new Text(cell))]);
        output.Write(table);
        if (funnel.Lines.Count > MostRows) output.Lines($"… {Number(funnel.Lines.Count - MostRows)}", indent: 2);
    }

    private static void Heading(IAnsiConsole output, string text)
    {
        output.WriteLine();
        output.Lines(text, "bold");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(Ratio ratio) => ratio.Value is { } value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
