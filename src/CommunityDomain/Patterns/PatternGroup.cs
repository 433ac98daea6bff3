namespace CommunityDomain.Patterns;

/// <summary>The patterns of all sets with one folding: the text is folded once for them and read once.</summary>
internal sealed class PatternGroup
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<PatternEntry> _meanings = [];
    private readonly List<int> _literalOf = [];

    internal PatternGroup(FoldingTable table) => Table = table;

    internal FoldingTable Table { get; }

    internal List<WildcardPattern> Wildcards { get; } = [];

    internal LiteralIndex Literals { get; private set; } = LiteralIndex.Empty;

    /// <summary>Adds a pattern.</summary>
    /// <param name="folded">Its text, folded.</param>
    /// <param name="entry">What it means.</param>
    /// <param name="isWildcards">Whether it has wildcards.</param>
    internal void Add(string folded, PatternEntry entry, bool isWildcards)
    {
        if (!isWildcards)
        {
            Add(folded, entry);
            return;
        }

        var wildcards = new WildcardPattern(folded, entry);
        Add(wildcards.Anchor, entry with { Wildcard = Wildcards.Count });
        Wildcards.Add(wildcards);
    }

    internal void Seal() => Literals = new LiteralIndex(_numbers, _meanings, _literalOf);

    private void Add(string literal, PatternEntry entry)
    {
        if (!_numbers.TryGetValue(literal, out int number)) _numbers.Add(literal, number = _numbers.Count);
        _meanings.Add(entry);
        _literalOf.Add(number);
    }
}
