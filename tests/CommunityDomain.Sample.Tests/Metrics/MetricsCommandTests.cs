namespace CommunityDomain.Sample.Tests.Metrics;

public sealed class MetricsCommandTests
{
    // A member called NA is a member; a row without a person is not.
    private const string Log =
        """
        time,user,kind
        2026-03-02T09:00:00+08:00,NA,join
        2026-03-02T09:05:00+08:00,NA,speak
        2026-03-03T01:00:00+08:00,bo,join
        2026-03-04T09:00:00+08:00,NA,speak
        2026-03-04T10:00:00+08:00,,other
        2026-03-05T09:00:00+08:00,cy,join
        2026-03-05T09:01:00+08:00,NA,speak

        """;

    private static SampleRun Run(string log, params string[] options)
    {
        using var file = new TempFile("events.csv", log);
        return SampleRun.At(120, ["metrics", file.Path, "--zone", "Asia/Shanghai", .. options]);
    }

    private static string[] Lines(SampleRun run) => [.. run.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    [Fact]
    public void Metrics_OfALog_CountsMembersCohortsAndFunnel()
    {
        using var funnel = new TempFile("funnel.json", """{"version": 1, "steps": [{"kind": "join"}, {"kind": "speak"}], "window": "P1D"}""");
        SampleRun run = Run(Log, "--funnel", funnel.Path);
        (run.ExitCode, run.Error).Should().Be((0, string.Empty));
        string[] lines = Lines(run);
        lines.Should().Contain("Rows 7 (without a person or a time: 1)");
        lines.Should().Contain("From – to 2026-03-02 – 2026-03-05, Asia/Shanghai");
        lines.Should().Contain("Active members 3");
        lines.Should().Contain("2026-03-02 6 3 3 0 0 0", "the week so far: events, active, new");
        lines.Should().Contain("2026-03-02 1 0.0 % 100.0 % 100.0 %*", "the last day is not over");
        lines.Should().Contain("2026-03-03 1 0.0 % 0.0 %*");
        lines.Should().Contain("join 3 100.0 % 100.0 % 1 1");
        lines.Should().Contain("speak 1 33.3 % 33.3 % 0 0");
        run.Output.Should().Contain("1 × e.g. The step speak did not come by");
    }

    [Fact]
    public void Metrics_WhenTheFunnelNamesColumns_TellsTheirValuesApart()
    {
        using var funnel = new TempFile("funnel.json", """{"version": 1, "steps": [{"kind": "join"}, {"kind": "speak"}], "breakdown": {"property": "channel"}, "holdsConstant": ["shop"]}""");
        const string Rows = "time,user,kind,channel,shop\n2026-03-02T09:00:00Z,amy,join,qr,s1\n2026-03-02T10:00:00Z,amy,speak,,s1\n2026-03-02T09:00:00Z,bo,join,qr,s1\n2026-03-02T10:00:00Z,bo,speak,,s2\n2026-03-02T09:00:00Z,cy,join,,s3\n";
        SampleRun run = Run(Rows, "--funnel", funnel.Path);
        (run.ExitCode, run.Error).Should().Be((0, string.Empty));
        string[] lines = Lines(run);
        lines.Should().Contain("join 3 100.0 % 100.0 % 0 2");
        lines.Should().Contain("qr 2 1 50.0 %");
        lines.Should().Contain("– 1 0 0.0 %");
        run.Output.Should().Contain("The steps of one path have in common: shop.").And.Contain("Told apart by channel of the first step that has it.");
    }

    [Theory]
    [InlineData("en", "Conversation (day)")]
    [InlineData("zh-Hant", "對話 (day)")]
    [InlineData("zh-Hans", "对话 (day)")]
    [InlineData("ja", "会話 (day)")]
    public void Metrics_WhenTheConversationIsAskedFor_TellsItByPeriod(string language, string title)
    {
        const string Rows = "time,user,kind\n2026-03-02T01:00:00Z,amy,message\n2026-03-02T02:00:00Z,bo,join\n2026-03-02T03:00:00Z,amy,message\n2026-03-03T01:00:00Z,bo,message\n2026-03-03T02:00:00Z,cy,leave\n2026-03-03T03:00:00Z,bo,leave\n2026-03-12T01:00:00Z,amy,message\n";
        SampleRun run = Run(Rows, "--talk", "--period", "day", "--lang", language);
        (run.ExitCode, run.Error).Should().Be((0, string.Empty));
        run.Output.Should().Contain(title);
        string[] lines = Lines(run);
        lines.Should().Contain("2026-03-02* 2 2.0 1 2.0 2/3 1/1 0", "amy and cy were in from before, bo came and spoke a day later");
        lines.Should().Contain("2026-03-03 1 1.0 1 1.0 1/1 2");
        lines.Should().Contain("2026-03-12* 1 1.0 1 1.0 0/1 0");
    }

    [Fact]
    public void Metrics_WhenOtherChoicesAreMade_CountsOtherwise()
    {
        Lines(Run(Log, "--active", "speak")).Should().Contain("Active members 1");
        Lines(Run(Log, "--day-start", "04:00")).Should().Contain("2026-03-02 2 0.0 % 50.0 % 50.0 %*", "one in the morning belongs to the evening before");
        Run(Log, "--period", "month").Output.Should().Contain("Retention by first day (month)");
    }

    [Fact]
    public void Metrics_WhenAColumnIsWhatWasPaid_TellsValueAndSegments()
    {
        const string orders = "order_date,customer_id,paid\n2026-01-02,amy,10.50\n2026-02-03,amy,4.5\n2026-02-03,bo,\n2026-05-20,cy,20\n";
        SampleRun run = Run(orders, "--amount", "Paid", "--currency", "CNY");
        (run.ExitCode, run.Error).Should().Be((0, string.Empty));
        string[] lines = Lines(run);
        lines.Should().Contain("Orders 3").And.Contain("Buyers 2", "a row without an amount is no order");
        lines.Should().Contain("Gross transaction value 35.00 CNY");
        lines.Should().Contain(line => line.StartsWith("Bought again within 90 days 1/1 ", StringComparison.Ordinal), "cy still may");
        lines.Should().Contain("Days between purchases, median 32");
        lines.Should().Contain("RFM cut points: money 17 18 19 20");
        lines.Should().Contain(line => line.EndsWith(" 1 1 20.00 CNY", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"version": 1, "bins": 2}""", 0, "RFM cut points: money 17.5")]
    [InlineData("""{"version": 1, "bins": 1}""", 2, "rule.json: bins: ")]
    [InlineData("""{"version": 1, "bin": 2}""", 2, "rule.json: bin: ")]
    public void Metrics_WithARuleOfItsOwn_ScoresByIt(string rule, int exitCode, string expected)
    {
        using var file = new TempFile("rule.json", rule);
        SampleRun run = Run("order_date,customer_id,paid\n2026-01-02,amy,15\n2026-05-20,cy,20\n", "--amount", "paid", "--currency", "CNY", "--rfm", file.Path);
        run.ExitCode.Should().Be(exitCode);
        string.Join('\n', exitCode == 0 ? Lines(run) : [run.Error]).Should().Contain(expected);
    }

    [Theory]
    [InlineData("--amount", "price", "there is no column 'price'")]
    [InlineData("--amount", "kind", "--currency: '' is not the code of a currency")]
    public void Metrics_WhenTheAmountIsUnclear_SaysSoInOneLine(string option, string value, string expected) => Run(Log, option, value).Error.Should().Contain(expected);

    [Theory]
    [InlineData("abc", "line 2: 'abc' is not an amount such as 12.50.")]
    [InlineData("-1", "line 2: ")]
    [InlineData("1,5", "line 2: '1,5' is not an amount")]
    public void Metrics_WhenAnAmountIsBad_SaysWhere(string amount, string expected) =>
        Run($"order_date,customer_id,paid\n2026-01-02,amy,\"{amount}\"\n", "--amount", "paid", "--currency", "CNY").Error.Should().Contain(expected);

    [Fact]
    public void Metrics_WhenTimesAreDates_TakesTheStartOfTheDay() =>
        Lines(Run("order_date,customer_id\n2026-03-02,amy\n2026-03-03,amy\n")).Should().Contain("From – to 2026-03-02 – 2026-03-03, Asia/Shanghai");

    [Theory]
    [InlineData("en", "Metrics", "Months")]
    [InlineData("zh-Hant", "指標", "每月")]
    [InlineData("zh-Hans", "指标", "每月")]
    [InlineData("ja", "指標", "月別")]
    public void Metrics_InALanguage_SpeaksIt(string language, string title, string months) =>
        Run(Log, "--lang", language).Output.Should().StartWith(title).And.Contain(months);

    [Fact]
    public void Metrics_OfALongFile_ShowsProgressOnTheErrorStream()
    {
        string log = "time,user,kind\n" + string.Concat(Enumerable.Range(0, 250_000).Select(i => $"2026-03-02T09:00:00Z,m{i % 7},speak\n"));
        Run(log).Error.Should().Be("… 250,000 rows\n");
    }

    [Theory]
    [InlineData("--zone", "Mars/Olympus", "--zone: 'Mars/Olympus' is not an IANA time zone")]
    [InlineData("--day-start", "13:00", "--day-start: '13:00' is not a time from 00:00 to 12:00.")]
    [InlineData("--period", "fortnight", "--period: 'fortnight' is none of day, week, month and year.")]
    [InlineData("--date", "yesterday", "--date: 'yesterday' is not a date such as 2026-03-02.")]
    [InlineData("--time-format", "stardate", "--time-format: 'stardate' is none of")]
    [InlineData("--user", "nick", "there is no column 'nick'")]
    [InlineData("--funnel", "/no/such.json", "/no/such.json: there is no such file.")]
    public void Metrics_WhenAnOptionIsBad_SaysSoInOneLine(string option, string value, string expected)
    {
        using var file = new TempFile("events.csv", Log);
        SampleRun run = SampleRun.Of("metrics", file.Path, option, value);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(expected).And.EndWith("\n");
        run.Error.TrimEnd('\n').Should().NotContain("\n");
    }

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("[]", "an object")]
    [InlineData("""{"version": 1, "steps": [], "stages": []}""", "stages")]
    [InlineData("""{"version": 1, "steps": [{"kind": "a"}], "window": "7d"}""", "window")]
    [InlineData("""{"version": 1, "steps": [{"kind": "a"}], "order": "sideways"}""", "order: “sideways”")]
    [InlineData("""{"version": 1, "steps": []}""", "steps: The funnel has no steps.")]
    [InlineData("""{"version": 1, "steps": [{"kind": "a"}, {"kind": "b"}], "exclusions": [{"kind": "x", "from": 1, "to": 0}]}""", "exclusions[0]")]
    [InlineData("""{"version": 1, "steps": [{"kind": "a"}], "holdsConstant": ["shop"]}""", "there is no column 'shop', which the funnel names.")]
    public void Metrics_WhenTheFunnelIsBad_SaysSoInOneLine(string json, string expected)
    {
        using var funnel = new TempFile("funnel.json", json);
        SampleRun run = Run(Log, "--funnel", funnel.Path);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(expected);
    }

    [Theory]
    [InlineData("", "the file is empty.")]
    [InlineData("time,user\n", "holds no row with a person and a time.")]
    [InlineData("time,user\n2026-03-02T09:00:00Z\n", "line 2: has 1 fields, the header has 2.")]
    [InlineData("time,user\n0001-03-02T09:00:00Z,amy\n", "metrics.time.outOfRange")]
    [InlineData("a,b\n1,2\n", "no column looks like the time")]
    public void Metrics_WhenTheFileIsBad_SaysSoInOneLine(string log, string expected)
    {
        SampleRun run = Run(log);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(expected);
    }
}
