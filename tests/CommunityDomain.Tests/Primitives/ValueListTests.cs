using System.Collections;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Primitives;

public sealed class ValueListTests
{
    private static readonly Gen<int[]> Items = from size in Gen.Choose(0, 4) from items in Gen.ArrayOf(Gen.Choose(0, 2), size) select items;

    [Fact]
    public void Equals_Law_IsThatOfTheItemsInOrder() =>
        Law.Holds(Items.Zip(Items), pair =>
        {
            (ValueList<int> a, ValueList<int> b) = (new(pair.Item1.AsSpan()), pair.Item2.ToValueList());
            bool same = pair.Item1.SequenceEqual(pair.Item2);
            return a.Equals(b) == same && b.Equals(a) == same && a == b == same && a != b == !same && a.Equals((object)b) == same
                && a.Equals(a) && (!same || a.GetHashCode() == b.GetHashCode());
        });

    [Fact]
    public void Add_Law_AppendsAndLeavesTheOldListAlone() =>
        Law.Holds(Items, items =>
        {
            ValueList<int> before = items.ToValueList();
            ValueList<int> after = before.Add(7);
            return before.SequenceEqual(items) && after.SequenceEqual(items.Append(7)) && after.Count == items.Length + 1 && !after.IsEmpty;
        });

    [Fact]
    public void Enumeration_Law_IsTheSameEveryWay() =>
        Law.Holds(Items, items =>
        {
            ValueList<int> list = [.. items];
            var walked = new List<int>();
            foreach (int item in list) walked.Add(item);
            return walked.SequenceEqual(items) && list.AsSpan().SequenceEqual(items) && ((IEnumerable)list).Cast<int>().SequenceEqual(items)
                && Enumerable.Range(0, list.Count).Select(i => list[i]).SequenceEqual(items);
        });

    [Fact]
    public void Default_Always_IsTheEmptyList()
    {
        ValueList<string> empty = default;
        (empty.Count, empty.IsEmpty, empty.ToString()).Should().Be((0, true, "[]"));
        empty.Should().Equal([]);
        empty.Equals([]).Should().BeTrue();
        (empty == new ValueList<string>(Array.Empty<string>())).Should().BeTrue();
        (empty == new ValueList<string>(Enumerable.Empty<string>())).Should().BeTrue();
        empty.GetHashCode().Should().Be(new ValueList<string>([]).GetHashCode());
        empty.Equals(null).Should().BeFalse();
        ((Action)(() => _ = empty[0])).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Constructor_WhenTheSourceChangesLater_KeepsItsCopy()
    {
        int[] source = [1, 2];
        var list = new ValueList<int>(source.AsSpan());
        var other = new ValueList<int>((IEnumerable<int>)source);
        source[0] = 9;
        list.Should().Equal(1, 2);
        other.Should().Equal(1, 2);
        new ValueList<int>((IEnumerable<int>)list).Should().Equal(list);
        ((Action)(() => _ = new ValueList<int>((IEnumerable<int>)null!))).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Indexer_WhenOutside_Throws(int index) =>
        ((Action)(() => _ = new ValueList<int>([1, 2])[index])).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Equals_WhenTheItemsAreSpecial_FollowsTheirDefaultEquality()
    {
        (new ValueList<double>([double.NaN]) == new ValueList<double>([double.NaN])).Should().BeTrue();
        (new ValueList<double>([0.0]) == new ValueList<double>([-0.0])).Should().BeTrue();
        (new ValueList<string?>([null, "a"]) == new ValueList<string?>([null, "a"])).Should().BeTrue();
        (new ValueList<decimal>([1.0m]) == new ValueList<decimal>([1.00m])).Should().BeTrue();
        (new ValueList<ValueList<int>>([[1], []]) == new ValueList<ValueList<int>>([[1], default])).Should().BeTrue();
    }

    [Fact]
    public void ToString_WhenTheCultureWritesCommas_IsInvariant() =>
        ForeignCulture.Run(() =>
        {
            new ValueList<object?>([1.5, -2, null, "a", new LocalDate(2026, 3, 2), new LocalTime(4, 0)]).ToString()
                .Should().Be("[1.5, -2, null, a, 2026-03-02, 04:00:00]");
            new ValueList<ValueList<decimal>>([[0.5m], default]).ToString().Should().Be("[[0.5], []]");
        });
}
