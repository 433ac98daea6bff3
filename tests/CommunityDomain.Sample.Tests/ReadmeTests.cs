namespace CommunityDomain.Sample.Tests;

/// <summary>Every C# block of the README is a compiled example that runs, letter by letter.</summary>
public sealed class ReadmeTests
{
    private const string Open = "// README ";
    private const string Close = "// end";

    [Fact]
    public void Readme_WhenItShowsCode_ShowsCompiledExamples() =>
        BlocksOf(Repository.Read("README.md")).Should().Equal(ExamplesOf(Repository.Read("tests/CommunityDomain.Sample.Tests/ReadmeExamples.cs")));

    [Fact]
    public void BlocksOf_WhenABlockDiffersByALetter_Differs() =>
        BlocksOf("```csharp\nint a = 1;\n```\n").Should().NotEqual(ExamplesOf("        // README x\n        int b = 1;\n        // end\n"))
            .And.Equal(ExamplesOf("        // README x\n        int a = 1;\n        // end\n"));

    private static List<string> BlocksOf(string markdown) => Cut(markdown, "```csharp", "```");

    private static List<string> ExamplesOf(string code) => Cut(code, Open, Close);

    private static List<string> Cut(string text, string open, string close)
    {
        var blocks = new List<string>();
        List<string>? current = null;
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.TrimStart();
            if (current is null)
            {
                if (trimmed.StartsWith(open, StringComparison.Ordinal)) current = [];
            }
            else if (trimmed.StartsWith(close, StringComparison.Ordinal))
            {
                blocks.Add(Dedent(current));
                current = null;
            }
            else
            {
                current.Add(line);
            }
        }

        return blocks;
    }

    private static string Dedent(List<string> lines)
    {
        int indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..].TrimEnd() : string.Empty));
    }
}
