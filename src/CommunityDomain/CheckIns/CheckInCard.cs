using System.Globalization;

namespace CommunityDomain.CheckIns;

/// <summary>
/// Where one member stands in a cycle at an instant, derived from the facts alone: never store it. The same facts in any order, and more than once, give an equal card.
/// </summary>
public sealed record CheckInCard
{
    internal CheckInCard(CheckInProgram program, MemberId member, Instant asOf, CheckInCell[] cells)
    {
        Program = program;
        Member = member;
        AsOf = asOf;
        Cells = ValueList<CheckInCell>.Around(cells);
    }

    /// <summary>Who.</summary>
    public MemberId Member { get; }

    /// <summary>The instant: what was received later is not known here.</summary>
    public Instant AsOf { get; }

    /// <summary>One cell for each scheduled date, in order; a date that the zone skips has one of status <see cref="CheckInStatus.NonExistent"/>.</summary>
    public ValueList<CheckInCell> Cells { get; }

    /// <summary>Where the member stands.</summary>
    public ParticipantState State { get; internal init; }

    /// <summary>The run that goes on now, and the longest of the cycle, in days checked in; the longest is never below the current one.</summary>
    public (int Current, int Longest) Streak { get; internal init; }

    /// <summary>The status of today's cell, today being the business day of <see cref="AsOf"/> in the member's clock; null when nothing is scheduled today.</summary>
    public CheckInStatus? Today { get; internal init; }

    /// <summary>Days checked in within the window or its grace.</summary>
    public int OnTime { get; internal init; }

    /// <summary>Days made up.</summary>
    public int MadeUp { get; internal init; }

    /// <summary>Days missed and not mended so far.</summary>
    public int Missed { get; internal init; }

    /// <summary>Whether the cycle is completed (<see cref="CheckInProgram.Completion"/>).</summary>
    public bool IsCompleted { get; internal init; }

    /// <summary>Whether it is completed or still can be: by checking in on every day that is not closed and making up what cards and reach allow.</summary>
    public bool CanComplete { get; internal init; }

    /// <summary>The best still within reach: days on time at the end of the cycle, and the longest run, make-ups included. What a device off line may still hold does not count.</summary>
    public (int OnTime, int Streak) Best { get; internal init; }

    /// <summary>Make-up cards left; whether a missed day is still within reach is another matter.</summary>
    public int MakeUpsLeft { get; internal init; }

    /// <summary>Freezes held and not used up.</summary>
    public int FreezesLeft { get; internal init; }

    /// <summary>Days that the staff may still excuse.</summary>
    public int ExcusesLeft { get; internal init; }

    /// <summary>
    /// How strong the habit is, 0 to 1, exponentially smoothed: a day done or missed moves it by <c>1 − 0.5^(√f/13)</c> of the way to 1 or 0, <c>f</c> being the share of weekdays on which a check-in is due; every other day leaves it as it is.
    /// One missed day hardly hurts it: show it beside the run. Perfect 7, 14 and 21 days give 0.311, 0.526 and 0.674. May differ between machines in the last digits.
    /// </summary>
    public double Strength { get; internal init; }

    /// <summary>What did not count, and why: each with the fact's id, ordered by it. Nothing is lost silently.</summary>
    public ValueList<Finding> Findings { get; internal init; }

    internal CheckInProgram Program { get; }

    internal uint Reached { get; init; }

    internal ValueList<(int Goal, Instant At)> Claims { get; init; }

    internal ValueList<(string Id, Instant At)> FreezesBought { get; init; }

    /// <summary>Whether a goal of <see cref="CheckInProgram.Rewards"/>, or the completion, is reached.</summary>
    /// <param name="goal">The goal's id.</param>
    /// <returns>Whether it is reached; false for an id that the program does not have.</returns>
    public bool HasReached(string goal) => Program.RewardAt(goal) is var place && place >= 0 ? (Reached & (1u << place)) != 0 : IsCompleted && (Program.Completion?.Id ?? CheckInCycle.CompletionId) == goal;

    /// <summary>Whether the reward of a goal was claimed and is granted.</summary>
    /// <param name="goal">The goal's id.</param>
    /// <returns>Whether it is; false for an id that <see cref="CheckInProgram.Rewards"/> does not have.</returns>
    public bool HasClaimed(string goal) => Program.RewardAt(goal) is var place && place >= 0 && Claims.Any(claim => claim.Goal == place);

    /// <summary>As <c>amy Active 5/9</c>: member, state, current and longest run; invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Member} {State} {Streak.Current}/{Streak.Longest}");
}
