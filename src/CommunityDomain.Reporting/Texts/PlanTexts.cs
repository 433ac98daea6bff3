namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Planning</c>.</summary>
internal static class PlanTexts
{
    internal static readonly CodeText[] Codes = [];

    internal static readonly TermText[] Terms = [];
}
