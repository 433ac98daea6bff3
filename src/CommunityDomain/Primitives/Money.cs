using System.Globalization;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// An amount in a currency. Exact: sums and multiples are never rounded silently, and 1.0 and 1.00 are the same amount.
/// An amount may have more decimals than the currency's minor unit (a price per gram, an unrounded share) until it is rounded by name
/// (<see cref="Round"/>, <see cref="Percent"/>); <see cref="Allocate"/> takes and gives whole minor units only.
/// <c>default</c> is zero of no currency: equal to itself alone, refused where a currency is needed, and mixing with no currency.
/// JSON: <c>{"amount": 12.30, "currency": "CNY"}</c>, strict; <c>default</c> is written as <c>null</c>.
/// </summary>
[JsonConverter(typeof(ValueJsonConverter))]
public readonly record struct Money : IComparable<Money>
{
    /// <summary>Makes the amount.</summary>
    /// <param name="amount">The amount in the currency's main unit; may be negative.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is unspecified.</exception>
    public Money(decimal amount, Currency currency)
    {
        if (currency.IsUnspecified) throw new ArgumentException("Money needs a currency.", nameof(currency));
        Amount = ExactDecimal.Canonical(amount);
        Currency = currency;
    }

    /// <summary>The amount in the currency's main unit, without trailing zeros.</summary>
    public decimal Amount { get; }

    /// <summary>The currency; unspecified only for <c>default</c>.</summary>
    public Currency Currency { get; }

    /// <summary>Whether this is <c>default</c>: zero of no currency.</summary>
    public bool IsUnspecified => Currency.IsUnspecified;

    /// <summary>Nothing, in a currency: where a sum starts.</summary>
    /// <param name="currency">The currency.</param>
    /// <returns>Zero.</returns>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is unspecified.</exception>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>The amount rounded to the currency's minor unit.</summary>
    /// <param name="rounding">How; there is no default, as peers differ (banker's rounding turns 2.5 fen into 2, cash desks into 3).</param>
    /// <returns>The rounded amount; <c>default</c> stays.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is not defined.</exception>
    public Money Round(MidpointRounding rounding)
    {
        Require(rounding);
        return IsUnspecified ? this : new Money(Math.Round(Amount, Currency.MinorUnits, rounding), Currency);
    }

    /// <summary>A percentage of the amount, computed exactly and rounded once to the currency's minor unit.</summary>
    /// <param name="percent">The percentage: 15 for 15 %. May be negative or over 100.</param>
    /// <param name="rounding">How; there is no default.</param>
    /// <returns>The rounded part; <c>default</c> of <c>default</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is not defined.</exception>
    /// <exception cref="OverflowException">The result is too large.</exception>
    public Money Percent(decimal percent, MidpointRounding rounding)
    {
        Require(rounding);
        return IsUnspecified ? this : new Money(ExactDecimal.PercentOf(Amount, percent, Currency.MinorUnits, rounding), Currency);
    }

    /// <summary>
    /// Shares the amount out by weight, in whole minor units that add up to it exactly. A negative amount gives the mirror image of its opposite.
    /// Weights that are all zero share equally, so <c>[0, 0]</c> of 0.10 gives 0.05 and 0.05; for discounts, where that would take
    /// from lines that cost nothing, use <see cref="AllocateDiscount"/>.
    /// </summary>
    /// <param name="weights">The weights, zero or more, at least one; any scale.</param>
    /// <param name="strategy">Who gets the minor units left over.</param>
    /// <returns>The shares, in the order of the weights.</returns>
    /// <exception cref="ArgumentException">There is no weight, or one is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="strategy"/> is not defined.</exception>
    /// <exception cref="InvalidOperationException">The amount has no currency, or is not in whole minor units: round it by name first.</exception>
    public ValueList<Money> Allocate(ReadOnlySpan<decimal> weights, AllocationStrategy strategy = AllocationStrategy.LargestRemainder)
    {
        MoneyAllocation.Require(strategy);
        if (IsUnspecified) throw new InvalidOperationException("Money of no currency cannot be shared out.");
        if (!IsWhole) throw new InvalidOperationException($"{this} is not in whole minor units; round it by name before sharing it out.");
        return MoneyAllocation.Share(this, weights, strategy);
    }

    /// <summary>
    /// Shares a discount out over the lines of an order by their amounts: the shares add up to the discount exactly,
    /// and no share is negative or more than its line.
    /// </summary>
    /// <param name="lines">What each line costs: one currency, whole minor units, zero or more; at least one line.</param>
    /// <param name="discount">The discount: same currency, whole minor units, zero or more, at most the sum of the lines.</param>
    /// <param name="strategy">Who gets the minor units left over.</param>
    /// <returns>What to take off each line, in the order of the lines.</returns>
    /// <exception cref="ArgumentException">The lines or the discount are not as required, or the currencies differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The discount is negative or more than the lines together, or <paramref name="strategy"/> is not defined.</exception>
    public static ValueList<Money> AllocateDiscount(
        ReadOnlySpan<Money> lines, Money discount, AllocationStrategy strategy = AllocationStrategy.LargestRemainder) =>
        TryAllocateDiscount(lines, discount, out ValueList<Money> shares, strategy)
            ? shares
            : throw new ArgumentOutOfRangeException(nameof(discount), $"A discount of {discount} is not between zero and the sum of the lines.");

    /// <summary>As <see cref="AllocateDiscount"/>, but says no to a discount that is negative or more than the lines together.</summary>
    /// <param name="lines">What each line costs: one currency, whole minor units, zero or more; at least one line.</param>
    /// <param name="discount">The discount: same currency, whole minor units.</param>
    /// <param name="shares">What to take off each line; empty when the answer is no.</param>
    /// <param name="strategy">Who gets the minor units left over.</param>
    /// <returns>Whether the discount fits the lines.</returns>
    /// <exception cref="ArgumentException">The lines or the discount are not as required, or the currencies differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="strategy"/> is not defined.</exception>
    public static bool TryAllocateDiscount(
        ReadOnlySpan<Money> lines,
        Money discount,
        out ValueList<Money> shares,
        AllocationStrategy strategy = AllocationStrategy.LargestRemainder)
    {
        MoneyAllocation.Require(strategy);
        return MoneyAllocation.TryShareDiscount(lines, discount, strategy, out shares);
    }

    /// <summary>Compares amounts of one currency.</summary>
    /// <param name="other">The other amount.</param>
    /// <returns>Less than, equal to or more than zero.</returns>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        RequireSame(this, other);
        return Amount.CompareTo(other.Amount);
    }

    /// <summary>As <c>12.30 CNY</c>, invariant: at least the decimals of the minor unit, more when the amount has more; <c>0</c> for <c>default</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        IsUnspecified ? "0" : $"{Padded.ToString(CultureInfo.InvariantCulture)} {Currency}";

    /// <summary>The sum, exact.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A decimal cannot hold the sum exactly.</exception>
    public static Money operator +(Money left, Money right)
    {
        RequireSame(left, right);
        return left.IsUnspecified ? left : new Money(ExactDecimal.Add(left.Amount, right.Amount), left.Currency);
    }

    /// <summary>The difference, exact.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A decimal cannot hold the difference exactly.</exception>
    public static Money operator -(Money left, Money right) => left + -right;

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money value) => value.IsUnspecified ? value : new Money(-value.Amount, value.Currency);

    /// <summary>So many times the amount, exact.</summary>
    /// <exception cref="OverflowException">A decimal cannot hold the product exactly.</exception>
    public static Money operator *(Money value, int times) =>
        value.IsUnspecified ? value : new Money(ExactDecimal.Multiply(value.Amount, times), value.Currency);

    /// <summary>So many times the amount, exact.</summary>
    /// <exception cref="OverflowException">A decimal cannot hold the product exactly.</exception>
    public static Money operator *(int times, Money value) => value * times;

    /// <summary>Whether <paramref name="left"/> is less, in one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is more, in one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is less or equal, in one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is more or equal, in one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    internal bool IsWhole => Amount.Scale <= Currency.MinorUnits;

    /// <summary>The amount with at least the decimals of the minor unit, for people and documents.</summary>
    internal decimal Padded => Amount + new decimal(0, 0, 0, false, (byte)Currency.MinorUnits);

    private static void RequireSame(Money left, Money right)
    {
        if (left.Currency != right.Currency)
            throw new ArgumentException($"{Name(left)} and {Name(right)} do not mix.", nameof(right));
    }

    private static string Name(Money value) => value.IsUnspecified ? "no currency" : value.Currency.Value;

    private static void Require(MidpointRounding rounding)
    {
        if (rounding is < MidpointRounding.ToEven or > MidpointRounding.ToPositiveInfinity)
            throw new ArgumentOutOfRangeException(nameof(rounding), "Not a rounding.");
    }
}
