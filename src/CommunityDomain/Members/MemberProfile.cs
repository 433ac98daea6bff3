namespace CommunityDomain.Members;

/// <summary>
/// 用戶畫像: what a host knows about one person or account. May be wrong: <see cref="MemberProfile.CreateValidator"/> judges it.
/// Tags are not stored here but derived, see <see cref="TagHistory"/>; stays are <see cref="MembershipHistory"/>'s.
/// </summary>
public sealed record MemberProfile
{
    /// <summary>The person's id.</summary>
    public required MemberId Id { get; init; }

    /// <summary>What the account is; rates count customers only.</summary>
    public MemberKind Kind { get; init; }

    /// <summary>The member who brought them; unspecified when nobody did or nobody knows.</summary>
    public MemberId Inviter { get; init; }

    /// <summary>Who made the first contact: the person themself (their own id) or the staff member who added them; unspecified when unknown.</summary>
    public MemberId Initiator { get; init; }

    /// <summary>How they first came into a group.</summary>
    public JoinScene Scene { get; init; }

    /// <summary>The acquisition channel, as the <c>state</c> of a live code (FUN-1b); unspecified when unknown.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>When the host first saw them, in a group or in a contact list; null when unknown.</summary>
    public Instant? FirstSeen { get; init; }

    /// <summary>As <c>amy (Customer)</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id} ({Kind})";

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<MemberProfile> CreateValidator() => new MemberProfileValidator();
}
