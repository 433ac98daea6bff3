namespace CommunityDomain.Patterns;

/// <summary>The edges of words in a folded text.</summary>
internal static class TextEdges
{
    /// <summary>No mark combines below it.</summary>
    private const char FirstMark = '\u0300';

    /// <summary>Whether a hit that begins at a unit begins at an edge.</summary>
    internal static bool IsEdgeBefore(TextFolder text, int at, TextBoundary boundary)
    {
        byte gap = text.GapBefore(at);
        if (gap != 0) return boundary != TextBoundary.Whitespace || (gap & TextFolder.SpaceBefore) != 0;
        ReadOnlySpan<char> units = text.Units;
        return at == 0 || IsEdge(ClassAt(units, at), ClassBefore(units, at), boundary);
    }

    /// <summary>Whether a hit that ends before a unit ends at an edge.</summary>
    internal static bool IsEdgeAfter(TextFolder text, int at, TextBoundary boundary)
    {
        byte gap = text.GapBefore(at);
        if (gap != 0) return boundary != TextBoundary.Whitespace || (gap & TextFolder.SpaceAfter) != 0;
        ReadOnlySpan<char> units = text.Units;
        return at == units.Length || IsEdge(ClassBefore(units, at), ClassAt(units, at), boundary);
    }

    /// <summary>Whether the unit goes on with the character before it, so that nothing may end there: a mark that combines.</summary>
    internal static bool IsInsideCharacter(TextFolder text, int at)
    {
        ReadOnlySpan<char> units = text.Units;
        if (at == 0 || at == units.Length || units[at] is < FirstMark or (>= FoldingTable.FirstHan and <= FoldingTable.LastHan)) return false;
        return UnicodeTables.CombiningClass(PointAt(units, at)) != 0 && text.GapBefore(at) == 0;
    }

    internal static int PointAt(ReadOnlySpan<char> units, int at) =>
        at + 1 < units.Length && char.IsSurrogatePair(units[at], units[at + 1]) ? char.ConvertToUtf32(units[at], units[at + 1]) : units[at];

    private static bool IsEdge(CharClass inside, CharClass outside, TextBoundary boundary) => boundary switch
    {
        TextBoundary.ScriptAware => inside is not (CharClass.Letter or CharClass.Connector) || outside is not (CharClass.Letter or CharClass.Connector),
        TextBoundary.NonWord => outside is not (CharClass.Letter or CharClass.Connector or CharClass.Spaceless),
        _ => outside == CharClass.Space,
    };

    private static CharClass ClassAt(ReadOnlySpan<char> units, int at) => UnicodeTables.ClassOf(PointAt(units, at));

    private static CharClass ClassBefore(ReadOnlySpan<char> units, int at) =>
        at > 1 && char.IsSurrogatePair(units[at - 2], units[at - 1]) ? UnicodeTables.ClassOf(char.ConvertToUtf32(units[at - 2], units[at - 1])) : UnicodeTables.ClassOf(units[at - 1]);
}
