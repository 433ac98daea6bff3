namespace CommunityDomain.Patterns;

/// <summary>
/// Finds every one of many folded texts in a text, in one pass. At each unit the next four decide: in scripts of thousands of characters two already say "no" nearly always, in alphabets it takes three or four.
/// What passes is narrowed in a sorted list, a unit at a time, so no list of words makes a place cost more than the longest word is long.
/// </summary>
internal sealed class LiteralIndex
{
    /// <summary>From so many words of an alphabet on, four units are looked at instead of three.</summary>
    private const int ManyWords = 3_000;

    internal static readonly LiteralIndex Empty = new([], []);

    private readonly string[] _literals;
    private readonly int[] _firstEntry;
    private readonly PatternEntry[] _entries;
    private readonly GramLevel[] _levels;

    internal LiteralIndex(List<string> literals, List<List<PatternEntry>> meanings)
    {
        int words = literals.Count(literal => literal[0] < GramLevel.FirstOfMany && literal.Length > 2);
        var order = literals.Select((literal, number) => (Literal: literal, Number: number, Table: TableOf(literal, words > ManyWords))).ToArray();
        Array.Sort(order, (left, right) => left.Table != right.Table ? left.Table.CompareTo(right.Table) : string.CompareOrdinal(left.Literal, right.Literal));
        _literals = [.. order.Select(item => item.Literal)];
        _entries = [.. order.SelectMany(item => meanings[item.Number])];
        _firstEntry = new int[order.Length + 1];
        for (int i = 0; i < order.Length; i++) _firstEntry[i + 1] = _firstEntry[i] + meanings[order[i].Number].Count;
        GramTable[] tables = [.. order.Select((item, at) => (item.Table, at)).GroupBy(item => item.Table, item => item.at).Select(group => Table(group.Key, group.First(), group.Last() + 1))];
        GramTable[] many = [.. tables.Where(table => _literals[table.First][0] >= GramLevel.FirstOfMany)];
        GramTable[] alphabets = [.. tables.Where(table => _literals[table.First][0] < GramLevel.FirstOfMany)];
        _levels = [.. Enumerable.Range(0, Math.Max(many.Length, alphabets.Length)).Select(level => new GramLevel(many.ElementAtOrDefault(level), alphabets.ElementAtOrDefault(level)))];
    }

    /// <summary>Tells the scan of every literal in its text; in order of their starts where there is one level, as there nearly always is.</summary>
    internal void Find(TextFolder text, TextScan scan)
    {
        foreach (GramLevel level in _levels)
        {
            int at = -1;
            ulong next = 0;
            while (level.TryNext(text.Padded, ref at, ref next))
                if (level.TableOf(next) is { } table && table.TryGet(next, out int from, out int to)) Narrow(table.Width, from, to, text, at, scan);
        }
    }

    /// <summary>The table that a literal stands in: by kind of script, then by how many units it looks at.</summary>
    private static int TableOf(string literal, bool isManyWords)
    {
        if (literal[0] >= GramLevel.FirstOfMany) return 8 + Math.Min(literal.Length, 2);
        return Math.Min(literal.Length, isManyWords ? 4 : 3);
    }

    private GramTable Table(int kind, int from, int to)
    {
        int width = kind & 7;
        var grams = new List<(ulong, int, int)>();
        for (int i = from; i < to;)
        {
            ulong gram = GramTable.Pack(_literals[i].AsSpan(0, width));
            int first = i;
            while (i < to && GramTable.Pack(_literals[i].AsSpan(0, width)) == gram) i++;
            grams.Add((gram, first, i));
        }

        return new GramTable(width, from, grams);
    }

    private void Narrow(int width, int from, int to, TextFolder text, int at, TextScan scan)
    {
        ReadOnlySpan<char> units = text.Units[at..];
        for (int depth = width; depth <= units.Length; depth++)
        {
            if (_literals[from].Length == depth) Report(from++, text, at, at + depth, scan);
            if (from == to || depth == units.Length) return;
            char unit = units[depth];
            from = FirstNotBelow(from, to, depth, unit);
            to = FirstNotBelow(from, to, depth, unit + 1);
            if (from == to) return;
        }
    }

    /// <summary>The first literal of a range whose unit at a depth is not below one; all agree before it and are longer.</summary>
    private int FirstNotBelow(int from, int to, int depth, int unit)
    {
        while (from < to)
        {
            int middle = (from + to) >>> 1;
            if (_literals[middle][depth] < unit) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    private void Report(int literal, TextFolder text, int start, int end, TextScan scan)
    {
        bool isInside = TextEdges.IsInsideCharacter(text, end);
        foreach (ref readonly PatternEntry entry in _entries.AsSpan(_firstEntry[literal].._firstEntry[literal + 1]))
        {
            if (entry.Wildcard >= 0) scan.Expect(entry.Wildcard);
            else if (!isInside) scan.Take(in entry, text, start, end);
        }
    }
}
