using CommunityDomain.Planning;
using CommunityDomain.Tests.Planning;

namespace CommunityDomain.Reporting.Tests;

public sealed class AuditReportTextTests
{
    private static AuditReport Faulty(string group) => new(
    [
        new Finding("groups[2]", PlanCodes.GroupCharterMissing, FindingSeverity.Warning, "CHA-1", new Evidence("group", group)),
        new Finding("name", PlanCodes.NameMissing, FindingSeverity.Error, string.Empty),
    ]);

    [Fact]
    public void ToMarkdown_WhenReportIsClean_SaysSo() =>
        PlanAudit.Run(PlanSamples.Healthy()).ToMarkdown("en").Should().Be("# Audit of the community plan\n\nNothing was found.\n");

    [Fact]
    public void ToMarkdown_WhenThereAreFindings_HasCountsAndATablePerWeight() => Faulty("g2").ToMarkdown("en").Should().Be(
        """
        # Audit of the community plan

        Error: 1 · Warning: 1 · Note: 0

        ## Error

        | Where | Finding | What to do | Fact |
        |---|---|---|---|
        | `name` | The community has no name. | Give the community a name. |  |

        ## Warning

        | Where | Finding | What to do | Fact |
        |---|---|---|---|
        | `groups[2]` | The group “g2” has no charter. | Name the charter that holds in this group. | CHA-1 |

        """);

    [Theory]
    [InlineData("zh-Hant", "# 社群經營計畫健檢", "群組「g2」沒有群規。")]
    [InlineData("zh-CN", "# 社群运营计划体检", "群“g2”没有群规。")]
    [InlineData("ja", "# コミュニティ計画の監査", "グループ「g2」にはグループルールがありません。")]
    public void ToMarkdown_WhenLanguageIsGiven_WritesInIt(string language, string title, string text) =>
        Faulty("g2").ToMarkdown(language).Should().StartWith(title).And.Contain(text);

    [Theory]
    [InlineData("a|b", @"“a\|b”")]
    [InlineData("<img src=x>", @"“\<img src=x\>”")]
    [InlineData("[here](http://evil)", @"“\[here\](http\://evil)”")]
    [InlineData("*bold* `code` \\", @"“\*bold\* \`code\` \\”")]
    [InlineData("www.evil.example", @"“www\.evil.example”")]
    public void ToMarkdown_WhenANameHoldsMarks_EscapesThem(string name, string shown) => Faulty(name).ToMarkdown("en").Should().Contain(shown);

    [Fact]
    public void ToMarkdown_WhenANameHoldsLineBreaks_StaysInItsRow() =>
        Faulty("a\nb\r\n\u2028c").ToMarkdown("en").Split('\n').Should().HaveCount(Faulty("g2").ToMarkdown("en").Split('\n').Length);

    [Fact]
    public void ToMarkdown_WhenAHostsPathHoldsBackticksAndBars_KeepsItCode() =>
        new AuditReport([new Finding("a``|b", "host.own.code", FindingSeverity.Note, "X|1")]).ToMarkdown("en")
            .Should().Contain(@"| ``` a``\|b ``` | host.own.code |  | X\|1 |");

    [Fact]
    public void ToMarkdown_WhenTheWholeIsMeant_NamesTheWholePlan() =>
        new AuditReport([new Finding(string.Empty, PlanCodes.NameMissing, FindingSeverity.Note, string.Empty)]).ToMarkdown("en").Should().Contain("| whole plan |");

    [Fact]
    public void ToMarkdown_WhenAnArgumentIsNull_Throws()
    {
        Action noReport = () => AuditReportText.ToMarkdown(null!, "en");
        Action noLanguage = () => Faulty("g").ToMarkdown(null!);

        noReport.Should().Throw<ArgumentNullException>();
        noLanguage.Should().Throw<ArgumentNullException>();
    }
}
