namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Metrics</c>.</summary>
internal static class MetricTexts
{
    internal static readonly CodeText[] Codes = [.. FunnelTexts.Codes, .. RetentionTexts.Codes, .. ValueTexts.Codes];

    internal static readonly TermText[] Terms = [.. FunnelTexts.Terms, .. RetentionTexts.Terms, .. ValueTexts.Terms];
}
