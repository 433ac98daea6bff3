namespace CommunityDomain.Rules;

/// <summary>What single rules and pairs of rules are found at fault for.</summary>
internal sealed class RuleChecks(RuleCases cases, RuleFindings findings)
{
    private readonly bool[] _quiet = new bool[cases.Count];
    private readonly int[] _ordered = Ordered(cases);

    private bool IsFirstMatch => cases.Set.Definition.Combining == Combining.FirstMatch;

    internal void Run()
    {
        for (int rule = 0; rule < cases.Count; rule++)
        {
            if (!cases.IsExact(rule)) continue;
            if (cases.Model(rule) is null)
            {
                if (!cases.Lost[rule]) JudgeIdle(rule);
                continue;
            }

            JudgeAlways(rule);
            JudgeDuplicate(rule);
            int[] stronger = [.. Stronger(rule)];
            JudgeShadowed(rule, stronger);
            JudgeContradictory(rule, stronger);
        }
    }

    /// <summary>Rules that come before another in deciding, first the ones that outweigh all.</summary>
    private IEnumerable<int> Stronger(int rule)
    {
        CompiledRule weaker = cases.Set.Rules[rule];
        return _ordered.Where(other => IsFirstMatch
            ? other < rule
            : cases.Set.Rules[other] is { } item && (item.Forbids != weaker.Forbids ? item.Forbids : item.Effect.Strength > weaker.Effect.Strength));
    }

    private static int[] Ordered(RuleCases cases)
    {
        IEnumerable<int> able = Enumerable.Range(0, cases.Count).Where(cases.CanApply);
        if (cases.Set.Definition.Combining == Combining.FirstMatch) return [.. able];
        return [.. able.OrderByDescending(other => cases.Set.Rules[other].Forbids).ThenByDescending(other => cases.Set.Rules[other].Effect.Strength).ThenBy(other => other)];
    }

    /// <summary>A rule that applies to no case: because its exemption takes all, or because its conditions exclude each other.</summary>
    private void JudgeIdle(int rule)
    {
        CompiledRule compiled = cases.Set.Rules[rule];
        int scope = cases.Logic.Condition(compiled.Scope, false);
        int when = cases.Logic.Condition(compiled.When, false);
        int[]? exempted = cases.FoundCounted(rule, [cases.Times[rule], scope, when]);
        if (cases.Lost[rule]) return;
        if (exempted is not null)
        {
            FactCase shown = cases.Space.CaseOf(exempted);
            findings.Decide(shown);
            bool isExempt = !findings.Applied(rule) && cases.Logic.Holds(cases.Logic.Condition(compiled.Unless, false), exempted);
            findings.Add(isExempt, RuleCodes.ExemptionSwallows, FindingSeverity.Warning, [rule], [shown]);
            return;
        }

        List<(Condition Condition, int Place)> parts = [];
        Flatten(compiled.Rule.Scope, compiled.Scope, parts);
        Flatten(compiled.Rule.When, compiled.When, parts);
        for (int i = parts.Count - 1; i >= 0 && parts.Count > 1; i--)
        {
            int[] others = [.. parts.Where((_, at) => at != i).Select(part => cases.Logic.Condition(part.Place, false))];
            if (cases.Search.Find(others, out _) == false) parts.RemoveAt(i);
        }

        findings.Add(true, RuleCodes.NeverApplies, FindingSeverity.Warning, [rule], [], new Evidence("conflict", string.Join("; ", parts.Select(part => part.Condition.ToString()))));
    }

    private void Flatten(Condition? condition, int place, List<(Condition Condition, int Place)> parts)
    {
        if (condition is null) return;
        if (condition.Kind != ConditionKind.All)
        {
            parts.Add((condition, place));
            return;
        }

        RuleProgram program = cases.Set.Program;
        for (int i = 0; i < condition.Parts.Count; i++) Flatten(condition.Parts[i], program.Part(program[place], i), parts);
    }

    /// <summary>A rule that applies to every case of its time. The last of the first-match rules may: it is what applies to all the rest.</summary>
    private void JudgeAlways(int rule)
    {
        if ((IsFirstMatch && rule == cases.Count - 1) || !cases.Excludes(rule, [cases.Times[rule], cases.Spares(rule)])) return;
        FactCase shown = cases.Space.CaseOf(cases.Model(rule)!);
        findings.Decide(shown);
        findings.Add(findings.Applied(rule), RuleCodes.AlwaysApplies, cases.Set.Rules[rule].Forbids ? FindingSeverity.Warning : FindingSeverity.Note, [rule], [shown]);
    }

    /// <summary>A rule that applies to just the cases of an earlier one, with the same effect.</summary>
    private void JudgeDuplicate(int rule)
    {
        for (int other = 0; other < rule; other++)
        {
            if (!cases.CanApply(other) || cases.Set.Rules[other].Effect != cases.Set.Rules[rule].Effect) continue;
            if (!cases.Implies(rule, other) || !cases.Implies(other, rule)) continue;
            FactCase shown = cases.Space.CaseOf(cases.Model(rule)!);
            findings.Decide(shown);
            _quiet[rule] = true;
            findings.Add(findings.Applied(rule) && findings.Applied(other), RuleCodes.Duplicate, FindingSeverity.Warning, [rule, other], [shown], new Evidence("by", findings.Names([other])));
            return;
        }
    }

    /// <summary>A rule that never decides: wherever it applies, one that comes before it does too.</summary>
    private void JudgeShadowed(int rule, int[] stronger)
    {
        if (_quiet[rule] || cases.Cover(rule, stronger) is not { } cover) return;
        int alone = Array.FindIndex(stronger, other => cases.Implies(rule, other));
        if (alone >= 0) cover = [stronger[alone]];
        for (int i = cover.Count - 1; i >= 0 && cover.Count > 1; i--)
            if (cases.Cover(rule, [.. cover.Where((_, at) => at != i)]) is not null) cover.RemoveAt(i);

        FactCase shown = cases.Space.CaseOf(cases.Model(rule)!);
        RuleOutcome outcome = findings.Decide(shown);
        _quiet[rule] = true;
        bool decided = findings.Applied(rule) && cover.Exists(findings.Applied) && outcome.Rule != cases.Set.Rules[rule].Rule.Id && (IsFirstMatch || outcome.Effect != cases.Set.Rules[rule].Effect);
        findings.Add(decided, RuleCodes.Shadowed, FindingSeverity.Warning, [rule, .. cover], [shown], new Evidence("by", findings.Names(cover)));
    }

    /// <summary>
    /// Rules with other effects that come before a rule in some cases but not in all. Where one of the two implies the other they are a ladder or an exception, and
    /// of one polarity they compete only if one asks of no fact that the other does not ask of.
    /// </summary>
    private void JudgeContradictory(int rule, int[] stronger)
    {
        if (_quiet[rule]) return;
        CompiledRule loser = cases.Set.Rules[rule];
        var winners = new List<int>();
        FactCase? shown = null;
        FindingSeverity severity = FindingSeverity.Note;
        foreach (int other in stronger)
        {
            CompiledRule winner = cases.Set.Rules[other];
            if (winner.Effect == loser.Effect) continue;
            bool byIdAlone = IsFirstMatch && winner.Rule.Priority == loser.Rule.Priority;
            if (!byIdAlone && winner.Forbids == loser.Forbids && !cases.Compete(rule, other)) continue;
            if (cases.Overlap(rule, other) is not { } overlap) continue;
            if (!byIdAlone && (cases.Implies(rule, other) || cases.Implies(other, rule))) continue;
            shown ??= cases.Space.CaseOf(overlap);
            winners.Add(other);
            if (byIdAlone || (winner.Forbids == loser.Forbids && winner.Effect.Strength < loser.Effect.Strength)) severity = FindingSeverity.Warning;
        }

        if (shown is null) return;
        findings.Decide(shown);
        bool both = findings.Applied(rule) && findings.Applied(winners[0]);
        findings.Add(both, RuleCodes.Contradictory, severity, [rule, .. winners], [shown], new Evidence("effect", loser.Effect.Code), new Evidence("by", findings.Names(winners)), new Evidence("byEffect", cases.Set.Rules[winners[0]].Effect.Code));
    }
}
