using System.Runtime.InteropServices;

namespace CommunityDomain.Groups;

/// <summary>Which segment a person belongs to and which groups they are in: a fact from the host, one a person. Give customers only: staff, bots and test accounts are not segmented.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SegmentedMember
{
    /// <summary>States where a person belongs.</summary>
    /// <param name="member">The person.</param>
    /// <param name="segment">The segment; unspecified when nobody knows.</param>
    /// <param name="groups">The groups, in any order; one named twice counts once.</param>
    public SegmentedMember(MemberId member, SegmentId segment, ValueList<GroupId> groups)
    {
        Member = member;
        Segment = segment;
        Groups = groups;
    }

    /// <summary>The person.</summary>
    public MemberId Member { get; }

    /// <summary>The segment; unspecified when nobody knows.</summary>
    public SegmentId Segment { get; }

    /// <summary>The groups.</summary>
    public ValueList<GroupId> Groups { get; }
}
