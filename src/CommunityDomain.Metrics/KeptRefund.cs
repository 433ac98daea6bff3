namespace CommunityDomain.Metrics;

/// <summary>One refund of an order, as it came; its member is a number.</summary>
internal readonly record struct KeptRefund(long At, long Id, long Order, decimal Amount, int Member)
{
    /// <summary>By id, then by time and amount, so that the first of one id is the one that counts.</summary>
    internal readonly struct ById : IRowOrder<KeptRefund>
    {
        public static bool IsBefore(in KeptRefund left, in KeptRefund right)
        {
            if (left.Id != right.Id) return left.Id < right.Id;
            if (left.At != right.At) return left.At < right.At;
            int amount = left.Amount.CompareTo(right.Amount);
            return amount != 0 ? amount < 0 : left.Order < right.Order;
        }
    }
}
