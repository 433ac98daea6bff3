using System.Text;

namespace CommunityDomain.Sample.Tests.Commands;

public sealed class BadInputTests
{
    private const string Minimal = """{ "version": 1, "name": "Tiny", "zone": "Asia/Shanghai", "startsOn": "2026-12-01" }""";

    [Fact]
    public void Audit_WhenFileIsMissing_SaysSoInOneLineWithThePath() => Refuses("/no/such/plan.json", "/no/such/plan.json: there is no such file.");

    [Fact]
    public void Audit_WhenPathIsAFolder_SaysSo() => Refuses(SampleRun.Examples, $"{SampleRun.Examples}: is a folder, not a file.");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Audit_WhenFileIsEmpty_SaysSo(string content)
    {
        using var file = new TempFile("plan.json", content);
        Refuses(file.Path, $"{file.Path}: the file is empty.");
    }

    [Fact]
    public void Audit_WhenFileIsBeyondAnyPlan_SaysSo()
    {
        using var file = new TempFile("plan.json", string.Empty);
        using (FileStream stream = File.OpenWrite(file.Path)) stream.SetLength((64 * 1024 * 1024) + 1);
        Refuses(file.Path, $"{file.Path}: is larger than 64 MB.");
    }

    [Fact]
    public void Audit_WhenFileIsNoUtf8_SaysSo()
    {
        using var file = new TempFile("plan.json", [0x22, 0xFF, 0xFE, 0x22]);
        Refuses(file.Path, $"{file.Path}: is not UTF-8 text. Save it as UTF-8.");
    }

    [Theory]
    [InlineData("{ not json", "document.syntax")]
    [InlineData("""{ "version": 7 }""", "version: ")]
    [InlineData("""{ "version": 1, "name": "Tiny", "zone": "Asia/Shanghai" }""", "startsOn")]
    public void Audit_WhenDocumentHasOneFault_SaysItInOneLineWithThePath(string content, string about)
    {
        using var file = new TempFile("plan.json", content);
        SampleRun run = SampleRun.Of("audit", file.Path);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith(file.Path + ": ").And.EndWith("\n");
        run.Error.Count(c => c == '\n').Should().Be(1);
        if (!about.StartsWith("document.", StringComparison.Ordinal)) run.Error.Should().Contain(about);
    }

    [Fact]
    public void Audit_WhenDocumentHasSeveralFaults_ShowsThemInATable()
    {
        using var file = new TempFile("plan.json", Minimal.Replace("}", """, "groups": [ { "id": "g", "tier": "gold", "purpose": "selling", "platform": 7 } ] }""", StringComparison.Ordinal));
        SampleRun run = SampleRun.At(160, "audit", file.Path);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Be($"{file.Path}: is no plan yet; 2 places of the document need mending.\n");
        run.Output.Should().Contain("groups[0].tier").And.Contain("groups[0].platform").And.Contain("gold");
    }

    [Fact]
    public void Audit_WhenDateIsNone_SaysSo()
    {
        using var file = new TempFile("plan.json", Minimal);
        foreach (string date in new[] { "today", "2026-02-30", "23.11.2026", "2026-11-23T00:00" })
        {
            SampleRun run = SampleRun.Of("audit", file.Path, "--on", date);
            run.ExitCode.Should().Be(2);
            run.Output.Should().BeEmpty();
            run.Error.Should().Be($"'{date}' is no date for '--on'. Write it as 2026-11-23.\n");
        }
    }

    [Theory]
    [InlineData("audti")]
    [InlineData("audit")]
    [InlineData("audit", "plan.json", "--verbose")]
    [InlineData("audit", "plan.json", "--lang", "xx")]
    [InlineData("audit", "plan.json", "--on")]
    [InlineData("replay")]
    [InlineData("example", "sick")]
    [InlineData("schema", "surplus")]
    [InlineData("lifecycle", "long-term", "surplus")]
    [InlineData("\u001b[31mred\nline")]
    public void Run_WhenCommandLineIsWrong_EndsWithTwoAndOneLine(params string[] words)
    {
        SampleRun run = SampleRun.Of(words);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().EndWith("\n").And.NotContain("\u001b");
        run.Error.Count(c => c == '\n').Should().Be(1);
    }

    [Fact]
    public void Audit_WhenFileHasAByteOrderMark_ReadsIt()
    {
        using var file = new TempFile("plan.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Minimal)]);
        SampleRun.Of("audit", file.Path).Error.Should().BeEmpty();
    }

    private static void Refuses(string path, string line)
    {
        SampleRun run = SampleRun.Of("audit", path);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be(line + "\n");
    }
}
