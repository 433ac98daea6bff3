namespace CommunityDomain.Patterns;

/// <summary>
/// Patterns that mean one thing to the host: "advertising", "abuse". May be wrong: <see cref="TextPatternSet.CreateValidator"/> judges it, <see cref="TextMatcher.Compile"/> throws.
/// A text matches when a pattern is found in it that no allowed pattern covers.
/// </summary>
public sealed record TextPatternSet
{
    /// <summary>The most patterns, allowed ones included, that a set may have.</summary>
    public const int MaxPatterns = 50_000;

    /// <summary>The most regular expressions, allowed ones included, that a set may have: each is a pass over the text of its own.</summary>
    public const int MaxRegexes = 100;

    /// <summary>The host's name of the set, unique among the sets of a matcher; compared by ordinal.</summary>
    public required string Id { get; init; }

    /// <summary>What to look for.</summary>
    public required ValueList<TextPattern> Patterns { get; init; }

    /// <summary>What is allowed all the same: a hit that lies within a hit of one of these does not count, so the longest allowed match beats what is inside it. Empty by default.</summary>
    public ValueList<TextPattern> Allow { get; init; }

    /// <summary>What counts as the edge of a word. <see cref="TextBoundary.ScriptAware"/> by default.</summary>
    public TextBoundary Boundary { get; init; }

    /// <summary>Which differences of writing do not count. <see cref="TextFolding.Default"/> by default.</summary>
    public TextFolding Folding { get; init; } = TextFolding.Default;

    /// <summary>Whether patterns may be regular expressions. False by default.</summary>
    public bool RegexAllowed { get; init; }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<TextPatternSet> CreateValidator() => new TextPatternSetValidator();
}
