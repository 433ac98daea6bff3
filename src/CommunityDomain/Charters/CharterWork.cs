using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>A working area for one message at a time: the evaluation, and which rules apply or are open.</summary>
internal sealed class CharterWork(CompiledRuleSet rules)
{
    internal RuleEvaluation Evaluation { get; } = rules.NewEvaluation();

    /// <summary>Folds a text for its key: what looks different and reads the same is one.</summary>
    internal TextFolder Folder { get; } = new(FoldingTable.Default);

    internal List<int> Applied { get; } = [];

    internal List<int> Open { get; } = [];
}
