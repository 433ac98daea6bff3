namespace CommunityDomain.Groups;

/// <summary>
/// A group as it is planned: type = tier × purpose × horizon (GRP-1…3), positioning (GRP-4), whom it serves (GRP-5), how many fit (GRP-9), what it is to reach (GRP-7).
/// May be wrong: <see cref="GroupDefinition.CreateValidator"/> judges it.
/// </summary>
public sealed record GroupDefinition
{
    /// <summary>The id, unique in the plan.</summary>
    public required GroupId Id { get; init; }

    /// <summary>For whom, by worth to the brand (GRP-1).</summary>
    public required GroupTier Tier { get; init; }

    /// <summary>What for (GRP-2).</summary>
    public required GroupPurpose Purpose { get; init; }

    /// <summary>The platform it lives on, one of <see cref="Platforms"/> or a host's own.</summary>
    public required PlatformId Platform { get; init; }

    /// <summary>How long it is meant to live (GRP-3). Long-term by default.</summary>
    public GroupHorizon Horizon { get; init; }

    /// <summary>Who we are, who they are, what joining gives (GRP-4); null when nobody has said.</summary>
    public Positioning? Positioning { get; init; }

    /// <summary>What somebody must be or do to get in. Open by default.</summary>
    public EntryRequirement Entry { get; init; } = EntryRequirement.Open;

    /// <summary>How many fit; null for the platform's own numbers.</summary>
    public GroupCapacity? Capacity { get; init; }

    /// <summary>The charter that holds here (CHA-1); unspecified when none does.</summary>
    public CharterId Charter { get; init; }

    /// <summary>The segments it serves (GRP-5).</summary>
    public ValueList<SegmentId> Segments { get; init; }

    /// <summary>What it is to reach (GRP-7).</summary>
    public ValueList<GroupGoal> Goals { get; init; }

    /// <summary>How many members are planned, heads; null when nobody has said.</summary>
    public int? PlannedMembers { get; init; }

    /// <summary>The first day, as a business day of the community; null for the first day of the plan.</summary>
    public LocalDate? OpensOn { get; init; }

    /// <summary>The last day, inclusive; null for none. A short-term group needs one (GRP-3).</summary>
    public LocalDate? ClosesOn { get; init; }

    /// <summary>Whether its only purpose is to collect data: then no operating plan is needed (GRP-6).</summary>
    public bool CollectsDataOnly { get; init; }

    /// <summary>Whether it is a staff or test group: rates exclude it, and the audit asks nothing of it.</summary>
    public bool IsInternal { get; init; }

    /// <summary>A long-term regular group.</summary>
    /// <param name="id">The id.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="platform">Where.</param>
    /// <returns>The definition.</returns>
    public static GroupDefinition Regular(GroupId id, GroupPurpose purpose, PlatformId platform) =>
        new() { Id = id, Tier = GroupTier.Regular, Purpose = purpose, Platform = platform };

    /// <summary>A long-term core group; people are picked, so the entry is by invitation (GRP-1).</summary>
    /// <param name="id">The id.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="platform">Where.</param>
    /// <returns>The definition.</returns>
    public static GroupDefinition Core(GroupId id, GroupPurpose purpose, PlatformId platform) =>
        new() { Id = id, Tier = GroupTier.Core, Purpose = purpose, Platform = platform, Entry = new() { Kind = EntryKind.Invitation } };

    /// <summary>A short-term regular group that lives from one day to another (GRP-3, GRP-8).</summary>
    /// <param name="id">The id.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="platform">Where.</param>
    /// <param name="opensOn">The first day.</param>
    /// <param name="closesOn">The last day, inclusive.</param>
    /// <returns>The definition.</returns>
    public static GroupDefinition ShortTerm(GroupId id, GroupPurpose purpose, PlatformId platform, LocalDate opensOn, LocalDate closesOn) =>
        Regular(id, purpose, platform) with { Horizon = GroupHorizon.ShortTerm, OpensOn = opensOn, ClosesOn = closesOn };

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<GroupDefinition> CreateValidator() => new GroupDefinitionValidator();
}
