namespace CommunityDomain.Groups;

/// <summary>入群門檻: what somebody must be or do to get in.</summary>
public sealed record EntryRequirement
{
    /// <summary>Anyone may join.</summary>
    public static EntryRequirement Open { get; } = new() { Kind = EntryKind.Open };

    /// <summary>The kind of gate.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>For <see cref="EntryKind.Purchase"/>: how many orders at least. For <see cref="EntryKind.Points"/>: how many points at least. Otherwise null.</summary>
    public int? AtLeast { get; init; }

    /// <summary>What the gate asks, in the operator's words; needed for <see cref="EntryKind.Application"/>, optional otherwise.</summary>
    public string? Note { get; init; }
}
