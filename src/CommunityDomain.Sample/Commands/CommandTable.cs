using CommunityDomain.Sample.CheckIns;
using CommunityDomain.Sample.Metrics;
using CommunityDomain.Sample.Moderation;

namespace CommunityDomain.Sample.Commands;

/// <summary>Every command of the program, in the order of help.</summary>
internal static class CommandTable
{
    internal const string Demo = "demo";
    internal const string Audit = "audit";
    internal const string Replay = "replay";
    internal const string Help = "help";

    // A property, since it is read before the fields of this class are set when the replay's entry is asked for first.
    internal static OptionSpec Language => new("--lang", "TAG", "The language: en, zh-Hant, zh-Hans or ja. English by default.");

    internal static IReadOnlyList<CommandSpec> All { get; } =
    [
        new()
        {
            Name = Demo,
            Summary = "Audits the example community, replays the example chat log and moderates example messages. What you get without a command.",
            Options = [Language],
            Examples = ["", "demo --lang ja"],
            Run = DemoCommand.Run,
        },
        new()
        {
            Name = Audit,
            Summary = "Audits a community plan or a charter and says what to mend.",
            Argument = "PLAN.json",
            NeedsArgument = true,
            Options =
            [
                Language,
                new("--as", "FORM", "table, or markdown: the findings as a document for a wiki or a merge request. A table by default."),
                new("--on", "DATE", "The business day to audit as of, as 2026-11-23. Today in the plan's zone by default."),
                new("--platform", "NAME", "A platform, as discord or wecom: which rules of the charter it can run by itself, and which of its limits are exceeded by how much."),
            ],
            Notes =
            [
                "A plan is one JSON document: groups, roster, charters and activities; a charter can also stand alone. Rules that enforce a charter are analysed: what is found about them comes with a case that shows it. Start from the healthy example, or give your editor the JSON schema; 'example' and 'schema' print them.",
                "Every finding says how bad it is (error: the plan contradicts itself; warning: it goes against a fact of the craft; note: worth knowing), where it is in the document, what it is, what to do, and the fact that it rests on.",
            ],
            Examples = ["audit my-plan.json", "audit my-plan.json --lang zh-Hant --on 2026-11-23", "audit my-plan.json --as markdown > audit.md", "audit charter.json", "audit charter.json --platform discord"],
            Run = AuditCommand.Run,
        },
        ReplayEntry.Spec,
        ModerateCommand.Spec,
        CheckInCommand.Spec,
        MetricsCommand.Spec,
        new()
        {
            Name = "example",
            Summary = "Prints an example to start from: a plan (healthy, the default, or mistakes), a charter, messages, a check-in program, or submissions.",
            Argument = "healthy|mistakes|charter|messages|checkin|submissions",
            Examples = ["example > my-plan.json", "example charter > charter.json", "example messages > messages.jsonl", "example checkin > program.json", "example submissions > submissions.csv"],
            Run = ExampleCommand.Run,
        },
        new()
        {
            Name = "schema",
            Summary = "Prints the JSON schema of a plan (the default), a charter, a rule set, a message, a check-in program, a funnel, a retention definition or an RFM rule, for your editor.",
            Argument = "plan|charter|rules|message|checkin|funnel|retention|rfm",
            Examples = ["schema > community-plan.schema.json", "schema charter > charter.schema.json"],
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
