using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>One thing that happened between a member and the offers after a cycle. <c>default</c> is nobody's, and a finding.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ConversionFact
{
    internal ConversionFact(MemberId member, ConversionEvent what, Instant at, string? order = null)
    {
        Member = member;
        Event = what;
        At = at;
        Order = string.IsNullOrEmpty(order) ? null : order;
    }

    /// <summary>Who.</summary>
    public MemberId Member { get; }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>The order; null where it is unknown or there is none.</summary>
    public string? Order { get; }

    internal ConversionEvent Event { get; }

    /// <summary>The member got a message with the offer.</summary>
    /// <param name="member">Who.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact.</returns>
    public static ConversionFact Reached(MemberId member, Instant at) => new(member, ConversionEvent.Reached, at);

    /// <summary>A message could not be delivered: blocked, deleted, left. Holds until the member is reached again.</summary>
    /// <inheritdoc cref="Reached"/>
    public static ConversionFact Unreachable(MemberId member, Instant at) => new(member, ConversionEvent.Unreachable, at);

    /// <summary>The member looked at the offer.</summary>
    /// <inheritdoc cref="Reached"/>
    public static ConversionFact Viewed(MemberId member, Instant at) => new(member, ConversionEvent.Viewed, at);

    /// <summary>The member ordered.</summary>
    /// <param name="member">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="order">The order, so that its payment and refund go to the round in which it was made; null or empty when unknown: then they go to the round that last reached the member.</param>
    /// <returns>The fact.</returns>
    public static ConversionFact Ordered(MemberId member, Instant at, string? order = null) => new(member, ConversionEvent.Ordered, at, order);

    /// <summary>The order was paid: the member has converted.</summary>
    /// <inheritdoc cref="Ordered"/>
    public static ConversionFact Paid(MemberId member, Instant at, string? order = null) => new(member, ConversionEvent.Paid, at, order);

    /// <summary>The payment was given back in full: that of the order, or where it is unknown the last one.</summary>
    /// <inheritdoc cref="Ordered"/>
    public static ConversionFact Refunded(MemberId member, Instant at, string? order = null) => new(member, ConversionEvent.Refunded, at, order);

    /// <summary>The member wants no more offers.</summary>
    /// <inheritdoc cref="Reached"/>
    public static ConversionFact OptedOut(MemberId member, Instant at) => new(member, ConversionEvent.OptedOut, at);

    /// <summary>As <c>Paid amy 2026-03-26T05:09:00Z</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Event} {Member} {InvariantText.Of(At)}";
}
