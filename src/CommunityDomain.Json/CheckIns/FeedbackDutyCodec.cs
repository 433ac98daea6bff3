using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.CheckIns;

/// <summary>How <see cref="FeedbackDuty"/> stands in a document.</summary>
internal sealed class FeedbackDutyCodec : ObjectCodec<FeedbackDuty>
{
    internal static readonly FeedbackDutyCodec Instance = new();

    private readonly Field<FeedbackDuty, Duration?> _within;
    private readonly Field<FeedbackDuty, Duration?> _afterDayEnd;
    private readonly Field<FeedbackDuty, ValueList<TimeWindow>> _hours;
    private readonly Field<FeedbackDuty, int> _commentsPerTeacher;
    private readonly Field<FeedbackDuty, decimal> _attendance;
    private readonly Field<FeedbackDuty, decimal> _copyLimit;

    private FeedbackDutyCodec()
        : base("feedbackDuty", new FeedbackDuty { CommentsPerTeacher = 0 })
    {
        _within = Optional("within", new UnlessNoneCodec<Duration>(Values.Duration), item => item.Within);
        _afterDayEnd = Optional("afterDayEnd", Values.Maybe(Values.Duration), item => item.AfterDayEnd);
        _hours = Optional("hours", Values.List(Values.Window), item => item.Hours);
        _commentsPerTeacher = Required("commentsPerTeacher", Values.Integer, item => item.CommentsPerTeacher);
        _attendance = Optional("attendance", Values.Number, item => item.Attendance);
        _copyLimit = Optional("copyLimit", Values.Number, item => item.CopyLimit);
    }

    private protected override FeedbackDuty Build(Bag members) => new()
    {
        Within = _within.Of(members),
        AfterDayEnd = _afterDayEnd.Of(members),
        Hours = _hours.Of(members),
        CommentsPerTeacher = _commentsPerTeacher.Of(members),
        Attendance = _attendance.Of(members),
        CopyLimit = _copyLimit.Of(members),
    };
}
