namespace CommunityDomain.Planning;

/// <summary>
/// 健檢: what an audit found, in one fixed order: first the sections as the plan document has them (the whole, name, zone, startsOn, dayStart, segments, groups, roster, charters, activities,
/// then any other), within a section by path, positions by number and members by ordinal, a whole before its parts, then by code. Equal to another report with equal findings.
/// </summary>
public sealed record AuditReport
{
    /// <summary>Puts findings in order; a host may add its own to those of <see cref="PlanAudit"/>.</summary>
    /// <param name="findings">The findings, in any order; those of one path and code keep theirs.</param>
    /// <exception cref="ArgumentException">A finding is null.</exception>
    public AuditReport(ValueList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            if (finding is null) throw new ArgumentException("A finding is null.", nameof(findings));
            if (finding.Severity is FindingSeverity.Error) Errors++;
            else if (finding.Severity is FindingSeverity.Warning) Warnings++;
            else Notes++;
        }

        Findings = findings.Order(FindingOrder.Instance).ToValueList();
    }

    /// <summary>Every finding, in order.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>How many contradict the plan itself.</summary>
    public int Errors { get; }

    /// <summary>How many go against a fact of the craft.</summary>
    public int Warnings { get; }

    /// <summary>How many are only worth knowing.</summary>
    public int Notes { get; }

    /// <summary>Whether nothing was found, not even a note.</summary>
    public bool IsClean => Findings.IsEmpty;

    /// <summary>The facts of the domain that findings rest on, each once, by ordinal; without the empty one.</summary>
    public ValueList<string> Facts => Findings.Select(finding => finding.Fact)
        .Where(fact => fact.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToValueList();

    /// <summary>The findings that rest on one fact.</summary>
    /// <param name="fact">The id, as <c>GRP-6</c>; empty for those that rest on none.</param>
    /// <returns>The findings, in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public ValueList<Finding> OfFact(string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Findings.Where(finding => string.Equals(finding.Fact, fact, StringComparison.Ordinal)).ToValueList();
    }

    /// <summary>The findings of one weight.</summary>
    /// <param name="severity">The weight.</param>
    /// <returns>The findings, in order.</returns>
    public ValueList<Finding> OfSeverity(FindingSeverity severity) => Findings.Where(finding => finding.Severity == severity).ToValueList();

    /// <summary>The counts, then one finding a line, invariant.</summary>
    /// <returns>The text, lines parted by a line feed.</returns>
    public override string ToString() => string.Join('\n', Findings.Select(finding => finding.ToString()).Prepend($"{Errors} errors, {Warnings} warnings, {Notes} notes"));
}
