namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Roles</c>.</summary>
internal static class RoleTexts
{
    internal static readonly CodeText[] Codes = [];

    internal static readonly TermText[] Terms = [];
}
