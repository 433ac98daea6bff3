using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CommunityDomain.Patterns;

/// <summary>
/// Reads texts, one after another, and holds what the last one matched. Not thread-safe. Allocates nothing once its memory has grown to the longest text and the most hits
/// (and a regular expression's states have been met). Takes any text: lone surrogates, floods of marks and megabytes cost time in proportion, and no exception.
/// </summary>
public sealed class TextScan
{
    private readonly TextMatcher _matcher;
    private readonly TextFolder[] _folders;
    private readonly bool[] _matched;
    private readonly bool[] _hasAllowed;
    private readonly int[] _work;
    private readonly bool[] _expected;
    private readonly HitBuffer _hits = new();
    private readonly HitBuffer _allowed = new();
    private bool _setsOnly;
    private bool _isAnyMatched;

    internal TextScan(TextMatcher matcher)
    {
        _matcher = matcher;
        _folders = [.. matcher.Groups.Select(group => new TextFolder(group.Table))];
        _matched = new bool[matcher.Sets.Count];
        _hasAllowed = [.. matcher.Sets.Select(set => !set.Allow.IsEmpty)];
        _expected = new bool[matcher.Groups.Select(group => group.Wildcards.Count).DefaultIfEmpty().Max()];
        _work = new int[matcher.Groups.SelectMany(group => group.Wildcards).Select(pattern => pattern.States).DefaultIfEmpty().Max()];
    }

    /// <summary>
    /// The hits of the last text given to <see cref="Run"/>, by start, then length, set and pattern; empty after <see cref="RunSets"/>. Every place of a pattern without wildcards counts, overlapping ones too;
    /// of a pattern with wildcards or a regular expression the leftmost, the longest that begins there (a regular expression: as it prefers), then on from its end. Valid until the next text.
    /// </summary>
    public ReadOnlySpan<TextHit> Hits => _setsOnly ? default : _hits.Span;

    /// <summary>Reads a text: which sets match, and every hit.</summary>
    /// <param name="text">The text.</param>
    public void Run(ReadOnlySpan<char> text) => Read(text, setsOnly: false);

    /// <summary>Reads a text only as far as needed to know which sets match.</summary>
    /// <param name="text">The text.</param>
    public void RunSets(ReadOnlySpan<char> text) => Read(text, setsOnly: true);

    /// <summary>Whether the last text matches a set; false before the first text.</summary>
    /// <param name="set">The position of the set in <see cref="TextMatcher.Sets"/>.</param>
    /// <returns>Whether it matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no set at the position.</exception>
    public bool Matches(int set) =>
        set >= 0 && set < _matched.Length ? _matched[set] : throw new ArgumentOutOfRangeException(nameof(set), "There is no set at the position.");

    /// <summary>Whether the last text matches a set; false before the first text.</summary>
    /// <param name="setId">The id of the set.</param>
    /// <returns>Whether it matches.</returns>
    /// <exception cref="ArgumentException">The matcher has no such set.</exception>
    public bool Matches(string setId) => _matched[_matcher.IndexOf(setId)];

    /// <summary>A piece of a pattern with wildcards is there.</summary>
    internal void Expect(int wildcard) => _expected[wildcard] = true;

    internal void Take(in PatternEntry entry, TextFolder text, int start, int end)
    {
        if (_setsOnly && IsSettled(entry.Set)) return;
        if (!entry.Fits(text, start, end)) return;
        int from = text.StartOf(start);
        Add(entry.IsAllowed, new TextHit(entry.Set, entry.Pattern, from, text.EndOf(end - 1) - from));
    }

    private bool IsSettled(int set) => _matched[set] && !_hasAllowed[set];

    private void Add(bool isAllowed, TextHit hit)
    {
        if (isAllowed)
        {
            _allowed.Add(hit);
            return;
        }

        _matched[hit.Set] = _isAnyMatched = true;
        if (!_setsOnly || _hasAllowed[hit.Set]) _hits.Add(hit);
    }

    private void Read(ReadOnlySpan<char> text, bool setsOnly)
    {
        _setsOnly = setsOnly;
        if (_isAnyMatched) _matched.AsSpan().Clear();
        _isAnyMatched = false;
        _hits.Clear();
        _allowed.Clear();
        for (int i = 0; i < _folders.Length; i++)
        {
            TextFolder folder = _folders[i];
            folder.Fold(text);
            PatternGroup group = _matcher.Groups[i];
            if (group.Wildcards.Count > 0) _expected.AsSpan(0, group.Wildcards.Count).Clear();
            group.Literals.Find(folder, this);
            if (group.Wildcards.Count > 0) FindExpected(group, folder);
        }

        if (_matcher.Regexes.Length > 0) FindRegexes(text);
        if (_matcher.HasAllowed) Suppress();
        if (!setsOnly) _hits.Sort();
    }

    private void FindExpected(PatternGroup group, TextFolder folder)
    {
        for (int pattern = 0; pattern < group.Wildcards.Count; pattern++)
            if (_expected[pattern]) Find(group.Wildcards[pattern], folder);
    }

    private void Find(WildcardPattern pattern, TextFolder folder)
    {
        int from = 0;
        while (!(_setsOnly && IsSettled(pattern.Entry.Set)) && pattern.TryFind(folder, from, _work, out int start, out int end))
        {
            int origin = folder.StartOf(start);
            Add(pattern.Entry.IsAllowed, new TextHit(pattern.Entry.Set, pattern.Entry.Pattern, origin, folder.EndOf(end - 1) - origin));
            from = end;
        }
    }

    // Apart, as the enumerator of matches makes a large frame that every text would pay for.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindRegexes(ReadOnlySpan<char> text)
    {
        foreach (TextRegex regex in _matcher.Regexes) Find(regex, text);
    }

    private void Find(TextRegex regex, ReadOnlySpan<char> text)
    {
        if (_setsOnly && IsSettled(regex.Set)) return;
        foreach (ValueMatch match in regex.Regex.EnumerateMatches(text))
        {
            if (match.Length > 0) Add(regex.IsAllowed, new TextHit(regex.Set, regex.Pattern, match.Index, match.Length));
            if (_setsOnly && IsSettled(regex.Set)) return;
        }
    }

    /// <summary>Takes away the hits that lie within what is allowed, and says again which sets match.</summary>
    private void Suppress()
    {
        _allowed.SortForCover();
        if (_allowed.Count > 0) _hits.RemoveCovered(_allowed, _hasAllowed);
        for (int set = 0; set < _matched.Length; set++) _matched[set] &= !_hasAllowed[set];
        foreach (TextHit hit in _hits.Span) _matched[hit.Set] = true;
    }
}
