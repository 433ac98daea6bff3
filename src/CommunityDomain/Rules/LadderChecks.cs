using System.Runtime.InteropServices;

namespace CommunityDomain.Rules;

/// <summary>
/// Ladders that fall. Rules of one polarity with at least two effects that all ask a number or a duration to be at least something are a ladder up it; those that
/// only ask it to be at most something, a ladder down. One step further along, all else equal, the effect must not be weaker than the one just decided.
/// </summary>
internal sealed class LadderChecks(RuleCases cases, RuleFindings findings)
{
    private readonly Dictionary<(int Rule, int Axis), (bool Up, bool Down)> _bounds = [];

    private bool IsFirstMatch => cases.Set.Definition.Combining == Combining.FirstMatch;

    internal void Run()
    {
        RuleProgram program = cases.Set.Program;
        for (int rule = 0; rule < cases.Count; rule++)
        {
            CompiledRule compiled = cases.Set.Rules[rule];
            Bound(program, rule, compiled.Scope, false);
            Bound(program, rule, compiled.When, false);
            Bound(program, rule, compiled.Unless, true);
        }

        for (int rule = 0; rule < cases.Count; rule++)
            foreach (int axis in cases.Axes(rule))
                if (cases.CanApply(rule) && Climbs(rule, axis) is { } up && HasAnotherRung(rule, axis, up)) Judge(rule, axis, up);
    }

    private void Bound(RuleProgram program, int rule, int place, bool negated)
    {
        if (place < 0) return;
        RuleProgram.Step step = program[place];
        if (step.Kind is ConditionKind.All or ConditionKind.Any or ConditionKind.AtLeast or ConditionKind.Not)
        {
            for (int i = 0; i < step.Count; i++) Bound(program, rule, program.Part(step, i), negated != (step.Kind == ConditionKind.Not));
            return;
        }

        Question question = program.Questions[step.First];
        if (step.Kind is not (ConditionKind.Compare or ConditionKind.Count) || cases.Space.Partitions[question.Slot].Field.Type is not (FactType.Integer or FactType.Decimal or FactType.Duration)) return;
        Comparison comparison = question.Condition.Comparison;
        if (comparison is Comparison.Equal or Comparison.NotEqual) return;
        bool lower = (comparison is Comparison.AtLeast or Comparison.Above) != negated;
        (bool up, bool down) = _bounds.GetValueOrDefault((rule, question.Slot));
        _bounds[(rule, question.Slot)] = (up || lower, down || !lower);
    }

    /// <summary>True for a rung of a ladder up, false for one of a ladder down, null for neither.</summary>
    private bool? Climbs(int rule, int axis) => _bounds.GetValueOrDefault((rule, axis)) switch
    {
        (true, _) => true,
        (false, true) => false,
        _ => null,
    };

    private bool HasAnotherRung(int rule, int axis, bool up)
    {
        CompiledRule mine = cases.Set.Rules[rule];
        return Enumerable.Range(0, cases.Count).Any(other =>
            cases.CanApply(other) && cases.Set.Rules[other].Forbids == mine.Forbids && cases.Set.Rules[other].Effect != mine.Effect && Climbs(other, axis) == up);
    }

    private void Judge(int rule, int axis, bool up)
    {
        FactPartition partition = cases.Space.Partitions[axis];

        // A step matters only where the rule can stop applying or, of first matches, a weaker one before it can start.
        int[] movers = IsFirstMatch ? [rule, .. Enumerable.Range(0, rule).Where(other => IsYielding(other, cases.Set.Rules[rule]))] : [rule];
        int[] asked = [.. Enumerable.Range(0, partition.Questions.Length).Where(local => Array.Exists(movers, mover => cases.Asks(mover, partition.Questions[local])))];
        for (int step = 0; step + 1 < partition.Known; step++)
        {
            (int before, int after) = up ? (step, step + 1) : (step + 1, step);

            if (Array.TrueForAll(asked, local => partition.Classes[before].Truths[local] == partition.Classes[after].Truths[local])) continue;
            int applies = cases.AppliesAt(rule, false, axis, before);
            List<int> core = [applies, .. Bounds(axis, before), .. Bounds(axis, after)];
            if (!IsFirstMatch) core.Add(cases.AppliesAt(rule, true, axis, after));
            if (cases.Found(rule, CollectionsMarshal.AsSpan(core), picked => Missed(rule, axis, before, after, picked)) is not { } found) continue;
            (FactCase first, FactCase second) = Steps(found, axis, before, after);
            CompiledRule mine = cases.Set.Rules[rule];
            RuleOutcome stronger = findings.Decide(first);
            RuleOutcome weaker = findings.Decide(second);
            bool shown = stronger.Effect == mine.Effect && (weaker.Effect is null || weaker.Effect.Polarity != mine.Effect.Polarity || weaker.Effect.Strength < mine.Effect.Strength);
            findings.Add(
                shown,
                RuleCodes.LadderFalls,
                FindingSeverity.Warning,
                [rule],
                [first, second],
                new Evidence("field", partition.Field.Name),
                new Evidence("effect", mine.Effect.Code),
                new Evidence("otherEffect", weaker.Effect?.Code ?? EvidenceValue.Term(weaker.Verdict)));
            return;
        }
    }

    private IEnumerable<int> Bounds(int axis, int item) => CountCases.Bounds(cases.Set, cases.Logic, axis, item).SelectMany(bounds => bounds.Statements);

    /// <summary>The case on either side of the step: as near to it as can be, unless counts hang on the fact.</summary>
    private (FactCase First, FactCase Second) Steps(int[] found, int axis, int before, int after)
    {
        FactPartition partition = cases.Space.Partitions[axis];
        int[] next = [.. found];
        found[axis] = before;
        next[axis] = after;
        FactCase first = cases.Space.CaseOf(found);
        if (cases.Set.Program.Windows.Length > 0) return (first, cases.Space.CaseOf(next));
        Fact last = partition.Nearest(before, partition.Classes[after].Representative);
        return (first.With(axis, in last), first.With(axis, partition.Nearest(after, in last)));
    }

    /// <summary>What stands in the way of a fall in one case: that another rule decides with the one class of the axis, or one that is not weaker with the next.</summary>
    private List<int> Missed(int rule, int axis, int before, int after, int[] picked)
    {
        CompiledRule mine = cases.Set.Rules[rule];
        int[] first = [.. picked];
        int[] second = [.. picked];
        first[axis] = before;
        second[axis] = after;
        var missed = new List<int>();
        cases.Search.Spend(cases.Count);
        for (int other = 0; other < cases.Count && missed.Count < 4; other++)
        {
            if (!cases.CanApply(other)) continue;
            CompiledRule item = cases.Set.Rules[other];
            bool decides = IsFirstMatch ? other < rule : item.Forbids == mine.Forbids ? item.Effect.Strength > mine.Effect.Strength : item.Forbids;
            if (decides && cases.Logic.Holds(cases.Applies(other), first)) missed.Add(cases.AppliesAt(other, true, axis, before));
            if (IsWeaker(other, mine) || !cases.Logic.Holds(cases.Applies(other), second)) continue;
            if (!IsFirstMatch) missed.Add(cases.AppliesAt(other, true, axis, after));
            else if (Enumerable.Range(0, other).FirstOrDefault(item => IsYielding(item, mine) && cases.Logic.Holds(cases.Applies(item), second), -1) < 0) missed.Add(Yields(other, mine, axis, after));
        }

        return missed;
    }

    /// <summary>Whether deciding by a rule would be a fall.</summary>
    private bool IsWeaker(int other, CompiledRule mine)
    {
        CompiledRule item = cases.Set.Rules[other];
        if (item.Forbids == mine.Forbids) return item.Effect.Strength < mine.Effect.Strength;
        return !IsFirstMatch && mine.Forbids;
    }

    /// <summary>That a rule does not decide: it does not apply, or a weaker one comes before it.</summary>
    private int Yields(int other, CompiledRule mine, int axis, int after) => cases.Logic.Any(
        [cases.AppliesAt(other, true, axis, after), .. Enumerable.Range(0, other).Where(item => IsYielding(item, mine)).Select(item => cases.AppliesAt(item, false, axis, after))]);

    private bool IsYielding(int item, CompiledRule mine) => cases.CanApply(item) && IsWeaker(item, mine);
}
