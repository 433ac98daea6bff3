namespace CommunityDomain.Rules;

/// <summary>A text or a choice: class 0 is every text that no question names, then one class a word, then null.</summary>
internal sealed class WordColumn : IndexColumn
{
    private readonly int _slot;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<Question, int[]> _placesOf = [];

    internal WordColumn(int slot, Question[] questions)
    {
        _slot = slot;
        foreach (Question question in questions)
        {
            int[] places = new int[question.Values.Length];
            for (int i = 0; i < places.Length; i++)
            {
                if (!_places.TryGetValue(question.Values[i].Text!, out places[i])) _places.Add(question.Values[i].Text!, places[i] = _places.Count + 1);
            }

            Array.Sort(places);
            _placesOf.Add(question, places);
        }
    }

    internal override int Classes => _places.Count + 2;

    internal override int ClassOf(Fact[] facts)
    {
        ref readonly Fact fact = ref facts[_slot];
        if (fact.State != FactState.Known) return fact.State == FactState.Null ? Classes - 1 : Unknown;
        return _places.Count > 0 && _places.TryGetValue(fact.Text!, out int place) ? place : 0;
    }

    internal override bool Answer(Question question, int place)
    {
        if (question.Kind == ConditionKind.Has) return place < Classes - 1;
        if (place == Classes - 1) return false;
        bool named = Array.BinarySearch(_placesOf[question], place) >= 0;
        return question.Kind == ConditionKind.InSet ? named : question.Holds(named ? 0 : 1);
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
}
