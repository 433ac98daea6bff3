namespace CommunityDomain.Rules;

/// <summary>A fact with an order: the values asked for are points, and classes are the gaps and the points in turn (gap 0, point 1, gap 2 …), then null.</summary>
internal sealed class OrderedColumn : IndexColumn
{
    // Points that lie close together, as counts do, are found by a table instead of a search.
    private const int MaxNear = 2_048;

    private readonly int _slot;
    private readonly FactType _type;
    private readonly Fact[] _points;
    private readonly long[]? _numbers;
    private readonly Dictionary<Question, int[]> _placesOf = [];

    internal OrderedColumn(int slot, FactType type, Question[] questions)
    {
        _slot = slot;
        _type = type;
        Fact[] points = [.. questions.SelectMany(question => question.Values)];
        Array.Sort(points, (left, right) => FactValues.Order(type, in left, in right));
        int count = 0;
        foreach (Fact point in points)
            if (count == 0 || FactValues.Order(type, in points[count - 1], in point) != 0) points[count++] = point;
        _points = points[..count];
        foreach (Question question in questions) _placesOf.Add(question, Sorted(question));
        if (type is not (FactType.Integer or FactType.Flag or FactType.TimeOfDay) || count == 0) return;
        _numbers = [.. _points.Select(point => point.Number)];
        Int128 width = (Int128)_numbers[^1] - _numbers[0] + 1;
        if (width > MaxNear) return;
        ushort[] places = new ushort[(int)width];
        for (int i = 0; i < places.Length; i++) places[i] = (ushort)PlaceOf(_numbers, _numbers[0] + i);
        Near = new NearTable(slot, _numbers[0], places, (ushort)(2 * count), (ushort)((2 * count) + 1));
    }

    internal override int Classes => (2 * _points.Length) + 2;

    internal override NearTable? Near { get; }

    internal override int ClassOf(Fact[] facts)
    {
        ref readonly Fact fact = ref facts[_slot];
        if (fact.State != FactState.Known) return fact.State == FactState.Null ? Classes - 1 : Unknown;
        return _numbers is null ? PlaceOf(in fact) : PlaceOf(_numbers, fact.Number);
    }

    internal override bool Answer(Question question, int place)
    {
        if (question.Kind == ConditionKind.Has) return place < Classes - 1;
        if (place == Classes - 1) return false;
        int[] values = _placesOf[question];
        return question.Kind == ConditionKind.Compare ? question.Holds(place.CompareTo(values[0])) : Array.BinarySearch(values, place) >= 0;
    }

    internal override void AddChanges(Question question, List<int> places)
    {
        foreach (int place in _placesOf[question])
        {
            places.Add(place);
            places.Add(place + 1);
        }

        places.Add(Classes - 1);
    }

    private int[] Sorted(Question question)
    {
        int[] places = new int[question.Values.Length];
        for (int i = 0; i < places.Length; i++) places[i] = PlaceOf(in question.Values[i]);
        Array.Sort(places);
        return places;
    }

    // Without branches to guess: the loop runs as often for every number.
    private static int PlaceOf(long[] points, long number)
    {
        int first = 0;
        int count = points.Length;
        while (count > 1)
        {
            int half = count >>> 1;
            first += half & -(points[first + half - 1] < number ? 1 : 0);
            count -= half;
        }

        long point = points[first];
        return (2 * first) + (point == number ? 1 : point < number ? 2 : 0);
    }

    private int PlaceOf(in Fact fact)
    {
        int low = 0;
        int high = _points.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int order = FactValues.Order(_type, in _points[middle], in fact);
            if (order == 0) return (2 * middle) + 1;
            if (order < 0) low = middle + 1;
            else high = middle;
        }

        return 2 * low;
    }
}
