namespace CommunityDomain;

/// <summary>The answer of a <see cref="Decision{T}"/>. The default is <see cref="Refused"/>: what was never decided is not granted.</summary>
public enum Verdict
{
    /// <summary>No, and the reasons say why.</summary>
    Refused = 0,

    /// <summary>A person has to look: something that forbids or grants could not be known.</summary>
    Review = 1,

    /// <summary>Not now, but later: the reasons say when or after what.</summary>
    Delayed = 2,

    /// <summary>Yes.</summary>
    Granted = 3,
}
