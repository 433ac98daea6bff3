namespace CommunityDomain.Metrics;

/// <summary>
/// Counts starts and returns towards a <see cref="RetentionDefinition"/>, in one of two shapes of state; both take events late, in any order, again and in parts that overlap, and merging obeys all laws.
/// Sets: a bit for each member and period in which they started or were back; no event ids. Event-keeping: 24 bytes an event; an event is known by its member and id.
/// A single writer; not thread-safe.
/// </summary>
/// <remarks>In a state of sets, an event of a known member in a period that has begun allocates nothing.</remarks>
/// <typeparam name="TKey">Who a member is, such as <see cref="MemberId"/>.</typeparam>
public sealed class RetentionAccumulator<TKey>
    where TKey : notnull
{
    private const int Mark = 0x52464443; // CDFR
    private const byte Version = 1;

    private readonly RetentionProgram _program;
    private readonly Door _door;
    private RetentionSets<TKey>? _sets;
    private EventLog<TKey>? _log;
    private long _last = FunnelTime.None;

    internal RetentionAccumulator(RetentionProgram program, bool keepsEvents)
    {
        _program = program;
        _door = new Door(program.Definition.NotCounted);
        if (keepsEvents) _log = new EventLog<TKey>();
        else _sets = new RetentionSets<TKey>(program);
    }

    /// <summary>What it counts.</summary>
    public RetentionDefinition Definition => _program.Definition;

    /// <summary>Whether it keeps events.</summary>
    public bool KeepsEvents => _log is not null;

    /// <summary>The number of a kind, so that adding on a hot path costs no search.</summary>
    /// <param name="kind">The kind of event.</param>
    /// <returns>The number, from 1; 0 for a kind that the definition does not name, which still is an event where any event counts.</returns>
    /// <exception cref="ArgumentException">The kind is null or empty.</exception>
    public int KindOf(string kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        return _program.KindOf(kind);
    }

    /// <summary>Counts one event of a state of sets; see <see cref="Add(TKey, int, Instant, MemberKind, GroupId)"/>.</summary>
    /// <inheritdoc cref="Add(TKey, int, Instant, MemberKind, GroupId)" path="/exception"/>
    /// <param name="member">Who.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group.</param>
    public void Add(TKey member, string kind, Instant at, MemberKind account = MemberKind.Customer, GroupId group = default) => Add(member, KindOf(kind), at, account, group);

    /// <summary>Counts one event of a state of sets. A refused event leaves the state as it was.</summary>
    /// <param name="member">Who.</param>
    /// <param name="kind">The number of the kind, from <see cref="KindOf"/>.</param>
    /// <param name="at">When; years 1678 to 2261.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where the definition names groups that do not count.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="account"/> is undefined.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.StateDiffers"/>: the state keeps events and needs their ids. <see cref="MetricCodes.TimeOutOfRange"/>, <see cref="MetricCodes.MemberMissing"/>, <see cref="MetricCodes.KindUnknown"/>.
    /// </exception>
    public void Add(TKey member, int kind, Instant at, MemberKind account = MemberKind.Customer, GroupId group = default)
    {
        if (_sets is null) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        long time = Check(member, kind, at, string.Empty);
        if (!_door.Admits(account, group) || _program.Roles[kind] == 0) return;
        _sets.Add(member, _program.Roles[kind], time);
        if (time > _last) _last = time;
    }

    /// <summary>Keeps one event; see <see cref="Add(TKey, int, Instant, long, MemberKind, GroupId)"/>.</summary>
    /// <inheritdoc cref="Add(TKey, int, Instant, long, MemberKind, GroupId)" path="/exception"/>
    /// <param name="member">Who.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When.</param>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group.</param>
    public void Add(TKey member, string kind, Instant at, long eventId, MemberKind account = MemberKind.Customer, GroupId group = default) =>
        Add(member, KindOf(kind), at, eventId, account, group);

    /// <summary>Keeps one event. The same event again changes nothing. One id with two times or kinds is one event: the earliest time counts, at one time the kind with the smaller number.</summary>
    /// <param name="member">Who.</param>
    /// <param name="kind">The number of the kind, from <see cref="KindOf"/>.</param>
    /// <param name="at">When; years 1678 to 2261.</param>
    /// <param name="eventId">The id of the event, unique among the member's.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where the definition names groups that do not count.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="account"/> is undefined.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.StateDiffers"/>: the state keeps no events. <see cref="MetricCodes.TimeOutOfRange"/>, <see cref="MetricCodes.MemberMissing"/>, <see cref="MetricCodes.KindUnknown"/>.
    /// </exception>
    public void Add(TKey member, int kind, Instant at, long eventId, MemberKind account = MemberKind.Customer, GroupId group = default)
    {
        if (_log is null) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        long time = Check(member, kind, at, string.Empty);
        if (!_door.Admits(account, group) || _program.Roles[kind] == 0) return;
        _log.Add(member, kind, time, eventId);
        if (time > _last) _last = time;
    }

    /// <summary>
    /// Counts events of a state of sets that stand in columns, faster than one by one. When one is refused, those before it are counted and it and those after it are not;
    /// the path of the finding is its position.
    /// </summary>
    /// <param name="members">Who; only events that count.</param>
    /// <param name="kinds">The number of each kind, from <see cref="KindOf"/>.</param>
    /// <param name="times">When each happened.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    /// <exception cref="InvalidDefinitionException">As for one event.</exception>
    public void AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<Instant> times)
    {
        if (_sets is null) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        AddColumns(members, kinds, times, []);
    }

    /// <summary>
    /// Keeps events that stand in columns, faster than one by one. When one is refused, those before it are kept and it and those after it are not; the path of the finding is its position.
    /// </summary>
    /// <param name="members">Who; only events that count.</param>
    /// <param name="kinds">The number of each kind, from <see cref="KindOf"/>.</param>
    /// <param name="times">When each happened.</param>
    /// <param name="eventIds">The id of each.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    /// <exception cref="InvalidDefinitionException">As for one event.</exception>
    public void AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<Instant> times, ReadOnlySpan<long> eventIds)
    {
        if (_log is null) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        if (eventIds.Length != members.Length) throw new ArgumentException("Columns are of one length.", nameof(eventIds));
        AddColumns(members, kinds, times, eventIds);
    }

    /// <summary>Adds what another state saw; that one stays as it was. The order and the grouping of merges do not matter; merged again, it changes nothing but what was kept out.</summary>
    /// <param name="other">A state of an equal definition, zone and shape.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.StateDiffers"/>; the state is as it was.</exception>
    public void Merge(RetentionAccumulator<TKey> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this)) throw new ArgumentException("A state cannot be merged into itself.", nameof(other));
        if (other._program.Fingerprint(other.KeepsEvents) != _program.Fingerprint(KeepsEvents)) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        _log?.Append(other._log!);
        _sets?.Append(other._sets!);
        _door.Add(other._door);
        _last = Math.Max(_last, other._last);
    }

    /// <summary>Two keys turn out to be one member: the events of the first become the second's.</summary>
    /// <param name="from">The key that goes; nothing happens when it was never seen.</param>
    /// <param name="to">The key that stays.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.MemberMissing"/>.</exception>
    public void Rekey(TKey from, TKey to)
    {
        EventChecks.Member(from, "from");
        EventChecks.Member(to, "to");
        _log?.Rekey(from, to);
        _sets?.Rekey(from, to);
    }

    /// <summary>The state as bytes, for <see cref="Restore"/>. They hold member keys: treat them as personal data.</summary>
    /// <param name="nameOf">A text for each key, different for different keys and not empty.</param>
    /// <returns>The bytes: a version, the state, and a checksum against accidents.</returns>
    public byte[] ToSnapshot(Func<TKey, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        var writer = new SnapshotWriter();
        SetSnapshot.Begin(writer, Mark, Version, _program.Fingerprint(KeepsEvents), _last);
        _door.Write(writer);
        _log?.Write(writer, nameOf);
        _sets?.Write(writer, nameOf);
        return writer.Finish();
    }

    /// <summary>Takes in what a snapshot holds, in place of all there is.</summary>
    /// <param name="snapshot">Bytes from <see cref="ToSnapshot"/> of a state of an equal definition, zone and shape.</param>
    /// <param name="memberOf">The key of each text.</param>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.SnapshotDamaged"/>, <see cref="MetricCodes.SnapshotVersion"/>, <see cref="MetricCodes.StateDiffers"/>; the state is as it was.
    /// </exception>
    public void Restore(ReadOnlySpan<byte> snapshot, Func<string, TKey> memberOf)
    {
        ArgumentNullException.ThrowIfNull(memberOf);
        var reader = new SnapshotReader(snapshot);
        long last = SetSnapshot.Begin(ref reader, Mark, Version, _program.Fingerprint(KeepsEvents));
        var door = new Door(_door.Policy);
        door.Read(ref reader);
        EventLog<TKey>? log = KeepsEvents ? EventLog<TKey>.Read(ref reader, memberOf, _program.Roles.Length) : null;
        RetentionSets<TKey>? sets = KeepsEvents ? null : RetentionSets<TKey>.Read(_program, ref reader, memberOf);
        SnapshotReader.Need(reader.IsDone);
        (_log, _sets, _last) = (log, sets, last);
        _door.Replace(door);
    }

    /// <summary>The report of everything added so far. The state goes on unchanged.</summary>
    /// <param name="asOf">The instant to report for: not before the last event, as a state cannot be wound back.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An event is later than <paramref name="asOf"/>, or it is outside of the years 1678 to 2261.</exception>
    public RetentionReport<TKey> Result(Instant asOf)
    {
        if (!FunnelTime.TryOf(asOf, out long now) || now < _last) throw new ArgumentOutOfRangeException(nameof(asOf), "An event is later than the instant of the report, or the instant is out of range.");
        TKey[] members = (_log?.Members ?? _sets!.Members).Keys.ToArray();
        RetentionCells cells = _log is not null
            ? new RetentionRows(_program, _log.ToTable(), members.Length, now)
            : RetentionSetCells.Of(_program, _sets!.Starts, _sets.Returns, _program.IsFirstEver ? _sets.Barred() : [], members.Length, now);
        return new RetentionReport<TKey>(_program, asOf, members, cells, _door.Tally);
    }

    private void AddColumns(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<Instant> times, ReadOnlySpan<long> ids)
    {
        if (kinds.Length != members.Length || times.Length != members.Length) throw new ArgumentException("Columns are of one length.", nameof(members));
        Span<long> at = stackalloc long[EventColumns<TKey>.Size];
        for (int start = 0; start < members.Length; start += at.Length)
        {
            int end = Math.Min(members.Length, start + at.Length);
            int good = start;
            long last = _last;
            for (; good < end && IsGood(members[good], kinds[good], times[good], out at[good - start]); good++)
            {
                if (_program.Roles[kinds[good]] != 0) last = Math.Max(last, at[good - start]);
            }

            if (_sets is not null) _sets.AddRange(members[start..good], kinds[start..good], at[..(good - start)]);
            else Keep(members[start..good], kinds[start..good], at[..(good - start)], ids[start..good]);
            _last = last;
            if (good < end) Check(members[good], kinds[good], times[good], Paths.At(string.Empty, good));
        }
    }

    private void Keep(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<long> at, ReadOnlySpan<long> ids)
    {
        for (int first = 0; first < members.Length;)
        {
            int end = first;
            while (end < members.Length && _program.Roles[kinds[end]] != 0) end++;
            if (end > first) _log!.AddRange(members[first..end], kinds[first..end], at[first..end], ids[first..end]);
            first = end + 1;
        }
    }

    private bool IsGood(TKey member, int kind, Instant at, out long time) => EventChecks.TryTime(member, at, out time) && kind >= 0 && kind < _program.Roles.Length;

    private long Check(TKey member, int kind, Instant at, string path)
    {
        long time = EventChecks.Time(member, at, path);
        return kind >= 0 && kind < _program.Roles.Length ? time : throw Refusal.Of(MetricCodes.KindUnknown, Paths.Join(path, "kind"), new Evidence("kind", kind));
    }
}
