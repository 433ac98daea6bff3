namespace CommunityDomain.Patterns;

/// <summary>What boundaries and the folding of separators need to know of a character.</summary>
internal enum CharClass
{
    /// <summary>Numbers that are no decimal digits, private use, lone surrogates: kept, and no part of a word.</summary>
    Other,

    /// <summary>White space.</summary>
    Space,

    /// <summary>Punctuation, symbols, controls.</summary>
    Separator,

    /// <summary>The underscore and its like: part of a word, and a separator when those are folded.</summary>
    Connector,

    /// <summary>A letter, mark or digit of a script that is written with spaces.</summary>
    Letter,

    /// <summary>A letter, mark or digit of a script that is not.</summary>
    Spaceless,
}
