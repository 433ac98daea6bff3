namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Members</c>.</summary>
internal static class MemberTexts
{
    internal static readonly CodeText[] Codes = [];

    internal static readonly TermText[] Terms = [];
}
