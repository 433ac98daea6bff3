using CommunityDomain.Metrics;
using CommunityDomain.Reporting.Texts;

namespace CommunityDomain.Reporting;

/// <summary>What a retention counts, in words.</summary>
public static class RetentionText
{
    /// <summary>A definition in words, one sentence for each choice, so that a number is never shown without what it means. The definition need not be valid.</summary>
    /// <param name="retention">The definition.</param>
    /// <param name="language">A BCP 47 tag; see <see cref="ReportLanguages.Of(string)"/>.</param>
    /// <returns>The sentences, one a line, parted by a line feed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToText(this RetentionDefinition retention, string language)
    {
        ArgumentNullException.ThrowIfNull(retention);
        return string.Join('\n', RetentionWords.Of(retention, ReportLanguages.Of(language)));
    }
}
