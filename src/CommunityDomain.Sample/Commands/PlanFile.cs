using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Json;
using CommunityDomain.Planning;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Views;

namespace CommunityDomain.Sample.Commands;

/// <summary>Reads a plan, or says why it cannot: one line for one fault, a line and a table for several.</summary>
internal static class PlanFile
{
    /// <summary>Reads a plan.</summary>
    /// <param name="invocation">Where to say why not.</param>
    /// <param name="path">The path.</param>
    /// <param name="plan">The plan; null when there is none.</param>
    /// <returns>Whether there is one.</returns>
    internal static bool TryRead(Invocation invocation, string path, [NotNullWhen(true)] out CommunityPlan? plan)
    {
        plan = null;
        if (!InputFile.TryReadText(path, out string text, out string problem))
        {
            invocation.Fail(problem);
            return false;
        }

        if (CommunityPlanDocument.TryRead(text, out plan, out ValueList<Finding> findings)) return true;
        if (findings.Count == 1)
        {
            Finding finding = findings[0];
            string where = finding.Path.Length == 0 ? string.Empty : $"{finding.Path}: ";
            invocation.Fail($"{path}: {where}{finding.ToText(invocation.Language)} {finding.ToRemedy(invocation.Language)}".TrimEnd());
            return false;
        }

        invocation.Fail($"{path}: is no plan yet; {findings.Count} places of the document need mending.");
        FindingsTable.Write(invocation.Output, findings, static _ => string.Empty, invocation.Words, invocation.Language);
        return false;
    }
}
