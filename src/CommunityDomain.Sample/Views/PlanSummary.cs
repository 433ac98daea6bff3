using System.Globalization;
using CommunityDomain.Groups;
using CommunityDomain.Planning;
using CommunityDomain.Reporting;
using CommunityDomain.Roles;
using CommunityDomain.Sample.Commands;
using NodaTime.Text;
using Spectre.Console;

namespace CommunityDomain.Sample.Views;

/// <summary>What a plan holds, at a glance: the figures, then a line for each group.</summary>
internal static class PlanSummary
{
    // Ids up to this length stay on one line, which leaves 60 columns to the rest at a width of 80.
    private const int LongestWholeId = 18;

    /// <summary>Writes title and figures.</summary>
    /// <param name="output">The console.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">The date of the audit.</param>
    /// <param name="report">What was found.</param>
    /// <param name="words">The headings.</param>
    /// <param name="language">The language tag.</param>
    internal static void Write(IAnsiConsole output, CommunityPlan plan, LocalDate asOf, AuditReport report, Words words, string language)
    {
        output.Lines($"{words.Audit}: {OneLine.Of(plan.Name)}", "bold");
        output.Lines($"{words.AsOf} {LocalDatePattern.Iso.Format(asOf)} · {words.StartsOn} {LocalDatePattern.Iso.Format(plan.StartsOn)} · {words.Zone} {OneLine.Of(plan.Zone)}", "dim");
        output.WriteLine();
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn().PadLeft(2).PadRight(2).NoWrap()).AddColumn(new GridColumn().RightAligned().PadRight(0).NoWrap());
        Row(words.Groups, Number(plan.Groups.Count));
        Row(words.PlannedMembers, Number(plan.Groups.Sum(group => (long)(group?.PlannedMembers ?? 0))));
        Row(words.People, Number(People(plan.Roster)));
        Row(words.CharterRules, Number(plan.Charters.Sum(charter => charter?.Rules.Count ?? 0)));
        Row(words.ActivitiesPlanned, Number(plan.Activities.Count));
        output.Write(grid);
        output.WriteLine();
        string[] counts =
        [
            Count(FindingSeverity.Error, report.Errors),
            Count(FindingSeverity.Warning, report.Warnings),
            Count(FindingSeverity.Note, report.Notes),
        ];
        output.MarkupLine($"  {Markup.Escape(words.Findings)}:  {string.Join("   ", counts)}");
        output.WriteLine();

        void Row(string name, string value) => grid.AddRow(new Text(name), new Text(value));

        string Count(FindingSeverity severity, int count)
        {
            string style = count == 0 ? "dim" : FindingsTable.Colour(severity);
            return $"[{style}]{Markup.Escape(FindingsTable.SeverityText(severity, language))} {Number(count)}[/]";
        }
    }

    /// <summary>Writes a line for each group: what it is, how many people, who owns it, how much is planned, how much was found.</summary>
    /// <param name="output">The console.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="words">The headings.</param>
    /// <param name="language">The language tag.</param>
    internal static void WriteGroups(IAnsiConsole output, CommunityPlan plan, IReadOnlyCollection<Finding> findings, Words words, string language)
    {
        if (plan.Groups.IsEmpty) return;
        var found = findings.GroupBy(finding => FindingPlace.Name(plan, finding.Path), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var planned = plan.Activities.Where(activity => activity is not null).GroupBy(activity => activity.Group).ToDictionary(group => group.Key, group => group.Count());
        Table table = new Table().Border(TableBorder.Simple);
        Column(words.Group, whole: plan.Groups.All(group => group is null || group.Id.Value.Length <= LongestWholeId));
        Column(words.Kind);
        Column(words.Platform);
        Column(words.Members, isNumber: true);
        Column(words.Owner);
        Column(words.Activities, isNumber: true);
        Column(words.Findings, isNumber: true);
        foreach (GroupDefinition group in plan.Groups)
        {
            if (group is null) continue;
            string owner = plan.Roster.Assignments.FirstOrDefault(assignment => assignment is not null && assignment.Group == group.Id)?.Owner.Value ?? string.Empty;
            int count = found.GetValueOrDefault(group.Id.Value);
            table.AddRow(
                Cell(group.Id.Value),
                Cell(Kind(group, language)),
                Cell(group.Platform.Value),
                Cell(group.PlannedMembers is { } members ? Number(members) : "?"),
                Cell(owner.Length == 0 ? "–" : owner),
                Cell(Number(planned.GetValueOrDefault(group.Id))),
                new Markup(count == 0 ? "[dim]0[/]" : $"[yellow]{Number(count)}[/]"));
        }

        output.Write(table);

        void Column(string heading, bool isNumber = false, bool whole = false)
        {
            TableColumn column = new TableColumn(new Text(heading)).PadLeft(0).PadRight(output.Profile.Width < 100 ? 1 : 2);
            if (isNumber) column.RightAligned();
            if (whole) column.NoWrap();
            table.AddColumn(column);
        }
    }

    // The purpose, and what differs from the common case: a regular long-term group.
    private static string Kind(GroupDefinition group, string language)
    {
        string kind = group.Purpose.ToTerm(language);
        if (group.Tier is not GroupTier.Regular) kind += " · " + group.Tier.ToTerm(language);
        if (group.Horizon is not GroupHorizon.LongTerm) kind += " · " + group.Horizon.ToTerm(language);
        return kind;
    }

    private static Text Cell(string text) => new(OneLine.Of(text));

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static int People(Roster roster) => roster.Staff.Where(person => person is not null).Select(person => person.Id)
        .Concat(roster.Assignments.Where(assignment => assignment is not null).SelectMany(assignment => assignment.Administrators.Append(assignment.Owner)))
        .Append(roster.HeadOwner)
        .Where(person => !person.IsUnspecified)
        .Distinct()
        .Count();
}
