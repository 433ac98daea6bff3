using CommunityDomain.Json;

namespace CommunityDomain.Sample.Commands;

/// <summary>Prints the JSON schema of a plan as it is, so that it can be redirected to a file.</summary>
internal static class SchemaCommand
{
    internal static int Run(Invocation invocation)
    {
        invocation.Output.Profile.Out.Writer.Write(CommunityPlanDocument.Schema);
        return ExitCodes.Clean;
    }
}
