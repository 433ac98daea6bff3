using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>
/// How a charter is enforced (CHA-4): rules over what is in a message, the lists they need, what is counted over time, the nickname card, and the ladder of penalties.
/// May be wrong: <see cref="CharterDefinition.CreateValidator"/> judges it, <see cref="CharterDefinition.Compile"/> throws.
/// </summary>
public sealed record CharterEnforcement
{
    /// <summary>The subject of counters that count for each member.</summary>
    public const string MemberSubject = "member";

    /// <summary>The subject of counters that count for the whole group.</summary>
    public const string GroupSubject = "group";

    /// <summary>The rules, in any order.</summary>
    public required ValueList<ModerationRule> Rules { get; init; }

    /// <summary>Words to look for, by the ids that conditions name.</summary>
    public ValueList<TextPatternSet> Patterns { get; init; }

    /// <summary>Lists of domains, by the ids that facts name.</summary>
    public ValueList<DomainList> DomainLists { get; init; }

    /// <summary>What is counted over time, for the subjects <see cref="MemberSubject"/> and <see cref="GroupSubject"/>. An edited message is not counted again.</summary>
    public ValueList<RuleCounter> Counters { get; init; }

    /// <summary>Whom or what no rule touches, as staff by role; null for nobody.</summary>
    public Condition? Exempt { get; init; }

    /// <summary>How long equal messages are counted (<see cref="ChatFacts.DuplicatesByMember"/>, <see cref="ChatFacts.DuplicatesInGroup"/>): the window <c>(now − span, now]</c>. Ten minutes by default; our convention.</summary>
    public Duration DuplicateSpan { get; init; } = Duration.FromMinutes(10);

    /// <summary>The fewest UTF-16 units a text must have to be counted among equal ones, so that thanks are not spam. 1 by default.</summary>
    public int DuplicateMinimumLength { get; init; } = 1;

    /// <summary>Whether texts that differ in digits only are equal, as one with a serial number. False by default.</summary>
    public bool DuplicatesIgnoreDigits { get; init; }

    /// <summary>How long after joining a member counts as new (<see cref="ChatFacts.OnProbation"/>), end exclusive; null where time does not matter, as by default.</summary>
    public Duration? ProbationLasts { get; init; }

    /// <summary>How many messages a member must have sent before the one being judged to be new no longer; null where they do not matter, as by default. Together with the time, both must be reached.</summary>
    public int? ProbationMessages { get; init; }

    /// <summary>Whether a member is new no longer once another one vouches. True by default.</summary>
    public bool ProbationEndsWhenVouched { get; init; } = true;

    /// <summary>Whether a member is new no longer once the quiz on the charter is passed. True by default.</summary>
    public bool ProbationEndsWithQuiz { get; init; } = true;

    /// <summary>群名片: how members name themselves; null where they may as they like.</summary>
    public NicknameCard? Nickname { get; init; }

    /// <summary>What strikes add up to; null where rules bring their sanctions by themselves.</summary>
    public PenaltyLadder? Ladder { get; init; }
}
