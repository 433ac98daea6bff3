using System.Runtime.InteropServices;

namespace CommunityDomain.Groups;

/// <summary>What the end of a short-term group depends on (GRP-8). <c>default</c>: whether anybody pays is unknown, no comment is owed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LifecycleFacts
{
    /// <summary>States the facts.</summary>
    /// <param name="payingMembers">Members who pay, heads; null when unknown, which is not zero.</param>
    /// <param name="commentsOwed">Check-ins whose comment by the staff is still owed (CHK-3).</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public LifecycleFacts(int? payingMembers, int commentsOwed = 0)
    {
        if (payingMembers is { } paying) ArgumentOutOfRangeException.ThrowIfNegative(paying, nameof(payingMembers));
        ArgumentOutOfRangeException.ThrowIfNegative(commentsOwed);
        PayingMembers = payingMembers;
        CommentsOwed = commentsOwed;
    }

    /// <summary>Members who pay, heads; null when unknown.</summary>
    public int? PayingMembers { get; }

    /// <summary>Check-ins whose comment by the staff is still owed (CHK-3).</summary>
    public int CommentsOwed { get; }
}
