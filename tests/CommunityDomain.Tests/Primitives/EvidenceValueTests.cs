using System.Text.Json;
using FsCheck.Fluent;
using NodaTime.Text;

namespace CommunityDomain.Tests.Primitives;

public sealed class EvidenceValueTests
{
    public static TheoryData<LocalDate> Dates =>
        [LocalDate.MinIsoValue, new(-1, 2, 28), new(0, 2, 29), new(1, 1, 1), new(1969, 12, 31), new(1970, 1, 1), new(2026, 3, 2), LocalDate.MaxIsoValue];

    public static TheoryData<Instant> Instants =>
    [
        Instant.MinValue, Instant.FromUnixTimeTicks(-1), NodaConstants.UnixEpoch.PlusNanoseconds(-1), NodaConstants.UnixEpoch,
        NodaConstants.UnixEpoch.PlusNanoseconds(1), Instant.FromUtc(2026, 3, 2, 4, 0), Instant.MaxValue,
    ];

    public static TheoryData<Duration> Durations =>
    [
        Duration.MinValue, Duration.FromDays(-1) - Duration.Epsilon, -Duration.Epsilon, Duration.Zero, Duration.Epsilon,
        Duration.FromHours(36.5), Duration.MaxValue,
    ];

    [Theory]
    [MemberData(nameof(Dates))]
    public void Date_WhenGiven_ComesBack(LocalDate date)
    {
        EvidenceValue value = date;
        (value.Kind, value.Date, value.Time, value.Instant).Should().Be((EvidenceKind.Date, date, null, null));
        value.ToString().Should().Be(LocalDatePattern.Iso.Format(date));
        ShouldRoundTrip(value);
    }

    [Fact]
    public void Date_WhenOfAnotherCalendar_IsTheSameDayInTheIsoCalendar()
    {
        LocalDate date = new LocalDate(2026, 3, 2).WithCalendar(CalendarSystem.HebrewCivil);
        ((EvidenceValue)date).Date.Should().Be(new LocalDate(2026, 3, 2));
    }

    [Theory]
    [MemberData(nameof(Instants))]
    public void Instant_WhenGiven_ComesBack(Instant instant)
    {
        EvidenceValue value = instant;
        (value.Kind, value.Instant, value.Duration).Should().Be((EvidenceKind.Instant, instant, null));
        value.ToString().Should().Be(InstantPattern.ExtendedIso.Format(instant));
        ShouldRoundTrip(value);
    }

    [Theory]
    [MemberData(nameof(Durations))]
    public void Duration_WhenGiven_ComesBack(Duration duration)
    {
        EvidenceValue value = duration;
        (value.Kind, value.Duration, value.Instant).Should().Be((EvidenceKind.Duration, duration, null));
        ShouldRoundTrip(value);
    }

    [Fact]
    public void Time_WhenGiven_ComesBackToTheNanosecond()
    {
        foreach (LocalTime time in new[] { LocalTime.Midnight, LocalTime.MaxValue, new LocalTime(4, 0), LocalTime.FromNanosecondsSinceMidnight(1) })
        {
            EvidenceValue value = time;
            (value.Kind, value.Time).Should().Be((EvidenceKind.Time, time));
            ShouldRoundTrip(value);
        }

        ((EvidenceValue)new LocalTime(4, 0)).ToString().Should().Be("04:00:00");
        ((EvidenceValue)LocalTime.MaxValue).ToString().Should().Be("23:59:59.999999999");
    }

    [Fact]
    public void Durations_Law_ComeBack() =>
        Law.Holds(Gen.Choose(-16_000_000, 16_000_000).Zip(Gen.Choose(-2_000_000_000, 2_000_000_000)), pair =>
        {
            Duration duration = Duration.FromDays(pair.Item1) + Duration.FromNanoseconds(pair.Item2 * 43_000L);
            return ((EvidenceValue)duration).Duration == duration;
        });

    [Fact]
    public void Number_WhenItsZerosDiffer_IsEqualAndPrintsAlike()
    {
        EvidenceValue one = 1.0m;
        one.Should().Be((EvidenceValue)1).And.Be((EvidenceValue)1L).And.Be((EvidenceValue)1.000m);
        one.ToString().Should().Be("1");
        one.GetHashCode().Should().Be(((EvidenceValue)1).GetHashCode());
        foreach (decimal number in new[] { decimal.MinValue, -0.1m, 0m, 1e-28m, decimal.MaxValue }) ShouldRoundTrip(number);
        ForeignCulture.Run(() => ((EvidenceValue)(-1.50m)).ToString().Should().Be("-1.5"));
    }

    [Fact]
    public void Text_WhenNullOrUnspecified_IsUnknown()
    {
        ((EvidenceValue)(string?)null).Should().Be(default(EvidenceValue));
        ((EvidenceValue)default(MemberId)).Should().Be(default(EvidenceValue));
        ((EvidenceValue)default(GroupId)).Should().Be(default(EvidenceValue));
        EvidenceValue.Id(default(RuleId)).Should().Be(default(EvidenceValue));
        (default(EvidenceValue).Kind, default(EvidenceValue).ToString(), default(EvidenceValue).Text).Should().Be((EvidenceKind.None, "?", string.Empty));
        ((EvidenceValue)new MemberId("amy")).Should().Be((EvidenceValue)"amy");
        ((EvidenceValue)string.Empty).Kind.Should().Be(EvidenceKind.Text);
    }

    [Fact]
    public void Term_WhenAnEnumMember_IsItsNameInCamelCase()
    {
        EvidenceValue term = EvidenceValue.Term(FindingSeverity.Warning);
        (term.Kind, term.Text, term.ToString()).Should().Be((EvidenceKind.Term, "findingSeverity.warning", "findingSeverity.warning"));
        term.Should().NotBe((EvidenceValue)"findingSeverity.warning");
        EvidenceValue.Term((FindingSeverity)99).Text.Should().Be("findingSeverity.99");
        ShouldRoundTrip(term);
    }

    [Fact]
    public void Flag_WhenGiven_IsNoNumber()
    {
        EvidenceValue yes = true;
        (yes.Flag, yes.Number, yes.ToString(), ((EvidenceValue)false).ToString()).Should().Be((true, 0m, "true", "false"));
        yes.Should().NotBe((EvidenceValue)1);
        ((EvidenceValue)1).Flag.Should().BeFalse();
        ShouldRoundTrip(yes);
        ShouldRoundTrip(false);
    }

    [Fact]
    public void Deserialize_WhenTheValueStandsBeforeItsKind_ReadsIt() =>
        JsonSerializer.Deserialize<EvidenceValue>("""{"value":"2026-03-02","kind":"date"}""").Should().Be((EvidenceValue)new LocalDate(2026, 3, 2));

    private static void ShouldRoundTrip(EvidenceValue value) =>
        JsonSerializer.Deserialize<EvidenceValue>(JsonSerializer.Serialize(value)).Should().Be(value);
}
