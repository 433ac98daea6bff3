using CommunityDomain.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Calendars;

public sealed class RecurrenceLawTests
{
    private static readonly Gen<LocalDate> Starts = Gen.Choose(0, 12_000).Select(days => new LocalDate(1996, 1, 1).PlusDays(days));

    /// <summary>Random rules of the subset; those that the validator refuses are of no interest here.</summary>
    internal static readonly Gen<Recurrence> Rules =
        from frequency in Gen.Elements(Enum.GetValues<RecurrenceFrequency>())
        from start in Starts
        from interval in Gen.Frequency((5, Gen.Constant(1)), (3, Gen.Choose(2, 5)), (1, Gen.Choose(6, 40)))
        from weekdays in Gen.Frequency((2, Gen.Constant(Array.Empty<WeekdayOrdinal>())), (2, Plain), (1, Ordinals))
        from monthDays in Gen.Frequency((3, Gen.Constant(Array.Empty<int>())), (2, Some(Gen.Choose(-31, 31).Where(day => day != 0))))
        from months in Gen.Frequency((3, Gen.Constant(Array.Empty<int>())), (2, Some(Gen.Choose(1, 12))))
        from positions in Gen.Frequency((4, Gen.Constant(Array.Empty<int>())), (1, Some(Gen.Choose(-6, 6).Where(at => at != 0))))
        from weekStart in Gen.Choose(1, 7)
        from monthEnd in Gen.Elements(MonthEndPolicy.Skip, MonthEndPolicy.Clamp)
        from end in Gen.Choose(0, 2)
        from amount in Gen.Choose(1, 30)
        select new Recurrence
        {
            Frequency = frequency,
            Start = start,
            Interval = interval,
            Weekdays = new(weekdays),
            MonthDays = new(monthDays),
            Months = new(months),
            SetPositions = new(positions),
            WeekStart = (IsoDayOfWeek)weekStart,
            MonthEnd = monthEnd,
            Count = end == 1 ? amount : null,
            Until = end == 2 ? start.PlusDays(amount * 50) : null,
        };

    private static Gen<WeekdayOrdinal[]> Plain => Some(Gen.Choose(1, 7).Select(day => new WeekdayOrdinal((IsoDayOfWeek)day)));

    private static Gen<WeekdayOrdinal[]> Ordinals =>
        Some(from day in Gen.Choose(1, 7) from ordinal in Gen.OneOf(Gen.Choose(-5, 5), Gen.Choose(-53, 53)).Where(ordinal => ordinal != 0) select new WeekdayOrdinal((IsoDayOfWeek)day, ordinal));

    [Fact]
    [Trait("Speed", "Slow")]
    public void All_WhenTheRuleIsRandom_EqualsAskingEveryDay()
    {
        int compared = 0;
        int found = 0;
        Law.Holds(
            Rules,
            rule =>
            {
                if (!rule.TryCompile(out CompiledRecurrence? compiled, out _)) return;
                LocalDate last = rule.Start.PlusDays(rule.Frequency == RecurrenceFrequency.Yearly ? 3_000 : 900);
                List<LocalDate> expected = RecurrenceOracle.Days(rule, last);
                LocalDate[] actual = [.. compiled.Between(rule.Start, last).Select(occurrence => occurrence.Date)];
                if (!actual.SequenceEqual(expected)) actual.Should().Equal(expected, "{0}", rule);
                compared++;
                found += actual.Length;
            },
            count: 20_000);
        compared.Should().BeGreaterThan(8_000);
        found.Should().BeGreaterThan(100_000);
    }

    [Fact]
    public void Next_WhenAskedFromAnywhere_AgreesWithTheEnumeration() =>
        Law.Holds(
            from rule in Rules from offset in Gen.Choose(-10, 2_000) select (rule, offset),
            item =>
            {
                if (!item.rule.TryCompile(out CompiledRecurrence? compiled, out _)) return true;
                LocalDate after = item.rule.Start.PlusDays(item.offset);
                LocalDate? next = compiled.Next(after)?.Date;
                LocalDate? listed = compiled.All().Select(occurrence => (LocalDate?)occurrence.Date).FirstOrDefault(date => date > after);
                return next == listed && (next is null || compiled.Contains(next.Value));
            },
            count: 2_000);

    [Fact]
    public void All_WhenWalked_StrictlyIncreases() =>
        Law.Holds(Rules, rule =>
        {
            if (!rule.TryCompile(out CompiledRecurrence? compiled, out _)) return true;
            LocalDate[] dates = [.. compiled.All().Take(60).Select(occurrence => occurrence.Date)];
            return dates.Zip(dates.Skip(1)).All(pair => pair.First < pair.Second) && dates[0] >= rule.Start;
        });

    [Fact]
    public void Count_WhenSmaller_GivesAPrefix() =>
        Law.Holds(from rule in Rules from count in Gen.Choose(1, 30) select (rule: rule with { Until = null, Count = null }, count), item =>
        {
            if (!item.rule.TryCompile(out CompiledRecurrence? endless, out _)) return true;
            CompiledRecurrence counted = (item.rule with { Count = item.count }).Compile();
            return counted.All().SequenceEqual(endless.All().Take(item.count))
                && Enumerable.Range(0, item.count).All(at => counted.RuleDateAt(at) == endless.All().Skip(at).Select(occurrence => (LocalDate?)occurrence.RuleDate).FirstOrDefault())
                && counted.RuleDateAt(item.count) is null;
        });

    [Fact]
    public void Text_WhenReadBack_IsTheSameRule() =>
        Law.Holds(from rule in Rules from hour in Gen.Choose(0, 20) from several in Gen.Choose(1, 3) select (rule: rule with { MonthEnd = MonthEndPolicy.Skip }, hour, several), item =>
        {
            if (!item.rule.TryCompile(out _, out _)) return true;
            var timed = new TimedRecurrence { Days = item.rule, Times = [.. Enumerable.Range(item.hour, item.several).Select(hour => new LocalTime(hour, 30))] };
            LocalDateTime start = item.rule.Start.At(timed.Times[0]);
            DateTimeZone zone = DateTimeZoneProviders.Tzdb["America/New_York"];
            return RecurrenceText.Parse(RecurrenceText.Format(timed), start) == timed
                && RecurrenceText.Parse(RecurrenceText.Format(timed, zone), start, zone) == timed;
        });

    [Fact]
    public void TryParse_WhenTheTextIsGarbage_FindsAndNeverThrows()
    {
        string[] words = ["FREQ=", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY", ";", ";", "INTERVAL=", "COUNT=", "UNTIL=", "BYDAY=", "MO", "-1FR", "6MO", "BYMONTHDAY=", "0", "-31", "2000000000", "99999999999", ",", "=", "BYSETPOS=", "WKST=", "BYHOUR=", "BYMINUTE=", "25", "19971224T000000Z", "19971224", " ", "微信", "BYWEEKNO=", "\ud800"];
        Law.Holds(
            Gen.Elements(words).ListOf().Select(parts => string.Concat(parts)),
            text =>
            {
                bool read = RecurrenceText.TryParse(text, new LocalDateTime(2026, 1, 31, 9, 0), DateTimeZone.Utc, out TimedRecurrence? timed, out ValueList<Finding> findings);
                return read ? timed is not null : findings.Any(finding => finding.Severity == FindingSeverity.Error);
            },
            count: 5_000);
    }

    private static Gen<T[]> Some<T>(Gen<T> items) => Gen.Choose(1, 3).SelectMany(count => items.ArrayOf(count)).Select(array => array.Distinct().ToArray());
}
