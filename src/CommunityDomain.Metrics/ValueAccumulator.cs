using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>
/// Keeps orders and refunds of one currency, in exact money. They may come late, in any order, in parts that overlap, and again: an order is known by its member and id, a refund by its member
/// and its own id. One id with two times or amounts is one: the earliest counts, at one time the smaller amount. A single writer; not thread-safe.
/// </summary>
/// <remarks>About 48 bytes an order, 56 a refund.</remarks>
/// <typeparam name="TKey">Who a member is, such as <see cref="MemberId"/>.</typeparam>
public sealed class ValueAccumulator<TKey>
    where TKey : notnull
{
    private const int Mark = 0x56464443; // CDFV
    private const byte Version = 1;

    private readonly Door _door;
    private OrderLog<TKey> _log = new();
    private long _last = FunnelTime.None;

    /// <summary>An empty state.</summary>
    /// <param name="currency">The currency of every amount.</param>
    /// <param name="clock">Tells business days: several orders of one day are one purchase day.</param>
    /// <param name="notCounted">Whose orders do not count; by default those of staff, bots and test accounts.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is unspecified.</exception>
    /// <exception cref="InvalidDefinitionException">The policy names a group that is unspecified.</exception>
    public ValueAccumulator(Currency currency, BusinessDayClock clock, ExclusionPolicy? notCounted = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (currency.IsUnspecified) throw new ArgumentException("Value needs a currency.", nameof(currency));
        Currency = currency;
        Clock = clock;
        _door = new Door(ExclusionPolicy.Checked(notCounted));
    }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>Tells business days.</summary>
    public BusinessDayClock Clock { get; }

    /// <summary>Whose orders do not count.</summary>
    public ExclusionPolicy NotCounted => _door.Policy;

    /// <summary>Keeps an order. A refused one leaves the state as it was.</summary>
    /// <param name="member">Who bought.</param>
    /// <param name="orderId">The id of the order, unique among the member's.</param>
    /// <param name="at">When; years 1678 to 2261.</param>
    /// <param name="amount">What was paid, zero or more: a free order is an order.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where <see cref="NotCounted"/> names groups.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="account"/> is undefined.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// <see cref="MetricCodes.MemberMissing"/>, <see cref="MetricCodes.TimeOutOfRange"/>, <see cref="MetricCodes.AmountWrong"/>, <see cref="MetricCodes.CurrencyDiffers"/>.
    /// </exception>
    public void Add(TKey member, long orderId, Instant at, Money amount, MemberKind account = MemberKind.Customer, GroupId group = default) =>
        Keep(member, orderId, orderId, isRefund: false, at, amount, account, group);

    /// <summary>
    /// Keeps orders that stand in columns, faster than one by one. When one is refused, those before it are kept and it and those after it are not; the path of the finding is its position.
    /// </summary>
    /// <param name="members">Who bought; only those whose orders count.</param>
    /// <param name="orderIds">The id of each order.</param>
    /// <param name="times">When each was.</param>
    /// <param name="amounts">What was paid, in the main unit of <see cref="Currency"/>, zero or more.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    /// <exception cref="InvalidDefinitionException">As for one order.</exception>
    public void AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<long> orderIds, ReadOnlySpan<Instant> times, ReadOnlySpan<decimal> amounts)
    {
        if (orderIds.Length != members.Length || times.Length != members.Length || amounts.Length != members.Length) throw new ArgumentException("Columns are of one length.", nameof(members));
        Span<long> at = stackalloc long[MemberIndex<TKey>.Block];
        for (int start = 0; start < members.Length; start += at.Length)
        {
            int end = Math.Min(members.Length, start + at.Length);
            int good = start;
            while (good < end && EventChecks.TryTime(members[good], times[good], out at[good - start]) && amounts[good] >= 0) good++;
            _log.AddOrders(members[start..good], orderIds[start..good], at[..(good - start)], amounts[start..good]);
            foreach (long time in at[..(good - start)]) _last = Math.Max(_last, time);
            if (good < end) throw Refused(members[good], times[good], amounts[good], Paths.At(string.Empty, good));
        }
    }

    /// <summary>Keeps a refund of an order, in part or in whole. It may come before its order does.</summary>
    /// <param name="member">Who bought.</param>
    /// <param name="orderId">The id of the order.</param>
    /// <param name="refundId">The id of the refund, unique among the member's refunds.</param>
    /// <param name="at">When; years 1678 to 2261.</param>
    /// <param name="amount">What was given back, zero or more.</param>
    /// <param name="account">What the account is.</param>
    /// <param name="group">In which group; needed only where <see cref="NotCounted"/> names groups.</param>
    /// <inheritdoc cref="Add" path="/exception"/>
    public void Refund(TKey member, long orderId, long refundId, Instant at, Money amount, MemberKind account = MemberKind.Customer, GroupId group = default) =>
        Keep(member, refundId, orderId, isRefund: true, at, amount, account, group);

    /// <summary>Adds what another state kept; that one stays as it was. The order and the grouping of merges do not matter; merged again, it changes nothing but what was kept out.</summary>
    /// <param name="other">A state of the same currency, zone, day start and policy.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.StateDiffers"/>; the state is as it was.</exception>
    public void Merge(ValueAccumulator<TKey> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this)) throw new ArgumentException("A state cannot be merged into itself.", nameof(other));
        if (other.Fingerprint() != Fingerprint()) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        _log.Append(other._log);
        _door.Add(other._door);
        _last = Math.Max(_last, other._last);
    }

    /// <summary>Two keys turn out to be one member: the orders of the first become the second's.</summary>
    /// <param name="from">The key that goes; nothing happens when it was never seen.</param>
    /// <param name="to">The key that stays.</param>
    /// <exception cref="InvalidDefinitionException"><see cref="MetricCodes.MemberMissing"/>.</exception>
    public void Rekey(TKey from, TKey to)
    {
        EventChecks.Member(from, "from");
        EventChecks.Member(to, "to");
        _log.Rekey(from, to);
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
        _log.Write(writer, nameOf);
        return writer.Finish();
    }

    /// <summary>Takes in what a snapshot holds, in place of all there is.</summary>
    /// <param name="snapshot">Bytes from <see cref="ToSnapshot"/> of a state of the same currency, zone, day start and policy.</param>
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
        OrderLog<TKey> log = OrderLog<TKey>.Read(ref reader, memberOf);
        SnapshotReader.Need(reader.IsDone);
        (_log, _last) = (log, last);
        _door.Replace(door);
    }

    /// <summary>The report of everything added so far. The state goes on unchanged.</summary>
    /// <param name="asOf">The instant to report for: not before the last order or refund, as a state cannot be wound back.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An order is later than <paramref name="asOf"/>, or it is outside of the years 1678 to 2261.</exception>
    public ValueReport<TKey> Result(Instant asOf)
    {
        if (!FunnelTime.TryOf(asOf, out long now) || now < _last) throw new ArgumentOutOfRangeException(nameof(asOf), "An order is later than the instant of the report, or the instant is out of range.");
        return new ValueReport<TKey>(asOf, Currency, Clock, new Ledger<TKey>(_log, Clock), _door.Tally);
    }

    private void Keep(TKey member, long id, long order, bool isRefund, Instant at, Money amount, MemberKind account, GroupId group)
    {
        long time = EventChecks.Time(member, at, string.Empty);
        if (amount.Currency != Currency) throw Refusal.Of(MetricCodes.CurrencyDiffers, "amount", new("currency", EvidenceValue.Id(amount.Currency)), new("needed", EvidenceValue.Id(Currency)));
        if (amount.Amount < 0) throw Refused(member, at, amount.Amount, string.Empty);
        if (!_door.Admits(account, group)) return;
        if (isRefund) _log.AddRefund(member, id, order, time, amount.Amount);
        else _log.AddOrder(member, id, time, amount.Amount);
        if (time > _last) _last = time;
    }

    private static InvalidDefinitionException Refused(TKey member, Instant at, decimal amount, string path)
    {
        EventChecks.Time(member, at, path);
        return Refusal.Of(MetricCodes.AmountWrong, Paths.Join(path, "amount"), new Evidence("amount", amount));
    }

    private long Fingerprint()
    {
        var writer = new SnapshotWriter();
        writer.Text(Currency.Value);
        writer.Text(Clock.Zone.Id);
        writer.Int64(Clock.DayStart.NanosecondOfDay);
        Door.Mark(_door.Policy, writer);
        return writer.Fingerprint();
    }
}
