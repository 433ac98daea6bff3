namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Charters</c>.</summary>
internal static class CharterTexts
{
    internal static readonly CodeText[] Codes = [];

    internal static readonly TermText[] Terms = [];
}
