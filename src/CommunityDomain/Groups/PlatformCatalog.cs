namespace CommunityDomain.Groups;

/// <summary>
/// The platforms that a host knows, with their limits. Starts from <see cref="Default"/> and grows by <see cref="With"/>; always valid, immutable.
/// </summary>
public sealed class PlatformCatalog
{
    private readonly Dictionary<PlatformId, PlatformProfile> _profiles;

    private PlatformCatalog(Dictionary<PlatformId, PlatformProfile> profiles) => _profiles = profiles;

    /// <summary>No platform at all: for hosts that bring every number themselves.</summary>
    public static PlatformCatalog Empty { get; } = new([]);

    /// <summary>The shipped profiles of <see cref="Platforms"/>: each number with its source, date and grade. Research as published, to be checked by the host.</summary>
    public static PlatformCatalog Default { get; } = new(PlatformCatalogData.Profiles.ToDictionary(profile => profile.Id));

    /// <summary>Every profile, by id in ordinal order.</summary>
    public ValueList<PlatformProfile> Profiles => _profiles.Values.OrderBy(profile => profile.Id).ToValueList();

    /// <summary>A catalog with a profile added, or put in the place of the one of the same id.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The new catalog; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The profile is wrong; carries every finding.</exception>
    public PlatformCatalog With(PlatformProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ValueList<Finding> findings = new PlatformProfileValidator().Check(profile);
        return findings.IsEmpty
            ? new PlatformCatalog(new Dictionary<PlatformId, PlatformProfile>(_profiles) { [profile.Id] = profile })
            : throw new InvalidDefinitionException(findings);
    }

    /// <summary>The profile of a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <returns>The profile, or null when the catalog does not know the platform.</returns>
    public PlatformProfile? Find(PlatformId platform) => _profiles.GetValueOrDefault(platform);

    /// <summary>
    /// How many fit into a group: its own capacity, or the platform's. Where its own names no join-by-code number, the platform's holds.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="on">The day whose limits hold, of the ISO calendar; the group's first day goes before it where the group opens later.</param>
    /// <returns>The capacity, or null when neither the group nor the catalog says one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not of the ISO calendar.</exception>
    public GroupCapacity? CapacityOf(GroupDefinition group, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(group);
        Dates.ThrowIfNotUsable(on, nameof(on));
        GroupCapacity? platform = Find(group.Platform)?.CapacityOn(DayOf(group, on));
        if (group.Capacity is not { } own) return platform;
        return own.JoinByCode is null && platform?.JoinByCode is { } byCode && byCode < own.Hard ? own with { JoinByCode = byCode } : own;
    }

    internal static LocalDate DayOf(GroupDefinition group, LocalDate on) =>
        group.OpensOn is { } opensOn && Dates.IsUsable(opensOn) && opensOn > on ? opensOn : on;
}
