using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>Judges a <see cref="FeedbackDuty"/>.</summary>
internal sealed class FeedbackDutyValidator : DefinitionValidator<FeedbackDuty>
{
    private static readonly Duration Longest = Duration.FromDays(30);
    private static readonly Duration OneDay = Duration.FromDays(1);

    public FeedbackDutyValidator()
    {
        Require("within", CheckInCodes.FeedbackTimeMissing, "CHK-3", duty => duty.Within is not null || duty.AfterDayEnd is not null);
        Require("within", CheckInCodes.FeedbackTimeWrong, string.Empty, duty => duty.Within is not { } time || (time > Duration.Zero && time <= Longest), duty => Limits(duty.Within));
        Require("afterDayEnd", CheckInCodes.FeedbackTimeWrong, string.Empty, duty => duty.AfterDayEnd is not { } time || (time >= Duration.Zero && time <= Longest), duty => Limits(duty.AfterDayEnd));
        Judge((duty, findings) =>
        {
            if (duty.Hours.IsEmpty) return;
            foreach (Finding finding in WorkingHours.Judge(duty.Hours)) findings.Add(finding with { Path = "hours" + finding.Path["windows".Length..] });
            if (duty.Within is null) findings.Add(new Finding("hours", CheckInCodes.FeedbackHoursUnused, FindingSeverity.Warning, string.Empty));
        });
        Require("commentsPerTeacher", CheckInCodes.FeedbackCapacityWrong, string.Empty, duty => duty.CommentsPerTeacher >= 1, duty => [new Evidence("capacity", duty.CommentsPerTeacher)]);
        Require("attendance", CheckInCodes.FeedbackShareWrong, string.Empty, duty => duty.Attendance is > 0 and <= 1, duty => [new Evidence("share", duty.Attendance)]);
        Require("copyLimit", CheckInCodes.FeedbackShareWrong, string.Empty, duty => duty.CopyLimit is >= 0 and <= 1, duty => [new Evidence("share", duty.CopyLimit)]);
        Require(
            "within",
            CheckInCodes.FeedbackSlow,
            "CHK-3",
            duty => !(duty.Within > OneDay || duty.AfterDayEnd > OneDay) || duty.Within <= OneDay || duty.AfterDayEnd <= OneDay,
            duty => [new Evidence("time", duty.Within ?? duty.AfterDayEnd ?? Duration.Zero)],
            FindingSeverity.Warning);
    }

    internal static void ThrowIfWrong(FeedbackDuty duty)
    {
        ValueList<Finding> findings = new FeedbackDutyValidator().Check(duty);
        if (findings.Any(finding => finding.Severity == FindingSeverity.Error)) throw new InvalidDefinitionException(findings);
    }

    private static ValueList<Evidence> Limits(Duration? time) => [new Evidence("time", time ?? Duration.Zero), new Evidence("longest", Longest)];
}
