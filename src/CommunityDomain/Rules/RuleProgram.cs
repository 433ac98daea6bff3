namespace CommunityDomain.Rules;

/// <summary>The conditions of a rule set as one flat array: no trees to walk, nothing allocated while asking. Equal questions are asked once a place, but stored once.</summary>
internal sealed class RuleProgram
{
    private readonly List<Step> _building = [];
    private readonly List<int> _partsBuilding = [];
    private readonly Dictionary<Condition, int> _questionPlaces = [];
    private readonly List<Question> _questionsBuilding = [];
    private readonly Dictionary<string, int> _slots;
    private readonly ValueList<FactField> _fields;
    private readonly IDateTimeZoneProvider _zones;
    private Step[] _steps = [];
    private int[] _parts = [];

    internal RuleProgram(ValueList<FactField> fields, IDateTimeZoneProvider zones)
    {
        _fields = fields;
        _zones = zones;
        _slots = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < fields.Count; i++) _slots.Add(fields[i].Name, i);
    }

    internal Question[] Questions { get; private set; } = [];

    internal int Add(Condition? condition)
    {
        if (condition is null) return -1;
        if (condition.Parts.IsEmpty && condition.Kind < ConditionKind.All)
        {
            if (!_questionPlaces.TryGetValue(condition, out int question))
            {
                question = _questionsBuilding.Count;
                int slot = _slots[condition.Field];
                _questionsBuilding.Add(new Question(condition, _fields[slot], slot, _zones));
                _questionPlaces.Add(condition, question);
            }

            _building.Add(new Step(condition.Kind, question, 0, 0));
            return _building.Count - 1;
        }

        int[] parts = [.. condition.Parts.Select(part => Add(part))];
        int first = _partsBuilding.Count;
        _partsBuilding.AddRange(parts);
        _building.Add(new Step(condition.Kind, first, parts.Length, condition.Least));
        return _building.Count - 1;
    }

    internal void Seal()
    {
        _steps = [.. _building];
        _parts = [.. _partsBuilding];
        Questions = [.. _questionsBuilding];
    }

    /// <summary>The value of a condition. Where <paramref name="hidden"/> is true for a question, it is as if its fact were missing.</summary>
    internal int Value(int place, Fact[] facts, bool[]? hidden)
    {
        ref readonly Step step = ref _steps[place];
        switch (step.Kind)
        {
            case ConditionKind.All:
                {
                    int value = Kleene.True;
                    foreach (int part in _parts.AsSpan(step.First, step.Count))
                    {
                        value = Math.Min(value, Value(part, facts, hidden));
                        if (value == Kleene.False) break;
                    }

                    return value;
                }

            case ConditionKind.Any:
                {
                    int value = Kleene.False;
                    foreach (int part in _parts.AsSpan(step.First, step.Count))
                    {
                        value = Math.Max(value, Value(part, facts, hidden));
                        if (value == Kleene.True) break;
                    }

                    return value;
                }

            case ConditionKind.Not:
                return Kleene.Not(Value(_parts[step.First], facts, hidden));
            case ConditionKind.AtLeast:
                {
                    int sure = 0;
                    int possible = 0;
                    foreach (int part in _parts.AsSpan(step.First, step.Count))
                    {
                        int value = Value(part, facts, hidden);
                        if (value == Kleene.True) sure++;
                        if (value != Kleene.False) possible++;
                    }

                    return sure >= step.Least ? Kleene.True : possible < step.Least ? Kleene.False : Kleene.Unknown;
                }

            default:
                if (hidden is not null && hidden[step.First]) return Kleene.Unknown;
                Question question = Questions[step.First];
                return question.Ask(in facts[question.Slot]);
        }
    }

    /// <summary>The questions that a condition asks, each once, in order.</summary>
    internal void Collect(int place, SortedSet<int> questions)
    {
        if (place < 0) return;
        Step step = _steps[place];
        if (step.Kind < ConditionKind.All) questions.Add(step.First);
        else
            for (int i = 0; i < step.Count; i++) Collect(_parts[step.First + i], questions);
    }

    private readonly record struct Step(ConditionKind Kind, int First, int Count, int Least);
}
