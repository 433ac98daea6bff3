using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>Every order once, with what was given back of it, by customer and in order of time.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class Ledger<TKey>
    where TKey : notnull
{
    private readonly LedgerOrder[] _orders;
    private readonly Customer[] _customers;
    private readonly Dictionary<long, decimal> _back = [];
    private int _ordersTaken;
    private int _customersTaken;

    internal Ledger(OrderLog<TKey> log, BusinessDayClock clock)
    {
        int[] owners = log.Owners();
        _orders = ByOwner(log, owners, clock, out int[] end);
        _customers = new Customer[Buyers(end)];
        KeptRefund[] refunds = ByOwner(log.Refunds, owners, out int[] endOfRefunds);
        for (int member = 0; member < owners.Length; member++)
        {
            Take(log.Members[member], Part(_orders, end, member), refunds.Length == 0 ? [] : Part(refunds, endOfRefunds, member));
        }
    }

    internal ReadOnlySpan<LedgerOrder> Orders => _orders.AsSpan(0, _ordersTaken);

    internal ReadOnlySpan<Customer> Customers => _customers.AsSpan(0, _customersTaken);

    /// <summary>How many orders something was given back of.</summary>
    internal int Returned { get; private set; }

    /// <summary>Given back for orders that are not known, or beyond what was paid.</summary>
    internal decimal Unmatched { get; private set; }

    internal ReadOnlySpan<LedgerOrder> OrdersOf(in Customer customer) => Orders.Slice(customer.FirstOrder, customer.Orders);

    // Once every row stands in its place, a member's end is where the next one starts.
    private static LedgerOrder[] ByOwner(OrderLog<TKey> log, int[] owners, BusinessDayClock clock, out int[] end)
    {
        end = new int[owners.Length + 1];
        foreach (ReadOnlySpan<KeptOrder> block in log.Orders)
        {
            foreach (ref readonly KeptOrder order in block) end[owners[order.Member] + 1]++;
        }

        for (int member = 0; member < owners.Length; member++) end[member + 1] += end[member];
        var days = new DayLine(clock);
        var orders = new LedgerOrder[log.Orders.Count];
        foreach (ReadOnlySpan<KeptOrder> block in log.Orders)
        {
            foreach (ref readonly KeptOrder order in block) orders[end[owners[order.Member]]++] = new LedgerOrder(order.At, order.Id, days.Of(order.At), order.Amount, 0);
        }

        return orders;
    }

    private static KeptRefund[] ByOwner(Chunks<KeptRefund> kept, int[] owners, out int[] end)
    {
        end = kept.Count == 0 ? [] : new int[owners.Length + 1];
        foreach (ReadOnlySpan<KeptRefund> block in kept)
        {
            foreach (ref readonly KeptRefund refund in block) end[owners[refund.Member] + 1]++;
        }

        for (int member = 1; member < end.Length; member++) end[member] += end[member - 1];
        var refunds = new KeptRefund[kept.Count];
        foreach (ReadOnlySpan<KeptRefund> block in kept)
        {
            foreach (ref readonly KeptRefund refund in block) refunds[end[owners[refund.Member]]++] = refund;
        }

        return refunds;
    }

    private static int Buyers(int[] end)
    {
        int buyers = 0;
        for (int member = 0; member + 1 < end.Length; member++) buyers += end[member] > (member == 0 ? 0 : end[member - 1]) ? 1 : 0;
        return buyers;
    }

    private static Span<T> Part<T>(T[] rows, int[] end, int member)
    {
        int first = member == 0 ? 0 : end[member - 1];
        return rows.AsSpan(first, end[member] - first);
    }

    private void Take(TKey member, Span<LedgerOrder> orders, Span<KeptRefund> refunds)
    {
        RowSort.Sort<LedgerOrder, LedgerOrder.ById>(orders);
        orders = orders[..Once(orders)];
        if (!refunds.IsEmpty) GiveBack(orders, refunds);
        if (orders.IsEmpty) return;
        RowSort.Sort<LedgerOrder, LedgerOrder.ByTime>(orders);
        orders.CopyTo(_orders.AsSpan(_ordersTaken)); // To the left, over rows that were told twice: the copy alone is to be read.
        _customers[_customersTaken++] = Sum(member, _ordersTaken, _orders.AsSpan(_ordersTaken, orders.Length));
        _ordersTaken += orders.Length;
    }

    // Of those with one id the first stays.
    private static int Once(Span<LedgerOrder> sorted)
    {
        int kept = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (kept > 0 && sorted[kept - 1].Id == sorted[i].Id) continue;
            if (kept < i) sorted[kept] = sorted[i];
            kept++;
        }

        return kept;
    }

    private void GiveBack(Span<LedgerOrder> orders, Span<KeptRefund> refunds)
    {
        _back.Clear();
        RowSort.Sort<KeptRefund, KeptRefund.ById>(refunds);
        for (int i = 0; i < refunds.Length; i++)
        {
            if (i == 0 || refunds[i - 1].Id != refunds[i].Id) _back[refunds[i].Order] = ExactDecimal.Add(_back.GetValueOrDefault(refunds[i].Order), refunds[i].Amount);
        }

        foreach (ref LedgerOrder order in orders)
        {
            if (!_back.Remove(order.Id, out decimal back)) continue;
            decimal most = Math.Min(back, order.Amount);
            order = order with { Back = most };
            if (most > 0) Returned++;
            Unmatched = ExactDecimal.Add(Unmatched, back - most);
        }

        foreach (decimal back in _back.Values) Unmatched = ExactDecimal.Add(Unmatched, back);
    }

    private static Customer Sum(TKey member, int first, ReadOnlySpan<LedgerOrder> orders)
    {
        decimal gross = 0;
        decimal back = 0;
        decimal repeat = 0;
        int days = 1;
        for (int i = 0; i < orders.Length; i++)
        {
            ref readonly LedgerOrder order = ref orders[i];
            gross = ExactDecimal.Add(gross, order.Amount);
            if (order.Back != 0) back = ExactDecimal.Add(back, order.Back);
            if (order.Day == orders[0].Day) continue;
            if (order.Day != orders[i - 1].Day) days++;
            repeat = ExactDecimal.Add(repeat, order.Back == 0 ? order.Amount : order.Amount - order.Back);
        }

        return new Customer(member, first, orders.Length, days, gross, back, repeat);
    }

    /// <summary>One customer; their orders stand together.</summary>
    internal readonly record struct Customer(TKey Member, int FirstOrder, int Orders, int Days, decimal Gross, decimal Back, decimal RepeatNet);
}
