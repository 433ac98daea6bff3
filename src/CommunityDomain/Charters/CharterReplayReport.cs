namespace CommunityDomain.Charters;

/// <summary>What a <see cref="CharterReplay"/> decided over a log.</summary>
public sealed record CharterReplayReport
{
    /// <summary>The messages judged.</summary>
    public required long Messages { get; init; }

    /// <summary>Those that brought a warning.</summary>
    public required long Warned { get; init; }

    /// <summary>Those at which a person has to look.</summary>
    public required long ForReview { get; init; }

    /// <summary>Those that brought a mute.</summary>
    public required long Muted { get; init; }

    /// <summary>Those that brought a removal.</summary>
    public required long Removed { get; init; }

    /// <summary>How many different members wrote them.</summary>
    public required int MembersSanctioned { get; init; }

    /// <summary>For each rule of the charter the messages for whose sanction it is a reason, by rule; a message counts under each of its rules.</summary>
    public ValueList<KeyValuePair<RuleId, long>> ByRule { get; init; }
}
