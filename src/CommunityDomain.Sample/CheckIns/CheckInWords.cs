using CommunityDomain.CheckIns;
using CommunityDomain.Reporting;

namespace CommunityDomain.Sample.CheckIns;

/// <summary>The headings and labels of a cycle in the four languages; <c>{0}</c>, <c>{1}</c> … take values. The texts are in <see cref="CheckInWordsData"/>.</summary>
internal sealed record CheckInWords
{
    internal required string Title { get; init; }

    internal required string Colon { get; init; }

    internal required string Comma { get; init; }

    internal required string Span { get; init; }

    internal required string AsOf { get; init; }

    internal required string People { get; init; }

    internal required string Board { get; init; }

    internal required string Member { get; init; }

    internal required string Days { get; init; }

    internal required string Run { get; init; }

    internal required string Done { get; init; }

    internal required string Points { get; init; }

    internal required string State { get; init; }

    internal required string Everybody { get; init; }

    internal required string Legend { get; init; }

    internal required string Completed { get; init; }

    internal required string Partly { get; init; }

    internal required string Dropped { get; init; }

    internal required string WorstDay { get; init; }

    internal required string WorstDayIs { get; init; }

    internal required string Comments { get; init; }

    internal required string InTime { get; init; }

    internal required string Owed { get; init; }

    internal required string OwedAre { get; init; }

    internal required string Wait { get; init; }

    internal required string WaitIs { get; init; }

    internal required string Copied { get; init; }

    internal required string Teachers { get; init; }

    internal required string TeachersAre { get; init; }

    internal required string Next { get; init; }

    internal required string CheckedIn { get; init; }

    internal required string Due { get; init; }

    internal required string Why { get; init; }

    internal required string Overdue { get; init; }

    internal required string Waiting { get; init; }

    internal required string Never { get; init; }

    internal required string Rounds { get; init; }

    internal required string Round { get; init; }

    internal required string When { get; init; }

    internal required string Audience { get; init; }

    internal required string Reached { get; init; }

    internal required string Viewed { get; init; }

    internal required string Ordered { get; init; }

    internal required string Paid { get; init; }

    internal required string Kept { get; init; }

    internal required string KeptSoFar { get; init; }

    internal required string KeptNote { get; init; }

    internal required string PaidOfReached { get; init; }

    internal required string RoundToCome { get; init; }

    internal required string NotFor { get; init; }

    internal required string BoughtOf { get; init; }

    internal required string Bought { get; init; }

    internal required string Staff { get; init; }

    internal required string Pattern { get; init; }

    internal required string Converted { get; init; }

    internal required string Refunded { get; init; }

    internal required string OptedOut { get; init; }

    internal required string Unreachable { get; init; }

    internal required string Full { get; init; }

    internal required string Problems { get; init; }

    internal required string ProblemsSome { get; init; }

    internal required string Line { get; init; }

    internal required string Unknown { get; init; }

    internal required string DaysHours { get; init; }

    internal required string HoursMinutes { get; init; }

    /// <summary>The words of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    internal static CheckInWords In(ReportLanguage language) => language switch
    {
        ReportLanguage.TraditionalChinese => CheckInWordsData.TraditionalChinese,
        ReportLanguage.SimplifiedChinese => CheckInWordsData.SimplifiedChinese,
        ReportLanguage.Japanese => CheckInWordsData.Japanese,
        _ => CheckInWordsData.English,
    };

    /// <summary>An attendance in a word.</summary>
    internal string Of(AttendancePattern pattern) => pattern switch
    {
        AttendancePattern.Completed => Completed,
        AttendancePattern.Partly => Partly,
        _ => Dropped,
    };

    /// <summary>A reason in a word.</summary>
    internal string Of(string code) => code switch
    {
        CheckInCodes.CommentOverdue => Overdue,
        CheckInCodes.CommentWaiting => Waiting,
        CheckInCodes.CommentNever => Never,
        CheckInCodes.AudienceStaff => Staff,
        CheckInCodes.AudiencePattern => Pattern,
        CheckInCodes.AudienceConverted => Converted,
        CheckInCodes.AudienceRefunded => Refunded,
        CheckInCodes.AudienceOptedOut => OptedOut,
        CheckInCodes.AudienceUnreachable => Unreachable,
        CheckInCodes.AudienceFull => Full,
        _ => code,
    };
}
