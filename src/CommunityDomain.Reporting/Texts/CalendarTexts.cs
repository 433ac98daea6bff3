namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Calendars</c>.</summary>
internal static class CalendarTexts
{
    internal static readonly CodeText[] Codes = [];

    internal static readonly TermText[] Terms = [];
}
