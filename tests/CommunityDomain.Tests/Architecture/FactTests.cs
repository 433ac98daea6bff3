using System.Text.RegularExpressions;

namespace CommunityDomain.Tests.Architecture;

/// <summary>Every fact id that the sources cite is explained.</summary>
public sealed partial class FactTests
{
    [Fact]
    public void Facts_WhenCitedInTheSources_AreInTheList()
    {
        HashSet<string> known = [.. FactId().Matches(Repository.Read("src/CommunityDomain/FACTS.md")).Select(match => match.Value)];
        IEnumerable<string> cited = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => FactId().Matches(File.ReadAllText(file)).Select(match => match.Value));

        cited.Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal).Should().BeEmpty();
        known.Should().HaveCountGreaterThan(50);
    }

    [GeneratedRegex(@"\b(WHY|GRP|ROL|CHA|CHK|ACT|WEL|PLN|FUN)-\d{1,2}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FactId();
}
