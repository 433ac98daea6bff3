using System.Globalization;
using CommunityDomain.Metrics;
using CommunityDomain.Sample.Views;
using NodaTime.Text;
using Spectre.Console;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Prints how a group talked, period by period.</summary>
internal static class TalkView
{
    private const int MostRows = 12;

    internal static void Print(MetricsRead read, ValueList<ConversationPeriod<MemberId>> board, MetricsOptions options, IAnsiConsole output)
    {
        TalkWords words = TalkWords.In(options.Language);
        output.WriteLine();
        output.Lines($"{words.Title} ({read.Period})", "bold");
        Table table = QuietTable.New();
        table.Column(words.Period).NoWrap();
        foreach (string heading in (string[])[words.Messages, words.Growth, words.PerDay, words.Speakers, words.PerSpeaker, words.Silent, words.Newcomers, words.Left]) table.Column(heading, isNumber: true);
        ConversationPeriod<MemberId>[] spoken = [.. board.Where(period => period.Talk.Messages > 0 || period.Leaves.Came > 0)];
        foreach (ConversationPeriod<MemberId> period in spoken.TakeLast(MostRows))
        {
            table.AddRow([.. new[]
            {
                LocalDatePattern.Iso.Format(read.Clock.DayOf(period.Interval.Start)) + (period.IsWhole ? string.Empty : "*"),
                Number(period.Talk.Messages),
                period.MessageGrowth is { } growth ? string.Create(CultureInfo.InvariantCulture, $"{growth * 100:+0.0;-0.0;0.0} %") : string.Empty,
                period.MessagesPerDay.ToString("0.0", CultureInfo.InvariantCulture),
                Number(period.Talk.Speakers),
                period.MessagesPerSpeaker?.ToString("0.0", CultureInfo.InvariantCulture) ?? string.Empty,
                $"{Number(period.Silence.Silent.Count)}/{Number(period.Silence.Present)}",
                period.FirstMessages.IsDefined ? $"{Number(period.FirstMessages.Numerator)}/{Number(period.FirstMessages.Denominator)}" : string.Empty,
                Number(period.Leaves.Left),
            }.Select(cell => new Text(cell))]);
        }

        output.Write(table);
        output.Lines(words.Note, indent: 2);
        if (spoken.Length > MostRows) output.Lines(string.Format(CultureInfo.InvariantCulture, MetricsWords.In(options.Language).Earlier, Number(spoken.Length - MostRows)), indent: 2);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
