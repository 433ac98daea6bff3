namespace CommunityDomain.Sample.Commands;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    /// <summary>All is well; notes at most.</summary>
    internal const int Clean = 0;

    /// <summary>The audit found warnings or errors.</summary>
    internal const int Findings = 1;

    /// <summary>The command line or a file cannot be used.</summary>
    internal const int Unusable = 2;
}
