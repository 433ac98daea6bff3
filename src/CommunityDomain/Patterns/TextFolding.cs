namespace CommunityDomain.Patterns;

/// <summary>
/// Which differences of writing do not count, in patterns and in texts alike. Two never count: how an accented letter is composed (é as one or two code points), and how much white space
/// stands between words. Own tables of Unicode 14.0, so the answer is the same on every machine.
/// </summary>
[Flags]
public enum TextFolding
{
    /// <summary>Every difference counts but the two that never do.</summary>
    None = 0,

    /// <summary>Compatibility forms are what they stand for: ﬁ is fi, ① is 1, 𝐚 is a, ㎏ is kg, ㍿ is 株式会社 (as in NFKC, widths aside; spacing accents such as ´ stay).</summary>
    CompatibilityForms = 1,

    /// <summary>Upper and lower case are the same, as in Unicode's full case folding: ß is ss. No language's own rules.</summary>
    Case = 2,

    /// <summary>Full and half width are the same: Ａ is A, ｶﾞ is ガ.</summary>
    Width = 4,

    /// <summary>Characters without width are not there: zero-width spaces and joiners, soft hyphens, marks of direction, variation selectors.</summary>
    ZeroWidth = 8,

    /// <summary>Accents and other marks of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts are not there: é is e, й is и; ø is o, đ is d, ł is l.</summary>
    Diacritics = 16,

    /// <summary>White space, punctuation and symbols between other characters are not there, so f.u.c.k, "f u c k" and 广-告 are words; neighbours are still judged by them at the edges.</summary>
    Separators = 32,

    /// <summary>Characters that look alike in many fonts are the same: Cyrillic and Greek letters and the Latin ones, 0 and o, 1 and l and i, 3 and e, 5 and s, @ and a, $ and s. A short list of this library, much shorter than that of UTS #39.</summary>
    LookAlikes = 64,

    /// <summary>Compatibility forms, case, width and zero width.</summary>
    Default = CompatibilityForms | Case | Width | ZeroWidth,
}
