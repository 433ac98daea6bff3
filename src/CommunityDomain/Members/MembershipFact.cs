namespace CommunityDomain.Members;

/// <summary>
/// One report of a platform: somebody came into a group or went out of it. Facts may arrive in any order and more than once;
/// <see cref="MembershipHistory"/> makes stays out of them. <c>default</c> names nobody and is refused at entry points.
/// </summary>
public readonly record struct MembershipFact : IComparable<MembershipFact>
{
    private MembershipFact(MemberId member, GroupId group, Instant at, bool isJoin, string? eventId, long sequence)
    {
        if (member.IsUnspecified) throw new ArgumentException("A membership fact needs a member.", nameof(member));
        if (group.IsUnspecified) throw new ArgumentException("A membership fact needs a group.", nameof(group));
        if (eventId is not null) ArgumentException.ThrowIfNullOrWhiteSpace(eventId);
        Member = member;
        Group = group;
        At = at;
        IsJoin = isJoin;
        EventId = eventId;
        Sequence = sequence;
    }

    /// <summary>Who.</summary>
    public MemberId Member { get; }

    /// <summary>The group.</summary>
    public GroupId Group { get; }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>Whether they came in; false: they went out.</summary>
    public bool IsJoin { get; }

    /// <summary>How they came in; unknown for a leave.</summary>
    public JoinScene Scene { get; private init; }

    /// <summary>Who invited them; unspecified when nobody or not reported, and for a leave.</summary>
    public MemberId Inviter { get; private init; }

    /// <summary>The acquisition channel; unspecified when not reported, and for a leave.</summary>
    public ChannelId Channel { get; private init; }

    /// <summary>How they went; unknown for a join.</summary>
    public LeaveReason Reason { get; private init; }

    /// <summary>The platform's own id of the event, compared by ordinal; null when it has none. Same id and same content count once.</summary>
    public string? EventId { get; }

    /// <summary>The place in the source, as a line number: orders facts of the same instant. 0 when the source keeps no order.</summary>
    public long Sequence { get; }

    /// <summary>Somebody came in.</summary>
    /// <param name="member">Who.</param>
    /// <param name="group">The group.</param>
    /// <param name="at">When.</param>
    /// <param name="scene">How.</param>
    /// <param name="inviter">Who invited them; <c>default</c> when unknown.</param>
    /// <param name="channel">The acquisition channel; <c>default</c> when unknown.</param>
    /// <param name="eventId">The platform's id of the event; null when it has none.</param>
    /// <param name="sequence">The place in the source; orders facts of the same instant.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">Member or group is unspecified, the event id is blank, or the scene is undefined.</exception>
    public static MembershipFact Joined(
        MemberId member,
        GroupId group,
        Instant at,
        JoinScene scene = JoinScene.Unknown,
        MemberId inviter = default,
        ChannelId channel = default,
        string? eventId = null,
        long sequence = 0)
    {
        if (!Enum.IsDefined(scene)) throw new ArgumentOutOfRangeException(nameof(scene), scene, "Not a join scene.");
        return new MembershipFact(member, group, at, isJoin: true, eventId, sequence) { Scene = scene, Inviter = inviter, Channel = channel };
    }

    /// <summary>Somebody went out.</summary>
    /// <param name="member">Who.</param>
    /// <param name="group">The group.</param>
    /// <param name="at">When; the first instant they are no longer in.</param>
    /// <param name="reason">How.</param>
    /// <param name="eventId">The platform's id of the event; null when it has none.</param>
    /// <param name="sequence">The place in the source; orders facts of the same instant.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">Member or group is unspecified, the event id is blank, or the reason is undefined.</exception>
    public static MembershipFact Gone(
        MemberId member,
        GroupId group,
        Instant at,
        LeaveReason reason = LeaveReason.Unknown,
        string? eventId = null,
        long sequence = 0)
    {
        if (!Enum.IsDefined(reason)) throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a leave reason.");
        return new MembershipFact(member, group, at, isJoin: false, eventId, sequence) { Reason = reason };
    }

    /// <summary>
    /// Orders by member, instant, sequence, joins before leaves, removed before left, and then every other member, so that only equal facts tie.
    /// </summary>
    /// <param name="other">The other fact.</param>
    /// <returns>Below, at or above zero, as usual.</returns>
    public int CompareTo(MembershipFact other)
    {
        int order = Member.CompareTo(other.Member);
        return order != 0 ? order : CompareInTime(other);
    }

    /// <summary>As <c>member joined group at instant</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Member} {(IsJoin ? "joined" : Reason is LeaveReason.Removed ? "was removed from" : "left")} {Group} at {InvariantText.Of(At)}";

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(MembershipFact left, MembershipFact right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(MembershipFact left, MembershipFact right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/> or equals it.</summary>
    public static bool operator <=(MembershipFact left, MembershipFact right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/> or equals it.</summary>
    public static bool operator >=(MembershipFact left, MembershipFact right) => left.CompareTo(right) >= 0;

    internal int CompareInTime(MembershipFact other)
    {
        int order = At.CompareTo(other.At);
        if (order == 0) order = Sequence.CompareTo(other.Sequence);
        if (order == 0) order = other.IsJoin.CompareTo(IsJoin);
        if (order == 0) order = ((int)other.Reason).CompareTo((int)Reason);
        if (order == 0) order = ((int)other.Scene).CompareTo((int)Scene);
        if (order == 0) order = Inviter.CompareTo(other.Inviter);
        if (order == 0) order = Channel.CompareTo(other.Channel);
        if (order == 0) order = string.CompareOrdinal(EventId, other.EventId);
        if (order == 0) order = Member.CompareTo(other.Member);
        return order != 0 ? order : Group.CompareTo(other.Group);
    }
}
