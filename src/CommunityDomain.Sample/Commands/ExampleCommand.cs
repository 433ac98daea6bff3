namespace CommunityDomain.Sample.Commands;

/// <summary>Prints an example file as it is, so that it can be redirected to a file.</summary>
internal static class ExampleCommand
{
    /// <summary>The plan with planted mistakes.</summary>
    internal const string Mistakes = "community-plan.json";

    /// <summary>The same plan, mended.</summary>
    internal const string Healthy = "healthy-plan.json";

    internal static int Run(Invocation invocation)
    {
        string? name = invocation.Argument switch
        {
            null or "healthy" => Healthy,
            "mistakes" => Mistakes,
            "charter" => Moderation.ModerateCommand.ExampleCharter,
            "messages" => Moderation.ModerateCommand.ExampleLog,
            "checkin" => CheckIns.CheckInCommand.ExampleProgram,
            "submissions" => CheckIns.CheckInCommand.ExampleLog,
            _ => null,
        };
        if (name is null) return invocation.Fail($"Unknown example '{invocation.Argument}'. Use healthy, mistakes, charter, messages, checkin or submissions.");
        if (!InputFile.TryReadText(invocation.Example(name), out string text, out string problem)) return invocation.Fail(problem);
        invocation.Output.Profile.Out.Writer.Write(text);
        return ExitCodes.Clean;
    }
}
