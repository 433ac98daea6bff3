namespace CommunityDomain.Metrics;

/// <summary>Says why a path ended where it did: the first condition that is not met. Without events it tells the next step and the time left.</summary>
internal static class FunnelExplainer
{
    private const string Fact = "FUN-5";

    internal static Reason NotEntered(FunnelProgram program) => new(MetricCodes.NotEntered, Fact, new Evidence("step", NameOf(program, 0)));

    internal static Reason Explain(FunnelProgram program, in FunnelPathRow row, FunnelOutcome outcome, long now, ReadOnlySpan<FunnelEvents.Kept> events)
    {
        switch (outcome)
        {
            case FunnelOutcome.NotEntered:
                return NotEntered(program);
            case FunnelOutcome.Converted:
                return new Reason(MetricCodes.Converted, Fact, new("steps", program.Steps), new("at", Moment(row.Reached)), new("took", Span(row.Reached - row.Entry)));
            default:
                break;
        }

        if (events.IsEmpty) return WithoutEvents(program, row, outcome, now);
        var solver = new FunnelSolver(program);
        solver.Events.Load(events);
        return new Case(program, solver, row, now).Explain(outcome);
    }

    private static Reason WithoutEvents(FunnelProgram program, in FunnelPathRow row, FunnelOutcome outcome, long now)
    {
        EvidenceValue step = program.Order == FunnelOrder.Any ? default : NameOf(program, row.Level);
        if (outcome == FunnelOutcome.Pending) return Pending(step, row.Open, now);
        return row.Stopped || row.Open == FunnelTime.None
            ? row.Stopped || program.Order == FunnelOrder.StrictRestart ? Interrupted(step, default, default) : Missing(step, FunnelTime.Plus(row.Entry, program.Window))
            : Missing(step, row.Open);
    }

    private static Reason Pending(EvidenceValue step, long until, long now) =>
        new(MetricCodes.StepPending, Fact, new("step", step), new("until", Moment(until)), new("left", until == FunnelTime.Never ? default : Span(until - now)));

    private static Reason Missing(EvidenceValue step, long until) => new(MetricCodes.StepMissing, Fact, new("step", step), new("until", Moment(until)));

    private static Reason Interrupted(EvidenceValue step, EvidenceValue kind, EvidenceValue at) =>
        new(MetricCodes.Interrupted, Fact, new("step", step), new("kind", kind), new("at", at));

    private static EvidenceValue NameOf(FunnelProgram program, int step) => program.Names[program.KindOfStep[step]];

    private static EvidenceValue Moment(long at) => at is FunnelTime.None or FunnelTime.Never ? default(EvidenceValue) : FunnelTime.InstantOf(at);

    private static EvidenceValue Span(long span) => Duration.FromNanoseconds(span);

    /// <summary>One path with the events behind it.</summary>
    private sealed class Case(FunnelProgram program, FunnelSolver solver, FunnelPathRow row, long now)
    {
        private readonly MemberEvents _events = solver.Events;

        internal Reason Explain(FunnelOutcome outcome)
        {
            long until = FunnelTime.Plus(row.Entry, program.Window);
            if (program.Order == FunnelOrder.Any) return AnyOrder(outcome, until);
            if (program.Order == FunnelOrder.StrictRestart) return Directly(outcome, until);

            int entry = EntryIndex();
            int end = program.Order == FunnelOrder.StrictStop ? solver.StopAt() : _events.Count;
            int level = solver.Search.Run(entry, until, end, erasing: outcome != FunnelOutcome.Excluded);
            int final = solver.Search.Final(level);
            solver.Search.Trace(level, final);
            int hit = solver.Search.FirstHit(level);
            if (outcome == FunnelOutcome.Excluded) return Excluded(Math.Min(level, program.Steps - 1), hit);
            EvidenceValue step = NameOf(program, level);
            if (outcome == FunnelOutcome.Pending) return Pending(step, row.Open, now);
            if (hit >= 0) return Excluded(level, hit);
            if (end < _events.Count) return Interrupted(step, KindOf(end), Moment(_events.At(end)));
            long limit = Math.Min(until, FunnelTime.Plus(row.Reached, program.StepWindow[level]));
            return Late(level, final, limit) ?? Early(level, final) ?? Missing(step, limit);
        }

        private Reason? Late(int step, int final, long limit)
        {
            foreach (int index in _events.OfKind(program.KindOfStep[step]))
            {
                if (index <= final || _events.At(index) <= limit) continue;
                return new Reason(MetricCodes.StepLate, Fact, new("step", NameOf(program, step)), new("at", Moment(_events.At(index))), new("until", Moment(limit)), new("late", Span(_events.At(index) - limit)));
            }

            return null;
        }

        private Reason? Early(int step, int final)
        {
            ReadOnlySpan<int> events = _events.OfKind(program.KindOfStep[step]);
            for (int i = events.Length - 1; i >= 0; i--)
            {
                if (events[i] >= final || program.KindOfStep.AsSpan(0, step).Contains(program.KindOfStep[step])) continue;
                return new Reason(MetricCodes.StepEarly, Fact, new("step", NameOf(program, step)), new("at", Moment(_events.At(events[i]))), new("before", NameOf(program, step - 1)));
            }

            return null;
        }

        private Reason Excluded(int step, int hit) =>
            new(MetricCodes.ExcludedBy, Fact, new("step", NameOf(program, step)), new("kind", hit < 0 ? default : KindOf(hit)), new("at", hit < 0 ? default : Moment(_events.At(hit))));

        private Reason Directly(FunnelOutcome outcome, long until)
        {
            EvidenceValue step = NameOf(program, row.Level);
            if (outcome == FunnelOutcome.Pending) return Pending(step, row.Open, now);
            int next = EntryIndex() + row.Level;
            if (next >= _events.Count) return Missing(step, until);
            if (_events.Kind(next) != program.KindOfStep[row.Level]) return Interrupted(step, KindOf(next), Moment(_events.At(next)));
            long limit = Math.Min(until, FunnelTime.Plus(row.Reached, program.StepWindow[row.Level]));
            return Late(row.Level, next - 1, limit) ?? Missing(step, limit);
        }

        private Reason AnyOrder(FunnelOutcome outcome, long until)
        {
            var missing = program.KindOfStep.ToList();
            for (int index = EntryIndex(); index < _events.Count && _events.At(index) <= until; index++) missing.Remove(_events.Kind(index));
            EvidenceValue step = program.Names[missing[0]];
            return outcome == FunnelOutcome.Pending ? Pending(step, row.Open, now) : Missing(step, until);
        }

        private EvidenceValue KindOf(int index) => _events.Kind(index) == 0 ? default(EvidenceValue) : program.Names[_events.Kind(index)];

        // Several entries of one instant: the first whose path gets as far.
        private int EntryIndex()
        {
            if (row.EntryIndex >= 0) return row.EntryIndex;
            for (int index = 0; index < _events.Count; index++)
            {
                if (_events.At(index) != row.Entry) continue;
                if (program.Order == FunnelOrder.Any ? program.StepsOfKind[_events.Kind(index)].Length > 0 : Reaches(index)) return index;
            }

            throw new InvalidOperationException("A path has its entry among the events.");
        }

        private bool Reaches(int index)
        {
            if (_events.Kind(index) != program.KindOfStep[0]) return false;
            if (program.Order != FunnelOrder.StrictRestart) return true;
            for (int step = 0; step < row.Level; step++)
            {
                if (index + step >= _events.Count || _events.Kind(index + step) != program.KindOfStep[step]) return false;
            }

            return true;
        }
    }
}
