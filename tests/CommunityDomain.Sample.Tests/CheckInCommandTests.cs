using CommunityDomain.CheckIns;
using CommunityDomain.Json;
using CommunityDomain.Sample.Tests.Commands;

namespace CommunityDomain.Sample.Tests;

public sealed class CheckInCommandTests
{
    private const string Header = "time,kind,member,day,text,by,ref,content,seconds,inGroup\n";

    private static readonly string Program = Path.Combine(SampleRun.Examples, "check-in-program.json");
    private static readonly string Log = Path.Combine(SampleRun.Examples, "check-ins.csv");

    [Theory]
    [InlineData("en", 80)]
    [InlineData("en", 100)]
    [InlineData("zh-Hant", 80)]
    [InlineData("zh-Hans", 100)]
    [InlineData("ja", 80)]
    public void CheckIn_OfTheExample_LooksAsApproved(string language, int width)
    {
        SampleRun run = SampleRun.At(width, "checkin", Program, Log, "--lang", language);
        run.ExitCode.Should().Be(1, "the example has rows that do not fit");
        run.Error.Should().BeEmpty();
        AuditCommandTests.Fits(run.Output, width);
        Snapshot.Matches($"checkin-{language}-{width}", run.Output);
    }

    [Fact]
    public void CheckIn_OfTheExampleWhileItRuns_LooksAsApproved()
    {
        SampleRun run = SampleRun.At(80, "checkin", Program, Log, "--at", "2026-03-12 21:30");
        AuditCommandTests.Fits(run.Output, 80);
        Snapshot.Matches("checkin-en-80-running", run.Output);
    }

    [Fact]
    public void Examples_ArePrintedAsTheyShip()
    {
        SampleRun.Of("example", "checkin").Output.Should().Be(File.ReadAllText(Program));
        SampleRun.Of("example", "submissions").Output.Should().Be(File.ReadAllText(Log));
        SampleRun.Of("schema", "checkin").Output.Should().Be(CheckInProgramDocument.Schema);
        CheckInProgram.CreateValidator().Check(CheckInProgramDocument.Read(File.ReadAllText(Program))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("time,kind\n", "has no column 'member'")]
    [InlineData(Header + "2026-03-02 20:00,dance,amy\n", "line 2: 'dance' is none of checkIn, makeUp")]
    [InlineData(Header + "2026-03-02 20:00,checkIn,\n", "line 2: there is no usable member.")]
    [InlineData(Header + "soon,checkIn,amy\n", "line 2: 'soon' is not a time such as")]
    [InlineData(Header + "2026-03-02 20:00,makeUp,amy,yesterday\n", "line 2: 'yesterday' in column 'day' is not a date")]
    [InlineData(Header + "2026-03-02 20:00,comment,amy,2026-03-02,good\n", "line 2: a comment needs its teacher")]
    [InlineData(Header + "2026-03-02 20:00,retract,amy\n", "line 2: column 'ref' is empty")]
    [InlineData(Header + "2026-03-02 20:00,checkIn,amy,,,,,song\n", "line 2: 'song' in column 'content' is none of")]
    [InlineData(Header + "2026-03-02 20:00,checkIn,amy,,,,,audio,long\n", "line 2: 'long' in column 'seconds' is not a whole number")]
    public void CheckIn_WhenARowCannotBeRead_SaysWhichInOneLine(string text, string expected)
    {
        using var file = new TempFile("check-ins.csv", System.Text.Encoding.UTF8.GetBytes(text));
        SampleRun run = SampleRun.Of("checkin", Program, file.Path);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(expected).And.Match(line => line.TrimEnd().IndexOf('\n') < 0);
    }

    [Fact]
    public void CheckIn_OfAnEmptyLog_ShowsAnEmptyBoard()
    {
        using var file = new TempFile("check-ins.csv", System.Text.Encoding.UTF8.GetBytes(Header));
        SampleRun run = SampleRun.Of("checkin", Program, file.Path);
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("members: 0");
    }

    [Theory]
    [InlineData("{\"version\":1,\"start\":\"2026-03-02\",\"days\":0,\"zone\":\"Asia/Shanghai\"}", "days: ")]
    [InlineData("{\"version\":1,\"start\":\"2026-03-02\",\"zone\":\"Asia/Shanghai\"}", "days")]
    [InlineData("{\"version\":1,\"start\":\"2026-03-02\",\"days\":7,\"zone\":\"Asia/Chengdu\"}", "Asia/Chengdu")]
    public void CheckIn_WhenTheProgramIsWrong_SaysWhy(string json, string expected)
    {
        using var file = new TempFile("program.json", System.Text.Encoding.UTF8.GetBytes(json));
        SampleRun run = SampleRun.Of("checkin", file.Path, Log);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(expected);
    }

    [Fact]
    public void CheckIn_WhenTheTimeIsWrong_SaysSo() => SampleRun.Of("checkin", Program, Log, "--at", "noon").Error.Should().Contain("--at: 'noon' is not a time");
}
