namespace CommunityDomain.Metrics;

/// <summary>A valid <see cref="FunnelDefinition"/>, ready to count: kinds are dense numbers. Immutable and thread-safe.</summary>
public sealed class Funnel
{
    internal Funnel(FunnelDefinition definition) => Program = new FunnelProgram(definition);

    /// <summary>The funnel as it was given.</summary>
    public FunnelDefinition Definition => Program.Definition;

    /// <summary>What an in-order state cannot answer exactly; empty when it can answer everything.</summary>
    public ValueList<Finding> NeedsEvents => Program.NeedsEvents;

    internal FunnelProgram Program { get; }

    /// <summary>The number of a kind, so that adding on a hot path costs no search.</summary>
    /// <param name="kind">The kind of event.</param>
    /// <returns>The number, from 1; 0 for a kind that the funnel does not name.</returns>
    /// <exception cref="ArgumentException">The kind is null or empty.</exception>
    public int KindOf(string kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        return Program.KindOf(kind);
    }

    /// <summary>An empty in-order state: a few numbers a member, each member's events in order of time.</summary>
    /// <typeparam name="TKey">Who a member is.</typeparam>
    /// <param name="capacity">How many members to make room for at once.</param>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidDefinitionException">The funnel asks for what such a state cannot answer exactly: <see cref="NeedsEvents"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below zero.</exception>
    public FunnelAccumulator<TKey> NewAccumulator<TKey>(int capacity = 0)
        where TKey : notnull
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        return NeedsEvents.IsEmpty ? new FunnelAccumulator<TKey>(this, keepsEvents: false, capacity) : throw new InvalidDefinitionException(NeedsEvents);
    }

    /// <summary>An empty event-keeping state: events may come late, in any order, and again; answers every definition, and explains in full.</summary>
    /// <typeparam name="TKey">Who a member is.</typeparam>
    /// <param name="capacity">How many members to make room for at once.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below zero.</exception>
    public FunnelAccumulator<TKey> NewEventKeeper<TKey>(int capacity = 0)
        where TKey : notnull
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        return new FunnelAccumulator<TKey>(this, keepsEvents: true, capacity);
    }

    /// <summary>The state that a snapshot holds; it goes on as if it had never been away.</summary>
    /// <typeparam name="TKey">Who a member is.</typeparam>
    /// <param name="snapshot">Bytes from <see cref="FunnelAccumulator{TKey}.ToSnapshot"/> of an equal funnel.</param>
    /// <param name="memberOf">The key of each text.</param>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.SnapshotDamaged"/>, <see cref="MetricCodes.SnapshotVersion"/>, or <see cref="MetricCodes.StateDiffers"/> for another funnel's snapshot.
    /// </exception>
    public FunnelAccumulator<TKey> Restore<TKey>(ReadOnlySpan<byte> snapshot, Func<string, TKey> memberOf)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(memberOf);
        return new FunnelAccumulator<TKey>(this, snapshot, memberOf);
    }
}
