namespace CommunityDomain.Rules;

/// <summary>
/// A condition as a disjunction of terms, each a conjunction of literals: a question, or its negation, as <c>2 · question + (negated ? 1 : 0)</c>, ascending.
/// Kleene's strong logic is a distributive lattice with De Morgan's laws, so the form has the same value for every case, unknowns included. (Its law of the
/// excluded middle does not hold: a term with a question and its negation is unknown where the question is, and stays.)
/// </summary>
internal static class RuleTerms
{
    /// <summary>How many terms one condition may have; beyond, distributing costs more than it saves.</summary>
    internal const int MaxTerms = 48;

    // What takes longer to distribute than this is left to the program too: literals of a term, and steps of a threshold.
    private const int MaxLiterals = 128;
    private const int MaxSteps = 4_096;

    private static readonly int[][] Always = [[]];

    /// <summary>The terms of both conditions together; null when there would be too many. A place below 0 always holds.</summary>
    internal static int[][]? Of(RuleProgram program, int first, int second, int maxTerms = MaxTerms)
    {
        if (maxTerms == 0) return null;
        int[][]? left = first < 0 ? Always : Of(program, first, negated: false);
        int[][]? right = left is null ? null : second < 0 ? Always : Of(program, second, negated: false);
        int[][]? terms = right is null ? null : And(left!, right);
        return terms?.Length <= maxTerms ? terms : null;
    }

    private static int[][]? Of(RuleProgram program, int place, bool negated)
    {
        RuleProgram.Step step = program[place];
        ReadOnlySpan<int> parts = program.PartsOf(step);
        return step.Kind switch
        {
            ConditionKind.Not => Of(program, parts[0], !negated),
            ConditionKind.All => negated ? AnyOf(program, parts, negated) : AllOf(program, parts, negated),
            ConditionKind.Any => negated ? AllOf(program, parts, negated) : AnyOf(program, parts, negated),
            ConditionKind.AtLeast => AtLeast(program, parts, negated ? parts.Length - step.Least + 1 : step.Least, negated),
            _ => [[(step.First * 2) + (negated ? 1 : 0)]],
        };
    }

    private static int[][]? AllOf(RuleProgram program, ReadOnlySpan<int> parts, bool negated)
    {
        int[][]? terms = Always;
        foreach (int part in parts)
        {
            if (Of(program, part, negated) is not { } more) return null;
            terms = And(terms, more);
            if (terms is null) return null;
        }

        return terms;
    }

    private static int[][]? AnyOf(RuleProgram program, ReadOnlySpan<int> parts, bool negated)
    {
        var terms = new List<int[]>();
        foreach (int part in parts)
        {
            if (Of(program, part, negated) is not { } more) return null;
            terms.AddRange(more);
            if (terms.Count > MaxTerms) return null;
        }

        return Absorbed(terms);
    }

    /// <summary>At least so many parts: by parts, the terms for each number of parts that hold so far.</summary>
    private static int[][]? AtLeast(RuleProgram program, ReadOnlySpan<int> parts, int least, bool negated)
    {
        if ((long)parts.Length * least > MaxSteps) return null;
        var held = new int[least + 1][][];
        held[0] = Always;
        for (int i = 1; i <= least; i++) held[i] = [];
        foreach (int part in parts)
        {
            if (Of(program, part, negated) is not { } more) return null;
            for (int i = least; i >= 1; i--)
            {
                if (And(held[i - 1], more) is not { } joined || held[i].Length + joined.Length > MaxTerms) return null;
                held[i] = Absorbed([.. held[i], .. joined]);
            }
        }

        return held[least];
    }

    private static int[][]? And(int[][] left, int[][] right)
    {
        if (ReferenceEquals(left, Always)) return right;
        if (ReferenceEquals(right, Always)) return left;
        if ((long)left.Length * right.Length > MaxTerms) return null;
        var terms = new List<int[]>(left.Length * right.Length);
        foreach (int[] one in left)
            foreach (int[] other in right) terms.Add(Union(one, other));
        return terms.Exists(term => term.Length > MaxLiterals) ? null : Absorbed(terms);
    }

    private static int[] Union(int[] left, int[] right)
    {
        int[] all = new int[left.Length + right.Length];
        int count = 0;
        for (int i = 0, j = 0; i < left.Length || j < right.Length; count++)
        {
            int next = j == right.Length || (i < left.Length && left[i] <= right[j]) ? left[i] : right[j];
            if (i < left.Length && left[i] == next) i++;
            if (j < right.Length && right[j] == next) j++;
            all[count] = next;
        }

        return count == all.Length ? all : all[..count];
    }

    /// <summary>Without terms that ask for more than another one.</summary>
    private static int[][] Absorbed(List<int[]> terms)
    {
        if (terms.Count < 2) return [.. terms];
        terms.Sort((one, other) => one.Length.CompareTo(other.Length));
        var kept = new List<int[]>(terms.Count);
        foreach (int[] term in terms)
            if (!kept.Exists(shorter => IsWithin(shorter, term))) kept.Add(term);
        return [.. kept];
    }

    private static bool IsWithin(int[] shorter, int[] term)
    {
        int at = 0;
        foreach (int literal in shorter)
        {
            while (at < term.Length && term[at] < literal) at++;
            if (at == term.Length || term[at] != literal) return false;
        }

        return true;
    }
}
