using CommunityDomain.Planning;
using CommunityDomain.Sample.Views;
using Spectre.Console;

namespace CommunityDomain.Sample.Commands;

/// <summary>Shows audit, replay and moderation on the examples that ship with the program.</summary>
internal static class DemoCommand
{
    internal static int Run(Invocation invocation)
    {
        Words words = invocation.Words;
        IAnsiConsole output = invocation.Output;
        output.Lines(words.Title, "bold");
        output.WriteLine();
        output.Lines(words.DemoAudit, "bold underline");
        output.WriteLine();
        if (!PlanFile.TryRead(invocation, invocation.Example(ExampleCommand.Mistakes), out CommunityPlan? plan)) return ExitCodes.Unusable;

        // As of the plan's first day, so that the demonstration looks the same on every day.
        AuditCommand.Show(invocation, plan, plan.StartsOn);
        output.WriteLine();
        output.Lines(words.DemoReplay, "bold underline");
        output.WriteLine();
        int replayed = ReplayEntry.RunExample(invocation);
        if (replayed != ExitCodes.Clean) return replayed;
        output.WriteLine();
        output.Lines(words.DemoModerate, "bold underline");
        output.WriteLine();
        int moderated = Moderation.ModerateCommand.RunExample(invocation);
        if (moderated != ExitCodes.Clean) return moderated;
        output.WriteLine();
        output.Lines(words.TryNext, "bold underline");
        output.WriteLine();
        foreach (string next in new[] { "example > my-plan.json", "audit my-plan.json", "replay my-chat.csv", "moderate charter.json messages.jsonl", "--help" })
            output.Lines($"{HelpCommand.Program} -- {next}", indent: 2);
        return ExitCodes.Clean;
    }
}
