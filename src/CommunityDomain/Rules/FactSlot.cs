namespace CommunityDomain.Rules;

/// <summary>The place of a fact in the evaluations of the rule set that gave it. <c>default</c> is no place, and refused.</summary>
public readonly record struct FactSlot
{
    private readonly int _next;

    internal FactSlot(int index, FactType type)
    {
        _next = index + 1;
        Type = type;
    }

    /// <summary>What the fact holds.</summary>
    public FactType Type { get; }

    internal int Index => _next - 1;
}
