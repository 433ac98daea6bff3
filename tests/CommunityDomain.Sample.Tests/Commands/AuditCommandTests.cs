using CommunityDomain.Groups;
using CommunityDomain.Json;
using CommunityDomain.Planning;
using CommunityDomain.Reporting;
using CommunityDomain.Roles;
using CommunityDomain.Sample.Views;
using Spectre.Console;

namespace CommunityDomain.Sample.Tests.Commands;

public sealed class AuditCommandTests
{
    private static readonly string Healthy = Path.Combine(SampleRun.Examples, "healthy-plan.json");
    private static readonly string Charter = Path.Combine(SampleRun.Examples, "charter.json");
    private static readonly string Mistakes = Path.Combine(SampleRun.Examples, "community-plan.json");

    public static TheoryData<string, int> LanguagesAndWidths
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string language in new[] { "en", "zh-Hant", "zh-Hans", "ja" })
            {
                data.Add(language, 80);
                data.Add(language, 120);
            }

            return data;
        }
    }

    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("2026-12-01")]
    [InlineData("2026-12-15")]
    public void Audit_OfTheHealthyExample_FindsNothing(string on)
    {
        SampleRun run = SampleRun.Of("audit", Healthy, "--on", on);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Nothing found: the plan holds.");
    }

    [Fact]
    public void Audit_OfTheExampleWithMistakes_FindsExactlyThePlantedOnes()
    {
        CommunityPlan plan = CommunityPlanDocument.Read(File.ReadAllText(Mistakes));
        AuditReport report = PlanAudit.Run(plan, on: new LocalDate(2026, 12, 1), zones: DateTimeZoneProviders.Tzdb);
        report.Findings.Select(finding => (finding.Path, finding.Code, finding.Fact)).Should().Equal(
            ("groups[3].positioning", GroupCodes.PositioningMissing, "GRP-4"),
            ("groups[6].segments", GroupCodes.SegmentsMixed, "GRP-5"),
            ("groups[8]", PlanCodes.OperatingPlanIncomplete, "GRP-6"),
            ("roster.assignments[1].administrators", RoleCodes.AdministratorsMissing, "ROL-2"),
            ("roster.assignments[10].owner", RoleCodes.OwnerOverloaded, "ROL-2"));
        SampleRun.Of("audit", Mistakes).ExitCode.Should().Be(1);
    }

    [Fact]
    public void Examples_BothPlans_ShowTheCommunityOfTheStory()
    {
        foreach (string path in new[] { Healthy, Mistakes })
        {
            CommunityPlan plan = CommunityPlanDocument.Read(File.ReadAllText(path));
            plan.Groups.Count(group => group.PlannedMembers == 400).Should().Be(10);
            plan.Charters.Should().ContainSingle().Which.Languages.Select(language => language.Value).Should().Equal("en", "zh-Hant", "zh-Hans", "ja");
            plan.Activities.Count.Should().BeGreaterThan(100);
        }
    }

    [Theory]
    [MemberData(nameof(LanguagesAndWidths))]
    public void Audit_InALanguageAtAWidth_LooksAsApproved(string language, int width)
    {
        SampleRun run = SampleRun.At(width, "audit", Mistakes, "--lang", language, "--on", "2026-12-01");
        run.Error.Should().BeEmpty();
        Fits(run.Output, width);
        run.Output.Should().NotContain("…").And.NotContain("\u001b");
        foreach (string code in new[] { "groups.positioning", "groupPurpose.", "groupTier.", "groupHorizon.", "findingSeverity.", "role.", "plan.operating" })
            run.Output.Should().NotContain(code, "there is a text for it");
        Snapshot.Matches($"audit-{language}-{width}", run.Output);
    }

    [Fact]
    public void Audit_OfTheSamePlanTwice_IsTheSameText() =>
        SampleRun.Of("audit", Mistakes).Should().Be(SampleRun.Of("audit", Mistakes));

    [Fact]
    public void Audit_WithoutADate_IsAsOfTheBusinessDayOfThePlansZone()
    {
        // 04:00 UTC is noon in Shanghai, and 20:00 of the day before in Los Angeles.
        string text = File.ReadAllText(Healthy);
        SampleRun.Of("audit", Healthy).Output.Should().Contain("as of 2026-11-23");
        using var west = new TempFile("plan.json", text.Replace("Asia/Shanghai", "America/Los_Angeles", StringComparison.Ordinal));
        SampleRun.Of("audit", west.Path).Output.Should().Contain("as of 2026-11-22");
        using var late = new TempFile("plan.json", text.Replace("\"dayStart\": \"04:00\"", "\"dayStart\": \"13:00\"", StringComparison.Ordinal));
        SampleRun.Of("audit", late.Path).Output.Should().Contain("as of 2026-11-22");
    }

    [Fact]
    public void Audit_WhenTheZoneIsUnknown_IsAFindingAndNoCrash()
    {
        using var file = new TempFile("plan.json", File.ReadAllText(Healthy).Replace("Asia/Shanghai", "Asia/Atlantis", StringComparison.Ordinal));
        SampleRun run = SampleRun.Of("audit", file.Path);
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Asia/Atlantis");
    }

    [Fact]
    public void Audit_WhenTextsLookLikeMarkupOrControl_ShowsThemAsTheyAre()
    {
        string text = File.ReadAllText(Mistakes)
            .Replace("Xiaohe mothers and babies, Chengdu", "[red]Xiaohe[/] [", StringComparison.Ordinal)
            .Replace("\"chengdu-4\"", "\"[bold]4\"", StringComparison.Ordinal)
            .Replace("\"li-na\"", "\"[/]li\"", StringComparison.Ordinal);
        using var file = new TempFile("plan.json", text);
        SampleRun run = SampleRun.At(120, "audit", file.Path);
        run.Output.Should().Contain("[red]Xiaohe[/] [").And.Contain("[bold]4").And.Contain("[/]li");
    }

    [Fact]
    public void Audit_OnATerminalWithColours_SaysTheSame()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = SampleRun.ConsoleOf(writer, 100, ansi: true);
        new SampleHost { Output = console, Error = TextWriter.Null, Clock = SystemClock.Instance, Examples = SampleRun.Examples }.Run(["audit", Mistakes, "--on", "2026-12-01"]);
        string plain = System.Text.RegularExpressions.Regex.Replace(writer.ToString(), "\u001b\\[[0-9;]*m", string.Empty, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
        writer.ToString().Should().Contain("\u001b[");
        plain.Should().Be(SampleRun.Of("audit", Mistakes, "--on", "2026-12-01").Output);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    [InlineData("ja")]
    public void Audit_AsMarkdown_IsTheReportAsItIs(string language)
    {
        CommunityPlan plan = CommunityPlanDocument.Read(File.ReadAllText(Mistakes));
        AuditReport report = PlanAudit.Run(plan, on: new LocalDate(2026, 12, 1), zones: DateTimeZoneProviders.Tzdb);
        SampleRun run = SampleRun.At(80, "audit", Mistakes, "--as", "markdown", "--on", "2026-12-01", "--lang", language);
        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Output.Should().Be(report.ToMarkdown(language));
        SampleRun.Of("audit", Healthy, "--as=markdown", "--on", "2026-12-01").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Audit_AsWhatIsNot_IsRefused()
    {
        SampleRun run = SampleRun.Of("audit", Mistakes, "--as", "pdf");
        run.Should().Be(new SampleRun(2, string.Empty, "'pdf' is no form for '--as'. Use table or markdown.\n"));
        SampleRun.Of("audit", Mistakes, "--as", "table").Output.Should().Be(SampleRun.Of("audit", Mistakes).Output);
    }

    internal static void Fits(string text, int width) =>
        text.Split('\n').Should().OnlyContain(line => CellText.Width(line) <= width);

    // The shipped charter on each kind of platform: one that filters by words, one that does so in one list and lets no bots in, one that does not.
    [Theory]
    [InlineData("discord", "en", 100)]
    [InlineData("wecom", "zh-Hans", 80)]
    [InlineData("line-openchat", "ja", 80)]
    [InlineData("telegram", "zh-Hant", 80)]
    public void Audit_OfTheShippedCharterOnAPlatform_LooksAsApproved(string platform, string language, int width)
    {
        SampleRun run = SampleRun.At(width, "audit", Charter, "--platform", platform, "--lang", language, "--on", "2026-12-01");

        run.ExitCode.Should().Be(1);
        Snapshot.Matches($"fit-{platform}-{language}-{width}", run.Output);
    }

    [Fact]
    public void Audit_WhenThePlatformIsUnknown_NamesThoseThatAreKnown()
    {
        SampleRun run = SampleRun.Of("audit", Charter, "--platform", "icq");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be("'icq' is no platform for '--platform'. Use discord, line, line-openchat, telegram, wechat, wecom.\n");
    }

    [Fact]
    public void Audit_OfAPlanOnAPlatform_FitsItsChartersToo()
    {
        SampleRun.Of("audit", Healthy, "--on", "2026-12-01").Output.Should().NotContain("telegram looks for no words");
        SampleRun.Of("audit", Healthy, "--on", "2026-12-01", "--platform", "telegram").ExitCode.Should().Be(0, "its charter is not enforced");
    }
}
