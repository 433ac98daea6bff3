namespace CommunityDomain.Incentives;

/// <summary>What a <see cref="PointsEntry"/> does to the points of a member.</summary>
public enum PointsEntryKind
{
    /// <summary>Points are earned: a new lot, pending until its first day, gone after its last.</summary>
    Earn,

    /// <summary>Points are spent, those first that expire first.</summary>
    Burn,

    /// <summary>Points are set aside for a purchase that is not sure yet, those first that expire first. Ends by itself at its end.</summary>
    Hold,

    /// <summary>The purchase came about: points of the hold are spent, the rest of it comes back.</summary>
    Commit,

    /// <summary>The purchase did not come about: all points of the hold come back.</summary>
    Release,

    /// <summary>Points of one lot lapse by decision, before their last day.</summary>
    Expire,

    /// <summary>Points that were earned are taken back, or points that were spent are given back.</summary>
    Reverse,
}
