namespace CommunityDomain.Metrics;

/// <summary>One order with what was given back of it; its day is a plain day number.</summary>
internal readonly record struct LedgerOrder(long At, long Id, int Day, decimal Amount, decimal Back)
{
    /// <summary>By id, then by time and amount, so that the first of one id is the one that counts.</summary>
    internal readonly struct ById : IRowOrder<LedgerOrder>
    {
        public static bool IsBefore(in LedgerOrder left, in LedgerOrder right)
        {
            if (left.Id != right.Id) return left.Id < right.Id;
            return left.At != right.At ? left.At < right.At : left.Amount < right.Amount;
        }
    }

    /// <summary>By time, then by id.</summary>
    internal readonly struct ByTime : IRowOrder<LedgerOrder>
    {
        public static bool IsBefore(in LedgerOrder left, in LedgerOrder right) => left.At != right.At ? left.At < right.At : left.Id < right.Id;
    }
}
