namespace CommunityDomain.Metrics;

/// <summary>What was said in a group up to an instant, by customers alone: messages of staff, bots and test accounts stand apart (WHY-5). Immutable.</summary>
/// <typeparam name="TKey">Who a person is.</typeparam>
public sealed class ActivityReport<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, SpeakerActivity> _bySpeaker;

    internal ActivityReport(Instant asOf, Dictionary<TKey, SpeakerActivity> bySpeaker)
    {
        AsOf = asOf;
        _bySpeaker = bySpeaker;
    }

    /// <summary>The instant the report was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>How many messages.</summary>
    public required long Messages { get; init; }

    /// <summary>How many different people spoke.</summary>
    public int Speakers => _bySpeaker.Count;

    /// <summary>What each person said; only people who spoke. Unordered.</summary>
    public IReadOnlyDictionary<TKey, SpeakerActivity> BySpeaker => _bySpeaker;

    /// <summary>The business days on which somebody spoke, in order; a day without a message is not listed. Empty when the accumulator has no clock.</summary>
    public required ValueList<DayActivity> Days { get; init; }

    /// <summary>Messages by hour of the local day, 24 numbers from 00:00; an hour that a clock change repeats holds both. Empty when the accumulator has no clock.</summary>
    public required ValueList<long> ByHour { get; init; }

    /// <summary>
    /// The longest time between two messages that follow each other: from the one to the next; the earliest of equals. Null with fewer than two messages.
    /// The silence after the last message is not over and is not among them: <see cref="SilenceNow"/>.
    /// </summary>
    public required Interval? LongestSilence { get; init; }

    /// <summary>The instant of the first message; null when there is none.</summary>
    public required Instant? First { get; init; }

    /// <summary>The instant of the last message; null when there is none.</summary>
    public required Instant? Last { get; init; }

    /// <summary>What was kept out, by which policy: it is in no other number.</summary>
    public required ExclusionTally NotCounted { get; init; }

    /// <summary>How unequally the messages are shared among those who spoke.</summary>
    public Concentration Concentration => Concentration.Of(_bySpeaker.Values.Select(said => (long)said.Messages));

    /// <summary>Elapsed time since the last message; null when there is none.</summary>
    public Duration? SilenceNow => AsOf - Last;

    /// <summary>Who of the people present did not speak within a span before the instant of the report.</summary>
    /// <param name="present">Everyone who is a member at that instant, the silent ones included; a person given twice counts once.</param>
    /// <param name="within">The span, above zero: a message at its start does not count, one at its end does.</param>
    /// <returns>The silent people and the share they are.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> is not above zero.</exception>
    public SilenceShare<TKey> SilentAmong(IEnumerable<TKey> present, Duration within)
    {
        ArgumentNullException.ThrowIfNull(present);
        if (within <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(within), within, "A span is above zero.");
        Instant start = AsOf - within;
        var seen = new HashSet<TKey>();
        var silent = new List<TKey>();
        foreach (TKey person in present)
        {
            if (!seen.Add(person)) continue;
            if (!_bySpeaker.TryGetValue(person, out SpeakerActivity said) || said.Last <= start) silent.Add(person);
        }

        return new SilenceShare<TKey>(new ValueList<TKey>(silent), seen.Count, new Interval(start, AsOf));
    }
}
