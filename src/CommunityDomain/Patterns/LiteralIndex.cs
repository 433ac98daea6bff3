namespace CommunityDomain.Patterns;

/// <summary>Finds which of many folded texts stand at a place.</summary>
internal sealed class LiteralIndex
{
    internal static readonly LiteralIndex Empty = new([], []);

    private readonly Dictionary<char, int[]> _byFirst;
    private readonly string[] _literals;
    private readonly PatternEntry[][] _meanings;

    internal LiteralIndex(List<string> literals, List<List<PatternEntry>> meanings)
    {
        _literals = [.. literals];
        _meanings = [.. meanings.Select(entries => entries.ToArray())];
        _byFirst = literals.Select((literal, number) => (literal, number)).GroupBy(item => item.literal[0])
            .ToDictionary(group => group.Key, group => group.OrderBy(item => item.literal.Length).Select(item => item.number).ToArray());
    }

    /// <summary>Tells the scan of every literal in its text, by start and then by length.</summary>
    internal void Find(TextFolder text, TextScan scan)
    {
        ReadOnlySpan<char> units = text.Units;
        for (int at = 0; at < units.Length; at++)
        {
            if (!_byFirst.TryGetValue(units[at], out int[]? numbers)) continue;
            foreach (int number in numbers)
            {
                int end = at + _literals[number].Length;
                if (!units[at..].StartsWith(_literals[number], StringComparison.Ordinal) || TextEdges.IsInsideCharacter(text, end)) continue;
                foreach (PatternEntry entry in _meanings[number]) scan.Take(in entry, text, at, end);
            }
        }
    }
}
