using CommunityDomain.Json.Codecs;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Metrics;

/// <summary>How <see cref="RetentionDefinition"/> stands as a document.</summary>
internal sealed class RetentionDefinitionCodec : ObjectCodec<RetentionDefinition>
{
    internal static readonly RetentionDefinitionCodec Instance = new();

    private readonly Field<RetentionDefinition, string> _zone;
    private readonly Field<RetentionDefinition, LocalTime> _dayStart;
    private readonly Field<RetentionDefinition, PeriodLength> _period;
    private readonly Field<RetentionDefinition, ValueList<int>> _cells;
    private readonly Field<RetentionDefinition, ValueList<string>> _starts;
    private readonly Field<RetentionDefinition, ValueList<string>> _returns;
    private readonly Field<RetentionDefinition, ValueList<string>> _barring;
    private readonly Field<RetentionDefinition, RetentionEntry> _entry;
    private readonly Field<RetentionDefinition, RetentionClock> _clock;
    private readonly Field<RetentionDefinition, RetentionCriterion> _criterion;
    private readonly Field<RetentionDefinition, int> _minimumOccurrences;
    private readonly Field<RetentionDefinition, ExclusionPolicy> _notCounted;

    private RetentionDefinitionCodec()
        : base("retention", new RetentionDefinition { Zone = string.Empty, Cells = [] })
    {
        BeginDocument(DocumentVersions.Retention);
        _zone = Required("zone", Values.Text, item => item.Zone);
        _dayStart = Optional("dayStart", Values.Time, item => item.DayStart);
        _period = Optional("period", PeriodLengthCodec.Instance, item => item.Period);
        _cells = Required("cells", Values.List(Values.Integer), item => item.Cells);
        _starts = Optional("starts", Values.List(Values.Text), item => item.Starts);
        _returns = Optional("returns", Values.List(Values.Text), item => item.Returns);
        _barring = Optional("barring", Values.List(Values.Text), item => item.Barring);
        _entry = Optional("entry", Values.Word<RetentionEntry>("retentionEntry"), item => item.Entry);
        _clock = Optional("clock", Values.Word<RetentionClock>("retentionClock"), item => item.Clock);
        _criterion = Optional("criterion", Values.Word<RetentionCriterion>("retentionCriterion"), item => item.Criterion);
        _minimumOccurrences = Optional("minimumOccurrences", Values.Integer, item => item.MinimumOccurrences);
        _notCounted = Optional("notCounted", ExclusionPolicyCodec.Instance, item => item.NotCounted);
    }

    private protected override RetentionDefinition Build(Bag members) => new()
    {
        Zone = _zone.Of(members),
        DayStart = _dayStart.Of(members),
        Period = _period.Of(members),
        Cells = _cells.Of(members),
        Starts = _starts.Of(members),
        Returns = _returns.Of(members),
        Barring = _barring.Of(members),
        Entry = _entry.Of(members),
        Clock = _clock.Of(members),
        Criterion = _criterion.Of(members),
        MinimumOccurrences = _minimumOccurrences.Of(members),
        NotCounted = _notCounted.Of(members),
    };
}
