namespace CommunityDomain.Patterns;

/// <summary>Each folding's table made once, while sets are judged and compiled; making one takes milliseconds.</summary>
internal sealed class FoldingTables
{
    private readonly Dictionary<TextFolding, FoldingTable> _tables = new() { [TextFolding.Default] = FoldingTable.Default };

    internal FoldingTable Of(TextFolding folding)
    {
        if (!_tables.TryGetValue(folding, out FoldingTable? table)) _tables.Add(folding, table = new FoldingTable(folding));
        return table;
    }
}
