namespace CommunityDomain.Roles;

/// <summary>
/// Rights lent for a time: somebody lets somebody else do in one group what they may do there themselves, such as an owner on holiday.
/// It gives no rank: the borrower still acts on nobody who is not below them, nor on anybody whom the lender could not act on.
/// It lasts while the lender has the right. One's own place cannot be lent: leaving, stepping down.
/// May be wrong: <see cref="Authority.TryOpen"/> judges it.
/// </summary>
public sealed record Delegation
{
    /// <summary>Who lends.</summary>
    public required MemberId Lender { get; init; }

    /// <summary>Who borrows.</summary>
    public required MemberId Borrower { get; init; }

    /// <summary>The one group it holds in.</summary>
    public required GroupId Group { get; init; }

    /// <summary>What is lent.</summary>
    public required ValueList<Permission> Permissions { get; init; }

    /// <summary>When it ends, exclusive: at this instant it no longer holds.</summary>
    public required Instant Until { get; init; }
}
