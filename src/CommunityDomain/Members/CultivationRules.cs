using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>What must hold of a <see cref="CultivationLadder"/>. Conditions and vetoes are judged by the rules engine.</summary>
internal sealed class CultivationRules
{
    private static readonly Duration LongestWait = Duration.FromDays(36_500);

    private readonly CultivationLadder _ladder;
    private readonly IDateTimeZoneProvider? _zones;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, FactField> _fields = new(StringComparer.Ordinal);

    private CultivationRules(CultivationLadder ladder, IDateTimeZoneProvider? zones) => (_ladder, _zones) = (ladder, zones);

    internal static ValueList<Finding> Judge(CultivationLadder ladder, IDateTimeZoneProvider? zones)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        var rules = new CultivationRules(ladder, zones);
        rules.JudgeFacts();
        rules.JudgeTiers();
        rules.JudgeWait("reviewPeriod", ladder.ReviewPeriod);
        rules.JudgeWait("cooldown", ladder.Cooldown);
        rules.Need(ladder.ConfirmationPeriods >= 1, "confirmationPeriods", MemberCodes.ConfirmationWrong, string.Empty, new Evidence("value", ladder.ConfirmationPeriods));
        if (!rules._findings.Any(finding => finding.Severity == FindingSeverity.Error)) CultivationSlope.Judge(ladder, rules._findings);
        return rules._findings.ToValueList();
    }

    private void JudgeFacts()
    {
        foreach (FactField field in _ladder.Facts)
            if (field is { Name: { } name }) _fields.TryAdd(name, field);
        _findings.AddRange(Engine(CultivationGate.Vetoes(_ladder.Facts, [])));
    }

    private void JudgeTiers()
    {
        int count = _ladder.Tiers.Count;
        Need(count is >= 2 and <= CultivationLadder.MostTiers, "tiers", MemberCodes.TiersWrong, string.Empty, new("tiers", count), new("least", 2), new("most", CultivationLadder.MostTiers));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var vetoes = new HashSet<RuleId>();
        for (int i = 0; i < count; i++)
        {
            string at = Paths.At("tiers", i);
            if (_ladder.Tiers[i] is not { } tier)
            {
                Need(false, at, DefinitionCodes.ItemMissing, string.Empty);
                continue;
            }

            NeedName(ids, tier.Id, $"{at}.id");
            JudgeShape(tier, i, at);
            JudgeRoutes(tier, at);
            JudgeVetoes(tier, at, vetoes);
            JudgeWait($"{at}.grace", tier.Grace);
            Need(tier.Seats is not < 0, $"{at}.seats", MemberCodes.SeatsNegative, "GRP-7", new Evidence("seats", tier.Seats ?? 0));
            if (tier.RankedBy is not null) JudgeNumber(tier.RankedBy, $"{at}.rankedBy", withDuration: false);
        }
    }

    private void JudgeShape(CultivationTier tier, int index, string at)
    {
        var name = new Evidence("tier", tier.Id);
        if (index == 0)
        {
            bool asks = !tier.Routes.IsEmpty || !tier.Vetoes.IsEmpty || tier.Seats is not null || tier.RankedBy is not null || tier.IsManualOnly || tier.IsLasting || tier.Grace != Duration.Zero;
            Need(!asks, at, MemberCodes.FirstTierAsks, string.Empty, name);
            return;
        }

        if (tier.IsManualOnly)
        {
            if (!tier.Routes.IsEmpty) Warn($"{at}.routes", MemberCodes.RoutesUnused, string.Empty, name);
            return;
        }

        if (tier.Routes.IsEmpty) Need(false, $"{at}.routes", MemberCodes.RoutesMissing, "GRP-1", name);
        else Need(tier.RoutesNeeded >= 1 && tier.RoutesNeeded <= tier.Routes.Count, $"{at}.routesNeeded", MemberCodes.RoutesNeededWrong, "GRP-1", new("needed", tier.RoutesNeeded), new("routes", tier.Routes.Count));
    }

    private void JudgeRoutes(CultivationTier tier, string at)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < tier.Routes.Count; i++)
        {
            string path = Paths.Join(at, Paths.At("routes", i));
            if (tier.Routes[i] is not { } route)
            {
                Need(false, path, DefinitionCodes.ItemMissing, string.Empty);
                continue;
            }

            NeedName(ids, route.Id, $"{path}.id");
            Need(!route.Requirements.IsEmpty || route.When is not null, path, MemberCodes.RouteEmpty, "GRP-1", new Evidence("route", route.Id));
            var asked = new HashSet<(string, Comparison)>();
            for (int j = 0; j < route.Requirements.Count; j++)
            {
                string inner = Paths.Join(path, Paths.At("requirements", j));
                if (route.Requirements[j] is not { } requirement) Need(false, inner, DefinitionCodes.ItemMissing, string.Empty);
                else JudgeRequirement(requirement, inner, asked);
            }

            if (route.When is not null) AddEngine(CultivationGate.Route(_ladder.Facts, route.When), "rules[0].when", $"{path}.when");
        }
    }

    private void JudgeRequirement(CultivationRequirement requirement, string at, HashSet<(string Field, Comparison Comparison)> asked)
    {
        var name = new Evidence("field", requirement.Field);
        FactField? field = JudgeNumber(requirement.Field, $"{at}.field", withDuration: true);
        if (!Enum.IsDefined(requirement.Comparison)) Need(false, $"{at}.comparison", RuleCodes.TermUnknown, string.Empty, new Evidence("value", (int)requirement.Comparison));
        else Need(requirement.Comparison is Comparison.AtLeast or Comparison.AtMost, $"{at}.comparison", MemberCodes.ComparisonWrong, string.Empty, name);
        if (requirement.Field is not null) Need(asked.Add((requirement.Field, requirement.Comparison)), at, MemberCodes.RequirementTwice, string.Empty, name);
        if (requirement.LowWater is { } lowWater)
            Need(lowWater is >= 0 and <= 1 && IsFine(lowWater), $"{at}.lowWater", MemberCodes.LowWaterWrong, string.Empty, name, new Evidence("value", lowWater));
        if (requirement.ShareOf is null)
        {
            Need(requirement.Percent == 0, $"{at}.percent", MemberCodes.ShareWrong, string.Empty, name, new Evidence("value", requirement.Percent));
            Need(requirement.Cap is null, $"{at}.cap", MemberCodes.ShareWrong, string.Empty, name, new Evidence("value", requirement.Cap ?? 0));
            if (field is not null) NeedFit(field, requirement.Required, $"{at}.required");
            return;
        }

        FactField? whole = JudgeNumber(requirement.ShareOf, $"{at}.shareOf", withDuration: false);
        if (field is not null && whole is not null)
            Need(field.Type == whole.Type, $"{at}.shareOf", RuleCodes.TypeWrong, string.Empty, name, new("type", EvidenceValue.Term(field.Type)), new("given", EvidenceValue.Term(whole.Type)));
        Need(requirement.Required.Kind == EvidenceKind.None, $"{at}.required", MemberCodes.ShareWrong, string.Empty, name, new Evidence("value", requirement.Required));
        Need(requirement.Percent is > 0 and <= 1_000 && IsFine(requirement.Percent), $"{at}.percent", MemberCodes.ShareWrong, string.Empty, name, new Evidence("value", requirement.Percent));
        if (requirement.Cap is { } cap)
            Need(cap is >= 0 and <= long.MaxValue && (field?.Type != FactType.Integer || decimal.IsInteger(cap)), $"{at}.cap", MemberCodes.ShareWrong, string.Empty, name, new Evidence("value", cap));
    }

    private void JudgeVetoes(CultivationTier tier, string at, HashSet<RuleId> known)
    {
        if (tier.Vetoes.IsEmpty) return;
        AddEngine(CultivationGate.Vetoes(_ladder.Facts, tier.Vetoes), "rules", $"{at}.vetoes");
        for (int i = 0; i < tier.Vetoes.Count; i++)
        {
            if (tier.Vetoes[i] is not { Id.IsUnspecified: false } veto) continue;
            bool here = tier.Vetoes.Take(i).Any(other => other?.Id == veto.Id);
            Need(known.Add(veto.Id) || here, Paths.Join(at, Paths.At("vetoes", i)) + ".id", RuleCodes.NameTwice, "CHA-4", new Evidence("name", veto.Id.Value));
        }
    }

    private FactField? JudgeNumber(string? name, string path, bool withDuration)
    {
        if (name is null || !_fields.TryGetValue(name, out FactField? field))
        {
            Need(false, path, RuleCodes.FieldUnknown, string.Empty, new Evidence("field", name));
            return null;
        }

        bool number = field.Type is FactType.Integer or FactType.Decimal || (withDuration && field.Type == FactType.Duration);
        Need(number, path, MemberCodes.FieldNoNumber, string.Empty, new("field", name), new("type", EvidenceValue.Term(field.Type)));
        Need(field.IsPromised, path, RuleCodes.FieldNotPromised, string.Empty, new Evidence("field", name));
        return number ? field : null;
    }

    private void NeedFit(FactField field, EvidenceValue value, string path) => Need(
        CultivationFacts.Fits(field, value), path, RuleCodes.TypeWrong, string.Empty,
        new("field", field.Name), new("type", EvidenceValue.Term(field.Type)), new("given", EvidenceValue.Term(value.Kind)));

    private void NeedName(HashSet<string> names, string? name, string path)
    {
        if (string.IsNullOrWhiteSpace(name)) Need(false, path, RuleCodes.NameMissing, string.Empty);
        else Need(names.Add(name), path, RuleCodes.NameTwice, string.Empty, new Evidence("name", name));
    }

    private void JudgeWait(string path, Duration wait) => Need(wait >= Duration.Zero && wait <= LongestWait, path, MemberCodes.WaitWrong, string.Empty, new Evidence("value", wait));

    private static bool IsFine(decimal value) => decimal.IsInteger(value * 10_000);

    private ValueList<Finding> Engine(RuleSet rules) => new RuleSetValidator(_zones).Check(rules);

    private void AddEngine(RuleSet rules, string engines, string ours)
    {
        foreach (Finding finding in Engine(rules))
        {
            if (finding.Path.StartsWith("facts", StringComparison.Ordinal)) continue; // said once, of the ladder
            _findings.Add(finding with { Path = finding.Path.StartsWith(engines, StringComparison.Ordinal) ? ours + finding.Path[engines.Length..] : ours });
        }
    }

    private void Need(bool holds, string path, string code, string fact, params ReadOnlySpan<Evidence> evidence)
    {
        if (!holds) _findings.Add(new Finding(path, code, FindingSeverity.Error, fact, evidence));
    }

    private void Warn(string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) => _findings.Add(new Finding(path, code, FindingSeverity.Warning, fact, evidence));
}
