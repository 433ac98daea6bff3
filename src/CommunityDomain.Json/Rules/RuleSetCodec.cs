using CommunityDomain.Json.Codecs;
using CommunityDomain.Json.Patterns;
using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>How <see cref="RuleSet"/> is a document: its own members after the version.</summary>
internal sealed class RuleSetCodec : ObjectCodec<RuleSet>
{
    internal static readonly RuleSetCodec Instance = new();

    private readonly Field<RuleSet, ValueList<FactField>> _facts;
    private readonly Field<RuleSet, ValueList<RuleEffect>> _effects;
    private readonly Field<RuleSet, ValueList<Rule>> _rules;
    private readonly Field<RuleSet, ValueList<TextPatternSet>> _patterns;
    private readonly Field<RuleSet, ValueList<RuleCounter>> _counters;
    private readonly Field<RuleSet, Verdict> _otherwise;
    private readonly Field<RuleSet, Combining> _combining;
    private readonly Field<RuleSet, int> _reviewStrength;
    private readonly Field<RuleSet, int> _revision;
    private readonly Field<RuleSet, Instant?> _from;

    private RuleSetCodec()
        : base("ruleSet", new RuleSet { Facts = [], Effects = [], Rules = [], Otherwise = default })
    {
        BeginDocument(DocumentVersions.RuleSet);
        _revision = Optional("revision", Values.Integer, item => item.Revision);
        _from = Optional("from", Values.Maybe(Values.Instant), item => item.From);
        _facts = Required("facts", Values.List(FactFieldCodec.Instance), item => item.Facts);
        _patterns = Optional("patterns", Values.List(TextPatternSetCodec.Instance), item => item.Patterns);
        _counters = Optional("counters", Values.List(RuleCounterCodec.Instance), item => item.Counters);
        _effects = Required("effects", Values.List(RuleEffectCodec.Instance), item => item.Effects);
        _rules = Required("rules", Values.List(RuleCodec.Instance), item => item.Rules);
        _otherwise = Required("otherwise", Values.Word<Verdict>("verdict"), item => item.Otherwise);
        _combining = Optional("combining", Values.Word<Combining>("combining"), item => item.Combining);
        _reviewStrength = Optional("reviewStrength", Values.Integer, item => item.ReviewStrength);
    }

    private protected override RuleSet Build(Bag members) => new()
    {
        Revision = _revision.Of(members),
        From = _from.Of(members),
        Facts = _facts.Of(members),
        Patterns = _patterns.Of(members),
        Counters = _counters.Of(members),
        Effects = _effects.Of(members),
        Rules = _rules.Of(members),
        Otherwise = _otherwise.Of(members),
        Combining = _combining.Of(members),
        ReviewStrength = _reviewStrength.Of(members),
    };
}
