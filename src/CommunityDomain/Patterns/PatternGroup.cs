namespace CommunityDomain.Patterns;

/// <summary>The patterns of all sets with one folding: the text is folded once for them and read once.</summary>
internal sealed class PatternGroup
{
    private readonly List<string> _literals = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<List<PatternEntry>> _meanings = [];
    private readonly TextFolder _folder;

    internal PatternGroup(FoldingTable table)
    {
        Table = table;
        _folder = new TextFolder(table);
    }

    internal FoldingTable Table { get; }

    internal List<WildcardPattern> Wildcards { get; } = [];

    internal LiteralIndex Literals { get; private set; } = LiteralIndex.Empty;

    internal void Add(TextPattern pattern, PatternEntry entry)
    {
        if (pattern.Mode == TextPatternMode.Wildcards)
        {
            var wildcards = new WildcardPattern(WildcardText.Fold(pattern.Text, _folder), entry);
            Add(wildcards.Anchor, entry with { Wildcard = Wildcards.Count });
            Wildcards.Add(wildcards);
        }
        else
        {
            Add(LiteralText.Fold(pattern.Text, _folder), entry);
        }
    }

    internal void Seal() => Literals = new LiteralIndex(_literals, _meanings);

    private void Add(string literal, PatternEntry entry)
    {
        if (!_numbers.TryGetValue(literal, out int number))
        {
            number = _literals.Count;
            _numbers.Add(literal, number);
            _literals.Add(literal);
            _meanings.Add([]);
        }

        _meanings[number].Add(entry);
    }
}
