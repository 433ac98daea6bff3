using CommunityDomain.Groups;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Views;
using Spectre.Console;

namespace CommunityDomain.Sample.Commands;

/// <summary>Shows what may follow what in the life of a group: as tables, or as a Mermaid diagram to paste into a document.</summary>
internal static class LifecycleCommand
{
    internal static int Run(Invocation invocation)
    {
        GroupHorizon[]? horizons = invocation.Argument switch
        {
            null => [GroupHorizon.LongTerm, GroupHorizon.ShortTerm],
            "long-term" => [GroupHorizon.LongTerm],
            "short-term" => [GroupHorizon.ShortTerm],
            _ => null,
        };
        if (horizons is null) return invocation.Fail($"Unknown kind of group '{invocation.Argument}'. Use long-term or short-term.");
        switch (invocation.Options.GetValueOrDefault("--as", "table"))
        {
            case "table":
                WriteTables(invocation, horizons);
                return ExitCodes.Clean;
            case "mermaid":
                // One diagram, as it is, so that it can be redirected to a file.
                invocation.Output.Profile.Out.Writer.WriteLine(horizons[0].ToMermaid(invocation.Language).TrimEnd());
                return ExitCodes.Clean;
            default:
                return invocation.Fail($"'{invocation.Options["--as"]}' is no form for '--as'. Use table or mermaid.");
        }
    }

    private static void WriteTables(Invocation invocation, GroupHorizon[] horizons)
    {
        Words words = invocation.Words;
        string language = invocation.Language;
        foreach (GroupHorizon horizon in horizons)
        {
            invocation.Output.Lines($"{words.Lifecycle}: {horizon.ToTerm(language)}", "bold");
            Table table = new Table().Border(TableBorder.Simple);
            foreach (string heading in new[] { words.StateBefore, words.Trigger, words.StateAfter }) table.AddColumn(new TableColumn(new Text(heading)).PadLeft(0).PadRight(2));
            GroupState? before = null;
            foreach (LifecycleTransition row in GroupLifecycle.Transitions(horizon))
            {
                string from = row.From == before ? string.Empty : row.From.ToTerm(language);
                before = row.From;
                string end = GroupLifecycle.IsTerminal(row.To) ? " ■" : string.Empty;
                table.AddRow(new Text(from), new Text(row.Trigger.ToTerm(language)), new Text("→ " + row.To.ToTerm(language) + end));
            }

            invocation.Output.Write(table);
            invocation.Output.WriteLine();
        }

        invocation.Output.Lines("■ " + words.TheEnd, "dim");
    }
}
