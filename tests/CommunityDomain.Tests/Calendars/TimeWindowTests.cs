using System.Text.Json;
using CommunityDomain.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Calendars;

public sealed class TimeWindowTests
{
    private static readonly TimeWindow Night = new(new(22, 0), new(8, 0));

    private static Gen<TimeWindow> Windows =>
        from start in Gen.Choose(0, 86_399)
        from length in Gen.Choose(1, 86_399)
        select new TimeWindow(LocalTime.FromSecondsSinceMidnight(start), LocalTime.FromSecondsSinceMidnight((start + length) % 86_400));

    [Theory]
    [InlineData("22:00-08:00", true, 10 * 3600)]
    [InlineData("09:00-10:30", false, 5400)]
    [InlineData("18:00-00:00", true, 6 * 3600)]
    [InlineData("00:00-23:59:59", false, 86_399)]
    [InlineData("09:00:30-10:00", false, 3570)]
    [InlineData("wholeDay", true, 86_400)]
    public void TryOf_WhenAWindow_KnowsItsLengthAndTextAgain(string text, bool endsNextDay, int seconds)
    {
        TimeWindow.TryOf(text, out TimeWindow window).Should().BeTrue();
        (window.EndsNextDay, window.Length, window.ToString()).Should().Be((endsNextDay, Duration.FromSeconds(seconds), text));
        JsonSerializer.Serialize(window).Should().Be($"\"{text}\"");
        JsonSerializer.Deserialize<TimeWindow>($"\"{text}\"").Should().Be(window);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("08:00-08:00")]
    [InlineData("00:00-00:00")]
    [InlineData("22:00-24:00")]
    [InlineData("22:00")]
    [InlineData("22:00-")]
    [InlineData("22-08")]
    [InlineData("22:00 - 08:00")]
    [InlineData("22:00-08:00-09:00")]
    [InlineData("22:00:00.5-08:00")]
    [InlineData("WholeDay")]
    public void TryOf_WhenNotAWindow_Refuses(string? text)
    {
        TimeWindow.TryOf(text, out TimeWindow window).Should().BeFalse();
        window.IsUnspecified.Should().BeTrue();
    }

    [Fact]
    public void Constructor_WhenStartIsEnd_Throws() =>
        ((Action)(() => _ = new TimeWindow(new(8, 0), new(8, 0)))).Should().Throw<ArgumentException>();

    [Fact]
    public void Constructor_WhenFinerThanSeconds_Throws()
    {
        LocalTime fine = new(8, 0, 0, 1);
        ((Action)(() => _ = new TimeWindow(fine, new(9, 0)))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new TimeWindow(new(7, 0), fine))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Contains_WhenTimeIsAnEnd_TakesTheStartAndLeavesTheEnd() =>
        new[] { new LocalTime(21, 59, 59), new(22, 0), new(0, 0), new(7, 59, 59, 999), new(8, 0), new(12, 0) }.Select(Night.Contains)
            .Should().Equal(false, true, true, true, false, false);

    [Fact]
    public void Contains_WhenAnyWindow_AgreesWithTheOrderOfTimes() =>
        Law.Holds(Windows.SelectMany(_ => Gen.Choose(0, 86_399), (window, second) => (window, LocalTime.FromSecondsSinceMidnight(second))), pair =>
        {
            (TimeWindow window, LocalTime time) = pair;
            bool open = window.Start < window.End
                ? window.Start <= time && time < window.End
                : window.Start <= time || time < window.End;
            return window.Contains(time) == open;
        });

    [Fact]
    public void TryOf_WhenGivenTheTextOfAWindow_GivesTheWindow() =>
        Law.Holds(Windows, window => TimeWindow.TryOf(window.Value, out TimeWindow again) && again == window);

    [Fact]
    public void WholeDay_WhenAsked_HoldsEveryTime()
    {
        TimeWindow day = TimeWindow.WholeDay;
        (day.IsWholeDay, Night.IsWholeDay, day.Start, day.End).Should().Be((true, false, LocalTime.Midnight, LocalTime.Midnight));
        (day.Contains(LocalTime.Midnight), day.Contains(LocalTime.MaxValue)).Should().Be((true, true));
    }

    [Fact]
    public void Default_WhenUsed_IsNeverOpen()
    {
        TimeWindow none = default;
        (none.IsUnspecified, none.Length, none.Value, none.Contains(LocalTime.Midnight), none.EndsNextDay, none.IsWholeDay)
            .Should().Be((true, Duration.Zero, string.Empty, false, false, false));
        JsonSerializer.Serialize(none).Should().Be("null");
    }
}
