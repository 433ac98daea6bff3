using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

/// <summary>Retention against its oracle, and the laws of its states, over random definitions, streams and parts.</summary>
public sealed class RetentionLawTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);
    private static readonly string[] People = ["amy", "bo", "cy", "dee", "eve"];
    private static readonly string[] Zones = ["UTC", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Shanghai"];

    private static Instant End => Instant.FromUtc(2012, 4, 20, 7, 0);

    private static RetentionDefinition RandomDefinition(Random random, bool sets)
    {
        PeriodLength[] periods = [PeriodLength.Day, PeriodLength.Day, PeriodLength.Week(IsoDayOfWeek.Monday), PeriodLength.Week(IsoDayOfWeek.Sunday), PeriodLength.Month, PeriodLength.Year];
        RetentionEntry entry = (RetentionEntry)random.Next(3);
        ValueList<int>[] cells = [RetentionDefinition.Each(5), [1, 3, 7], [2], [1, 2, 4, 9]];
        return new RetentionDefinition
        {
            Zone = Zones[random.Next(Zones.Length)],
            DayStart = new LocalTime(random.Next(2) * 4, 0),
            Period = periods[random.Next(periods.Length)],
            Cells = cells[random.Next(cells.Length)],
            Entry = entry,
            Starts = entry == RetentionEntry.FirstEver ? ["a", "b"] : random.Next(3) switch { 0 => [], 1 => ["a"], _ => ["a", "b"] },
            Returns = random.Next(3) switch { 0 => [], 1 => ["b"], _ => ["a", "b"] },
            Barring = entry == RetentionEntry.FirstEver ? ["c"] : [],
            Clock = sets ? RetentionClock.Calendar : (RetentionClock)random.Next(3),
            Criterion = (RetentionCriterion)random.Next(4),
            MinimumOccurrences = sets ? 1 : random.Next(1, 3),
        };
    }

    // About the date that Samoa skipped, changes of clocks and a turn of the year.
    private static RetentionOracle.Event[] RandomLog(Random random)
    {
        int count = random.Next(1, 40);
        int spread = random.Next(3) switch { 0 => 24 * 12, 1 => 24 * 100, _ => 24 * 20 };
        Instant[] ends = [End, Instant.FromUtc(2012, 1, 6, 3, 0)];
        Instant end = ends[random.Next(2)];
        return [.. Enumerable.Range(0, count).Select(id =>
            new RetentionOracle.Event(People[random.Next(People.Length)], "abcd"[random.Next(4)].ToString(), end - Duration.FromMinutes(random.Next(spread * 6) * 10), id))];
    }

    private static RetentionAccumulator<string> State(RetentionDefinition definition, bool keepsEvents, IEnumerable<RetentionOracle.Event> log)
    {
        RetentionAccumulator<string> state = definition.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents);
        foreach (RetentionOracle.Event one in log)
        {
            if (keepsEvents) state.Add(one.Member, one.Kind, one.At, one.Id);
            else state.Add(one.Member, one.Kind, one.At);
        }

        return state;
    }

    private static string All(RetentionAccumulator<string> state)
    {
        RetentionReport<string> report = state.Result(End);
        return string.Join('\n', report.Cohorts.Select((cohort, i) =>
            $"{InvariantText.Of(cohort.Interval.Start)} {cohort.Size} {cohort.Back} {cohort.Matured} {Sorted(report.MembersOf(i))} " +
            string.Join(' ', Enumerable.Range(0, cohort.Back.Count).Select(cell => $"{Sorted(report.MembersBack(i, cell))}/{Sorted(report.MembersLost(i, cell))}"))));
    }

    private static string Sorted(ValueList<string> members) => string.Join(',', members.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Report_WhenItIsHeldToTheOracle_GivesTheSameTriangle(bool keepsEvents) =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            RetentionDefinition definition = RandomDefinition(random, sets: !keepsEvents);
            RetentionOracle.Event[] log = RandomLog(random);
            RetentionReport<string> report = State(definition, keepsEvents, log).Result(End);
            var clock = new BusinessDayClock(DateTimeZoneProviders.Tzdb[definition.Zone], definition.DayStart);
            SortedDictionary<LocalDate, RetentionOracle.Row> expected = RetentionOracle.Triangle(definition, log, End);
            report.Cohorts.Where(cohort => cohort.Size > 0).Select(cohort => cohort.Size).Should().Equal(expected.Values.Select(row => (long)row.Size), "{0}", definition);
            int i = 0;
            foreach ((LocalDate period, RetentionOracle.Row row) in expected)
            {
                int position = report.Cohorts.Select((cohort, at) => (cohort, at)).Where(pair => pair.cohort.Size > 0).ElementAt(i++).at;
                RetentionCohort cohort = report.Cohorts[position];
                clock.DayOf(cohort.Interval.Start).Should().BeOneOf(period, clock.NextDay(period.PlusDays(-1)));
                for (int cell = 0; cell < row.Back.Length; cell++)
                {
                    if (cell >= cohort.Back.Count)
                    {
                        (row.Back[cell] == 0 || definition.Criterion is RetentionCriterion.OnOrBefore or RetentionCriterion.OnOrAfter).Should().BeTrue("what has not begun holds nobody: {0}", definition);
                        row.Matured[cell].All.Should().Be(0);
                        continue;
                    }

                    cohort.Back[cell].Should().Be(row.Back[cell], "cell {0} of {1} in {2}", cell, period, definition);
                    cohort.Matured[cell].Should().Be(new Ratio(row.Matured[cell].Back, row.Matured[cell].All), "cell {0} of {1} in {2}", cell, period, definition);
                    report.MembersBack(position, cell).Should().HaveCount(row.Back[cell]);
                    report.MembersLost(position, cell).Should().HaveCount(row.Matured[cell].All - row.Matured[cell].Back);
                }
            }

            for (int cell = 0; cell < definition.Cells.Count; cell++)
                report.Overall(cell).Should().Be(new Ratio(expected.Values.Sum(row => row.Matured[cell].Back), expected.Values.Sum(row => row.Matured[cell].All)));
        }, count: 150);

    [Fact]
    public void Shapes_WhenBothCanAnswer_Agree() =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            RetentionDefinition definition = RandomDefinition(random, sets: true);
            RetentionOracle.Event[] log = RandomLog(random);
            All(State(definition, false, log)).Should().Be(All(State(definition, true, log)), "{0}", definition);
        }, count: 100);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Merge_WhenPartsOverlap_IsAssociativeCommutativeIdempotentAndBlindToSplits(bool keepsEvents) =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            RetentionDefinition definition = RandomDefinition(random, sets: !keepsEvents);
            RetentionOracle.Event[] log = RandomLog(random);
            string whole = All(State(definition, keepsEvents, log));
            int[] parts = [.. log.Select(_ => random.Next(3))];
            RetentionAccumulator<string> Part(int part) => State(definition, keepsEvents, log.Where((_, i) => parts[i] == part || random.Next(6) == 0).OrderBy(_ => random.Next()));
            RetentionAccumulator<string> Merged(RetentionAccumulator<string> into, params RetentionAccumulator<string>[] others)
            {
                foreach (RetentionAccumulator<string> other in others) into.Merge(other);
                return into;
            }

            RetentionAccumulator<string> one = Part(0);
            RetentionAccumulator<string> two = Part(1);
            RetentionAccumulator<string> three = Part(2);
            All(Merged(State(definition, keepsEvents, []), one, two, three)).Should().Be(whole);
            All(Merged(State(definition, keepsEvents, []), three, one, two)).Should().Be(whole);
            All(Merged(one, Merged(two, three))).Should().Be(whole);
            All(Merged(one, two)).Should().Be(whole, "the same again changes nothing");

            RetentionAccumulator<string> read = State(definition, keepsEvents, log[..random.Next(log.Length)]);
            byte[] bytes = one.ToSnapshot(name => name);
            read.Restore(bytes, name => name);
            All(read).Should().Be(whole);
            if (keepsEvents) return;
            RetentionAccumulator<string> again = definition.Open<string>(DateTimeZoneProviders.Tzdb);
            again.Restore(read.ToSnapshot(name => name), name => name);
            again.ToSnapshot(name => name).SequenceEqual(read.ToSnapshot(name => name)).Should().BeTrue();
        }, count: 50);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rekey_WhenItIsDoneToThePartsOrToTheWhole_IsTheSame(bool keepsEvents) =>
        Law.Holds(Seeds, seed =>
        {
            var random = new Random(seed);
            RetentionDefinition definition = RandomDefinition(random, sets: !keepsEvents);
            RetentionOracle.Event[] log = RandomLog(random);
            string renamed = All(State(definition, keepsEvents, log.Select(one => one.Member == "bo" ? one with { Member = "amy" } : one)));
            RetentionAccumulator<string> left = State(definition, keepsEvents, log.Where((_, i) => i % 2 == 0));
            RetentionAccumulator<string> right = State(definition, keepsEvents, log.Where((_, i) => i % 2 == 1));
            RetentionAccumulator<string> whole = State(definition, keepsEvents, []);
            whole.Merge(left);
            whole.Merge(right);
            whole.Rekey("bo", "amy");
            left.Rekey("bo", "amy");
            right.Rekey("bo", "amy");
            left.Merge(right);
            All(whole).Should().Be(renamed);
            All(left).Should().Be(renamed);
            RetentionAccumulator<string> read = State(definition, keepsEvents, []);
            read.Restore(whole.ToSnapshot(name => name), name => name);
            All(read).Should().Be(renamed);
        }, count: 50);

    [Fact]
    public void Snapshot_WhenAByteIsAnother_IsRefusedWithACode()
    {
        foreach (bool keepsEvents in (bool[])[false, true])
        {
            var definition = new RetentionDefinition { Zone = "UTC", Cells = [1, 2], Entry = RetentionEntry.FirstEver, Starts = ["a"], Barring = ["c"] };
            RetentionAccumulator<string> state = State(definition, keepsEvents, RandomLog(new Random(7)));
            byte[] bytes = state.ToSnapshot(name => name);
            for (int i = 0; i < bytes.Length; i++)
            {
                byte[] damaged = [.. bytes];
                damaged[i] ^= 0x55;
                CodeOf(state, damaged).Should().Be(MetricCodes.SnapshotDamaged);
                CodeOf(state, bytes[..i]).Should().Be(MetricCodes.SnapshotDamaged);
                if (i >= bytes.Length - 8) continue;
                byte[] forged = Sealed(bytes, i, (byte)(bytes[i] ^ 0x11));
                CodeOf(definition.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents), forged).Should().BeOneOf(MetricCodes.SnapshotDamaged, MetricCodes.SnapshotVersion, MetricCodes.StateDiffers, string.Empty);
            }

            CodeOf(state, Sealed(bytes, 4, 9)).Should().Be(MetricCodes.SnapshotVersion);
            CodeOf((definition with { Cells = [1] }).Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents), bytes).Should().Be(MetricCodes.StateDiffers);
        }

        static byte[] Sealed(byte[] bytes, int at, byte value)
        {
            byte[] forged = [.. bytes];
            forged[at] = value;
            BitConverter.TryWriteBytes(forged.AsSpan()[^8..], Fnv1a.Of(forged.AsSpan()[..^8]));
            return forged;
        }

        static string CodeOf(RetentionAccumulator<string> state, byte[] bytes)
        {
            try
            {
                state.Restore(bytes, name => name);
                return string.Empty;
            }
            catch (InvalidDefinitionException refused)
            {
                return refused.Findings[0].Code;
            }
        }
    }
}
