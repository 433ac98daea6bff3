using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Metrics;

/// <summary>
/// What retention means, every choice named: who belongs to the cohort of a period, and who of them is back how many intervals later. May be wrong:
/// <see cref="CreateValidator"/> judges it, <see cref="Open"/> throws. A member with several starts in one period counts once, and is back when any of these starts says so.
/// </summary>
public sealed record RetentionDefinition
{
    /// <summary>The id of the time zone of periods and of wall clocks.</summary>
    public required string Zone { get; init; }

    /// <summary>The local time at which a business day starts, 00:00 (default) to 12:00.</summary>
    public LocalTime DayStart { get; init; }

    /// <summary>How long the period of a cohort is, and an interval after it. Days by default.</summary>
    public PeriodLength Period { get; init; }

    /// <summary>The last interval of each cell after the start's own: <c>[1, 2, 3]</c> tells three intervals one by one, <c>[1, 3, 7]</c> the brackets 1, 2 to 3, 4 to 7. Rising, from 1 up to 10,000.</summary>
    public required ValueList<int> Cells { get; init; }

    /// <summary>The kinds of events that start; any event when empty, the default.</summary>
    public ValueList<string> Starts { get; init; }

    /// <summary>The kinds of events by which a member is back; any event when empty, the default.</summary>
    public ValueList<string> Returns { get; init; }

    /// <summary>For <see cref="RetentionEntry.FirstEver"/>: the kinds of events of which none may come before the start; at one instant with it they do not bar.</summary>
    public ValueList<string> Barring { get; init; }

    /// <summary>Which starts count.</summary>
    public RetentionEntry Entry { get; init; }

    /// <summary>How time is told.</summary>
    public RetentionClock Clock { get; init; }

    /// <summary>When a member is back.</summary>
    public RetentionCriterion Criterion { get; init; }

    /// <summary>How many returns within a cell (after the last cell: within one interval) make a member back; 1 or more, by default 1.</summary>
    public int MinimumOccurrences { get; init; } = 1;

    /// <summary>Whose events do not count.</summary>
    public ExclusionPolicy NotCounted { get; init; } = new();

    /// <summary>Cells of one interval each, from 1 to a last one.</summary>
    /// <param name="last">The last interval, 1 or more.</param>
    /// <returns>The cells.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is below 1.</exception>
    public static ValueList<int> Each(int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, 1);
        return new ValueList<int>(Enumerable.Range(1, last));
    }

    /// <summary>The validator of definitions.</summary>
    /// <returns>A validator that serves any number of definitions.</returns>
    public static DefinitionValidator<RetentionDefinition> CreateValidator() => new RetentionDefinitionValidator();

    /// <summary>What sets of members by period cannot answer exactly, so that events must be kept; empty when they can answer everything.</summary>
    /// <returns>A finding for each choice.</returns>
    public ValueList<Finding> NeedsEvents() => RetentionRules.NeedsEvents(this);

    /// <summary>An empty state.</summary>
    /// <typeparam name="TKey">Who a member is.</typeparam>
    /// <param name="zones">The time zones.</param>
    /// <param name="keepsEvents">Whether events are kept with their ids, which answers every definition; otherwise sets of members by period, a bit each.</param>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidDefinitionException">Something is wrong, or needs events (<see cref="NeedsEvents"/>); carries all findings.</exception>
    public RetentionAccumulator<TKey> Open<TKey>(IDateTimeZoneProvider zones, bool keepsEvents = false)
        where TKey : notnull => TryOpen(zones, keepsEvents, out RetentionAccumulator<TKey>? state, out ValueList<Finding> findings) ? state : throw new InvalidDefinitionException(findings);

    /// <summary>An empty state, or all that is wrong.</summary>
    /// <typeparam name="TKey">Who a member is.</typeparam>
    /// <param name="zones">The time zones.</param>
    /// <param name="keepsEvents">Whether events are kept with their ids.</param>
    /// <param name="state">The state, or null.</param>
    /// <param name="findings">Every finding.</param>
    /// <returns>Whether it was opened.</returns>
    public bool TryOpen<TKey>(IDateTimeZoneProvider zones, bool keepsEvents, [NotNullWhen(true)] out RetentionAccumulator<TKey>? state, out ValueList<Finding> findings)
        where TKey : notnull
    {
        var found = new List<Finding>(new RetentionDefinitionValidator().Check(this));
        DateTimeZone? zone = string.IsNullOrWhiteSpace(Zone) ? null : Calendars.CalendarChecks.Zone("zone", Zone, zones, found);
        if (!keepsEvents) found.AddRange(NeedsEvents());
        findings = found.ToValueList();
        state = findings.IsEmpty && zone is not null ? new RetentionAccumulator<TKey>(new RetentionProgram(this, zone), keepsEvents) : null;
        return state is not null;
    }
}
