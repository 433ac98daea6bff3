using CommunityDomain.Calendars;
using NodaTime.Text;

namespace CommunityDomain.Tests.Calendars;

/// <summary>Each member of a rule, turned alone, changes what the rule gives.</summary>
public sealed class RecurrenceKnobTests
{
    private static readonly Recurrence Weekly = Recurrence.Weekly(Day("2026-01-06"));

    private static readonly Recurrence Monthly = Recurrence.Monthly(Day("2026-01-06"));

    private static readonly Recurrence Tuesdays = Monthly with { Weekdays = [IsoDayOfWeek.Tuesday] };

    private static readonly Recurrence Fortnightly = Recurrence.Weekly(Day("1997-08-05"), IsoDayOfWeek.Tuesday, IsoDayOfWeek.Sunday) with { Interval = 2 };

    private static readonly (string Knob, Recurrence Plain, Recurrence Turned, string Before, string After)[] Knobs =
    [
        ("Frequency", Weekly, Weekly with { Frequency = RecurrenceFrequency.Monthly }, "2026-01-06 2026-01-13 2026-01-20", "2026-01-06 2026-02-06 2026-03-06"),
        ("Start", Weekly, Weekly with { Start = Day("2026-01-07") }, "2026-01-06 2026-01-13 2026-01-20", "2026-01-07 2026-01-14 2026-01-21"),
        ("Interval", Weekly, Weekly with { Interval = 2 }, "2026-01-06 2026-01-13 2026-01-20", "2026-01-06 2026-01-20 2026-02-03"),
        ("Count", Weekly, Weekly with { Count = 2 }, "2026-01-06 2026-01-13 2026-01-20", "2026-01-06 2026-01-13"),
        ("Until", Weekly, Weekly with { Until = Day("2026-01-13") }, "2026-01-06 2026-01-13 2026-01-20", "2026-01-06 2026-01-13"),
        ("Weekdays", Weekly, Weekly with { Weekdays = [IsoDayOfWeek.Wednesday] }, "2026-01-06 2026-01-13 2026-01-20", "2026-01-07 2026-01-14 2026-01-21"),
        ("MonthDays", Monthly, Monthly with { MonthDays = [13, -1] }, "2026-01-06 2026-02-06 2026-03-06", "2026-01-13 2026-01-31 2026-02-13"),
        ("Months", Weekly, Weekly with { Months = [2] }, "2026-01-06 2026-01-13 2026-01-20", "2026-02-03 2026-02-10 2026-02-17"),
        ("SetPositions", Tuesdays, Tuesdays with { SetPositions = [-1] }, "2026-01-06 2026-01-13 2026-01-20", "2026-01-27 2026-02-24 2026-03-31"),
        ("WeekStart", Fortnightly, Fortnightly with { WeekStart = IsoDayOfWeek.Sunday }, "1997-08-05 1997-08-10 1997-08-19", "1997-08-05 1997-08-17 1997-08-19"),
        ("MonthEnd", Recurrence.Monthly(Day("2026-01-31")), Recurrence.Monthly(Day("2026-01-31")) with { MonthEnd = MonthEndPolicy.Clamp }, "2026-01-31 2026-03-31 2026-05-31", "2026-01-31 2026-02-28 2026-03-31"),
        ("Skipped", Weekly, Weekly with { Skipped = [Day("2026-01-13")] }, "2026-01-06 2026-01-13 2026-01-20", "2026-01-06 2026-01-20 2026-01-27"),
        ("Moved", Weekly, Weekly with { Moved = [new(Day("2026-01-13"), Day("2026-01-14"))] }, "2026-01-06 2026-01-13 2026-01-20", "2026-01-06 2026-01-14 2026-01-20"),
    ];

    public static TheoryData<string> Names => [.. Knobs.Select(knob => knob.Knob)];

    [Theory]
    [MemberData(nameof(Names))]
    public void All_WhenOneMemberIsTurned_GivesOtherDays(string member)
    {
        var knob = Knobs.Single(item => item.Knob == member);
        First3(knob.Plain).Should().Equal(knob.Before.Split(' '));
        First3(knob.Turned).Should().Equal(knob.After.Split(' '));
    }

    [Fact]
    public void Names_WhenCompared_AreAllMembersOfARule() =>
        typeof(Recurrence).GetProperties().Where(member => member.CanWrite).Select(member => member.Name).Should().BeEquivalentTo(Knobs.Select(knob => knob.Knob));

    [Fact]
    public void Between_WhenDaysOrTimesAreTurned_GivesOtherSlots()
    {
        var timed = new TimedRecurrence { Days = Weekly, Times = [new(9, 0)] };
        Slots(timed).Should().Equal("2026-01-06T09:00:00", "2026-01-13T09:00:00");
        Slots(timed with { Days = Weekly with { Interval = 2 } }).Should().Equal("2026-01-06T09:00:00");
        Slots(timed with { Times = [new(18, 0), new(9, 30)] }).Should().Equal("2026-01-06T09:30:00", "2026-01-06T18:00:00", "2026-01-13T09:30:00", "2026-01-13T18:00:00");

        static IEnumerable<string> Slots(TimedRecurrence timed) =>
            timed.Compile().Between(DateTimeZone.Utc, new DateRange(Day("2026-01-01"), Day("2026-01-19"))).Select(slot => LocalDateTimePattern.GeneralIso.Format(slot.LocalDateTime));
    }

    private static IEnumerable<string> First3(Recurrence rule) => rule.Compile().All().Take(3).Select(item => LocalDatePattern.Iso.Format(item.Date));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
