namespace CommunityDomain.CheckIns;

/// <summary>Counts the days once everything is dealt out, and makes the card.</summary>
internal ref partial struct CheckInReading
{
    private const int Done = 1;
    private const int MayAt = 1;
    private const int MustAt = 2;
    private const int Never = -1;

    private CheckInCard Walk()
    {
        int count = _table.Count;
        int counts = _program.MadeUpCounts ? 1 : 0;
        int onTime = 0, missed = 0, open = 0, run = 0, current = 0, longest = 0;
        double strength = 0;
        CheckInStatus? today = null;
        var cells = new CheckInCell[count];
        CheckInTimetable table = _table;
        Span<CheckInStatus> states = _states;
        Span<int> weights = _weights;
        long now = _now;
        double momentum = _cycle.Momentum;
        for (int cell = 0; cell < count; cell++)
        {
            CheckInStatus status = states[cell];
            bool isOver = now >= table.Finals[cell];
            if (status is CheckInStatus.NotOpen && isOver) states[cell] = status = CheckInStatus.Missed;
            weights[cell] = WeightOf(cell, status, counts);
            if (!isOver && table.States[cell] is CheckInStatus.NotOpen && status is (CheckInStatus.NotOpen or CheckInStatus.Excused)) open++;
            switch (status)
            {
                case CheckInStatus.NotOpen:
                    if (now < table.Opens[cell]) break;
                    status = CheckInStatus.Pending;
                    if (_program.StreakNeedsToday) current = 0;
                    break;
                case CheckInStatus.OnTime or CheckInStatus.Grace:
                    onTime++;
                    run++;
                    current++;
                    strength = HabitStrength.Next(strength, momentum, 1);
                    break;
                case CheckInStatus.MadeUp:
                    run += counts;
                    current += counts;
                    strength = HabitStrength.Next(strength, momentum, 1);
                    break;
                case CheckInStatus.Missed:
                    missed++;
                    run = current = 0;
                    strength = HabitStrength.Next(strength, momentum, 0);
                    break;
                default:
                    break;
            }

            longest = Math.Max(longest, run);
            if (table.Starts[cell] <= now && now < table.Ends[cell] && status is not CheckInStatus.NonExistent) today = status;
            cells[cell] = CellOf(cell, status);
        }

        CheckInGoal goal = _cycle.Completion;
        bool isCompleted = IsReached(goal, onTime, longest);
        int left = Math.Max(0, _program.Slack.MakeUps - _made);
        int most = goal.MostMadeUp is { } allowed ? Math.Min(left, Math.Max(0, allowed - _made)) : left;
        int reach = goal.InARow ? BestRun(most) : onTime + open;
        bool canComplete = isCompleted || (reach >= goal.Days && !(_made > goal.MostMadeUp));
        uint reached = 0;
        for (int i = 0; i < _program.Rewards.Count; i++) reached |= IsReached(_program.Rewards[i], onTime, longest) ? 1u << i : 0;
        ValueList<(int, Instant)> claims = _claims > 0 ? Claim(reached) : default;
        return new CheckInCard(_program, _member, _asOf, cells)
        {
            State = StateOf(isCompleted, canComplete, onTime + _made > 0),
            Streak = (current, longest),
            Today = today,
            OnTime = onTime,
            MadeUp = _made,
            Missed = missed,
            IsCompleted = isCompleted,
            CanComplete = canComplete,
            Best = (onTime + open, BestRun(left)),
            MakeUpsLeft = left,
            FreezesLeft = _freezesLeft,
            ExcusesLeft = Math.Max(0, _program.Slack.Excuses - _excused),
            Strength = strength,
            Findings = Sorted(),
            Reached = reached,
            Claims = claims,
            FreezesBought = _bought,
        };
    }

    private readonly CheckInCell CellOf(int cell, CheckInStatus status)
    {
        int index = _evidence[cell];
        if (index == None) return new CheckInCell(_table.Days[cell], status);
        ref readonly CheckInFact fact = ref _facts[index];
        return new CheckInCell(_table.Days[cell], status, fact.Id, InstantOf(in fact), fact.IsInGroup);
    }

    private readonly bool IsReached(CheckInGoal goal, int onTime, int longest) => (goal.InARow ? longest : onTime) >= goal.Days && !(_made > goal.MostMadeUp);

    private readonly ParticipantState StateOf(bool isCompleted, bool canComplete, bool hasBegun)
    {
        if (_enrolments > 0 && _isWithdrawn) return ParticipantState.Withdrawn;
        if (_enrolments > 0 && !_isEnrolled) return ParticipantState.NotEnrolled;
        if (isCompleted) return ParticipantState.Completed;
        if (!canComplete) return ParticipantState.Lapsed;
        return hasBegun ? ParticipantState.Active : ParticipantState.Enrolled;
    }

    /// <summary>
    /// The longest run that so many more cards allow, when every day that is not closed is done: the widest stretch of days in which no more than that many must be made up,
    /// with the cards left over spent on frozen and excused days in it.
    /// </summary>
    private readonly int BestRun(int cards)
    {
        ReadOnlySpan<int> weights = _weights;
        int worth = _program.MadeUpCounts ? 1 : 0;
        int first = 0, days = 0, must = 0, may = 0, best = 0;
        for (int cell = 0; cell < weights.Length; cell++)
        {
            int weight = weights[cell];
            if (weight < 0)
            {
                first = cell + 1;
                days = must = may = 0;
                continue;
            }

            days += weight & Done;
            must += weight >> MustAt;
            may += weight >> MayAt & 1;
            while (must > cards)
            {
                weight = weights[first++];
                days -= weight & Done;
                must -= weight >> MustAt;
                may -= weight >> MayAt & 1;
            }

            best = Math.Max(best, days + (worth * Math.Min(cards - must, may)));
        }

        return best;
    }

    /// <summary>What a day adds to a run, whether a card may be spent on it, and whether one must be, as bits; <see cref="Never"/> where nothing mends it.</summary>
    private readonly int WeightOf(int cell, CheckInStatus status, int worth)
    {
        if (status is CheckInStatus.OnTime or CheckInStatus.Grace) return Done;
        if (status is CheckInStatus.MadeUp) return worth;
        if (_table.States[cell] is not CheckInStatus.NotOpen) return 0;
        if (_now < _table.Finals[cell]) return Done;
        bool canMakeUp = _now < _table.ReachEnds[cell] && _now < _table.MakeUpsClose;
        if (status is CheckInStatus.Missed) return canMakeUp ? worth | (1 << MustAt) : Never;
        return canMakeUp && (_evidence[cell] != None || _table.IsLenient(cell)) ? 1 << MayAt : 0;
    }

    private ValueList<(int Goal, Instant At)> Claim(uint reached)
    {
        uint claimed = 0;
        var claims = new List<(int, Instant)>();
        foreach (int i in InOrder(CheckInFactKind.Claim))
        {
            string goal = _facts[i].Reference!;
            int place = _program.RewardAt(goal);
            uint bit = place < 0 ? 0 : 1u << place;
            if (place < 0) Report(CheckInCodes.ClaimUnknown, i, new Evidence("goal", goal));
            else if ((claimed & bit) != 0) Report(CheckInCodes.ClaimTwice, i, new Evidence("goal", goal));
            else if ((reached & bit) == 0) Report(CheckInCodes.ClaimEarly, i, new Evidence("goal", goal));
            else
            {
                claimed |= bit;
                claims.Add((place, _facts[i].ReceivedAt));
            }
        }

        return claims.ToValueList();
    }

    private readonly ValueList<Finding> Sorted() =>
        _findings is null ? default : _findings.Distinct().OrderBy(finding => finding.Evidence[0].Value.Text, StringComparer.Ordinal).ThenBy(finding => finding.ToString(), StringComparer.Ordinal).ToValueList();
}
