namespace CommunityDomain.Rules;

/// <summary>
/// Looks for a case in which several statements hold together: what a statement forces narrows the box, and where nothing is forced the box is split by a question
/// that is open. Complete, deterministic, and counted in steps: one for each statement or part that is asked.
/// </summary>
internal sealed class CaseSearch(CaseLogic logic, long budget)
{
    private long _steps;
    private long _limit;

    internal long Steps => _steps;

    /// <summary>What binds the counts of each counter. It is asked for where its windows are: a case in which they cannot be counted is left to the rules that do not ask.</summary>
    internal CountBounds[] Bounds { get; set; } = [];

    /// <summary>Whether there is such a case, or null when the steps of this one search ran out.</summary>
    /// <param name="statements">What must hold.</param>
    /// <param name="found">A case, one class for each axis.</param>
    /// <param name="missed">What else must hold and does not in a case, if there is so much of it that it is looked up only when it matters; null for nothing else.</param>
    internal bool? Find(ReadOnlySpan<int> statements, out int[]? found, Func<int[], IEnumerable<int>>? missed = null)
    {
        // No single question may use up what all the others need.
        _limit = Math.Min(budget, _steps + Math.Max(budget / 50, 1));
        int[] all = [.. statements];
        while (true)
        {
            bool? answer = Search(logic.Space.Whole(), Bounded(all), out ulong[]? place);
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
        return Propagate(box, [statement], out _);
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

    private bool? Search(ulong[] box, int[] statements, out ulong[]? place)
    {
        place = null;
        while (true)
        {
            if (!Propagate(box, statements, out int[] open)) return false;
            if (_steps > _limit) return null;
            if (open.Length == 0)
            {
                place = box;
                return true;
            }

            CaseLogic.Node split = logic[Split(box, open)];
            ulong[] half = [.. box];
            logic.Space.Narrow(half, split.Axis, split.Mask, split.Negated);
            bool? answer = Search(half, open, out place);
            if (answer != false) return answer;
            logic.Space.Narrow(box, split.Axis, split.Mask, !split.Negated);
            statements = open;
        }
    }

    private bool Propagate(ulong[] box, int[] statements, out int[] open)
    {
        open = [.. statements];
        bool narrowed = true;
        while (narrowed && open.Length > 0 && _steps <= _limit)
        {
            narrowed = false;
            int kept = 0;
            for (int i = 0; i < open.Length; i++)
            {
                int value = Force(open[i], box, ref narrowed);
                if (value == Kleene.False) return false;
                if (value == Kleene.Unknown) open[kept++] = open[i];
            }

            Array.Resize(ref open, kept);
        }

        return true;
    }

    /// <summary>Narrows the box by what must be for the statement to hold; its value then.</summary>
    private int Force(int place, ulong[] box, ref bool narrowed)
    {
        CaseLogic.Node node = logic[place];
        _steps++;
        if (node.Axis >= 0)
        {
            int value = logic.Space.Ask(box, node.Axis, node.Mask, node.Negated);
            if (value != Kleene.Unknown) return value;
            logic.Space.Narrow(box, node.Axis, node.Mask, node.Negated);
            narrowed = true;
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
        if (possible > node.Least) return Kleene.Unknown;

        // Every part that can hold must.
        int all = Kleene.True;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != Kleene.Unknown) continue;
            int value = Force(node.Parts[i], box, ref narrowed);
            if (value == Kleene.False) return Kleene.False;
            all = Math.Min(all, value);
        }

        return all;
    }

    /// <summary>A question that is open, in the statement with the fewest open parts.</summary>
    private int Split(ulong[] box, int[] open)
    {
        int best = -1;
        int fewest = int.MaxValue;
        foreach (int statement in open)
        {
            int parts = 0;
            foreach (int part in logic[statement].Parts)
                if (logic.Ask(part, box, ref _steps) == Kleene.Unknown) parts++;
            if (parts >= fewest) continue;
            (best, fewest) = (statement, parts);
            if (parts <= 2) break;
        }

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
