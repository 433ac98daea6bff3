namespace CommunityDomain.Rules;

/// <summary>Somebody for whom is counted, with the counters in the order in which their windows hold them.</summary>
internal sealed class CompiledSubject(string name, int[] counters, string[] names)
{
    internal string Name { get; } = name;

    internal int[] Counters { get; } = counters;

    internal string[] Names { get; } = names;

    internal RuleWindows Empty { get; } = RuleWindows.Empty.Aligned(names);
}
