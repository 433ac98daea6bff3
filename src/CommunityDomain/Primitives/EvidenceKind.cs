namespace CommunityDomain;

/// <summary>What an <see cref="EvidenceValue"/> holds.</summary>
public enum EvidenceKind
{
    /// <summary>Nothing: the value is unknown.</summary>
    None = 0,

    /// <summary>Text as given, such as an id or a name; never translated.</summary>
    Text = 1,

    /// <summary>A number.</summary>
    Number = 2,

    /// <summary>Yes or no.</summary>
    Flag = 3,

    /// <summary>A calendar date.</summary>
    Date = 4,

    /// <summary>A time of day.</summary>
    Time = 5,

    /// <summary>A point on the time line.</summary>
    Instant = 6,

    /// <summary>An elapsed time.</summary>
    Duration = 7,

    /// <summary>A word of the domain, as <c>role.groupOwner</c>; translated by CommunityDomain.Reporting.</summary>
    Term = 8,
}
