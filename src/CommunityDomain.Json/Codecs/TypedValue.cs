namespace CommunityDomain.Json.Codecs;

/// <summary>A value of a fact whose text does not say what it is: one member of three.</summary>
internal sealed record TypedValue
{
    internal Instant? Instant { get; init; }

    internal Duration? Duration { get; init; }

    internal LocalTime? Time { get; init; }

    internal bool IsOne => (Instant is null ? 0 : 1) + (Duration is null ? 0 : 1) + (Time is null ? 0 : 1) == 1;

    internal static TypedValue Of(EvidenceValue value) => new() { Instant = value.Instant, Duration = value.Duration, Time = value.Time };

    internal EvidenceValue ToValue() => Instant is { } instant ? instant : Duration is { } duration ? duration : Time is { } time ? time : default(EvidenceValue);
}
