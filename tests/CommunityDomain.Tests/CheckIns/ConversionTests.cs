using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;
using FsCheck;
using FsCheck.Fluent;
using Interval = NodaTime.Interval;

namespace CommunityDomain.Tests.CheckIns;

public sealed class ConversionTests
{
    private static readonly BusinessDayClock Clock = new(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], new LocalTime(4, 0));

    // Make-ups close on Sunday 2026-03-22: rounds on 23–24, 25–26, 27–28.
    private static readonly LocalDate First = new(2026, 3, 23);
    private static readonly ValueList<ConversionRound> Three = ConversionRound.Three("course", "course with book", "last seats");

    private static readonly RoundGuest[] Guests =
    [
        new(new("amy"), AttendancePattern.Completed, 21),
        new(new("bob"), AttendancePattern.Completed, 20),
        new(new("cat"), AttendancePattern.Partly, 12),
        new(new("dan"), AttendancePattern.Dropped, 3),
        new(new("li"), AttendancePattern.Completed, 21, MemberKind.Staff),
    ];

    [Fact]
    public void Windows_FollowEachOtherOnBusinessDays()
    {
        ValueList<ConversionRound> rounds = [Three[0], Three[1] with { GapDays = 2, Days = 1 }, Three[2] with { Days = 3 }];
        ConversionReading.Windows(rounds, Clock, First).Should().Equal(
            new Interval(Clock.Start(new(2026, 3, 23)), Clock.Start(new(2026, 3, 25))),
            new Interval(Clock.Start(new(2026, 3, 27)), Clock.Start(new(2026, 3, 28))),
            new Interval(Clock.Start(new(2026, 3, 28)), Clock.Start(new(2026, 3, 31))));
    }

    [Fact]
    public void Windows_OverADayThatDoesNotExist_CountDaysThatDo()
    {
        var samoa = new BusinessDayClock(DateTimeZoneProviders.Tzdb["Pacific/Apia"]);
        Interval[] windows = ConversionReading.Windows(Three, samoa, new LocalDate(2011, 12, 29));
        windows[0].Should().Be(new Interval(samoa.Start(new(2011, 12, 29)), samoa.End(new(2011, 12, 31))), "30 December 2011 was skipped");
        windows[0].Duration.Should().Be(Duration.FromDays(2));
    }

    // By turning one choice alone another member leaves or another number changes.
    public static TheoryData<string, ConversionRound, ConversionRound, string, string, string> Knobs => new()
    {
        { "for", Three[0], Three[0] with { For = [AttendancePattern.Completed] }, "", "amy bob cat dan", "amy bob" },
        { "capacity", Three[0], Three[0] with { Capacity = 3 }, "", "amy bob cat dan", "amy bob cat" },
        { "contact cap", Three[0], Three[0] with { ContactCap = 1 }, "amy+0 amy+1", "may amy", "not amy" },
        { "refund days", Three[0], Three[0] with { RefundDays = 0 }, "amy+0 amy$1", "kept 0", "kept 1" },
        { "days", Three[0], Three[0] with { Days = 1 }, "amy+30", "reached 1", "reached 0" },
        { "gap", Three[0], Three[0] with { GapDays = 1 }, "amy+1", "reached 1", "reached 0" },
    };

    [Theory]
    [MemberData(nameof(Knobs))]
    public void Board_WhenOneChoiceIsTurned_IsAnother(string knob, ConversionRound before, ConversionRound after, string facts, string expectedBefore, string expectedAfter)
    {
        Shape([before with { ContactCap = knob == "contact cap" ? 3 : before.ContactCap }], facts, expectedBefore).Should().Be(expectedBefore, knob);
        Shape([after], facts, expectedAfter).Should().Be(expectedAfter, knob);

        static string Shape(ValueList<ConversionRound> rounds, string facts, string like)
        {
            ConversionBoard board = Board(rounds, facts, hour: 31);
            return like.Split(' ')[0] switch
            {
                "kept" => $"kept {board[1].Kept}",
                "reached" => $"reached {board[1].Reached}",
                "may" or "not" => board.MayContact(new("amy")).IsGranted ? "may amy" : "not amy",
                _ => string.Join(' ', board.AudienceOf(1)),
            };
        }
    }

    [Theory]
    [InlineData("amy+0 amy$1", "checkIns.audience.converted (CHK-4) member=amy at=2026-03-22T21:00:00Z")]
    [InlineData("amy+0 amy$1 amy<2", "checkIns.audience.refunded (CHK-4) member=amy at=2026-03-22T22:00:00Z")]
    [InlineData("amy-1", "checkIns.audience.optedOut (PLN-7) member=amy at=2026-03-22T21:00:00Z")]
    [InlineData("amy!1", "checkIns.audience.unreachable (PLN-7) member=amy at=2026-03-22T21:00:00Z")]
    [InlineData("amy-1 amy!2 amy+0 amy$1", "checkIns.audience.converted (CHK-4) member=amy at=2026-03-22T21:00:00Z; checkIns.audience.optedOut (PLN-7) member=amy at=2026-03-22T21:00:00Z; checkIns.audience.unreachable (PLN-7) member=amy at=2026-03-22T22:00:00Z")]
    [InlineData("amy!1 amy+2", "")]
    [InlineData("amy+0 amy?1 amy#2", "")]
    public void Audience_OfALaterRound_LeavesOutWithEveryReason(string facts, string reasons)
    {
        ConversionBoard board = Board(Three, facts, hour: 60);
        Decision<int> decision = board.Decide(2, new("amy"));
        string.Join("; ", decision.Reasons).Should().Be(reasons);
        decision.IsGranted.Should().Be(reasons.Length == 0);
        board.AudienceOf(2).Contains(new("amy")).Should().Be(decision.IsGranted);
        board.Decide(1, new("amy")).IsGranted.Should().BeTrue("the first round began before");
    }

    [Fact]
    public void Audience_OfStaffOfStrangersAndBeyondCapacity_SaysWhy()
    {
        ConversionBoard board = Board([Three[0] with { Capacity = 1, For = [AttendancePattern.Completed, AttendancePattern.Partly] }], "", hour: 0);
        board.AudienceOf(1).Should().Equal(new MemberId("amy"));
        board.ExcludedFrom(1).Select(member => member.Value).Should().Equal("bob", "cat", "dan", "li");
        Why("li").Should().Be("checkIns.audience.staff (ROL-1) member=li kind=memberKind.staff");
        Why("dan").Should().Be("checkIns.audience.pattern (CHK-4) member=dan pattern=attendancePattern.dropped");
        Why("bob").Should().Be("checkIns.audience.full (CHK-4) member=bob round=1 capacity=1");
        Why("eve").Should().Be("checkIns.member.unknown member=eve");
        FluentActions.Invoking(() => board.Decide(0, new("amy"))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => board[2]).Should().Throw<ArgumentOutOfRangeException>();

        string Why(string member) => string.Join("; ", board.Decide(1, new(member)).Reasons);
    }

    [Fact]
    public void Audience_OfARoundToCome_IsWhatIsKnownSoFar()
    {
        Board(Three, "amy+0 amy$1", hour: 0).AudienceOf(3).Should().Contain(new MemberId("amy"));
        Board(Three, "amy+0 amy$1", hour: 1).AudienceOf(3).Should().NotContain(new MemberId("amy"));
    }

    [Theory]
    [InlineData("", 0, "amy", "Granted 1")]
    [InlineData("amy+0 amy+1", 2, "amy", "Refused: checkIns.audience.capped (PLN-7) member=amy contacts=2 most=2")]
    [InlineData("amy+0 amy$1", 1, "amy", "Refused: checkIns.audience.converted (CHK-4) member=amy at=2026-03-22T21:00:00Z")]
    [InlineData("amy-1", 1, "amy", "Refused: checkIns.audience.optedOut (PLN-7) member=amy at=2026-03-22T21:00:00Z")]
    [InlineData("", -1, "amy", "Delayed 1: checkIns.audience.noRound (CHK-4) next=2026-03-22T20:00:00Z")]
    [InlineData("", 48, "amy", "Granted 2")]
    [InlineData("", 144, "amy", "Refused: checkIns.audience.noRound (CHK-4) next=?")]
    [InlineData("", 0, "li", "Refused: checkIns.audience.staff (ROL-1) member=li kind=memberKind.staff")]
    [InlineData("", 0, "eve", "Refused: checkIns.member.unknown member=eve")]
    public void MayContact_AtAnInstant_SaysYesOrWhyNot(string facts, int hour, string member, string expected) =>
        Board(Three, facts, hour).MayContact(new(member)).ToString().Should().Be(expected);

    [Fact]
    public void MayContact_WhenThePlaceIsTaken_SaysSo() =>
        Board([Three[0] with { Capacity = 1 }], "", 1).MayContact(new("bob")).Reasons.Single().Code.Should().Be(CheckInCodes.AudienceFull);

    [Fact]
    public void Results_GoToTheRoundThatReachedTheMemberLast()
    {
        // amy views and orders by the first round and pays in the second by the order's name; bob by the second; cat pays without a name in the third; dan was never reached and pays.
        ConversionBoard board = Board(Three, "amy+1 amy?2 amy#3=o1 amy+50 amy$51=o1 bob+1 bob+49 bob$50=o2 cat+1 cat+49 cat+97 cat$98 dan$99", hour: 400);
        (board[1].Reached, board[1].Viewed, board[1].Ordered, board[1].Paid).Should().Be((3, 1, 1, 1));
        (board[2].Reached, board[2].Paid, board[2].Viewed).Should().Be((3, 1, 1), "who paid counts as having viewed and ordered");
        (board[3].Reached, board[3].Paid).Should().Be((1, 1));
        board.Unattributed.Should().Be(1);
        board.Payers.Select(member => member.Value).Should().Equal("amy", "bob", "cat", "dan");
        board.NonPayers.Should().BeEmpty();
        board.Conversion.Should().Be(new Ratio(4, 4));
        board[2].Audience.Should().Be(4);
        board[2].ReachRate.Should().Be(new Ratio(3, 4));
        board[1].Conversion.ToString().Should().StartWith("1/3 = 33.3 % (");
    }

    [Fact]
    public void Results_ByAttendance_AddUpToTheWhole()
    {
        ConversionBoard board = Board(Three, "amy+1 amy$3 bob+1 bob?2 cat+1 cat#4 dan+1", hour: 20);
        board[1, AttendancePattern.Completed].Should().Be(new RoundResult { Audience = 2, Reached = 2, Viewed = 2, Ordered = 1, Paid = 1 });
        board[1, AttendancePattern.Partly].OrderRate.Should().Be(new Ratio(1, 1));
        board[1, AttendancePattern.Dropped].ViewRate.Should().Be(new Ratio(0, 1));
        Enum.GetValues<AttendancePattern>().Sum(pattern => board[1, pattern].Reached).Should().Be(board[1].Reached);
    }

    [Fact]
    public void Kept_IsKnownOnlyOnceTheDaysOfReturnAreOver()
    {
        const string facts = "amy+1 amy$2=a bob+1 bob$2=b bob<30=b cat+1 cat$2=c cat$3=d cat<40=c";
        RoundResult early = Board(Three, facts, hour: 100)[1];
        (early.Paid, early.Kept, early.Refunded, early.KeepPending).Should().Be((3, 0, 1, 2));
        early.KeepRate.Should().Be(new Ratio(0, 1));
        RoundResult late = Board(Three, facts, hour: 200)[1];
        (late.Paid, late.Kept, late.Refunded, late.KeepPending).Should().Be((3, 2, 1, 0), "cat gave one of two back");
        late.KeepRate.Should().Be(new Ratio(2, 3));
        ConversionBoard board = Board(Three, facts, hour: 200);
        board.Payers.Select(member => member.Value).Should().Equal("amy", "cat");
        board.NonPayers.Select(member => member.Value).Should().Equal("bob", "dan");
    }

    [Theory]
    [InlineData("amy+-2", "Warning facts[0]: checkIns.contact.outside (CHK-4) member=amy at=2026-03-22T18:00:00Z")]
    [InlineData("li+1", "Warning facts[0]: checkIns.contact.excluded (PLN-7) member=li at=2026-03-22T21:00:00Z")]
    [InlineData("amy-1 amy+2", "Warning facts[1]: checkIns.contact.excluded (PLN-7) member=amy at=2026-03-22T22:00:00Z")]
    [InlineData("amy+1 amy+2 amy+3", "Warning facts[2]: checkIns.contact.tooMany (PLN-7) member=amy at=2026-03-22T23:00:00Z contacts=3 most=2")]
    [InlineData("amy<1", "Error facts[0]: checkIns.refund.unpaid member=amy at=2026-03-22T21:00:00Z")]
    [InlineData("amy$1=a amy<2=b", "Error facts[1]: checkIns.refund.unpaid member=amy at=2026-03-22T22:00:00Z")]
    [InlineData("eve+1", "Error facts[0]: checkIns.member.unknown member=eve")]
    [InlineData("amy!1 amy+2", "")]
    [InlineData("amy+1 amy+1", "")]
    [InlineData("amy<1 amy$0=a", "")]
    public void Facts_ThatBreakThePlan_AreFindings(string facts, string expected) =>
        string.Join('\n', Board(Three, facts, hour: 20).Findings).Should().Be(expected);

    [Fact]
    public void Facts_WithoutAMember_AreFindings() =>
        ConversionReading.Board(Three, ConversionReading.Windows(Three, Clock, First), Guests, [default], Clock.Start(First)).Findings.Select(finding => finding.ToString()).Should().Equal("Error facts[0]: checkIns.member.missing");

    [Fact]
    public void Facts_MadeByTheirNames_SayWhatHappened()
    {
        MemberId amy = new("amy");
        Instant at = Clock.Start(First);
        new[]
        {
            ConversionFact.Reached(amy, at), ConversionFact.Unreachable(amy, at), ConversionFact.Viewed(amy, at), ConversionFact.Ordered(amy, at, "o"), ConversionFact.Paid(amy, at, "o"),
            ConversionFact.Refunded(amy, at, "o"), ConversionFact.OptedOut(amy, at),
        }.Select(fact => fact.Event).Should().Equal(Enum.GetValues<ConversionEvent>());
        ConversionFact.Paid(amy, at, string.Empty).Should().Be(ConversionFact.Paid(amy, at), "an empty order is none");
        ConversionFact.Paid(amy, at, "o").ToString().Should().Be("Paid amy 2026-03-22T20:00:00Z");
    }

    [Fact]
    public void Board_OfRandomFacts_EqualsAnOracle()
    {
        Gen<int> seeds = Gen.Choose(0, int.MaxValue - 1);
        Law.Holds(seeds, seed =>
        {
            var random = new Random(seed);
            RoundGuest[] guests = [.. Enumerable.Range(0, 6).Select(i => new RoundGuest(new($"m{i}"), (AttendancePattern)random.Next(3), random.Next(4), random.Next(8) == 0 ? MemberKind.Test : MemberKind.Customer))];
            ValueList<ConversionRound> rounds = Enumerable.Range(0, random.Next(1, 4)).Select(_ => new ConversionRound
            {
                Offer = "x",
                Days = random.Next(1, 3),
                GapDays = random.Next(2),
                ContactCap = random.Next(1, 3),
                Capacity = random.Next(3) == 0 ? random.Next(1, 5) : null,
                RefundDays = random.Next(3),
                For = random.Next(3) == 0 ? [(AttendancePattern)random.Next(3)] : default,
            }).ToValueList();
            Interval[] windows = ConversionReading.Windows(rounds, Clock, First);
            ConversionFact[] facts = [.. Enumerable.Range(0, random.Next(40)).Select(_ => new ConversionFact(
                new($"m{random.Next(6)}"), (ConversionEvent)random.Next(7), Clock.Start(First) + Duration.FromHours(random.Next(-10, 200)), random.Next(3) == 0 ? $"o{random.Next(3)}" : null))];
            Instant asOf = Clock.Start(First) + Duration.FromHours(random.Next(-5, 230));
            ConversionBoard board = ConversionReading.Board(rounds, windows, guests, facts, asOf);
            ConversionBoard shuffled = ConversionReading.Board(rounds, windows, guests.Reverse(), facts.Reverse().Concat(facts), asOf);
            var oracle = new ConversionOracle(rounds, windows, guests, facts, asOf);
            for (int round = 1; round <= rounds.Count; round++)
            {
                board.AudienceOf(round).Should().Equal(oracle.Audience(round - 1));
                board[round].Should().Be(oracle.Result(round - 1));
                shuffled[round].Should().Be(board[round]);
                foreach (RoundGuest guest in guests) board.Decide(round, guest.Member).IsGranted.Should().Be(board.AudienceOf(round).Contains(guest.Member));
            }

            board.Payers.Should().Equal(oracle.Payers());
            (shuffled.Payers, shuffled.Unattributed, shuffled.Findings.Count).Should().Be((board.Payers, board.Unattributed, board.Findings.Count));
        }, count: 400);
    }

    public static TheoryData<ConversionRound, string> WrongRounds => new()
    {
        { Three[0] with { Offer = " " }, "Error offer: checkIns.round.offerMissing (CHK-4)" },
        { Three[0] with { Days = 0 }, "Error days: checkIns.round.numberWrong number=0 least=1 most=90" },
        { Three[0] with { Days = 91 }, "Error days: checkIns.round.numberWrong number=91 least=1 most=90" },
        { Three[0] with { GapDays = -1 }, "Error gapDays: checkIns.round.numberWrong number=-1 least=0 most=90" },
        { Three[0] with { RefundDays = 367 }, "Error refundDays: checkIns.round.numberWrong number=367 least=0 most=366" },
        { Three[0] with { ContactCap = 0 }, "Error contactCap: checkIns.round.numberWrong number=0 least=1 most=2147483647" },
        { Three[0] with { Capacity = 0 }, "Error capacity: checkIns.round.numberWrong number=0 least=1 most=2147483647" },
        { Three[0] with { Discount = 1 }, "Error discount: checkIns.round.discountWrong discount=1" },
        { Three[0] with { Discount = -0.1m }, "Error discount: checkIns.round.discountWrong discount=-0.1" },
        { Three[0] with { For = [AttendancePattern.Partly, AttendancePattern.Partly] }, "Error for[1]: checkIns.round.patternWrong position=2" },
        { Three[0] with { For = [(AttendancePattern)3] }, "Error for[0]: checkIns.round.patternWrong position=1" },
        { Three[0], "" },
    };

    [Theory]
    [MemberData(nameof(WrongRounds))]
    public void Round_WhenWrong_IsFound(ConversionRound round, string expected) =>
        string.Join('\n', ConversionRound.CreateValidator().Check(round)).Should().Be(expected);

    [Theory]
    [InlineData("0 0.1 0.2", "", "rounds[1].discount rounds[2].discount")]
    [InlineData("0.2 0.1 0.1", "", "")]
    [InlineData("0.3 0.1 0.2", "", "rounds[2].discount")]
    [InlineData("0.1 0.2 0.2", "", "rounds[1].discount")]
    [InlineData("0 0.1 0", "Completed Dropped Completed", "")]
    [InlineData("0 0.1 0.1", "Completed Dropped Completed", "rounds[2].discount")]
    [InlineData("0 0.1", "Completed *", "rounds[1].discount")]
    public void Rounds_WhenTheDiscountDeepensForTheSamePeople_TeachWaiting(string discounts, string patterns, string expected)
    {
        string[] kinds = patterns.Length == 0 ? [] : patterns.Split(' ');
        ValueList<ConversionRound> rounds = discounts.Split(' ').Select((discount, i) => new ConversionRound
        {
            Offer = "x",
            Discount = decimal.Parse(discount, System.Globalization.CultureInfo.InvariantCulture),
            For = kinds.Length == 0 || kinds[i] == "*" ? default : [Enum.Parse<AttendancePattern>(kinds[i])],
        }).ToValueList();
        var findings = new List<Finding>();
        ConversionRoundValidator.JudgeTogether("rounds", rounds, findings);
        string.Join(' ', findings.Select(finding => finding.Path)).Should().Be(expected);
        findings.Where(finding => finding.Code != CheckInCodes.RoundsDeeper || finding.Fact != "WEL-4" || finding.Severity != FindingSeverity.Warning).Should().BeEmpty();
    }

    [Fact]
    public void Rounds_WhenTooManyOrMissing_AreFound()
    {
        var findings = new List<Finding>();
        ConversionRoundValidator.JudgeTogether("rounds", Enumerable.Repeat(Three[0], 13).ToValueList(), findings);
        findings.Single().ToString().Should().Be("Error rounds: checkIns.rounds.tooMany rounds=13 most=12");
        findings.Clear();
        ConversionRoundValidator.JudgeTogether("rounds", [null!, Three[0], null!, Three[1] with { Discount = 0.1m }], findings);
        findings.Should().ContainSingle();
    }

    // "amy+1": reached an hour after the first round's start; ! unreachable, ? viewed, # ordered, $ paid, < refunded, - opted out; "=o1" names the order.
    private static ConversionBoard Board(ValueList<ConversionRound> rounds, string facts, int hour)
    {
        Instant start = Clock.Start(First);
        IEnumerable<ConversionFact> Read() => facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text =>
        {
            int sign = text.IndexOfAny(['+', '!', '?', '#', '$', '<', '-']);
            string[] rest = text[(sign + 1)..].Split('=');
            return new ConversionFact(
                new(text[..sign]), (ConversionEvent)"+!?#$<-".IndexOf(text[sign], StringComparison.Ordinal),
                start + Duration.FromHours(int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture)), rest.Length > 1 ? rest[1] : null);
        });
        return ConversionReading.Board(rounds, ConversionReading.Windows(rounds, Clock, First), Guests, Read(), start + Duration.FromHours(hour));
    }
}
