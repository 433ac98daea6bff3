namespace CommunityDomain.Sample.Commands;

/// <summary>Every command of the program, in the order of help.</summary>
internal static class CommandTable
{
    internal const string Demo = "demo";
    internal const string Audit = "audit";
    internal const string Replay = "replay";
    internal const string Help = "help";

    private static readonly OptionSpec Language = new("--lang", "TAG", "The language: en, zh-Hant, zh-Hans or ja. English by default.");

    internal static IReadOnlyList<CommandSpec> All { get; } =
    [
        new()
        {
            Name = Demo,
            Summary = "Audits the example community and replays the example chat log. What you get without a command.",
            Options = [Language],
            Examples = ["", "demo --lang ja"],
            Run = DemoCommand.Run,
        },
        new()
        {
            Name = Audit,
            Summary = "Audits a community plan and says what to mend.",
            Argument = "PLAN.json",
            NeedsArgument = true,
            Options =
            [
                Language,
                new("--on", "DATE", "The business day to audit as of, as 2026-11-23. Today in the plan's zone by default."),
            ],
            Notes =
            [
                "A plan is one JSON document: groups, roster, charters and activities. Start from the healthy example, or give your editor the JSON schema; 'example' and 'schema' print them.",
                "Every finding says how bad it is (error: the plan contradicts itself; warning: it goes against a fact of the craft; note: worth knowing), where it is in the document, what it is, what to do, and the fact that it rests on.",
            ],
            Examples = ["audit my-plan.json", "audit my-plan.json --lang zh-Hant --on 2026-11-23"],
            Run = AuditCommand.Run,
        },
        ReplayEntry.Spec,
        new()
        {
            Name = "example",
            Summary = "Prints an example plan to start from: healthy (default) or mistakes.",
            Argument = "healthy|mistakes",
            Examples = ["example > my-plan.json", "example mistakes"],
            Run = ExampleCommand.Run,
        },
        new()
        {
            Name = "schema",
            Summary = "Prints the JSON schema of a plan, for your editor.",
            Examples = ["schema > community-plan.schema.json"],
            Run = SchemaCommand.Run,
        },
        new()
        {
            Name = "lifecycle",
            Summary = "Shows what may follow what in the life of a group.",
            Argument = "long-term|short-term",
            Options = [Language, new("--as", "FORM", "table, or mermaid: one diagram to paste into a document. A table by default.")],
            Examples = ["lifecycle --lang zh-Hant", "lifecycle short-term --as mermaid > lifecycle.mmd"],
            Run = LifecycleCommand.Run,
        },
        new()
        {
            Name = Help,
            Summary = "Explains the program, or one command.",
            Argument = "COMMAND",
            Examples = ["help audit"],
            Run = HelpCommand.Run,
        },
    ];

    /// <summary>The command of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The command; null when there is none.</returns>
    internal static CommandSpec? Find(string name) => All.FirstOrDefault(command => command.Name == name);
}
