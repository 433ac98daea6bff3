namespace CommunityDomain.CheckIns;

/// <summary>What happened between a member and the offers after a cycle.</summary>
internal enum ConversionEvent
{
    /// <summary>The member got a message with the offer.</summary>
    Reached = 0,

    /// <summary>A message could not be delivered: blocked, deleted, left. Holds until the member is reached again.</summary>
    Unreachable = 1,

    /// <summary>The member looked at the offer.</summary>
    Viewed = 2,

    /// <summary>The member ordered.</summary>
    Ordered = 3,

    /// <summary>The order was paid: the member has converted.</summary>
    Paid = 4,

    /// <summary>The payment was given back in full.</summary>
    Refunded = 5,

    /// <summary>The member wants no more offers.</summary>
    OptedOut = 6,
}
