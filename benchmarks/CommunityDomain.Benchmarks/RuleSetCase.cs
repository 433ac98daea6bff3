using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>The rules and the cases that the benchmarks of rule sets share; the same for the same number of rules.</summary>
internal sealed class RuleSetCase
{
    internal const int Fields = 8;
    internal const int Cases = 16_384;

    private readonly int[][] _fields;
    private readonly long[][] _least;
    private readonly int[] _found;

    internal RuleSetCase(int rules)
    {
        var random = new Random(20261123);
        _fields = [.. Enumerable.Range(0, rules).Select(_ => Enumerable.Range(0, Fields).OrderBy(_ => random.Next()).Take(4).ToArray())];
        _least = [.. _fields.Select(fields => fields.Select(_ => (long)random.Next(600, 760)).ToArray())];
        Facts = [.. Enumerable.Range(0, Cases).Select(_ => Enumerable.Range(0, Fields).Select(_ => (long)random.Next(0, 1_000)).ToArray())];
        _found = new int[rules];
    }

    internal long[][] Facts { get; }

    internal RuleSet Set() => new()
    {
        Facts = [.. Enumerable.Range(0, Fields).Select(field => new FactField { Name = $"f{field}", Type = FactType.Integer })],
        Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 1 }],
        Rules = [.. _fields.Select((fields, rule) => new Rule
        {
            Id = new($"r{rule:0000}"),
            Effect = "mute",
            When = Condition.All([.. fields.Select((field, at) => Condition.Compare($"f{field}", Comparison.AtLeast, _least[rule][at]))]),
        })],
        Otherwise = Verdict.Granted,
    };

    /// <summary>How many rules apply, their places noted.</summary>
    internal int IfLoop(int at)
    {
        long[] facts = Facts[at];
        int count = 0;
        for (int rule = 0; rule < _fields.Length; rule++)
        {
            int[] fields = _fields[rule];
            long[] least = _least[rule];
            bool applies = true;
            for (int i = 0; i < fields.Length && applies; i++) applies = facts[fields[i]] >= least[i];
            if (applies) _found[count++] = rule;
        }

        return count;
    }

    /// <summary>The same for a hundred rules, one <c>if</c> after the other.</summary>
    internal int StraightLine(int at)
    {
        long[] facts = Facts[at];
        return RuleSetIfs.Fired(facts[0], facts[1], facts[2], facts[3], facts[4], facts[5], facts[6], facts[7], _found);
    }
}
