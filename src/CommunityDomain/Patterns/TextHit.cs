namespace CommunityDomain.Patterns;

/// <summary>A place in a text where a pattern was found.</summary>
/// <param name="Set">The position of the set in <see cref="TextMatcher.Sets"/>.</param>
/// <param name="Pattern">The position of the pattern in the set's <see cref="TextPatternSet.Patterns"/>.</param>
/// <param name="Start">Where it begins in the text as it was written, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is there, in UTF-16 units. What folding drops or expands may make it longer or shorter than the pattern; a character that expands counts whole.</param>
public readonly record struct TextHit(int Set, int Pattern, int Start, int Length);
