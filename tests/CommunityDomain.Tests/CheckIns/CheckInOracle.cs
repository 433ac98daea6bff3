using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>What a card should say, written down rule by rule and looked up by brute force; it shares nothing with the library but the definitions.</summary>
internal sealed class CheckInOracle
{
    private readonly CheckInProgram _program;
    private readonly Instant _asOf;
    private readonly List<Day> _days = [];
    private readonly CheckInFact[] _facts;
    private readonly Instant _makeUpsClose;
    private readonly Instant _enrolmentCloses;
    private readonly LocalDate _last;
    private int _made;
    private int _excused;

    internal CheckInOracle(CheckInCase given)
    {
        _program = given.Program;
        _asOf = given.AsOf;
        DateTimeZone home = DateTimeZoneProviders.Tzdb[_program.Zone];
        var clock = new OracleClock(_program, home);
        _last = LastDate(clock);
        string id = $"{_program.Id}-{_program.Start:uuuu-MM-dd}";
        CheckInFact[] known = [.. given.Facts.Where(fact => fact.Member == CheckInCase.Amy && (fact.Cycle is null || fact.Cycle == id)).Where(fact => fact.ReceivedAt <= _asOf).Distinct()];
        known = [.. known.GroupBy(fact => fact.Id).Select(same => same.OrderBy(fact => fact.ReceivedAt).ThenBy(fact => fact.At).ThenBy(fact => fact.Kind).ThenBy(fact => fact.Day ?? LocalDate.MinIsoValue).First())];
        string[] gone = [.. known.Where(fact => fact.Kind == CheckInFactKind.Retraction).Select(fact => fact.Reference!)];
        _facts = [.. known.Where(fact => fact.Kind == CheckInFactKind.Retraction || !gone.Contains(fact.Id)).OrderBy(fact => fact.ReceivedAt).ThenBy(fact => fact.Id, StringComparer.Ordinal)];
        _makeUpsClose = clock.Start(_last.PlusDays(1 + _program.Slack.MakeUpDays));
        _enrolmentCloses = clock.Start(_program.Start.PlusDays(1 + _program.LateJoinDays));
        Lay(clock, home);
        Submissions();
        Enrolments();
        MakeUps();
        Excuses();
        Closings();
    }

    internal string[] Cells => [.. _days.Select(day => $"{day.Date:uuuu-MM-dd} {Status(day)} {day.Evidence?.Id} {(day.Evidence is { } fact ? Counted(fact) : null)}")];

    internal string Summary
    {
        get
        {
            int onTime = _days.Count(day => day.State is CheckInStatus.OnTime or CheckInStatus.Grace);
            int open = _days.Count(IsStillOpen);
            int longest = Runs().DefaultIfEmpty().Max();
            int left = Math.Max(0, _program.Slack.MakeUps - _made);
            CheckInGoal goal = _program.Completion ?? new CheckInGoal { Id = "complete", Days = DueInCycle };
            bool allows = goal.MostMadeUp is not { } most || _made <= most;
            bool completed = allows && (goal.InARow ? longest : onTime) >= goal.Days;
            int spend = goal.MostMadeUp is { } limit ? Math.Min(left, Math.Max(0, limit - _made)) : left;
            bool canComplete = completed || (allows && (goal.InARow ? BestRun(spend) : onTime + open) >= goal.Days);
            CheckInStatus? today = _days.Where(day => day.Starts <= _asOf && _asOf < day.Ends && !day.IsMissing).Select(day => (CheckInStatus?)Status(day)).LastOrDefault();
            bool[] rewards = [.. _program.Rewards.Select(reward => (reward.InARow ? longest : onTime) >= reward.Days && (reward.MostMadeUp is not { } least || _made <= least))];
            bool[] claimed = [.. _program.Rewards.Select((reward, i) => rewards[i] && _facts.Any(fact => fact.Kind == CheckInFactKind.Claim && fact.Reference == reward.Id))];
            return $"{CurrentRun()}/{longest} best {onTime + open}/{BestRun(left)} on time {onTime} made {_made} missed {_days.Count(day => day.State == CheckInStatus.Missed)} "
                + $"completed {completed} can {canComplete} cards {left} freezes {FreezesLeft} excuses {Math.Max(0, _program.Slack.Excuses - _excused)} today {today} {State(completed, canComplete, onTime + _made > 0)} "
                + $"reached {string.Join(',', rewards)} claimed {string.Join(',', claimed)} strength {Strength():0.000000000}";
        }
    }

    private int FreezesLeft { get; set; }

    private int DueInCycle { get; set; }

    private CheckInStatus Status(Day day) => day.State is not CheckInStatus.NotOpen ? day.State : _asOf < day.Opens ? CheckInStatus.NotOpen : CheckInStatus.Pending;

    private bool IsStillOpen(Day day) => !day.IsMissing && !day.IsGap && day.State is CheckInStatus.NotOpen or CheckInStatus.Excused && !day.IsMissing && !day.IsGap && _asOf < day.Final;

    private LocalDate LastDate(OracleClock clock)
    {
        LocalDate date = _program.Start;
        for (int left = _program.Days; ; date = date.PlusDays(1))
        {
            if (!_program.ExtendsPastMissingDates || clock.Exists(date)) left--;
            if (left == 0) return date;
        }
    }

    private void Lay(OracleClock clock, DateTimeZone home)
    {
        OracleClock before = clock, after = clock;
        LocalDate? lastBefore = null;
        bool isCut = false;
        if (_program.MemberZones)
        {
            Instant begins = clock.Start(_program.Start);
            string zone = home.Id;
            foreach (CheckInFact change in _facts.Where(fact => fact.Kind == CheckInFactKind.ZoneChange))
            {
                if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(change.Reference!) is not { } to) continue;
                if (change.Reference!.StartsWith("UTC", StringComparison.Ordinal) && !home.Id.StartsWith("UTC", StringComparison.Ordinal)) continue;
                if (change.ReceivedAt < begins)
                {
                    zone = to.Id;
                    before = after = new OracleClock(_program, to);
                }
                else if (lastBefore is null && to.Id != zone)
                {
                    after = new OracleClock(_program, to);
                    lastBefore = before.DayOf(change.ReceivedAt);
                    isCut = true;
                }
            }
        }

        for (LocalDate date = _program.Start; date <= _last; date = date.PlusDays(1))
        {
            if (!_program.Weekdays.IsEmpty && !_program.Weekdays.Contains(date.DayOfWeek)) continue;
            if (clock.Exists(date) && clock.Window(date) is not null) DueInCycle++;
            OracleClock own = lastBefore is { } seam && date > seam ? after : before;
            var day = new Day { Date = date, IsMissing = !own.Exists(date), Starts = own.Start(date), Ends = own.Start(date.PlusDays(1)), ReachEnds = own.Start(date.PlusDays(_program.Slack.MakeUpReach + 1)) };
            (day.Opens, day.Closes, day.Final) = (day.Starts, day.Starts, day.Starts);
            if (day.IsMissing) day.State = CheckInStatus.NonExistent;
            else if (own.Window(date) is { } window) (day.Opens, day.Closes, day.Final) = (window.Opens, window.Closes, window.Closes + _program.Grace);
            else (day.IsGap, day.State) = (true, CheckInStatus.Excused);
            if (isCut && lastBefore is { } old) Cut(day, old, before.Start(old.PlusDays(1)), after.Start(old.PlusDays(1)));
            _days.Add(day);
        }
    }

    private void Cut(Day day, LocalDate lastBefore, Instant end, Instant begin)
    {
        if (day.Date == lastBefore && begin > end && day.State is CheckInStatus.NotOpen)
        {
            day.Ends = begin;
            if (_program.Window.IsWholeDay) (day.Closes, day.Final) = (begin, begin + _program.Grace);
        }

        if (day.Date <= lastBefore || day.Starts >= end) return;
        day.IsLenient = true;
        day.Starts = end;
        day.Ends = Instant.Max(day.Ends, end);
        day.Opens = Instant.Max(day.Opens, end);
        if (day.Opens >= day.Closes && day.State is CheckInStatus.NotOpen) (day.State, day.IsGap, day.Opens, day.Closes, day.Final) = (CheckInStatus.Excused, true, end, end, end);
    }

    private bool IsValid(CheckInFact fact) =>
        (fact.Content & _program.Format.Needs) == _program.Format.Needs
        && (_program.Format.NeedsOneOf is CheckInContent.None || (fact.Content & _program.Format.NeedsOneOf) is not CheckInContent.None)
        && fact.TextLength >= _program.Format.MinTextLength && fact.Seconds >= _program.Format.MinSeconds;

    private (Day Day, bool InGrace)? Place(CheckInFact fact, Instant at)
    {
        Day[] due = [.. _days.Where(day => !day.IsMissing && !day.IsGap && (fact.Day is not { } named || day.Date == named))];
        if (due.LastOrDefault(day => day.Opens <= at && at < day.Closes) is { } open) return (open, false);
        return due.LastOrDefault(day => day.Closes <= at && at < day.Final) is { } late ? (late, true) : null;
    }

    private Instant Counted(CheckInFact fact)
    {
        if (fact.Kind != CheckInFactKind.Submission) return fact.ReceivedAt;
        Instant occurred = fact.At < fact.ReceivedAt ? fact.At : fact.ReceivedAt;
        bool believed = fact.At == fact.ReceivedAt
            || (fact.At <= fact.ReceivedAt + _program.ClockSkew && Place(fact, occurred) is { } place && fact.ReceivedAt < place.Day.Final + _program.OfflineTolerance);
        return believed ? occurred : fact.ReceivedAt;
    }

    private void Submissions()
    {
        foreach (CheckInFact fact in _facts.Where(fact => fact.Kind == CheckInFactKind.Submission && IsValid(fact)))
        {
            if (Place(fact, Counted(fact)) is { } place) place.Day.Candidates.Add((place.InGrace, Counted(fact), fact));
        }

        foreach (Day day in _days.Where(day => day.Candidates.Count > 0))
        {
            (bool inGrace, _, CheckInFact fact) = day.Candidates.OrderBy(found => found.InGrace).ThenBy(found => found.At).ThenBy(found => found.Fact.Id, StringComparer.Ordinal).First();
            (day.State, day.Evidence) = (inGrace ? CheckInStatus.Grace : CheckInStatus.OnTime, fact);
        }
    }

    private void Enrolments()
    {
        Instant[] joined = [.. _facts.Where(fact => fact.Kind == CheckInFactKind.Enrolment && fact.ReceivedAt < _enrolmentCloses).Select(fact => fact.ReceivedAt)];
        foreach (Day day in _days.Where(day => joined.Length > 0 && day.State == CheckInStatus.NotOpen && day.Final <= joined.Min())) day.State = CheckInStatus.Excused;
    }

    private void MakeUps()
    {
        foreach (CheckInFact fact in _facts.Where(fact => fact.Kind == CheckInFactKind.MakeUp && IsValid(fact)))
        {
            Day? day = _days.SingleOrDefault(day => day.Date == fact.Day);
            bool isMissed = day is { State: CheckInStatus.NotOpen } && fact.ReceivedAt >= day.Final;
            if (!isMissed || fact.ReceivedAt >= day!.ReachEnds || fact.ReceivedAt >= _makeUpsClose || _made >= _program.Slack.MakeUps) continue;
            _made++;
            (day.State, day.Evidence) = (CheckInStatus.MadeUp, fact);
        }
    }

    private void Excuses()
    {
        foreach (CheckInFact fact in _facts.Where(fact => fact.Kind == CheckInFactKind.Excuse))
        {
            Day? day = _days.SingleOrDefault(day => day.Date == fact.Day && day.State == CheckInStatus.NotOpen);
            if (day is null || fact.ReceivedAt >= _makeUpsClose || _excused >= _program.Slack.Excuses) continue;
            _excused++;
            (day.State, day.Evidence) = (CheckInStatus.Excused, fact);
        }
    }

    /// <summary>One event after another in time: purchases, and closings of days that are not done.</summary>
    private void Closings()
    {
        var held = new List<CheckInFact>();
        Day[] closed = [.. _days.Where(day => day.State == CheckInStatus.NotOpen && day.Final <= _asOf)];
        var events = closed.Select(day => (At: day.Final, IsPurchase: false, Fact: default(CheckInFact), Day: (Day?)day))
            .Concat(_facts.Where(fact => fact.Kind == CheckInFactKind.Freeze).Select(fact => (At: fact.ReceivedAt, IsPurchase: true, Fact: fact, Day: (Day?)null)));
        foreach (var happening in events.OrderBy(happening => happening.At).ThenBy(happening => happening.IsPurchase))
        {
            if (happening.Day is not { } day)
            {
                if (happening.At < _days[^1].Starts && held.Count < _program.Slack.Freezes) held.Add(happening.Fact);
            }
            else if (held.Count > 0 && held[0].ReceivedAt < day.Starts)
            {
                (day.State, day.Evidence) = (CheckInStatus.Frozen, held[0]);
                held.RemoveAt(0);
            }
            else
            {
                day.State = day.IsLenient ? CheckInStatus.Excused : CheckInStatus.Missed;
            }
        }

        FreezesLeft = held.Count;
    }

    private IEnumerable<int> Runs()
    {
        for (int first = 0; first < _days.Count; first++)
        {
            yield return _days.Skip(first).TakeWhile(day => day.State != CheckInStatus.Missed).Sum(Worth);
        }
    }

    private int CurrentRun() => Enumerable.Reverse(_days)
        .TakeWhile(day => day.State != CheckInStatus.Missed && !(_program.StreakNeedsToday && Status(day) == CheckInStatus.Pending)).Sum(Worth);

    private int Worth(Day day) => day.State switch
    {
        CheckInStatus.OnTime or CheckInStatus.Grace => 1,
        CheckInStatus.MadeUp => _program.MadeUpCounts ? 1 : 0,
        _ => 0,
    };

    private int BestRun(int cards)
    {
        int best = 0;
        for (int first = 0; first < _days.Count; first++)
        {
            int sum = 0, must = 0, may = 0;
            for (int last = first; last < _days.Count; last++)
            {
                Day day = _days[last];
                bool canMakeUp = !day.IsMissing && !day.IsGap && _asOf >= day.Final && _asOf < day.ReachEnds && _asOf < _makeUpsClose;
                if (day.State == CheckInStatus.Missed && !canMakeUp) break;
                if (day.State == CheckInStatus.Missed) must++;
                else if (IsStillOpen(day)) sum++;
                else if (canMakeUp && (day.State == CheckInStatus.Frozen || (day.State == CheckInStatus.Excused && (day.Evidence is not null || day.IsLenient)))) may++;
                else sum += Worth(day);
                if (must > cards) break;
                best = Math.Max(best, sum + (_program.MadeUpCounts ? must + Math.Min(may, cards - must) : 0));
            }
        }

        return best;
    }

    private ParticipantState State(bool completed, bool canComplete, bool begun)
    {
        CheckInFact[] enrolments = [.. _facts.Where(fact => fact.Kind == CheckInFactKind.Enrolment)];
        Instant[] good = [.. enrolments.Where(fact => fact.ReceivedAt < _enrolmentCloses).Select(fact => fact.ReceivedAt)];
        Instant[] left = [.. _facts.Where(fact => fact.Kind == CheckInFactKind.Withdrawal).Select(fact => fact.ReceivedAt)];
        if (left.Length > 0 && !(good.Length > 0 && good.Max() > left.Max())) return ParticipantState.Withdrawn;
        if (enrolments.Length > 0 && good.Length == 0) return ParticipantState.NotEnrolled;
        return completed ? ParticipantState.Completed : !canComplete ? ParticipantState.Lapsed : begun ? ParticipantState.Active : ParticipantState.Enrolled;
    }

    private double Strength()
    {
        double share = _program.Weekdays.IsEmpty ? 1 : _program.Weekdays.Count / 7.0;
        double momentum = Math.Exp(Math.Log(0.5) * Math.Sqrt(share) / 13);
        double strength = 0;
        foreach (Day day in _days)
        {
            if (day.State is CheckInStatus.OnTime or CheckInStatus.Grace or CheckInStatus.MadeUp) strength = 1 - ((1 - strength) * momentum);
            else if (day.State is CheckInStatus.Missed) strength *= momentum;
        }

        return strength;
    }

    private sealed class Day
    {
        internal LocalDate Date { get; init; }

        internal bool IsMissing { get; init; }

        internal bool IsGap { get; set; }

        internal bool IsLenient { get; set; }

        internal Instant Starts { get; set; }

        internal Instant Ends { get; set; }

        internal Instant ReachEnds { get; init; }

        internal Instant Opens { get; set; }

        internal Instant Closes { get; set; }

        internal Instant Final { get; set; }

        internal CheckInStatus State { get; set; }

        internal CheckInFact? Evidence { get; set; }

        internal List<(bool InGrace, Instant At, CheckInFact Fact)> Candidates { get; } = [];
    }
}
