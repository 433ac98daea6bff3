namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Groups</c>.</summary>
internal static class GroupTexts
{
    internal static readonly CodeText[] Codes = [];

    internal static readonly TermText[] Terms = [];
}
