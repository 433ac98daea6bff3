namespace CommunityDomain.Members;

/// <summary>How long somebody had been in a group at an instant. <c>default</c>: no stay began before it.</summary>
public readonly record struct Tenure
{
    internal Tenure(Duration total, Instant? firstJoin, bool isLowerBound)
    {
        Total = total;
        FirstJoin = firstJoin;
        IsLowerBound = isLowerBound;
    }

    /// <summary>Elapsed time over all stays whose start is on record, gaps between them left out.</summary>
    public Duration Total { get; }

    /// <summary>The first join on record up to the instant; null when there is none.</summary>
    public Instant? FirstJoin { get; }

    /// <summary>Whether a stay without a start on record adds an unknown time (unknown is not zero): the tenure is then at least <see cref="Total"/>.</summary>
    public bool IsLowerBound { get; }

    /// <summary>As <c>72:00:00</c>, with <c>at least</c> before it for a lower bound; invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsLowerBound ? $"at least {InvariantText.Of(Total)}" : InvariantText.Of(Total);
}
