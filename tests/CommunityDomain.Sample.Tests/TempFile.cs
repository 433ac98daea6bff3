using System.Text;

namespace CommunityDomain.Sample.Tests;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TempFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("community-domain-");

    internal TempFile(string name, byte[] content)
    {
        Path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(Path, content);
    }

    internal TempFile(string name, string content)
        : this(name, Encoding.UTF8.GetBytes(content))
    {
    }

    internal string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
