namespace CommunityDomain.Patterns;

/// <summary>
/// Finds every one of many folded texts in a text, in one pass. At each unit the next four decide: in scripts of thousands of characters two already say "no" nearly always, in alphabets it takes three or four.
/// What passes is narrowed in a sorted list, a unit at a time, so no list of words makes a place cost more than the longest word is long.
/// </summary>
internal sealed class LiteralIndex
{
    /// <summary>From so many words of an alphabet on, four units are looked at instead of three.</summary>
    private const int ManyWords = 3_000;

    /// <summary>The numbers of tables are below.</summary>
    private const int MostTables = 11;

    internal static readonly LiteralIndex Empty = new([], [], []);

    private readonly string[] _literals;
    private readonly int[] _firstEntry;
    private readonly PatternEntry[] _entries;
    private readonly GramLevel[] _levels;

    /// <summary>Makes the index. Loops over texts and numbers, which the framework brings compiled: thousands of words are often read by a process that has just begun.</summary>
    /// <param name="numbers">The literals, numbered from 0 on.</param>
    /// <param name="meanings">What they mean.</param>
    /// <param name="literalOf">For each meaning, the number of its literal.</param>
    internal LiteralIndex(Dictionary<string, int> numbers, List<PatternEntry> meanings, List<int> literalOf)
    {
        string[] literals = [.. numbers.Keys];
        int words = 0;
        foreach (string literal in literals) words += literal[0] < GramLevel.FirstOfMany && literal.Length > 2 ? 1 : 0;
        bool isManyWords = words > ManyWords;
        Array.Sort(literals, StringComparer.Ordinal);
        _literals = ByTable(literals, isManyWords);
        (_firstEntry, _entries) = EntriesOf(numbers, meanings, literalOf);
        _levels = LevelsOf(isManyWords);
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

    /// <summary>Sorted literals by their tables, each table's in the same order.</summary>
    private static string[] ByTable(string[] literals, bool isManyWords)
    {
        Span<int> next = stackalloc int[MostTables + 1];
        foreach (string literal in literals) next[TableOf(literal, isManyWords) + 1]++;
        for (int table = 1; table < next.Length; table++) next[table] += next[table - 1];
        var ordered = new string[literals.Length];
        foreach (string literal in literals) ordered[next[TableOf(literal, isManyWords)]++] = literal;
        return ordered;
    }

    /// <summary>The meanings in the order of the literals, and where those of each begin.</summary>
    private (int[] First, PatternEntry[] Entries) EntriesOf(Dictionary<string, int> numbers, List<PatternEntry> meanings, List<int> literalOf)
    {
        var places = new int[_literals.Length];
        for (int i = 0; i < _literals.Length; i++) places[numbers[_literals[i]]] = i;
        var first = new int[_literals.Length + 1];
        foreach (int literal in literalOf) first[places[literal] + 1]++;
        for (int i = 0; i < _literals.Length; i++) first[i + 1] += first[i];
        int[] next = [.. first];
        var entries = new PatternEntry[meanings.Count];
        for (int i = 0; i < entries.Length; i++) entries[next[places[literalOf[i]]]++] = meanings[i];
        return (first, entries);
    }

    private GramLevel[] LevelsOf(bool isManyWords)
    {
        var many = new List<GramTable>();
        var alphabets = new List<GramTable>();
        for (int from = 0, to; from < _literals.Length; from = to)
        {
            int table = TableOf(_literals[from], isManyWords);
            for (to = from + 1; to < _literals.Length && TableOf(_literals[to], isManyWords) == table;) to++;
            List<GramTable> tables = _literals[from][0] >= GramLevel.FirstOfMany ? many : alphabets;
            tables.Add(new GramTable(table & 7, _literals, from, to));
        }

        var levels = new GramLevel[Math.Max(many.Count, alphabets.Count)];
        for (int i = 0; i < levels.Length; i++) levels[i] = new GramLevel(i < many.Count ? many[i] : null, i < alphabets.Count ? alphabets[i] : null);
        return levels;
    }

    private void Narrow(int width, int from, int to, TextFolder text, int at, TextScan scan)
    {
        ReadOnlySpan<char> units = text.Units[at..];
        if (to - from == 1)
        {
            // The usual case: nothing to search in.
            string only = _literals[from];
            if (units.Length >= only.Length && units[width..only.Length].SequenceEqual(only.AsSpan(width))) Report(from, text, at, at + only.Length, scan);
            return;
        }

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
