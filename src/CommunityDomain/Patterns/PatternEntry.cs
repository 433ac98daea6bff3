namespace CommunityDomain.Patterns;

/// <summary>What a folded pattern means to one set.</summary>
/// <param name="Set">The position of the set.</param>
/// <param name="Pattern">The position of the pattern in its list.</param>
/// <param name="IsAllowed">Whether that is the list of what is allowed.</param>
/// <param name="Boundary">What counts as an edge.</param>
/// <param name="Before">Whether an edge is needed before the hit.</param>
/// <param name="After">Whether an edge is needed after the hit.</param>
/// <param name="Wildcard">The position of the pattern with wildcards of which the folded text is but a piece; -1 when it is the whole pattern.</param>
internal readonly record struct PatternEntry(int Set, int Pattern, bool IsAllowed, TextBoundary Boundary, bool Before, bool After, int Wildcard)
{
    internal static PatternEntry Of(int set, int pattern, bool isAllowed, TextPatternMode mode, TextBoundary boundary) => new(
        set,
        pattern,
        isAllowed,
        boundary,
        Before: mode is TextPatternMode.Whole or TextPatternMode.Prefix or TextPatternMode.Wildcards,
        After: mode is TextPatternMode.Whole or TextPatternMode.Suffix or TextPatternMode.Wildcards,
        Wildcard: -1);

    /// <summary>Whether the edges that the mode asks for are there.</summary>
    internal bool Fits(TextFolder text, int start, int end) =>
        (!Before || TextEdges.IsEdgeBefore(text, start, Boundary)) && (!After || TextEdges.IsEdgeAfter(text, end, Boundary));
}
