using System.Text.Json;
using CommunityDomain.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Calendars;

public sealed class DateRangeTests
{
    private static readonly DateRange March = new(new(2026, 3, 2), new(2026, 3, 22));

    private static Gen<DateRange> Ranges =>
        from first in Gen.Choose(0, 400)
        from days in Gen.Choose(1, 60)
        select DateRange.Starting(new LocalDate(2025, 12, 1).PlusDays(first), days);

    [Fact]
    public void Days_WhenEndsAreInclusive_CountsBoth() =>
        (March.Days, new DateRange(March.First, March.First).Days).Should().Be((21, 1));

    [Fact]
    public void Starting_WhenDaysAreGiven_EndsOnTheLastOfThem() =>
        (DateRange.Starting(new(2026, 3, 2), days: 21) == March).Should().BeTrue();

    [Fact]
    public void Constructor_WhenFirstIsAfterLast_Throws() =>
        ((Action)(() => _ = new DateRange(new(2026, 3, 2), new(2026, 3, 1)))).Should().Throw<ArgumentException>();

    [Fact]
    public void Constructor_WhenCalendarIsNotIso_Throws()
    {
        LocalDate julian = new(2026, 3, 2, CalendarSystem.Julian);
        ((Action)(() => _ = new DateRange(julian, March.Last))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new DateRange(March.First, julian))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = DateRange.Starting(julian, 1))).Should().Throw<ArgumentException>();
        March.Contains(new LocalDate(2026, 3, 10).WithCalendar(CalendarSystem.Julian)).Should().BeFalse();
    }

    [Fact]
    public void Constructor_WhenYearHasNotFourDigits_Throws() =>
        ((Action)(() => _ = new DateRange(new(0, 12, 31), March.Last))).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Starting_WhenDaysAreOutOfRange_Throws(int days) =>
        ((Action)(() => DateRange.Starting(March.First, days))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Starting_WhenItEndsWithTheLastYear_IsAllowed() =>
        DateRange.Starting(new(9999, 12, 30), 2).Last.Should().Be(new LocalDate(9999, 12, 31));

    [Fact]
    public void Default_WhenUsed_HoldsNothing()
    {
        DateRange none = default;
        (none.IsUnspecified, none.Days, none.Value, none.Contains(default), none.Intersect(March), March.Intersect(none))
            .Should().Be((true, 0, string.Empty, false, null, null));
        none.Should().BeEmpty();
        ((Action)(() => _ = none.First)).Should().Throw<InvalidOperationException>();
        ((Action)(() => _ = none.Last)).Should().Throw<InvalidOperationException>();
        JsonSerializer.Serialize(none).Should().Be("null");
    }

    [Fact]
    public void Serialize_WhenSpecified_IsOneText()
    {
        JsonSerializer.Serialize(March).Should().Be("\"2026-03-02/2026-03-22\"");
        (JsonSerializer.Deserialize<DateRange>("\"2026-03-02/2026-03-22\"") == March).Should().BeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-02/2026-03-01")]
    [InlineData("2026-03-02/2026-02-30")]
    [InlineData("2026-03-02/22026-03-2")]
    [InlineData("2026-03-02-2026-03-22")]
    [InlineData(" 2026-03-02/2026-03-22")]
    [InlineData("2026-3-2/2026-3-22")]
    [InlineData("-001-03-02/2026-03-22")]
    [InlineData("0000-03-02/2026-03-22")]
    [InlineData("２０２６-03-02/2026-03-22")]
    public void TryOf_WhenNotARange_Refuses(string? text)
    {
        DateRange.TryOf(text, out DateRange range).Should().BeFalse();
        range.IsUnspecified.Should().BeTrue();
    }

    [Fact]
    public void TryOf_WhenGivenTheTextOfARange_GivesTheRange() =>
        Law.Holds(Ranges, range => DateRange.TryOf(range.ToString(), out DateRange again) && again == range);

    [Fact]
    public void Enumeration_WhenWalked_GivesEveryDateOnce() =>
        Law.Holds(Ranges, range =>
            range.SequenceEqual(Enumerable.Range(0, range.Days).Select(range.First.PlusDays)) && range.Last() == range.Last);

    [Fact]
    public void Intersect_WhenAnyTwoMeet_HoldsWhatBothHold() =>
        Law.Holds(Ranges.Two(), pair =>
        {
            LocalDate[] common = [.. pair.Item1.Where(pair.Item2.Contains)];
            DateRange? both = pair.Item1.Intersect(pair.Item2);
            return both is { } range ? range.SequenceEqual(common) : common.Length == 0;
        });

    [Fact]
    public void Contains_WhenDateIsAnEnd_IsTrueAndBeyondFalse() =>
        new[] { new LocalDate(2026, 3, 1), new(2026, 3, 2), new(2026, 3, 22), new(2026, 3, 23) }.Select(March.Contains)
            .Should().Equal(false, true, true, false);

    [Fact]
    public void GetEnumerator_WhenWalked_AllocatesNothing()
    {
        _ = Walk();
        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = Walk();
        long after = GC.GetAllocatedBytesForCurrentThread();
        (sum, after - before).Should().Be((252, 0L));

        static int Walk()
        {
            int sum = 0;
            foreach (LocalDate date in March) sum += date.Day;
            return sum;
        }
    }
}
