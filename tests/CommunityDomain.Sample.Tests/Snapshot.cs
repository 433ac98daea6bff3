using System.Runtime.CompilerServices;

namespace CommunityDomain.Sample.Tests;

/// <summary>
/// Compares text with an approved file beside the tests. To accept what is new, run the tests with <c>ACCEPT_SNAPSHOTS=1</c> and read the difference before committing it.
/// Spaces at line ends do not count.
/// </summary>
internal static class Snapshot
{
    internal static void Matches(string name, string text)
    {
        string folder = Path.Combine(Path.GetDirectoryName(Here())!, "Snapshots");
        string approved = Path.Combine(folder, name + ".approved.txt");
        string actual = Normal(text);
        if (string.Equals(Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(approved, actual);
        }

        // The copy in the output serves where the sources are gone or were compiled under another path.
        string expected = File.Exists(approved) ? approved : Path.Combine(AppContext.BaseDirectory, "Snapshots", name + ".approved.txt");
        File.Exists(expected).Should().BeTrue("a snapshot '{0}' was approved", name);
        actual.Should().Be(Normal(File.ReadAllText(expected)));
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private static string Normal(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";
}
