namespace CommunityDomain.Patterns;

/// <summary>
/// What counts as the edge of a word, for the modes that ask for one. The start and the end of the text always do. Word characters are letters, marks, decimal digits and
/// connectors such as the underscore. The characters are those of the folded text: what folding drops is not there.
/// </summary>
public enum TextBoundary
{
    /// <summary>
    /// Between any two characters, unless both are word characters of scripts that put spaces between words. Han, Kana, Bopomofo, Hangul, Thai, Lao, Khmer and Myanmar do not (or join
    /// particles to words), so 广告 is found in 看广告吧, and "AV" in 看AV片, as Latin next to Han is an edge; "AV" is not found in "AVERAGE" or "AV1".
    /// </summary>
    ScriptAware,

    /// <summary>The neighbour is no word character, whatever its script: 广告 is found in "看 广告，吧", not in 看广告吧.</summary>
    NonWord,

    /// <summary>The neighbour is white space: "cat" is not found in "cat,".</summary>
    Whitespace,
}
