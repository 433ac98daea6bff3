using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Reporting;

namespace CommunityDomain.Sample.Commands;

/// <summary>What the user typed, understood: a command with its argument and options, or the one line that says why not.</summary>
internal sealed record CommandLine
{
    private static readonly string[] HelpWords = ["--help", "-h", "-?", "/?"];

    /// <summary>The command; null when there is a <see cref="Fault"/>.</summary>
    internal CommandSpec? Command { get; private init; }

    /// <summary>Whether the user asks how the command works.</summary>
    internal bool WantsHelp { get; private init; }

    /// <summary>The arguments, in order.</summary>
    internal IReadOnlyList<string> Arguments { get; private init; } = [];

    /// <summary>The first argument; null for none.</summary>
    internal string? Argument => Arguments.Count > 0 ? Arguments[0] : null;

    /// <summary>The options, by name.</summary>
    internal IReadOnlyDictionary<string, string> Options { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is wrong and what to type instead, one line; null when nothing is.</summary>
    internal string? Fault { get; private init; }

    /// <summary>Reads a command line. The first word that is no option names the command; without one it is the demonstration.</summary>
    /// <param name="args">The words.</param>
    /// <returns>What they mean.</returns>
    internal static CommandLine Parse(IReadOnlyList<string> args)
    {
        bool named = args.Count > 0 && !args[0].StartsWith('-') && args[0] != "/?";
        string name = named ? args[0] : CommandTable.Demo;
        CommandSpec? command = CommandTable.Find(name);
        if (command is null)
        {
            string hint = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? $"To audit a plan, type 'audit {name}'."
                : Nearest(name, CommandTable.All.Select(spec => spec.Name)) is { } near ? $"Did you mean '{near}'?" : "Type '--help' for the commands.";
            return new() { Fault = $"Unknown command '{name}'. {hint}" };
        }

        string[] rest = [.. args.Skip(named ? 1 : 0)];
        if (rest.Any(word => HelpWords.Contains(word, StringComparer.Ordinal)))
        {
            CommandSpec about = named ? command : CommandTable.Find(CommandTable.Help)!;
            return new() { Command = about, WantsHelp = true };
        }

        return ParseRest(command, rest);
    }

    private static CommandLine ParseRest(CommandSpec command, string[] words)
    {
        var arguments = new List<string>();
        bool onlyArguments = false;
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (word == "--" && !onlyArguments)
            {
                onlyArguments = true;
                continue;
            }

            if (onlyArguments || word == "-" || !word.StartsWith('-'))
            {
                if (command.Argument.Length == 0) return Wrong($"'{command.Name}' takes no argument, but was given '{word}'. {MoreAbout(command)}");
                if (arguments.Count == command.Arguments) return Wrong($"'{command.Name}' takes {(command.Arguments == 1 ? "one " : string.Empty)}{command.Argument}, but was given '{string.Join("', '", arguments)}' and '{word}'. {MoreAbout(command)}");
                arguments.Add(word);
                continue;
            }

            int equals = word.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? word : word[..equals];
            OptionSpec? option = command.Options.FirstOrDefault(spec => spec.Name == name);
            if (option is null) return Wrong($"Unknown option '{name}' for '{command.Name}'. {HintFor(name, command)}");
            if (options.ContainsKey(name)) return Wrong($"The option '{name}' is given twice. {MoreAbout(command)}");
            if (option.Value.Length == 0)
            {
                if (equals >= 0) return Wrong($"The option '{name}' takes no value. {MoreAbout(command)}");
                options.Add(name, string.Empty);
                continue;
            }

            bool separate = equals < 0 && i + 1 < words.Length && !words[i + 1].StartsWith("--", StringComparison.Ordinal);
            string value = equals >= 0 ? word[(equals + 1)..] : separate ? words[++i] : string.Empty;
            if (value.Length == 0) return Wrong($"The option '{name}' needs a value: {name} {option.Value}. {MoreAbout(command)}");
            options.Add(name, value);
        }

        if (command.NeedsArgument && arguments.Count < command.Arguments) return Wrong($"'{command.Name}' needs {command.Argument}. {MoreAbout(command)}");
        if (options.TryGetValue("--lang", out string? tag) && !IsLanguage(tag)) return Wrong($"Unknown language '{tag}'. Use en, zh-Hant, zh-Hans or ja.");
        return new() { Command = command, Arguments = arguments, Options = options };
    }

    private static bool IsLanguage(string tag) =>
        LanguageTag.TryOf(tag, out LanguageTag language)
        && (ReportLanguages.Of(language) != ReportLanguage.English || language.Value.Split('-')[0] == "en");

    [SuppressMessage("Globalization", "CA1308", Justification = "Command words are lower case.")]
    private static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string lower = word.ToLowerInvariant();
        return candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(lower, candidate)))
            .Where(pair => pair.Distance <= Math.Max(1, pair.Candidate.Length / 3))
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    // Edits (insert, delete, replace, swap neighbours) between two short words.
    private static int Distance(string left, string right)
    {
        int[] before = new int[right.Length + 1];
        int[] above = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] row = new int[right.Length + 1];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above) = (above, row);
        }

        return above[right.Length];
    }

    private static string HintFor(string option, CommandSpec command) =>
        Nearest(option, command.Options.Select(spec => spec.Name)) is { } near ? $"Did you mean '{near}'?" : MoreAbout(command);

    private static string MoreAbout(CommandSpec command) => command.Name == CommandTable.Demo ? "Type '--help' for help." : $"Type '{command.Name} --help' for help.";

    private static CommandLine Wrong(string fault) => new() { Fault = fault };
}
