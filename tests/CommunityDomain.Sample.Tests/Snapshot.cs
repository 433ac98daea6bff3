namespace CommunityDomain.Sample.Tests;

/// <summary>What the console printed, held against an approved file in Snapshots; spaces at line ends do not count.</summary>
internal static class Snapshot
{
    internal static void Matches(string name, string text) =>
        CommunityDomain.Tests.Snapshot.Approve(Normal(text), $"tests/CommunityDomain.Sample.Tests/Snapshots/{name}.approved.txt");

    private static string Normal(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";
}
