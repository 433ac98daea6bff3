using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>
/// Who was active on which business day (or in which hour): a set, so that events may come in any order, again, and in parts that overlap, and merging is a union:
/// associative, commutative, idempotent, blind to splits, without event ids. A bit for each member and day. A single writer; not thread-safe.
/// </summary>
/// <remarks>An event of a known member on a day that has begun allocates nothing. What counts as being active is the host's choice: add those events.</remarks>
/// <typeparam name="TKey">Who a member is, such as <see cref="MemberId"/>.</typeparam>
public sealed class PresenceAccumulator<TKey>
    where TKey : notnull
{
    private const int Mark = 0x50464443; // CDFP
    private const byte Version = 1;

    private readonly DayLine _days;
    private readonly Door _door;
    private MemberIndex<TKey> _members;
    private PeriodBits _bits = new();
    private TKey _lastKey = default!;
    private int _lastNumber = -1;
    private long _last = FunnelTime.None;

    /// <summary>An empty state.</summary>
    /// <param name="clock">Tells business days.</param>
    /// <param name="byHour">Whether whole hours of UTC are kept in place of days: then reports answer hours alone.</param>
    /// <param name="notCounted">Whose events do not count; by default those of staff, bots and test accounts.</param>
    /// <param name="capacity">How many members to make room for at once.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below zero.</exception>
    /// <exception cref="InvalidDefinitionException">The policy names a group that is unspecified.</exception>
    public PresenceAccumulator(BusinessDayClock clock, bool byHour = false, ExclusionPolicy? notCounted = null, int capacity = 0)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _days = new DayLine(clock);
        IsByHour = byHour;
        _door = new Door(ExclusionPolicy.Checked(notCounted));
        _members = new MemberIndex<TKey>(capacity);
    }

    /// <summary>Tells business days.</summary>
    public BusinessDayClock Clock => _days.Clock;

    /// <summary>Whether it keeps hours in place of days.</summary>
    public bool IsByHour { get; }

    /// <summary>Whose events do not count.</summary>
    public ExclusionPolicy NotCounted => _door.Policy;

    /// <summary>Marks a member active. A refused event leaves the state as it was.</summary>
    /// <param name="member">Who.</param>
    /// <param name="at">When; years 1678 to 2261.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where <see cref="NotCounted"/> names groups.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="account"/> is undefined.</exception>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.MemberMissing"/>, <see cref="MetricCodes.TimeOutOfRange"/>.</exception>
    public void Add(TKey member, Instant at, MemberKind account = MemberKind.Customer, GroupId group = default)
    {
        long time = EventChecks.Time(member, at, string.Empty);
        if (!_door.Admits(account, group)) return;
        if (_lastNumber < 0 || !EqualityComparer<TKey>.Default.Equals(_lastKey, member))
        {
            _lastNumber = _members.FindOrAdd(member);
            _lastKey = member;
        }

        _bits.Set(PeriodOf(time), _lastNumber);
        if (time > _last) _last = time;
    }

    /// <summary>Marks members active, of events that stand in columns and all count. When one is refused, those before it are counted; the path of the finding is its position.</summary>
    /// <param name="members">Who.</param>
    /// <param name="times">When each was active.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    /// <exception cref="InvalidDefinitionException">As for one event.</exception>
    public void AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<Instant> times)
    {
        if (times.Length != members.Length) throw new ArgumentException("Columns are of one length.", nameof(members));
        Span<int> numbers = stackalloc int[MemberIndex<TKey>.Block];
        Span<long> at = stackalloc long[MemberIndex<TKey>.Block];
        for (int start = 0; start < members.Length; start += MemberIndex<TKey>.Block)
        {
            ReadOnlySpan<TKey> block = members.Slice(start, Math.Min(MemberIndex<TKey>.Block, members.Length - start));
            int good = 0;
            while (good < block.Length && EventChecks.TryTime(block[good], times[start + good], out at[good])) good++;
            if (good < block.Length) AddBlock(block[..good], numbers, at);
            if (good < block.Length) _ = EventChecks.Time(block[good], times[start + good], Paths.At(string.Empty, start + good));
            AddBlock(block, numbers, at);
        }
    }

    /// <summary>Adds who another state saw; that one stays as it was. The order and the grouping of merges do not matter; merged again, it changes nothing but what was kept out.</summary>
    /// <param name="other">A state of the same zone, day start, grain and policy.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.StateDiffers"/>; the state is as it was.</exception>
    public void Merge(PresenceAccumulator<TKey> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this)) throw new ArgumentException("A state cannot be merged into itself.", nameof(other));
        if (other.Fingerprint() != Fingerprint()) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        int[] numbers = new int[other._members.Count];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = _members.FindOrAdd(other._members[i]);
        _bits.Add(other._bits, numbers);
        _door.Add(other._door);
        _last = Math.Max(_last, other._last);
    }

    /// <summary>Two keys turn out to be one member: the activity of the first becomes the second's.</summary>
    /// <param name="from">The key that goes; nothing happens when it was never seen.</param>
    /// <param name="to">The key that stays.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.MemberMissing"/>.</exception>
    public void Rekey(TKey from, TKey to)
    {
        EventChecks.Member(from, "from");
        EventChecks.Member(to, "to");
        int old = _members.Find(from);
        if (old < 0 || EqualityComparer<TKey>.Default.Equals(from, to)) return;
        _bits.Move(old, _members.FindOrAdd(to));
    }

    /// <summary>The state as bytes, for <see cref="Restore"/>. They hold member keys: treat them as personal data.</summary>
    /// <param name="nameOf">A text for each key, different for different keys and not empty.</param>
    /// <returns>The bytes: a version, the state, and a checksum against accidents.</returns>
    public byte[] ToSnapshot(Func<TKey, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        var writer = new SnapshotWriter();
        SetSnapshot.Begin(writer, Mark, Version, Fingerprint(), _last);
        _door.Write(writer);
        SetSnapshot.Write(writer, _members, nameOf, _bits);
        return writer.Finish();
    }

    /// <summary>Takes in what a snapshot holds, in place of all there is.</summary>
    /// <param name="snapshot">Bytes from <see cref="ToSnapshot"/> of a state of the same zone, day start, grain and policy.</param>
    /// <param name="memberOf">The key of each text.</param>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.SnapshotDamaged"/>, <see cref="MetricCodes.SnapshotVersion"/>, <see cref="MetricCodes.StateDiffers"/>; the state is as it was.
    /// </exception>
    public void Restore(ReadOnlySpan<byte> snapshot, Func<string, TKey> memberOf)
    {
        ArgumentNullException.ThrowIfNull(memberOf);
        var reader = new SnapshotReader(snapshot);
        long last = SetSnapshot.Begin(ref reader, Mark, Version, Fingerprint());
        var door = new Door(_door.Policy);
        door.Read(ref reader);
        var members = new MemberIndex<TKey>(0);
        PeriodBits bits = SetSnapshot.Read(ref reader, members, memberOf, 1)[0];
        SnapshotReader.Need(reader.IsDone);
        (_members, _bits, _last, _lastNumber) = (members, bits, last, -1);
        _door.Replace(door);
    }

    /// <summary>The report of everything added so far. The state goes on unchanged.</summary>
    /// <param name="asOf">The instant to report for: not before the last event, as a state cannot be wound back.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An event is later than <paramref name="asOf"/>, or it is outside of the years 1678 to 2261.</exception>
    public PresenceReport<TKey> Result(Instant asOf)
    {
        if (!FunnelTime.TryOf(asOf, out long now) || now < _last) throw new ArgumentOutOfRangeException(nameof(asOf), "An event is later than the instant of the report, or the instant is out of range.");
        return new PresenceReport<TKey>(asOf, Clock, IsByHour, _members.Keys.ToArray(), _bits, _door.Tally);
    }

    private void AddBlock(ReadOnlySpan<TKey> block, Span<int> numbers, ReadOnlySpan<long> at)
    {
        _members.FindMany(block, numbers);
        for (int i = 0; i < block.Length; i++)
        {
            if (numbers[i] < 0) numbers[i] = _members.FindOrAdd(block[i]);
            _bits.Set(PeriodOf(at[i]), numbers[i]);
            if (at[i] > _last) _last = at[i];
        }
    }

    private int PeriodOf(long at) => IsByHour ? PeriodLine.HourOf(at) : _days.Of(at);

    private long Fingerprint()
    {
        var writer = new SnapshotWriter();
        writer.Text(Clock.Zone.Id);
        writer.Int64(Clock.DayStart.NanosecondOfDay);
        writer.Byte(IsByHour ? (byte)1 : (byte)0);
        Door.Mark(_door.Policy, writer);
        return writer.Fingerprint();
    }
}
