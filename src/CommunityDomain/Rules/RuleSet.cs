using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>
/// Rules over declared facts, as data. May be wrong: <see cref="RuleSet.CreateValidator"/> judges it, <see cref="Compile"/> throws.
/// The engine knows no word of chat: facts, effects and scopes are the host's.
/// </summary>
public sealed record RuleSet
{
    /// <summary>How many rules a set may hold; our convention.</summary>
    public const int MaxRules = 20_000;

    /// <summary>How many conditions, and values that they compare with, all rules and counters together may hold; our convention.</summary>
    public const int MaxConditions = 500_000;

    /// <summary>How many facts, effects, counters and pattern sets a set may declare, and how many examples a rule may have; our convention.</summary>
    public const int MaxDeclarations = 1_000;

    /// <summary>How many patterns all pattern sets together may hold, allowed ones included; our convention.</summary>
    public const int MaxPatterns = 200_000;

    /// <summary>The facts that rules may ask for, each name once.</summary>
    public required ValueList<FactField> Facts { get; init; }

    /// <summary>The effects that rules may have, each code once.</summary>
    public required ValueList<RuleEffect> Effects { get; init; }

    /// <summary>The rules, in any order.</summary>
    public required ValueList<Rule> Rules { get; init; }

    /// <summary>The answer when no rule applies: <see cref="Verdict.Granted"/> where everything is allowed that nothing forbids, <see cref="Verdict.Refused"/> where nothing is granted by itself.</summary>
    public required Verdict Otherwise { get; init; }

    /// <summary>How the rules that apply make one decision.</summary>
    public Combining Combining { get; init; }

    /// <summary>Where review stands among forbidding effects: it outweighs those of this strength and weaker ones. 0 by default: any forbidding effect outweighs it.</summary>
    public int ReviewStrength { get; init; }

    /// <summary>The pattern sets that conditions may ask of texts, each id once. Empty by default.</summary>
    public ValueList<TextPatternSet> Patterns { get; init; }

    /// <summary>What is counted in sliding windows for conditions that ask how often; each name once. Empty by default.</summary>
    public ValueList<RuleCounter> Counters { get; init; }

    /// <summary>Which revision of these rules it is, 1 or more; 1 by default. Not the version of a document, which is the form it is written in.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>From when this revision is in force, inclusive, until a later one takes over (<see cref="RuleSetRevisions"/>); null for always. Deciding does not ask it.</summary>
    public Instant? From { get; init; }

    /// <summary>Makes the rules ready to decide. No code is generated.</summary>
    /// <param name="zones">Resolves the zone ids of time windows.</param>
    /// <returns>The compiled rules.</returns>
    /// <exception cref="InvalidDefinitionException">There are findings of severity Error; carries all findings.</exception>
    public CompiledRuleSet Compile(IDateTimeZoneProvider zones) =>
        TryCompile(zones, out CompiledRuleSet? compiled, out ValueList<Finding> findings) ? compiled : throw new InvalidDefinitionException(findings);

    /// <summary>Makes the rules ready to decide, or says all that is wrong.</summary>
    /// <param name="zones">Resolves the zone ids of time windows.</param>
    /// <param name="compiled">The compiled rules, or null.</param>
    /// <param name="findings">Every finding; may hold warnings when the rules are good.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is null.</exception>
    public bool TryCompile(IDateTimeZoneProvider zones, [NotNullWhen(true)] out CompiledRuleSet? compiled, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(zones);
        findings = RuleSetRules.Judge(this, zones);
        bool good = !findings.Any(finding => finding.Severity == FindingSeverity.Error);
        compiled = good ? new CompiledRuleSet(this, zones) : null;
        return good;
    }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <param name="zones">Judges zone ids too; null leaves them to the one who compiles.</param>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<RuleSet> CreateValidator(IDateTimeZoneProvider? zones = null) => new RuleSetValidator(zones);
}
