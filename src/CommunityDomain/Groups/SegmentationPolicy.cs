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

    /// <summary>
    /// Looks at real people: which groups mix subjects, languages or kinds of user, which are too small or overfull, who is in no group, who is in too many (GRP-5, GRP-9).
    /// The people are walked once; the order in which they come changes nothing.
    /// </summary>
    /// <param name="groups">The groups. Staff and test groups, nulls and those without id are left out; of two with one id the first counts.</param>
    /// <param name="segments">The segments. Nulls and those without id are left out; of two with one id the first counts.</param>
    /// <param name="people">One fact a person. Groups that are not among <paramref name="groups"/> do not count.</param>
    /// <param name="catalog">The platforms.</param>
    /// <param name="on">The day whose platform limits hold, of the ISO calendar.</param>
    /// <returns>
    /// Every finding, with paths from <c>groups</c> and <c>segments</c>: each group's in order, each segment's in order, then those about people at large, with an empty path.
    /// A group with nobody in it is not yet filled, so not too small.
    /// </returns>
    /// <exception cref="ArgumentNullException">The people or the catalog are null.</exception>
    /// <exception cref="ArgumentException">A person is unspecified or comes twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not of the ISO calendar.</exception>
    /// <exception cref="InvalidDefinitionException">The policy is wrong; carries every finding.</exception>
    public ValueList<Finding> Check(ValueList<GroupDefinition> groups, ValueList<SegmentDefinition> segments, IEnumerable<SegmentedMember> people, PlatformCatalog catalog, LocalDate on) =>
        SegmentationCheck.Run(groups, segments, people, catalog, this, on);

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<SegmentationPolicy> CreateValidator() => new SegmentationPolicyValidator();
}
