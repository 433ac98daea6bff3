namespace CommunityDomain.Tests;

/// <summary>Where the sources are, from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds CommunityDomain.sln.</summary>
    internal static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CommunityDomain.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
