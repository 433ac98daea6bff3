using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Json.Patterns;
using CommunityDomain.Json.Rules;
using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="CharterEnforcement"/> stands in a document.</summary>
internal sealed class CharterEnforcementCodec : ObjectCodec<CharterEnforcement>
{
    internal static readonly CharterEnforcementCodec Instance = new();

    private readonly Field<CharterEnforcement, ValueList<ModerationRule>> _rules;
    private readonly Field<CharterEnforcement, ValueList<TextPatternSet>> _patterns;
    private readonly Field<CharterEnforcement, ValueList<DomainList>> _domainLists;
    private readonly Field<CharterEnforcement, ValueList<RuleCounter>> _counters;
    private readonly Field<CharterEnforcement, Condition?> _exempt;
    private readonly Field<CharterEnforcement, Duration> _duplicateSpan;
    private readonly Field<CharterEnforcement, int> _duplicateMinimumLength;
    private readonly Field<CharterEnforcement, bool> _duplicatesIgnoreDigits;
    private readonly Field<CharterEnforcement, Duration?> _probationLasts;
    private readonly Field<CharterEnforcement, int?> _probationMessages;
    private readonly Field<CharterEnforcement, bool> _probationEndsWhenVouched;
    private readonly Field<CharterEnforcement, bool> _probationEndsWithQuiz;
    private readonly Field<CharterEnforcement, NicknameCard?> _nickname;
    private readonly Field<CharterEnforcement, PenaltyLadder?> _ladder;

    private CharterEnforcementCodec()
        : base("charterEnforcement", new CharterEnforcement { Rules = [] })
    {
        _rules = Required("rules", Values.List(ModerationRuleCodec.Instance), item => item.Rules);
        _patterns = Optional("patterns", Values.List(TextPatternSetCodec.Instance), item => item.Patterns);
        _domainLists = Optional("domainLists", Values.List(DomainListCodec.Instance), item => item.DomainLists);
        _counters = Optional("counters", Values.List(RuleCounterCodec.Instance), item => item.Counters);
        _exempt = Optional("exempt", Values.OrNull(ConditionCodec.Instance), item => item.Exempt);
        _duplicateSpan = Optional("duplicateSpan", Values.Duration, item => item.DuplicateSpan);
        _duplicateMinimumLength = Optional("duplicateMinimumLength", Values.Integer, item => item.DuplicateMinimumLength);
        _duplicatesIgnoreDigits = Optional("duplicatesIgnoreDigits", Values.Flag, item => item.DuplicatesIgnoreDigits);
        _probationLasts = Optional("probationLasts", Values.Maybe(Values.Duration), item => item.ProbationLasts);
        _probationMessages = Optional("probationMessages", Values.Maybe(Values.Integer), item => item.ProbationMessages);
        _probationEndsWhenVouched = Optional("probationEndsWhenVouched", Values.Flag, item => item.ProbationEndsWhenVouched);
        _probationEndsWithQuiz = Optional("probationEndsWithQuiz", Values.Flag, item => item.ProbationEndsWithQuiz);
        _nickname = Optional("nickname", Values.OrNull(NicknameCardCodec.Instance), item => item.Nickname);
        _ladder = Optional("ladder", Values.OrNull(PenaltyLadderCodec.Instance), item => item.Ladder);
    }

    private protected override CharterEnforcement Build(Bag members) => new()
    {
        Rules = _rules.Of(members),
        Patterns = _patterns.Of(members),
        DomainLists = _domainLists.Of(members),
        Counters = _counters.Of(members),
        Exempt = _exempt.Of(members),
        DuplicateSpan = _duplicateSpan.Of(members),
        DuplicateMinimumLength = _duplicateMinimumLength.Of(members),
        DuplicatesIgnoreDigits = _duplicatesIgnoreDigits.Of(members),
        ProbationLasts = _probationLasts.Of(members),
        ProbationMessages = _probationMessages.Of(members),
        ProbationEndsWhenVouched = _probationEndsWhenVouched.Of(members),
        ProbationEndsWithQuiz = _probationEndsWithQuiz.Of(members),
        Nickname = _nickname.Of(members),
        Ladder = _ladder.Of(members),
    };
}
