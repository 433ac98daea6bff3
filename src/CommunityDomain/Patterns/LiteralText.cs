namespace CommunityDomain.Patterns;

/// <summary>A pattern whose characters stand for themselves, folded.</summary>
internal static class LiteralText
{
    internal static string Fold(string text, TextFolder folder)
    {
        folder.Fold(text);
        return folder.Units.Trim(' ').ToString();
    }
}
