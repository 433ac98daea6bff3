using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>One thing that happened between a member and the offers after a cycle. <c>default</c> is nobody's and is refused.</summary>
/// <param name="Member">Who.</param>
/// <param name="Event">What.</param>
/// <param name="At">When.</param>
/// <param name="Order">The order, so that its payment and refund go to the round in which it was made; null or empty when unknown: then they go to the round that last reached the member.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ConversionFact(MemberId Member, ConversionEvent Event, Instant At, string? Order = null);
