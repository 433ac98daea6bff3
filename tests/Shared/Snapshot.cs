namespace CommunityDomain.Tests;

/// <summary>Compares a text with an approved file beside the tests. ACCEPT_SNAPSHOTS=1 in the environment accepts the new text.</summary>
internal static class Snapshot
{
    /// <summary>Holds a text against <paramref name="path"/>, given from the root of the repository.</summary>
    internal static void Approve(string actual, string path)
    {
        string file = Path.Combine(Repository.Root, path);
        string text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1") File.WriteAllText(file, text);
        string approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        text.Should().Be(approved, "{0} holds what was approved; run the tests with ACCEPT_SNAPSHOTS=1 to accept a change you meant", path);
    }
}
