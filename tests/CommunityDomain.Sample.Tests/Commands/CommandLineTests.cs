using CommunityDomain.Sample.Commands;

namespace CommunityDomain.Sample.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_WhenEmpty_IsTheDemonstration() => CommandLine.Parse([]).Command!.Name.Should().Be("demo");

    [Fact]
    public void Parse_WhenOnlyAnOption_IsTheDemonstrationWithIt()
    {
        CommandLine line = CommandLine.Parse(["--lang", "ja"]);
        line.Command!.Name.Should().Be("demo");
        line.Options["--lang"].Should().Be("ja");
    }

    [Theory]
    [InlineData("--lang", "ja")]
    [InlineData("--lang=ja")]
    public void Parse_WhenOptionAfterOrBeforeTheArgument_ReadsBoth(params string[] option)
    {
        string[] after = ["audit", "plan.json", .. option];
        string[] before = ["audit", .. option, "plan.json"];
        foreach (string[] words in new[] { after, before })
        {
            CommandLine line = CommandLine.Parse(words);
            line.Fault.Should().BeNull();
            line.Argument.Should().Be("plan.json");
            line.Options.Should().Equal(new Dictionary<string, string>(StringComparer.Ordinal) { ["--lang"] = "ja" });
        }
    }

    [Fact]
    public void Parse_WhenTwoDashesStandAlone_TakesTheNextAsArgument() => CommandLine.Parse(["audit", "--", "--odd.json"]).Argument.Should().Be("--odd.json");

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public void Parse_WhenHelpAlone_IsHelp(string word) => CommandLine.Parse([word]).Command!.Name.Should().Be("help");

    [Theory]
    [InlineData("audit", "--help")]
    [InlineData("audit", "plan.json", "-h")]
    [InlineData("audit", "--nonsense", "--help")]
    public void Parse_WhenHelpAfterACommand_WantsHelpAboutIt(params string[] words)
    {
        CommandLine line = CommandLine.Parse(words);
        line.WantsHelp.Should().BeTrue();
        line.Command!.Name.Should().Be("audit");
    }

    [Theory]
    [InlineData("Unknown command 'audti'. Did you mean 'audit'?", "audti")]
    [InlineData("Unknown command 'REPLAY'. Did you mean 'replay'?", "REPLAY")]
    [InlineData("Unknown command 'zzz'. Type '--help' for the commands.", "zzz")]
    [InlineData("Unknown command 'my-plan.json'. To audit a plan, type 'audit my-plan.json'.", "my-plan.json")]
    [InlineData("Unknown option '--lnag' for 'audit'. Did you mean '--lang'?", "audit", "plan.json", "--lnag", "ja")]
    [InlineData("Unknown option '--verbose' for 'audit'. Type 'audit --help' for help.", "audit", "plan.json", "--verbose")]
    [InlineData("Unknown option '--verbose' for 'demo'. Type '--help' for help.", "--verbose")]
    [InlineData("'audit' needs PLAN.json. Type 'audit --help' for help.", "audit")]
    [InlineData("'audit' takes one PLAN.json, but was given 'a.json' and 'b.json'. Type 'audit --help' for help.", "audit", "a.json", "b.json")]
    [InlineData("'demo' takes no argument, but was given 'x'. Type '--help' for help.", "demo", "x")]
    [InlineData("The option '--lang' needs a value: --lang TAG. Type 'audit --help' for help.", "audit", "plan.json", "--lang")]
    [InlineData("The option '--lang' needs a value: --lang TAG. Type 'audit --help' for help.", "audit", "plan.json", "--lang=")]
    [InlineData("The option '--lang' needs a value: --lang TAG. Type 'audit --help' for help.", "audit", "plan.json", "--lang", "--on", "2026-11-23")]
    [InlineData("The option '--lang' is given twice. Type 'audit --help' for help.", "audit", "plan.json", "--lang", "ja", "--lang", "en")]
    [InlineData("Unknown language 'xx'. Use en, zh-Hant, zh-Hans or ja.", "--lang", "xx")]
    [InlineData("Unknown language '漢'. Use en, zh-Hant, zh-Hans or ja.", "--lang", "漢")]
    public void Parse_WhenWrong_SaysWhatAndWhatInstead(string fault, params string[] words) => CommandLine.Parse(words).Fault.Should().Be(fault);

    [Theory]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("zh-Hant")]
    [InlineData("zh-TW")]
    [InlineData("zh-Hans")]
    [InlineData("zh")]
    [InlineData("JA")]
    public void Parse_WhenLanguageIsKnown_TakesIt(string tag) => CommandLine.Parse(["--lang", tag]).Fault.Should().BeNull();
}
