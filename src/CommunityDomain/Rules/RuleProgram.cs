namespace CommunityDomain.Rules;

/// <summary>The conditions of a rule set as one flat array: no trees to walk, nothing allocated while asking. Equal questions are asked once a place, but stored once.</summary>
internal sealed class RuleProgram
{
    private readonly List<Step> _building = [];
    private readonly List<int> _partsBuilding = [];
    private readonly Dictionary<Condition, int> _questionPlaces = [];
    private readonly List<Question> _questionsBuilding = [];
    private readonly Dictionary<string, int> _slots;
    private readonly Dictionary<string, int> _counters;
    private readonly Dictionary<string, int> _patternSets;
    private readonly Dictionary<string, CitedNames> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Counter, Duration Span), int> _windowSlots = [];
    private readonly List<CountWindow> _windowsBuilding = [];
    private readonly ValueList<FactField> _fields;
    private readonly IDateTimeZoneProvider _zones;
    private Step[] _steps = [];
    private int[] _parts = [];

    internal RuleProgram(RuleSet set, IDateTimeZoneProvider zones)
    {
        _fields = set.Facts;
        _zones = zones;
        _slots = Places(set.Facts.Select(field => field.Name));
        _counters = Places(set.Counters.Select(counter => counter.Name));
        _patternSets = Places(set.Patterns.Select(patterns => patterns.Id));
    }

    /// <summary>Every question of the set, once.</summary>
    internal Question[] Questions { get; private set; } = [];

    /// <summary>Every window that is asked for; each has a slot after those of the facts.</summary>
    internal CountWindow[] Windows { get; private set; } = [];

    /// <summary>How many slots a case needs: the facts, then what is derived from them.</summary>
    internal int Slots => _fields.Count + Windows.Length;

    internal int SlotOf(string? field) => field is null ? -1 : _slots[field];

    internal Step this[int place] => _steps[place];

    /// <summary>The place of a part of a combination.</summary>
    internal int Part(Step step, int index) => _parts[step.First + index];

    internal int Add(Condition? condition)
    {
        if (condition is null) return -1;
        if (condition.IsQuestion)
        {
            if (!_questionPlaces.TryGetValue(condition, out int question))
            {
                question = _questionsBuilding.Count;
                _questionsBuilding.Add(Make(condition));
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
        Windows = [.. _windowsBuilding];
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

    /// <summary>The places of the parts of a combination; none for a question.</summary>
    internal ReadOnlySpan<int> PartsOf(Step step) => _parts.AsSpan(step.Count == 0 ? 0 : step.First, step.Count);

    /// <summary>The questions that conditions ask, each once, by slot; places below 0 ask none.</summary>
    internal int[] QuestionsOf(params ReadOnlySpan<int> places)
    {
        var questions = new List<long>();
        foreach (int place in places) Collect(place, questions);
        questions.Sort();
        int count = 0;
        int[] asked = new int[questions.Count];
        for (int i = 0; i < asked.Length; i++)
            if (i == 0 || questions[i] != questions[i - 1]) asked[count++] = (int)(questions[i] & int.MaxValue);
        return count == asked.Length ? asked : asked[..count];
    }

    private void Collect(int place, List<long> questions)
    {
        if (place < 0) return;
        Step step = _steps[place];
        if (step.Count == 0) questions.Add(((long)Questions[step.First].Slot << 32) | (uint)step.First);
        foreach (int part in PartsOf(step)) Collect(part, questions);
    }

    /// <summary>A question to a fact that the set itself need not ask.</summary>
    internal Question Asked(Condition condition) => new(condition, _fields[_slots[condition.Field]], _slots[condition.Field], _zones);

    private Question Make(Condition condition)
    {
        if (!_names.TryGetValue(condition.Field, out CitedNames? names)) _names.Add(condition.Field, names = new CitedNames(condition.Field));
        if (condition.Kind != ConditionKind.Count)
        {
            int patternSet = condition.Kind == ConditionKind.Matches ? _patternSets[condition.PatternSet] : -1;
            return new Question(condition, _fields[_slots[condition.Field]], _slots[condition.Field], _zones, names, patternSet);
        }

        (int Counter, Duration Span) window = (_counters[condition.Field], condition.Span);
        if (!_windowSlots.TryGetValue(window, out int slot))
        {
            slot = _fields.Count + _windowsBuilding.Count;
            _windowSlots.Add(window, slot);
            _windowsBuilding.Add(new CountWindow(window.Counter, window.Span, slot));
        }

        return new Question(condition, slot, names);
    }

    private static Dictionary<string, int> Places(IEnumerable<string> names) =>
        names.Select((name, place) => KeyValuePair.Create(name, place)).ToDictionary(StringComparer.Ordinal);

    /// <summary>A condition: a question by its place in <see cref="Questions"/>, or a combination with the stretch of its parts.</summary>
    internal readonly record struct Step(ConditionKind Kind, int First, int Count, int Least);
}
