using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>What the end of a cycle depends on. Null is unknown, which is not zero: a person has to look. <c>default</c> knows nothing.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CycleFacts
{
    /// <summary>Members in the group who pay and have not moved on, heads.</summary>
    public int? PayingMembers { get; init; }

    /// <summary>Check-ins whose comment by a teacher is still owed (CHK-3).</summary>
    public int? CommentsOwed { get; init; }

    /// <summary>Entries of points that are earned and not yet available.</summary>
    public int? PointsPending { get; init; }

    /// <summary>Refunds that are asked for and not yet paid or refused.</summary>
    public int? RefundsOpen { get; init; }

    /// <summary>Whether everybody who rolls over has been invited to the next cycle (CHK-4).</summary>
    public bool? IsNextCycleInvited { get; init; }
}
