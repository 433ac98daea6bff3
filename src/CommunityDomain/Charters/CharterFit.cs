using CommunityDomain.Groups;
using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>
/// Holds an enforcement against what a platform can run by itself (GRP-9). A condition is split where it says "or", since several rules of a platform do the same;
/// each piece is one that the platform has, or a finding at that piece. What a profile is silent about is not offered where it is a feature, and not limited where it is a number.
/// </summary>
internal sealed partial class CharterFit
{
    private readonly CharterEnforcement _enforcement;
    private readonly PlatformProfile _platform;
    private readonly LocalDate _on;
    private readonly List<Finding> _findings = [];
    private readonly List<NativeRule> _native = [];
    private readonly NativeRule _common = new(-1);

    private CharterFit(CharterEnforcement enforcement, PlatformProfile platform, LocalDate on) => (_enforcement, _platform, _on) = (enforcement, platform, on);

    /// <summary>Every finding, at paths relative to the enforcement.</summary>
    internal static ValueList<Finding> Run(CharterEnforcement enforcement, PlatformProfile platform, LocalDate on)
    {
        var fit = new CharterFit(enforcement, platform, on);
        if (!enforcement.Rules.IsEmpty && fit.HasFilter())
        {
            fit.ReadRules();
            fit.JudgeLimits();
            fit.JudgeWords();
        }

        fit.JudgeLadder();
        return fit._findings.ToValueList();
    }

    private bool HasFilter()
    {
        if ((Limit(PlatformLimitKind.WordRules) ?? Limit(PlatformLimitKind.WordsInAll)) is not { } words)
        {
            Add("rules", CharterCodes.FilterUnknown);
            return false;
        }

        if (words.Value > 0) return true;
        Add("rules", CharterCodes.FilterNone, new("rules", _enforcement.Rules.Count), new("source", words.Source));
        JudgeBots(_enforcement.Rules.Count);
        return false;
    }

    private void ReadRules()
    {
        if (_enforcement.Exempt is { } exempt) ReadExemption(exempt, "exempt", _common);
        int others = 0;
        for (int i = 0; i < _enforcement.Rules.Count; i++)
        {
            int before = _findings.Count;
            ReadRule(_enforcement.Rules[i], new NativeRule(i), Paths.At("rules", i));
            if (_findings.Count > before) others++;
            else Note(Paths.At("rules", i), CharterCodes.RuleNative, RuleOf(i));
        }

        if (others > 0) JudgeBots(others);
    }

    private void JudgeBots(int rules)
    {
        if (Limit(PlatformLimitKind.Bots) is { Value: 0 } bots) Add("rules", CharterCodes.BotsNone, new("rules", rules), new("source", bots.Source));
    }

    private void ReadRule(ModerationRule rule, NativeRule native, string path)
    {
        ReadWhen(rule.When, $"{path}.when", native);
        if (rule.Unless is { } unless) ReadExemption(unless, $"{path}.unless", native);
        if (rule.Scope is not null) Add($"{path}.scope", CharterCodes.ScopeNotNative, RuleOf(native.Index));
        if (rule.From is not null || rule.Until is not null) Add(path + (rule.From is null ? ".until" : ".from"), CharterCodes.DatesNotNative, RuleOf(native.Index));
        JudgeSanction(rule, $"{path}.sanction", native.Index);
        _native.Add(native);
    }

    /// <summary>What the rule does at once; a mute of its own is for good.</summary>
    private void JudgeSanction(ModerationRule rule, string path, int index)
    {
        var sanction = new Evidence("sanction", EvidenceValue.Term(rule.Sanction));
        if (rule.Sanction == Sanction.Remove && !Offers(PlatformLimitKind.RemovalByRule))
            Add(path, CharterCodes.SanctionNotNative, RuleOf(index), sanction, new("source", Limit(PlatformLimitKind.RemovalByRule)?.Source));
        if (rule.Sanction != Sanction.Mute || Limit(PlatformLimitKind.MuteLongest) is not { } longest) return;
        if (longest.Value == 0) Add(path, CharterCodes.MuteNotNative, new Evidence("source", longest.Source));
        else Add(path, CharterCodes.MuteTooLong, sanction, new("limit", Duration.FromSeconds(longest.Value)), new("source", longest.Source));
    }

    private void ReadWhen(Condition condition, string path, NativeRule native)
    {
        if (IsAlternative(condition))
        {
            for (int i = 0; i < condition.Parts.Count; i++) ReadWhen(condition.Parts[i], Paths.At($"{path}.parts", i), native);
        }
        else if (condition.Kind == ConditionKind.Matches && condition.Field == ChatFacts.Text)
        {
            native.TextSets.Add(condition.PatternSet);
        }
        else if (condition.Kind == ConditionKind.Matches && condition.Field == ChatFacts.Nickname && Offers(PlatformLimitKind.NameRules))
        {
            native.NameSets.Add(condition.PatternSet);
        }
        else if (MentionsAllowed(condition) is { } allowed && Offers(PlatformLimitKind.MentionRules))
        {
            native.Mentions.Add((path, allowed));
        }
        else
        {
            Add(path, CharterCodes.RuleNotNative, RuleOf(native.Index), KindOf(condition), AskedBy(condition));
        }
    }

    private void ReadExemption(Condition condition, string path, NativeRule native)
    {
        if (IsAlternative(condition))
        {
            for (int i = 0; i < condition.Parts.Count; i++) ReadExemption(condition.Parts[i], Paths.At($"{path}.parts", i), native);
            return;
        }

        bool isRoles = condition.Kind == ConditionKind.Contains && condition.Field == ChatFacts.Roles && Offers(PlatformLimitKind.ExemptRoles);
        bool isOne = condition.Kind == ConditionKind.InSet || (condition.Kind == ConditionKind.Compare && condition.Comparison == Comparison.Equal);
        bool isChannels = isOne && condition.Field == ChatFacts.Channel && Offers(PlatformLimitKind.ExemptChannels);
        if (isRoles) native.Roles.UnionWith(condition.Values.Select(value => value.Text));
        else if (isChannels) native.Channels.UnionWith(condition.Values.Select(value => value.Text));
        else Add(path, CharterCodes.ExemptionNotNative, KindOf(condition), AskedBy(condition));
    }

    /// <summary>Whether the condition holds when any of its parts does.</summary>
    private static bool IsAlternative(Condition condition) => condition.Kind switch
    {
        ConditionKind.Any => true,
        ConditionKind.All => condition.Parts.Count == 1,
        ConditionKind.AtLeast => condition.Least == 1 || condition.Parts.Count == 1,
        _ => false,
    };

    /// <summary>How many mentions a rule lets pass that acts upon more; null for another condition.</summary>
    private static long? MentionsAllowed(Condition condition)
    {
        if (condition.Kind != ConditionKind.Compare || condition.Field != ChatFacts.MentionCount) return null;
        decimal number = condition.Values[0].Number;
        return condition.Comparison switch
        {
            Comparison.AtLeast => (long)decimal.Clamp(number, long.MinValue + 1, long.MaxValue) - 1,
            Comparison.Above => (long)decimal.Clamp(number, long.MinValue, long.MaxValue),
            _ => null,
        };
    }

    private void JudgeLadder()
    {
        if (_enforcement.Ladder is not { } ladder) return;
        if (Limit(PlatformLimitKind.PenaltyRungs) is { Value: 0 } none) Add("ladder", CharterCodes.StrikesNotNative, [.. Excess(none, ladder.Rungs.Count)]);
        else Judge("ladder.rungs", PlatformLimitKind.PenaltyRungs, ladder.Rungs.Count);
        foreach (Finding finding in PenaltyFit.Run(ladder, _platform, _on)) _findings.Add(finding with { Path = Paths.Join("ladder", finding.Path) });
    }

    private PlatformLimit? Limit(PlatformLimitKind kind) => _platform.LimitOn(kind, _on);

    private bool Offers(PlatformLimitKind kind) => Limit(kind) is { Value: > 0 };

    /// <summary>A finding where a number is over its limit.</summary>
    private void Judge(string path, PlatformLimitKind kind, long actual)
    {
        if (Limit(kind) is { } limit) Judge(path, limit, actual);
    }

    private void Judge(string path, PlatformLimit limit, long actual)
    {
        if (actual > limit.Value) Add(path, CharterCodes.LimitExceeded, [.. Excess(limit, actual)]);
    }

    private static Evidence[] Excess(PlatformLimit limit, long actual) =>
        [new("kind", EvidenceValue.Term(limit.Kind)), new("limit", limit.Value), new("actual", actual), new("over", Math.Abs(actual - limit.Value)), new("source", limit.Source)];

    private Evidence RuleOf(int index) => new("rule", EvidenceValue.Id(_enforcement.Rules[index].Id));

    private static Evidence KindOf(Condition condition) => new("kind", EvidenceValue.Term(condition.Kind));

    private static Evidence AskedBy(Condition condition) => new("asks", condition.Field.Length > 0 ? condition.Field : condition.ToString());

    private void Add(string path, string code, params ReadOnlySpan<Evidence> evidence) => _findings.Add(Of(path, code, FindingSeverity.Warning, evidence));

    private void Note(string path, string code, params ReadOnlySpan<Evidence> evidence) => _findings.Add(Of(path, code, FindingSeverity.Note, evidence));

    private Finding Of(string path, string code, FindingSeverity severity, ReadOnlySpan<Evidence> evidence) =>
        new(path, code, severity, "GRP-9", [new Evidence("platform", EvidenceValue.Id(_platform.Id)), .. evidence]);
}
