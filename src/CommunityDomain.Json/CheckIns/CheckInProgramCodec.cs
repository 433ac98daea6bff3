using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.CheckIns;

/// <summary>How <see cref="CheckInProgram"/> stands in a document.</summary>
internal sealed class CheckInProgramCodec : ObjectCodec<CheckInProgram>
{
    /// <summary>As it stands in a plan.</summary>
    internal static readonly CheckInProgramCodec Instance = new(isDocument: false);

    /// <summary>As a document of its own: its own members after the version.</summary>
    internal static readonly CheckInProgramCodec Document = new(isDocument: true);

    private readonly Field<CheckInProgram, string> _id;
    private readonly Field<CheckInProgram, LocalDate> _start;
    private readonly Field<CheckInProgram, int> _days;
    private readonly Field<CheckInProgram, string> _zone;
    private readonly Field<CheckInProgram, LocalTime> _dayStart;
    private readonly Field<CheckInProgram, ValueList<IsoDayOfWeek>> _weekdays;
    private readonly Field<CheckInProgram, bool> _extendsPastMissingDates;
    private readonly Field<CheckInProgram, TimeWindow> _window;
    private readonly Field<CheckInProgram, Duration> _grace;
    private readonly Field<CheckInProgram, GroupId> _group;
    private readonly Field<CheckInProgram, CheckInFormat> _format;
    private readonly Field<CheckInProgram, CheckInPoints> _points;
    private readonly Field<CheckInProgram, CheckInSlack> _slack;
    private readonly Field<CheckInProgram, CheckInGoal?> _completion;
    private readonly Field<CheckInProgram, ValueList<CheckInGoal>> _rewards;
    private readonly Field<CheckInProgram, bool> _madeUpCounts;
    private readonly Field<CheckInProgram, bool> _streakNeedsToday;
    private readonly Field<CheckInProgram, bool> _memberZones;
    private readonly Field<CheckInProgram, Duration> _offlineTolerance;
    private readonly Field<CheckInProgram, Duration> _clockSkew;
    private readonly Field<CheckInProgram, int> _enrolmentDays;
    private readonly Field<CheckInProgram, int> _lateJoinDays;
    private readonly Field<CheckInProgram, FeedbackDuty?> _feedback;
    private readonly Field<CheckInProgram, ValueList<ConversionRound>> _rounds;
    private readonly Field<CheckInProgram, ParticipantState> _payersBecome;
    private readonly Field<CheckInProgram, ParticipantState> _othersBecome;
    private readonly Field<CheckInProgram, int?> _restDays;

    private CheckInProgramCodec(bool isDocument)
        : base("checkInProgram", new CheckInProgram { Start = default, Days = 0, Zone = string.Empty })
    {
        if (isDocument) BeginDocument(DocumentVersions.CheckInProgram);
        _id = Optional("id", Values.Text, item => item.Id);
        _start = Required("start", Values.Date, item => item.Start);
        _days = Required("days", Values.Integer, item => item.Days);
        _zone = Required("zone", Values.Text, item => item.Zone);
        _dayStart = Optional("dayStart", Values.Time, item => item.DayStart);
        _weekdays = Optional("weekdays", Values.List(Values.Word<IsoDayOfWeek>("isoDayOfWeek")), item => item.Weekdays);
        _extendsPastMissingDates = Optional("extendsPastMissingDates", Values.Flag, item => item.ExtendsPastMissingDates);
        _window = Optional("window", Values.Window, item => item.Window);
        _grace = Optional("grace", Values.Duration, item => item.Grace);
        _group = Optional("group", Values.Id<GroupId>(), item => item.Group);
        _format = Optional("format", CheckInFormatCodec.Instance, item => item.Format);
        _points = Optional("points", CheckInPointsCodec.Instance, item => item.Points);
        _slack = Optional("slack", CheckInSlackCodec.Instance, item => item.Slack);
        _completion = Optional("completion", Values.OrNull(CheckInGoalCodec.Instance), item => item.Completion);
        _rewards = Optional("rewards", Values.List(CheckInGoalCodec.Instance), item => item.Rewards);
        _madeUpCounts = Optional("madeUpCounts", Values.Flag, item => item.MadeUpCounts);
        _streakNeedsToday = Optional("streakNeedsToday", Values.Flag, item => item.StreakNeedsToday);
        _memberZones = Optional("memberZones", Values.Flag, item => item.MemberZones);
        _offlineTolerance = Optional("offlineTolerance", Values.Duration, item => item.OfflineTolerance);
        _clockSkew = Optional("clockSkew", Values.Duration, item => item.ClockSkew);
        _enrolmentDays = Optional("enrolmentDays", Values.Integer, item => item.EnrolmentDays);
        _lateJoinDays = Optional("lateJoinDays", Values.Integer, item => item.LateJoinDays);
        _feedback = Optional("feedback", Values.OrNull(FeedbackDutyCodec.Instance), item => item.Feedback);
        _rounds = Optional("rounds", Values.List(ConversionRoundCodec.Instance), item => item.Rounds);
        _payersBecome = Optional("payersBecome", Values.Word<ParticipantState>("participantState"), item => item.PayersBecome);
        _othersBecome = Optional("othersBecome", Values.Word<ParticipantState>("participantState"), item => item.OthersBecome);
        _restDays = Optional("restDays", new UnlessNoneCodec<int>(Values.Integer), item => item.RestDays);
    }

    private protected override CheckInProgram Build(Bag members) => new()
    {
        Id = _id.Of(members),
        Start = _start.Of(members),
        Days = _days.Of(members),
        Zone = _zone.Of(members),
        DayStart = _dayStart.Of(members),
        Weekdays = _weekdays.Of(members),
        ExtendsPastMissingDates = _extendsPastMissingDates.Of(members),
        Window = _window.Of(members),
        Grace = _grace.Of(members),
        Group = _group.Of(members),
        Format = _format.Of(members),
        Points = _points.Of(members),
        Slack = _slack.Of(members),
        Completion = _completion.Of(members),
        Rewards = _rewards.Of(members),
        MadeUpCounts = _madeUpCounts.Of(members),
        StreakNeedsToday = _streakNeedsToday.Of(members),
        MemberZones = _memberZones.Of(members),
        OfflineTolerance = _offlineTolerance.Of(members),
        ClockSkew = _clockSkew.Of(members),
        EnrolmentDays = _enrolmentDays.Of(members),
        LateJoinDays = _lateJoinDays.Of(members),
        Feedback = _feedback.Of(members),
        Rounds = _rounds.Of(members),
        PayersBecome = _payersBecome.Of(members),
        OthersBecome = _othersBecome.Of(members),
        RestDays = _restDays.Of(members),
    };
}
