using CommunityDomain.Patterns;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Patterns;

public sealed class PatternLawTests
{
    private static readonly TextPatternMode[] Modes = [TextPatternMode.Whole, TextPatternMode.Prefix, TextPatternMode.Suffix, TextPatternMode.Anywhere, TextPatternMode.Wildcards];

    private static Gen<string> Text(int longest) =>
        from size in Gen.Choose(0, longest)
        from narrow in Gen.Choose(2, PatternOracle.Noise.Length)
        from offset in Gen.Choose(0, PatternOracle.Noise.Length - 1)
        from picks in Gen.Choose(0, narrow - 1).ArrayOf(size)
        select string.Concat(picks.Select(pick => PatternOracle.Noise[(pick + offset) % PatternOracle.Noise.Length]));

    private static Gen<TextPattern> Pattern =>
        from mode in Gen.Elements(Modes)
        from size in Gen.Choose(1, 4)
        from picks in Gen.Choose(0, PatternOracle.Alphabet.Length - 1).ArrayOf(size)
        from stars in Gen.Elements("", "*", "?", "*?").ArrayOf(size + 1)
        select new TextPattern
        {
            Mode = mode,
            Text = string.Concat(picks.Select((pick, i) => (mode == TextPatternMode.Wildcards ? stars[i] : string.Empty) + PatternOracle.Alphabet[pick])) + (mode == TextPatternMode.Wildcards ? stars[size] : string.Empty),
        };

    private static readonly Gen<int> DefaultFolding = Gen.Constant((int)TextFolding.Default);
    private static readonly Gen<int> AnyFolding = Gen.OneOf(DefaultFolding, Gen.Choose(0, 127));

    private static Gen<TextPatternSet> Set(Gen<int> foldings) =>
        from patterns in Pattern.ArrayOf(4)
        from allow in Pattern.ArrayOf(2)
        from allowed in Gen.Choose(0, 2)
        from boundary in Gen.Elements(Enum.GetValues<TextBoundary>())
        from folding in foldings
        select new TextPatternSet { Id = "s", Patterns = new(patterns.AsSpan()), Allow = new(allow.AsSpan(0, allowed)), Boundary = boundary, Folding = (TextFolding)folding };

    /// <summary>Texts with patterns of the sets in them, so that hits are no rarity.</summary>
    private static Gen<(ValueList<TextPatternSet> Sets, string Text)> Cases(Gen<int> foldings) =>
        from first in Set(foldings)
        from second in Set(foldings)
        from start in Text(12)
        from middle in Text(3)
        from end in Text(12)
        from planted in Gen.Choose(0, 3)
        let sets = new ValueList<TextPatternSet>([first, second with { Id = "t" }])
        where TextMatcher.TryCompile(sets, out _, out _) && !sets.Any(StartsWithAMark)
        select (sets, start + first.Patterns[planted].Text + middle + second.Patterns[planted].Text + end);

    [Fact]
    public void Scan_WhenFoldedByDefault_FindsWhatTryingEverythingFinds() => Compare(DefaultFolding, count: 400);

    // A table of every other folding is made anew for each case.
    [Fact]
    [Trait("Speed", "Slow")]
    public void Scan_WhenFoldedAnyhow_FindsWhatTryingEverythingFinds() => Compare(AnyFolding, count: 500);

    [Fact]
    public void Scan_WhenAnyTextIsRead_GivesPlacesInsideIt() =>
        Law.Holds(
            from it in Cases(DefaultFolding)
            from junk in Gen.Choose(0, 0xFFFF).ArrayOf()
            select (it.Sets, Text: it.Text + string.Concat(junk.Select(unit => (char)unit)) + it.Text),
            it => TextMatcher.Compile(it.Sets).Hits(it.Text).All(hit => hit.Start >= 0 && hit.Length > 0 && hit.Start + hit.Length <= it.Text.Length),
            count: 200);

    private static void Compare(Gen<int> foldings, int count)
    {
        int found = 0;
        Law.Holds(
            Cases(foldings),
            it =>
            {
                TextHit[] expected = PatternOracle.Hits(it.Sets, it.Text);
                found += expected.Length;
                TextScan scan = TextMatcher.Compile(it.Sets).NewScan();
                scan.Run("ＡＢ 广 \u0301");
                scan.Run(it.Text);
                if (!scan.Hits.SequenceEqual(expected)) throw new InvalidOperationException($"{Escaped(it.Text)}: {string.Join(' ', scan.Hits.ToArray())} instead of {string.Join(' ', expected)}");
                scan.RunSets(it.Text);
                for (int set = 0; set < it.Sets.Count; set++)
                    if (scan.Matches(set) != expected.Any(hit => hit.Set == set)) throw new InvalidOperationException($"{Escaped(it.Text)}: whether set {set} matches depends on the call.");
            },
            count);
        found.Should().BeGreaterThan(count, "otherwise little was tried");
    }

    private static bool StartsWithAMark(TextPatternSet set) =>
        set.Patterns.Concat(set.Allow).Any(pattern => pattern.Text.AsSpan().TrimStart("*? \n\u3000\u200B\uFE0F._,😀").StartsWith("\u0301") || pattern.Text.AsSpan().TrimStart("*? \n\u3000\u200B\uFE0F._,😀").StartsWith("ﾞ"));

    private static string Escaped(string text) => string.Concat(text.Select(unit => unit is > ' ' and < '\u007F' ? unit.ToString() : $"\\u{(int)unit:X4}"));
}
