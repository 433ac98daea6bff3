using CommunityDomain.Planning;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Planning;

public sealed class AuditReportTests
{
    private static Finding At(string path, FindingSeverity severity = FindingSeverity.Warning, string code = "a.b.c", string fact = "") => new(path, code, severity, fact);

    [Fact]
    public void Findings_WhenGivenInAnyOrder_FollowTheDocument()
    {
        string[] order =
        [
            "", "name", "zone", "startsOn", "dayStart", "segments[0]", "groups[2]", "groups[2].capacity.hard", "groups[2].segments[1]", "groups[10].id",
            "roster", "roster.assignments[1].owner", "roster.assignments[9].owner", "roster.staff[0]", "charters[0]", "activities[3]", "activities[20].on", "host.own",
        ];

        new AuditReport(order.Reverse().Select(path => At(path)).ToValueList()).Findings.Select(finding => finding.Path).Should().Equal(order);
    }

    [Fact]
    public void Findings_WhenOfOnePath_GoByCode() =>
        new AuditReport([At("name", code: "b.b.b"), At("name", code: "a.a.a")]).Findings.Select(finding => finding.Code).Should().Equal("a.a.a", "b.b.b");

    [Fact]
    public void Equals_WhenFindingsComeInAnotherOrder_IsTrue() =>
        new AuditReport([At("name"), At("zone")]).Should().Be(new AuditReport([At("zone"), At("name")]));

    [Fact]
    public void Counts_AreBySeverity()
    {
        AuditReport report = new([At("a", FindingSeverity.Error), At("b"), At("c"), At("d", FindingSeverity.Note)]);

        (report.Errors, report.Warnings, report.Notes, report.IsClean).Should().Be((1, 2, 1, false));
        report.OfSeverity(FindingSeverity.Warning).Should().HaveCount(2);
    }

    [Fact]
    public void OfFact_GivesTheFindingsOfThatFact()
    {
        AuditReport report = new([At("zone", fact: "GRP-6"), At("name", fact: "GRP-6"), At("roster", fact: "ROL-1"), At("groups")]);

        report.Facts.Should().Equal("GRP-6", "ROL-1");
        report.OfFact("GRP-6").Select(finding => finding.Path).Should().Equal("name", "zone");
        report.OfFact("").Should().ContainSingle();
    }

    [Fact]
    public void ToString_IsCountsAndFindings() =>
        new AuditReport([At("name", FindingSeverity.Error, fact: "GRP-4")]).ToString().Should().Be("1 errors, 0 warnings, 0 notes\nError name: a.b.c (GRP-4)");

    [Fact]
    public void Constructor_WhenAFindingIsNull_Throws()
    {
        Action act = () => _ = new AuditReport([null!]);

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Order_IsTheSameWhateverTheOrderOfTheInput() => Law.Holds(
        Gen.Elements("", "name", "groups[1]", "groups[10]", "groups[2].id", "groups[2].capacity", "x", "x[1]", "x[a]", "x.1b", "activities[1]").ListOf(),
        paths => new AuditReport(paths.Select(path => At(path)).ToValueList()).Equals(new AuditReport(Enumerable.Reverse(paths).Select(path => At(path)).ToValueList())));
}
