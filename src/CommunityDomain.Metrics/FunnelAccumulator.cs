using System.Runtime.CompilerServices;

namespace CommunityDomain.Metrics;

/// <summary>
/// Counts events towards a <see cref="Funnel"/>, in one of two shapes of state. In order: a few numbers a member (at most 32 bytes and 8 a step, on top of what the key itself holds),
/// each member's events in order of time. Event-keeping: 24 bytes an event that the funnel names; events may come late, in any order, in parts that overlap,
/// and again: an event is known by its member and id. A single writer; not thread-safe.
/// </summary>
/// <remarks>Whose events do not count is the definition's to say (<see cref="FunnelDefinition.NotCounted"/>); they are kept out here, at the door, and counted apart. An in-order state allocates nothing for an event of a member it knows.</remarks>
/// <typeparam name="TKey">Who a member is, such as <see cref="MemberId"/>; to count a member once for each value of a property, a pair of both.</typeparam>
public sealed class FunnelAccumulator<TKey>
    where TKey : notnull
{
    private readonly FunnelProgram _program;
    private readonly InOrderStore<TKey>? _rows;
    private readonly EventLog<TKey>? _events;
    private readonly Door _door;
    private long _last = FunnelTime.None;

    internal FunnelAccumulator(Funnel funnel, ReadOnlySpan<byte> snapshot, Func<string, TKey> memberOf)
    {
        Funnel = funnel;
        _program = funnel.Program;
        var reader = new SnapshotReader(snapshot);
        _door = new Door(funnel.Definition.NotCounted);
        (bool keepsEvents, _last) = FunnelSnapshot.Begin(_program, _door, ref reader);
        if (keepsEvents) _events = FunnelSnapshot.ReadEvents(_program, ref reader, memberOf);
        else _rows = FunnelSnapshot.ReadRows(_program, ref reader, memberOf);
        SnapshotReader.Need(reader.IsDone);
    }

    internal FunnelAccumulator(Funnel funnel, bool keepsEvents, int capacity)
    {
        Funnel = funnel;
        _program = funnel.Program;
        _door = new Door(funnel.Definition.NotCounted);
        if (keepsEvents) _events = new EventLog<TKey>(capacity);
        else _rows = new InOrderStore<TKey>(_program, capacity);
    }

    /// <summary>The funnel it counts towards.</summary>
    public Funnel Funnel { get; }

    /// <summary>Whether it keeps events and takes them in any order; otherwise it takes them in order of time.</summary>
    public bool KeepsEvents => _events is not null;

    /// <summary>Counts one event of an in-order state; see <see cref="Add(TKey, int, Instant, MemberKind, GroupId)"/>.</summary>
    /// <param name="member">Who.</param>
    /// <param name="kind">What happened; a kind that the funnel does not name is another event, which matters to strict orders alone.</param>
    /// <param name="at">When.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where the definition names groups that do not count.</param>
    /// <exception cref="ArgumentException">The kind is null or empty.</exception>
    /// <exception cref="InvalidDefinitionException">The event is refused, with a code.</exception>
    public void Add(TKey member, string kind, Instant at, MemberKind account = MemberKind.Customer, GroupId group = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        Add(member, _program.KindOf(kind), at, account, group);
    }

    /// <summary>Counts one event of an in-order state. A refused event leaves the state as it was.</summary>
    /// <param name="member">Who.</param>
    /// <param name="kind">The number of the kind, from <see cref="Funnel.KindOf"/>.</param>
    /// <param name="at">When; not before an earlier event of the member; years 1678 to 2261.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where the definition names groups that do not count.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="account"/> is undefined.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.StateDiffers"/>: the state keeps events and needs their ids. <see cref="MetricCodes.TimeBackwards"/>, <see cref="MetricCodes.TimeOutOfRange"/>,
    /// <see cref="MetricCodes.MemberMissing"/>, <see cref="MetricCodes.KindUnknown"/>.
    /// </exception>
    public void Add(TKey member, int kind, Instant at, MemberKind account = MemberKind.Customer, GroupId group = default)
    {
        if (_rows is null) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        long time = Check(member, kind, at);
        if (!_door.Admits(account, group) || !_program.Matters(kind)) return;
        if (!_rows.TryAdd(member, kind, time)) throw Backwards(member, at, "at");
        if (time > _last) _last = time;
    }

    /// <summary>
    /// Counts events of an in-order state that stand in columns, two to four times as fast as one by one. When one is refused, those before it are counted and it and those after it are not;
    /// the path of the finding is its position.
    /// </summary>
    /// <param name="members">Who; only events that count.</param>
    /// <param name="kinds">The number of each kind, from <see cref="Funnel.KindOf"/>.</param>
    /// <param name="times">When each happened.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    /// <exception cref="InvalidDefinitionException">As for one event.</exception>
    public void AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<Instant> times)
    {
        if (_rows is null) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        AddColumns(members, kinds, times, []);
    }

    /// <summary>
    /// Keeps events that stand in columns, faster than one by one. When one is refused, those before it are kept and it and those after it are not; the path of the finding is its position.
    /// </summary>
    /// <param name="members">Who; only events that count.</param>
    /// <param name="kinds">The number of each kind, from <see cref="Funnel.KindOf"/>.</param>
    /// <param name="times">When each happened.</param>
    /// <param name="eventIds">The id of each.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    /// <exception cref="InvalidDefinitionException">As for one event.</exception>
    public void AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<Instant> times, ReadOnlySpan<long> eventIds)
    {
        if (_events is null) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        if (eventIds.Length != members.Length) throw new ArgumentException("Columns are of one length.", nameof(eventIds));
        AddColumns(members, kinds, times, eventIds);
    }

    /// <summary>Keeps one event; see <see cref="Add(TKey, int, Instant, long, MemberKind, GroupId)"/>.</summary>
    /// <param name="member">Who.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When.</param>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where the definition names groups that do not count.</param>
    /// <exception cref="ArgumentException">The kind is null or empty.</exception>
    /// <exception cref="InvalidDefinitionException">The event is refused, with a code.</exception>
    public void Add(TKey member, string kind, Instant at, long eventId, MemberKind account = MemberKind.Customer, GroupId group = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        Add(member, _program.KindOf(kind), at, eventId, account, group);
    }

    /// <summary>
    /// Keeps one event. The same event again changes nothing. One id with two times or kinds is one event: the earliest time counts,
    /// at one time the kind with the smaller number.
    /// </summary>
    /// <param name="member">Who.</param>
    /// <param name="kind">The number of the kind, from <see cref="Funnel.KindOf"/>.</param>
    /// <param name="at">When; years 1678 to 2261.</param>
    /// <param name="eventId">The id of the event, unique among the member's; by <see cref="TiePolicy.InputOrder"/> the smaller of two at one time came first.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where the definition names groups that do not count.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="account"/> is undefined.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.StateDiffers"/>: the state is in order. <see cref="MetricCodes.TimeOutOfRange"/>, <see cref="MetricCodes.MemberMissing"/>, <see cref="MetricCodes.KindUnknown"/>.
    /// </exception>
    public void Add(TKey member, int kind, Instant at, long eventId, MemberKind account = MemberKind.Customer, GroupId group = default)
    {
        if (_events is null) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        long time = Check(member, kind, at);
        if (!_door.Admits(account, group) || !_program.Matters(kind)) return;
        _events.Add(member, kind, time, eventId);
        if (time > _last) _last = time;
    }

    /// <summary>
    /// Adds what another state counted; that one stays as it was. In-order states merge over different members only. Event-keeping ones may share members and events:
    /// the order and the grouping of merges do not matter, and a state merged again changes nothing but the number of excluded events.
    /// </summary>
    /// <param name="other">A state of an equal funnel and the same shape.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.StateDiffers"/>, or <see cref="MetricCodes.MemberOverlap"/>; the state is as it was.</exception>
    public void Merge(FunnelAccumulator<TKey> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this)) throw new ArgumentException("A state cannot be merged into itself.", nameof(other));
        if (other.KeepsEvents != KeepsEvents || other.Funnel.Definition != Funnel.Definition) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        if (_rows is not null)
        {
            if (_rows.TryFindOverlap(other._rows!, out TKey shared)) throw Refusal.Of(MetricCodes.MemberOverlap, string.Empty, new Evidence("member", InvariantText.Of(shared)));
            _rows.Append(other._rows!);
        }
        else
        {
            _events!.Append(other._events!);
        }

        _door.Add(other._door);
        _last = Math.Max(_last, other._last);
    }

    /// <summary>
    /// Moves what is known of one member to another, as when two accounts turn out to be one person. Event-keeping states only.
    /// Later events of the old key are the old key's again.
    /// </summary>
    /// <param name="from">The key to give up; one that is not known changes nothing.</param>
    /// <param name="to">The key that stays.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.NeedsEvents"/>: the state is in order. <see cref="MetricCodes.MemberMissing"/>.</exception>
    public void Rekey(TKey from, TKey to)
    {
        if (_events is null) throw Refusal.Of(MetricCodes.NeedsEvents, string.Empty, new Evidence("choice", "rekey"));
        if (MemberIndex<TKey>.IsMissing(from)) throw Refusal.Of(MetricCodes.MemberMissing, "from");
        if (MemberIndex<TKey>.IsMissing(to)) throw Refusal.Of(MetricCodes.MemberMissing, "to");
        _events.Rekey(from, to);
    }

    /// <summary>The state as bytes, for <see cref="Funnel.Restore"/>. They hold member keys: treat them as personal data.</summary>
    /// <param name="nameOf">A text for each key, different for different keys and not empty.</param>
    /// <returns>The bytes: a version, the state, and a checksum against accidents.</returns>
    public byte[] ToSnapshot(Func<TKey, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        SnapshotWriter writer = FunnelSnapshot.Begin(_program, KeepsEvents, _door, _last);
        if (_rows is not null) FunnelSnapshot.Write(_rows, writer, nameOf);
        else FunnelSnapshot.Write(_events!, writer, nameOf);
        return writer.Finish();
    }

    /// <summary>The report of everything added so far. The state goes on unchanged.</summary>
    /// <param name="asOf">The instant to report for: not before the last event, as a state cannot be wound back.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An event is later than <paramref name="asOf"/>, or it is outside of the years 1678 to 2261.</exception>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.PropertiesMissing"/>: the funnel asks for properties of events; see <see cref="Result(Instant, Func{TKey, long, string, string})"/>.</exception>
    public FunnelReport<TKey> Result(Instant asOf)
    {
        if (_program.ReadsProperties) throw Refusal.Of(MetricCodes.PropertiesMissing, "propertyOf");
        long now = Now(asOf);
        FunnelPaths<TKey> paths = _rows is not null ? InOrderReading.Of(_program, _rows) : FunnelSolver.SolveAll(_program, _events!);
        return new FunnelReport<TKey>(Funnel, asOf, now, paths, _door.Tally);
    }

    /// <summary>The report of everything added so far, of a funnel that holds properties constant or is broken down by one. The state goes on unchanged.</summary>
    /// <param name="asOf">The instant to report for: not before the last event.</param>
    /// <param name="propertyOf">The value that an event of a member has of a property, by the event's id and the property's name; null for none. The same answer each time it is asked.</param>
    /// <returns>The report; <see cref="FunnelReport{TKey}.Lines"/> tells the values apart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An event is later than <paramref name="asOf"/>, or it is outside of the years 1678 to 2261.</exception>
    public FunnelReport<TKey> Result(Instant asOf, Func<TKey, long, string, string?> propertyOf)
    {
        ArgumentNullException.ThrowIfNull(propertyOf);
        if (!_program.ReadsProperties) return Result(asOf);
        long now = Now(asOf);
        var properties = new FunnelProperties<TKey>(_program, _events!, propertyOf);
        FunnelPaths<TKey> paths = properties.Solve();
        return new FunnelReport<TKey>(Funnel, asOf, now, paths, _door.Tally) { Lines = _program.Definition.Breakdown is null ? [] : LinesOf(properties.Lines(paths), asOf, now) };
    }

    private long Now(Instant asOf) => FunnelTime.TryOf(asOf, out long now) && now >= _last
        ? now
        : throw new ArgumentOutOfRangeException(nameof(asOf), "An event is later than the instant of the report, or the instant is out of range.");

    private ValueList<FunnelLine<TKey>> LinesOf(List<(string? Value, FunnelPaths<TKey> Paths)> lines, Instant asOf, long now) =>
        new(lines.Select(line => new FunnelLine<TKey>(line.Value, new FunnelReport<TKey>(Funnel, asOf, now, line.Paths, _door.Tally))));

    private void AddColumns(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<Instant> times, ReadOnlySpan<long> ids)
    {
        if (kinds.Length != members.Length || times.Length != members.Length) throw new ArgumentException("Columns are of one length.", nameof(members));
        EventColumns<TKey>? rest = null;
        Span<long> at = stackalloc long[EventColumns<TKey>.Size];
        for (int start = 0; start < members.Length; start += EventColumns<TKey>.Size)
        {
            int length = Math.Min(members.Length - start, EventColumns<TKey>.Size);
            int good = Convert(members.Slice(start, length), kinds.Slice(start, length), times.Slice(start, length), at, out bool all);
            ReadOnlySpan<TKey> some = members.Slice(start, good);
            if (all)
            {
                int taken = Take(some, kinds.Slice(start, good), at[..good], ids.IsEmpty ? ids : ids.Slice(start, good));
                if (taken < good) throw Backwards(some[taken], times[start + taken], Paths.At(string.Empty, start + taken));
            }
            else
            {
                rest ??= new EventColumns<TKey>();
                rest.Clear();
                for (int i = 0; i < good; i++)
                {
                    if (_program.Matters(kinds[start + i])) rest.Add(some[i], kinds[start + i], at[i], ids.IsEmpty ? 0 : ids[start + i], start + i);
                }

                int taken = Take(rest.Members, rest.Kinds, rest.Times, rest.Ids);
                if (taken < rest.Count) throw Backwards(rest.Members[taken], times[rest.Positions[taken]], Paths.At(string.Empty, rest.Positions[taken]));
            }

            if (good < length) throw Refused(members[start + good], kinds[start + good], times[start + good], start + good);
        }
    }

    // How many events are good before the first that is not, their times, and whether all of them matter.
    private int Convert(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<Instant> times, Span<long> at, out bool all)
    {
        all = true;
        bool othersMatter = _program.Matters(0);
        for (int i = 0; i < members.Length; i++)
        {
            if (!IsGood(members[i], kinds[i], times[i], out at[i])) return i;
            all &= othersMatter | (kinds[i] != 0);
        }

        return members.Length;
    }

    private int Take(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<long> at, ReadOnlySpan<long> ids)
    {
        int taken = members.Length;
        if (_rows is not null) taken = _rows.AddRange(members, kinds, at);
        else _events!.AddRange(members, kinds, at, ids);
        foreach (long time in at[..taken]) _last = Math.Max(_last, time);
        return taken;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Check(TKey member, int kind, Instant at) => IsGood(member, kind, at, out long time) ? time : throw Refused(member, kind, at, position: -1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsGood(TKey member, int kind, Instant at, out long time) => FunnelTime.TryOf(at, out time) && unchecked((uint)kind < (uint)_program.Kinds) && !MemberIndex<TKey>.IsMissing(member);

    private InvalidDefinitionException Refused(TKey member, int kind, Instant at, int position)
    {
        string path = position < 0 ? string.Empty : Paths.At(string.Empty, position);
        if (MemberIndex<TKey>.IsMissing(member)) return Refusal.Of(MetricCodes.MemberMissing, Paths.Join(path, "member"));
        return kind < 0 || kind >= _program.Kinds
            ? Refusal.Of(MetricCodes.KindUnknown, Paths.Join(path, "kind"), new Evidence("kind", kind))
            : Refusal.Of(MetricCodes.TimeOutOfRange, Paths.Join(path, "at"), new Evidence("at", at));
    }

    private InvalidDefinitionException Backwards(TKey member, Instant at, string path) =>
        Refusal.Of(MetricCodes.TimeBackwards, path, new("at", at), new("last", FunnelTime.InstantOf(_rows!.LastOf(member))));
}
