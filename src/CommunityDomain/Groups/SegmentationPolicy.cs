namespace CommunityDomain.Groups;

/// <summary>The thresholds by which segmentation is judged (GRP-5). All are conventions of the field or ours: a host replaces them.</summary>
public sealed record SegmentationPolicy
{
    /// <summary>The default thresholds.</summary>
    public static SegmentationPolicy Default { get; } = new();

    /// <summary>How many people make a group, heads; fewer is too narrow. 30 by default: published practice (秋葉 and others) without a study behind it.</summary>
    public int MinimumMembers { get; init; } = 30;

    /// <summary>How many subjects one group may mix. 1 by default (GRP-5).</summary>
    public int MaximumSubjects { get; init; } = 1;

    /// <summary>How many languages one group may mix. 1 by default (GRP-5).</summary>
    public int MaximumLanguages { get; init; } = 1;

    /// <summary>How many kinds of user one group may mix. 1 by default (GRP-5).</summary>
    public int MaximumUserKinds { get; init; } = 1;

    /// <summary>How many groups one person may be in at once. 3 by default, our convention.</summary>
    public int MaximumGroupsPerMember { get; init; } = 3;

    /// <summary>
    /// What share of a group's people may differ in subject, language or kind from its largest segment, in percent, 0 to 100, inclusive.
    /// 10 by default, our convention: a few guests do not make a mixed group.
    /// </summary>
    public decimal MaximumStrangersPercent { get; init; } = 10;
}
