using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>
/// How a charter is enforced (CHA-4): rules over what is in a message, the lists they need, what is counted over time, the nickname card, and the ladder of penalties.
/// May be wrong: <see cref="CharterEnforcementValidator"/> judges it, <see cref="Compile"/> throws.
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

    /// <summary>Until when a member counts as new; null where nobody does.</summary>
    public NewcomerProbation? Probation { get; init; }

    /// <summary>群名片: how members name themselves; null where they may as they like.</summary>
    public NicknameCard? Nickname { get; init; }

    /// <summary>What strikes add up to; null where rules bring their sanctions by themselves.</summary>
    public PenaltyLadder? Ladder { get; init; }

    /// <summary>Makes a charter ready to judge messages. No code is generated.</summary>
    /// <param name="charter">The charter whose rules are enforced.</param>
    /// <param name="zones">Resolves the zone ids of time windows.</param>
    /// <returns>The compiled charter.</returns>
    /// <exception cref="InvalidDefinitionException">There are findings of severity Error; carries all findings.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CompiledCharter Compile(CharterDefinition charter, IDateTimeZoneProvider zones) =>
        TryCompile(charter, zones, out CompiledCharter? compiled, out ValueList<Finding> findings) ? compiled : throw new InvalidDefinitionException(findings);

    /// <summary>Makes a charter ready to judge messages, or says all that is wrong.</summary>
    /// <param name="charter">The charter whose rules are enforced.</param>
    /// <param name="zones">Resolves the zone ids of time windows.</param>
    /// <param name="compiled">The compiled charter, or null.</param>
    /// <param name="findings">Every finding; may hold warnings when all is good.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool TryCompile(CharterDefinition charter, IDateTimeZoneProvider zones, [NotNullWhen(true)] out CompiledCharter? compiled, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(charter);
        ArgumentNullException.ThrowIfNull(zones);
        findings = EnforcementChecks.Judge(this, charter, zones);
        bool good = !findings.Any(finding => finding.Severity == FindingSeverity.Error);
        compiled = good ? new CompiledCharter(this, charter, zones) : null;
        return good;
    }
}
