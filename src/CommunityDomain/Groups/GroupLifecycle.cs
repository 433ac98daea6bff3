namespace CommunityDomain.Groups;

/// <summary>
/// 生命週期: what may follow what in the life of a group, as a table that can be read and drawn. Long-term groups grow, mature, split, decline, sleep, wake and end;
/// short-term groups open, run, wrap up, and are kept or dissolved (GRP-3, GRP-8).
/// </summary>
public static class GroupLifecycle
{
    /// <summary>Every row of a horizon's table, by state and trigger.</summary>
    /// <param name="horizon">How long the group is meant to live.</param>
    /// <returns>The rows; each pair of state and trigger once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is none of the defined ones.</exception>
    public static ValueList<LifecycleTransition> Transitions(GroupHorizon horizon) => horizon switch
    {
        GroupHorizon.LongTerm => GroupLifecycleData.LongTerm,
        GroupHorizon.ShortTerm => GroupLifecycleData.ShortTerm,
        _ => throw new ArgumentOutOfRangeException(nameof(horizon)),
    };

    /// <summary>Whether nothing follows a state: the group has ended.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Whether the group has ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state is none of the defined ones.</exception>
    public static bool IsTerminal(GroupState state) =>
        Defined(state) is GroupState.Split or GroupState.Merged or GroupState.Dissolved or GroupState.Kept;

    /// <summary>
    /// Whether a group takes newcomers in a state: all living ones but <see cref="GroupState.Dormant"/>, where they would find nobody, and
    /// <see cref="GroupState.WrapUp"/>, where the activity is over; our convention.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <returns>Whether it takes newcomers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state is none of the defined ones.</exception>
    public static bool TakesNewcomers(GroupState state) =>
        Defined(state) is GroupState.Seeding or GroupState.Growing or GroupState.Mature or GroupState.Declining or GroupState.Revived
            or GroupState.Open or GroupState.Running;

    /// <summary>
    /// Moves a group on. A short-term group in its wrap-up that has paying members is kept, not dissolved; one without is dissolved, not kept (GRP-8);
    /// while that is unknown a person has to look. Neither happens while comments on check-ins are owed (CHK-3).
    /// </summary>
    /// <param name="horizon">How long the group is meant to live.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="trigger">What happens.</param>
    /// <param name="facts">What the end of a short-term group depends on; otherwise not looked at.</param>
    /// <returns>
    /// The next state; for review the state that would follow; refused with the triggers <c>trigger1</c>, <c>trigger2</c> … that are allowed instead,
    /// or with the facts that would have to be otherwise.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An enum holds none of its defined values.</exception>
    public static Decision<GroupState> Next(GroupHorizon horizon, GroupState state, GroupTrigger trigger, LifecycleFacts facts = default)
    {
        Defined(state);
        if (!Enum.IsDefined(trigger)) throw new ArgumentOutOfRangeException(nameof(trigger));
        ValueList<LifecycleTransition> table = Transitions(horizon);
        foreach (LifecycleTransition row in table)
        {
            if (row.From != state || row.Trigger != trigger) continue;
            return state is GroupState.WrapUp ? End(row, facts) : Decision.Granted(row.To, Moved(row));
        }

        return Refuse(horizon, table, state, trigger);
    }

    private static Decision<GroupState> Refuse(GroupHorizon horizon, ValueList<LifecycleTransition> table, GroupState state, GroupTrigger trigger)
    {
        var instead = new List<Evidence>();
        bool known = false;
        foreach (LifecycleTransition row in table)
        {
            known |= row.From == state || row.To == state;
            if (row.From == state) instead.Add(new Evidence($"trigger{InvariantText.Of(instead.Count + 1)}", EvidenceValue.Term(row.Trigger)));
        }

        string code = !known ? GroupCodes.LifecycleForeignState : instead.Count == 0 ? GroupCodes.LifecycleEnded : GroupCodes.LifecycleNotAllowed;
        var reason = new Reason(
            code,
            "GRP-3",
            new Evidence("horizon", EvidenceValue.Term(horizon)),
            new Evidence("state", EvidenceValue.Term(state)),
            new Evidence("trigger", EvidenceValue.Term(trigger)));
        return Decision.Refused<GroupState>([reason], instead.ToValueList());
    }

    private static Decision<GroupState> End(LifecycleTransition row, LifecycleFacts facts)
    {
        bool keep = row.Trigger is GroupTrigger.Keep;
        var reasons = new List<Reason>();
        var otherwise = new List<Evidence>();
        if (facts.CommentsOwed > 0)
        {
            reasons.Add(new Reason(GroupCodes.LifecycleCommentsOwed, "CHK-3", new Evidence("owed", facts.CommentsOwed)));
            otherwise.Add(new Evidence("commentsOwed", 0));
        }

        if (facts.PayingMembers is { } paying && paying > 0 != keep)
        {
            reasons.Add(new Reason(keep ? GroupCodes.LifecycleNoPayers : GroupCodes.LifecyclePayersKept, "GRP-8", new Evidence("paying", paying)));
            otherwise.Add(new Evidence("trigger1", EvidenceValue.Term(keep ? GroupTrigger.Dissolve : GroupTrigger.Keep)));
        }

        if (reasons.Count > 0) return Decision.Refused<GroupState>(reasons.ToValueList(), otherwise.ToValueList());
        return facts.PayingMembers is null
            ? Decision.Review(row.To, new Reason(GroupCodes.LifecyclePayersUnknown, "GRP-8", new Evidence("trigger", EvidenceValue.Term(row.Trigger))))
            : Decision.Granted(row.To, Moved(row));
    }

    private static Reason Moved(LifecycleTransition row) =>
        new(GroupCodes.LifecycleMoved, string.Empty, new Evidence("from", EvidenceValue.Term(row.From)), new Evidence("trigger", EvidenceValue.Term(row.Trigger)), new Evidence("to", EvidenceValue.Term(row.To)));

    private static GroupState Defined(GroupState state) =>
        Enum.IsDefined(state) ? state : throw new ArgumentOutOfRangeException(nameof(state));
}
