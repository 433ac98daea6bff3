using System.Text;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Tests.Replay;

public sealed class ReplayCommandTests
{
    private const string Summary = "7 lines: 2 messages by 1 speakers, 2 joins by 2 people, 2 leaves, 1 other.";

    private static readonly string Example = Path.Combine(AppContext.BaseDirectory, "Examples", "chat-log.csv");

    [Fact]
    public void Run_OnTheShippedLog_CountsWhatIsInIt()
    {
        (int code, string output, string error) = ReplayRun.Of(new ReplayOptions { Path = Example, Zone = "Asia/Shanghai" });
        (code, error).Should().Be((0, string.Empty));
        output.Should().Contain("204 lines: 152 messages by 28 speakers, 44 joins by 42 people, 5 leaves, 2 removed, 1 other.");
        output.Row("Joined while in").Should().Equal("1");
        output.Row("Left without a join on record").Should().Equal("2");
        output.Row("of people who came back").Should().Equal("1");
        output.Row("Stays that ended: left").Should().Equal("5");
        output.Row("Stays that ended: removed").Should().Equal("2");
        output.Row("In at the end, known").Should().Equal("38");
        output.Row("Said nothing in the whole log").Should().Equal("12 of 38 = 31.6 %");
        output.Row("2026-03-02 09:00").Should().Equal("1", "2", "3");
        output.Should().Contain("notice 1");
    }

    [Fact]
    public void Run_OnASmallLog_TellsStaysAndSilence()
    {
        (int code, string output, _) = ReplayRun.OfText(ReplayRun.Chat);
        code.Should().Be(0);
        output.Should().Contain(Summary);
        output.Row("Longest time without a message").Should().Equal("2 h 5 min, 2026-03-02 09:05 to 2026-03-02 11:10");
        output.Row("In at the end, known").Should().Equal("1");
        output.Row("Said nothing in the whole log").Should().Equal("0 of 1 = 0.0 %");
        output.Row("2026-03-02 09:00").Should().Equal("1", "1", "2");
        output.Row("2026-03-02 11:40").Should().Equal("1", "0", "1");
        output.Row("09:00").Should().StartWith("1");
    }

    [Fact]
    public void Run_OnAZippedLog_ReadsThroughGzip() => ReplayRun.OfText(ReplayRun.Chat, zip: true).Output.Should().Contain(Summary);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Run_WhateverTheLineEnds_ReadsTheSame(string end) =>
        ReplayRun.OfText("\uFEFF" + ReplayRun.Chat.Replace("\n", end, StringComparison.Ordinal)).Output.Should().Contain(Summary);

    [Fact]
    public void Run_WhenOnlyTheZoneTurns_ShiftsHoursOfTimesWithAnOffset()
    {
        const string text = "time,kind,user\n2026-03-02T09:00:00+08:00,message,amy\n";
        ReplayRun.OfText(text).Output.Should().Contain("01:00–02:00").And.Contain("No --zone");
        ReplayRun.OfText(text, options => options with { Zone = "Asia/Shanghai" }).Output.Should().Contain("09:00–10:00").And.NotContain("No --zone");
    }

    [Fact]
    public void Run_WhenOnlyTheDateIsGiven_PlacesTimesOfDay()
    {
        const string text = "time,kind,user\n9:00,message,amy\n10:30,message,amy\n";
        ReplayRun.OfText(text).Output.Should().Contain("no dates").And.Contain("1 h 30 min, 09:00 to 10:30");
        ReplayRun.OfText(text, options => options with { Date = "2026-03-02" }).Output.Should().Contain("1 h 30 min, 2026-03-02 09:00").And.NotContain("no dates");
    }

    [Fact]
    public void Run_WhenOnlyTheDateColumnIsGiven_FindsTheDateInsideItsText()
    {
        const string text = "log,time,kind,user\nx-2026-03-02.train-c,9:00,message,amy\n2026-03-04_07,10:30,message,amy\n";
        ReplayRun.OfText(text).Output.Should().Contain("no dates");
        ReplayRun.OfText(text, options => options with { DateColumn = "log" }).Output.Should().Contain("2 d 1 h 30 min, 2026-03-02 09:00 to 2026-03-04 10:30");
    }

    [Fact]
    public void Run_WhenOnlyTheTimeColumnIsGiven_TakesIt()
    {
        const string text = "time,other_time,kind,user\n09:00,10:00,message,amy\n";
        ReplayRun.OfText(text).Output.Should().Contain("09:00–10:00");
        ReplayRun.OfText(text, options => options with { TimeColumn = "OTHER_time" }).Output.Should().Contain("10:00–11:00");
    }

    [Fact]
    public void Run_WhenOnlyTheTimeFormatTurns_ReadsOrRefuses()
    {
        const string text = "time,kind,user\n125,message,amy\n";
        ReplayRun.OfText(text).Output.Should().Contain("02:00–03:00");
        ReplayRun.OfText(text, options => options with { TimeFormat = "minutes" }).Output.Should().Contain("02:00–03:00");
        ReplayRun.OfText(text, options => options with { TimeFormat = "clock" }).Error.Should().Be("LOG, line 2: '125' is not a time of day such as 18:05.\n");
    }

    [Fact]
    public void Run_WhenOnlyTheUserColumnIsGiven_TakesIt()
    {
        const string text = "time,kind,user,alias\n09:00,message,amy,a\n09:00,message,bo,a\n";
        ReplayRun.OfText(text).Output.Should().Contain("by 2 speakers");
        ReplayRun.OfText(text, options => options with { UserColumn = "alias" }).Output.Should().Contain("by 1 speakers");
    }

    [Fact]
    public void Run_WhenOnlyTheKindColumnIsGiven_TakesIt()
    {
        const string text = "time,what,user\n09:00,message,amy\n09:00,join,bo\n";
        ReplayRun.OfText(text).Output.Should().Contain("2 messages").And.Contain("every row counts as a message");
        ReplayRun.OfText(text, options => options with { KindColumn = "what" }).Output.Should().Contain("1 messages").And.Contain("1 joins");
    }

    [Fact]
    public void Run_WhenOnlyTheKindsAreGiven_UnderstandsTheWords()
    {
        const string text = "time,kind,user\n09:00,say,amy\n09:10,message,bo\n";
        ReplayRun.OfText(text).Output.Should().Contain("1 messages by 1 speakers").And.Contain("say 1");
        ReplayRun.OfText(text, options => options with { Kinds = "say=message, message=other" }).Output.Should().Contain("1 messages").And.Contain("message 1");
        ReplayRun.OfText(text, options => options with { Kinds = "say=message" }).Output.Should().Contain("2 messages by 2 speakers");
    }

    [Fact]
    public void Run_WhenRowsHaveNoTimeOrGoBack_CountsThemAndSaysSo()
    {
        (int code, string output, _) = ReplayRun.OfText("time,kind,user\n,join,amy\n10:00,message,amy\n09:00,message,amy\n09:30,action,bo\n");
        code.Should().Be(0);
        output.Should().Contain("4 lines: 2 messages by 1 speakers, 1 joins by 1 people").And.Contain("Rows without a time: 1.").And.Contain("on the same date: 1.");
        output.Row("Stays that began on record").Should().Equal("0");
        output.Row("Actions").Should().Equal("1", "1");
        output.Row("Spoke without a join or leave on record").Should().Equal("2");
        output.Should().Contain("0 h 30 min, 09:00 to 09:30");
    }

    [Fact]
    public void Run_WhenNoRowHasATime_CountsTheRows() =>
        ReplayRun.OfText("time,kind,user\n,join,amy\n").Should().Match<(int Code, string Output, string Error)>(run => run.Code == 0 && run.Output.Contains("Rows without a time: 1."));

    [Fact]
    public void Run_WhenOneTickHoldsLeaveAndJoin_GoesByTheOrderOfTheFile()
    {
        ReplayRun.OfText("time,kind,user\n9:00,leave,amy\n9:00,join,amy\n").Output.Row("In at the end, known").Should().Equal("1");
        ReplayRun.OfText("time,kind,user\n9:00,join,amy\n9:00,leave,amy\n").Output.Row("In at the end, known").Should().Equal("0");
    }

    public static TheoryData<string, string> BadFiles => new()
    {
        { "", "LOG: the file is empty." },
        { "time,kind,user\n", "LOG: holds a header and no rows." },
        { "kind,user\nmessage,amy\n", "LOG, line 1: no column looks like the time; name it with --time. There are: kind, user." },
        { "time,user,user\n09:00,amy,bob\n", "LOG, line 1: two columns are called 'user'; rename one." },
        { "time,kind\n09:00,message\n", "LOG, line 1: no column looks like the user; name it with --user. There are: time, kind." },
        { "time,kind,user\n09:00,message,amy\nsoon,message,amy\n", "LOG, line 3: 'soon' is not a time of day such as 18:05." },
        { "time,kind,user\nsoon,message,amy\n", "LOG, line 2: 'soon' is not a time: write 18:05, a minute of the day, or 2026-03-02T18:05:00+08:00." },
        { "time,kind,user\n1440,message,amy\n", "LOG, line 2: '1440' is not a minute of the day, 0 to 1439." },
        { "time,kind,user\n2026-02-28,message,amy\n", "LOG, line 2: '2026-02-28' is not a time such as 2026-03-02T18:05:00+08:00." },
        { "time,kind,user\n9999-12-31T09:00,message,amy\n", "LOG, line 2: the year is outside 1 to 9000." },
        { "time,kind,user\n09:00,message,\n", "LOG, line 2: the user of a message is empty." },
        { "time,kind,user\n09:00,message,a\u0001b\n", "LOG, line 2: the user is longer than 256 characters or holds control characters." },
        { "time,kind,user\n09:00,message\n", "LOG, line 2: has 2 fields, the header has 3." },
        { "time,kind,user\n09:00,message,\"amy\n10:00,message,bo\n", "LOG, line 2: a quote is opened and never closed." },
        { "time,kind,user\n09:00,message,\"amy\"x\n", "LOG, line 2: text follows a closing quote; write a quote inside quotes twice." },
        { "date,time,kind,user\nnever,09:00,message,amy\n", "LOG, line 2: there is no date such as 2026-03-02 in 'never'." },
        { "\0\0\0\0", "LOG, line 1: is not a CSV text file." },
        { "time,kind,user,text\n09:00,message,amy,\"a\nb\"\nx,message,amy,\n", "LOG, line 4: 'x' is not a time of day such as 18:05." },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Run_WhenTheFileIsBad_SaysOneLineAndReturns2(string text, string line) =>
        ReplayRun.OfText(text).Should().Be((2, string.Empty, line + "\n"));

    [Fact]
    public void Run_WhenAnOptionIsBad_SaysOneLineAndReturns2()
    {
        Fault(options => options with { Zone = "Mars/Base" }).Should().Be("--zone: 'Mars/Base' is not an IANA time zone such as Asia/Shanghai.\n");
        Fault(options => options with { Date = "2026-02-30" }).Should().Be("--date: '2026-02-30' is not a date such as 2026-03-02.\n");
        Fault(options => options with { TimeFormat = "sundial" }).Should().Be("--time-format: 'sundial' is none of clock, minutes and iso.\n");
        Fault(options => options with { Kinds = "say:message" }).Should().StartWith("--kinds: 'say:message' is not WORD=KIND");
        Fault(options => options with { Kinds = "say=3" }).Should().StartWith("--kinds: 'say=3' is not WORD=KIND");
        Fault(options => options with { UserColumn = "who" }).Should().Be("LOG, line 1: there is no column 'who'; there are: time, kind, user.\n");
        Fault(options => options with { Date = "2026-03-02", DateColumn = "time" }).Should().Be("--date and --date-column: give one of the two.\n");

        static string Fault(Func<ReplayOptions, ReplayOptions> change)
        {
            (int code, string output, string error) = ReplayRun.OfText(ReplayRun.Chat, change);
            (code, output).Should().Be((2, string.Empty));
            return error;
        }
    }

    [Fact]
    public void Run_WhenThePathIsBad_SaysOneLineWithItAndReturns2()
    {
        ReplayRun.Of(new ReplayOptions { Path = "no-such.csv" }).Should().Be((2, string.Empty, "no-such.csv: there is no such file.\n"));
        ReplayRun.Of(new ReplayOptions { Path = AppContext.BaseDirectory }).Error.Should().Be($"{AppContext.BaseDirectory}: is a folder, not a file.\n");
        ReplayRun.OfBytes(Encoding.UTF8.GetBytes(ReplayRun.Chat), ending: ".gz").Error.Should().Be("LOG: is not a sound gzip file.\n");
        ReplayRun.OfBytes([.. "time,kind,user\n09:00,message,"u8, 0xFF, 0xFE, 0x0A]).Error.Should().Be("LOG: is not UTF-8 text. Save it as UTF-8.\n");
    }
}
