namespace CommunityDomain.Incentives;

/// <summary>An amount set aside in a <see cref="ReservationBook"/> on one or more dimensions: held until it is committed, released, or its time is over.</summary>
public sealed record Reservation
{
    /// <summary>The idempotency key.</summary>
    public required string Key { get; init; }

    /// <summary>How much was asked for.</summary>
    public required decimal Desired { get; init; }

    /// <summary>How much was granted; less than desired only where part of it was asked for by name.</summary>
    public required decimal Granted { get; init; }

    /// <summary>What it counts against, in the order in which it was asked for.</summary>
    public required ValueList<string> Dimensions { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant At { get; init; }

    /// <summary>When it ends by itself, exclusive.</summary>
    public required Instant Until { get; init; }

    /// <summary>How much of it was committed; 0 unless it was.</summary>
    public decimal Committed { get; init; }

    /// <summary>When it was committed or released; null while it was neither.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The dimensions that got back what was committed (<see cref="ReservationBook.Return"/>); empty by default.</summary>
    public ValueList<string> Returned { get; init; }

    /// <summary>When the first of them got it back; null while none has.</summary>
    public Instant? ReturnedAt { get; init; }

    /// <summary>How much it holds at an instant, beside what is committed.</summary>
    /// <param name="asOf">The instant; at <see cref="Until"/> nothing is held any more.</param>
    /// <returns>The amount.</returns>
    public decimal HeldAt(Instant asOf) => asOf < Until && (EndedAt is not { } ended || asOf < ended) ? Granted : 0;

    /// <summary>As <c>key: 3 of 5, until instant</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Key}: {InvariantText.Of(Granted)} of {InvariantText.Of(Desired)}, until {InvariantText.Of(Until)}";
}
