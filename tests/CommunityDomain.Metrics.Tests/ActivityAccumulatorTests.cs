using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using FsCheck;
using FsCheck.Fluent;
using Interval = NodaTime.Interval;

namespace CommunityDomain.Tests.Metrics;

public sealed class ActivityAccumulatorTests
{
    private static readonly BusinessDayClock Shanghai = new(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);

    private static Instant At(int minute) => Instant.FromUtc(2026, 3, 2, 0, 0) + Duration.FromMinutes(minute);

    private static ActivityAccumulator<string> Of(BusinessDayClock? clock, params (string Who, int Minute)[] messages)
    {
        var accumulator = new ActivityAccumulator<string>(clock);
        foreach ((string who, int minute) in messages) accumulator.Add(who, At(minute));
        return accumulator;
    }

    [Fact]
    public void Result_WhenPeopleTalk_CountsMessagesSpeakersAndSilences()
    {
        ActivityReport<string> report = Of(null, ("amy", 10), ("bo", 0), ("amy", 3)).Result(At(20));
        (report.Messages, report.Speakers, report.First, report.Last).Should().Be((3L, 2, At(0), At(10)));
        report.BySpeaker["amy"].Should().Be(new SpeakerActivity(2, At(3), At(10)));
        report.LongestSilence.Should().Be(new Interval(At(3), At(10)));
        report.SilenceNow.Should().Be(Duration.FromMinutes(10));
        report.Days.Should().BeEmpty();
        report.ByHour.Should().BeEmpty();
    }

    [Fact]
    public void Result_WhenNobodyTalks_LeavesTimesUnknown()
    {
        ActivityReport<string> report = Of(Shanghai).Result(At(0));
        (report.Messages, report.Speakers, report.First, report.LongestSilence, report.SilenceNow).Should().Be((0L, 0, null, null, null));
        Of(null, ("amy", 1)).Result(At(1)).LongestSilence.Should().BeNull();
        Of(null, ("amy", 1), ("bo", 1)).Result(At(1)).LongestSilence.Should().Be(new Interval(At(1), At(1)));
    }

    [Fact]
    public void Result_WhenAClockIsGiven_CountsDaysAndHoursInItsZone()
    {
        (string, int)[] messages = [("amy", 0), ("bo", 5), ("amy", 18 * 60)];
        ActivityReport<string> report = Of(Shanghai, messages).Result(At(2000));
        report.Days.Should().Equal(new DayActivity(new LocalDate(2026, 3, 2), 2, 2), new DayActivity(new LocalDate(2026, 3, 3), 1, 1));
        (report.ByHour.Count, report.ByHour[8], report.ByHour[2]).Should().Be((24, 2L, 1L));
        var late = new BusinessDayClock(Shanghai.Zone, new LocalTime(4, 0));
        Of(late, messages).Result(At(2000)).Days.Should().Equal(new DayActivity(new LocalDate(2026, 3, 2), 3, 2));
    }

    [Theory]
    [InlineData(MemberKind.Staff)]
    [InlineData(MemberKind.Bot)]
    [InlineData(MemberKind.Test)]
    public void Add_WhenTheAccountIsNoCustomer_ExcludesItAndSaysSo(MemberKind kind)
    {
        ActivityAccumulator<string> accumulator = Of(Shanghai, ("amy", 1));
        accumulator.Add("li", At(9), kind);
        ActivityReport<string> report = accumulator.Result(At(9));
        (report.Messages, report.Speakers, report.NotCounted.Total, report.Last).Should().Be((1L, 1, 1L, At(1)));
    }

    [Fact]
    public void SilentAmong_WhenMembersArePresent_ListsThoseWhoSaidNothingInTheSpan()
    {
        ActivityReport<string> report = Of(null, ("amy", 10), ("bo", 4), ("gone", 10)).Result(At(10));
        SilenceShare<string> share = report.SilentAmong(["amy", "bo", "chen", "chen"], Duration.FromMinutes(6));
        share.Silent.Should().Equal("bo", "chen");
        (share.Present, share.Rate).Should().Be((3, 2m / 3));
        report.SilentAmong(["amy", "bo", "chen"], Duration.FromMinutes(7)).Silent.Should().Equal("chen");
        report.SilentAmong([], Duration.FromMinutes(7)).Rate.Should().BeNull();
        FluentActions.Invoking(() => report.SilentAmong([], Duration.Zero)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Members_WhenInputIsBad_Throw()
    {
        ActivityAccumulator<string> accumulator = Of(Shanghai, ("amy", 10));
        FluentActions.Invoking(() => accumulator.Result(At(9))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => accumulator.Add(null!, At(1))).Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code.Should().Be(MetricCodes.MemberMissing);
        FluentActions.Invoking(() => accumulator.Add("amy", At(1), (MemberKind)99)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => accumulator.Merge(accumulator)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => accumulator.Merge(Of(null))).Should().Throw<InvalidDefinitionException>();
        FluentActions.Invoking(() => accumulator.Merge(Of(new BusinessDayClock(Shanghai.Zone, new LocalTime(4, 0))))).Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code.Should().Be(MetricCodes.StateDiffers);
        FluentActions.Invoking(() => new ActivityAccumulator<string>(capacity: -1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Add_WhenEverybodyIsKnown_AllocatesNothing()
    {
        var accumulator = new ActivityAccumulator<MemberId>(Shanghai, capacity: 4096);
        var amy = new MemberId("amy");
        for (int i = 0; i < 1000; i++) accumulator.Add(amy, At(i % 500));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) accumulator.Add(amy, At(i % 500));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static readonly Gen<(string Who, int Minute)[]> Messages =
        (from who in Gen.Elements("a", "b", "c")
         from minute in Gen.Choose(0, 4000)
         select (who, minute)).ArrayOf();

    private static string Print(ActivityAccumulator<string> accumulator)
    {
        ActivityReport<string> report = accumulator.Result(At(4000));
        string speakers = string.Join(';', report.BySpeaker.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key} {pair.Value.Messages} {pair.Value.First.ToUnixTimeTicks()} {pair.Value.Last.ToUnixTimeTicks()}"));
        string days = string.Join(';', report.Days.Select(day => $"{day.Day.Day} {day.Messages} {day.Speakers}"));
        string gap = report.LongestSilence is { } silence ? $"{silence.Start.ToUnixTimeTicks()} {silence.Duration.TotalMinutes}" : "none";
        return $"{report.Messages}|{report.Last?.ToUnixTimeTicks()}|{speakers}|{days}|{string.Join(',', report.ByHour)}|{gap}";
    }

    [Fact]
    public void Merge_OfPartsInAnyOrder_IsTheWhole() =>
        Law.Holds(
            from all in Messages
            from shuffled in Gen.Shuffle(all)
            from first in Gen.Choose(0, all.Length)
            from second in Gen.Choose(first, all.Length)
            select (all, shuffled, first, second),
            x =>
            {
                string whole = Print(Of(Shanghai, x.all));
                ActivityAccumulator<string> A() => Of(Shanghai, [.. x.shuffled.Take(x.first)]);
                ActivityAccumulator<string> B() => Of(Shanghai, [.. x.shuffled.Skip(x.first).Take(x.second - x.first)]);
                ActivityAccumulator<string> C() => Of(Shanghai, [.. x.shuffled.Skip(x.second)]);
                return Print(Joined(Joined(A(), B()), C())) == whole && Print(Joined(A(), Joined(B(), C()))) == whole && Print(Joined(Joined(C(), B()), A())) == whole;
            });

    [Fact]
    public void Merge_WhenTheSamePartComesAgain_CountsItAgain()
    {
        ActivityAccumulator<string> part = Of(Shanghai, ("amy", 1), ("bo", 3));
        ActivityAccumulator<string> whole = Joined(Joined(Of(Shanghai), part), part);
        ActivityReport<string> report = whole.Result(At(3));
        (report.Messages, report.Speakers, report.BySpeaker["amy"].Messages, part.Result(At(3)).Messages).Should().Be((4L, 2, 2L, 2L));
        report.Days.Should().Equal(new DayActivity(new LocalDate(2026, 3, 2), 4, 2));
        report.LongestSilence.Should().Be(new Interval(At(1), At(3)));
    }

    [Fact]
    public void Rekey_IsAsIfTheKeyHadBeenTheOtherFromTheStart() => Law.Holds(Messages, messages =>
    {
        ActivityAccumulator<string> rekeyed = Of(Shanghai, messages);
        rekeyed.Rekey("a", "c");
        rekeyed.Rekey("b", "b");
        rekeyed.Rekey("nobody", "c");
        return Print(rekeyed) == Print(Of(Shanghai, [.. messages.Select(message => (message.Who == "a" ? "c" : message.Who, message.Minute))]));
    });

    [Fact]
    public void Snapshot_OfAnyState_GoesOnAsIfItHadNeverBeenAway() => Law.Holds(
        from messages in Messages
        from cut in Gen.Choose(0, messages.Length)
        select (messages, cut),
        x =>
        {
            ActivityAccumulator<string> first = Of(Shanghai, [.. x.messages.Take(x.cut)]);
            first.Add("li", At(0), MemberKind.Staff);
            var restored = new ActivityAccumulator<string>(Shanghai);
            restored.Add("zoe", At(1));
            restored.Restore(first.ToSnapshot(name => name), name => name);
            foreach ((string who, int minute) in x.messages.Skip(x.cut)) restored.Add(who, At(minute));
            return Print(restored) == Print(Of(Shanghai, x.messages)) && restored.Result(At(4000)).NotCounted.Staff == 1;
        });

    [Fact]
    public void Restore_WhenBytesAreNotTheStates_IsRefusedWithACode()
    {
        ActivityAccumulator<string> state = Of(Shanghai, ("amy", 1), ("bo", 1500), ("amy", 3));
        byte[] bytes = state.ToSnapshot(name => name);
        string before = Print(state);
        var random = new Random(7);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= (byte)random.Next(1, 256);
            Code(() => state.Restore(damaged, name => name)).Should().Be(MetricCodes.SnapshotDamaged);
            Code(() => state.Restore(bytes.AsSpan(0, i), name => name)).Should().Be(MetricCodes.SnapshotDamaged);
        }

        Code(() => Of(null).Restore(bytes, name => name)).Should().Be(MetricCodes.StateDiffers);
        Code(() => new ActivityAccumulator<string>(Shanghai, notCounted: new() { CountsStaff = true }).Restore(bytes, name => name)).Should().Be(MetricCodes.StateDiffers);
        Print(state).Should().Be(before);
        for (int i = 0; i < bytes.Length - 8; i++)
        {
            // A wrong byte under a right checksum: refused with a code, or a state that works.
            byte[] forged = [.. bytes];
            forged[i] = (byte)random.Next(256);
            BitConverter.TryWriteBytes(forged.AsSpan()[^8..], Fnv1a.Of(forged.AsSpan()[..^8]));
            try
            {
                var other = new ActivityAccumulator<string>(Shanghai);
                other.Restore(forged, name => name);
                _ = other.Result(Instant.FromUtc(2261, 1, 1, 0, 0));
            }
            catch (InvalidDefinitionException refused)
            {
                refused.Findings.Should().ContainSingle();
            }
            catch (ArgumentOutOfRangeException)
            {
                // A time of the last years is later than the report.
            }
        }

        static string Code(Action refused) => refused.Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code;
    }

    [Fact]
    public void Add_WhenThePolicyIsAnother_CountsOthersAndSaysSo()
    {
        var policy = new ExclusionPolicy { CountsStaff = true, TestGroups = [new("lab")] };
        var accumulator = new ActivityAccumulator<string>(notCounted: policy);
        accumulator.Add("li", At(1), MemberKind.Staff);
        accumulator.Add("amy", At(2), group: new("lab"));
        accumulator.Add("amy", At(2), group: new("shop"));
        ActivityReport<string> report = accumulator.Result(At(3));
        (report.Messages, report.NotCounted.Policy, report.NotCounted.TestGroups).Should().Be((2L, policy, 1L));
        FluentActions.Invoking(() => accumulator.Merge(new ActivityAccumulator<string>())).Should().Throw<InvalidDefinitionException>();
    }

    [Fact]
    public void Result_Always_AgreesWithANaiveCount() =>
        Law.Holds(Messages, messages =>
        {
            ActivityReport<string> report = Of(Shanghai, messages).Result(At(4000));
            int[] minutes = [.. messages.Select(message => message.Minute).Order()];
            int? gap = minutes.Length < 2 ? null : minutes.Zip(minutes.Skip(1), (left, right) => right - left).Max();
            return report.Messages == messages.Length
                && report.ByHour.Sum() == messages.Length
                && report.Days.Sum(day => day.Messages) == messages.Length
                && report.Speakers == messages.Select(message => message.Who).Distinct(StringComparer.Ordinal).Count()
                && report.LongestSilence?.Duration == (gap is { } length ? Duration.FromMinutes(length) : null)
                && report.Days.All(day => day.Speakers == messages.Where(message => Shanghai.DayOf(At(message.Minute)) == day.Day).Select(message => message.Who).Distinct(StringComparer.Ordinal).Count());
        });

    private static ActivityAccumulator<string> Joined(ActivityAccumulator<string> left, ActivityAccumulator<string> right)
    {
        left.Merge(right);
        return left;
    }
}
