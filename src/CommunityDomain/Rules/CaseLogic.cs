namespace CommunityDomain.Rules;

/// <summary>
/// Statements about cases: a set of classes of one axis, or at least so many of some parts. "All" is at least every part, "any" at least one, and a negated
/// threshold is a threshold of negated parts, so that nothing else is needed.
/// </summary>
internal sealed class CaseLogic(CaseSpace space, RuleProgram program)
{
    private readonly List<Node> _nodes = [];

    internal CaseSpace Space => space;

    internal Node this[int place] => _nodes[place];

    internal int Constant(bool value) => Add(new Node(-1, 0, false, value ? 0 : 1, [], 0));

    /// <summary>That the class of an axis is in a set, or is not. Where the axis is fixed, answered for its one class.</summary>
    internal int Literal(int axis, int mask, bool negated = false, int fixedAxis = -1, int fixedClass = -1) =>
        axis == fixedAxis ? Constant(space.IsInMask(mask, fixedClass) != negated) : Add(new Node(axis, mask, negated, 0, [], AxisBit(axis)));

    internal int All(params ReadOnlySpan<int> parts) => Threshold(parts.Length, [.. parts]);

    internal int Any(params ReadOnlySpan<int> parts) => Threshold(1, [.. parts]);

    /// <summary>A condition of the program, or its negation. Where an axis is fixed, questions to it are answered for its one class.</summary>
    internal int Condition(int place, bool negated, int fixedAxis = -1, int fixedClass = -1)
    {
        if (place < 0) return Constant(!negated);
        RuleProgram.Step step = program[place];
        switch (step.Kind)
        {
            case ConditionKind.All or ConditionKind.Any or ConditionKind.AtLeast:
                int least = step.Kind == ConditionKind.All ? step.Count : step.Kind == ConditionKind.Any ? 1 : step.Least;
                int[] parts = new int[step.Count];
                for (int i = 0; i < parts.Length; i++) parts[i] = Condition(program.Part(step, i), negated, fixedAxis, fixedClass);
                return Threshold(negated ? parts.Length - least + 1 : least, parts);
            case ConditionKind.Not:
                return Condition(program.Part(step, 0), !negated, fixedAxis, fixedClass);
            default:
                return Literal(program.Questions[step.First].Slot, space.MaskOf(step.First), negated, fixedAxis, fixedClass);
        }
    }

    /// <summary>Kleene's value over a box: true for every case of it, false for every case, or neither seen.</summary>
    internal int Ask(int place, ulong[] box, ref long steps)
    {
        steps++;
        Node node = _nodes[place];
        if (node.Axis >= 0) return space.Ask(box, node.Axis, node.Mask, node.Negated);
        int sure = 0;
        int possible = node.Parts.Length;
        foreach (int part in node.Parts)
        {
            int value = Ask(part, box, ref steps);
            if (value == Kleene.True && ++sure >= node.Least) return Kleene.True;
            if (value == Kleene.False && --possible < node.Least) return Kleene.False;
        }

        return sure >= node.Least ? Kleene.True : possible < node.Least ? Kleene.False : Kleene.Unknown;
    }

    /// <summary>Whether a statement holds in one case.</summary>
    internal bool Holds(int place, int[] picked)
    {
        Node node = _nodes[place];
        if (node.Axis >= 0) return space.IsInMask(node.Mask, picked[node.Axis]) != node.Negated;
        int sure = 0;
        for (int i = 0; i < node.Parts.Length && sure < node.Least && node.Parts.Length - i >= node.Least - sure; i++)
            if (Holds(node.Parts[i], picked)) sure++;
        return sure >= node.Least;
    }

    /// <summary>Adds the axes that a statement asks of.</summary>
    internal void Collect(int place, SortedSet<int> axes)
    {
        Node node = _nodes[place];
        if (node.Axis >= 0) axes.Add(node.Axis);
        foreach (int part in node.Parts) Collect(part, axes);
    }

    /// <summary>The bit of an axis; axes 64 apart share one, which costs time only.</summary>
    internal static ulong AxisBit(int axis) => 1UL << (axis % 64);

    private int Threshold(int least, int[] parts)
    {
        ulong axes = 0;
        foreach (int part in parts) axes |= _nodes[part].Axes;
        return Add(new Node(-1, 0, false, least, parts, axes));
    }

    private int Add(Node node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    /// <summary>A set of classes of an axis, or a threshold over parts where the axis is -1; with the bits of the axes below.</summary>
    internal sealed record Node(int Axis, int Mask, bool Negated, int Least, int[] Parts, ulong Axes);
}
