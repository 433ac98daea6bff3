using CommunityDomain.Patterns;

namespace CommunityDomain.Groups;

/// <summary>What is known of a platform: what it is strong at (PLN-8), how it touches people (PLN-7), and its limits with source and date (GRP-9).</summary>
public sealed record PlatformProfile
{
    /// <summary>The platform.</summary>
    public required PlatformId Id { get; init; }

    /// <summary>What it is strong at; empty when nobody has said.</summary>
    public ValueList<PlatformObjective> Objectives { get; init; }

    /// <summary>The ways it has to touch a customer.</summary>
    public ValueList<TouchChannel> Channels { get; init; }

    /// <summary>How the platform's own rules meet a text (<see cref="PlatformLimitKind.WordRules"/>); empty where it looks for no words, or nothing is known.</summary>
    public ValueList<TextPatternMode> WordModes { get; init; }

    /// <summary>What its own rules take for the edge of a word; null where they know none, or nothing is known.</summary>
    public TextBoundary? WordBoundary { get; init; }

    /// <summary>Which differences of writing do not count for its own rules; only those that its documents promise.</summary>
    public TextFolding WordFolding { get; init; }

    /// <summary>The limits, old ones too; never two of one kind and channel on one day.</summary>
    public ValueList<PlatformLimit> Limits { get; init; }

    /// <summary>The limit of a kind on a day: the one of the group or account itself, or of one way of touching.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="on">The day, of the ISO calendar.</param>
    /// <param name="channel">The way of touching; null for the group or account itself.</param>
    /// <returns>The limit, or null when none is known for that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind or the way of touching is none of the defined ones, or the day is not of the ISO calendar.</exception>
    public PlatformLimit? LimitOn(PlatformLimitKind kind, LocalDate on, TouchChannel? channel = null)
    {
        if (!Enum.IsDefined(kind)) throw new ArgumentOutOfRangeException(nameof(kind));
        if (channel is { } way && !Enum.IsDefined(way)) throw new ArgumentOutOfRangeException(nameof(channel));
        Dates.ThrowIfNotUsable(on, nameof(on));
        foreach (PlatformLimit limit in Limits)
        {
            if (limit is not null && limit.Kind == kind && limit.Channel == channel && limit.HoldsOn(on)) return limit;
        }

        return null;
    }

    /// <summary>How many fit into a group on a day, by the platform alone; the operator's own limit stays open.</summary>
    /// <param name="on">The day, of the ISO calendar.</param>
    /// <returns>The capacity, or null when the platform's is not known for that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not of the ISO calendar.</exception>
    public GroupCapacity? CapacityOn(LocalDate on)
    {
        if (LimitOn(PlatformLimitKind.GroupCapacity, on) is not { } hard) return null;
        PlatformLimit? byCode = LimitOn(PlatformLimitKind.JoinByCode, on);
        return new GroupCapacity { Hard = hard.Value, JoinByCode = byCode is { } code && code.Value < hard.Value ? code.Value : null };
    }

    /// <summary>As <c>wechat (7 limits)</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id} ({InvariantText.Of(Limits.Count)} limits)";

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<PlatformProfile> CreateValidator() => new PlatformProfileValidator();
}
