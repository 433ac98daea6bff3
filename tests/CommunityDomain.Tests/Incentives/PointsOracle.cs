using CommunityDomain.Incentives;

namespace CommunityDomain.Tests.Incentives;

/// <summary>A points ledger as its text says it, point by point: every single point is an object that goes from hand to hand. Knows nothing of the library's clock, fold or order.</summary>
internal sealed class PointsOracle(PointsPolicy policy, IReadOnlyList<PointsEntry> entries)
{
    private enum Place
    {
        Pending,
        Available,
        Held,
        Burned,
        Expired,
        Reversed,
    }

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[policy.Zone];
    private readonly List<Point> _points = [];
    private readonly List<Purse> _purses = [];
    private long _writtenOff;
    private int _sequence;

    internal string StatementAt(Instant asOf)
    {
        _points.Clear();
        _purses.Clear();
        (_writtenOff, _sequence) = (0, 0);
        PointsEntry[] seen = [.. entries.Where(entry => entry.At <= asOf)];
        IEnumerable<Instant> times = seen.SelectMany(entry => new[] { entry.At, entry.Until ?? entry.At, StartOf(entry.ActiveFrom) ?? entry.At, EndOf(entry.LastDay) ?? entry.At });
        foreach (Instant now in times.Append(asOf).Where(time => time <= asOf).Distinct().Order()) Live(now, [.. seen.Where(entry => entry.At == now)]);
        return Told();
    }

    private void Live(Instant now, PointsEntry[] today)
    {
        foreach (Point point in _points.Where(point => point.Place == Place.Pending && point.ActiveAt <= now).OrderBy(point => point.ActiveAt).ThenBy(point => point.Lot).ToArray()) Arrive(point, now);
        foreach (Purse hold in _purses.Where(purse => purse.Until <= now).OrderBy(purse => purse.Until).ThenBy(_purses.IndexOf).ToArray()) GiveBack(hold, hold.Points.Count(point => point.Place == Place.Held), now, isBeforeExpiry: true);
        foreach (PointsEntry entry in today.Where(entry => entry.IsAutomatic).OrderBy(entry => entry.Key, StringComparer.Ordinal)) Do(entry);
        foreach (Point point in _points.Where(point => point.Place == Place.Available && point.EndsAt <= now)) point.Place = Place.Expired;
        foreach (PointsEntry entry in today.Where(entry => !entry.IsAutomatic).OrderBy(entry => entry.Kind).ThenBy(entry => entry.Key, StringComparer.Ordinal)) Do(entry);
    }

    private void Do(PointsEntry entry)
    {
        int points = (int)entry.Points.Value;
        switch (entry.Kind)
        {
            case PointsEntryKind.Earn:
                int lot = _points.Count;
                for (int i = 0; i < points; i++)
                    _points.Add(new Point { Lot = lot, Key = entry.Key, ActiveAt = StartOf(entry.ActiveFrom) ?? entry.At, EndsAt = EndOf(entry.LastDay) ?? Instant.MaxValue });
                foreach (Point point in _points.Where(point => point.Lot == lot && point.ActiveAt <= entry.At).ToArray()) Arrive(point, entry.At);
                break;
            case PointsEntryKind.Burn:
                var burn = new Purse { Key = entry.Key };
                _purses.Add(burn);
                burn.Owed += Take(burn, points, Place.Burned);
                break;
            case PointsEntryKind.Hold:
                var hold = new Purse { Key = entry.Key, Until = entry.Until!.Value };
                _purses.Add(hold);
                _ = Take(hold, points, Place.Held);
                break;
            case PointsEntryKind.Commit:
                Purse committed = _purses.Single(purse => purse.Key == entry.Of);
                Point[] held = [.. committed.Points.Where(point => point.Place == Place.Held)];
                GiveBack(committed, held.Length - Math.Min(points, held.Length), entry.At);
                foreach (Point point in committed.Points.Where(point => point.Place == Place.Held)) point.Place = Place.Burned;
                committed.Owed += Take(committed, points - Math.Min(points, held.Length), Place.Burned);
                committed.CommittedBy = entry.Key;
                break;
            case PointsEntryKind.Release:
                Purse released = _purses.Single(purse => purse.Key == entry.Of);
                GiveBack(released, released.Points.Count(point => point.Place == Place.Held), entry.At);
                break;
            case PointsEntryKind.Expire:
                foreach (Point point in _points.Where(point => point.Key == entry.Of && (point.Place is Place.Pending or Place.Available)).OrderBy(point => point.Place).Take(points).ToArray())
                    point.Place = Place.Expired;
                break;
            default:
                Reverse(entry, points);
                break;
        }
    }

    private void Reverse(PointsEntry entry, int points)
    {
        if (_purses.Find(purse => (purse.CommittedBy ?? purse.Key) == entry.Of) is { } spent)
        {
            int forgiven = Math.Min(points, spent.Owed);
            spent.Owed -= forgiven;
            GiveBack(spent, points - forgiven, entry.At);
            return;
        }

        Place[] order = [Place.Pending, Place.Available, Place.Expired];
        Point[] own = [.. _points.Where(point => point.Key == entry.Of && order.Contains(point.Place)).OrderBy(point => Array.IndexOf(order, point.Place)).Take(points)];
        foreach (Point point in own) point.Place = Place.Reversed;
        if (own.Length == points) return;
        var clawback = new Purse { Key = entry.Key, IsReversal = true };
        _purses.Add(clawback);
        int missing = Take(clawback, points - own.Length, Place.Reversed);
        if (policy.Debt == DebtPolicy.WriteOff) _writtenOff += missing;
        else clawback.Owed += missing;
    }

    /// <summary>A point can be spent now, unless it is over or a debt wants it.</summary>
    private void Arrive(Point point, Instant now, bool isBeforeExpiry = false)
    {
        if (point.EndsAt < now || (point.EndsAt == now && !isBeforeExpiry))
        {
            point.Place = Place.Expired;
        }
        else if (_purses.Find(purse => purse.Owed > 0) is { } debtor)
        {
            debtor.Owed--;
            Move(point, debtor, debtor.IsReversal ? Place.Reversed : Place.Burned);
        }
        else
        {
            point.Place = Place.Available;
        }
    }

    private int Take(Purse purse, int points, Place place)
    {
        Point[] taken = [.. _points.Where(point => point.Place == Place.Available).OrderBy(point => point.EndsAt).ThenBy(point => point.Lot).Take(points)];
        foreach (Point point in taken) Move(point, purse, place);
        return points - taken.Length;
    }

    private void Move(Point point, Purse purse, Place place)
    {
        point.Place = place;
        point.Taken = _sequence++;
        purse.Points.Add(point);
    }

    private void GiveBack(Purse purse, int points, Instant now, bool isBeforeExpiry = false)
    {
        foreach (Point point in purse.Points.OrderByDescending(point => point.Taken).Take(points).ToArray())
        {
            purse.Points.Remove(point);
            Arrive(point, now, isBeforeExpiry);
        }
    }

    private string Told()
    {
        long In(Place place) => _points.Count(point => point.Place == place);
        long Owed(bool reversal) => _purses.Where(purse => purse.IsReversal == reversal).Sum(purse => purse.Owed);
        IEnumerable<string> lots = _points.GroupBy(point => point.Lot)
            .OrderBy(lot => lot.First().EndsAt).ThenBy(lot => lot.Key)
            .Select(lot => (lot.First().Key, Available: lot.Count(point => point.Place == Place.Available), Pending: lot.Count(point => point.Place == Place.Pending), Held: lot.Count(point => point.Place == Place.Held)))
            .Where(lot => lot.Available + lot.Pending + lot.Held > 0)
            .Select(lot => $"{lot.Key}:{lot.Available}/{lot.Pending}/{lot.Held}");
        return Tell(_points.Count, In(Place.Available), In(Place.Pending), In(Place.Held), In(Place.Burned) + Owed(false), In(Place.Expired), In(Place.Reversed) + Owed(true), Owed(false) + Owed(true), _writtenOff, lots);
    }

    internal static string Tell(PointsStatement statement) => Tell(
        statement.Earned.Value, statement.Available.Value, statement.Pending.Value, statement.Held.Value, statement.Burned.Value, statement.Expired.Value, statement.Reversed.Value, statement.Debt.Value, statement.WrittenOff.Value,
        statement.Lots.Select(lot => $"{lot.Key}:{lot.Available}/{lot.Pending}/{lot.Held}"));

    private static string Tell(long earned, long available, long pending, long held, long burned, long expired, long reversed, long debt, long writtenOff, IEnumerable<string> lots) =>
        $"earned {earned}, available {available}, pending {pending}, held {held}, burned {burned}, expired {expired}, reversed {reversed}, debt {debt}, written off {writtenOff}; {string.Join(' ', lots)}";

    private Instant? StartOf(LocalDate? day) => day is { } date ? _zone.AtLeniently(date.At(policy.DayStart)).ToInstant() : null;

    private Instant? EndOf(LocalDate? day) => StartOf(day?.PlusDays(1));

    private sealed class Point
    {
        internal required int Lot { get; init; }

        internal required string Key { get; init; }

        internal required Instant ActiveAt { get; init; }

        internal required Instant EndsAt { get; init; }

        internal Place Place { get; set; }

        internal int Taken { get; set; }
    }

    private sealed class Purse
    {
        internal required string Key { get; init; }

        internal string? CommittedBy { get; set; }

        internal Instant Until { get; init; } = Instant.MaxValue;

        internal bool IsReversal { get; init; }

        internal int Owed { get; set; }

        internal List<Point> Points { get; } = [];
    }
}
