using CommunityDomain.Calendars;

namespace CommunityDomain.Rules;

/// <summary>One single question to one fact, typed: what a condition without parts becomes when it is compiled. A count is asked of the slot of its window.</summary>
internal sealed class Question
{
    private readonly FactType _type;
    private readonly Fact _value;
    private readonly Fact[] _set = [];
    private readonly TimeWindow _window;
    private readonly DateTimeZone? _zone;

    /// <summary>A question to a fact.</summary>
    internal Question(Condition condition, FactField field, int slot, IDateTimeZoneProvider zones)
        : this(condition, slot)
    {
        _type = field.Type;
        switch (Kind)
        {
            case ConditionKind.InWindow:
                _window = condition.Window;
                _zone = zones[condition.Zone];
                break;
            case ConditionKind.InSet:
                _set = [.. condition.Values.Select(value => FactValues.TryOf(field, value, out Fact fact) ? fact : default)];
                break;
            case ConditionKind.Contains:
                foreach (EvidenceValue word in condition.Values) _value.Number |= 1L << FactValues.Place(field, word.Text);
                break;
            case ConditionKind.Compare:
                _ = FactValues.TryOf(field, condition.Values[0], out _value);
                break;
        }
    }

    /// <summary>A question to a count.</summary>
    internal Question(Condition condition, int slot)
    {
        Kind = condition.Kind;
        Slot = slot;
        Condition = condition;
        if (Kind == ConditionKind.Count) _value.Number = (long)condition.Values[0].Number;
    }

    internal ConditionKind Kind { get; }

    internal int Slot { get; }

    internal Condition Condition { get; }

    /// <summary>The zone of a time window; null for other kinds.</summary>
    internal DateTimeZone? Zone => _zone;

    internal int Ask(in Fact fact)
    {
        if (fact.State == FactState.Missing) return Kleene.Unknown;
        if (Kind == ConditionKind.Has) return Kleene.Of(fact.State == FactState.Known);
        if (fact.State == FactState.Null) return Kleene.False;
        return Kind switch
        {
            ConditionKind.Compare => Kleene.Of(Holds(FactValues.Order(_type, in fact, in _value))),
            ConditionKind.InSet => Kleene.Of(IsIn(in fact)),
            ConditionKind.Contains => Kleene.Of((fact.Number & _value.Number) != 0),
            ConditionKind.Count => Between(fact.Number, fact.Most),
            _ => Kleene.Of(_window.IsWholeDay || _window.Contains(fact.Instant.InZone(_zone!).TimeOfDay)),
        };
    }

    /// <summary>
    /// States the question and its answer as evidence: <c>links = 4, links.comparison = at least, links.required = 3</c>. A comparison that fails is stated as
    /// the one that holds; other questions that fail add <c>holds = no</c>. The second question about a name has a 2 behind its members, and so on.
    /// </summary>
    internal void Cite(Fact[] facts, RuleSet set, int number, List<Evidence> evidence)
    {
        ref readonly Fact fact = ref facts[Slot];
        string name = Condition.Field;
        string suffix = number == 1 ? string.Empty : InvariantText.Of(number);
        bool holds = Ask(in fact) == Kleene.True;
        if (Kind == ConditionKind.Count)
        {
            evidence.Add(new(name + suffix, fact.Number));
            evidence.Add(new($"{name}.span{suffix}", Condition.Span));
        }
        else if (number == 1)
        {
            evidence.Add(new(name, FactValues.ToEvidence(set.Facts[Slot], in fact)));
        }

        bool compares = Kind is ConditionKind.Compare or ConditionKind.Count;
        bool mirrored = compares && !holds && fact.State == FactState.Known;
        evidence.Add(new($"{name}.comparison{suffix}", compares ? EvidenceValue.Term(mirrored ? Otherwise(Condition.Comparison) : Condition.Comparison) : EvidenceValue.Term(Kind)));
        if (Kind == ConditionKind.InWindow)
        {
            evidence.Add(new($"{name}.required{suffix}", Condition.Window.Value));
            evidence.Add(new($"{name}.zone{suffix}", Condition.Zone));
        }
        else if (Condition.Values.Count > 0)
        {
            evidence.Add(new($"{name}.required{suffix}", Condition.Values.Count == 1 ? Condition.Values[0] : string.Join(", ", Condition.Values)));
        }

        if (!holds && !mirrored) evidence.Add(new($"{name}.holds{suffix}", false));
    }

    private static Comparison Otherwise(Comparison comparison) => comparison switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Below => Comparison.AtLeast,
        Comparison.AtMost => Comparison.Above,
        Comparison.Above => Comparison.AtMost,
        _ => Comparison.Below,
    };

    private bool IsIn(in Fact fact)
    {
        foreach (ref readonly Fact value in _set.AsSpan())
            if (FactValues.Order(_type, in fact, in value) == 0) return true;
        return false;
    }

    /// <summary>A comparison with a number of which only bounds are known: true or false where every number between them says so.</summary>
    private int Between(long least, long most)
    {
        bool low = Holds(least.CompareTo(_value.Number));
        bool high = Holds(most.CompareTo(_value.Number));
        bool inside = least < _value.Number && _value.Number < most && Condition.Comparison is (Comparison.Equal or Comparison.NotEqual);
        return inside || low != high ? Kleene.Unknown : Kleene.Of(low);
    }

    private bool Holds(int order) => Condition.Comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Below => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.Above => order > 0,
        _ => order >= 0,
    };
}
