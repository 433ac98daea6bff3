using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>The grounds of one review, worked out only when somebody asks.</summary>
internal sealed class CultivationGrounds
{
    private const string Routes = "GRP-1";
    private const string Goals = "GRP-7";

    private readonly CultivationReview _review;
    private readonly CompiledCultivationLadder _ladder;
    private readonly CultivationFacts _facts;
    private readonly List<Reason> _reasons = [];
    private readonly SortedDictionary<string, EvidenceValue> _lacking = new(StringComparer.Ordinal);

    internal CultivationGrounds(CultivationReview review)
    {
        _review = review;
        _ladder = review.Ladder!;
        _facts = review.Facts!;
    }

    internal Decision<CultivationOutcome> Decision()
    {
        CultivationOutcome outcome = _review.Outcome;
        CultivationRung before = Rung(_review.Before);
        CultivationRung after = Rung(_review.Next);
        bool cools = false;
        switch (outcome)
        {
            case CultivationOutcome.Locked:
                Add(MemberCodes.TierLocked, string.Empty, after);
                break;
            case CultivationOutcome.Promoted:
                Met(after);
                break;
            case CultivationOutcome.InGrace or CultivationOutcome.Failing or CultivationOutcome.Demoted:
                Falls(before, after);
                break;
            default:
                cools = _review.AsOf < _review.Before.CooldownUntil;
                if (cools) Add(MemberCodes.CoolingDown, string.Empty, after, new Evidence("until", _review.Before.CooldownUntil!.Value));
                if (outcome == CultivationOutcome.Kept) Next(after);
                if (_review.IsUndecided) Unknown(after, held: true);
                break;
        }

        if (_review.Next.WaitingFor is not null && outcome != CultivationOutcome.Locked) Waits(Rung(_review.Next.WaitingFor));
        Verdict verdict = outcome switch
        {
            CultivationOutcome.Promoted => Verdict.Granted,
            CultivationOutcome.Waiting => Verdict.Delayed,
            _ when _review.IsUndecided => Verdict.Review,
            _ when cools => Verdict.Delayed,
            _ => Verdict.Refused,
        };
        ValueList<Evidence> counterfactual = verdict == Verdict.Refused ? _lacking.Select(pair => new Evidence(pair.Key, pair.Value)).ToValueList() : default;
        return new Decision<CultivationOutcome>(verdict, outcome, Distinct(), counterfactual);
    }

    private void Met(CultivationRung rung)
    {
        foreach (CultivationPath path in rung.Paths)
        {
            if (path.Value(_facts, _review.AsOf, held: false) != Kleene.True) continue;
            var evidence = new List<Evidence> { new("tier", rung.Tier.Id), new("route", path.Route.Id) };
            foreach (CultivationHurdle hurdle in path.Hurdles)
            {
                string field = hurdle.Requirement.Field;
                if (!evidence.Exists(item => item.Name == field)) evidence.Add(new Evidence(field, _facts.ValueOf(hurdle.Slot)));
                evidence.Add(new Evidence(field + (hurdle.Requirement.Comparison == Comparison.AtMost ? "Allowed" : "Needed"), hurdle.Bound(_facts, held: false)));
            }

            _reasons.Add(new Reason(MemberCodes.RouteMet, Routes, [.. evidence]));
        }
    }

    private void Falls(CultivationRung before, CultivationRung after)
    {
        Vetoes(before.Index, takesOnly: true);
        if (_reasons.Count == 0) Lacks(before, held: true);
        if (_review.Outcome == CultivationOutcome.InGrace) Add(MemberCodes.InGrace, string.Empty, before, new Evidence("until", _review.Before.GraceUntil!.Value));
        if (_review.Outcome == CultivationOutcome.Failing)
            Add(MemberCodes.DemotionPending, string.Empty, before, new Evidence("periods", _review.Next.FailedPeriods), new Evidence("needed", _ladder.Definition.ConfirmationPeriods));
        if (_review.Outcome == CultivationOutcome.Demoted)
            _reasons.Add(new Reason(MemberCodes.TierLost, string.Empty, new("from", before.Tier.Id), new("to", after.Tier.Id)));
        if (_review.IsUndecided) Unknown(before, held: false);
    }

    /// <summary>Why the member does not rise: what the next tier lacks that is not given by people alone.</summary>
    private void Next(CultivationRung from)
    {
        int next = from.Index + 1;
        while (next < _ladder.Rungs.Length && _ladder.Rungs[next].Tier.IsManualOnly)
        {
            Add(MemberCodes.TierByHand, string.Empty, _ladder.Rungs[next]);
            if (!_ladder.Definition.SkipsTiers) return;
            next++;
        }

        if (next >= _ladder.Rungs.Length)
        {
            if (_reasons.Count == 0) Add(MemberCodes.TopReached, string.Empty, from);
            return;
        }

        Vetoes(next, takesOnly: false);
        Lacks(_ladder.Rungs[next], held: false);
    }

    private void Vetoes(int upTo, bool takesOnly)
    {
        for (int i = 1; i <= upTo; i++)
        {
            if (_ladder.Rungs[i].Vetoes is not { } gate) continue;
            Decision<RuleEffect> decision = gate.Explain(_facts, _review.AsOf);
            if (decision.Verdict != Verdict.Refused || (takesOnly && decision.Outcome!.Code != CultivationTier.DemotesAtOnce)) continue;
            foreach (Reason reason in decision.Reasons.Where(reason => reason.Code == RuleCodes.Applies))
            {
                _reasons.Add(new Reason(MemberCodes.Vetoed, reason.Fact, [new("tier", _ladder.Rungs[i].Tier.Id), .. reason.Evidence]) { Rule = reason.Rule });
                _lacking[reason.Rule.Value] = false;
            }
        }
    }

    /// <summary>Everything that the routes of a tier lack, and as the counterfactual what the nearest ones do: those that lack the fewest things, of these the least part, then the least.</summary>
    private void Lacks(CultivationRung rung, bool held)
    {
        var shut = new List<(int Things, decimal Part, decimal Sum, int Index)>();
        int open = 0;
        for (int i = 0; i < rung.Paths.Length; i++)
        {
            CultivationPath path = rung.Paths[i];
            if (path.Value(_facts, _review.AsOf, held) == Kleene.True)
            {
                open++;
                continue;
            }

            shut.Add(Lacks(rung, path, i, held));
        }

        foreach ((_, _, _, int index) in shut.OrderBy(item => item.Things).ThenBy(item => item.Part).ThenBy(item => item.Sum).ThenBy(item => item.Index).Take(rung.Tier.RoutesNeeded - open))
        {
            CultivationPath path = rung.Paths[index];
            foreach (CultivationHurdle hurdle in path.Hurdles)
            {
                if (hurdle.Value(_facts, held) == Kleene.True) continue;
                EvidenceValue bound = hurdle.Bound(_facts, held);
                bool harder = !_lacking.TryGetValue(hurdle.Requirement.Field, out EvidenceValue other) || CultivationFacts.Exact(bound) > CultivationFacts.Exact(other);
                if (harder) _lacking[hurdle.Requirement.Field] = bound;
            }

            if (path.Gate?.Value(_facts, _review.AsOf) is { } value && value != Kleene.True) _lacking["condition"] = path.Route.When!.ToString();
        }
    }

    private (int Things, decimal Part, decimal Sum, int Index) Lacks(CultivationRung rung, CultivationPath path, int index, bool held)
    {
        int things = 0;
        decimal part = 0;
        decimal sum = 0;
        Evidence tier = new("tier", rung.Tier.Id);
        Evidence route = new("route", path.Route.Id);
        foreach (CultivationHurdle hurdle in path.Hurdles)
        {
            int value = hurdle.Value(_facts, held);
            if (value == Kleene.True) continue;
            things++;
            decimal? missing = hurdle.Missing(_facts, held);
            decimal bound = CultivationFacts.Exact(hurdle.Bound(_facts, held));
            part += missing is { } gap ? gap / Math.Max(Math.Abs(bound), 1) : 1;
            sum += missing ?? 0;
            if (value == Kleene.Unknown)
            {
                AddMissing(rung, path, hurdle);
                continue;
            }

            _reasons.Add(new Reason(
                held ? MemberCodes.BelowMark : MemberCodes.RequirementMissed,
                Routes,
                tier,
                route,
                new("field", hurdle.Requirement.Field),
                new("actual", _facts.ValueOf(hurdle.Slot)),
                new("needed", hurdle.Bound(_facts, held)),
                new("missing", missing is { } lack ? CultivationFacts.OfExact(lack, hurdle.Type) : default)));
        }

        if (path.Gate?.Explain(_facts, _review.AsOf) is { Verdict: not Verdict.Granted } decision)
        {
            things++;
            part++;
            AddCondition(rung, path, decision);
        }

        return (things, part, sum, index);
    }

    /// <summary>The facts that are missing, of every tier and veto that they could decide.</summary>
    private void Unknown(CultivationRung from, bool held)
    {
        for (int i = 1; i < _ladder.Rungs.Length; i++)
        {
            CultivationRung rung = _ladder.Rungs[i];
            if (rung.Vetoes?.Explain(_facts, _review.AsOf) is { Verdict: Verdict.Review } decision)
            {
                foreach (Reason reason in decision.Reasons.Where(reason => reason.Code == RuleCodes.Undecided))
                    _reasons.Add(new Reason(MemberCodes.VetoUnknown, reason.Fact, [new("tier", rung.Tier.Id), .. reason.Evidence]) { Rule = reason.Rule });
            }

            bool above = i > from.Index && !rung.Tier.IsManualOnly;
            bool own = held && i == from.Index && !rung.IsSafe;
            if (!(above || own) || rung.Value(_facts, _review.AsOf, held: own) != Kleene.Unknown) continue;
            foreach (CultivationPath path in rung.Paths)
            {
                if (path.Value(_facts, _review.AsOf, held: own) != Kleene.Unknown) continue;
                foreach (CultivationHurdle hurdle in path.Hurdles)
                    if (hurdle.Value(_facts, held: own) == Kleene.Unknown) AddMissing(rung, path, hurdle);
                if (path.Gate?.Explain(_facts, _review.AsOf) is { Verdict: Verdict.Review } asked) AddCondition(rung, path, asked);
            }
        }
    }

    private void Waits(CultivationRung rung) => Add(
        MemberCodes.SeatsTaken, Goals, rung, new("seats", rung.Tier.Seats!.Value), new("since", _review.Next.WaitingSince!.Value), new("place", _review.WaitingPlace));

    private void AddMissing(CultivationRung rung, CultivationPath path, CultivationHurdle hurdle)
    {
        string field = _facts.StateOf(hurdle.Slot) == FactState.Missing ? hurdle.Requirement.Field : hurdle.Requirement.ShareOf!;
        _reasons.Add(new Reason(MemberCodes.FactMissing, Routes, new("tier", rung.Tier.Id), new("route", path.Route.Id), new("field", field)));
    }

    private void AddCondition(CultivationRung rung, CultivationPath path, Decision<RuleEffect> decision)
    {
        Evidence tier = new("tier", rung.Tier.Id);
        Evidence route = new("route", path.Route.Id);
        if (decision.Verdict != Verdict.Review)
        {
            _reasons.Add(new Reason(MemberCodes.ConditionUnmet, Routes, tier, route, new("condition", path.Route.When!.ToString())));
            return;
        }

        foreach (Reason reason in decision.Reasons.Where(reason => reason.Code == RuleCodes.Undecided))
            _reasons.Add(new Reason(MemberCodes.FactMissing, Routes, tier, route, new("field", reason.Evidence.First(item => item.Name == "missing").Value)));
    }

    private void Add(string code, string fact, CultivationRung rung, params ReadOnlySpan<Evidence> more) => _reasons.Add(new Reason(code, fact, [new("tier", rung.Tier.Id), .. more]));

    private ValueList<Reason> Distinct() => _reasons.Distinct().ToValueList();

    private CultivationRung Rung(CultivationStanding standing) => Rung(standing.Tier);

    private CultivationRung Rung(string tier) => _ladder.Rungs[_ladder.IndexOf(tier)];
}
