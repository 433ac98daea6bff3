using CommunityDomain.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Calendars;

public sealed class RecurrenceLawTests
{
    /// <summary>Random rules of the subset; parts that a frequency does not go with are left out, so that nearly all are good.</summary>
    internal static readonly Gen<Recurrence> Rules = Gen.Choose(0, int.MaxValue - 1).Select(seed => Rule(new Random(seed)));

    private static Recurrence Rule(Random random)
    {
        LocalDate start = new LocalDate(1996, 1, 1).PlusDays(random.Next(12_000));
        var frequency = (RecurrenceFrequency)random.Next(4);
        bool monthly = frequency == RecurrenceFrequency.Monthly;
        bool yearly = frequency == RecurrenceFrequency.Yearly;
        int[] months = random.Next(5) < 2 ? Some(() => random.Next(1, 13)) : [];
        bool inYear = yearly && months.Length == 0;
        bool ordinals = (monthly || yearly) && random.Next(3) == 0;
        WeekdayOrdinal[] weekdays = ordinals ? Some(() => new WeekdayOrdinal((IsoDayOfWeek)random.Next(1, 8), Signed(inYear && random.Next(2) == 0 ? 53 : 5)))
            : random.Next(2) == 0 ? Some(() => new WeekdayOrdinal((IsoDayOfWeek)random.Next(1, 8))) : [];
        bool byMonthDay = !ordinals && !inYear && frequency != RecurrenceFrequency.Weekly && random.Next(5) < 2;
        int[] monthDays = byMonthDay ? Some(() => Signed(31)) : [];
        bool bySetPosition = (monthly || yearly) && weekdays.Length + monthDays.Length > 0 && random.Next(4) == 0;
        int end = random.Next(3);
        return new Recurrence
        {
            Frequency = frequency,
            Start = start,
            Interval = random.Next(10) switch { < 5 => 1, < 9 => random.Next(2, 6), _ => random.Next(6, 41) },
            Weekdays = new(weekdays),
            MonthDays = new(monthDays),
            Months = new(months),
            SetPositions = new(bySetPosition ? Some(() => Signed(6)) : []),
            WeekStart = (IsoDayOfWeek)random.Next(1, 8),
            MonthEnd = (MonthEndPolicy)random.Next(2),
            Count = end == 1 ? random.Next(1, 31) : null,
            Until = end == 2 ? start.PlusDays(random.Next(1, 31) * 50) : null,
        };

        int Signed(int most) => random.Next(1, most + 1) * (random.Next(2) == 0 ? 1 : -1);

        T[] Some<T>(Func<T> item) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => item()).Distinct()];
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Between_WhenTheRuleIsRandom_EqualsAskingEveryDay()
    {
        int compared = 0;
        int found = 0;
        List<LocalDate> expected = [];
        Law.Holds(
            Rules,
            rule =>
            {
                if (!rule.TryCompile(out CompiledRecurrence? compiled, out ValueList<Finding> findings))
                {
                    // What is refused has no day at all: ask every day of the years that the rule reaches most easily.
                    findings.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.NeverMatches);
                    RecurrenceOracle.Days(rule, rule.Start.PlusDays(1_500), expected);
                    expected.Should().BeEmpty("{0}", rule);
                    return;
                }

                LocalDate last = rule.Start.PlusDays(rule.Frequency == RecurrenceFrequency.Yearly ? 1_500 : 400);
                RecurrenceOracle.Days(rule, last, expected);
                int given = 0;
                bool equal = true;
                foreach (Occurrence occurrence in compiled.Between(rule.Start, last))
                {
                    equal &= given < expected.Count && occurrence.Date == expected[given];
                    given++;
                }

                if (!equal || given != expected.Count)
                    compiled.Between(rule.Start, last).Select(occurrence => occurrence.Date).Should().Equal(expected, "{0}", rule);
                compared++;
                found += given;
            },
            count: 110_000);
        compared.Should().BeGreaterThan(100_000);
        found.Should().BeGreaterThan(1_000_000);
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

    [Fact]
    [Trait("Speed", "Slow")]
    public void Slots_WhenInAnyZone_AreWhatTheZoneMapsOneByOne()
    {
        CompiledTimedRecurrence slots = new TimedRecurrence
        {
            Days = Recurrence.Daily(new(2006, 1, 1)),
            Times = [new(0, 0), new(0, 30), new(1, 30), new(2, 30), new(3, 15), new(12, 0), new(23, 30)],
        }.Compile();
        LocalDate[] days = [.. Enumerable.Range(0, 2_300).Select(day => new LocalDate(2006, 1, 1).PlusDays(day))];
        foreach (DateTimeZone zone in DateTimeZoneProviders.Tzdb.Ids.Where((_, at) => at % 6 == 0).Append("Pacific/Apia").Append("Antarctica/Casey").Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            IEnumerable<ZonedDateTime> expected = days
                .Where(day => zone.MapLocal(day.At(new LocalTime(12, 0))).Count > 0)
                .SelectMany(day => slots.Definition.Times.Order().Select(time => day.At(time).InZoneLeniently(zone)));
            slots.Between(zone, days[0], days[^1]).SequenceEqual(expected).Should().BeTrue("{0}", zone.Id);
        }
    }
}
