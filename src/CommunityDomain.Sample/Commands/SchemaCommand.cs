using CommunityDomain.Json;

namespace CommunityDomain.Sample.Commands;

/// <summary>Prints the JSON schema of a document as it is, so that it can be redirected to a file.</summary>
internal static class SchemaCommand
{
    internal static int Run(Invocation invocation)
    {
        string? schema = invocation.Argument switch
        {
            null or "plan" => CommunityPlanDocument.Schema,
            "charter" => CharterDocument.Schema,
            "rules" => RuleSetDocument.Schema,
            "message" => ChatMessageDocument.Schema,
            "checkin" => CheckInProgramDocument.Schema,
            "funnel" => FunnelDocument.Schema,
            "retention" => RetentionDocument.Schema,
            "rfm" => RfmRuleDocument.Schema,
            _ => null,
        };
        if (schema is null) return invocation.Fail($"Unknown schema '{invocation.Argument}'. Use plan, charter, rules, message, checkin, funnel, retention or rfm.");
        invocation.Output.Profile.Out.Writer.Write(schema);
        return ExitCodes.Clean;
    }
}
