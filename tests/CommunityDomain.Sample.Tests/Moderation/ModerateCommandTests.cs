using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CommunityDomain.Charters;
using CommunityDomain.Json;
using CommunityDomain.Rules;
using CommunityDomain.Sample.Tests.Commands;

namespace CommunityDomain.Sample.Tests.Moderation;

public sealed class ModerateCommandTests
{
    private static readonly string Charter = Path.Combine(SampleRun.Examples, "charter.json");
    private static readonly string Log = Path.Combine(SampleRun.Examples, "messages.jsonl");

    [Theory]
    [InlineData("en", 80, false)]
    [InlineData("en", 120, true)]
    [InlineData("zh-Hant", 80, true)]
    [InlineData("zh-Hans", 120, false)]
    [InlineData("ja", 80, true)]
    [InlineData("ja", 120, false)]
    public void Moderate_OfTheExample_LooksAsApproved(string language, int width, bool explain)
    {
        string[] words = ["moderate", Charter, Log, "--zone", "Asia/Taipei", "--lang", language];
        SampleRun run = SampleRun.At(width, explain ? [.. words, "--explain"] : words);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        AuditCommandTests.Fits(run.Output, width);
        Snapshot.Matches($"moderate-{language}-{width}{(explain ? "-explain" : string.Empty)}", run.Output);
    }

    [Fact]
    public void Example_Charter_KeepsItsPromisesInEveryLanguage()
    {
        CharterDefinition charter = CharterDocument.Read(File.ReadAllText(Charter));
        CompiledCharter compiled = charter.Compile(DateTimeZoneProviders.Tzdb);
        compiled.Test().Where(finding => finding.Severity > FindingSeverity.Note).Should().BeEmpty();
        RuleSetAnalysis.Run(compiled.Rules).NotAnalysed.Should().BeEmpty();
        charter.Languages.Select(tag => tag.Value).Should().BeEquivalentTo("en", "zh-Hant", "zh-Hans", "ja");
        charter.Rules.Should().OnlyContain(rule => charter.Languages.All(tag => rule.Text.Has(tag)));
        foreach (string tag in new[] { "zh-Hant", "zh-Hans", "ja" })
            charter.Rules.Select(rule => rule.Text.TryGet(new(tag), out string? text) ? text : string.Empty).Should().OnlyContain(text => CommunityDomain.Tests.Script.Foreign(text, tag).Length == 0);
        SampleRun.Of("audit", Charter).Should().Match<SampleRun>(run => run.ExitCode == 0 && run.Output.Contains("The charter holds", StringComparison.Ordinal));
    }

    /// <summary>What an analysis finds in the rules of a charter is shown with its cases, beside what its own examples show.</summary>
    [Fact]
    public void Audit_OfACharterWithFaults_ShowsTheCases()
    {
        const string more = """
            { "id": "never", "charterRule": "no-ads", "when": { "kind": "all", "parts": [{ "kind": "matches", "field": "text", "patternSet": "insults" }, { "kind": "not", "part": { "kind": "matches", "field": "text", "patternSet": "insults" } }] } },
            { "id": "twice", "charterRule": "kind", "strikes": 2, "when": { "kind": "matches", "field": "text", "patternSet": "insults" }, "applies": [{ "author": "amy", "text": "hello there", "at": "2026-03-02T04:00:00Z" }] },
            """;
        string json = File.ReadAllText(Charter);
        int rules = json.IndexOf("\"rules\": [", json.IndexOf("\"enforcement\"", StringComparison.Ordinal), StringComparison.Ordinal) + "\"rules\": [".Length;
        using var file = new TempFile("charter.json", json.Insert(rules, more).Replace("\"allow\": [", "\"allow\": [\"*easy money*\", ", StringComparison.Ordinal));
        SampleRun run = SampleRun.At(200, "audit", file.Path);

        run.ExitCode.Should().Be(1);
        string output = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        output.Should().Contain("enforcement.patterns[0].patterns[11]").And.Contain("an allowed pattern covers it everywhere, as in: easy money")
            .And.Contain("The rule never can never apply").And.Contain("as in: roles=, text=idiot").And.Contain("enforcement.rules[1].applies[0]").And.Contain("(hello there)");
    }

    /// <summary>The same log with the library alone, without the sample's reader and view.</summary>
    [Fact]
    public void Moderate_OfTheExample_CountsWhatAReplayCounts()
    {
        var replay = new CharterReplay(CharterDocument.Read(File.ReadAllText(Charter)).Compile(DateTimeZoneProviders.Tzdb));
        foreach (string line in File.ReadLines(Log).Where(line => !line.StartsWith("{\"appeal\"", StringComparison.Ordinal))) replay.Add(ChatMessageDocument.Read(line));
        string output = SampleRun.At(100, "moderate", Charter, Log).Output;
        foreach ((string label, long count) in new[] { ("Messages judged", replay.Messages), ("warning", replay.Count(Sanction.Warn)), ("review by a person", replay.Count(Sanction.Review)), ("mute", replay.Count(Sanction.Mute)), ("removal", replay.Count(Sanction.Remove)) })
            output.Split('\n').Should().Contain(line => line.StartsWith("  " + label + " ", StringComparison.Ordinal) && line.EndsWith($" {count}", StringComparison.Ordinal), label);
    }

    [Fact]
    public void Moderate_WhenAnAppealIsUpheld_TakesTheStrikesBack()
    {
        const string bad = """{"author":"amy","text":"buy at deals.example.net","at":"2026-03-02T04:00:00Z","eventId":"m1","roles":[],"mentionsAll":false}""";
        const string upheld = """{"appeal":"upheld","eventId":"m1","author":"amy","at":"2026-03-02T05:00:00Z"}""";
        Moderated(bad).Should().Contain("1        1   warning");
        Moderated(bad, upheld).Should().Contain("1        0   –").And.Contain("appeal upheld: the strikes are taken back");
        Moderated(bad, upheld.Replace("m1", "m2", StringComparison.Ordinal)).Should().Contain("1        1   warning").And.Contain("appeal against a message without strikes");
        Moderated(bad, upheld.Replace("upheld", "rejected", StringComparison.Ordinal)).Should().Contain("1        1   warning").And.Contain("appeal rejected");
    }

    [Fact]
    public void Moderate_WhenNothingIsWrong_SaysSo()
    {
        string output = Moderated("""{"author":"amy","text":"good morning","at":"2026-03-02T04:00:00Z","roles":[],"mentionsAll":false}""", string.Empty);
        output.Should().Contain("No message breaks a rule.").And.Contain("Nobody has strikes.").And.NotContain("By rule");
    }

    [Fact]
    public void Moderate_OfAZippedLog_IsTheSame()
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(File.ReadAllBytes(Log));
        using var file = new TempFile("messages.jsonl.gz", zipped.ToArray());
        SampleRun.Of("moderate", Charter, file.Path).Output.Should().Be(SampleRun.Of("moderate", Charter, Log).Output);
    }

    [Theory]
    [InlineData("""{"author":"amy","text":"x"}""", "at: The member “at” is missing.")]
    [InlineData("""{"author":"amy","text":"x","at":"2026-03-02T04:00:00Z","mood":"good"}""", "mood: There is no member called “mood” here.")]
    [InlineData("""{"author":"amy","text":"x","at":"today"}""", "at: “today” is not a point in time")]
    [InlineData("not json", "The document is not JSON at line 1, column 2.")]
    [InlineData("[]", "Here an object { … } is expected")]
    [InlineData("""{"appeal":"maybe","eventId":"m1","author":"amy","at":"2026-03-02T04:00:00Z"}""", "appeal: “maybe” is not one of the words allowed here")]
    [InlineData("""{"appeal":"upheld","eventId":"m1","author":"amy"}""", "at: The member “at” is missing.")]
    [InlineData("""{"appeal":"upheld","eventId":"m1","author":"amy","at":"2026-03-02T04:00:00Z","why":1}""", "why: There is no member called “why” here.")]
    [InlineData("""{"appeal":"upheld","eventId":7,"author":"amy","at":"2026-03-02T04:00:00Z"}""", "eventId: Here a text in quotes is expected, but there is: 7")]
    [InlineData("""{"appeal":"upheld","eventId":"m1","author":" ","at":"2026-03-02T04:00:00Z"}""", "author: “ ” is not an id")]
    [InlineData("""{"appeal":"\ud83d","eventId":"m1","author":"amy","at":"2026-03-02T04:00:00Z"}""", "The text holds half a character")]
    [InlineData("""{"author":"\ud83d","text":"appeal","at":"2026-03-02T04:00:00Z"}""", "author: The text holds half a character")]
    public void Moderate_WhenOneLineIsWrong_SaysItInOneLineWithItsNumber(string line, string about)
    {
        using var file = new TempFile("messages.jsonl", File.ReadAllLines(Log)[0] + "\n\n" + line + "\n");
        SampleRun run = SampleRun.Of("moderate", Charter, file.Path);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"{file.Path}, line 3: {about}");
        run.Error.Count(c => c == '\n').Should().Be(1);
    }

    [Fact]
    public void Moderate_WhenManyLinesAreWrong_CountsAllShowsTheFirstAndJudgesNone()
    {
        string[] lines = [.. Enumerable.Range(1, 50).Select(i => i % 2 == 0 ? "{}" : File.ReadAllLines(Log)[0])];
        using var file = new TempFile("messages.jsonl", string.Join("\r\n", lines));
        SampleRun run = SampleRun.Of("moderate", Charter, file.Path);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Be($"{file.Path}: 25 of 50 lines cannot be used; nothing was judged. The first 20 of them:\n");
        run.Output.Should().Contain(" 40 ").And.NotContain(" 42 ").And.Contain("The member “author” is missing.").And.NotContain("Decisions");
    }

    [Theory]
    [InlineData("", "holds no messages.")]
    [InlineData("\n \n", "holds no messages.")]
    public void Moderate_WhenTheLogIsEmpty_SaysSo(string content, string about)
    {
        using var file = new TempFile("messages.jsonl", content);
        Refuses([Charter, file.Path], $"{file.Path}: {about}");
    }

    [Fact]
    public void Moderate_WhenAFileCannotBeUsed_SaysWhich()
    {
        Refuses(["/no/such/charter.json", Log], "/no/such/charter.json: there is no such file.");
        Refuses([Charter, "/no/such/log.jsonl"], "/no/such/log.jsonl: there is no such file.");
        Refuses([Charter, SampleRun.Examples], $"{SampleRun.Examples}: is a folder, not a file.");
        Refuses([Charter, Log, "--zone", "Mars"], "--zone: 'Mars' is not an IANA time zone such as Asia/Taipei.");
        Refuses([Charter], "'moderate' needs CHARTER.json MESSAGES.jsonl. Type 'moderate --help' for help.");
        Refuses([Charter, Log, "x"], $"'moderate' takes CHARTER.json MESSAGES.jsonl, but was given '{Charter}', '{Log}' and 'x'. Type 'moderate --help' for help.");
        Refuses([Charter, Log, "--explain=yes"], "The option '--explain' takes no value. Type 'moderate --help' for help.");
        using var bytes = new TempFile("log.jsonl", [0x7B, 0xFF, 0xFE]);
        Refuses([Charter, bytes.Path], $"{bytes.Path}: is not UTF-8 text. Save it as UTF-8.");
        using var noGzip = new TempFile("log.jsonl.gz", "{}");
        Refuses([Charter, noGzip.Path], $"{noGzip.Path}: is not a sound gzip file.");
        using var endless = new TempFile("log.jsonl", new string('x', 1_000_001));
        Refuses([Charter, endless.Path], $"{endless.Path}, line 1: is longer than 1,000,000 characters.");
    }

    [Fact]
    public void Moderate_WhenTheCharterIsWrong_ShowsWhere()
    {
        JsonObject charter = JsonNode.Parse(File.ReadAllText(Charter))!.AsObject();
        charter["enforcement"]!["rules"]![0]!["charterRule"] = "no-such-rule";
        using var file = new TempFile("charter.json", charter.ToJsonString());
        SampleRun run = SampleRun.Of("moderate", file.Path, Log);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith($"{file.Path}: enforcement.rules[0].charterRule: ");
        run.Output.Should().BeEmpty();
        charter.Remove("enforcement");
        using var bare = new TempFile("charter.json", charter.ToJsonString());
        SampleRun.Of("moderate", bare.Path, Log).Error.Should().Be($"{bare.Path}: has no 'enforcement', so no message would ever be judged; 'example charter' prints one that has.\n");
    }

    [Fact]
    public void Audit_OfACharterWhoseRulesExcludeThemselves_ShowsItWithTheRule()
    {
        JsonObject charter = JsonNode.Parse(File.ReadAllText(Charter))!.AsObject();
        JsonArray rules = charter["enforcement"]!["rules"]!.AsArray();
        rules.Add(JsonNode.Parse("""{"id":"never","charterRule":"kind","when":{"kind":"all","parts":[{"kind":"compare","field":"linkCount","comparison":"above","value":5},{"kind":"compare","field":"linkCount","comparison":"below","value":3}]}}"""));
        rules.Add(JsonNode.Parse("""{"id":"liar","charterRule":"kind","when":{"kind":"compare","field":"linkCount","comparison":"above","value":9},"applies":[{"author":"amy","text":"no link","at":"2026-03-02T04:00:00Z"}]}"""));
        using var file = new TempFile("charter.json", charter.ToJsonString());
        SampleRun run = SampleRun.At(120, "audit", file.Path);
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("never").And.Contain("liar").And.Contain("enforcement.rules[11]").And.Contain("exclude each other");
        SampleRun.At(120, "audit", file.Path, "--as", "markdown").Output.Should().Contain("enforcement.rules[11]");
    }

    [Theory]
    [InlineData("charter", "charter.json")]
    [InlineData("messages", "messages.jsonl")]
    public void Example_WhenPrinted_IsTheFileAsItIs(string name, string file) =>
        SampleRun.At(80, "example", name).Output.Should().Be(File.ReadAllText(Path.Combine(SampleRun.Examples, file)));

    [Theory]
    [InlineData("plan")]
    [InlineData("charter")]
    [InlineData("rules")]
    [InlineData("message")]
    public void Schema_OfADocument_IsPrintedAsItIs(string name)
    {
        string expected = name switch { "plan" => CommunityPlanDocument.Schema, "charter" => CharterDocument.Schema, "rules" => RuleSetDocument.Schema, _ => ChatMessageDocument.Schema };
        SampleRun.At(80, "schema", name).Output.Should().Be(expected);
    }

    private static string Moderated(params string[] lines)
    {
        using var file = new TempFile("messages.jsonl", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join('\n', lines))]);
        SampleRun run = SampleRun.Of("moderate", Charter, file.Path);
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        return run.Output;
    }

    private static void Refuses(string[] words, string line)
    {
        SampleRun run = SampleRun.Of(["moderate", .. words]);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be(line + "\n");
    }
}
