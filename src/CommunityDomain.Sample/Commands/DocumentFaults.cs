using CommunityDomain.Reporting;
using CommunityDomain.Sample.Views;

namespace CommunityDomain.Sample.Commands;

/// <summary>Says why a document cannot be used: one line for one fault, a line and a table for several.</summary>
internal static class DocumentFaults
{
    /// <summary>Says it.</summary>
    /// <param name="invocation">Where.</param>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it should be, as <c>plan</c>.</param>
    /// <param name="findings">Why it is not, at least one.</param>
    /// <returns>False: there is no such document.</returns>
    internal static bool Say(Invocation invocation, string path, string kind, ValueList<Finding> findings)
    {
        if (findings.Count == 1)
        {
            invocation.Fail($"{path}: {OneLineOf(findings[0], invocation.Language)}");
            return false;
        }

        invocation.Fail($"{path}: is no {kind} yet; {findings.Count} places of the document need mending.");
        FindingsTable.Write(invocation.Output, findings, static _ => string.Empty, invocation.Words, invocation.Language);
        return false;
    }

    /// <summary>A finding with its place and its remedy on one line.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The language tag.</param>
    /// <returns>The line.</returns>
    internal static string OneLineOf(Finding finding, string language)
    {
        string where = finding.Path.Length == 0 ? string.Empty : $"{finding.Path}: ";
        return OneLine.Of($"{where}{finding.ToText(language)} {finding.ToRemedy(language)}".TrimEnd());
    }
}
