using CommunityDomain.Patterns;

namespace CommunityDomain.Tests.Patterns;

/// <summary>One pattern, one text.</summary>
internal static class Looks
{
    internal static TextPatternSet Set(params ReadOnlySpan<TextPattern> patterns) => new() { Id = "set", Patterns = new(patterns) };

    internal static TextPattern Pattern(string text, TextPatternMode mode = TextPatternMode.Whole) => new() { Text = text, Mode = mode };

    internal static TextHit[] Hits(this TextPatternSet set, string text) => TextMatcher.Compile([set]).Hits(text);

    internal static TextHit[] Hits(this TextMatcher matcher, string text)
    {
        TextScan scan = matcher.NewScan();
        scan.Run(text);
        return scan.Hits.ToArray();
    }

    internal static bool Finds(this TextPatternSet set, string text)
    {
        TextScan scan = TextMatcher.Compile([set]).NewScan();
        scan.Run(text);
        bool found = scan.Matches(set.Id);
        scan.Hits.IsEmpty.Should().Be(!found);
        scan.RunSets(text);
        scan.Matches(0).Should().Be(found, "which sets match does not depend on whether hits are listed");
        return found;
    }

    /// <summary>The hits as they stand in the text.</summary>
    internal static string[] Found(this TextPatternSet set, string text) => [.. set.Hits(text).Select(hit => text.Substring(hit.Start, hit.Length))];
}
