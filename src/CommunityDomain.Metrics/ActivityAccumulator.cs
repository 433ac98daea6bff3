using System.Runtime.InteropServices;
using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>
/// Counts what is said in a group: messages, speakers, days, hours and silences. Messages may come in any order and in parts that are merged later:
/// the report is the same. Each message must be added once: adding it twice, or merging parts that share it, counts it twice.
/// A single writer; not thread-safe.
/// </summary>
/// <remarks>
/// Staff, bots and test accounts are excluded here, at the door, and counted apart.
/// A message of somebody who spoke before, on a day that has begun, allocates nothing but its instant
/// (16 bytes, in a list that doubles; kept once where messages that follow each other share it), which the longest silence needs in any order.
/// </remarks>
/// <typeparam name="TKey">Who a person is, such as <see cref="MemberId"/>.</typeparam>
public sealed class ActivityAccumulator<TKey>
    where TKey : notnull
{
    private readonly BusinessDayClock? _clock;
    private readonly Dictionary<TKey, SpeakerActivity> _speakers = [];
    private readonly Dictionary<LocalDate, DayCell> _days = [];
    private readonly long[] _hours = new long[24];
    private readonly List<Instant> _instants;
    private long _messages;
    private long _excluded;

    /// <summary>An empty accumulator.</summary>
    /// <param name="clock">Tells business days, and the zone of the hours of the day; null counts neither days nor hours.</param>
    /// <param name="capacity">How many messages to make room for at once.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below zero.</exception>
    public ActivityAccumulator(BusinessDayClock? clock = null, int capacity = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _clock = clock;
        _instants = new List<Instant>(capacity);
    }

    /// <summary>Counts one message.</summary>
    /// <param name="speaker">Who said it.</param>
    /// <param name="at">When.</param>
    /// <param name="kind">What the account is; only customers count.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is undefined.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="speaker"/> is null.</exception>
    public void Add(TKey speaker, Instant at, MemberKind kind = MemberKind.Customer)
    {
        if (kind is < MemberKind.Customer or > MemberKind.Test) throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of account.");
        if (kind is not MemberKind.Customer)
        {
            ArgumentNullException.ThrowIfNull(speaker);
            _excluded++;
            return;
        }

        Join(speaker, new SpeakerActivity(1, at, at)); // First, as the dictionary refuses null, which a check here would box for.
        _messages++;
        if (_instants.Count == 0 || _instants[^1] != at) _instants.Add(at);
        if (_clock is null) return;
        _hours[HourOf(at, _clock.Zone)]++;
        DayCell cell = CellOf(_clock.DayOf(at));
        cell.Messages++;
        cell.Speakers.Add(speaker);
    }

    /// <summary>Adds what another accumulator counted. It stays as it was. Not idempotent: the same one merged again counts again, as no message is kept to be recognised.</summary>
    /// <param name="other">The accumulator of other messages, with the same zone and days.</param>
    /// <exception cref="ArgumentException">The other one counts by another zone or other days, or is this one.</exception>
    public void Merge(ActivityAccumulator<TKey> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this)) throw new ArgumentException("An accumulator cannot be merged into itself.", nameof(other));
        if (!Equals(other._clock?.Zone, _clock?.Zone) || other._clock?.DayStart != _clock?.DayStart)
            throw new ArgumentException("Only accumulators of the same zone and the same days merge.", nameof(other));

        _messages += other._messages;
        _excluded += other._excluded;
        foreach ((TKey speaker, SpeakerActivity said) in other._speakers) Join(speaker, said);
        for (int hour = 0; hour < _hours.Length; hour++) _hours[hour] += other._hours[hour];
        _instants.AddRange(other._instants);
        foreach ((LocalDate day, DayCell theirs) in other._days)
        {
            DayCell cell = CellOf(day);
            cell.Messages += theirs.Messages;
            cell.Speakers.UnionWith(theirs.Speakers);
        }
    }

    /// <summary>The report of everything added so far. The accumulator goes on unchanged.</summary>
    /// <param name="asOf">The instant to report for: not before the last message, as an accumulator cannot be wound back.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A message is later than <paramref name="asOf"/>.</exception>
    public ActivityReport<TKey> Result(Instant asOf)
    {
        Instant[] instants = [.. _instants];
        Array.Sort(instants);
        if (instants.Length > 0 && instants[^1] > asOf)
            throw new ArgumentOutOfRangeException(nameof(asOf), "A message is later than the instant of the report.");

        return new ActivityReport<TKey>(asOf, new Dictionary<TKey, SpeakerActivity>(_speakers))
        {
            Messages = _messages,
            Days = new ValueList<DayActivity>(_days.Select(day => new DayActivity(day.Key, day.Value.Messages, day.Value.Speakers.Count)).OrderBy(day => day.Day)),
            ByHour = _clock is null ? [] : new ValueList<long>(_hours),
            LongestSilence = _messages < 2 ? null : LongestGap(instants),
            First = instants.Length == 0 ? null : instants[0],
            Last = instants.Length == 0 ? null : instants[^1],
            ExcludedMessages = _excluded,
        };
    }

    private static int HourOf(Instant at, DateTimeZone zone)
    {
        long seconds = (at.ToUnixTimeSeconds() + zone.GetUtcOffset(at).Seconds) % NodaConstants.SecondsPerDay;
        return (int)((seconds < 0 ? seconds + NodaConstants.SecondsPerDay : seconds) / NodaConstants.SecondsPerHour);
    }

    private static Interval LongestGap(Instant[] sorted)
    {
        var longest = new Interval(sorted[0], sorted[0]);
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] - sorted[i - 1] > longest.Duration) longest = new Interval(sorted[i - 1], sorted[i]);
        }

        return longest;
    }

    private void Join(TKey speaker, SpeakerActivity said)
    {
        ref SpeakerActivity slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_speakers, speaker, out bool known);
        slot = known
            ? new SpeakerActivity(slot.Messages + said.Messages, Instant.Min(slot.First, said.First), Instant.Max(slot.Last, said.Last))
            : said;
    }

    private DayCell CellOf(LocalDate day)
    {
        ref DayCell? cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_days, day, out _);
        return cell ??= new DayCell();
    }

    private sealed class DayCell
    {
        internal long Messages { get; set; }

        internal HashSet<TKey> Speakers { get; } = [];
    }
}
