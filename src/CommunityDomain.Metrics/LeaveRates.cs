namespace CommunityDomain.Metrics;

/// <summary>
/// Who came, left and blocked within an interval, over whom: the same leavers over everyone who was a member at some time, and those of the start over the members of the start, are two rates with two names.
/// A stay holds from its start (inclusive) to its end (exclusive); an interval counts ends from its start (exclusive) to its end (inclusive), so that intervals in a row count each leave once.
/// </summary>
public sealed record LeaveRates
{
    private LeaveRates(Interval interval, long atStart, long present, long came, long left, long blocked, long leftOfStart)
    {
        Interval = interval;
        (AtStart, Present, Came, Left, Blocked, LeftOfStart) = (atStart, present, came, left, blocked, leftOfStart);
    }

    /// <summary>The interval.</summary>
    public Interval Interval { get; }

    /// <summary>Stays that held at the start.</summary>
    public long AtStart { get; }

    /// <summary>Stays that held at some time within: those of the start and those that came.</summary>
    public long Present { get; }

    /// <summary>Stays that began after the start and before the end.</summary>
    public long Came { get; }

    /// <summary>Stays that ended, blocked ones included.</summary>
    public long Left { get; }

    /// <summary>Stays that ended with a block.</summary>
    public long Blocked { get; }

    /// <summary>Stays that held at the start and ended.</summary>
    public long LeftOfStart { get; }

    /// <summary>Left, over everyone who was a member at some time within.</summary>
    public Ratio LeaveRate => new(Left, Present);

    /// <summary>Of the members of the start, those who left.</summary>
    public Ratio LeaveRateOfStart => new(LeftOfStart, AtStart);

    /// <summary>Blocked, over everyone who was a member at some time within.</summary>
    public Ratio BlockRate => new(Blocked, Present);

    /// <summary>Counts stays.</summary>
    /// <param name="stays">Each stay: when it began, when it ended (null: it has not), and whether it ended with a block. Who came back has two.</param>
    /// <param name="interval">The interval; with a start and an end.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">A stay ends before it begins, or a stay that has not ended is blocked, or the interval is open.</exception>
    public static LeaveRates Of(IEnumerable<(Instant Began, Instant? Ended, bool Blocked)> stays, Interval interval)
    {
        ArgumentNullException.ThrowIfNull(stays);
        if (!interval.HasStart || !interval.HasEnd) throw new ArgumentException("An interval has a start and an end.", nameof(interval));
        long atStart = 0;
        long came = 0;
        long left = 0;
        long blocked = 0;
        long leftOfStart = 0;
        foreach ((Instant began, Instant? ended, bool isBlocked) in stays)
        {
            if (ended < began || (isBlocked && ended is null)) throw new ArgumentException("A stay ends after it begins, and a block ends it.", nameof(stays));
            bool held = began <= interval.Start && (ended is null || ended > interval.Start);
            bool begins = began > interval.Start && began < interval.End;
            if (held) atStart++;
            else if (begins) came++;
            else continue;
            if (ended is null || ended > interval.End) continue;
            left++;
            if (isBlocked) blocked++;
            if (held) leftOfStart++;
        }

        return new LeaveRates(interval, atStart, atStart + came, came, left, blocked, leftOfStart);
    }
}
