namespace CommunityDomain.Rules;

/// <summary>The statements that a search has not settled yet, each with how many of its parts were open when it was last asked; 0 for never.</summary>
internal sealed class OpenStatements(int[] statements)
{
    private readonly (int Statement, int Width)[] _items = [.. statements.Select(statement => (statement, 0))];

    private OpenStatements(OpenStatements other)
        : this([])
    {
        _items = other._items.AsSpan(0, other.Count).ToArray();
        Count = other.Count;
    }

    internal int Count { get; set; } = statements.Length;

    internal (int Statement, int Width) this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    internal OpenStatements Copy() => new(this);
}
