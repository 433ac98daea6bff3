namespace CommunityDomain.Patterns;

/// <summary>Codes of findings about text patterns.</summary>
public static class PatternCodes
{
    /// <summary>A set has no id.</summary>
    public const string IdMissing = "patterns.id.missing";

    /// <summary>Two sets of one matcher have the same id.</summary>
    public const string IdTwice = "patterns.id.twice";

    /// <summary>A set has no patterns and never matches.</summary>
    public const string SetEmpty = "patterns.set.empty";

    /// <summary>A set has more patterns than <see cref="TextPatternSet.MaxPatterns"/>, or more regular expressions than <see cref="TextPatternSet.MaxRegexes"/>.</summary>
    public const string SetTooLarge = "patterns.set.tooLarge";

    /// <summary>A word is none of the defined ones.</summary>
    public const string TermUnknown = "patterns.term.unknown";

    /// <summary>A pattern has no text.</summary>
    public const string TextMissing = "patterns.text.missing";

    /// <summary>A pattern is longer than <see cref="TextPattern.MaxLength"/>.</summary>
    public const string TextTooLong = "patterns.text.tooLong";

    /// <summary>A pattern holds half of a surrogate pair.</summary>
    public const string TextIllFormed = "patterns.text.illFormed";

    /// <summary>Folding leaves nothing of a pattern.</summary>
    public const string TextFoldsAway = "patterns.text.foldsAway";

    /// <summary>A pattern says the same as one before it, once both are folded.</summary>
    public const string TextTwice = "patterns.text.twice";

    /// <summary>A pattern is looked for and allowed at once, so it never counts.</summary>
    public const string TextAllowed = "patterns.text.allowed";

    /// <summary>A pattern with wildcards has no character that stands for itself.</summary>
    public const string WildcardsOnly = "patterns.wildcards.only";

    /// <summary>A pattern with wildcards ends with a backslash that takes the meaning from nothing.</summary>
    public const string EscapeOpen = "patterns.wildcards.escapeOpen";

    /// <summary>A regular expression stands in a set that does not allow any.</summary>
    public const string RegexNotAllowed = "patterns.regex.notAllowed";

    /// <summary>A regular expression cannot be read.</summary>
    public const string RegexInvalid = "patterns.regex.invalid";

    /// <summary>A regular expression uses what cannot be matched in linear time: back-references, look-arounds, atomic groups, conditionals.</summary>
    public const string RegexUnsupported = "patterns.regex.unsupported";

    /// <summary>A regular expression repeats too much within too much.</summary>
    public const string RegexTooCostly = "patterns.regex.tooCostly";

    /// <summary>A regular expression matches the empty text, and with it every text.</summary>
    public const string RegexMatchesEmpty = "patterns.regex.matchesEmpty";
}
