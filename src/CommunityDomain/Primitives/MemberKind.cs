namespace CommunityDomain;

/// <summary>What an account is. Rates count customers only: staff, bots and test accounts are excluded at the door and said to be.</summary>
public enum MemberKind
{
    /// <summary>A customer or fan: the only kind that rates count. The default, as platforms report members without a mark.</summary>
    Customer = 0,

    /// <summary>A person who works for the brand: owners, administrators, service staff (ROL-1).</summary>
    Staff = 1,

    /// <summary>A program.</summary>
    Bot = 2,

    /// <summary>An account used for trying things out.</summary>
    Test = 3,
}
