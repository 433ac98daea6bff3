using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>Tries the rules of a charter on their examples, and sees which conditions these tried both ways.</summary>
internal sealed class CharterTest(CompiledCharter charter)
{
    private readonly CharterWork _work = new(charter.Rules);

    internal ValueList<Finding> Run()
    {
        var run = new RuleExampleRun(charter.Rules);
        ValueList<ModerationRule> rules = charter.Enforcement.Rules;
        for (int i = 0; i < rules.Count; i++)
        {
            string at = Paths.At("rules", i);
            run.Try(rules[i].Id, at, [.. Cases(rules[i].Applies, applies: true, $"{at}.applies"), .. Cases(rules[i].Spares, applies: false, $"{at}.spares")], rules[i].Unless);
        }

        return run.Findings;
    }

    private IEnumerable<RuleExampleRun.Case> Cases(ValueList<ChatMessage> examples, bool applies, string path)
    {
        for (int i = 0; i < examples.Count; i++)
        {
            _work.Evaluation.Clear();
            charter.State(_work, examples[i]);
            yield return new RuleExampleRun.Case(_work.Evaluation.Snapshot(), applies, Paths.At(path, i), examples[i].Text);
        }
    }
}
