using CommunityDomain.Patterns;

namespace CommunityDomain.Tests.Patterns;

/// <summary>
/// What patterns find, written from the descriptions without a look at the tables: a dozen characters whose folding is typed in by hand, and every pattern tried from every character to every other.
/// </summary>
internal static class PatternOracle
{
    private const int Star = -1;
    private const int One = -2;
    private const int Acute = 0x301;
    private const int Voiced = 0x3099;

    internal static readonly string[] Alphabet =
        ["a", "A", "ａ", "e", "E", "é", "\u0301", "ß", "s", "ﬁ", "f", "i", "1", "①", "o", "0", "О", "广", "告", "カ", "ｶ", "ﾞ", "ガ", "_", ".", ",", " ", "\u3000", "\n", "\u200B", "\uFE0F", "😀"];

    internal static readonly string[] Noise = [.. Alphabet, "\uD83D", "\uDE00"];

    private sealed record Cell(int Point, int Start)
    {
        internal int End { get; set; }

        /// <summary>What separators were folded away before it.</summary>
        internal string Gap { get; init; } = string.Empty;

        internal bool IsMark => Point is Acute or Voiced;
    }

    internal static TextHit[] Hits(ValueList<TextPatternSet> sets, string text)
    {
        var hits = new List<TextHit>();
        for (int s = 0; s < sets.Count; s++)
        {
            TextPatternSet set = sets[s];
            List<Cell> cells = Fold(text, set.Folding);
            TextHit[] allowed = [.. set.Allow.SelectMany((pattern, p) => Find(pattern, set, cells, text).Select(span => new TextHit(s, p, span.Start, span.End - span.Start)))];
            hits.AddRange(set.Patterns.SelectMany((pattern, p) => Find(pattern, set, cells, text).Select(span => new TextHit(s, p, span.Start, span.End - span.Start)))
                .Where(hit => !allowed.Any(cover => cover.Start <= hit.Start && cover.Start + cover.Length >= hit.Start + hit.Length)));
        }

        return [.. hits.OrderBy(hit => hit.Start).ThenBy(hit => hit.Length).ThenBy(hit => hit.Set).ThenBy(hit => hit.Pattern)];
    }

    private static List<(int Start, int End)> Find(TextPattern pattern, TextPatternSet set, List<Cell> cells, string text)
    {
        List<int> parts = Parts(pattern, set.Folding);
        bool before = pattern.Mode is TextPatternMode.Whole or TextPatternMode.Prefix or TextPatternMode.Wildcards;
        bool after = pattern.Mode is TextPatternMode.Whole or TextPatternMode.Suffix or TextPatternMode.Wildcards;
        var found = new List<(int, int)>();
        for (int start = 0; start < cells.Count; start++)
        {
            int longest = -1;
            for (int end = start + 1; end < cells.Count; end++)
            {
                if (end + 1 < cells.Count && cells[end].IsMark && cells[end].Gap.Length == 0) continue;
                if (pattern.Mode == TextPatternMode.Wildcards && cells[start].IsMark && cells[start].Gap.Length == 0 && start > 0) continue;
                if (before && !IsEdge(cells, start, inside: start, outside: start - 1, set.Boundary, gap => gap[^1])) continue;
                if (after && !IsEdge(cells, end, inside: end - 1, outside: end, set.Boundary, gap => gap[0])) continue;
                if (Fits(parts, 0, cells, start, end, start)) longest = end;
            }

            if (longest < 0) continue;
            found.Add((cells[start].Start, cells[(start)..longest].Max(cell => cell.End)));
            if (pattern.Mode == TextPatternMode.Wildcards) start = longest - 1;
        }

        return found;
    }

    private static bool Fits(List<int> parts, int part, List<Cell> cells, int at, int end, int start)
    {
        if (part == parts.Count) return at == end;
        if (parts[part] == Star && Fits(parts, part + 1, cells, at, end, start)) return true;
        if (at == end) return false;
        if (parts[part] >= 0) return cells[at].Point == parts[part] && Fits(parts, part + 1, cells, at + 1, end, start);
        bool passes = cells[at].Point != ' ' && (at == start || !cells[at].Gap.Any(IsSpace));
        return passes && Fits(parts, parts[part] == Star ? part : part + 1, cells, at + 1, end, start);
    }

    private static bool IsEdge(List<Cell> cells, int gap, int inside, int outside, TextBoundary boundary, Func<string, char> beside)
    {
        string between = cells[gap].Gap;
        if (between.Length > 0) return boundary != TextBoundary.Whitespace || IsSpace(beside(between));
        if (outside < 0 || outside == cells.Count - 1) return true;
        string inner = Kind(cells[inside].Point);
        string outer = Kind(cells[outside].Point);
        return boundary switch
        {
            TextBoundary.ScriptAware => inner != "word" || outer != "word",
            TextBoundary.NonWord => outer is not ("word" or "han"),
            _ => outer == "space",
        };
    }

    private static bool IsSpace(char unit) => unit is ' ' or '\u3000' or '\n';

    private static string Kind(int point) => point switch
    {
        ' ' => "space",
        '广' or '告' or 'カ' or 'ｶ' or 'ガ' or 'ﾞ' or Voiced => "han",
        '.' or ',' or '*' or '?' or 0x1F600 or 0x200B => "sign",
        '①' or (>= 0xD800 and <= 0xDFFF) => "other",
        _ => "word",
    };

    private static List<int> Parts(TextPattern pattern, TextFolding folding)
    {
        var parts = new List<int>();
        string piece = string.Empty;
        foreach (char unit in pattern.Text)
        {
            if (pattern.Mode != TextPatternMode.Wildcards || unit is not ('*' or '?'))
            {
                piece += unit;
                continue;
            }

            parts.AddRange(Fold(piece, folding).SkipLast(1).Select(cell => cell.Point));
            piece = string.Empty;
            parts.Add(unit == '*' ? Star : One);
        }

        parts.AddRange(Fold(piece, folding).SkipLast(1).Select(cell => cell.Point));
        while (parts.Count > 0 && parts[0] == ' ') parts.RemoveAt(0);
        while (parts.Count > 0 && parts[^1] == ' ') parts.RemoveAt(parts.Count - 1);
        return parts;
    }

    /// <summary>The folded characters, and one more at the end for what was folded away there.</summary>
    private static List<Cell> Fold(string text, TextFolding folding)
    {
        var cells = new List<Cell>();
        string gap = string.Empty;
        for (int i = 0; i < text.Length;)
        {
            int width = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            string written = text.Substring(i, width);
            string folded = Folded(written, folding);
            if (folded.Length == 0 && written is "\u0301" or "\uFE0F" && cells.Count > 0 && gap.Length == 0) cells[^1].End = i + width;
            for (int f = 0; f < folded.Length; f++)
            {
                int point = f + 1 < folded.Length && char.IsSurrogatePair(folded[f], folded[f + 1]) ? char.ConvertToUtf32(folded[f], folded[++f]) : folded[f];
                if ((folding & TextFolding.Separators) != TextFolding.None && (point is '_' || Kind(point) is "sign" or "space")) gap += (char)(Kind(point) == "space" ? ' ' : '.');
                else if (point == ' ' && cells.Count > 0 && cells[^1].Point == ' ') cells[^1].End = i + width;
                else if (point is >= 0xDC00 and <= 0xDFFF && cells.Count > 0 && cells[^1].Point is >= 0xD800 and <= 0xDBFF)
                {
                    // Two halves between which all was folded away are a whole.
                    cells[^1] = cells[^1] with { Point = char.ConvertToUtf32((char)cells[^1].Point, (char)point), End = i + width };
                    gap = string.Empty;
                }
                else
                {
                    cells.Add(new Cell(point, i) { End = i + width, Gap = gap });
                    gap = string.Empty;
                }
            }

            i += width;
        }

        cells.Add(new Cell(0, text.Length) { End = text.Length, Gap = gap });
        return Compose(cells);
    }

    /// <summary>Puts marks in order and joins them to what they stand on.</summary>
    private static List<Cell> Compose(List<Cell> cells)
    {
        var composed = new List<Cell>();
        for (int i = 0; i < cells.Count;)
        {
            int next = i + 1;
            while (next < cells.Count && cells[next].IsMark && cells[next].Gap.Length == 0) next++;
            List<Cell> marks = [.. cells[(cells[i].IsMark ? i : i + 1)..next].OrderBy(mark => mark.Point == Voiced ? 8 : 230)];
            Cell first = cells[i];
            if (!first.IsMark)
            {
                int point = first.Point;
                foreach (Cell mark in marks.ToArray())
                {
                    if (marks.TakeWhile(other => other != mark).Any(other => other.Point == mark.Point)) continue;
                    int joined = (point, mark.Point) switch
                    {
                        ('e', Acute) => 'é',
                        ('E', Acute) => 'É',
                        ('a', Acute) => 'á',
                        ('A', Acute) => 'Á',
                        ('o', Acute) => 'ó',
                        ('i', Acute) => 'í',
                        ('s', Acute) => 'ś',
                        ('カ', Voiced) => 'ガ',
                        _ => 0,
                    };
                    if (joined == 0) continue;
                    point = joined;
                    marks.Remove(mark);
                }

                composed.Add(new Cell(point, first.Start) { End = cells[i..next].Max(cell => cell.End), Gap = first.Gap });
            }

            // Marks are put in order where they stand: a hit never begins between them.
            for (int m = 0; m < marks.Count; m++) composed.Add(new Cell(marks[m].Point, cells[i + m].Start) { End = cells[i..next].Max(cell => cell.End), Gap = first.IsMark && m == 0 ? first.Gap : string.Empty });
            i = next;
        }

        return composed;
    }

    private static string Folded(string written, TextFolding folding)
    {
        bool Has(TextFolding flag) => (folding & flag) != TextFolding.None;
        string result = written switch
        {
            "ａ" when Has(TextFolding.Width) => "a",
            "ｶ" when Has(TextFolding.Width) => "カ",
            "ﾞ" when Has(TextFolding.Width) => "\u3099",
            "ﬁ" when Has(TextFolding.CompatibilityForms) || Has(TextFolding.Case) => "fi",
            "①" when Has(TextFolding.CompatibilityForms) => "1",
            "ß" when Has(TextFolding.Case) => "ss",
            "\u200B" or "\uFE0F" when Has(TextFolding.ZeroWidth) => string.Empty,
            "\u0301" when Has(TextFolding.Diacritics) => string.Empty,
            "é" when Has(TextFolding.Diacritics) => "e",
            "\u3000" or "\n" => " ",
            _ => written,
        };
        if (Has(TextFolding.Case)) result = result switch { "A" => "a", "E" => "e", "О" => "о", _ => result };
        if (Has(TextFolding.LookAlikes)) result = string.Concat(result.Select(unit => unit switch { 'О' => Has(TextFolding.Case) ? 'o' : 'O', 'о' or '0' => 'o', '1' => 'i', _ => unit }));
        return result;
    }
}
