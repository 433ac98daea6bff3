namespace CommunityDomain.CheckIns;

/// <summary>Which number those get who share a place, by the names of the rankings: for scores 9, 7, 7, 5.</summary>
public enum RankMethod
{
    /// <summary>Nobody's tie costs others a place: 1, 2, 2, 3. The default.</summary>
    Dense = 0,

    /// <summary>As in sports: the next one counts all who are better: 1, 2, 2, 4.</summary>
    Standard = 1,

    /// <summary>One counts all who are better or as good: 1, 3, 3, 4.</summary>
    Modified = 2,

    /// <summary>Everybody has an own number; the tie-break decides: 1, 2, 3, 4.</summary>
    Ordinal = 3,
}
