using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Primitives;

public sealed class MoneyAllocationTests
{
    private static readonly Currency Cny = new("CNY");

    private static readonly Gen<(Money Whole, decimal[] Weights, AllocationStrategy Strategy)> Cases =
        from units in Gen.Choose(-100_000, 100_000)
        from size in Gen.Choose(1, 12)
        from weights in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, 5_000))), size)
        from strategy in Gen.Elements(Enum.GetValues<AllocationStrategy>())
        select (new Money(units / 100m, Cny), weights.Select(weight => weight / 10m).ToArray(), strategy);

    [Fact]
    public void Allocate_Law_AddsUpToTheWholeInWholeMinorUnits() =>
        Law.Holds(Cases, row =>
        {
            ValueList<Money> shares = row.Whole.Allocate(row.Weights, row.Strategy);
            return shares.Count == row.Weights.Length
                && shares.Aggregate(Money.Zero(Cny), (sum, share) => sum + share) == row.Whole
                && shares.All(share => share.Round(MidpointRounding.ToZero) == share);
        });

    [Fact]
    public void Allocate_Law_KeepsEveryShareWithinAMinorUnitOfItsExactValue() =>
        Law.Holds(Cases, row =>
        {
            decimal total = row.Weights.Sum();
            ValueList<Money> shares = row.Whole.Allocate(row.Weights, row.Strategy);
            return shares.Zip(row.Weights).All(pair =>
            {
                decimal exact = row.Whole.Amount * (total == 0 ? 1m / row.Weights.Length : pair.Second / total);
                return Math.Abs(pair.First.Amount - exact) < 0.01m && (total == 0 || pair.Second != 0 || pair.First.Amount == 0);
            });
        });

    [Fact]
    public void Allocate_Law_MirrorsANegativeWhole() =>
        Law.Holds(Cases, row => (-row.Whole).Allocate(row.Weights, row.Strategy) == row.Whole.Allocate(row.Weights, row.Strategy).Select(share => -share).ToValueList());

    [Fact]
    public void Allocate_Law_DependsOnTheProportionsOnly() =>
        Law.Holds(Cases, row => row.Whole.Allocate([.. row.Weights.Select(weight => weight * 7.5m)], row.Strategy) == row.Whole.Allocate(row.Weights, row.Strategy));

    // Reversing the weights swaps the two directions; the multiset of shares by largest remainder does not depend on the order at all.
    [Fact]
    public void Allocate_Law_DependsOnTheOrderAsItsStrategySays() =>
        Law.Holds(Cases, row =>
        {
            decimal[] back = [.. row.Weights.Reverse()];
            Money[] first = [.. row.Whole.Allocate(row.Weights, AllocationStrategy.FirstToLast)];
            Money[] last = [.. row.Whole.Allocate(back, AllocationStrategy.LastToFirst).Reverse()];
            Money[] one = [.. row.Whole.Allocate(row.Weights).Order()];
            Money[] other = [.. row.Whole.Allocate(back).Order()];
            return first.SequenceEqual(last) && one.SequenceEqual(other);
        });

    // Largest remainder is the division into whole units that is nearest to the exact one (sum of squares), found here by trying all.
    [Fact]
    public void Allocate_Law_ByLargestRemainderIsNearestToTheExactShares() =>
        Law.Holds(
            from units in Gen.Choose(0, 12) from weights in Gen.ArrayOf(Gen.Choose(0, 9), 3) where weights.Sum() > 0 select (units, weights),
            row =>
            {
                decimal total = row.weights.Sum();
                decimal best = decimal.MaxValue;
                for (int a = 0; a <= row.units; a++)
                {
                    for (int b = 0; a + b <= row.units; b++) best = Math.Min(best, Distance([a, b, row.units - a - b]));
                }

                ValueList<Money> shares = new Money(row.units / 100m, Cny).Allocate([.. row.weights.Select(weight => (decimal)weight)]);
                return Math.Abs(Distance([.. shares.Select(share => share.Amount * 100)]) - best) < 1e-20m;

                decimal Distance(decimal[] units) =>
                    units.Zip(row.weights, (unit, weight) => unit - (row.units * weight / total)).Sum(off => off * off);
            });

    [Fact]
    public void Allocate_WhenOnlyTheStrategyDiffers_GivesTheLeftOverElsewhere()
    {
        var whole = new Money(0.05m, Cny);
        whole.Allocate([1, 1, 2], AllocationStrategy.LargestRemainder).Should().Equal(Fen(1, 1, 3));
        whole.Allocate([1, 1, 2], AllocationStrategy.FirstToLast).Should().Equal(Fen(2, 1, 2));
        whole.Allocate([2, 1, 1], AllocationStrategy.LastToFirst).Should().Equal(Fen(2, 1, 2));
        whole.Allocate([1, 1], AllocationStrategy.LastToFirst).Should().Equal(Fen(2, 3));
        whole.Allocate([0, 1, 1], AllocationStrategy.FirstToLast).Should().Equal(Fen(0, 3, 2));
    }

    [Fact]
    public void Allocate_WhenTheCurrencyHasOtherMinorUnits_FollowsThem()
    {
        new Money(100, new("JPY")).Allocate([1, 1, 1]).Select(share => share.Amount).Should().Equal(34m, 33m, 33m);
        new Money(1, new("KWD")).Allocate([1, 1, 1]).Select(share => share.Amount).Should().Equal(0.334m, 0.333m, 0.333m);
    }

    [Fact]
    public void Allocate_WhenHuge_StaysExact()
    {
        var huge = new Money(decimal.MaxValue, new("JPY"));
        huge.Allocate([0.3333333333333333333333333333m, decimal.MaxValue]).Aggregate((a, b) => a + b).Should().Be(huge);
    }

    [Fact]
    public void Allocate_WhenRefused_Throws()
    {
        ((Action)(() => new Money(1, Cny).Allocate([]))).Should().Throw<ArgumentException>();
        ((Action)(() => new Money(1, Cny).Allocate([1, -1]))).Should().Throw<ArgumentException>();
        ((Action)(() => new Money(0.001m, Cny).Allocate([1]))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void AllocateDiscount_Law_AddsUpAndTakesNoLineBelowZeroOrAboveItself() =>
        Law.Holds(
            from size in Gen.Choose(1, 10)
            from lines in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 300))), size)
            from discount in Gen.Choose(0, lines.Sum())
            from strategy in Gen.Elements(Enum.GetValues<AllocationStrategy>())
            select (Lines: Fen(lines), Discount: Fen(discount)[0], Strategy: strategy),
            row =>
            {
                ValueList<Money> shares = Money.AllocateDiscount(row.Lines, row.Discount, row.Strategy);
                return shares.Aggregate((a, b) => a + b) == row.Discount
                    && shares.Zip(row.Lines).All(pair => pair.First.Amount >= 0 && pair.First <= pair.Second);
            });

    [Fact]
    public void AllocateDiscount_WhenItDoesNotFit_IsRefused()
    {
        Money[] lines = Fen(100, 50);
        Money.TryAllocateDiscount(lines, Fen(150)[0], out ValueList<Money> shares).Should().BeTrue();
        shares.Should().Equal(lines);
        foreach (Money discount in Fen(151, -1))
        {
            Money.TryAllocateDiscount(lines, discount, out shares).Should().BeFalse();
            shares.IsEmpty.Should().BeTrue();
            ((Action)(() => Money.AllocateDiscount(lines, discount))).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void AllocateDiscount_WhenTheArgumentsAreWrong_Throws()
    {
        Money one = new(1, Cny);
        foreach (Action act in new Action[]
        {
            () => Money.TryAllocateDiscount([], one, out _),
            () => Money.TryAllocateDiscount([one], default, out _),
            () => Money.TryAllocateDiscount([default], one, out _),
            () => Money.TryAllocateDiscount([one, new Money(1, new("USD"))], one, out _),
            () => Money.TryAllocateDiscount([one, -one], one, out _),
            () => Money.TryAllocateDiscount([one, new Money(0.001m, Cny)], one, out _),
            () => Money.TryAllocateDiscount([one], new Money(0.001m, Cny), out _),
        })
        {
            act.Should().Throw<ArgumentException>();
        }
    }

    private static Money[] Fen(params int[] units) => [.. units.Select(unit => new Money(unit / 100m, Cny))];
}
