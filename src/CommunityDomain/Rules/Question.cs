using CommunityDomain.Calendars;

namespace CommunityDomain.Rules;

/// <summary>One single question to one fact, typed: what a condition without parts becomes when it is compiled.</summary>
internal sealed class Question
{
    private readonly FactType _type;
    private readonly Comparison _comparison;
    private readonly long _number;
    private readonly decimal _decimal;
    private readonly Instant _instant;
    private readonly Duration _duration;
    private readonly string _text = string.Empty;
    private readonly EvidenceValue[] _set = [];
    private readonly TimeWindow _window;
    private readonly DateTimeZone? _zone;

    internal Question(Condition condition, FactField field, int slot, IDateTimeZoneProvider zones)
    {
        Kind = condition.Kind;
        Slot = slot;
        Condition = condition;
        _type = field.Type;
        _comparison = condition.Comparison;
        if (Kind == ConditionKind.InWindow)
        {
            _window = condition.Window;
            _zone = zones[condition.Zone];
        }
        else if (Kind == ConditionKind.InSet)
        {
            _set = [.. condition.Values];
        }
        else if (Kind == ConditionKind.Compare)
        {
            EvidenceValue value = condition.Values[0];
            switch (_type)
            {
                case FactType.Integer: _number = (long)value.Number; break;
                case FactType.Decimal: _decimal = value.Number; break;
                case FactType.Flag: _number = value.Flag ? 1 : 0; break;
                case FactType.TimeOfDay: _number = value.Time!.Value.NanosecondOfDay; break;
                case FactType.Instant: _instant = value.Instant!.Value; break;
                case FactType.Duration: _duration = value.Duration!.Value; break;
                default: _text = value.Text; break;
            }
        }
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
        return Kleene.Of(Kind switch
        {
            ConditionKind.Compare => Compare(in fact),
            ConditionKind.InSet => Array.IndexOf(_set, fact.ToEvidence(_type)) >= 0,
            _ => _window.IsWholeDay || _window.Contains(fact.Instant.InZone(_zone!).TimeOfDay),
        });
    }

    private bool Compare(in Fact fact) => _type switch
    {
        FactType.Integer or FactType.Flag or FactType.TimeOfDay => Holds(fact.Number.CompareTo(_number)),
        FactType.Decimal => Holds(fact.Decimal.CompareTo(_decimal)),
        FactType.Instant => Holds(fact.Instant.CompareTo(_instant)),
        FactType.Duration => Holds(fact.Duration.CompareTo(_duration)),
        _ => string.Equals(fact.Text, _text, StringComparison.Ordinal) == (_comparison == Comparison.Equal),
    };

    private bool Holds(int order) => _comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Below => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.Above => order > 0,
        _ => order >= 0,
    };
}
