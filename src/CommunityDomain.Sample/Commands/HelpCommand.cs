using CommunityDomain.Reporting;
using CommunityDomain.Sample.Views;
using Spectre.Console;

namespace CommunityDomain.Sample.Commands;

/// <summary>Explains the program and its commands.</summary>
internal static class HelpCommand
{
    internal const string Program = "dotnet run --project src/CommunityDomain.Sample";

    internal static int Run(Invocation invocation)
    {
        if (invocation.Argument is null) return WriteAll(invocation.Output);
        if (CommandTable.Find(invocation.Argument) is { } command) return Write(invocation.Output, command);
        return invocation.Fail($"Unknown command '{invocation.Argument}'. Type '--help' for the commands.");
    }

    /// <summary>What the program is, its commands, options and examples.</summary>
    internal static int WriteAll(IAnsiConsole output)
    {
        output.Lines(Words.In(ReportLanguage.English).Title, "bold");
        output.WriteLine();
        output.Lines("Without a command it shows all three on the examples that ship with it. No file is changed and nothing leaves this computer.");
        Heading(output, "Usage");
        output.Lines($"{Program} -- [COMMAND] [OPTIONS]", indent: 2);
        Heading(output, "Commands");
        Pairs(output, CommandTable.All.Select(command => ($"{command.Name} {command.Argument}".TrimEnd(), command.Summary)));
        Heading(output, "Options");
        IEnumerable<(string, string)> options = CommandTable.All
            .SelectMany(command => command.Options.Select(option => (option, command.Name)))
            .GroupBy(pair => pair.option)
            .Select(group => (group.Key.Usage, $"{group.Key.Summary} ({string.Join(", ", group.Select(pair => pair.Name))})"));
        Pairs(output, options.Append(("--help, -h", "This help; after a command, more about it.")));
        WriteExitCodes(output);
        Heading(output, "Examples");
        foreach (CommandSpec command in CommandTable.All)
            if (command.Examples.Count > 0) output.Lines($"{Program} -- {command.Examples[0]}".TrimEnd(' ', '-'), indent: 2);
        return ExitCodes.Clean;
    }

    /// <summary>One command in full.</summary>
    internal static int Write(IAnsiConsole output, CommandSpec command)
    {
        output.Lines($"{command.Name}: {command.Summary}", "bold");
        Heading(output, "Usage");
        string argument = command.NeedsArgument || command.Argument.Length == 0 ? command.Argument : $"[{command.Argument}]";
        output.Lines($"{Program} -- {command.Name} {argument}".TrimEnd() + (command.Options.Count > 0 ? " [OPTIONS]" : string.Empty), indent: 2);
        if (command.Options.Count > 0)
        {
            Heading(output, "Options");
            Pairs(output, command.Options.Select(option => (option.Usage, option.Summary)));
        }

        foreach (string note in command.Notes)
        {
            output.WriteLine();
            output.Lines(note);
        }

        if (command.Name is CommandTable.Audit) WriteExitCodes(output);
        if (command.Examples.Count == 0) return ExitCodes.Clean;
        Heading(output, "Examples");
        foreach (string example in command.Examples) output.Lines($"{Program} -- {example}".TrimEnd(' ', '-'), indent: 2);
        return ExitCodes.Clean;
    }

    private static void WriteExitCodes(IAnsiConsole output)
    {
        Heading(output, "Exit codes");
        Pairs(output, [
            ("0", "All is well; notes at most. The demonstration always ends with 0."),
            ("1", "The audit found warnings or errors."),
            ("2", "The command line or a file cannot be used; one line on standard error says why."),
        ]);
    }

    private static void Heading(IAnsiConsole output, string text)
    {
        output.WriteLine();
        output.Lines(text, "bold");
    }

    private static void Pairs(IAnsiConsole output, IEnumerable<(string Name, string Text)> pairs)
    {
        (string Name, string Text)[] rows = [.. pairs];
        int width = rows.Max(row => row.Name.Length) + 4;
        foreach ((string name, string text) in rows)
        {
            IReadOnlyList<string> lines = CellText.Wrap(text, Math.Max(20, output.Profile.Width - width));
            for (int i = 0; i < lines.Count; i++)
                output.MarkupLine((i == 0 ? $"  [bold]{Markup.Escape(name.PadRight(width - 2))}[/]" : new string(' ', width)) + Markup.Escape(lines[i]));
        }
    }
}
