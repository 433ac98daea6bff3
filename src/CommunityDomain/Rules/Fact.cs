namespace CommunityDomain.Rules;

/// <summary>One fact of an evaluation; which member holds the value follows from the type of its field.</summary>
internal struct Fact
{
    internal FactState State;
    internal long Number;
    internal decimal Decimal;
    internal Instant Instant;
    internal Duration Duration;
    internal string? Text;

    internal readonly EvidenceValue ToEvidence(FactType type) => State != FactState.Known ? default : type switch
    {
        FactType.Integer => Number,
        FactType.Decimal => Decimal,
        FactType.Flag => Number != 0,
        FactType.TimeOfDay => LocalTime.FromNanosecondsSinceMidnight(Number),
        FactType.Instant => Instant,
        FactType.Duration => Duration,
        _ => Text,
    };
}
