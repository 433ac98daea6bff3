using System.Numerics;

namespace CommunityDomain;

/// <summary>Shares money out in whole minor units, in exact integer arithmetic.</summary>
internal static class MoneyAllocation
{
    internal static void Require(AllocationStrategy strategy)
    {
        if (strategy is < AllocationStrategy.LargestRemainder or > AllocationStrategy.LastToFirst)
            throw new ArgumentOutOfRangeException(nameof(strategy), "Not a strategy.");
    }

    internal static ValueList<Money> Share(Money whole, ReadOnlySpan<decimal> weights, AllocationStrategy strategy)
    {
        if (weights.IsEmpty) throw new ArgumentException("There is nobody to share with.", nameof(weights));
        int scale = 0;
        foreach (decimal weight in weights)
        {
            if (weight < 0) throw new ArgumentException("A weight is negative.", nameof(weights));
            scale = Math.Max(scale, ExactDecimal.Canonical(weight).Scale);
        }

        var parts = new BigInteger[weights.Length];
        for (int i = 0; i < parts.Length; i++) parts[i] = ExactDecimal.Units(ExactDecimal.Canonical(weights[i]), scale);
        return ToMoney(whole, parts, strategy);
    }

    internal static bool TryShareDiscount(
        ReadOnlySpan<Money> lines, Money discount, AllocationStrategy strategy, out ValueList<Money> shares)
    {
        if (lines.IsEmpty) throw new ArgumentException("There is no line to take the discount off.", nameof(lines));
        if (discount.IsUnspecified || !discount.IsWhole)
            throw new ArgumentException("A discount needs a currency and whole minor units.", nameof(discount));
        Currency currency = discount.Currency;
        BigInteger sum = 0;
        var parts = new BigInteger[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            Money line = lines[i];
            if (line.Currency != currency)
                throw new ArgumentException($"{line} and {discount} do not mix.", nameof(lines));
            if (line.Amount < 0 || !line.IsWhole)
                throw new ArgumentException($"A line costs {line}; lines are whole minor units, zero or more.", nameof(lines));
            parts[i] = ExactDecimal.Units(line.Amount, currency.MinorUnits);
            sum += parts[i];
        }

        shares = default;
        if (discount.Amount < 0 || ExactDecimal.Units(discount.Amount, currency.MinorUnits) > sum) return false;
        shares = ToMoney(discount, parts, strategy);
        return true;
    }

    // Fewer units are left over than there are weights that do not divide evenly, so one each always suffices.
    private static ValueList<Money> ToMoney(Money whole, BigInteger[] weights, AllocationStrategy strategy)
    {
        BigInteger units = BigInteger.Abs(ExactDecimal.Units(whole.Amount, whole.Currency.MinorUnits));
        BigInteger total = Sum(weights);
        if (total.IsZero)
        {
            Array.Fill(weights, BigInteger.One);
            total = weights.Length;
        }

        var shares = new BigInteger[weights.Length];
        var cut = new BigInteger[weights.Length];
        for (int i = 0; i < weights.Length; i++) shares[i] = BigInteger.DivRem(units * weights[i], total, out cut[i]);
        int left = (int)(units - Sum(shares));
        if (left > 0) GiveLeftOver(shares, cut, weights, left, strategy);

        var result = new Money[weights.Length];
        for (int i = 0; i < result.Length; i++)
        {
            BigInteger share = whole.Amount < 0 ? -shares[i] : shares[i];
            result[i] = new Money(ExactDecimal.FromUnits(share, whole.Currency.MinorUnits), whole.Currency);
        }

        return new ValueList<Money>(result);
    }

    private static void GiveLeftOver(BigInteger[] shares, BigInteger[] cut, BigInteger[] weights, int left, AllocationStrategy strategy)
    {
        var order = new int[shares.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        if (strategy is AllocationStrategy.LargestRemainder)
            Array.Sort(order, (a, b) => cut[b].CompareTo(cut[a]) is var byCut and not 0 ? byCut : a.CompareTo(b));
        else if (strategy is AllocationStrategy.LastToFirst)
            Array.Reverse(order);

        foreach (int index in order)
        {
            if (left == 0) return;
            if (weights[index].IsZero) continue;
            shares[index]++;
            left--;
        }
    }

    private static BigInteger Sum(BigInteger[] values)
    {
        BigInteger sum = 0;
        foreach (BigInteger value in values) sum += value;
        return sum;
    }
}
