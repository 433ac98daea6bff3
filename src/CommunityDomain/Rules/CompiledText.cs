using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>A text that is asked for pattern sets: its slot, the places of those sets among the rule set's, and one matcher for them.</summary>
internal sealed record CompiledText(int Slot, int[] Sets, TextMatcher Matcher);
