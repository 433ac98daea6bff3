using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>Every order once, with what was given back of it, by customer and in order of time.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class Ledger<TKey>
    where TKey : notnull
{
    private readonly List<Order> _orders = [];
    private readonly List<Customer> _customers = [];

    internal Ledger(OrderLog<TKey> log, BusinessDayClock clock)
    {
        OrderLog<TKey>.Kept[] sorted = log.Sorted(out int[] start);
        var days = new DayLine(clock);
        var refunds = new Dictionary<long, decimal>();
        for (int member = 0; member < log.Members.Count; member++) Take(log.Members[member], sorted.AsSpan(start[member]..start[member + 1]), days, refunds);
    }

    internal ReadOnlySpan<Order> Orders => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_orders);

    internal ReadOnlySpan<Customer> Customers => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_customers);

    /// <summary>Given back for orders that are not known, or beyond what was paid.</summary>
    internal decimal Unmatched { get; private set; }

    internal ReadOnlySpan<Order> OrdersOf(in Customer customer) => Orders.Slice(customer.FirstOrder, customer.Orders);

    private void Take(TKey member, ReadOnlySpan<OrderLog<TKey>.Kept> kept, DayLine days, Dictionary<long, decimal> refunds)
    {
        refunds.Clear();
        int first = _orders.Count;
        for (int i = 0; i < kept.Length; i++)
        {
            ref readonly OrderLog<TKey>.Kept one = ref kept[i];
            if (i > 0 && kept[i - 1].Id == one.Id && kept[i - 1].IsRefund == one.IsRefund) continue;
            if (!one.IsRefund) _orders.Add(new Order(one.At, one.Id, days.Of(one.At), one.Amount, 0));
            else refunds[one.Order] = ExactDecimal.Add(refunds.GetValueOrDefault(one.Order), one.Amount);
        }

        Span<Order> orders = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_orders)[first..];
        for (int i = 0; i < orders.Length && refunds.Count > 0; i++)
        {
            if (!refunds.Remove(orders[i].Id, out decimal back)) continue;
            decimal most = Math.Min(back, orders[i].Amount);
            orders[i] = orders[i] with { Back = most };
            Unmatched = ExactDecimal.Add(Unmatched, back - most);
        }

        foreach (decimal back in refunds.Values) Unmatched = ExactDecimal.Add(Unmatched, back);
        if (orders.IsEmpty) return;
        orders.Sort((left, right) => left.At != right.At ? left.At.CompareTo(right.At) : left.Id.CompareTo(right.Id));
        _customers.Add(Sum(member, first, orders));
    }

    private static Customer Sum(TKey member, int first, ReadOnlySpan<Order> orders)
    {
        decimal gross = 0;
        decimal back = 0;
        decimal repeat = 0;
        int days = 0;
        for (int i = 0; i < orders.Length; i++)
        {
            gross = ExactDecimal.Add(gross, orders[i].Amount);
            back = ExactDecimal.Add(back, orders[i].Back);
            if (i == 0 || orders[i].Day != orders[i - 1].Day) days++;
            if (orders[i].Day != orders[0].Day) repeat = ExactDecimal.Add(repeat, orders[i].Amount - orders[i].Back);
        }

        return new Customer(member, first, orders.Length, days, gross, back, repeat);
    }

    /// <summary>One order; its day is a plain day number.</summary>
    internal readonly record struct Order(long At, long Id, int Day, decimal Amount, decimal Back);

    /// <summary>One customer; their orders stand together.</summary>
    internal readonly record struct Customer(TKey Member, int FirstOrder, int Orders, int Days, decimal Gross, decimal Back, decimal RepeatNet);
}
