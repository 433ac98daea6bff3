namespace CommunityDomain.CheckIns;

/// <summary>
/// The one format in which members check in (CHK-1), as data: what a valid submission needs. The default takes anything. Holds for make-ups too.
/// </summary>
public sealed record CheckInFormat
{
    /// <summary>All of this must be there. Nothing by default.</summary>
    public CheckInContent Needs { get; init; }

    /// <summary>At least one of these must be there. <see cref="CheckInContent.None"/>, the default, asks for nothing.</summary>
    public CheckInContent NeedsOneOf { get; init; }

    /// <summary>How many characters the text needs at least; 0 to 100,000, none by default. A submission without text has 0.</summary>
    public int MinTextLength { get; init; }

    /// <summary>How many seconds audio and video need together at least; 0 to 86,400, none by default.</summary>
    public int MinSeconds { get; init; }
}
