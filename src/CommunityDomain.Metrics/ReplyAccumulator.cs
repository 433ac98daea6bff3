namespace CommunityDomain.Metrics;

/// <summary>
/// Keeps messages and what they answer: replies, mentions, and how long people wait for a first answer. Messages may come late, in any order, in parts that overlap, and again: a message is known by its id.
/// A single writer; not thread-safe.
/// </summary>
/// <remarks>Messages of staff count as answers, and in no other number, unless the policy counts them. About 80 bytes a message.</remarks>
/// <typeparam name="TKey">Who a person is, such as <see cref="MemberId"/>.</typeparam>
public sealed partial class ReplyAccumulator<TKey>
    where TKey : notnull
{
    private const int Mark = 0x4C464443; // CDFL
    private const byte Version = 1;

    private readonly Door _door;
    private Dictionary<long, Message> _messages = [];
    private long _last = FunnelTime.None;

    /// <summary>An empty state.</summary>
    /// <param name="notCounted">Whose messages do not count; by default those of staff, bots and test accounts.</param>
    /// <exception cref="InvalidDefinitionException">The policy names a group that is unspecified.</exception>
    public ReplyAccumulator(ExclusionPolicy? notCounted = null) => _door = new Door(ExclusionPolicy.Checked(notCounted));

    /// <summary>Keeps a message. A refused one leaves the state as it was; the same again changes nothing.</summary>
    /// <param name="id">Its id, unique within the state.</param>
    /// <param name="speaker">Who said it.</param>
    /// <param name="at">When; years 1678 to 2261.</param>
    /// <param name="replyTo">The id of the message it answers; null for none. That one may come later.</param>
    /// <param name="mentions">Whether it mentions somebody.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where the policy names groups.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="account"/> is undefined.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.MemberMissing"/>, <see cref="MetricCodes.TimeOutOfRange"/>, <see cref="MetricCodes.MessageConflict"/>: another message has this id.
    /// </exception>
    public void Add(long id, TKey speaker, Instant at, long? replyTo = null, bool mentions = false, MemberKind account = MemberKind.Customer, GroupId group = default)
    {
        long time = EventChecks.Time(speaker, at, string.Empty);
        var message = new Message(speaker, time, replyTo, mentions, account == MemberKind.Staff, true);
        if (_messages.TryGetValue(id, out Message known) && known with { Counts = true } != message) throw Conflict(id);
        bool counts = _door.Admits(account, group);
        if (!counts && (account != MemberKind.Staff || _door.IsTest(group))) return;
        _messages[id] = message with { Counts = counts };
        if (time > _last) _last = time;
    }

    /// <summary>Adds what another state kept; that one stays as it was. The order and the grouping of merges do not matter; merged again, it changes nothing but what was kept out.</summary>
    /// <param name="other">A state of an equal policy.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.StateDiffers"/>, <see cref="MetricCodes.MessageConflict"/>; the state is as it was.</exception>
    public void Merge(ReplyAccumulator<TKey> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this)) throw new ArgumentException("A state cannot be merged into itself.", nameof(other));
        if (other._door.Policy != _door.Policy) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        foreach ((long id, Message message) in other._messages)
        {
            if (_messages.TryGetValue(id, out Message known) && known != message) throw Conflict(id);
        }

        foreach ((long id, Message message) in other._messages) _messages[id] = message;
        _door.Add(other._door);
        _last = Math.Max(_last, other._last);
    }

    /// <summary>Two keys turn out to be one person: what the first said becomes the second's, and answers between them are no longer answers of another person.</summary>
    /// <param name="from">The key that goes; nothing happens when it was never seen.</param>
    /// <param name="to">The key that stays.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.MemberMissing"/>.</exception>
    public void Rekey(TKey from, TKey to)
    {
        EventChecks.Member(from, "from");
        EventChecks.Member(to, "to");
        foreach (long id in _messages.Where(message => EqualityComparer<TKey>.Default.Equals(message.Value.Speaker, from)).Select(message => message.Key).ToList())
            _messages[id] = _messages[id] with { Speaker = to };
    }

    /// <summary>The state as bytes, for <see cref="Restore"/>. They hold keys of people: treat them as personal data.</summary>
    /// <param name="nameOf">A text for each key, different for different keys and not empty.</param>
    /// <returns>The bytes: a version, the state, and a checksum against accidents.</returns>
    public byte[] ToSnapshot(Func<TKey, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        var writer = new SnapshotWriter();
        SetSnapshot.Begin(writer, Mark, Version, Fingerprint(), _last);
        _door.Write(writer);
        writer.Int32(_messages.Count);
        foreach ((long id, Message message) in _messages.OrderBy(message => message.Key))
        {
            writer.Int64(id);
            writer.Text(nameOf(message.Speaker));
            writer.Int64(message.At);
            writer.Int64(message.ReplyTo ?? 0);
            writer.Byte((byte)((message.ReplyTo is null ? 0 : 1) + (message.Mentions ? 2 : 0) + (message.IsStaff ? 4 : 0) + (message.Counts ? 8 : 0)));
        }

        return writer.Finish();
    }

    /// <summary>Takes in what a snapshot holds, in place of all there is.</summary>
    /// <param name="snapshot">Bytes from <see cref="ToSnapshot"/> of a state of an equal policy.</param>
    /// <param name="speakerOf">The key of each text.</param>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.SnapshotDamaged"/>, <see cref="MetricCodes.SnapshotVersion"/>, <see cref="MetricCodes.StateDiffers"/>; the state is as it was.
    /// </exception>
    public void Restore(ReadOnlySpan<byte> snapshot, Func<string, TKey> speakerOf)
    {
        ArgumentNullException.ThrowIfNull(speakerOf);
        var reader = new SnapshotReader(snapshot);
        long last = SetSnapshot.Begin(ref reader, Mark, Version, Fingerprint());
        var door = new Door(_door.Policy);
        door.Read(ref reader);
        int count = reader.Count((sizeof(long) * 3) + sizeof(int) + 1);
        var messages = new Dictionary<long, Message>(count);
        for (int i = 0; i < count; i++)
        {
            long id = reader.Int64();
            TKey speaker = speakerOf(reader.Text());
            long at = reader.Int64();
            long replyTo = reader.Int64();
            byte flags = reader.Byte();
            SnapshotReader.Need(!MemberIndex<TKey>.IsMissing(speaker) && FunnelTime.IsInRange(at) && flags < 16);
            SnapshotReader.Need(messages.TryAdd(id, new Message(speaker, at, (flags & 1) != 0 ? replyTo : null, (flags & 2) != 0, (flags & 4) != 0, (flags & 8) != 0)));
        }

        SnapshotReader.Need(reader.IsDone);
        (_messages, _last) = (messages, last);
        _door.Replace(door);
    }

    /// <summary>The report of everything added so far. The state goes on unchanged.</summary>
    /// <param name="asOf">The instant to report for: not before the last message, as a state cannot be wound back.</param>
    /// <param name="hours">Waiting is told in these working hours; by elapsed time when null.</param>
    /// <param name="byStaffOnly">Whether only staff can answer; by default anybody else can.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A message is later than <paramref name="asOf"/>, or it is outside of the years 1678 to 2261.</exception>
    public ReplyReport Result(Instant asOf, Calendars.WorkingHours? hours = null, bool byStaffOnly = false)
    {
        Require(asOf);
        return Report(_messages, asOf, hours, byStaffOnly, FirstAnswers(byStaffOnly));
    }

    private void Require(Instant asOf)
    {
        if (!FunnelTime.TryOf(asOf, out long now) || now < _last) throw new ArgumentOutOfRangeException(nameof(asOf), "A message is later than the instant of the report, or the instant is out of range.");
    }

    private bool IsAnswer(in Message message) =>
        message.ReplyTo is { } to && _messages.TryGetValue(to, out Message asked) && asked.At <= message.At && !EqualityComparer<TKey>.Default.Equals(asked.Speaker, message.Speaker);

    /// <summary>When each message that was answered had its first answer.</summary>
    private Dictionary<long, long> FirstAnswers(bool byStaffOnly)
    {
        var firsts = new Dictionary<long, long>();
        foreach (Message message in _messages.Values)
        {
            if ((byStaffOnly && !message.IsStaff) || !IsAnswer(message)) continue;
            long first = firsts.GetValueOrDefault(message.ReplyTo!.Value, FunnelTime.Never);
            firsts[message.ReplyTo!.Value] = Math.Min(first, message.At);
        }

        return firsts;
    }

    private ReplyReport Report(IEnumerable<KeyValuePair<long, Message>> some, Instant asOf, Calendars.WorkingHours? hours, bool byStaffOnly, Dictionary<long, long> firsts)
    {
        var speakers = new HashSet<TKey>();
        var waits = new List<ReplyReport.Wait>();
        long messages = 0;
        long replies = 0;
        long mentions = 0;
        long untold = 0;
        foreach ((long id, Message message) in some)
        {
            if (!message.Counts) continue;
            messages++;
            speakers.Add(message.Speaker);
            if (IsAnswer(message)) replies++;
            if (message.Mentions) mentions++;
            if (message.ReplyTo is not null || (byStaffOnly && message.IsStaff)) continue;
            bool answered = firsts.TryGetValue(id, out long first);
            Instant from = FunnelTime.InstantOf(message.At);
            Duration? had = Between(hours, from, asOf);
            Duration? waited = answered ? Between(hours, from, FunnelTime.InstantOf(first)) : had;
            if (had is { } all && waited is { } until) waits.Add(new ReplyReport.Wait(until, answered, all));
            else untold++;
        }

        return new ReplyReport(asOf, messages, speakers.Count, new Ratio(replies, messages), new Ratio(mentions, messages), waits, untold, _door.Tally);
    }

    private static Duration? Between(Calendars.WorkingHours? hours, Instant from, Instant to) =>
        hours is null ? to - from : hours.Between(from, to) is { IsGranted: true } told ? told.Outcome : null;

    private static InvalidDefinitionException Conflict(long id) => Refusal.Of(MetricCodes.MessageConflict, string.Empty, new Evidence("id", id));

    private long Fingerprint()
    {
        var writer = new SnapshotWriter();
        Door.Mark(_door.Policy, writer);
        return writer.Fingerprint();
    }

    private readonly record struct Message(TKey Speaker, long At, long? ReplyTo, bool Mentions, bool IsStaff, bool Counts);
}
