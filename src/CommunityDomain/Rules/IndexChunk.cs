namespace CommunityDomain.Rules;

/// <summary>
/// For up to 256 terms what one column makes of them: for each class of its fact a row of bits, set where the term's literals on the fact hold (or it has none),
/// and one row for where nothing is known of the fact, set where the term has no literal on it. Only classes where the row changes have one of their own.
/// </summary>
internal sealed class IndexChunk
{
    /// <summary>How many terms one chunk holds: as many as bits in the widest vector.</summary>
    internal const int Width = 256;

    /// <summary>How many words of 64 bits that is.</summary>
    internal const int Words = Width / 64;

    // More classes than this are not mapped one by one, so that the memory of all chunks grows as the rules do.
    private const int MaxMapped = 4_096;

    private readonly List<(int Group, int Question, bool Negated)> _literals = [];
    private readonly List<int> _groups = [];

    /// <summary>Notes the literals of a term on the column; terms come in order.</summary>
    internal void Add(int term, IEnumerable<(int Question, bool Negated)> literals)
    {
        foreach ((int question, bool negated) in literals) _literals.Add((_groups.Count, question, negated));
        _groups.Add(term);
    }

    /// <summary>Lays the rows behind those that are there, and says where each class finds its own.</summary>
    internal Part Seal(int number, IndexColumn column, Question[] questions, List<ulong> rows, List<int> map)
    {
        int unknown = rows.Count;
        var row = new ulong[Words];
        Array.Fill(row, ulong.MaxValue);
        foreach (int term in _groups) row[term >> 6] &= ~(1UL << (term & 63));
        rows.AddRange(row);

        long[] events = Events(column, questions);
        int[] firstLiteral = FirstLiterals();
        foreach (int group in Enumerable.Range(0, _groups.Count)) Answer(group, place: 0);
        var starts = new List<int> { 0 };
        var rowOf = new List<int> { rows.Count };
        rows.AddRange(row);
        for (int i = 0; i < events.Length;)
        {
            int place = (int)(events[i] >>> 32);
            for (; i < events.Length && (int)(events[i] >>> 32) == place; i++) Answer((int)(events[i] & int.MaxValue), place);
            if (place == 0 || place >= column.Classes || rows[^4] == row[0] && rows[^3] == row[1] && rows[^2] == row[2] && rows[^1] == row[3]) continue;
            starts.Add(place);
            rowOf.Add(rows.Count);
            rows.AddRange(row);
        }

        if (column.Classes > MaxMapped) return new Part(number, unknown, -1, [.. starts], [.. rowOf]);
        int first = map.Count;
        for (int i = 0; i < starts.Count; i++)
            for (int end = i + 1 < starts.Count ? starts[i + 1] : column.Classes, place = starts[i]; place < end; place++) map.Add(rowOf[i]);
        return new Part(number, unknown, first, [], []);

        void Answer(int group, int place)
        {
            int term = _groups[group];
            bool holds = true;
            for (int i = firstLiteral[group]; i < firstLiteral[group + 1] && holds; i++)
                holds = column.Answer(questions[_literals[i].Question], place) != _literals[i].Negated;
            ulong bit = 1UL << (term & 63);
            row[term >> 6] = holds ? row[term >> 6] | bit : row[term >> 6] & ~bit;
        }
    }

    private long[] Events(IndexColumn column, Question[] questions)
    {
        var events = new List<long>();
        var places = new List<int>();
        foreach ((int group, int question, _) in _literals)
        {
            places.Clear();
            column.AddChanges(questions[question], places);
            foreach (int place in places) events.Add(((long)place << 32) | (uint)group);
        }

        long[] sorted = [.. events];
        Array.Sort(sorted);
        return sorted;
    }

    private int[] FirstLiterals()
    {
        int[] first = new int[_groups.Count + 1];
        foreach ((int group, _, _) in _literals) first[group + 1]++;
        for (int i = 1; i < first.Length; i++) first[i] += first[i - 1];
        return first;
    }

    /// <summary>
    /// What one column makes of one chunk: where the row for nothing known begins, and where those of the classes stand in the map; below 0 for a column of too many
    /// classes, which says at which class each row takes over.
    /// </summary>
    internal readonly record struct Part(int Column, int UnknownRow, int Map, int[] Starts, int[] Rows)
    {
        internal int SearchRow(int place)
        {
            int found = Array.BinarySearch(Starts, place);
            return Rows[found >= 0 ? found : ~found - 1];
        }
    }
}
