using CommunityDomain.Reporting.Texts;

namespace CommunityDomain.Reporting;

/// <summary>Text for findings, reasons, decisions and words of the domain. The language is always an argument; numbers and dates are in ISO form.</summary>
public static class FindingText
{
    /// <summary>What a finding says, as one sentence.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">A BCP 47 tag; see <see cref="ReportLanguages.Of(string)"/>.</param>
    /// <returns>The sentence; the code and its values where the catalog has no text for a host's own code.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToText(this Finding finding, string language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return TextMaker.Message(finding.Code, finding.Evidence, ReportLanguages.Of(language));
    }

    /// <summary>What to do about a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>The sentence; empty for a host's own code.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToRemedy(this Finding finding, string language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return TextMaker.Remedy(finding.Code, finding.Evidence, ReportLanguages.Of(language));
    }

    /// <summary>What a reason says, as one sentence.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToText(this Reason reason, string language)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return TextMaker.Message(reason.Code, reason.Evidence, ReportLanguages.Of(language));
    }

    /// <summary>What a decision says: every reason, one a line; the verdict alone when there is no reason.</summary>
    /// <typeparam name="T">The type of the outcome.</typeparam>
    /// <param name="decision">The decision.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>The text, lines parted by a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static string ToText<T>(this Decision<T> decision, string language) => decision.Reasons.IsEmpty
        ? ToTerm(decision.Verdict, language)
        : string.Join('\n', decision.Reasons.Select(reason => reason.ToText(language)));

    /// <summary>The word for a member of one of the library's enums, as 群主 for <c>Role.GroupOwner</c>.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>The word; the key <c>type.member</c> for an enum of a host.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static string ToTerm<TEnum>(this TEnum value, string language)
        where TEnum : struct, Enum => TextMaker.Term(EvidenceValue.Term(value).Text, ReportLanguages.Of(language));
}
