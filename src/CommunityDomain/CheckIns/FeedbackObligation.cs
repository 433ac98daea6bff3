using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>One check-in that is owed a comment, as it stands at the instant of its <see cref="FeedbackReport"/>. <c>default</c> is nobody's.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FeedbackObligation
{
    /// <summary>Who checked in.</summary>
    public MemberId Member { get; internal init; }

    /// <summary>The business day of the check-in.</summary>
    public LocalDate Day { get; internal init; }

    /// <summary>When it was made.</summary>
    public Instant SubmittedAt { get; internal init; }

    /// <summary>Until when the comment is due, end included; null when the work calendar does not know the days until then.</summary>
    public Instant? DueAt { get; internal init; }

    /// <summary>When the first comment came; null while there is none.</summary>
    public Instant? AnsweredAt { get; internal init; }

    /// <summary>Who wrote the first comment; unspecified while there is none.</summary>
    public MemberId Teacher { get; internal init; }

    /// <summary>How long the member waited for the first comment, or has waited so far: in working time where the duty has hours, otherwise elapsed; null when the work calendar does not know the days.</summary>
    public Duration? Waited { get; internal init; }

    /// <summary>Whether the comment is late, come or not: past <see cref="DueAt"/>.</summary>
    public bool IsLate { get; internal init; }

    /// <summary>Whether this member has not got a single comment so far.</summary>
    public bool IsNeverCommented { get; internal init; }

    /// <summary>Whether there is no comment yet.</summary>
    public bool IsOpen => AnsweredAt is null;

    /// <summary>
    /// Why an open one is in the queue, the strongest first: <see cref="CheckInCodes.CommentOverdue"/>, <see cref="CheckInCodes.CommentWaiting"/>, <see cref="CheckInCodes.CommentNever"/>; empty once it is answered.
    /// </summary>
    public ValueList<Reason> Why
    {
        get
        {
            if (!IsOpen || Member.IsUnspecified) return default;
            var reasons = new List<Reason>(3);
            if (IsLate && DueAt is { } due) reasons.Add(new Reason(CheckInCodes.CommentOverdue, "CHK-3", new("member", Member), new("day", Day), new("due", due)));
            reasons.Add(new Reason(CheckInCodes.CommentWaiting, "CHK-3", new("member", Member), new("day", Day), new("since", SubmittedAt)));
            if (IsNeverCommented) reasons.Add(new Reason(CheckInCodes.CommentNever, "CHK-3", new Evidence("member", Member)));
            return reasons.ToValueList();
        }
    }

    /// <summary>As <c>amy 2026-03-02</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Member} {InvariantText.Of(Day)}";
}
