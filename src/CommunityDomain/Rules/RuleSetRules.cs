using CommunityDomain.Calendars;

namespace CommunityDomain.Rules;

/// <summary>What must hold of a <see cref="RuleSet"/>. Written by hand: a rule set may hold thousands of conditions.</summary>
internal sealed class RuleSetRules
{
    private readonly RuleSet _set;
    private readonly IDateTimeZoneProvider? _zones;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, FactField> _fields = new(StringComparer.Ordinal);

    private RuleSetRules(RuleSet set, IDateTimeZoneProvider? zones) => (_set, _zones) = (set, zones);

    internal static ValueList<Finding> Judge(RuleSet set, IDateTimeZoneProvider? zones)
    {
        ArgumentNullException.ThrowIfNull(set);
        var rules = new RuleSetRules(set, zones);
        rules.JudgeFacts();
        HashSet<string> effects = rules.JudgeEffects();
        rules.JudgeRules(effects);
        rules.Need(set.Otherwise is Verdict.Granted or Verdict.Refused, "otherwise", RuleCodes.OtherwiseWrong, new Evidence("otherwise", EvidenceValue.Term(set.Otherwise)));
        rules.Need(Enum.IsDefined(set.Combining), "combining", RuleCodes.TermUnknown, new Evidence("value", (int)set.Combining));
        rules.Need(set.ReviewStrength is >= 0 and <= 1_000, "reviewStrength", RuleCodes.StrengthWrong, new Evidence("strength", set.ReviewStrength));
        return rules._findings.ToValueList();
    }

    private void JudgeFacts()
    {
        for (int i = 0; i < _set.Facts.Count; i++)
        {
            string at = $"facts[{i}]";
            if (_set.Facts[i] is not { } field)
            {
                Need(false, at, DefinitionCodes.ItemMissing);
                continue;
            }

            if (string.IsNullOrWhiteSpace(field.Name)) Need(false, $"{at}.name", RuleCodes.NameMissing);
            else Need(_fields.TryAdd(field.Name, field), $"{at}.name", RuleCodes.NameTwice, new Evidence("name", field.Name));
            Need(Enum.IsDefined(field.Type), $"{at}.type", RuleCodes.TermUnknown, new Evidence("value", (int)field.Type));
            bool words = field.Choices.Count > 0 && !field.Choices.Any(string.IsNullOrWhiteSpace) && field.Choices.Distinct(StringComparer.Ordinal).Count() == field.Choices.Count;
            Need(field.Type == FactType.Choice ? words : field.Choices.IsEmpty, $"{at}.choices", RuleCodes.ChoicesWrong, new Evidence("field", field.Name));
        }
    }

    private HashSet<string> JudgeEffects()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var strengths = new HashSet<(EffectPolarity, int)>();
        for (int i = 0; i < _set.Effects.Count; i++)
        {
            string at = $"effects[{i}]";
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
            string at = $"rules[{i}]";
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
            if (rule.When is null) Need(false, $"{at}.when", DefinitionCodes.ItemMissing);
            else Judge(rule.When, $"{at}.when");
            if (rule.Unless is not null) Judge(rule.Unless, $"{at}.unless");
            if (rule.Scope is not null) Judge(rule.Scope, $"{at}.scope");
        }
    }

    private void Judge(Condition condition, string path)
    {
        switch (condition.Kind)
        {
            case ConditionKind.All or ConditionKind.Any or ConditionKind.AtLeast or ConditionKind.Not:
                Need(!condition.Parts.IsEmpty, path, RuleCodes.PartsMissing, new Evidence("kind", EvidenceValue.Term(condition.Kind)));
                if (condition.Kind == ConditionKind.AtLeast && !condition.Parts.IsEmpty)
                    Need(condition.Least >= 1 && condition.Least <= condition.Parts.Count, $"{path}.least", RuleCodes.LeastWrong, new Evidence("least", condition.Least), new Evidence("parts", condition.Parts.Count));
                for (int i = 0; i < condition.Parts.Count; i++) Judge(condition.Parts[i], $"{path}.parts[{i}]");
                break;
            default:
                JudgeQuestion(condition, path);
                break;
        }
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

        if (condition.Kind == ConditionKind.Compare)
        {
            bool ordered = field.Type is not (FactType.Text or FactType.Choice or FactType.Flag);
            if (!Enum.IsDefined(condition.Comparison)) Need(false, $"{path}.comparison", RuleCodes.TermUnknown, new Evidence("value", (int)condition.Comparison));
            else Need(ordered || condition.Comparison is Comparison.Equal or Comparison.NotEqual, $"{path}.comparison", RuleCodes.OrderMissing, new Evidence("field", field.Name));
        }

        if (condition.Kind == ConditionKind.InSet) Need(!condition.Values.IsEmpty, $"{path}.values", RuleCodes.PartsMissing, new Evidence("kind", EvidenceValue.Term(condition.Kind)));
        for (int i = 0; i < condition.Values.Count; i++)
            NeedType(Fits(field, condition.Values[i]), $"{path}.values[{i}]", field, condition.Values[i].Kind);
    }

    private static bool Fits(FactField field, EvidenceValue value) => (field.Type, value.Kind) switch
    {
        (FactType.Integer, EvidenceKind.Number) => decimal.IsInteger(value.Number) && value.Number is >= long.MinValue and <= long.MaxValue,
        (FactType.Decimal, EvidenceKind.Number) => true,
        (FactType.Flag, EvidenceKind.Flag) => true,
        (FactType.Instant, EvidenceKind.Instant) => true,
        (FactType.Duration, EvidenceKind.Duration) => true,
        (FactType.TimeOfDay, EvidenceKind.Time) => true,
        (FactType.Text, EvidenceKind.Text) => true,
        (FactType.Choice, EvidenceKind.Text) => field.Choices.AsSpan().Contains(value.Text),
        _ => false,
    };

    private void NeedType(bool fits, string path, FactField field, EvidenceKind given) =>
        Need(fits, path, RuleCodes.TypeWrong, new Evidence("field", field.Name), new Evidence("type", EvidenceValue.Term(field.Type)), new Evidence("given", EvidenceValue.Term(given)));

    private void Need(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence)
    {
        if (!holds) _findings.Add(new Finding(path, code, FindingSeverity.Error, "CHA-4", evidence));
    }
}
