namespace CommunityDomain.Groups;

/// <summary>How many different subjects, languages and kinds of user some segments hold. Texts count as one whatever their case and outer spaces; blanks do not count.</summary>
internal sealed record SegmentMix(int Subjects, int Languages, int UserKinds)
{
    internal bool Within(SegmentationPolicy policy) =>
        Subjects <= policy.MaximumSubjects && Languages <= policy.MaximumLanguages && UserKinds <= policy.MaximumUserKinds;

    internal static SegmentMix Of(IEnumerable<SegmentDefinition> segments)
    {
        var subjects = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var languages = new HashSet<LanguageTag>();
        var userKinds = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (SegmentDefinition segment in segments)
        {
            if (!string.IsNullOrWhiteSpace(segment.Subject)) subjects.Add(segment.Subject.Trim());
            if (!segment.Language.IsUnspecified) languages.Add(segment.Language);
            if (!string.IsNullOrWhiteSpace(segment.UserKind)) userKinds.Add(segment.UserKind.Trim());
        }

        return new SegmentMix(subjects.Count, languages.Count, userKinds.Count);
    }
}
