namespace CommunityDomain.Patterns;

/// <summary>
/// A pattern with wildcards, ready to be found in a folded text: leftmost first, the longest from there, then on from its end. Every state of the pattern keeps the earliest start from which
/// it was reached, so the time is at most the length of the text times that of the pattern.
/// </summary>
internal sealed class WildcardPattern
{
    private const int None = int.MaxValue;
    private const int Star = -1;
    private const int One = -2;

    private readonly int[] _parts;

    internal WildcardPattern(string folded, PatternEntry entry)
    {
        Entry = entry;
        Anchor = folded.Split(WildcardText.Star, WildcardText.One).MaxBy(piece => piece.Length)!;
        var parts = new List<int>();
        for (int i = 0; i < folded.Length; i++)
        {
            bool pair = i + 1 < folded.Length && char.IsSurrogatePair(folded[i], folded[i + 1]);
            parts.Add(folded[i] switch
            {
                WildcardText.Star => Star,
                WildcardText.One => One,
                _ => TextEdges.PointAt(folded, i),
            });
            if (pair) i++;
        }

        _parts = [.. parts];
    }

    internal PatternEntry Entry { get; }

    /// <summary>The longest piece without wildcards; where it is not, the pattern is not.</summary>
    internal string Anchor { get; }

    /// <summary>How many numbers <see cref="TryFind"/> needs to work with.</summary>
    internal int States => 2 * (_parts.Length + 1);

    /// <summary>Finds the next hit.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="work">At least <see cref="States"/> numbers to work with.</param>
    /// <param name="start">Where the hit begins.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <returns>Whether there is one.</returns>
    internal bool TryFind(TextFolder text, int from, Span<int> work, out int start, out int end)
    {
        ReadOnlySpan<char> units = text.Units;
        int last = _parts.Length;
        Span<int> now = work[..(last + 1)];
        Span<int> next = work.Slice(last + 1, last + 1);
        now.Fill(None);
        (start, end) = (None, None);
        int at = from;
        while (true)
        {
            bool alive = PassStars(now, start);
            if (now[last] <= start && now[last] < at && TextEdges.IsEdgeAfter(text, at, Entry.Boundary) && !TextEdges.IsInsideCharacter(text, at)) (start, end) = (now[last], at);
            if (at == units.Length || (start != None && !alive)) return start != None;
            if ((text.GapBefore(at) & TextFolder.SpaceWithin) != 0) Forget(now);
            if (start == None && now[0] == None && TextEdges.IsEdgeBefore(text, at, Entry.Boundary) && !TextEdges.IsInsideCharacter(text, at))
            {
                now[0] = at;
                PassStars(now, start);
            }

            int point = TextEdges.PointAt(units, at);
            Step(now, next, point);
            Span<int> swap = now;
            now = next;
            next = swap;
            at += point > char.MaxValue ? 2 : 1;
        }
    }

    /// <summary>A star may stand for nothing. Forgets states that began after the hit, and says whether others are left.</summary>
    private bool PassStars(Span<int> now, int start)
    {
        bool alive = false;
        for (int i = 0; i < _parts.Length; i++)
        {
            if (now[i] > start) now[i] = None;
            if (now[i] == None) continue;
            alive = true;
            if (_parts[i] == Star) now[i + 1] = Math.Min(now[i + 1], now[i]);
        }

        return alive;
    }

    /// <summary>No wildcard reaches over white space that was folded away.</summary>
    private void Forget(Span<int> now)
    {
        for (int i = 0; i < _parts.Length; i++)
            if (_parts[i] < 0) now[i] = None;
    }

    private void Step(Span<int> now, Span<int> next, int point)
    {
        next.Fill(None);
        for (int i = 0; i < _parts.Length; i++)
        {
            if (now[i] == None) continue;
            bool passes = _parts[i] >= 0 ? _parts[i] == point : point != ' ';
            if (!passes) continue;
            int to = _parts[i] == Star ? i : i + 1;
            next[to] = Math.Min(next[to], now[i]);
        }
    }
}
