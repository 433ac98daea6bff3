namespace CommunityDomain.Members;

/// <summary>
/// One stay of a member in a group: from <see cref="Start"/> inclusive to <see cref="End"/> exclusive. Who comes back has a second one.
/// <c>default</c> belongs to nobody.
/// </summary>
public readonly record struct MembershipInterval
{
    internal MembershipInterval(MemberId member, Instant? start, Instant? end, MembershipFact join, LeaveReason reason)
    {
        Member = member;
        Start = start;
        End = end;
        Scene = join.Scene;
        Inviter = join.Inviter;
        Channel = join.Channel;
        Reason = reason;
    }

    /// <summary>Who.</summary>
    public MemberId Member { get; }

    /// <summary>The instant of joining, inclusive; null when they were in before the records begin.</summary>
    public Instant? Start { get; }

    /// <summary>The first instant they are out; null while they are in.</summary>
    public Instant? End { get; }

    /// <summary>How they came in.</summary>
    public JoinScene Scene { get; }

    /// <summary>Who invited them; unspecified when unknown.</summary>
    public MemberId Inviter { get; }

    /// <summary>The acquisition channel; unspecified when unknown.</summary>
    public ChannelId Channel { get; }

    /// <summary>How they went; unknown while they are in.</summary>
    public LeaveReason Reason { get; }

    /// <summary>
    /// Whether the join was never reported: the member is presumed to have been in at every instant before <see cref="End"/>.
    /// </summary>
    public bool IsPresumed => Start is null;

    /// <summary>Whether the member was in at an instant. A stay that starts and ends at one instant contains none.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>Whether start ≤ <paramref name="at"/> &lt; end.</returns>
    public bool Contains(Instant at) => !(Start > at) && !(End <= at);

    /// <summary>As <c>member [start, end)</c>, invariant; <c>?</c> for an unknown start, <c>now</c> for a stay that goes on.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Member} [{(Start is { } start ? InvariantText.Of(start) : "?")}, {(End is { } end ? InvariantText.Of(end) : "now")})";
}
