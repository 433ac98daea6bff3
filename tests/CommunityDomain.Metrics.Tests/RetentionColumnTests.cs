using CommunityDomain.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Metrics;

public sealed class RetentionColumnTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 0, 0);

    private static RetentionAccumulator<string> Empty(Random random, bool keepsEvents)
    {
        bool isFirstEver = random.Next(2) == 0;
        return new RetentionDefinition
        {
            Zone = "Asia/Shanghai",
            Cells = RetentionDefinition.Each(3),
            Starts = isFirstEver || random.Next(2) == 0 ? ["a"] : [],
            Returns = ["b"],
            Entry = isFirstEver ? RetentionEntry.FirstEver : RetentionEntry.FirstTime,
            Barring = isFirstEver ? ["c"] : [],
        }.Open<string>(DateTimeZoneProviders.Tzdb, keepsEvents);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AddRange_WhenEventsStandInColumns_CountsWhatOneByOneCountsAndRefusesByPosition(bool keepsEvents) =>
        Law.Holds(Seeds, seed =>
        {
            RetentionAccumulator<string> columns = Empty(new Random(seed), keepsEvents);
            RetentionAccumulator<string> single = Empty(new Random(seed), keepsEvents);
            var random = new Random(seed);
            int count = random.Next(0, 1400);
            string[] members = [.. Enumerable.Range(0, count).Select(_ => $"m{random.Next(1 + (count / 3))}")];
            int[] kinds = [.. Enumerable.Range(0, count).Select(_ => columns.KindOf("abcd"[random.Next(4)].ToString()))];
            Instant[] times = [.. Enumerable.Range(0, count).Select(_ => Start + Duration.FromMinutes(random.Next(20_000)))];
            long[] ids = [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(30))];
            int bad = random.Next(2) == 0 && count > 0 ? random.Next(count) : -1;
            (string Code, string Name) fault = bad < 0 ? default : Spoil(random.Next(4), bad, members, kinds, times);
            Action add = () => Add(columns, members, kinds, times, ids);
            if (bad < 0) add();
            else add.Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle(finding => finding.Code == fault.Code && finding.Path == $"[{bad}].{fault.Name}");
            for (int i = 0; i < (bad < 0 ? count : bad); i++)
            {
                if (keepsEvents) single.Add(members[i], kinds[i], times[i], ids[i]);
                else single.Add(members[i], kinds[i], times[i]);
            }

            columns.ToSnapshot(key => key).Should().Equal(single.ToSnapshot(key => key));
        }, count: 100);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AddRange_OfTheOtherShapeOrOfSeveralLengths_IsRefused(bool keepsEvents)
    {
        RetentionAccumulator<string> state = Empty(new Random(1), keepsEvents);
        Action other = () => Add(state, ["amy"], [0], [Start], [1], isOther: true);
        other.Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code.Should().Be(MetricCodes.StateDiffers);
        ((Action)(() => Add(state, ["amy"], [], [Start], [1]))).Should().Throw<ArgumentException>();
        ((Action)(() => Add(state, ["amy"], [0], [], [1]))).Should().Throw<ArgumentException>();
        if (keepsEvents) ((Action)(() => Add(state, ["amy"], [0], [Start], []))).Should().Throw<ArgumentException>();
    }

    private static void Add(RetentionAccumulator<string> state, string[] members, int[] kinds, Instant[] times, long[] ids, bool isOther = false)
    {
        if (state.KeepsEvents != isOther) state.AddRange(members, kinds, times, ids);
        else state.AddRange(members, kinds, times);
    }

    private static (string Code, string Name) Spoil(int how, int at, string[] members, int[] kinds, Instant[] times)
    {
        switch (how)
        {
            case 0:
                members[at] = "";
                return (MetricCodes.MemberMissing, "member");
            case 1:
                times[at] = Instant.MinValue;
                return (MetricCodes.TimeOutOfRange, "at");
            case 2:
                kinds[at] = -1;
                return (MetricCodes.KindUnknown, "kind");
            default:
                kinds[at] = 99;
                return (MetricCodes.KindUnknown, "kind");
        }
    }
}
