namespace CommunityDomain.Metrics;

/// <summary>Judges a <see cref="RfmRule"/>.</summary>
internal sealed class RfmRuleValidator : DefinitionValidator<RfmRule>
{
    internal const int MostBins = 9;

    internal RfmRuleValidator()
    {
        Judge((rule, findings) =>
        {
            if (rule.Bins is < 2 or > MostBins) findings.Add(Wrong("bins", MetricCodes.BinsWrong, new("bins", rule.Bins), new("most", MostBins)));
            if (!Enum.IsDefined(rule.Ties)) findings.Add(Wrong("ties", MetricCodes.TermUnknown, new Evidence("value", (int)rule.Ties)));
            for (int i = 0; i < rule.Segments.Count; i++) JudgeSegment(rule, Paths.At("segments", i), rule.Segments[i], findings);
        });
    }

    private static void JudgeSegment(RfmRule rule, string path, RfmSegment? segment, List<Finding> findings)
    {
        if (segment is null)
        {
            findings.Add(Wrong(path, DefinitionCodes.ItemMissing));
            return;
        }

        if (segment.Id.IsUnspecified) findings.Add(Wrong($"{path}.id", MetricCodes.SegmentMissing));
        Range("recency", segment.MinRecency, segment.MaxRecency);
        Range("frequency", segment.MinFrequency, segment.MaxFrequency);
        Range("money", segment.MinMoney, segment.MaxMoney);

        void Range(string name, int least, int most)
        {
            if (least < 1 || least > most || most > rule.Bins)
                findings.Add(Wrong($"{path}.{name}", MetricCodes.SegmentRange, new("from", least), new("to", most), new("bins", rule.Bins)));
        }
    }

    private static Finding Wrong(string path, string code, params ReadOnlySpan<Evidence> evidence) => new(path, code, FindingSeverity.Error, "FUN-4", evidence);
}
