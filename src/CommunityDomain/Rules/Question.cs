using CommunityDomain.Calendars;

namespace CommunityDomain.Rules;

/// <summary>One single question to one fact, typed: what a condition without parts becomes when it is compiled. A count is asked of the slot of its window.</summary>
internal sealed class Question
{
    private readonly long _number;
    private readonly TimeWindow _window;
    private readonly DateTimeZone? _zone;

    /// <summary>A question to a fact.</summary>
    internal Question(Condition condition, FactField field, int slot, IDateTimeZoneProvider zones, CitedNames? names = null, int patternSet = -1)
        : this(condition, slot, names)
    {
        Type = field.Type;
        switch (Kind)
        {
            case ConditionKind.InWindow:
                _window = condition.Window;
                _zone = zones[condition.Zone];
                break;
            case ConditionKind.InSet or ConditionKind.Compare:
                Values = new Fact[condition.Values.Count];
                for (int i = 0; i < Values.Length; i++) _ = FactValues.TryOf(field, condition.Values[i], out Values[i]);
                break;
            case ConditionKind.Matches:
                _number = patternSet;
                break;
            case ConditionKind.Contains:
                foreach (EvidenceValue word in condition.Values) _number |= 1L << FactValues.Place(field, word.Text);
                break;
        }
    }

    /// <summary>A question to a count.</summary>
    internal Question(Condition condition, int slot, CitedNames? names = null)
    {
        Names = names ?? new CitedNames(condition.Field);
        Kind = condition.Kind;
        Slot = slot;
        Condition = condition;
        if (Kind == ConditionKind.Count) _number = (long)condition.Values[0].Number;
    }

    internal ConditionKind Kind { get; }

    internal int Slot { get; }

    /// <summary>What the fact holds.</summary>
    internal FactType Type { get; }

    internal Condition Condition { get; }

    /// <summary>What its parts are called as evidence.</summary>
    internal CitedNames Names { get; }

    /// <summary>The place of the pattern set among the rule set's; for <see cref="ConditionKind.Matches"/>.</summary>
    internal int PatternSet => (int)_number;

    /// <summary>The value compared with, or the values of a set; of other kinds none.</summary>
    internal Fact[] Values { get; } = [];

    /// <summary>The zone of a time window; null for other kinds.</summary>
    internal DateTimeZone? Zone => _zone;

    internal int Ask(in Fact fact)
    {
        if (fact.State == FactState.Missing) return Kleene.Unknown;
        if (Kind == ConditionKind.Has) return Kleene.Of(fact.State == FactState.Known);
        if (fact.State == FactState.Null) return Kleene.False;
        return Kind switch
        {
            ConditionKind.Compare => Kleene.Of(Holds(FactValues.Order(Type, in fact, in Values[0]))),
            ConditionKind.InSet => Kleene.Of(IsIn(in fact)),
            ConditionKind.Contains => Kleene.Of((fact.Number & _number) != 0),
            ConditionKind.Count => Between(fact.Number, fact.Most),
            ConditionKind.Matches => fact.Matched is { } matched ? Kleene.Of(matched[_number]) : Kleene.Unknown,
            _ => Kleene.Of(_window.IsWholeDay || _window.Contains(fact.Instant.InZone(_zone!).TimeOfDay)),
        };
    }

    private bool IsIn(in Fact fact)
    {
        foreach (ref readonly Fact value in Values.AsSpan())
            if (FactValues.Order(Type, in fact, in value) == 0) return true;
        return false;
    }

    /// <summary>A comparison with a number of which only bounds are known: true or false where every number between them says so.</summary>
    private int Between(long least, long most)
    {
        bool low = Holds(least.CompareTo(_number));
        bool high = Holds(most.CompareTo(_number));
        bool inside = least < _number && _number < most && Condition.Comparison is (Comparison.Equal or Comparison.NotEqual);
        return inside || low != high ? Kleene.Unknown : Kleene.Of(low);
    }

    /// <summary>Whether the comparison holds for a fact that is so ordered to the value.</summary>
    internal bool Holds(int order) => Condition.Comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Below => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.Above => order > 0,
        _ => order >= 0,
    };
}
