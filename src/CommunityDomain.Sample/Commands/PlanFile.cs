using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Json;
using CommunityDomain.Planning;

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

        return CommunityPlanDocument.TryRead(text, out plan, out ValueList<Finding> findings) || DocumentFaults.Say(invocation, path, "plan", findings);
    }
}
