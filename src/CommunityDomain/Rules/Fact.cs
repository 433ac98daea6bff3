namespace CommunityDomain.Rules;

/// <summary>One fact of an evaluation, or what was counted in one window; which member holds the value follows from its type.</summary>
internal struct Fact
{
    internal FactState State;

    /// <summary>A whole number, a flag, a time of day in nanoseconds, the words of a set as bits; of a window the least it can have counted.</summary>
    internal long Number;

    /// <summary>Of a window the most it can have counted; <see cref="long.MaxValue"/> where there is no telling.</summary>
    internal long Most;

    internal decimal Decimal;
    internal Instant Instant;
    internal Duration Duration;
    internal string? Text;

    /// <summary>Of a text the pattern sets that it matches, by their places in the rule set; null where none is asked or it was not read yet.</summary>
    internal bool[]? Matched;
}
