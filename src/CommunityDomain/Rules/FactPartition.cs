namespace CommunityDomain.Rules;

/// <summary>
/// All that can be said of one fact, cut into finitely many classes by the questions that a rule set asks of it: the known values in order, then null where it may
/// be, then missing. Two values of one class get the same answer to every question; every value has its class.
/// Of an ordered fact the values asked for are points; cells are the gaps and the points in turn, and a class is a run of cells with equal answers
/// (of an instant with time windows, one pattern of membership within such a run).
/// </summary>
internal sealed class FactPartition
{
    // No case can be made up that counts more: it would have too long a past.
    private const long MaxCount = 100 * RuleCounter.MaxAmount;

    private readonly Question[] _asked;
    private readonly Fact[] _points = [];
    private readonly int[] _classOfCell = [];
    private readonly Dictionary<string, int> _classOfWord = new(StringComparer.Ordinal);
    private readonly InstantWindows? _windows;
    private readonly SetWords? _sets;
    private readonly TextCases? _texts;
    private readonly List<FactClass> _building = [];
    private int _others;

    /// <summary>Cuts a fact.</summary>
    /// <param name="field">The fact; of a window, the counter as a whole number.</param>
    /// <param name="slot">Its slot.</param>
    /// <param name="program">The questions of the rule set.</param>
    /// <param name="isCount">Whether it is a count: those start at zero.</param>
    /// <param name="texts">The pattern sets that are asked of a text; null for none.</param>
    /// <param name="extra">Questions that are not the rule set's, but must be told apart too.</param>
    internal FactPartition(FactField field, int slot, Question[] program, bool isCount = false, TextCases? texts = null, params Question[] extra)
    {
        Field = field;
        Slot = slot;
        IsCount = isCount;
        Questions = [.. Enumerable.Range(0, program.Length).Where(question => program[question].Slot == slot)];
        _asked = [.. Questions.Select(question => program[question]), .. extra];
        if (FactLine.IsOrdered(field.Type))
        {
            _points = Points();
            IsExact = !isCount || _points.Length == 0 || _points[^1].Number <= MaxCount;
            _classOfCell = new int[(2 * _points.Length) + 1];
            _windows = InstantWindows.Of(_asked);
            CutLine();
        }
        else if (field.Type == FactType.Set)
        {
            _sets = new SetWords(field, _asked);
            foreach (long bits in _sets.Walk(out bool complete))
            {
                _building.Add(Class(FactLine.Number(bits)));
                IsExact = complete;
            }
        }
        else
        {
            _texts = texts;
            IsExact = CutWords(texts);
        }

        Known = _building.Count;
        if (field.IsNullable) _building.Add(Class(new Fact { State = FactState.Null }));
        Possible = _building.Count;
        _building.Add(Class(default));
        Classes = [.. _building];
        Ordinary = !FactLine.IsOrdered(field.Type) ? 0 : Math.Max(0, ClassOf(FactLine.Ordinary(field.Type)));
    }

    internal FactField Field { get; }

    internal int Slot { get; }

    /// <summary>Whether it is what was counted in a window.</summary>
    internal bool IsCount { get; }

    /// <summary>The places in the program of the questions asked of this fact, ascending.</summary>
    internal int[] Questions { get; }

    internal FactClass[] Classes { get; }

    /// <summary>How many classes hold known values: the first ones.</summary>
    internal int Known { get; }

    /// <summary>How many classes a fact can be in that its host supplies: the known ones and null.</summary>
    internal int Possible { get; }

    /// <summary>The class of the most ordinary value.</summary>
    internal int Ordinary { get; }

    /// <summary>Whether the classes are all there are. False only where time windows of several zones meet more changes of clocks than are walked, a set is asked for too many words in too many ways, or a count for an amount beyond reason.</summary>
    internal bool IsExact { get; private set; } = true;

    /// <summary>The class of a fact; -1 for an instant whose class was not found, which happens only where <see cref="IsExact"/> is false.</summary>
    internal int ClassOf(in Fact fact)
    {
        if (fact.State == FactState.Missing) return Classes.Length - 1;
        if (fact.State == FactState.Null) return Possible - 1;
        if (_sets is not null) return ClassOf(Truths(in fact), 0);
        if (!FactLine.IsOrdered(Field.Type)) return _classOfWord.TryGetValue(fact.Text!, out int known) ? known : ClassOf(Truths(in fact), 0);
        int first = _classOfCell[CellOf(in fact)];
        if (_windows is null) return first;
        return ClassOf(Truths(in fact), first);
    }

    /// <summary>The least value of a class of an ordered fact.</summary>
    internal Fact Low(int item) => Edge(Classes[item].FirstCell, true);

    /// <summary>The greatest value of a class of an ordered fact.</summary>
    internal Fact High(int item) => Edge(Classes[item].LastCell, false);

    /// <summary>The value of a class that is nearest to an actual one; its representative where nearness means nothing or would have to be searched for long.</summary>
    internal Fact Nearest(int target, in Fact actual)
    {
        FactClass wanted = Classes[target];
        if (wanted.State != FactState.Known || actual.State != FactState.Known) return wanted.Representative;
        if (ClassOf(in actual) == target) return actual;
        if (_sets is not null) return FactLine.Number(_sets.Nearest(actual.Number, wanted.Representative.Number, wanted.Truths));
        if (_texts is not null) return actual.Matched is { } matched && wanted.IsShown && _texts.Without(actual.Text!, matched, wanted.Representative.Matched!) is { } rest && ClassOf(in rest) == target ? rest : wanted.Representative;
        if (!FactLine.IsOrdered(Field.Type)) return wanted.Representative;
        int cell = CellOf(in actual);
        Fact nearest = cell < wanted.FirstCell ? Edge(wanted.FirstCell, true) : cell > wanted.LastCell ? Edge(wanted.LastCell, false) : actual;
        if (_windows is null) return nearest;
        return _windows.Nearest(nearest.Instant, Edge(wanted.FirstCell, true).Instant, Edge(wanted.LastCell, false).Instant, instant => ClassOf(FactLine.Of(instant)) == target) is { } found
            ? FactLine.Of(found)
            : wanted.Representative;
    }

    /// <summary>How a value of a class stands to an actual one outside of it: the bound that has to be reached, or the value itself where the class is no stretch.</summary>
    internal (Comparison Comparison, Fact Bound) Bound(int target, in Fact actual, in Fact value)
    {
        FactClass wanted = Classes[target];
        if (wanted.State != FactState.Known || !FactLine.IsOrdered(Field.Type) || Field.Type == FactType.Flag)
            return target < _others && actual.State == FactState.Known ? (Comparison.NotEqual, actual) : (Comparison.Equal, value);
        if (wanted.FirstCell == wanted.LastCell && wanted.FirstCell % 2 == 1 && _windows is null) return (Comparison.Equal, value);
        int cell = actual.State == FactState.Known ? CellOf(in actual) : -1;
        if (cell >= wanted.FirstCell && cell <= wanted.LastCell)
            return (FactValues.Order(Field.Type, in value, in actual) > 0 ? Comparison.AtLeast : Comparison.AtMost, value);
        bool fromBelow = cell >= 0 ? cell < wanted.FirstCell : wanted.FirstCell > 0;
        int edge = fromBelow ? wanted.FirstCell : wanted.LastCell;
        if (!fromBelow && edge == _classOfCell.Length - 1) return (Comparison.Equal, value);

        // Decimals are dense: beyond a point there is no next one to name.
        if (Field.Type == FactType.Decimal && edge % 2 == 0)
            return fromBelow ? (Comparison.Above, _points[(edge / 2) - 1]) : (Comparison.Below, _points[edge / 2]);
        return (fromBelow ? Comparison.AtLeast : Comparison.AtMost, Edge(edge, fromBelow));
    }

    private int ClassOf(byte[] truths, int first)
    {
        for (int i = first; i < Known && Classes[i].FirstCell == Classes[first].FirstCell; i++)
            if (truths.AsSpan().SequenceEqual(Classes[i].Truths)) return i;
        return -1;
    }

    private Fact[] Points()
    {
        FactType type = Field.Type;
        var points = new List<Fact>();
        foreach (Question question in _asked)
            if (question.Kind is ConditionKind.Compare or ConditionKind.InSet or ConditionKind.Count)
                foreach (EvidenceValue value in question.Condition.Values)
                    if (FactValues.TryOf(Field, value, out Fact point) && (!IsCount || point.Number >= 0)) points.Add(point with { Most = point.Number });
        points.Sort((left, right) => FactValues.Order(type, in left, in right));
        var distinct = new List<Fact>(points.Count);
        foreach (Fact point in points)
            if (distinct.Count == 0 || FactValues.Order(type, distinct[^1], in point) != 0) distinct.Add(point);
        return [.. distinct];
    }

    private void CutLine()
    {
        bool[] isWindow = [.. _asked.Select(question => question.Kind == ConditionKind.InWindow)];
        int first = -1;
        byte[] truths = [];
        for (int cell = 0; cell < _classOfCell.Length; cell++)
        {
            byte[]? next = IsEmpty(cell) ? null : Truths(Edge(cell, true), isWindow);
            if (next is null) continue;
            if (first >= 0 && truths.AsSpan().SequenceEqual(next)) continue;
            if (first >= 0) CloseRun(first, cell - 1);
            (first, truths) = (cell, next);
        }

        CloseRun(first, _classOfCell.Length - 1);
    }

    private void CloseRun(int first, int last)
    {
        while (IsEmpty(last)) last--;
        int at = _building.Count;
        Array.Fill(_classOfCell, at, first, last - first + 1);
        Fact low = Edge(first, true);
        Fact high = Edge(last, false);
        Fact ordinary = FactLine.Ordinary(Field.Type);
        Fact middle = FactValues.Order(Field.Type, in ordinary, in low) < 0 ? low : FactValues.Order(Field.Type, in ordinary, in high) > 0 ? high : ordinary;
        if (_windows is null)
        {
            _building.Add(new FactClass(FactState.Known, middle, Truths(in middle), first, last));
            return;
        }

        List<Instant> patterns = _windows.Walk(low.Instant, high.Instant, middle.Instant, out bool complete);
        IsExact &= complete;
        foreach (Instant instant in patterns)
        {
            Fact fact = FactLine.Of(instant);
            _building.Add(new FactClass(FactState.Known, fact, Truths(in fact), first, last));
        }
    }

    private bool CutWords(TextCases? texts)
    {
        bool complete = true;
        string[] words = Field.Type == FactType.Choice
            ? [.. Field.Choices]
            : [.. _asked.Where(question => question.Kind != ConditionKind.Matches).SelectMany(question => question.Condition.Values).Select(value => value.Text).Distinct(StringComparer.Ordinal)];
        if (texts is not null)
        {
            foreach ((Fact fact, bool isShown) in texts.Walk(words, out complete)) _building.Add(Class(in fact) with { IsShown = isShown });
        }
        else if (Field.Type == FactType.Text)
        {
            string text = "other";
            while (words.Contains(text, StringComparer.Ordinal)) text += "!";
            _building.Add(Class(new Fact { State = FactState.Known, Text = text }));
        }

        _others = _building.Count;
        foreach (string word in words)
        {
            FactClass mine = Class(texts?.Read(word) ?? new Fact { State = FactState.Known, Text = word });
            int same = _building.FindIndex(item => item.Truths.AsSpan().SequenceEqual(mine.Truths));
            if (same < 0)
            {
                same = _building.Count;
                _building.Add(mine);
            }
            else if (!_building[same].IsShown)
            {
                _building[same] = mine;
            }

            _classOfWord.Add(word, same);
        }

        return complete;
    }

    private int CellOf(in Fact fact)
    {
        int low = 0;
        int high = _points.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            int order = FactValues.Order(Field.Type, in fact, in _points[middle]);
            if (order == 0) return (2 * middle) + 1;
            if (order < 0) high = middle;
            else low = middle + 1;
        }

        return 2 * low;
    }

    /// <summary>The least or the greatest value of a cell that is not empty.</summary>
    private Fact Edge(int cell, bool low) => EdgeOrNone(cell, low)!.Value;

    private bool IsEmpty(int cell) => EdgeOrNone(cell, true) is null;

    private Fact? EdgeOrNone(int cell, bool low)
    {
        FactType type = Field.Type;
        if (cell % 2 == 1) return _points[cell / 2];
        Fact least = IsCount ? FactLine.Number(0) : FactLine.Least(type);
        Fact greatest = FactLine.Greatest(type);
        bool open = cell > 0;
        bool closed = cell < 2 * _points.Length;
        if (_points.Length == 0) return low ? least : greatest;
        if (open && closed) return FactLine.Between(type, in _points[(cell / 2) - 1], in _points[cell / 2], low);
        if (open) return FactValues.Order(type, in _points[^1], in greatest) >= 0 ? null : low ? FactLine.Between(type, in _points[^1], in greatest, true) ?? greatest : greatest;
        return FactValues.Order(type, in _points[0], in least) <= 0 ? null : low ? least : FactLine.Between(type, in least, in _points[0], false) ?? least;
    }

    private FactClass Class(in Fact fact) => new(fact.State, fact, Truths(in fact));

    private byte[] Truths(in Fact fact, bool[]? spared = null)
    {
        byte[] truths = new byte[_asked.Length];
        for (int i = 0; i < truths.Length; i++)
            if (spared is null || !spared[i]) truths[i] = (byte)_asked[i].Ask(in fact);
        return truths;
    }
}
