using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>
/// Which pattern sets a text can match at once. Sets are taken to be independent, unless whatever one of them finds is provably found by another; for as many
/// combinations as can be, a text is made up from the patterns themselves and read as any text is. A combination without a text may be one that no text has:
/// it can refute nothing, and nothing is shown by it.
/// </summary>
internal sealed class TextCases
{
    private const int MaxSets = 12;
    private const int MaxSamples = 40;
    private const int MaxReadings = 20_000;

    private readonly CompiledText _text;
    private readonly int _sets;
    private readonly TextScan _scan;
    private readonly TextFolder[] _folders;
    private int _readings;

    internal TextCases(CompiledText text, int sets)
    {
        _text = text;
        _sets = sets;
        _scan = text.Matcher.NewScan();
        _folders = [.. text.Matcher.Sets.Select(set => new TextFolder(FoldingTable.Of(set.Folding)))];
    }

    /// <summary>A text as a fact, with the sets that it matches.</summary>
    internal Fact Read(string text) => new() { State = FactState.Known, Text = text, Matched = Spread(Pattern(text)) };

    /// <summary>The combinations that are not excluded, the one of no set first, each with a text that is none of some words; without a text where none was found.</summary>
    internal List<(Fact Fact, bool IsShown)> Walk(string[] words, out bool complete)
    {
        complete = _text.Sets.Length <= MaxSets;
        if (!complete) return [(Read(Unlike("other", words)), true)];
        Dictionary<int, string> shown = Shown(words);
        var walked = new List<(Fact Fact, bool IsShown)>();
        bool[,] within = Containments();
        for (int pattern = 0; pattern < 1 << _text.Sets.Length; pattern++)
        {
            if (shown.TryGetValue(pattern, out string? text)) walked.Add((Read(text), true));
            else if (IsOpen(pattern, within)) walked.Add((new Fact { State = FactState.Known, Text = string.Empty, Matched = Spread(pattern) }, false));
        }

        return walked;
    }

    private static string Unlike(string text, string[] words)
    {
        while (words.Contains(text, StringComparer.Ordinal)) text += "!";
        return text;
    }

    private Dictionary<int, string> Shown(string[] words)
    {
        var shown = new Dictionary<int, string>();
        foreach (string text in new[] { "other", "…", string.Empty }) Show(text);
        var samples = new List<string>();
        foreach (TextPatternSet set in _text.Matcher.Sets)
            foreach (TextPattern pattern in set.Patterns.Where(pattern => pattern.Mode != TextPatternMode.Regex).Take(MaxSamples))
                samples.AddRange(Samples(pattern));
        foreach (string sample in samples) Show(sample);

        // Texts that match one thing each, beside each other, match both.
        string[] bricks = [.. shown.Values];
        var queue = new Queue<string>(bricks);
        while (queue.TryDequeue(out string? text) && _readings < MaxReadings)
            foreach (string brick in bricks)
                if (Show($"{text}\n{brick}") is { } more) queue.Enqueue(more);
        return shown;

        string? Show(string text)
        {
            text = Unlike(text, words);
            return shown.TryAdd(Pattern(text), text) ? text : null;
        }
    }

    private static IEnumerable<string> Samples(TextPattern pattern)
    {
        string text = pattern.Mode == TextPatternMode.Wildcards ? Filled(pattern.Text) : pattern.Text;
        yield return text;
        if (pattern.Mode is TextPatternMode.Suffix or TextPatternMode.Anywhere) yield return "x" + text;
        if (pattern.Mode is TextPatternMode.Prefix or TextPatternMode.Anywhere) yield return text + "x";
        if (pattern.Mode is TextPatternMode.Anywhere) yield return "x" + text + "x";
    }

    /// <summary>Wildcards with one letter for each question mark and nothing for each star.</summary>
    private static string Filled(string wildcards)
    {
        var text = new System.Text.StringBuilder(wildcards.Length);
        for (int i = 0; i < wildcards.Length; i++)
        {
            if (wildcards[i] == '\\' && i + 1 < wildcards.Length) text.Append(wildcards[++i]);
            else if (wildcards[i] == '?') text.Append('x');
            else if (wildcards[i] != '*') text.Append(wildcards[i]);
        }

        return text.ToString();
    }

    /// <summary>For each two sets whether whatever the first finds is found by the second: then no text matches the first alone.</summary>
    private bool[,] Containments()
    {
        ValueList<TextPatternSet> sets = _text.Matcher.Sets;
        bool[,] within = new bool[sets.Count, sets.Count];
        for (int inner = 0; inner < sets.Count; inner++)
            for (int outer = 0; outer < sets.Count; outer++)
                within[inner, outer] = inner != outer && sets[outer].Allow.IsEmpty && sets[inner].Folding == sets[outer].Folding
                    && sets[inner].Patterns.All(pattern => sets[outer].Patterns.Any(wider => IsWithin(pattern, wider, inner, outer)));
        return within;
    }

    private bool IsWithin(TextPattern pattern, TextPattern wider, int inner, int outer)
    {
        bool sameEdges = _text.Matcher.Sets[inner].Boundary == _text.Matcher.Sets[outer].Boundary;
        if (pattern == wider && (sameEdges || pattern.Mode is TextPatternMode.Regex or TextPatternMode.Anywhere)) return true;
        if (pattern.Mode >= TextPatternMode.Wildcards || wider.Mode >= TextPatternMode.Wildcards) return false;
        string own = LiteralText.Fold(pattern.Text, _folders[inner]);
        string other = LiteralText.Fold(wider.Text, _folders[outer]);
        if (wider.Mode == TextPatternMode.Anywhere) return own.Contains(other, StringComparison.Ordinal);
        return sameEdges && own == other && (wider.Mode == pattern.Mode || pattern.Mode == TextPatternMode.Whole);
    }

    private static bool IsOpen(int pattern, bool[,] within)
    {
        for (int inner = 0; inner < within.GetLength(0); inner++)
            for (int outer = 0; outer < within.GetLength(0); outer++)
                if (within[inner, outer] && (pattern >> inner & 1) != 0 && (pattern >> outer & 1) == 0) return false;
        return true;
    }

    private int Pattern(string text)
    {
        _readings++;
        _scan.RunSets(text);
        int pattern = 0;
        for (int set = 0; set < _text.Sets.Length; set++)
            if (_scan.Matches(set)) pattern |= 1 << set;
        return pattern;
    }

    private bool[] Spread(int pattern)
    {
        var matched = new bool[_sets];
        for (int set = 0; set < _text.Sets.Length; set++) matched[_text.Sets[set]] = (pattern >> set & 1) != 0;
        return matched;
    }
}
