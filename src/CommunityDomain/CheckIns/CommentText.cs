using CommunityDomain.Patterns;

namespace CommunityDomain.CheckIns;

/// <summary>
/// What two comments share when they say the same: their text by the tables of <see cref="TextFolding"/>, without compatibility forms, case, width, zero-width characters and separators.
/// A text of separators alone, as an emoji, stands for itself.
/// </summary>
internal sealed class CommentText
{
    private static readonly FoldingTable WithoutSeparators = new(TextFolding.Default | TextFolding.Separators);

    private readonly TextFolder _words = new(WithoutSeparators);
    private readonly TextFolder _whole = new(FoldingTable.Default);

    /// <summary>The key; null of a text that says nothing.</summary>
    internal string? KeyOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        _words.Fold(text);
        if (_words.Units.Length > 0) return _words.Units.ToString();
        _whole.Fold(text);
        return _whole.Units.IsWhiteSpace() ? null : _whole.Units.Trim().ToString();
    }
}
