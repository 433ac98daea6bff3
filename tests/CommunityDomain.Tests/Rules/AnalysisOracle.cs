using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

/// <summary>What an analysis must find, by trying every case: facts a, b and c from -1 to 5 or null, and three moments. Written from the definitions of the findings.</summary>
internal sealed class AnalysisOracle
{
    internal static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);

    internal static readonly string[] Names = ["a", "b", "c"];

    private static readonly RuleCase[] Numbers =
    [
        .. from a in Values
           from b in Values
           from c in Values
           from hour in Enumerable.Range(0, 3)
           select RuleCase.Of(null!, Names.Zip([a, b, c], KeyValuePair.Create), Start + Duration.FromHours(hour)),
    ];

    private readonly RuleSet _set;
    private readonly RuleCase[] _cases;
    private readonly Rule[] _rules;
    private readonly Dictionary<string, RuleEffect> _effects;
    private readonly bool[][] _applies;

    /// <param name="set">The rules.</param>
    /// <param name="cases">All cases that can be, of facts without order; null for those of the three numbers.</param>
    internal AnalysisOracle(RuleSet set, RuleCase[]? cases = null)
    {
        _set = set;
        _cases = cases ?? Numbers;
        _effects = set.Effects.ToDictionary(effect => effect.Code, StringComparer.Ordinal);
        _rules = [.. IsFirst ? set.Rules.OrderBy(rule => rule.Priority).ThenBy(rule => rule.Id) : set.Rules.OrderBy(rule => rule.Id)];
        _applies = [.. _rules.Select(rule => _cases.Select(item => Applies(rule, item)).ToArray())];
    }

    private static long?[] Values => [null, -1, 0, 1, 2, 3, 4, 5];

    private bool IsFirst => _set.Combining == Combining.FirstMatch;

    internal static bool Applies(Rule rule, RuleCase item) => RuleOracle.Value(rule, item) == true;

    /// <summary>Every finding as <c>code rule: others</c>; of shadowed rules without the others, as those may be chosen.</summary>
    internal IEnumerable<string> Findings()
    {
        var quiet = new bool[_rules.Length];
        for (int r = 0; r < _rules.Length; r++)
        {
            string name = _rules[r].Id.Value;
            if (!_applies[r].Contains(true))
            {
                Rule bare = _rules[r] with { Unless = null };
                yield return (_cases.Any(item => Applies(bare, item)) ? RuleCodes.ExemptionSwallows : RuleCodes.NeverApplies) + " " + name;
                continue;
            }

            int[] when = [.. Enumerable.Range(0, _cases.Length).Where(item => _applies[r][item])];
            if (!(IsFirst && r == _rules.Length - 1) && _cases.Select((item, at) => !IsInTime(_rules[r], item.Now) || _applies[r][at]).All(holds => holds)) yield return $"{RuleCodes.AlwaysApplies} {name}";
            int same = Enumerable.Range(0, r).FirstOrDefault(other => _rules[other].Effect == _rules[r].Effect && _applies[other].SequenceEqual(_applies[r]), -1);
            if (same >= 0)
            {
                quiet[r] = true;
                yield return $"{RuleCodes.Duplicate} {name}: {_rules[same].Id}";
            }
            else if (Array.TrueForAll(when, item => Enumerable.Range(0, _rules.Length).Any(other => Outranks(other, r) && _applies[other][item])))
            {
                quiet[r] = true;
                yield return $"{RuleCodes.Shadowed} {name}";
            }

            if (!quiet[r])
            {
                string[] winners = [.. Enumerable.Range(0, _rules.Length).Where(other => Outranks(other, r) && Contradicts(other, r)).Select(other => _rules[other].Id.Value).Order(StringComparer.Ordinal)];
                if (winners.Length > 0) yield return $"{RuleCodes.Contradictory} {name}: {string.Join(", ", winners)}";
            }

            foreach (string fact in ReferenceEquals(_cases, Numbers) ? Names : [])
                if (Climbs(_rules[r], fact) is { } up && Enumerable.Range(0, _rules.Length).Any(other => _applies[other].Contains(true) && IsSamePolarity(other, r) && _rules[other].Effect != _rules[r].Effect && Climbs(_rules[other], fact) == up) && Falls(r, fact, up))
                    yield return $"{RuleCodes.LadderFalls} {name}: {fact}";
        }
    }

    /// <summary>Whether the named rules cover a rule, each of them being needed and standing before it.</summary>
    internal bool IsLeastCover(RuleId rule, RuleId[] cover)
    {
        int covered = Array.FindIndex(_rules, item => item.Id == rule);
        int[] others = [.. cover.Select(id => Array.FindIndex(_rules, item => item.Id == id))];
        bool Covers(int[] by) => Enumerable.Range(0, _cases.Length).All(item => !_applies[covered][item] || by.Any(other => _applies[other][item]));
        return others.All(other => Outranks(other, covered)) && Covers(others) && others.All(other => !Covers([.. others.Except([other])]));
    }

    private static bool IsInTime(Rule rule, Instant now) => (rule.From is not { } from || now >= from) && (rule.Until is not { } until || now < until);

    private int StrengthOf(int rule) => _effects[_rules[rule].Effect].Strength;

    private bool Forbids(int rule) => _effects[_rules[rule].Effect].Polarity == EffectPolarity.Forbid;

    private bool IsSamePolarity(int left, int right) => Forbids(left) == Forbids(right);

    private bool Outranks(int other, int rule) => IsFirst ? other < rule : IsSamePolarity(other, rule) ? StrengthOf(other) > StrengthOf(rule) : Forbids(other);

    private bool Contradicts(int other, int rule)
    {
        if (_rules[other].Effect == _rules[rule].Effect) return false;
        var both = _applies[other].Zip(_applies[rule]).ToArray();
        if (!both.Contains((true, true))) return false;
        if (IsFirst && _rules[other].Priority == _rules[rule].Priority) return true;
        if (!both.Contains((true, false)) || !both.Contains((false, true))) return false;
        if (!IsSamePolarity(other, rule)) return true;
        HashSet<string> mine = [.. FactsOf(_rules[rule])];
        return mine.IsSubsetOf(FactsOf(_rules[other])) || mine.IsSupersetOf(FactsOf(_rules[other]));
    }

    private static IEnumerable<string> FactsOf(Rule rule) => new[] { rule.When, rule.Unless, rule.Scope }.OfType<Condition>().SelectMany(Leaves).Select(leaf => leaf.Field);

    private static IEnumerable<Condition> Leaves(Condition condition) => condition.Parts.IsEmpty ? [condition] : condition.Parts.SelectMany(Leaves);

    private static bool? Climbs(Rule rule, string fact)
    {
        (Condition Leaf, bool Negated)[] bounds =
        [
            .. new[] { (rule.When, false), (rule.Scope, false), (rule.Unless, true) }.Where(item => item.Item1 is not null).SelectMany(item => Signed(item.Item1!, item.Item2))
                .Where(item => item.Leaf.Field == fact && item.Leaf.Kind == ConditionKind.Compare && item.Leaf.Comparison is not (Comparison.Equal or Comparison.NotEqual)),
        ];
        if (bounds.Length == 0) return null;
        return bounds.Any(item => (item.Leaf.Comparison is Comparison.Above or Comparison.AtLeast) != item.Negated);
    }

    private static IEnumerable<(Condition Leaf, bool Negated)> Signed(Condition condition, bool negated) => condition.Parts.IsEmpty
        ? [(condition, negated)]
        : condition.Parts.SelectMany(part => Signed(part, negated != (condition.Kind == ConditionKind.Not)));

    private bool Falls(int rule, string fact, bool up)
    {
        // The cases stand in the order of their values, so that a neighbour in one fact is so many places away.
        int stride = 3 * (int)Math.Pow(Values.Length, Names.Length - 1 - Array.IndexOf(Names, fact)) * (up ? 1 : -1);
        for (int item = 0; item < _cases.Length; item++)
        {
            if (!_applies[rule][item] || _cases[item].Facts[fact] is not { Kind: EvidenceKind.Number, Number: var before } || before + (up ? 1 : -1) is < -1 or > 5) continue;
            if (Enumerable.Range(0, _rules.Length).Any(other => Outranks(other, rule) && _applies[other][item])) continue;
            int[] second = [.. Enumerable.Range(0, _rules.Length).Where(other => _applies[other][item + stride])];
            if (IsFirst)
            {
                if (second.Length == 0 || (IsSamePolarity(second[0], rule) && StrengthOf(second[0]) < StrengthOf(rule))) return true;
            }
            else if (!second.Any(other => IsSamePolarity(other, rule) ? StrengthOf(other) >= StrengthOf(rule) : Forbids(other)))
            {
                return true;
            }
        }

        return false;
    }
}
