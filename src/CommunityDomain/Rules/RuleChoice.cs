namespace CommunityDomain.Rules;

/// <summary>Takes the rules that apply or may apply, in any order, and knows the decision they make.</summary>
internal struct RuleChoice(RuleMark[] marks, Combining combining)
{
    private Best _first = Best.None;
    private Best _forbids = Best.None;
    private Best _grants = Best.None;
    private Best _review = Best.None;
    private Best _reviewGrant = Best.None;
    private bool _firstIsSure;

    internal void Take(int rule, bool sure)
    {
        ref readonly RuleMark mark = ref marks[rule];
        if (!sure && !mark.AsksForReview) return;
        if (combining == Combining.FirstMatch)
        {
            if (_first.Rule >= 0 && rule >= _first.Rule) return;
            _first = new Best(rule, mark.Strength, mark.Weight);
            _firstIsSure = sure;
        }
        else if (sure)
        {
            if (mark.Forbids) _forbids.Take(rule, in mark);
            else _grants.Take(rule, in mark);
        }
        else if (mark.Forbids)
        {
            _review.Take(rule, in mark);
        }
        else
        {
            _reviewGrant.Take(rule, in mark);
        }
    }

    internal readonly RuleOutcome Outcome(RuleSet set)
    {
        if (combining == Combining.FirstMatch)
        {
            if (_first.Rule < 0) return new(set.Otherwise, null, default, 0);
            return Of(_firstIsSure ? marks[_first.Rule].Forbids ? Verdict.Refused : Verdict.Granted : Verdict.Review, _first);
        }

        if (_forbids.Rule >= 0)
        {
            bool outweighed = _review.Strength > _forbids.Strength && set.ReviewStrength >= _forbids.Strength;
            return outweighed ? Of(Verdict.Review, _review) : Of(Verdict.Refused, _forbids);
        }

        if (_review.Rule >= 0) return Of(Verdict.Review, _review);
        if (_reviewGrant.Strength > _grants.Strength) return Of(Verdict.Review, _reviewGrant);
        return _grants.Rule >= 0 ? Of(Verdict.Granted, _grants) : new(set.Otherwise, null, default, 0);
    }

    private readonly RuleOutcome Of(Verdict verdict, Best best) => new(verdict, marks[best.Rule].Effect, marks[best.Rule].Id, best.Weight);

    /// <summary>The strongest rule so far, of equally strong ones (which have one effect) the first, and the largest weight of those.</summary>
    private record struct Best(int Rule, int Strength, int Weight)
    {
        internal static readonly Best None = new(-1, -1, 0);

        internal void Take(int rule, in RuleMark mark)
        {
            if (mark.Strength < Strength) return;
            if (mark.Strength > Strength) this = new Best(rule, mark.Strength, mark.Weight);
            else this = new Best(Math.Min(Rule, rule), Strength, Math.Max(Weight, mark.Weight));
        }
    }
}
