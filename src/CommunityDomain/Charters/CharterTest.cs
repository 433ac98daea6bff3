using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>Tries the rules of a charter on their examples, and sees which conditions these tried both ways.</summary>
internal sealed class CharterTest
{
    private readonly CompiledCharter _charter;
    private readonly CompiledRuleSet _parts;
    private readonly ChatFactReader _reader;
    private readonly CharterWork _work;
    private readonly Dictionary<RuleId, int> _places;
    private readonly List<Finding> _findings = [];

    internal CharterTest(CompiledCharter charter)
    {
        _charter = charter;
        RuleSet whole = EnforcementRules.ToDecide(charter.Enforcement);
        _parts = (whole with { Rules = Parts(whole.Rules, charter.Enforcement.Rules).ToValueList() }).Compile(charter.Zones);
        NicknameReader? nickname = charter.Enforcement.Nickname is { } card ? new NicknameReader(card, NicknameChecks.LongestOf(card)) : null;
        _reader = new ChatFactReader(charter.Enforcement, _parts, nickname);
        _work = new CharterWork(_parts);
        _places = _parts.Rules.Select((rule, place) => KeyValuePair.Create(rule.Rule.Id, place)).ToDictionary();
    }

    internal ValueList<Finding> Run()
    {
        bool[] sawTrue = new bool[_parts.Rules.Length];
        bool[] sawFalse = new bool[_parts.Rules.Length];
        ValueList<ModerationRule> rules = _charter.Enforcement.Rules;
        for (int i = 0; i < rules.Count; i++)
        {
            Try(i, rules[i].Applies, "applies", applies: true, sawTrue, sawFalse);
            Try(i, rules[i].Spares, "spares", applies: false, sawTrue, sawFalse);
        }

        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i].Applies.IsEmpty && rules[i].Spares.IsEmpty)
                _findings.Add(Note(Paths.At("rules", i), CharterCodes.RuleUntested, new Evidence("moderationRule", EvidenceValue.Id(rules[i].Id))));
            else Cover(i, rules[i], sawTrue, sawFalse);
        }

        return _findings.ToValueList();
    }

    private void Try(int rule, ValueList<ChatMessage> examples, string list, bool applies, bool[] sawTrue, bool[] sawFalse)
    {
        for (int i = 0; i < examples.Count; i++)
        {
            _work.Evaluation.Clear();
            _charter.State(_work, _reader, examples[i]);
            _work.Evaluation.Collect(_work.Applied, _work.Open);
            for (int place = 0; place < sawTrue.Length; place++)
            {
                bool isTrue = _work.Applied.Contains(place);
                sawTrue[place] |= isTrue;
                sawFalse[place] |= !isTrue && !_work.Open.Contains(place);
            }

            int whole = _places[IdOf(rule, string.Empty)];
            if (_work.Applied.Contains(whole) == applies && !_work.Open.Contains(whole)) continue;
            string code = _work.Open.Contains(whole) ? CharterCodes.ExampleUnknown : applies ? CharterCodes.ExampleSpared : CharterCodes.ExampleHit;
            _findings.Add(new Finding(
                Paths.At($"{Paths.At("rules", rule)}.{list}", i),
                code,
                FindingSeverity.Error,
                "CHA-4",
                new Evidence("moderationRule", EvidenceValue.Id(_charter.Enforcement.Rules[rule].Id)),
                new Evidence("text", examples[i].Text)));
        }
    }

    private void Cover(int rule, ModerationRule definition, bool[] sawTrue, bool[] sawFalse)
    {
        foreach ((string path, Condition condition) in Conditions(definition))
        {
            int place = _places[IdOf(rule, path)];
            string at = $"{Paths.At("rules", rule)}.{path}";
            if (!sawTrue[place]) _findings.Add(Note(at, CharterCodes.ConditionNeverTrue, new Evidence("condition", condition.ToString())));
            if (!sawFalse[place]) _findings.Add(Note(at, CharterCodes.ConditionNeverFalse, new Evidence("condition", condition.ToString())));
        }
    }

    /// <summary>A rule for each rule, whenever it holds, and one for each condition within it.</summary>
    private static IEnumerable<Rule> Parts(ValueList<Rule> compiled, ValueList<ModerationRule> rules)
    {
        for (int i = 0; i < rules.Count; i++)
        {
            yield return compiled[i] with { Id = IdOf(i, string.Empty), From = null, Until = null };
            foreach ((string path, Condition condition) in Conditions(rules[i]))
                yield return new Rule { Id = IdOf(i, path), When = condition, Effect = compiled[i].Effect };
        }
    }

    private static IEnumerable<(string Path, Condition Condition)> Conditions(ModerationRule rule)
    {
        (string, Condition?)[] roots = [("when", rule.When), ("unless", rule.Unless), ("scope", rule.Scope)];
        var open = new Stack<(string Path, Condition Condition)>();
        foreach ((string name, Condition? root) in roots.Reverse())
            if (root is not null) open.Push((name, root));
        while (open.TryPop(out (string Path, Condition Condition) next))
        {
            yield return next;
            for (int i = next.Condition.Parts.Count - 1; i >= 0; i--) open.Push(($"{next.Path}.{Paths.At("parts", i)}", next.Condition.Parts[i]));
        }
    }

    private static RuleId IdOf(int rule, string path)
    {
        string id = Paths.Join(Paths.At("rules", rule), path);
        return new RuleId(id.Length <= 256 ? id : FormattableString.Invariant($"rules[{rule}]#{ContentKey.OfId(id):x16}"));
    }

    private static Finding Note(string path, string code, params ReadOnlySpan<Evidence> evidence) => new(path, code, FindingSeverity.Note, "CHA-4", evidence);
}
