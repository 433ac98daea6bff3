using System.Runtime.InteropServices;

namespace CommunityDomain.Groups;

/// <summary>How a group stands before the next newcomer: a fact from the host. Judged when a <see cref="GroupIntake"/> is opened.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IntakeGroup
{
    /// <summary>States how a group stands.</summary>
    /// <param name="group">The group.</param>
    /// <param name="members">Everybody in it, heads, staff included.</param>
    /// <param name="state">Where it stands in its life.</param>
    /// <param name="capacity">How many fit, as <see cref="PlatformCatalog.CapacityOf"/> says.</param>
    /// <param name="codeExpiresAt">From when on its join code is dead; null when it never dies by time.</param>
    public IntakeGroup(GroupId group, int members, GroupState state, GroupCapacity capacity, Instant? codeExpiresAt = null)
    {
        Group = group;
        Members = members;
        State = state;
        Capacity = capacity;
        CodeExpiresAt = codeExpiresAt;
    }

    /// <summary>The group.</summary>
    public GroupId Group { get; }

    /// <summary>Everybody in it, heads, staff included.</summary>
    public int Members { get; }

    /// <summary>Where it stands in its life; some states take no newcomers (<see cref="GroupLifecycle.TakesNewcomers"/>).</summary>
    public GroupState State { get; }

    /// <summary>How many fit; null only for <c>default</c>.</summary>
    public GroupCapacity? Capacity { get; }

    /// <summary>From when on its join code is dead, inclusive; null when it never dies by time.</summary>
    public Instant? CodeExpiresAt { get; }
}
