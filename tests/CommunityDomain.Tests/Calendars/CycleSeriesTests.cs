using CommunityDomain.Calendars;
using FsCheck.Fluent;
using NodaTime.Text;

namespace CommunityDomain.Tests.Calendars;

public sealed class CycleSeriesTests
{
    [Theory]
    [InlineData(7, 1, "2026-11-23", "2026-11-29")]
    [InlineData(7, 2, "2026-11-30", "2026-12-06")]
    [InlineData(7, 3, "2026-12-07", "2026-12-13")]
    [InlineData(14, 1, "2026-11-23", "2026-12-06")]
    [InlineData(14, 2, "2026-12-07", "2026-12-20")]
    [InlineData(14, 3, "2026-12-21", "2027-01-03")]
    [InlineData(21, 1, "2026-11-23", "2026-12-13")]
    [InlineData(21, 2, "2026-12-14", "2027-01-03")]
    [InlineData(21, 3, "2027-01-04", "2027-01-24")]
    public void Cycle_WhenBackToBack_StartsWhereTheLastOneEnds(int days, int cycle, string first, string last) =>
        new CycleSeries(new(2026, 11, 23), days).Cycle(cycle).Should().Be(new DateRange(Day(first), Day(last)));

    [Fact]
    public void Locate_WhenAnyDate_AgreesWithTheRangesAndLeavesNoGap() =>
        Law.Holds(
            from days in Gen.Choose(1, 40) from rest in Gen.Choose(0, 10) from offset in Gen.Choose(-30, 2_000) select (days, rest, offset),
            item =>
            {
                var series = new CycleSeries(new(2026, 1, 5), item.days, item.rest);
                LocalDate date = series.Start.PlusDays(item.offset);
                CyclePosition at = series.Locate(date);
                if (item.offset < 0) return at.IsBefore && series.NextStarting(date) == 1;
                DateRange cycle = series.Cycle(at.Cycle)!.Value;
                DateRange next = series.Cycle(at.Cycle + 1)!.Value;
                bool inside = at.IsRest ? !cycle.Contains(date) && date > cycle.Last && date < next.First : cycle.First.PlusDays(at.Day - 1) == date;
                bool seamless = Period.DaysBetween(cycle.Last, next.First) == item.rest + 1;
                int starting = series.NextStarting(date);
                return inside && seamless && series.Cycle(starting)!.Value.First >= date && (starting == 1 || series.Cycle(starting - 1)!.Value.First < date);
            });

    [Fact]
    public void Cycle_WhenOneMemberIsTurned_IsAnother()
    {
        LocalDate start = new(2026, 11, 23);
        new CycleSeries(start, 7).Cycle(2).Should().Be(new DateRange(Day("2026-11-30"), Day("2026-12-06")));
        new CycleSeries(start.PlusDays(1), 7).Cycle(2).Should().Be(new DateRange(Day("2026-12-01"), Day("2026-12-07")));
        new CycleSeries(start, 14).Cycle(2).Should().Be(new DateRange(Day("2026-12-07"), Day("2026-12-20")));
        new CycleSeries(start, 7, 2).Cycle(2).Should().Be(new DateRange(Day("2026-12-02"), Day("2026-12-08")));
    }

    [Fact]
    public void CycleSeries_WhenAnArgumentIsWrong_IsRefused()
    {
        LocalDate julian = new LocalDate(2026, 11, 23).WithCalendar(CalendarSystem.Julian);
        ((Action)(() => _ = new CycleSeries(new(2026, 1, 1), 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new CycleSeries(new(2026, 1, 1), 3_661))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new CycleSeries(new(2026, 1, 1), 7, -1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new CycleSeries(julian, 7))).Should().Throw<ArgumentException>();
        ((Action)(() => new CycleSeries(new(2026, 1, 1), 7).Locate(julian))).Should().Throw<ArgumentException>();
        ((Action)(() => new CycleSeries(new(2026, 1, 1), 7).NextStarting(julian))).Should().Throw<ArgumentException>();
        ((Action)(() => new CycleSeries(new(2026, 1, 1), 7).Cycle(0))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Cycle_WhenItWouldPassTheLastYear_IsNone()
    {
        var series = new CycleSeries(new(9999, 12, 1), 21);
        series.Cycle(1).Should().NotBeNull();
        series.Cycle(2).Should().BeNull();
        series.Cycle(int.MaxValue).Should().BeNull();
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
