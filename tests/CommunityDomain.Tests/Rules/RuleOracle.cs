using CommunityDomain.Calendars;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

/// <summary>What a rule set decides, written from its description by walking the trees: bool? for Kleene's three values, facts by name, windows as plain lists.</summary>
internal static class RuleOracle
{
    /// <param name="condition">The condition.</param>
    /// <param name="item">The case.</param>
    /// <param name="known">Which questions may be answered; null for all.</param>
    internal static bool? Value(Condition condition, RuleCase item, Func<Condition, bool>? known = null)
    {
        if (condition.Parts.IsEmpty && known?.Invoke(condition) == false) return null;
        bool?[] parts = [.. condition.Parts.Select(part => Value(part, item, known))];
        switch (condition.Kind)
        {
            case ConditionKind.All: return parts.Any(part => part == false) ? false : parts.All(part => part == true) ? true : null;
            case ConditionKind.Any: return parts.Any(part => part == true) ? true : parts.All(part => part == false) ? false : null;
            case ConditionKind.Not: return !parts[0];
            case ConditionKind.AtLeast:
                int sure = parts.Count(part => part == true);
                int possible = parts.Count(part => part != false);
                return sure >= condition.Least ? true : possible < condition.Least ? false : null;
            case ConditionKind.Count: return Counted(condition, item);
            default:
                if (!item.Facts.TryGetValue(condition.Field, out EvidenceValue value)) return null;
                if (condition.Kind == ConditionKind.Has) return value.Kind != EvidenceKind.None;
                if (value.Kind == EvidenceKind.None) return false;
                return condition.Kind switch
                {
                    ConditionKind.InSet => condition.Values.Contains(value),
                    ConditionKind.Contains => RuleCase.Words(value).Any(word => condition.Values.Contains(word)),
                    ConditionKind.Matches => item.Matches is { } matches ? matches(value.Text, condition.PatternSet) : item.Set.Patterns.Single(set => set.Id == condition.PatternSet).Patterns.Any(pattern => value.Text.Contains(pattern.Text, StringComparison.Ordinal)),
                    ConditionKind.InWindow => IsOpen(condition.Window, value.Instant!.Value.InZone(DateTimeZoneProviders.Tzdb[condition.Zone]).TimeOfDay),
                    _ => Holds(condition.Comparison, Order(value, condition.Values[0])),
                };
        }
    }

    internal static bool? Value(Rule rule, RuleCase item, Func<Condition, bool>? known = null)
    {
        if ((rule.From is { } from && item.Now < from) || (rule.Until is { } until && item.Now >= until)) return false;
        if (rule.Unless is not null && Value(rule.Unless, item, known) == true) return false;
        bool? scope = rule.Scope is null ? true : Value(rule.Scope, item, known);
        bool? when = Value(rule.When, item, known);
        return scope == false || when == false ? false : scope == true && when == true ? true : null;
    }

    /// <summary>By listing every candidate and sorting, or by walking the rules in order of priority.</summary>
    internal static (Verdict Verdict, string? Effect) Decide(RuleCase item)
    {
        RuleSet set = item.Set;
        var effects = set.Effects.ToDictionary(effect => effect.Code, StringComparer.Ordinal);
        var valued = set.Rules.Select(rule => (Rule: rule, Effect: effects[rule.Effect], rule.OnUnknown, Value: Value(rule, item))).ToList();
        if (set.Combining == Combining.FirstMatch)
        {
            foreach (var (_, effect, policy, value) in valued.OrderBy(one => one.Rule.Priority).ThenBy(one => one.Rule.Id.Value, StringComparer.Ordinal))
            {
                if (value == true) return (effect.Polarity == EffectPolarity.Forbid ? Verdict.Refused : Verdict.Granted, effect.Code);
                if (value is null && (policy == UnknownPolicy.Review || (policy == UnknownPolicy.ByPolarity && effect.Polarity == EffectPolarity.Forbid))) return (Verdict.Review, effect.Code);
            }

            return (set.Otherwise, null);
        }

        RuleEffect? forbid = Best(valued.Where(one => one.Value == true && one.Effect.Polarity == EffectPolarity.Forbid).Select(one => one.Effect));
        RuleEffect? grant = Best(valued.Where(one => one.Value == true && one.Effect.Polarity == EffectPolarity.Grant).Select(one => one.Effect));
        RuleEffect? doubtful = Best(valued.Where(one => one.Value is null && one.Effect.Polarity == EffectPolarity.Forbid && one.OnUnknown != UnknownPolicy.Skip).Select(one => one.Effect));
        RuleEffect? doubtfulGrant = Best(valued.Where(one => one.Value is null && one.Effect.Polarity == EffectPolarity.Grant && one.OnUnknown == UnknownPolicy.Review).Select(one => one.Effect));

        if (forbid is not null)
            return doubtful is not null && doubtful.Strength > forbid.Strength && set.ReviewStrength >= forbid.Strength ? (Verdict.Review, doubtful.Code) : (Verdict.Refused, forbid.Code);
        if (doubtful is not null) return (Verdict.Review, doubtful.Code);
        if (doubtfulGrant is not null && (grant is null || doubtfulGrant.Strength > grant.Strength)) return (Verdict.Review, doubtfulGrant.Code);
        return grant is null ? (set.Otherwise, null) : (Verdict.Granted, grant.Code);
    }

    /// <summary>What the case itself counts for: the least and the most, null where there is no telling.</summary>
    internal static (long Least, long? Most) Own(RuleCounter counter, RuleCase item)
    {
        bool? when = counter.When is null ? true : Value(counter.When, item);
        if (when == false) return (0, 0);
        long? amount = 1;
        if (counter.Amount is not null)
        {
            amount = !item.Facts.TryGetValue(counter.Amount, out EvidenceValue fact) ? null : fact.Kind == EvidenceKind.None ? 0 : (long)fact.Number;
            if (amount is < 0 or > 1_000_000_000) amount = null;
        }

        return (when == true ? amount ?? 0 : 0, amount);
    }

    private static bool? Counted(Condition condition, RuleCase item)
    {
        RuleCounter counter = item.Set.Counters.Single(one => one.Name == condition.Field);
        (long least, long? most) = Own(counter, item);
        if (item.Windows.TryGetValue(counter.Subject, out IReadOnlyList<RuleWindowEntry>? entries))
        {
            long before = entries.Where(entry => entry.Counter == counter.Name && entry.At > item.Now - condition.Span && entry.At <= item.Now).Sum(entry => entry.Amount);
            least += before;
            most += before;
        }
        else
        {
            most = null;
        }

        // True or false where every number between the bounds says so; the numbers around the one asked for stand for all.
        long asked = (long)condition.Values[0].Number;
        long[] tried = [.. new[] { least, most ?? 1_000_000_000_000, asked - 1, asked, asked + 1 }.Where(number => number >= least && (most is null || number <= most))];
        bool[] answers = [.. tried.Select(number => Holds(condition.Comparison, number.CompareTo(asked))).Distinct()];
        return answers.Length == 1 ? answers[0] : null;
    }

    private static bool IsOpen(TimeWindow window, LocalTime time) =>
        window.IsWholeDay || (window.Start < window.End ? time >= window.Start && time < window.End : time >= window.Start || time < window.End);

    private static int Order(EvidenceValue left, EvidenceValue right) => left.Kind switch
    {
        EvidenceKind.Number => left.Number.CompareTo(right.Number),
        EvidenceKind.Flag => left.Flag.CompareTo(right.Flag),
        EvidenceKind.Instant => left.Instant!.Value.CompareTo(right.Instant!.Value),
        EvidenceKind.Duration => left.Duration!.Value.CompareTo(right.Duration!.Value),
        EvidenceKind.Time => left.Time!.Value.CompareTo(right.Time!.Value),
        _ => string.CompareOrdinal(left.Text, right.Text),
    };

    private static bool Holds(Comparison comparison, int order) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Below => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.Above => order > 0,
        _ => order >= 0,
    };

    private static RuleEffect? Best(IEnumerable<RuleEffect> effects) => effects.OrderByDescending(effect => effect.Strength).FirstOrDefault();
}
