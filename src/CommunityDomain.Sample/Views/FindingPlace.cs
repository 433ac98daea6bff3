using System.Globalization;
using CommunityDomain.Charters;
using CommunityDomain.Planning;
using CommunityDomain.Roles;

namespace CommunityDomain.Sample.Views;

/// <summary>Gives the position in a finding's path the name that the user gave: <c>groups[3].positioning</c> is about <c>chengdu-4</c>.</summary>
internal static class FindingPlace
{
    /// <summary>The name of what the path leads to.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The path.</param>
    /// <returns>The id of the group, person, segment or charter; empty when the path leads to none.</returns>
    internal static string Name(CommunityPlan plan, string path)
    {
        if (Position(path, "groups[") is { } group && group < plan.Groups.Count) return plan.Groups[group]?.Id.Value ?? string.Empty;
        if (Position(path, "roster.assignments[") is { } assignment && assignment < plan.Roster.Assignments.Count) return Name(plan.Roster.Assignments[assignment], path);
        if (Position(path, "roster.staff[") is { } staff && staff < plan.Roster.Staff.Count) return plan.Roster.Staff[staff]?.Id.Value ?? string.Empty;
        if (Position(path, "activities[") is { } activity && activity < plan.Activities.Count) return plan.Activities[activity]?.Group.Value ?? string.Empty;
        if (Position(path, "segments[") is { } segment && segment < plan.Segments.Count) return plan.Segments[segment]?.Id.Value ?? string.Empty;
        if (Position(path, "charters[") is { } charter && charter < plan.Charters.Count) return plan.Charters[charter]?.Id.Value ?? string.Empty;
        if (Position(path, "checkIns[") is { } checkIn && checkIn < plan.CheckIns.Count) return plan.CheckIns[checkIn]?.Id ?? string.Empty;
        return string.Empty;
    }

    /// <summary>The name of what the path leads to in a charter of its own.</summary>
    /// <param name="charter">The charter.</param>
    /// <param name="path">The path.</param>
    /// <returns>The id of the rule; empty when the path leads to none.</returns>
    internal static string Name(CharterDefinition charter, string path)
    {
        if (Position(path, "rules[") is { } rule && rule < charter.Rules.Count) return charter.Rules[rule]?.Id.Value ?? string.Empty;
        if (charter.Enforcement is { } enforcement && Position(path, "enforcement.rules[") is { } by && by < enforcement.Rules.Count) return enforcement.Rules[by]?.Id.Value ?? string.Empty;
        return string.Empty;
    }

    // What is wrong with a named owner is about the person; everything else in an assignment is about the group.
    private static string Name(GroupAssignment? assignment, string path)
    {
        if (assignment is null) return string.Empty;
        return path.EndsWith(".owner", StringComparison.Ordinal) && !assignment.Owner.IsUnspecified ? assignment.Owner.Value : assignment.Group.Value;
    }

    private static int? Position(string path, string list)
    {
        if (!path.StartsWith(list, StringComparison.Ordinal)) return null;
        int end = path.IndexOf(']', list.Length);
        return end > 0 && int.TryParse(path.AsSpan(list.Length, end - list.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int position) ? position : null;
    }
}
