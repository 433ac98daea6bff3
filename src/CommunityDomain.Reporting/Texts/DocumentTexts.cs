namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes of <c>CommunityDomain.Json</c>.</summary>
internal static class DocumentTexts
{
    internal static readonly CodeText[] Codes = [];

    internal static readonly TermText[] Terms = [];
}
