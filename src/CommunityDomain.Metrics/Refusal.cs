namespace CommunityDomain.Metrics;

/// <summary>What a state throws when it refuses, before anything has changed.</summary>
internal static class Refusal
{
    internal static InvalidDefinitionException Of(string code, string path, params ReadOnlySpan<Evidence> evidence) =>
        new([new Finding(path, code, FindingSeverity.Error, "FUN-5", evidence)]);
}
