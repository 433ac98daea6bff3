namespace CommunityDomain.Metrics;

public static partial class MetricCodes
{
    /// <summary>It is not said whose events do not count.</summary>
    public const string PolicyMissing = "metrics.policy.missing";

    /// <summary>A group whose events do not count is unspecified.</summary>
    public const string TestGroupMissing = "metrics.testGroup.missing";

    /// <summary>Cells do not begin at 1 or later, do not rise, or there are none or too many.</summary>
    public const string CellsWrong = "metrics.cells.wrong";

    /// <summary>The least number of returns is below 1.</summary>
    public const string OccurrencesWrong = "metrics.occurrences.wrong";

    /// <summary>Kinds of events that bar an entry are given without asking for first-ever entries, or missing with them, or start a cohort themselves.</summary>
    public const string BarringWrong = "metrics.barring.wrong";
}
