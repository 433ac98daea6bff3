using CommunityDomain.Calendars;
using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>What must hold of a <see cref="RuleSet"/>. Written by hand: a rule set may hold thousands of conditions. Within a condition paths name what its factory names.</summary>
internal sealed class RuleSetRules
{
    private static readonly string[] Taken = ["effect", "weight", "missing"];

    private readonly RuleSet _set;
    private readonly IDateTimeZoneProvider? _zones;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, FactField> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patternSets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counters = new(StringComparer.Ordinal);
    private long _size;

    private RuleSetRules(RuleSet set, IDateTimeZoneProvider? zones) => (_set, _zones) = (set, zones);

    internal static ValueList<Finding> Judge(RuleSet set, IDateTimeZoneProvider? zones)
    {
        ArgumentNullException.ThrowIfNull(set);
        var rules = new RuleSetRules(set, zones);
        bool fits = rules.Fits(set.Facts.Count, RuleSet.MaxDeclarations, "facts") & rules.Fits(set.Counters.Count, RuleSet.MaxDeclarations, "counters")
            & rules.Fits(set.Patterns.Count, RuleSet.MaxDeclarations, "patterns") && rules.Fits(set.Patterns.Sum(patterns => patterns is null ? 0L : patterns.Patterns.Count + patterns.Allow.Count), RuleSet.MaxPatterns, "patterns")
            & rules.Fits(set.Effects.Count, RuleSet.MaxDeclarations, "effects") & rules.Fits(set.Rules.Count, RuleSet.MaxRules, "rules");
        if (!fits) return rules._findings.ToValueList();
        rules.JudgeFacts();
        rules.JudgePatterns();
        rules.JudgeCounters();
        HashSet<string> effects = rules.JudgeEffects();
        rules.JudgeRules(effects);
        rules.Need(set.Revision >= 1, "revision", RuleCodes.RevisionWrong, new Evidence("revision", set.Revision));
        rules.Need(set.Otherwise is Verdict.Granted or Verdict.Refused, "otherwise", RuleCodes.OtherwiseWrong, new Evidence("otherwise", EvidenceValue.Term(set.Otherwise)));
        rules.Need(Enum.IsDefined(set.Combining), "combining", RuleCodes.TermUnknown, new Evidence("value", (int)set.Combining));
        rules.Need(set.ReviewStrength is >= 0 and <= 1_000, "reviewStrength", RuleCodes.StrengthWrong, new Evidence("strength", set.ReviewStrength));
        return rules._findings.ToValueList();
    }

    private void JudgeFacts()
    {
        for (int i = 0; i < _set.Facts.Count; i++)
        {
            string at = Paths.At("facts", i);
            if (_set.Facts[i] is not { } field)
            {
                Need(false, at, DefinitionCodes.ItemMissing);
                continue;
            }

            if (NeedName(field.Name, at)) Need(_fields.TryAdd(field.Name, field), $"{at}.name", RuleCodes.NameTwice, new Evidence("name", field.Name));
            Need(Enum.IsDefined(field.Type), $"{at}.type", RuleCodes.TermUnknown, new Evidence("value", (int)field.Type));
            Need(HasGoodWords(field), $"{at}.choices", RuleCodes.ChoicesWrong, new Evidence("field", field.Name));
        }
    }

    private static bool HasGoodWords(FactField field)
    {
        ValueList<string> words = field.Choices;
        if (field.Type is not (FactType.Choice or FactType.Set)) return words.IsEmpty;
        bool named = !words.IsEmpty && !words.Any(string.IsNullOrWhiteSpace) && words.Distinct(StringComparer.Ordinal).Count() == words.Count;
        return named && (field.Type == FactType.Choice || (words.Count <= 64 && !words.Any(word => word.Contains(',', StringComparison.Ordinal) || word.Trim().Length < word.Length)));
    }

    private void JudgePatterns()
    {
        var tables = new FoldingTables();
        for (int i = 0; i < _set.Patterns.Count; i++)
        {
            string at = Paths.At("patterns", i);
            if (_set.Patterns[i] is not { } patterns)
            {
                Need(false, at, DefinitionCodes.ItemMissing);
                continue;
            }

            new TextPatternSetRules(patterns, _findings, tables, at).Judge();
            if (!string.IsNullOrWhiteSpace(patterns.Id)) Need(_patternSets.Add(patterns.Id), $"{at}.id", PatternCodes.IdTwice, new Evidence("id", patterns.Id));
        }
    }

    private void JudgeCounters()
    {
        for (int i = 0; i < _set.Counters.Count; i++)
        {
            string at = Paths.At("counters", i);
            if (_set.Counters[i] is not { } counter)
            {
                Need(false, at, DefinitionCodes.ItemMissing);
                continue;
            }

            if (NeedName(counter.Name, at)) Need(!_fields.ContainsKey(counter.Name) && _counters.Add(counter.Name), $"{at}.name", RuleCodes.NameTwice, new Evidence("name", counter.Name));
            Need(!string.IsNullOrWhiteSpace(counter.Subject), $"{at}.subject", RuleCodes.NameMissing);
            if (counter.When is not null) Judge(counter.When, $"{at}.when", isCounter: true);
            if (counter.Amount is null) continue;
            if (!_fields.TryGetValue(counter.Amount, out FactField? field))
            {
                Need(false, $"{at}.amount", RuleCodes.FieldUnknown, new Evidence("field", counter.Amount));
                continue;
            }

            Need(field.IsPromised, $"{at}.amount", RuleCodes.FieldNotPromised, new Evidence("field", field.Name));
            NeedType(field.Type == FactType.Integer, $"{at}.amount", field, EvidenceKind.Number);
        }
    }

    private HashSet<string> JudgeEffects()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var strengths = new HashSet<(EffectPolarity, int)>();
        for (int i = 0; i < _set.Effects.Count; i++)
        {
            string at = Paths.At("effects", i);
            if (_set.Effects[i] is not { } effect)
            {
                Need(false, at, DefinitionCodes.ItemMissing);
                continue;
            }

            if (string.IsNullOrWhiteSpace(effect.Code)) Need(false, $"{at}.code", RuleCodes.NameMissing);
            else Need(codes.Add(effect.Code), $"{at}.code", RuleCodes.NameTwice, new Evidence("name", effect.Code));
            Need(Enum.IsDefined(effect.Polarity), $"{at}.polarity", RuleCodes.TermUnknown, new Evidence("value", (int)effect.Polarity));
            Need(effect.Strength is >= 1 and <= 1_000 && strengths.Add((effect.Polarity, effect.Strength)), $"{at}.strength", RuleCodes.StrengthWrong, new Evidence("strength", effect.Strength));
        }

        return codes;
    }

    private void JudgeRules(HashSet<string> effects)
    {
        var ids = new HashSet<RuleId>();
        for (int i = 0; i < _set.Rules.Count; i++)
        {
            string at = Paths.At("rules", i);
            if (_set.Rules[i] is not { } rule)
            {
                Need(false, at, DefinitionCodes.ItemMissing);
                continue;
            }

            if (rule.Id.IsUnspecified) Need(false, $"{at}.id", RuleCodes.NameMissing);
            else Need(ids.Add(rule.Id), $"{at}.id", RuleCodes.NameTwice, new Evidence("name", rule.Id.Value));
            Need(rule.Effect is not null && effects.Contains(rule.Effect), $"{at}.effect", RuleCodes.EffectUnknown, new Evidence("effect", rule.Effect));
            Need(Enum.IsDefined(rule.OnUnknown), $"{at}.onUnknown", RuleCodes.TermUnknown, new Evidence("value", (int)rule.OnUnknown));
            if (rule is { From: { } from, Until: { } until } && until <= from)
                Need(false, $"{at}.until", RuleCodes.TimesReversed, new Evidence("from", from), new Evidence("until", until));
            Need(rule.Weight is >= 0 and <= 1_000, $"{at}.weight", RuleCodes.WeightWrong, new Evidence("weight", rule.Weight));
            if (rule.When is null) Need(false, $"{at}.when", DefinitionCodes.ItemMissing);
            else Judge(rule.When, $"{at}.when");
            if (rule.Unless is not null) Judge(rule.Unless, $"{at}.unless");
            if (rule.Scope is not null) Judge(rule.Scope, $"{at}.scope");
            if (Fits(rule.Examples.Count, RuleSet.MaxDeclarations, $"{at}.examples")) JudgeExamples(rule.Examples, $"{at}.examples");
        }

        Fits(_size, RuleSet.MaxConditions, string.Empty);
    }

    private void JudgeExamples(ValueList<RuleExample> examples, string path)
    {
        for (int i = 0; i < examples.Count; i++)
        {
            string at = Paths.At(path, i);
            if (examples[i] is not { } example)
            {
                Need(false, at, DefinitionCodes.ItemMissing);
                continue;
            }

            var named = new HashSet<string>(StringComparer.Ordinal);
            for (int j = 0; j < example.Facts.Count; j++)
            {
                Evidence given = example.Facts[j];
                string fact = Paths.At($"{at}.facts", j);
                if (given.IsUnspecified) Need(false, fact, RuleCodes.NameMissing);
                else if (!_fields.TryGetValue(given.Name, out FactField? field)) Need(false, fact, RuleCodes.FieldUnknown, new Evidence("field", given.Name));
                else if (!named.Add(given.Name)) Need(false, fact, RuleCodes.NameTwice, new Evidence("name", given.Name));
                else NeedType(FactValues.TryOf(field, given.Value, out _), fact, field, given.Value.Kind);
            }
        }
    }

    private void Judge(Condition condition, string path, bool isCounter = false)
    {
        _size += 1 + condition.Values.Count;
        if (_size > RuleSet.MaxConditions) return;
        switch (condition.Kind)
        {
            case ConditionKind.All or ConditionKind.Any or ConditionKind.AtLeast or ConditionKind.Not:
                if (condition.Parts.IsEmpty) Need(false, path, RuleCodes.PartsMissing, new Evidence("kind", EvidenceValue.Term(condition.Kind)));
                if (condition.Kind == ConditionKind.AtLeast && !condition.Parts.IsEmpty)
                    Need(condition.Least >= 1 && condition.Least <= condition.Parts.Count, $"{path}.least", RuleCodes.LeastWrong, new Evidence("least", condition.Least), new Evidence("parts", condition.Parts.Count));
                for (int i = 0; i < condition.Parts.Count; i++) Judge(condition.Parts[i], condition.Kind == ConditionKind.Not ? $"{path}.part" : Paths.At($"{path}.parts", i), isCounter);
                break;
            case ConditionKind.Count:
                JudgeCount(condition, path, isCounter);
                break;
            default:
                JudgeQuestion(condition, path);
                break;
        }
    }

    private void JudgeCount(Condition condition, string path, bool isCounter)
    {
        Need(!isCounter, path, RuleCodes.CounterNested);
        Need(_counters.Contains(condition.Field), $"{path}.counter", RuleCodes.CounterUnknown, new Evidence("counter", condition.Field));
        Need(condition.Span > Duration.Zero && condition.Span <= Duration.FromDays(RuleCounter.MaxSpanDays), $"{path}.span", RuleCodes.SpanWrong, new Evidence("span", condition.Span), new Evidence("limit", RuleCounter.MaxSpanDays));
        Need(Enum.IsDefined(condition.Comparison), $"{path}.comparison", RuleCodes.TermUnknown, new Evidence("value", (int)condition.Comparison));
    }

    private void JudgeQuestion(Condition condition, string path)
    {
        if (!_fields.TryGetValue(condition.Field, out FactField? field))
        {
            Need(false, $"{path}.field", RuleCodes.FieldUnknown, new Evidence("field", condition.Field));
            return;
        }

        Need(field.IsPromised, $"{path}.field", RuleCodes.FieldNotPromised, new Evidence("field", field.Name));
        if (condition.Unit is not null)
            Need(condition.Unit == field.Unit, $"{path}.unit", RuleCodes.UnitWrong, new Evidence("unit", condition.Unit), new Evidence("needed", field.Unit));
        if (condition.Kind == ConditionKind.InWindow)
        {
            NeedType(field.Type == FactType.Instant, path, field, EvidenceKind.Instant);
            Need(!condition.Window.IsUnspecified, $"{path}.window", RuleCodes.WindowMissing);
            if (string.IsNullOrWhiteSpace(condition.Zone) || (_zones is not null && _zones.GetZoneOrNull(condition.Zone) is null))
                Need(false, $"{path}.zone", CalendarCodes.ZoneUnknown, new Evidence("zone", condition.Zone));
            return;
        }

        if (condition.Kind == ConditionKind.Matches)
        {
            NeedType(field.Type == FactType.Text, path, field, EvidenceKind.Text);
            Need(_patternSets.Contains(condition.PatternSet), $"{path}.patternSet", RuleCodes.PatternSetUnknown, new Evidence("patternSet", condition.PatternSet));
            return;
        }

        if (condition.Kind == ConditionKind.Compare)
        {
            bool ordered = field.Type is not (FactType.Text or FactType.Choice or FactType.Flag or FactType.Set);
            if (!Enum.IsDefined(condition.Comparison)) Need(false, $"{path}.comparison", RuleCodes.TermUnknown, new Evidence("value", (int)condition.Comparison));
            else Need(ordered || condition.Comparison is Comparison.Equal or Comparison.NotEqual, $"{path}.comparison", RuleCodes.OrderMissing, new Evidence("field", field.Name));
        }

        bool asksWords = condition.Kind == ConditionKind.Contains;
        if (condition.Kind is not ConditionKind.Has && asksWords != (field.Type == FactType.Set))
        {
            NeedType(false, path, field, EvidenceKind.Text);
            return;
        }

        string values = asksWords ? $"{path}.words" : $"{path}.values";
        if (condition.Kind is (ConditionKind.InSet or ConditionKind.Contains) && condition.Values.IsEmpty) Need(false, values, RuleCodes.PartsMissing, new Evidence("kind", EvidenceValue.Term(condition.Kind)));
        for (int i = 0; i < condition.Values.Count; i++)
            NeedType(FactValues.Fits(field, condition.Values[i]), condition.Kind == ConditionKind.Compare ? $"{path}.value" : Paths.At(values, i), field, condition.Values[i].Kind);
    }

    private bool NeedName(string? name, string at)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            Need(false, $"{at}.name", RuleCodes.NameMissing);
            return false;
        }

        Need(!name.Any(sign => sign == '.' || char.IsWhiteSpace(sign) || char.IsControl(sign)) && !Taken.Contains(name, StringComparer.Ordinal), $"{at}.name", RuleCodes.NameWrong, new Evidence("name", name));
        return true;
    }

    private bool Fits(long count, long limit, string path)
    {
        Need(count <= limit, path, RuleCodes.BudgetExceeded, new Evidence("count", count), new Evidence("limit", limit));
        return count <= limit;
    }

    private void NeedType(bool fits, string path, FactField field, EvidenceKind given)
    {
        if (!fits) Need(false, path, RuleCodes.TypeWrong, new Evidence("field", field.Name), new Evidence("type", EvidenceValue.Term(field.Type)), new Evidence("given", EvidenceValue.Term(given)));
    }

    private void Need(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence)
    {
        if (!holds) _findings.Add(new Finding(path, code, FindingSeverity.Error, "CHA-4", evidence));
    }
}
