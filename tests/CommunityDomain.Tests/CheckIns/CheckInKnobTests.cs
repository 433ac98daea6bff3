using CommunityDomain.CheckIns;
using CommunityDomain.Members;
using static CommunityDomain.Tests.CheckIns.CheckInSamples;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>For every knob one input on which turning it alone changes the answer.</summary>
public sealed class CheckInKnobTests
{
    private static readonly CheckInProgram Plain = Week with
    {
        Slack = new() { MakeUps = 2, Freezes = 1, Excuses = 1 },
        Points = new() { Base = new(10) },
        Completion = new() { Id = "complete", Days = 4, Points = new(100) },
        Rewards = [new() { Id = "two", Days = 2, Points = new(20) }],
    };

    private static readonly CheckInProgram Apia = Plain with { Start = new(2011, 12, 29), Zone = "Pacific/Apia", Days = 2, Completion = null, Rewards = [] };

    private static readonly Dictionary<string, (CheckInProgram Before, CheckInProgram After, CheckInFact[] Facts, Func<CheckInCycle, CheckInCard, string> Read, string Answer)> Knobs = new(StringComparer.Ordinal)
    {
        ["Id"] = (Plain, Plain with { Id = "english" }, [], (cycle, _) => cycle.Id, "checkin-2026-03-02 -> english-2026-03-02"),
        ["Start"] = (Plain, Plain with { Start = Day(2) }, On(3), Strip, "xxOxxpn -> xOxxpnn"),
        ["Days"] = (Plain, Plain with { Days = 5 }, On(3), Strip, "xxOxxpn -> xxOxx"),
        ["Zone"] = (Plain, Plain with { Zone = "America/New_York" }, On(3), Strip, "xxOxxpn -> xOxxpnn"),
        ["DayStart"] = (Plain, Plain with { DayStart = new(4, 0) }, [In(3, hour: 3)], Strip, "xxOxxpn -> xOxxxpn"),
        ["Weekdays"] = (Plain with { Completion = null }, Plain with { Completion = null, Weekdays = [IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday] }, On(3), Strip, "xxOxxpn -> Ox"),
        ["ExtendsPastMissingDates"] = (Apia, Apia with { ExtendsPastMissingDates = true }, [], (cycle, _) => cycle.Dates.ToString(), "2011-12-29/2011-12-30 -> 2011-12-29/2011-12-31"),
        ["Window"] = (Plain, Plain with { Window = new(new(5, 0), new(8, 0)) }, On(3), Strip, "xxOxxpn -> xxxxxxn"),
        ["Grace"] = (Plain with { Window = new(new(5, 0), new(8, 0)) }, Plain with { Window = new(new(5, 0), new(8, 0)), Grace = Duration.FromHours(5) }, On(3), Strip, "xxxxxxn -> xxGxxpn"),
        ["Group"] = (Plain, Plain with { Group = new("g") }, [], (cycle, card) => Tries(() => cycle.Earnings(card, MembershipHistory.Of(new("g"), []))), "refused -> granted"),
        ["Format"] = (Plain, Plain with { Format = new() { Needs = CheckInContent.Audio } }, On(3), Strip, "xxOxxpn -> xxxxxpn"),
        ["Format.Needs"] = (Plain, Plain with { Format = new() { Needs = CheckInContent.Text | CheckInContent.Photo } }, On(3), Strip, "xxOxxpn -> xxxxxpn"),
        ["Format.NeedsOneOf"] = (Plain, Plain with { Format = new() { NeedsOneOf = CheckInContent.Audio | CheckInContent.Video } }, On(3), Strip, "xxOxxpn -> xxxxxpn"),
        ["Format.MinTextLength"] = (Plain, Plain with { Format = new() { MinTextLength = 1 } }, On(3), Strip, "xxOxxpn -> xxxxxpn"),
        ["Format.MinSeconds"] = (Plain, Plain with { Format = new() { MinSeconds = 1 } }, On(3), Strip, "xxOxxpn -> xxxxxpn"),
        ["Points"] = (Plain, Plain with { Points = new() }, On(1), Sum, "10 -> 0"),
        ["Points.Base"] = (Plain, Plain with { Points = new() { Base = new(5) } }, On(1), Sum, "10 -> 5"),
        ["Points.InGroupBonus"] = (Plain, Plain with { Points = Plain.Points with { InGroupBonus = 0.25m } }, [In(1, isInGroup: true)], Sum, "20 -> 12"),
        ["Points.StreakBonus"] = (Plain, Plain with { Points = Plain.Points with { StreakBonus = 1, StreakEvery = 2 } }, On(1, 2), Sum, "20 -> 30"),
        ["Points.StreakEvery"] = (Plain with { Points = new() { Base = new(10), StreakBonus = 1 } }, Plain with { Points = new() { Base = new(10), StreakBonus = 1, StreakEvery = 1 } }, On(1), Sum, "10 -> 20"),
        ["Points.Cap"] = (Plain, Plain with { Points = Plain.Points with { Cap = 1.55m } }, [In(1, isInGroup: true)], Sum, "20 -> 15"),
        ["Points.ForMadeUp"] = (Plain, Plain with { Points = Plain.Points with { ForMadeUp = true } }, [MakeUp(1, 2)], Sum, "0 -> 10"),
        ["Slack"] = (Plain, Plain with { Slack = new() }, [MakeUp(1, 2)], Strip, "Mxxxxpn -> xxxxxpn"),
        ["Slack.MakeUps"] = (Plain, Plain with { Slack = Plain.Slack with { MakeUps = 1 } }, [MakeUp(1, 3), MakeUp(2, 4)], Strip, "MMxxxpn -> Mxxxxpn"),
        ["Slack.MakeUpReach"] = (Plain, Plain with { Slack = Plain.Slack with { MakeUpReach = 2 } }, [MakeUp(1, 4)], Strip, "Mxxxxpn -> xxxxxpn"),
        ["Slack.MakeUpPrice"] = (Plain, Plain with { Slack = Plain.Slack with { MakeUpPrice = new(3) } }, [MakeUp(1, 2)], Sum, "0 -> -3"),
        ["Slack.MakeUpDays"] = (Plain with { Days = 4 }, Plain with { Days = 4, Slack = Plain.Slack with { MakeUpDays = 0 } }, [MakeUp(4, 5)], Strip, "xxxM -> xxxx"),
        ["Slack.Freezes"] = (Plain, Plain with { Slack = Plain.Slack with { Freezes = 2 } }, [Freeze(1), Freeze(1, hour: 13)], Strip, "xFxxxpn -> xFFxxpn"),
        ["Slack.FreezePrice"] = (Plain, Plain with { Slack = Plain.Slack with { FreezePrice = new(4) } }, [Freeze(1)], Sum, "0 -> -4"),
        ["Slack.Excuses"] = (Plain, Plain with { Slack = Plain.Slack with { Excuses = 2 } }, [Excuse(1, 2), Excuse(2, 3)], Strip, "Exxxxpn -> EExxxpn"),
        ["Completion"] = (Plain, Plain with { Completion = null }, On(1, 2, 3, 4), State, "Completed -> Lapsed"),
        ["Completion.Id"] = (Plain, Plain with { Completion = Plain.Completion! with { Id = "done" } }, On(1, 2, 3, 4), (_, card) => card.HasReached("done").ToString(), "False -> True"),
        ["Completion.Days"] = (Plain, Plain with { Completion = Plain.Completion! with { Days = 5 } }, On(1, 2, 3, 4), State, "Completed -> Active"),
        ["Completion.InARow"] = (Plain, Plain with { Completion = Plain.Completion! with { InARow = true } }, On(1, 2, 4, 5), State, "Completed -> Active"),
        ["Completion.MostMadeUp"] = (Plain, Plain with { Completion = Plain.Completion! with { MostMadeUp = 0 } }, [.. On(1, 2, 3, 5), MakeUp(4, 5)], State, "Completed -> Lapsed"),
        ["Completion.Points"] = (Plain, Plain with { Completion = Plain.Completion! with { Points = new(200) } }, On(1, 2, 3, 4), Sum, "140 -> 240"),
        ["Rewards"] = (Plain, Plain with { Rewards = [] }, [.. On(1, 2), CheckInFact.Claimed("c", Amy, "two", At(3, 0))], Sum, "40 -> 20"),
        ["MadeUpCounts"] = (Plain, Plain with { MadeUpCounts = false }, [In(1), MakeUp(2, 3), In(3)], (_, card) => card.Streak.ToString(), "(0, 3) -> (0, 2)"),
        ["StreakNeedsToday"] = (Plain, Plain with { StreakNeedsToday = true }, On(4, 5), (_, card) => card.Streak.ToString(), "(2, 2) -> (0, 2)"),
        ["MemberZones"] = (Plain, Plain with { MemberZones = true }, [CheckInFact.ZoneChanged("z", Amy, "America/New_York", At(1, 0) - Duration.FromDays(1)), In(3)], Strip, "xxOxxpn -> xOxxpnn"),
        ["OfflineTolerance"] = (Plain, Plain with { OfflineTolerance = Duration.FromHours(13) }, [CheckInFact.Submitted("s", Amy, At(3, 12), receivedAt: At(4, 12))], Strip, "xxxOxpn -> xxOxxpn"),
        ["ClockSkew"] = (Plain, Plain with { ClockSkew = Duration.FromMinutes(5) }, [CheckInFact.Submitted("s", Amy, At(3, 12, 4), receivedAt: At(3, 12))], (_, card) => $"{card.Findings.Count}", "1 -> 0"),
        ["EnrolmentDays"] = (Plain, Plain with { EnrolmentDays = 3 }, [], (cycle, _) => cycle.StageAt(At(-5, 0)).ToString(), "Enrolling -> Scheduled"),
        ["LateJoinDays"] = (Plain, Plain with { LateJoinDays = 5 }, [CheckInFact.Enrolled("e", Amy, At(5, 0))], Strip, "xxxxxpn -> EEEExpn"),
        ["PayersBecome"] = (Plain, Plain with { PayersBecome = ParticipantState.MovedUp }, [], (cycle, _) => cycle.Outcome(pays: true).ToString(), "Kept -> MovedUp"),
        ["OthersBecome"] = (Plain, Plain with { OthersBecome = ParticipantState.Released }, [], (cycle, _) => cycle.Outcome(pays: false).ToString(), "RolledOver -> Released"),
        ["RestDays"] = (Plain, Plain with { RestDays = 3 }, [], (cycle, _) => InvariantText.Of(cycle.Next()!.Start), "2026-03-09 -> 2026-03-12"),
        ["Feedback"] = (Plain, Plain with { Feedback = FeedbackDuty.Daily(60) }, On(3), Owed, "nothing -> 1"),
        ["Rounds"] = (Plain, Plain with { Rounds = ConversionRound.Three("a", "b", "c") }, [], (cycle, _) => cycle.StageAt(At(12, 0)).State.ToString(), "Settling -> Conversion"),
    };

    public static TheoryData<string> Names => new(Knobs.Keys);

    [Fact]
    public void Knobs_CoverEverySetting()
    {
        IEnumerable<string> settings = Settings(typeof(CheckInProgram), string.Empty)
            .Concat(Settings(typeof(CheckInFormat), "Format.")).Concat(Settings(typeof(CheckInPoints), "Points.")).Concat(Settings(typeof(CheckInSlack), "Slack.")).Concat(Settings(typeof(CheckInGoal), "Completion."));

        settings.Should().BeEquivalentTo(Knobs.Keys);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Knob_WhenTurnedAlone_ChangesTheAnswer(string name)
    {
        (CheckInProgram before, CheckInProgram after, CheckInFact[] facts, Func<CheckInCycle, CheckInCard, string> read, string answer) = Knobs[name];

        $"{Read(before)} -> {Read(after)}".Should().Be(answer);

        string Read(CheckInProgram program) => read(program.Open(), program.Card(At(6, 12), facts));
    }

    private static IEnumerable<string> Settings(Type type, string prefix) => type.GetProperties().Where(property => property.SetMethod is not null).Select(property => prefix + property.Name);

    private static string Owed(CheckInCycle cycle, CheckInCard card) =>
        cycle.Program.Feedback is null ? "nothing" : FeedbackReport.Of(CheckInCohort.Of(cycle, [card]), []).Backlog.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Strip(CheckInCycle cycle, CheckInCard card) => card.Strip();

    private static string State(CheckInCycle cycle, CheckInCard card) => card.State.ToString();

    private static string Sum(CheckInCycle cycle, CheckInCard card) => cycle.Earnings(card).Sum(earning => earning.Amount.Value).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Tries(Action action)
    {
        try
        {
            action();
            return "granted";
        }
        catch (ArgumentException)
        {
            return "refused";
        }
    }
}
