namespace CommunityDomain.Members;

/// <summary>What a review brings a member.</summary>
public enum CultivationOutcome
{
    /// <summary>The member stays, as the tier is held.</summary>
    Kept = 0,

    /// <summary>The member rises.</summary>
    Promoted = 1,

    /// <summary>The member falls.</summary>
    Demoted = 2,

    /// <summary>The member stays, has earned a higher tier and waits for a seat there.</summary>
    Waiting = 3,

    /// <summary>The member is below the marks of the tier, and stays for its grace.</summary>
    InGrace = 4,

    /// <summary>The member is below the marks of the tier, and stays until that is confirmed.</summary>
    Failing = 5,

    /// <summary>The member stays, as a person said so.</summary>
    Locked = 6,
}
