using System.Runtime.InteropServices;
using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>
/// Counts what is said in a group: messages, speakers, days, hours and silences. Messages may come in any order and in parts that are merged later:
/// the report is the same. Each message must be added once: adding it twice, or merging parts that share it, counts it twice.
/// A single writer; not thread-safe.
/// </summary>
/// <remarks>
/// Whose messages do not count is kept out here, at the door, and counted apart.
/// A message of somebody who spoke before, on a day that has begun, allocates nothing but its instant
/// (8 bytes, in a list that doubles; kept once where messages that follow each other share it), which the longest silence needs in any order.
/// </remarks>
/// <typeparam name="TKey">Who a person is, such as <see cref="MemberId"/>.</typeparam>
public sealed class ActivityAccumulator<TKey>
    where TKey : notnull
{
    private const int Mark = 0x41464443; // CDFA
    private const byte Version = 1;

    private readonly BusinessDayClock? _clock;
    private readonly Door _door;
    private readonly long[] _hours = new long[24];
    private Dictionary<TKey, SpeakerActivity> _speakers = [];
    private Dictionary<LocalDate, DayCell> _days = [];
    private List<long> _times;
    private long _messages;

    /// <summary>An empty accumulator.</summary>
    /// <param name="clock">Tells business days, and the zone of the hours of the day; null counts neither days nor hours.</param>
    /// <param name="capacity">How many messages to make room for at once.</param>
    /// <param name="notCounted">Whose messages do not count; by default those of staff, bots and test accounts.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below zero.</exception>
    /// <exception cref="InvalidDefinitionException">The policy names a group that is unspecified.</exception>
    public ActivityAccumulator(BusinessDayClock? clock = null, int capacity = 0, ExclusionPolicy? notCounted = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _clock = clock;
        _door = new Door(ExclusionPolicy.Checked(notCounted));
        _times = new List<long>(capacity);
    }

    /// <summary>Whose messages do not count.</summary>
    public ExclusionPolicy NotCounted => _door.Policy;

    /// <summary>Counts one message. A refused one leaves the state as it was.</summary>
    /// <param name="speaker">Who said it.</param>
    /// <param name="at">When; years 1678 to 2261.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where <see cref="NotCounted"/> names groups.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="account"/> is undefined.</exception>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.MemberMissing"/>, <see cref="MetricCodes.TimeOutOfRange"/>.</exception>
    public void Add(TKey speaker, Instant at, MemberKind account = MemberKind.Customer, GroupId group = default)
    {
        long time = EventChecks.Time(speaker, at, string.Empty);
        if (!_door.Admits(account, group)) return;
        Join(speaker, new SpeakerActivity(1, at, at));
        _messages++;
        if (_times.Count == 0 || _times[^1] != time) _times.Add(time);
        if (_clock is null) return;
        _hours[HourOf(at, _clock.Zone)]++;
        DayCell cell = CellOf(_clock.DayOf(at));
        cell.Messages++;
        cell.Speakers.Add(speaker);
    }

    /// <summary>Adds what another accumulator counted. It stays as it was. Not idempotent: the same one merged again counts again, as no message is kept to be recognised.</summary>
    /// <param name="other">The accumulator of other messages, with the same zone, days and policy.</param>
    /// <exception cref="ArgumentException">The other one is this one.</exception>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.StateDiffers"/>; the state is as it was.</exception>
    public void Merge(ActivityAccumulator<TKey> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this)) throw new ArgumentException("An accumulator cannot be merged into itself.", nameof(other));
        if (other.Fingerprint() != Fingerprint()) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        _messages += other._messages;
        _door.Add(other._door);
        foreach ((TKey speaker, SpeakerActivity said) in other._speakers) Join(speaker, said);
        for (int hour = 0; hour < _hours.Length; hour++) _hours[hour] += other._hours[hour];
        _times.AddRange(other._times);
        foreach ((LocalDate day, DayCell theirs) in other._days)
        {
            DayCell cell = CellOf(day);
            cell.Messages += theirs.Messages;
            cell.Speakers.UnionWith(theirs.Speakers);
        }
    }

    /// <summary>Two keys turn out to be one person: what the first said becomes the second's.</summary>
    /// <param name="from">The key that goes; nothing happens when it never spoke.</param>
    /// <param name="to">The key that stays.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.MemberMissing"/>.</exception>
    public void Rekey(TKey from, TKey to)
    {
        EventChecks.Member(from, "from");
        EventChecks.Member(to, "to");
        if (EqualityComparer<TKey>.Default.Equals(from, to) || !_speakers.Remove(from, out SpeakerActivity said)) return;
        Join(to, said);
        foreach (DayCell cell in _days.Values)
        {
            if (cell.Speakers.Remove(from)) cell.Speakers.Add(to);
        }
    }

    /// <summary>The state as bytes, for <see cref="Restore"/>. They hold keys of people: treat them as personal data.</summary>
    /// <param name="nameOf">A text for each key, different for different keys and not empty.</param>
    /// <returns>The bytes: a version, the state, and a checksum against accidents.</returns>
    public byte[] ToSnapshot(Func<TKey, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        var writer = new SnapshotWriter();
        SetSnapshot.Begin(writer, Mark, Version, Fingerprint(), _times.Count == 0 ? FunnelTime.None : _times.Max());
        _door.Write(writer);
        writer.Int64(_messages);
        foreach (long hour in _hours) writer.Int64(hour);
        ActivitySnapshot.Write(writer, _times);
        Dictionary<TKey, int> places = ActivitySnapshot.Write(writer, _speakers, nameOf);
        writer.Int32(_days.Count);
        foreach ((LocalDate day, DayCell cell) in _days)
        {
            writer.Int32(Civil.DayNumber(day));
            writer.Int64(cell.Messages);
            writer.Int32(cell.Speakers.Count);
            foreach (TKey speaker in cell.Speakers) writer.Int32(places[speaker]);
        }

        return writer.Finish();
    }

    /// <summary>Takes in what a snapshot holds, in place of all there is.</summary>
    /// <param name="snapshot">Bytes from <see cref="ToSnapshot"/> of a state of the same zone, day start and policy.</param>
    /// <param name="speakerOf">The key of each text.</param>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.SnapshotDamaged"/>, <see cref="MetricCodes.SnapshotVersion"/>, <see cref="MetricCodes.StateDiffers"/>; the state is as it was.
    /// </exception>
    public void Restore(ReadOnlySpan<byte> snapshot, Func<string, TKey> speakerOf)
    {
        ArgumentNullException.ThrowIfNull(speakerOf);
        var reader = new SnapshotReader(snapshot);
        SetSnapshot.Begin(ref reader, Mark, Version, Fingerprint());
        var door = new Door(_door.Policy);
        door.Read(ref reader);
        long messages = ActivitySnapshot.Number(ref reader);
        long[] hours = new long[_hours.Length];
        for (int hour = 0; hour < hours.Length; hour++) hours[hour] = ActivitySnapshot.Number(ref reader);
        List<long> times = ActivitySnapshot.ReadTimes(ref reader);
        (Dictionary<TKey, SpeakerActivity> speakers, TKey[] keys) = ActivitySnapshot.ReadSpeakers(ref reader, speakerOf);
        var days = new Dictionary<LocalDate, DayCell>();
        for (int count = reader.Count((sizeof(int) * 2) + sizeof(long)); count > 0; count--)
        {
            int day = reader.Int32();
            SnapshotReader.Need(day is > -200_000 and < 200_000);
            var cell = new DayCell { Messages = ActivitySnapshot.Number(ref reader) };
            for (int number = reader.Count(sizeof(int)); number > 0; number--)
            {
                int place = reader.Int32();
                SnapshotReader.Need(place >= 0 && place < keys.Length && cell.Speakers.Add(keys[place]));
            }

            SnapshotReader.Need(days.TryAdd(Civil.Date(day), cell));
        }

        SnapshotReader.Need(reader.IsDone && messages == speakers.Values.Aggregate(Int128.Zero, (sum, said) => sum + said.Messages) && times.Count <= messages);
        (_messages, _times, _speakers, _days) = (messages, times, speakers, days);
        hours.CopyTo(_hours, 0);
        _door.Replace(door);
    }

    /// <summary>The report of everything added so far. The accumulator goes on unchanged.</summary>
    /// <param name="asOf">The instant to report for: not before the last message, as an accumulator cannot be wound back.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A message is later than <paramref name="asOf"/>.</exception>
    public ActivityReport<TKey> Result(Instant asOf)
    {
        long[] times = [.. _times];
        Array.Sort(times);
        if (times.Length > 0 && FunnelTime.InstantOf(times[^1]) > asOf)
            throw new ArgumentOutOfRangeException(nameof(asOf), "A message is later than the instant of the report.");

        return new ActivityReport<TKey>(asOf, new Dictionary<TKey, SpeakerActivity>(_speakers))
        {
            Messages = _messages,
            Days = new ValueList<DayActivity>(_days.Select(day => new DayActivity(day.Key, day.Value.Messages, day.Value.Speakers.Count)).OrderBy(day => day.Day)),
            ByHour = _clock is null ? [] : new ValueList<long>(_hours),
            LongestSilence = _messages < 2 ? null : LongestGap(times),
            First = times.Length == 0 ? null : FunnelTime.InstantOf(times[0]),
            Last = times.Length == 0 ? null : FunnelTime.InstantOf(times[^1]),
            NotCounted = _door.Tally,
        };
    }

    private static int HourOf(Instant at, DateTimeZone zone)
    {
        long seconds = (at.ToUnixTimeSeconds() + zone.GetUtcOffset(at).Seconds) % NodaConstants.SecondsPerDay;
        return (int)((seconds < 0 ? seconds + NodaConstants.SecondsPerDay : seconds) / NodaConstants.SecondsPerHour);
    }

    private static Interval LongestGap(long[] sorted)
    {
        int longest = 0;
        for (int i = 1; i < sorted.Length; i++)
        {
            if (longest == 0 || sorted[i] - sorted[i - 1] > sorted[longest] - sorted[longest - 1]) longest = i;
        }

        return new Interval(FunnelTime.InstantOf(sorted[Math.Max(0, longest - 1)]), FunnelTime.InstantOf(sorted[longest]));
    }

    private long Fingerprint()
    {
        var writer = new SnapshotWriter();
        writer.Text(_clock?.Zone.Id ?? string.Empty);
        writer.Int64(_clock?.DayStart.NanosecondOfDay ?? -1);
        Door.Mark(_door.Policy, writer);
        return writer.Fingerprint();
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
