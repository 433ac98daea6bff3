namespace CommunityDomain.Charters;

/// <summary>A word after which people write an id.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Kind">Whose id.</param>
internal sealed record ContactCue(string Word, ContactKind Kind)
{
    /// <summary>Whether the word itself says that an id follows (微信号, line id).</summary>
    internal bool IsMark { get; } = Word[^1] is '号' or '號' || Word.EndsWith("id", StringComparison.Ordinal);
}
