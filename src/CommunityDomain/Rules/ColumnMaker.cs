namespace CommunityDomain.Rules;

/// <summary>Divides the questions of a rule set into columns, and terms into chunks in which few columns are asked for.</summary>
internal sealed class ColumnMaker
{
    private readonly RuleProgram _program;
    private readonly int[] _columnOf;

    internal ColumnMaker(RuleProgram program)
    {
        _program = program;
        _columnOf = new int[program.Questions.Length];
        var columns = new List<IndexColumn>();
        foreach (IGrouping<int, int> together in Enumerable.Range(0, program.Questions.Length).GroupBy(KeyOf))
        {
            foreach (int question in together) _columnOf[question] = columns.Count;
            Question[] questions = [.. together.Select(question => program.Questions[question])];
            Question first = questions[0];
            columns.Add(together.Key < 0
                ? new AnswerColumn(first)
                : first.Type is FactType.Text or FactType.Choice
                    ? new WordColumn(first.Slot, questions)
                    : new OrderedColumn(first.Slot, first.Type, questions));
        }

        Columns = [.. columns];
    }

    internal IndexColumn[] Columns { get; }

    /// <summary>The terms in an order in which those that ask for the same rare columns stand together.</summary>
    internal RuleIndex.Term[] Ordered(List<RuleIndex.Term> terms)
    {
        int[] uses = new int[Columns.Length];
        foreach (RuleIndex.Term term in terms)
            foreach (int literal in term.Literals) uses[_columnOf[literal >> 1]]++;
        int[] rank = new int[Columns.Length];
        int[] byRarity = [.. Enumerable.Range(0, Columns.Length).OrderBy(column => uses[column])];
        for (int i = 0; i < byRarity.Length; i++) rank[byRarity[i]] = i;
        return [.. terms.Select(term => (Term: term, Ranks: RanksOf(term)))
            .OrderBy(item => item.Ranks, Comparer<int[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other))).Select(item => item.Term)];

        int[] RanksOf(RuleIndex.Term term)
        {
            int[] ranks = [.. term.Literals.Select(literal => rank[_columnOf[literal >> 1]])];
            Array.Sort(ranks);
            return ranks;
        }
    }

    /// <summary>What the columns make of the terms of one chunk.</summary>
    internal IndexChunk.Part[] Parts(ReadOnlySpan<RuleIndex.Term> terms, List<ulong> rows, List<int> map)
    {
        var chunks = new SortedDictionary<int, IndexChunk>();
        for (int i = 0; i < terms.Length; i++)
        {
            foreach (IGrouping<int, int> literals in terms[i].Literals.GroupBy(literal => _columnOf[literal >> 1]))
            {
                if (!chunks.TryGetValue(literals.Key, out IndexChunk? chunk)) chunks.Add(literals.Key, chunk = new IndexChunk());
                chunk.Add(i, literals.Select(literal => (literal >> 1, (literal & 1) == 1)));
            }
        }

        return [.. chunks.Select(chunk => chunk.Value.Seal(chunk.Key, Columns[chunk.Key], _program.Questions, rows, map))];
    }

    /// <summary>Questions with one key share a column: those of comparison, set and presence on one fact. Others, with a key of their own, are asked by themselves.</summary>
    private int KeyOf(int question)
    {
        Question asked = _program.Questions[question];
        bool shared = asked.Kind is ConditionKind.Compare or ConditionKind.InSet or ConditionKind.Has && asked.Type != FactType.Set;
        return shared ? asked.Slot : ~question;
    }
}
