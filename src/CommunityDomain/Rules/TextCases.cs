using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>
/// Which pattern sets a text can match at once. Sets are taken to be independent, unless whatever one of them finds is provably found by another, or it finds nothing at all; for as many
/// combinations as can be, a text is made up from the patterns themselves and from given texts, and read as any text is. A combination without a text may be one that no text has:
/// it can refute nothing, and nothing is shown by it.
/// </summary>
internal sealed class TextCases
{
    private const int MaxSets = 12;
    private const int MaxReadings = 100_000;
    private const int MaxRemovals = 4;

    // Of so many patterns of a set that allows some, every neighbour is tried.
    private const int MaxContexts = 20;

    private readonly CompiledText _text;
    private readonly int _sets;
    private readonly ValueList<string> _given;
    private readonly TextScan _scan;
    private int _readings;

    /// <summary>Prepares to read.</summary>
    /// <param name="text">The text with the sets that are asked of it.</param>
    /// <param name="sets">How many sets the rule set has.</param>
    /// <param name="given">Texts that are known, as those of examples.</param>
    internal TextCases(CompiledText text, int sets, ValueList<string> given)
    {
        (_text, _sets, _given) = (text, sets, given);
        _scan = text.Matcher.NewScan();
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
        (int Inner, int Outer)[] within = new TextContainment(_text.Matcher).Find();
        for (int pattern = 0; pattern < 1 << _text.Sets.Length; pattern++)
        {
            if (shown.TryGetValue(pattern, out string? text)) walked.Add((Read(text), true));
            else if (IsOpen(pattern, within)) walked.Add((new Fact { State = FactState.Known, Text = string.Empty, Matched = Spread(pattern) }, false));
        }

        return walked;
    }

    /// <summary>A text without what some sets find in it; null where those would find something else then, or others more than before.</summary>
    internal Fact? Without(string text, bool[] matched, bool[] wanted)
    {
        for (int i = 0; i < matched.Length; i++)
            if (wanted[i] && !matched[i]) return null;
        for (int removal = 0; removal < MaxRemovals; removal++)
        {
            Fact fact = Read(text);
            if (fact.Matched.AsSpan().SequenceEqual(wanted)) return fact;
            _scan.Run(text);
            var rest = new System.Text.StringBuilder(text.Length);
            int end = 0;
            foreach (TextHit hit in _scan.Hits)
            {
                if (wanted[_text.Sets[hit.Set]]) continue;
                if (hit.Start > end) rest.Append(text, end, hit.Start - end);
                end = Math.Max(end, hit.Start + hit.Length);
            }

            text = rest.Append(text, end, text.Length - end).ToString();
        }

        return null;
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
        int share = MaxReadings / 2 / _text.Sets.Length;
        foreach (TextPatternSet set in _text.Matcher.Sets)
            foreach (string sample in Samples(set).Take(share)) Show(sample);
        foreach (string sample in _given) Show(sample);

        // Texts that match one thing each, beside each other, match both.
        KeyValuePair<int, string>[] bricks = [.. shown];
        var queue = new Queue<KeyValuePair<int, string>>(bricks);
        while (queue.TryDequeue(out KeyValuePair<int, string> one) && _readings < MaxReadings)
        {
            foreach (KeyValuePair<int, string> brick in bricks)
            {
                if (shown.ContainsKey(one.Key | brick.Key)) continue;
                if (Show($"{one.Value} / {brick.Value}") is { } more) queue.Enqueue(KeyValuePair.Create(more, shown[more]));
            }
        }

        return shown;

        int? Show(string text)
        {
            text = Unlike(text, words);
            int pattern = Pattern(text);
            return shown.TryAdd(pattern, text) ? pattern : null;
        }
    }

    private static IEnumerable<string> Samples(TextPatternSet set)
    {
        IEnumerable<string> samples = set.Patterns.Concat(set.Allow).Where(pattern => pattern.Mode != TextPatternMode.Regex).SelectMany(Samples);
        return set.Patterns.Take(MaxContexts).Where(pattern => pattern.Mode != TextPatternMode.Regex).SelectMany(pattern => PatternContexts.Of(Samples(pattern).First())).Concat(samples);
    }

    private static IEnumerable<string> Samples(TextPattern pattern)
    {
        string text = pattern.Mode == TextPatternMode.Wildcards ? Filled(pattern.Text, string.Empty) : pattern.Text;
        yield return text;
        if (pattern.Mode == TextPatternMode.Wildcards) yield return Filled(pattern.Text, "x");
        if (pattern.Mode is TextPatternMode.Suffix or TextPatternMode.Anywhere) yield return "x" + text;
        if (pattern.Mode is TextPatternMode.Prefix or TextPatternMode.Anywhere) yield return text + "x";
        if (pattern.Mode is TextPatternMode.Anywhere) yield return "x" + text + "x";
    }

    /// <summary>Wildcards with one letter for each question mark and a text for each star.</summary>
    private static string Filled(string wildcards, string star)
    {
        var text = new System.Text.StringBuilder(wildcards.Length);
        for (int i = 0; i < wildcards.Length; i++)
        {
            if (wildcards[i] == '\\' && i + 1 < wildcards.Length) text.Append(wildcards[++i]);
            else if (wildcards[i] == '?') text.Append('x');
            else text.Append(wildcards[i] == '*' ? star : wildcards[i].ToString());
        }

        return text.ToString();
    }

    private static bool IsOpen(int pattern, (int Inner, int Outer)[] within) =>
        Array.TrueForAll(within, pair => (pattern >> pair.Inner & 1) == 0 || (pair.Outer >= 0 && (pattern >> pair.Outer & 1) != 0));

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
