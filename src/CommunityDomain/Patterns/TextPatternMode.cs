namespace CommunityDomain.Patterns;

/// <summary>How a pattern meets the text. Except in the last two modes every character of a pattern stands for itself.</summary>
public enum TextPatternMode
{
    /// <summary>The pattern, with a boundary before and after it: <c>cat</c> in "the cat sat", not in "cats".</summary>
    Whole,

    /// <summary>The pattern with a boundary before it: "cat" at the start of "catch".</summary>
    Prefix,

    /// <summary>The pattern with a boundary after it: "cat" at the end of "copycat".</summary>
    Suffix,

    /// <summary>The pattern wherever it stands: "cat" inside "location".</summary>
    Anywhere,

    /// <summary>As <see cref="Whole"/>, where <c>*</c> stands for any number of characters that are not white space, none included, and <c>?</c> for exactly one; <c>\</c> takes the meaning from the character after it.</summary>
    Wildcards,

    /// <summary>A regular expression over the text as it was written, in .NET's syntax without back-references and look-arounds. Boundaries and foldings do not apply, except that <see cref="TextFolding.Case"/> makes it ignore case.</summary>
    Regex,
}
