using System.Text;
using CommunityDomain.Groups;

namespace CommunityDomain.Reporting;

/// <summary>The life of a group as a diagram.</summary>
public static class LifecycleDiagram
{
    /// <summary>
    /// The table of <see cref="GroupLifecycle"/> as a Mermaid state diagram: every state and every row, with words of the language; what nothing leads to is the start, what nothing follows the end.
    /// </summary>
    /// <param name="horizon">How long the group is meant to live.</param>
    /// <param name="language">A BCP 47 tag; see <see cref="ReportLanguages.Of(string)"/>.</param>
    /// <returns>The diagram, without a code fence; lines end in a line feed, the last one too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is none of the defined ones.</exception>
    public static string ToMermaid(this GroupHorizon horizon, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        ValueList<LifecycleTransition> table = GroupLifecycle.Transitions(horizon);
        GroupState[] states = [.. table.Select(row => row.From).Concat(table.Select(row => row.To)).Distinct().Order()];
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (GroupState state in states) text.Append("    state \"").Append(state.ToTerm(language)).Append("\" as ").Append(state).Append('\n');
        foreach (GroupState state in states.Except(table.Select(row => row.To))) text.Append("    [*] --> ").Append(state).Append('\n');
        foreach (LifecycleTransition row in table)
            text.Append("    ").Append(row.From).Append(" --> ").Append(row.To).Append(" : ").Append(row.Trigger.ToTerm(language)).Append('\n');
        foreach (GroupState state in states.Except(table.Select(row => row.From))) text.Append("    ").Append(state).Append(" --> [*]\n");
        return text.ToString();
    }
}
