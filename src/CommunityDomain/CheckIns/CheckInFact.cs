using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>
/// One thing that was reported about a member in a cycle. Facts may come in any order and more than once: the same <see cref="Id"/> with the same content counts once,
/// with other content the first received stands. Submissions may have occurred before the server received them; of everything else only the receipt counts. <c>default</c> names nobody and is refused at entry points.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CheckInFact
{
    private readonly IdText _id;
    private readonly LocalDate _day;
    private readonly bool _hasDay;

    private CheckInFact(string id, CheckInFactKind kind, MemberId member, Instant at, Instant? receivedAt, string? cycle, LocalDate? day = null, string? reference = null)
    {
        if (member.IsUnspecified) throw new ArgumentException("A fact needs a member.", nameof(member));
        if (cycle is not null) ArgumentException.ThrowIfNullOrWhiteSpace(cycle);
        if (day is { } date && date.Calendar != CalendarSystem.Iso) throw new ArgumentException("A date of the ISO calendar is required.", nameof(day));
        _id = IdText.Of(id, nameof(id));
        Kind = kind;
        Member = member;
        At = at;
        ReceivedAt = receivedAt ?? at;
        Ticks = CheckInTimetable.Ticks(ReceivedAt);
        IsPlain = ReceivedAt == at && day is null;
        Cycle = cycle;
        _day = day ?? default;
        _hasDay = day is not null;
        Reference = reference;
    }

    /// <summary>The id of the fact, unique in its cycle, such as the platform's message id; 1 to 256 characters, compared by ordinal.</summary>
    public string Id => _id.Value;

    /// <summary>What it says.</summary>
    public CheckInFactKind Kind { get; }

    /// <summary>Whom it is about.</summary>
    public MemberId Member { get; }

    /// <summary>When it happened, by the clock of the device; never shifted. The same as <see cref="ReceivedAt"/> where the device says nothing.</summary>
    public Instant At { get; }

    /// <summary>When the server received it; what was received after the instant of a question is not known to its answer.</summary>
    public Instant ReceivedAt { get; }

    /// <summary>The <see cref="CheckInCycle.Id"/> it belongs to; null for whichever cycle it is given to.</summary>
    public string? Cycle { get; }

    /// <summary>The day it is for; null where the instant says it.</summary>
    public LocalDate? Day => _hasDay ? _day : null;

    /// <summary>What a retraction takes back (a fact's id), a claim claims (a goal's id), a zone change names (a zone id); else null.</summary>
    public string? Reference { get; }

    /// <summary>What a submission or make-up holds.</summary>
    public CheckInContent Content { get; private init; }

    /// <summary>How many characters its text has.</summary>
    public int TextLength { get; private init; }

    /// <summary>How many seconds its audio and video last together.</summary>
    public int Seconds { get; private init; }

    /// <summary>Whether it was posted inside the cycle's group (CHK-2).</summary>
    public bool IsInGroup { get; private init; }

    internal IdText Key => _id;

    /// <summary>The receipt in Unix ticks, rounded down.</summary>
    internal long Ticks { get; }

    /// <summary>Whether the receipt alone says the day.</summary>
    internal bool IsPlain { get; }

    /// <summary>A member checked in.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="member">Who.</param>
    /// <param name="at">When, by the clock of the device.</param>
    /// <param name="content">What the submission holds.</param>
    /// <param name="isInGroup">Whether it was posted inside the cycle's group (CHK-2).</param>
    /// <param name="textLength">How many characters the text has; 0 or more.</param>
    /// <param name="seconds">How many seconds audio and video last together; 0 or more.</param>
    /// <param name="receivedAt">When the server received it; null for <paramref name="at"/>.</param>
    /// <param name="day">The day it is for, where windows of two days meet; null to let the instant say it.</param>
    /// <param name="cycle">The cycle's id; null for whichever cycle it is given to.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The id is not usable, the member is unspecified, the cycle blank, or the day not of the ISO calendar.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the content not defined.</exception>
    public static CheckInFact Submitted(
        string id, MemberId member, Instant at, CheckInContent content = CheckInContent.Text, bool isInGroup = false,
        int textLength = 0, int seconds = 0, Instant? receivedAt = null, LocalDate? day = null, string? cycle = null) =>
        Holding(new(id, CheckInFactKind.Submission, member, at, receivedAt, cycle, day), content, isInGroup, textLength, seconds);

    /// <summary>A member made up a day that was missed.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="member">Who.</param>
    /// <param name="day">The day that was missed.</param>
    /// <param name="receivedAt">When the server received it.</param>
    /// <param name="content">What the make-up holds.</param>
    /// <param name="isInGroup">Whether it was posted inside the cycle's group (CHK-2).</param>
    /// <param name="textLength">How many characters the text has; 0 or more.</param>
    /// <param name="seconds">How many seconds audio and video last together; 0 or more.</param>
    /// <param name="cycle">The cycle's id; null for whichever cycle it is given to.</param>
    /// <returns>The fact.</returns>
    /// <inheritdoc cref="Submitted" path="/exception"/>
    public static CheckInFact MadeUp(
        string id, MemberId member, LocalDate day, Instant receivedAt, CheckInContent content = CheckInContent.Text, bool isInGroup = false,
        int textLength = 0, int seconds = 0, string? cycle = null) =>
        Holding(new(id, CheckInFactKind.MakeUp, member, receivedAt, null, cycle, day), content, isInGroup, textLength, seconds);

    /// <summary>A member bought a freeze.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="member">Who.</param>
    /// <param name="receivedAt">When.</param>
    /// <param name="cycle">The cycle's id; null for whichever cycle it is given to.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The id is not usable, the member is unspecified, or the cycle blank.</exception>
    public static CheckInFact FreezeBought(string id, MemberId member, Instant receivedAt, string? cycle = null) =>
        new(id, CheckInFactKind.Freeze, member, receivedAt, null, cycle);

    /// <summary>The staff excuse a member from a day, beforehand or afterwards.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="member">Who.</param>
    /// <param name="day">The day.</param>
    /// <param name="receivedAt">When.</param>
    /// <param name="cycle">The cycle's id; null for whichever cycle it is given to.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The id is not usable, the member is unspecified, the cycle blank, or the day not of the ISO calendar.</exception>
    public static CheckInFact Excused(string id, MemberId member, LocalDate day, Instant receivedAt, string? cycle = null) =>
        new(id, CheckInFactKind.Excuse, member, receivedAt, null, cycle, day);

    /// <summary>A fact is taken back, as when a message was recalled.</summary>
    /// <param name="id">The id of this fact.</param>
    /// <param name="member">Whom both are about.</param>
    /// <param name="fact">The id of the fact that is taken back; any kind but a retraction.</param>
    /// <param name="receivedAt">When.</param>
    /// <param name="cycle">The cycle's id; null for whichever cycle it is given to.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id is not usable, the member is unspecified, or the cycle blank.</exception>
    public static CheckInFact Retracted(string id, MemberId member, string fact, Instant receivedAt, string? cycle = null) =>
        new(id, CheckInFactKind.Retraction, member, receivedAt, null, cycle, null, IdText.Of(fact, nameof(fact)).Value);

    /// <summary>A member joined the cycle.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="member">Who.</param>
    /// <param name="receivedAt">When.</param>
    /// <param name="cycle">The cycle's id; null for whichever cycle it is given to.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The id is not usable, the member is unspecified, or the cycle blank.</exception>
    public static CheckInFact Enrolled(string id, MemberId member, Instant receivedAt, string? cycle = null) =>
        new(id, CheckInFactKind.Enrolment, member, receivedAt, null, cycle);

    /// <summary>A member left the cycle on their own.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="member">Who.</param>
    /// <param name="receivedAt">When.</param>
    /// <param name="cycle">The cycle's id; null for whichever cycle it is given to.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The id is not usable, the member is unspecified, or the cycle blank.</exception>
    public static CheckInFact Withdrawn(string id, MemberId member, Instant receivedAt, string? cycle = null) =>
        new(id, CheckInFactKind.Withdrawal, member, receivedAt, null, cycle);

    /// <summary>A member claims the reward of a goal.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="member">Who.</param>
    /// <param name="goal">The goal's id.</param>
    /// <param name="receivedAt">When.</param>
    /// <param name="cycle">The cycle's id; null for whichever cycle it is given to.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id is not usable, the member is unspecified, or the cycle blank.</exception>
    public static CheckInFact Claimed(string id, MemberId member, string goal, Instant receivedAt, string? cycle = null) =>
        new(id, CheckInFactKind.Claim, member, receivedAt, null, cycle, null, IdText.Of(goal, nameof(goal)).Value);

    /// <summary>A member lives in another time zone from now on; counts where <see cref="CheckInProgram.MemberZones"/> says so.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="member">Who.</param>
    /// <param name="zone">The id of the time zone.</param>
    /// <param name="receivedAt">When.</param>
    /// <param name="cycle">The cycle's id; null for whichever cycle it is given to.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id is not usable, the member is unspecified, or the cycle blank.</exception>
    public static CheckInFact ZoneChanged(string id, MemberId member, string zone, Instant receivedAt, string? cycle = null) =>
        new(id, CheckInFactKind.ZoneChange, member, receivedAt, null, cycle, null, IdText.Of(zone, nameof(zone)).Value);

    /// <summary>As <c>m-17 Submission amy 2026-03-02T12:00:00Z</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id} {Kind} {Member} {InvariantText.Of(At)}";

    private static CheckInFact Holding(in CheckInFact fact, CheckInContent content, bool isInGroup, int textLength, int seconds)
    {
        if ((content & ~CheckInOrder.AllContent) is not CheckInContent.None) throw new ArgumentOutOfRangeException(nameof(content), "Not a kind of content.");
        ArgumentOutOfRangeException.ThrowIfNegative(textLength);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        return fact with { Content = content, IsInGroup = isInGroup, TextLength = textLength, Seconds = seconds };
    }
}
