namespace CommunityDomain.Patterns;

/// <summary>The patterns of all sets with one folding: the text is folded once for them and read once.</summary>
internal sealed class PatternGroup
{
    private readonly List<string> _literals = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<List<PatternEntry>> _meanings = [];
    private readonly TextFolder _folder;

    internal PatternGroup(TextFolding folding)
    {
        Table = FoldingTable.Of(folding);
        _folder = new TextFolder(Table);
    }

    internal FoldingTable Table { get; }

    internal List<WildcardPattern> Wildcards { get; } = [];

    internal LiteralIndex Literals { get; private set; } = LiteralIndex.Empty;

    internal void Add(TextPattern pattern, PatternEntry entry)
    {
        if (pattern.Mode == TextPatternMode.Wildcards)
        {
            Wildcards.Add(new WildcardPattern(WildcardText.Fold(pattern.Text, _folder), entry));
            return;
        }

        string literal = LiteralText.Fold(pattern.Text, _folder);
        if (!_numbers.TryGetValue(literal, out int number))
        {
            number = _literals.Count;
            _numbers.Add(literal, number);
            _literals.Add(literal);
            _meanings.Add([]);
        }

        _meanings[number].Add(entry);
    }

    internal void Seal() => Literals = new LiteralIndex(_literals, _meanings);
}
