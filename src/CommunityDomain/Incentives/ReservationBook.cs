using System.Collections.Immutable;

namespace CommunityDomain.Incentives;

/// <summary>
/// Reserve, then commit or release: for stock, budgets, slots, whatever has limits on several dimensions at once. Always <c>committed + held ≤ limit</c> on every dimension of a grant,
/// so nothing is spent that was promised to somebody else, and what nobody commits in time comes back by itself. Amounts are of one unit for the whole book: pieces, points, or one currency.
/// Immutable: each step gives the next book and leaves this one as it is. Limits come with each request, so that a host may raise or lower them at any time; lowered below what is used, nothing more is granted.
/// The book's time never goes back: a request with an earlier instant is judged at <see cref="AsOf"/>.
/// </summary>
public sealed class ReservationBook
{
    /// <summary>The smallest amount: a ten-thousandth of the unit.</summary>
    internal const decimal LeastAmount = 0.0001m;

    private readonly ImmutableDictionary<string, Reservation> _reservations;
    private readonly ImmutableDictionary<string, (decimal Committed, decimal Held)> _used;
    private readonly ImmutableSortedSet<(Instant Until, string Key)> _open;

    private ReservationBook(
        ImmutableDictionary<string, Reservation> reservations, ImmutableDictionary<string, (decimal Committed, decimal Held)> used, ImmutableSortedSet<(Instant Until, string Key)> open, Instant asOf)
    {
        _reservations = reservations;
        _used = used;
        _open = open;
        AsOf = asOf;
    }

    /// <summary>Nothing reserved.</summary>
    public static ReservationBook Empty { get; } = new(
        ImmutableDictionary.Create<string, Reservation>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, (decimal, decimal)>(StringComparer.Ordinal),
        ImmutableSortedSet.Create<(Instant, string)>(Comparer<(Instant Until, string Key)>.Create(Earlier)),
        Instant.MinValue);

    /// <summary>The latest instant that the book has seen.</summary>
    public Instant AsOf { get; }

    /// <summary>Every reservation ever made, in no particular order: what a host keeps, and gives back to <see cref="Of"/>.</summary>
    public IEnumerable<Reservation> Reservations => _reservations.Values;

    /// <summary>A book from what was kept.</summary>
    /// <param name="reservations">The reservations, in any order.</param>
    /// <param name="asOf">The latest instant that the book has seen.</param>
    /// <returns>The book.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reservations"/> or an item of it is null.</exception>
    /// <exception cref="ArgumentException">Two reservations have one key.</exception>
    public static ReservationBook Of(IEnumerable<Reservation> reservations, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(reservations);
        ReservationBook book = Empty;
        foreach (Reservation reservation in reservations)
        {
            ArgumentNullException.ThrowIfNull(reservation, nameof(reservations));
            if (book._reservations.ContainsKey(reservation.Key)) throw new ArgumentException("Two reservations have one key.", nameof(reservations));
            bool isOpen = reservation.EndedAt is null;
            book = new(
                book._reservations.Add(reservation.Key, reservation),
                book.Changed(reservation.Dimensions.Where(dimension => !reservation.Returned.Contains(dimension, StringComparer.Ordinal)), reservation.Committed, isOpen ? reservation.Granted : 0),
                isOpen ? book._open.Add((reservation.Until, reservation.Key)) : book._open,
                Instant.MinValue);
        }

        return book.At(asOf);
    }

    /// <summary>The reservation of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The reservation, or null.</returns>
    public Reservation? Find(string key) => _reservations.GetValueOrDefault(key);

    /// <summary>How much of a dimension is committed, and how much is held besides.</summary>
    /// <param name="dimension">The name.</param>
    /// <param name="asOf">The instant; one before <see cref="AsOf"/> is judged at that.</param>
    /// <returns>Both amounts; 0 for a name that was never used.</returns>
    public (decimal Committed, decimal Held) Used(string dimension, Instant asOf) => At(asOf)._used.GetValueOrDefault(dimension);

    /// <summary>Sets an amount aside on all dimensions at once, or none. Once more with the same key and content changes nothing.</summary>
    /// <param name="key">The idempotency key; not blank.</param>
    /// <param name="desired">The amount; at least 0.0001.</param>
    /// <param name="limits">The dimensions that it counts against and what there is of each; none for no limit.</param>
    /// <param name="lasts">How long it is held.</param>
    /// <param name="now">The instant.</param>
    /// <param name="partial">Whether less than desired is granted where a limit leaves less. False by default: all or nothing.</param>
    /// <returns>The reservation, with the limits that cut it as reasons, and the next book; or a refusal by every limit that is reached, with what is left.</returns>
    /// <exception cref="ArgumentException">The key is blank or a limit is <c>default</c>.</exception>
    public (Decision<Reservation> Decision, ReservationBook Next) Reserve(
        string key, decimal desired, ValueList<ReservationLimit> limits, Duration lasts, Instant now, bool partial = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        string[] dimensions = new string[limits.Count];
        for (int i = 0; i < dimensions.Length; i++)
        {
            string dimension = limits[i].Dimension ?? throw new ArgumentException("A limit needs a dimension.", nameof(limits));
            if (dimensions.AsSpan(0, i).Contains(dimension)) return (Refused(IncentiveCodes.LimitTwice, new Evidence("dimension", dimension)), this);
            dimensions[i] = dimension;
        }

        if (desired is < LeastAmount or > PointsEntry.MostPoints) return (Refused(PointsFault.Number(desired, LeastAmount, PointsEntry.MostPoints)), this);
        ReservationBook book = At(now);
        if (lasts <= Duration.Zero) return (Refused(IncentiveCodes.WindowBackwards, new Evidence("from", book.AsOf), new Evidence("until", book.AsOf + lasts)), this);
        if (_reservations.TryGetValue(key, out Reservation? known)) return (book.Known(known, desired, dimensions, lasts), this);

        decimal granted = desired;
        var reasons = new List<Reason>();
        foreach (ReservationLimit limit in limits)
        {
            (decimal committed, decimal held) = book._used.GetValueOrDefault(limit.Dimension);
            decimal left = Math.Max(0, limit.Limit - committed - held);
            if (left >= desired) continue;
            granted = Math.Min(granted, left);
            reasons.Add(new Reason(IncentiveCodes.LimitReached, string.Empty,
                new Evidence("dimension", limit.Dimension), new Evidence("limit", limit.Limit), new Evidence("left", left), new Evidence("desired", desired)));
        }

        if (granted < desired && (!partial || granted < LeastAmount))
            return (Decision.Refused<Reservation>(reasons.ToValueList(), granted == 0 ? default : [new Evidence("desired", granted)]), this);
        var made = new Reservation { Key = key, Desired = desired, Granted = granted, Dimensions = new(dimensions.AsSpan()), At = book.AsOf, Until = book.AsOf + lasts };
        return (Decision.Granted(made, [.. reasons]), new ReservationBook(book._reservations.Add(key, made), book.Changed(made.Dimensions, 0, granted), book._open.Add((made.Until, key)), book.AsOf));
    }

    /// <summary>Uses up an amount of what is held; the rest comes back. Once more with the same amount changes nothing, whenever it comes.</summary>
    /// <param name="key">The key of the reservation.</param>
    /// <param name="amount">The amount; at least 0.0001 and at most what was granted.</param>
    /// <param name="now">The instant; before the end of the reservation.</param>
    /// <returns>The reservation as it ended, and the next book; or a refusal.</returns>
    public (Decision<Reservation> Decision, ReservationBook Next) Commit(string key, decimal amount, Instant now)
    {
        if (Find(key) is not { } reservation) return (Refused(IncentiveCodes.TargetUnknown, new Evidence("of", key)), this);
        if (reservation.EndedAt is not null && reservation.Committed == amount && amount > 0) return (Decision.Granted(reservation), this);
        ReservationBook book = At(now);
        if (reservation.HeldAt(book.AsOf) == 0) return (Refused(IncentiveCodes.HoldEnded, new Evidence("of", key)), this);
        if (amount > reservation.Granted) return (Refused(IncentiveCodes.TargetExceeded, new Evidence("of", key), new Evidence("value", amount), new Evidence("left", reservation.Granted)), this);
        return amount < LeastAmount ? (Refused(PointsFault.Number(amount, LeastAmount, reservation.Granted)), this) : book.Ended(reservation, amount);
    }

    /// <summary>Gives back all that is held. Once more, or after the time is over, changes nothing.</summary>
    /// <param name="key">The key of the reservation.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The reservation as it ended, and the next book; or a refusal when it was committed or never made.</returns>
    public (Decision<Reservation> Decision, ReservationBook Next) Release(string key, Instant now)
    {
        if (Find(key) is not { } reservation) return (Refused(IncentiveCodes.TargetUnknown, new Evidence("of", key)), this);
        if (reservation.Committed > 0) return (Refused(IncentiveCodes.HoldEnded, new Evidence("of", key)), this);
        ReservationBook book = At(now);
        return reservation.HeldAt(book.AsOf) == 0 ? (Decision.Granted(reservation), this) : book.Ended(reservation, 0);
    }

    /// <summary>
    /// Gives back what was committed, as when goods are returned or an order is cancelled: on every dimension, or on those named only, so that the member's slot may come back and the budget of the campaign not.
    /// Once more changes nothing.
    /// </summary>
    /// <param name="key">The key of the reservation.</param>
    /// <param name="now">The instant.</param>
    /// <param name="dimensions">The dimensions; none for all.</param>
    /// <returns>The reservation with what came back, and the next book; or a refusal when nothing was committed, or it does not count against a dimension.</returns>
    public (Decision<Reservation> Decision, ReservationBook Next) Return(string key, Instant now, params ValueList<string> dimensions)
    {
        if (Find(key) is not { } reservation) return (Refused(IncentiveCodes.TargetUnknown, new Evidence("of", key)), this);
        if (reservation.Committed == 0) return (Refused(IncentiveCodes.NotCommitted, new Evidence("of", key)), this);
        foreach (string dimension in dimensions)
        {
            if (!reservation.Dimensions.Contains(dimension, StringComparer.Ordinal)) return (Refused(IncentiveCodes.TargetUnknown, new Evidence("of", dimension)), this);
        }

        ReservationBook book = At(now);
        ValueList<string> back = (dimensions.IsEmpty ? reservation.Dimensions : dimensions).Where(dimension => !reservation.Returned.Contains(dimension, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToValueList();
        if (reservation.ReturnedAt is not null && back.IsEmpty) return (Decision.Granted(reservation), this);
        Reservation returned = reservation with { Returned = [.. reservation.Returned, .. back], ReturnedAt = reservation.ReturnedAt ?? book.AsOf };
        return (Decision.Granted(returned), new(book._reservations.SetItem(key, returned), book.Changed(back, -returned.Committed, 0), book._open, book.AsOf));
    }

    private static int Earlier((Instant Until, string Key) left, (Instant Until, string Key) right)
    {
        int order = left.Until.CompareTo(right.Until);
        return order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
    }

    private Decision<Reservation> Known(Reservation known, decimal desired, string[] dimensions, Duration lasts)
    {
        if (known.Desired != desired || known.Until - known.At != lasts || !known.Dimensions.AsSpan().SequenceEqual(dimensions)) return Refused(IncentiveCodes.KeyTaken, new Evidence("key", known.Key));
        return known.Committed > 0 || known.HeldAt(AsOf) > 0 ? Decision.Granted(known) : Refused(IncentiveCodes.HoldEnded, new Evidence("of", known.Key));
    }

    /// <summary>The book at an instant: what nobody committed in time is free again.</summary>
    private ReservationBook At(Instant now)
    {
        if (now <= AsOf) return this;
        ReservationBook book = this;
        while (!book._open.IsEmpty && book._open[0].Until <= now)
        {
            Reservation over = book._reservations[book._open[0].Key];
            book = new(book._reservations, book.Changed(over.Dimensions, 0, -over.Granted), book._open.Remove(book._open[0]), book.AsOf);
        }

        return new(book._reservations, book._used, book._open, now);
    }

    private (Decision<Reservation> Decision, ReservationBook Next) Ended(Reservation reservation, decimal committed)
    {
        Reservation ended = reservation with { Committed = committed, EndedAt = AsOf };
        return (Decision.Granted(ended), new(_reservations.SetItem(ended.Key, ended), Changed(ended.Dimensions, committed, -ended.Granted), _open.Remove((ended.Until, ended.Key)), AsOf));
    }

    private ImmutableDictionary<string, (decimal Committed, decimal Held)> Changed(IEnumerable<string> dimensions, decimal committed, decimal held)
    {
        ImmutableDictionary<string, (decimal Committed, decimal Held)> used = _used;
        foreach (string dimension in dimensions)
        {
            (decimal Committed, decimal Held) now = used.GetValueOrDefault(dimension);
            used = used.SetItem(dimension, (now.Committed + committed, now.Held + held));
        }

        return used;
    }

    private static Decision<Reservation> Refused(PointsFault fault) => Decision.Refused<Reservation>([new Reason(fault.Code, string.Empty, fault.Evidence.AsSpan())]);

    private static Decision<Reservation> Refused(string code, params ValueList<Evidence> evidence) => Refused(new PointsFault(code, evidence));
}
