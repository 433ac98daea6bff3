namespace CommunityDomain.Rules;

/// <summary>
/// Looks for a case in which several statements hold together: what a statement forces narrows the box, and where nothing is forced the box is split by a question
/// that is open. Complete, deterministic, and counted in steps: one for each statement or part that is asked.
/// </summary>
internal sealed class CaseSearch(CaseLogic logic, long budget)
{
    private readonly ulong[]? _shown = logic.Space.Shown();
    private long _steps;
    private long _limit;

    internal long Steps => _steps;

    /// <summary>What binds the counts of each counter. It is asked for where its windows are: a case in which they cannot be counted is left to the rules that do not ask.</summary>
    internal CountBounds[] Bounds { get; set; } = [];

    /// <summary>Whether there is such a case, or null when the steps of this one search ran out, or when only cases are left of which nobody knows whether they exist.</summary>
    /// <param name="statements">What must hold.</param>
    /// <param name="found">A case, one class for each axis.</param>
    /// <param name="missed">What else must hold and does not in a case, if there is so much of it that it is looked up only when it matters; null for nothing else.</param>
    internal bool? Find(ReadOnlySpan<int> statements, out int[]? found, Func<int[], IEnumerable<int>>? missed = null)
    {
        // No single question may use up what all the others need.
        _limit = Math.Min(budget, _steps + Math.Max(budget / 50, 1));
        int[] all = statements.ToArray();
        while (true)
        {
            int[] bounded = Bounded(all);
            bool? answer = Search(_shown is null ? logic.Space.Whole() : [.. _shown], new OpenStatements(bounded), ulong.MaxValue, out ulong[]? place);
            if (answer == false && _shown is not null && Search(logic.Space.Whole(), new OpenStatements(bounded), ulong.MaxValue, out _) != false) answer = null;
            found = answer == true ? logic.Space.Pick(place!) : null;
            if (answer != true || missed is null) return answer;
            int[] more = [.. missed(found!)];
            _steps += 1 + more.Length;
            if (more.Length == 0) return true;
            all = [.. all, .. more];
        }
    }

    /// <summary>Narrows a box by what a statement forces. False when nothing is left.</summary>
    internal bool Narrow(ulong[] box, int statement)
    {
        _limit = long.MaxValue;
        return Propagate(box, new OpenStatements([statement]), ulong.MaxValue);
    }

    /// <summary>Counts work that is done for a search outside of it.</summary>
    internal void Spend(int steps) => _steps += steps;

    private int[] Bounded(int[] statements)
    {
        if (Bounds.Length == 0) return statements;
        var axes = new SortedSet<int>();
        foreach (int statement in statements) logic.Collect(statement, axes);
        return [.. statements, .. Bounds.Where(bounds => Array.Exists(bounds.Windows, axes.Contains)).SelectMany(bounds => bounds.Statements)];
    }

    private bool? Search(ulong[] box, OpenStatements open, ulong changed, out ulong[]? place)
    {
        place = null;
        while (true)
        {
            if (!Propagate(box, open, changed)) return false;
            if (_steps > _limit) return null;
            if (open.Count == 0)
            {
                place = box;
                return true;
            }

            CaseLogic.Node split = logic[Split(box, open)];
            changed = CaseLogic.AxisBit(split.Axis);
            ulong[] half = [.. box];
            logic.Space.Narrow(half, split.Axis, split.Mask, split.Negated);
            bool? answer = Search(half, open.Copy(), changed, out place);
            if (answer != false) return answer;
            logic.Space.Narrow(box, split.Axis, split.Mask, !split.Negated);
        }
    }

    /// <summary>Asks the statements over axes that have changed, until nothing changes any more; those that hold in the whole box are dropped.</summary>
    private bool Propagate(ulong[] box, OpenStatements open, ulong changed)
    {
        while (changed != 0 && open.Count > 0 && _steps <= _limit)
        {
            ulong narrowed = 0;
            int kept = 0;
            for (int i = 0; i < open.Count; i++)
            {
                (int statement, int width) = open[i];
                if ((logic[statement].Axes & (changed | narrowed)) != 0 || width == 0)
                {
                    int value = Force(statement, box, ref narrowed, out width);
                    if (value == Kleene.False) return false;
                    if (value == Kleene.True) continue;
                }

                open[kept++] = (statement, width);
            }

            open.Count = kept;
            changed = narrowed;
        }

        return true;
    }

    /// <summary>Narrows the box by what must be for the statement to hold; its value then and, where that is open, how many of its parts are.</summary>
    private int Force(int place, ulong[] box, ref ulong narrowed, out int width)
    {
        CaseLogic.Node node = logic[place];
        _steps++;
        width = 0;
        if (node.Axis >= 0)
        {
            int value = logic.Space.Ask(box, node.Axis, node.Mask, node.Negated);
            if (value != Kleene.Unknown) return value;
            logic.Space.Narrow(box, node.Axis, node.Mask, node.Negated);
            narrowed |= node.Axes;
            return Kleene.True;
        }

        Span<int> values = node.Parts.Length <= 64 ? stackalloc int[node.Parts.Length] : new int[node.Parts.Length];
        int sure = 0;
        int possible = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = logic.Ask(node.Parts[i], box, ref _steps);
            if (values[i] == Kleene.True) sure++;
            if (values[i] != Kleene.False) possible++;
            if (sure >= node.Least) return Kleene.True;
        }

        if (sure >= node.Least) return Kleene.True;
        if (possible < node.Least) return Kleene.False;
        width = possible - sure;
        if (possible > node.Least) return Kleene.Unknown;

        // Every part that can hold must.
        int all = Kleene.True;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != Kleene.Unknown) continue;
            int value = Force(node.Parts[i], box, ref narrowed, out _);
            if (value == Kleene.False) return Kleene.False;
            all = Math.Min(all, value);
        }

        return all;
    }

    /// <summary>A question that is open, in the statement with the fewest open parts.</summary>
    private int Split(ulong[] box, OpenStatements open)
    {
        (int best, int fewest) = open[0];
        for (int i = 1; i < open.Count && fewest > 1; i++)
            if (open[i].Width < fewest) (best, fewest) = open[i];
        while (logic[best].Axis < 0)
        {
            foreach (int part in logic[best].Parts)
                if (logic.Ask(part, box, ref _steps) == Kleene.Unknown)
                {
                    best = part;
                    break;
                }
        }

        return best;
    }
}
