using CommunityDomain.Calendars;
using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>What every state of members promises alike: what it refuses, what merging adds, and whose snapshot it takes.</summary>
public sealed class AccumulatorContractTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 2, 0);

    public enum Kind
    {
        Activity,
        Presence,
        Reply,
        Value,
        Retention,
        RetentionOfEvents,
        FunnelOfEvents,
    }

    /// <summary>How one state is made and used; Zone and DayStart are null where it has none.</summary>
    private sealed class Sut(Kind kind, string zone = "Asia/Shanghai", int dayStart = 0, ExclusionPolicy? policy = null)
    {
        private readonly object _state = kind switch
        {
            Kind.Activity => new ActivityAccumulator<string>(Clock(zone, dayStart), notCounted: policy),
            Kind.Presence => new PresenceAccumulator<string>(Clock(zone, dayStart), notCounted: policy),
            Kind.Reply => new ReplyAccumulator<string>(policy),
            Kind.Value => new ValueAccumulator<string>(new("CNY"), Clock(zone, dayStart), policy),
            Kind.FunnelOfEvents => (FunnelDefinition.Ordered("a", "b") with { NotCounted = policy ?? new() }).Compile().NewEventKeeper<string>(),
            _ => new RetentionDefinition { Zone = zone, DayStart = new LocalTime(dayStart, 0), Cells = [1], NotCounted = policy ?? new() }.Open<string>(DateTimeZoneProviders.Tzdb, kind == Kind.RetentionOfEvents),
        };

        private long _id;

        internal bool HasZone => kind is not (Kind.Reply or Kind.FunnelOfEvents);

        private static BusinessDayClock Clock(string zone, int dayStart) => BusinessDayClock.Open(zone, new LocalTime(dayStart, 0), DateTimeZoneProviders.Tzdb);

        internal void Add(string member, int hours, MemberKind account = MemberKind.Customer, GroupId group = default, long? id = null)
        {
            Instant at = Start + Duration.FromHours(hours);
            long number = id ?? ++_id;
            switch (_state)
            {
                case ActivityAccumulator<string> state: state.Add(member, at, account, group); break;
                case PresenceAccumulator<string> state: state.Add(member, at, account, group); break;
                case ReplyAccumulator<string> state: state.Add(number, member, at, account: account, group: group); break;
                case ValueAccumulator<string> state: state.Add(member, number, at, new Money(1, new("CNY")), account, group); break;
                case FunnelAccumulator<string> state: state.Add(member, "a", at, number, account, group); break;
                case RetentionAccumulator<string> { KeepsEvents: true } state: state.Add(member, "x", at, number, account, group); break;
                case RetentionAccumulator<string> state: state.Add(member, "x", at, account, group); break;
                default: throw new InvalidOperationException();
            }
        }

        internal void Merge(Sut? other)
        {
            switch (_state)
            {
                case ActivityAccumulator<string> state: state.Merge((ActivityAccumulator<string>)other?._state!); break;
                case PresenceAccumulator<string> state: state.Merge((PresenceAccumulator<string>)other?._state!); break;
                case ReplyAccumulator<string> state: state.Merge((ReplyAccumulator<string>)other?._state!); break;
                case ValueAccumulator<string> state: state.Merge((ValueAccumulator<string>)other?._state!); break;
                case FunnelAccumulator<string> state: state.Merge((FunnelAccumulator<string>)other?._state!); break;
                case RetentionAccumulator<string> state: state.Merge((RetentionAccumulator<string>)other?._state!); break;
                default: throw new InvalidOperationException();
            }
        }

        internal void Rekey(string from, string to)
        {
            switch (_state)
            {
                case ActivityAccumulator<string> state: state.Rekey(from, to); break;
                case PresenceAccumulator<string> state: state.Rekey(from, to); break;
                case ReplyAccumulator<string> state: state.Rekey(from, to); break;
                case ValueAccumulator<string> state: state.Rekey(from, to); break;
                case FunnelAccumulator<string> state: state.Rekey(from, to); break;
                case RetentionAccumulator<string> state: state.Rekey(from, to); break;
                default: throw new InvalidOperationException();
            }
        }

        internal byte[] Snapshot(Func<string, string> nameOf) => _state switch
        {
            ActivityAccumulator<string> state => state.ToSnapshot(nameOf),
            PresenceAccumulator<string> state => state.ToSnapshot(nameOf),
            ReplyAccumulator<string> state => state.ToSnapshot(nameOf),
            ValueAccumulator<string> state => state.ToSnapshot(nameOf),
            FunnelAccumulator<string> state => state.ToSnapshot(nameOf),
            RetentionAccumulator<string> state => state.ToSnapshot(nameOf),
            _ => throw new InvalidOperationException(),
        };

        internal void Restore(byte[] bytes, Func<string, string> memberOf)
        {
            switch (_state)
            {
                case ActivityAccumulator<string> state: state.Restore(bytes, memberOf); break;
                case PresenceAccumulator<string> state: state.Restore(bytes, memberOf); break;
                case ReplyAccumulator<string> state: state.Restore(bytes, memberOf); break;
                case ValueAccumulator<string> state: state.Restore(bytes, memberOf); break;
                case FunnelAccumulator<string> state: Restored = state.Funnel.Restore(bytes, memberOf); break;
                case RetentionAccumulator<string> state: state.Restore(bytes, memberOf); break;
                default: throw new InvalidOperationException();
            }
        }

        private FunnelAccumulator<string>? Restored { get; set; }

        internal ExclusionTally Tally(int hours)
        {
            Instant asOf = Start + Duration.FromHours(hours);
            return (Restored ?? _state) switch
            {
                ActivityAccumulator<string> state => state.Result(asOf).NotCounted,
                PresenceAccumulator<string> state => state.Result(asOf).NotCounted,
                ReplyAccumulator<string> state => state.Result(asOf).NotCounted,
                ValueAccumulator<string> state => state.Result(asOf).NotCounted,
                FunnelAccumulator<string> state => state.Result(asOf).NotCounted,
                RetentionAccumulator<string> state => state.Result(asOf).NotCounted,
                _ => throw new InvalidOperationException(),
            };
        }
    }

    public static TheoryData<Kind> Kinds => new(Enum.GetValues<Kind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void State_WhenAskedForNonsense_RefusesAndStaysAsItWas(Kind kind)
    {
        var state = new Sut(kind);
        state.Add("amy", 5);
        byte[] before = state.Snapshot(name => name);
        ((Action)(() => state.Merge(null))).Should().Throw<ArgumentNullException>();
        ((Action)(() => state.Merge(state))).Should().Throw<ArgumentException>();
        ((Action)(() => state.Snapshot(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => state.Restore(before, null!))).Should().Throw<ArgumentNullException>();
        Code(() => state.Add("", 6)).Should().Be(MetricCodes.MemberMissing);
        Code(() => state.Add("amy", -4_000_000)).Should().Be(MetricCodes.TimeOutOfRange);
        ((Action)(() => state.Add("amy", 6, (MemberKind)99))).Should().Throw<ArgumentOutOfRangeException>();
        Code(() => state.Rekey("", "amy")).Should().Be(MetricCodes.MemberMissing);
        Code(() => state.Rekey("amy", "")).Should().Be(MetricCodes.MemberMissing);
        ((Action)(() => state.Tally(4))).Should().Throw<ArgumentOutOfRangeException>("an event is later");
        state.Snapshot(name => name).Should().Equal(before);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Merge_AddsWhatWasKeptOutAndTheLastTime(Kind kind)
    {
        var policy = new ExclusionPolicy { TestGroups = [new("lab")] };
        var one = new Sut(kind, policy: policy);
        var two = new Sut(kind, policy: policy);
        one.Add("amy", 1);
        one.Add("li", 1, MemberKind.Staff);
        two.Add("bo", 9, id: 70);
        two.Add("rob", 1, MemberKind.Bot, id: 71);
        two.Add("bo", 1, group: new("lab"), id: 72);
        one.Merge(two);
        ((Action)(() => one.Tally(8))).Should().Throw<ArgumentOutOfRangeException>("the other's last event is later");
        ExclusionTally tally = one.Tally(9);
        (tally.Policy, tally.Staff, tally.Bots, tally.TestGroups, tally.Total).Should().Be((policy, 1L, 1L, 1L, 3L));
        var restored = new Sut(kind, policy: policy);
        restored.Restore(one.Snapshot(name => name), name => name);
        restored.Tally(9).Should().Be(tally);
        ((Action)(() => restored.Tally(8))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void StatesThatCountOtherwise_DoNotMergeNorTakeEachOthersSnapshots(Kind kind)
    {
        var state = new Sut(kind);
        state.Add("amy", 1);
        Sut[] others = state.HasZone
            ? [new Sut(kind, zone: "Asia/Taipei"), new Sut(kind, dayStart: 4), new Sut(kind, policy: new() { CountsBots = true })]
            : [new Sut(kind, policy: new() { CountsBots = true }), new Sut(kind, policy: new() { TestGroups = [new("lab")] })];
        foreach (Sut other in others)
        {
            Code(() => other.Merge(state)).Should().Be(MetricCodes.StateDiffers);
            Code(() => other.Restore(state.Snapshot(name => name), name => name)).Should().Be(MetricCodes.StateDiffers);
        }
    }

    [Fact]
    public void Estimate_OfThreePosts_IsTheMomentsByHand()
    {
        // Pooled 30/300 = 0.1; sum n² = 100² · 2 + 100² = 30,000; spread = 100 (0.02² + 0.08² + 0.06²) = 1.04; room = 300 - 100 - 2 = 198; excess = 1.04/0.09 - 2.
        var prior = RatePrior.Estimate([new Ratio(12, 100), new Ratio(2, 100), new Ratio(16, 100)])!;
        double spread = 100 * ((0.02 * 0.02) + (0.08 * 0.08) + (0.06 * 0.06));
        prior.Mean.Should().BeApproximately(0.1, 1e-12);
        prior.Strength.Should().BeApproximately((198 / ((spread / 0.09) - 2)) - 1, 1e-9);
        prior.Shrink(new Ratio(3, 10)).Should().BeApproximately((3 + (0.1 * prior.Strength)) / (10 + prior.Strength), 1e-12);
        RatePrior.Estimate([new Ratio(5, 50), new Ratio(20, 200), new Ratio(90, 400)])!.Strength.Should().BeApproximately(ByHand([(5, 50), (20, 200), (90, 400)]), 1e-9);
        ((Action)(() => _ = new RatePrior(1.1, 1))).Should().Throw<ArgumentOutOfRangeException>();
        new RatePrior(0, 1).Shrink(new Ratio(1, 1)).Should().Be(0.5);
        new RatePrior(1, 1).Shrink(new Ratio(0, 1)).Should().Be(0.5);

        static double ByHand((double X, double N)[] posts)
        {
            double n = posts.Sum(post => post.N);
            double mean = posts.Sum(post => post.X) / n;
            double excess = (posts.Sum(post => post.N * Math.Pow((post.X / post.N) - mean, 2)) / (mean * (1 - mean))) - (posts.Length - 1);
            return ((n - (posts.Sum(post => post.N * post.N) / n) - (posts.Length - 1)) / excess) - 1;
        }
    }

    private static string Code(Action refused) => refused.Should().Throw<InvalidDefinitionException>().Which.Findings[0].Code;
}
