namespace CommunityDomain.Incentives;

/// <summary>What happens when points are taken back that the member has spent already.</summary>
public enum DebtPolicy
{
    /// <summary>They are taken from the member's other points that are available; more than that is refused.</summary>
    WithinBalance,

    /// <summary>Only points that are still pending can be taken back; everything else is refused.</summary>
    OnlyPending,

    /// <summary>They are taken from the member's other points that are available; the rest is given up.</summary>
    WriteOff,

    /// <summary>They are taken from the member's other points that are available; the rest is a debt, paid first by whatever becomes available later.</summary>
    Debt,
}
