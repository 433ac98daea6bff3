namespace CommunityDomain.CheckIns;

/// <summary>What may follow what in a cycle, when, and what must be cleared before its end.</summary>
internal static class CycleMoves
{
    internal static Decision<CycleStanding> Decide(CheckInProgram program, CycleCalendar calendar, CycleStanding from, CycleState to, CycleFacts facts, Instant at)
    {
        if (to is < CycleState.Scheduled or > CycleState.Cancelled) throw new ArgumentOutOfRangeException(nameof(to), "Not a stage of a cycle.");
        if (Following(calendar, from, to) is not { } next) return NotAllowed(calendar, from, to);
        if (at < calendar.BeginOf(next))
        {
            return Decision.Refused<CycleStanding>(
                [new Reason(CheckInCodes.CycleEarly, string.Empty, new("to", EvidenceValue.Term(to)), new("at", calendar.BeginOf(next)))],
                [new("at", calendar.BeginOf(next))]);
        }

        return to is CycleState.Dissolved or CycleState.Kept ? End(program, from, next, facts) : Decision.Granted(next, Moved(from, next));
    }

    private static CycleStanding? Following(CycleCalendar calendar, CycleStanding from, CycleState to)
    {
        CycleState afterRounds = from.Round < calendar.Rounds ? CycleState.Conversion : CycleState.Settling;
        bool follows = from.State switch
        {
            CycleState.Scheduled => to is CycleState.Enrolling or CycleState.Cancelled,
            CycleState.Enrolling => to is CycleState.Running or CycleState.Cancelled,
            CycleState.Running => to is CycleState.MakeUpClosing or CycleState.Cancelled,
            CycleState.MakeUpClosing or CycleState.Conversion => to == afterRounds || to is CycleState.Cancelled,
            CycleState.Settling => to is CycleState.Dissolved or CycleState.Kept,
            _ => false,
        };
        return follows ? new CycleStanding(to, to is CycleState.Conversion ? from.Round + 1 : 0) : null;
    }

    private static Decision<CycleStanding> NotAllowed(CycleCalendar calendar, CycleStanding from, CycleState to)
    {
        var instead = new List<Evidence>();
        foreach (CycleState state in Enum.GetValues<CycleState>())
        {
            if (Following(calendar, from, state) is not null) instead.Add(new Evidence($"state{InvariantText.Of(instead.Count + 1)}", EvidenceValue.Term(state)));
        }

        var was = new Evidence("from", EvidenceValue.Term(from.State));
        Reason reason = from.IsOver ? new(CheckInCodes.CycleOver, string.Empty, was) : new(CheckInCodes.CycleNotAllowed, string.Empty, was, new("to", EvidenceValue.Term(to)));
        return Decision.Refused<CycleStanding>([reason], instead.ToValueList());
    }

    private static Decision<CycleStanding> End(CheckInProgram program, CycleStanding from, CycleStanding to, CycleFacts facts)
    {
        var reasons = new List<Reason>();
        var unknown = new List<Reason>();
        var otherwise = new List<Evidence>();
        Clear(CheckInCodes.CycleCommentsOwed, "CHK-3", facts.CommentsOwed, "commentsOwed");
        Clear(CheckInCodes.CyclePointsPending, "CHK-2", facts.PointsPending, "pointsPending");
        Clear(CheckInCodes.CycleRefundsOpen, string.Empty, facts.RefundsOpen, "refundsOpen");
        if (program.RestDays is not null && program.OthersBecome is ParticipantState.RolledOver && facts.IsNextCycleInvited is not true)
        {
            var reason = new Reason(CheckInCodes.CycleNotInvited, "CHK-4");
            if (facts.IsNextCycleInvited is null)
            {
                unknown.Add(reason);
            }
            else
            {
                reasons.Add(reason);
                otherwise.Add(new Evidence("isNextCycleInvited", true));
            }
        }

        if (to.State is CycleState.Dissolved)
            Clear(CheckInCodes.CyclePayersStay, "GRP-8", facts.PayingMembers, "payingMembers");
        else if (program.PayersBecome is ParticipantState.MovedUp)
            Otherwise(new Reason(CheckInCodes.CyclePayersMoveUp, "GRP-8", new Evidence("count", Count(facts.PayingMembers))), new Evidence("state1", EvidenceValue.Term(CycleState.Dissolved)));
        else if (facts.PayingMembers is null)
            unknown.Add(new Reason(CheckInCodes.CyclePayersStay, "GRP-8", new Evidence("count", default)));
        else if (facts.PayingMembers <= 0)
            Otherwise(new Reason(CheckInCodes.CycleNoPayers, "GRP-8"), new Evidence("state1", EvidenceValue.Term(CycleState.Dissolved)));
        if (reasons.Count > 0) return Decision.Refused<CycleStanding>([.. reasons, .. unknown], otherwise.ToValueList());
        return unknown.Count > 0 ? Decision.Review(to, [.. unknown]) : Decision.Granted(to, Moved(from, to));

        void Clear(string code, string fact, int? count, string name)
        {
            if (count is null) unknown.Add(new Reason(code, fact, new Evidence("count", default)));
            else if (count != 0) Otherwise(new Reason(code, fact, new Evidence("count", count.Value)), new Evidence(name, 0));
        }

        void Otherwise(Reason reason, Evidence needed)
        {
            reasons.Add(reason);
            otherwise.Add(needed);
        }
    }

    private static EvidenceValue Count(int? count) => count is { } known ? known : default(EvidenceValue);

    private static Reason Moved(CycleStanding from, CycleStanding to) =>
        new(CheckInCodes.CycleMoved, string.Empty, new("from", EvidenceValue.Term(from.State)), new("to", EvidenceValue.Term(to.State)));
}
