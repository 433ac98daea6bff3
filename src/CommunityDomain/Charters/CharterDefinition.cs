using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Charters;

/// <summary>
/// 群規: introduction + rules + onboarding ceremony (CHA-1…3). May be wrong or incomplete:
/// <see cref="CharterDefinition.CreateValidator"/> finds what contradicts itself, the plan's audit what a whole charter lacks.
/// </summary>
public sealed record CharterDefinition
{
    /// <summary>The id, unique in the plan.</summary>
    public required CharterId Id { get; init; }

    /// <summary>The languages that members read; each text should be there in each of them.</summary>
    public required ValueList<LanguageTag> Languages { get; init; }

    /// <summary>Who we are and what joining gives you (CHA-2); null when there is none.</summary>
    public CharterIntroduction? Introduction { get; init; }

    /// <summary>The rules (CHA-2), in the order members read them.</summary>
    public ValueList<CharterRule> Rules { get; init; }

    /// <summary>What happens on joining (CHA-3); null when nothing does.</summary>
    public OnboardingCeremony? Onboarding { get; init; }

    /// <summary>How it is enforced (CHA-4); null where people do it by themselves.</summary>
    public CharterEnforcement? Enforcement { get; init; }

    /// <summary>Makes the charter ready to judge messages and nicknames. No code is generated.</summary>
    /// <param name="zones">Resolves the zone ids of time windows.</param>
    /// <returns>The compiled charter.</returns>
    /// <exception cref="InvalidDefinitionException">There are findings of severity Error, of the charter or its enforcement; carries all findings.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is null.</exception>
    public CompiledCharter Compile(IDateTimeZoneProvider zones) =>
        TryCompile(zones, out CompiledCharter? compiled, out ValueList<Finding> findings) ? compiled : throw new InvalidDefinitionException(findings);

    /// <summary>Makes the charter ready to judge messages and nicknames, or says all that is wrong.</summary>
    /// <param name="zones">Resolves the zone ids of time windows.</param>
    /// <param name="compiled">The compiled charter, or null. One without <see cref="Enforcement"/> lets everything pass.</param>
    /// <param name="findings">Every finding; may hold warnings when all is good.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is null.</exception>
    public bool TryCompile(IDateTimeZoneProvider zones, [NotNullWhen(true)] out CompiledCharter? compiled, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(zones);
        findings = new CharterDefinitionValidator(zones).Check(this);
        bool good = !findings.Any(finding => finding.Severity == FindingSeverity.Error);
        compiled = good ? new CompiledCharter(this, zones) : null;
        return good;
    }

    /// <summary>
    /// Finds what it lacks to be whole (CHA-2, CHA-3): introduction, rules that oblige and rules that forbid, a ceremony on joining, and every text in every language of the charter.
    /// All findings are warnings. A missing part is reported once and its own parts are not; what <see cref="CharterDefinition.CreateValidator"/> reports is not reported again.
    /// </summary>
    /// <returns>The findings in the order introduction, rules, onboarding, with paths relative to the charter; empty for a whole charter.</returns>
    public ValueList<Finding> Check() => CharterChecks.Run(this);

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <param name="zones">Judges zone ids too; null leaves them to the one who compiles.</param>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<CharterDefinition> CreateValidator(IDateTimeZoneProvider? zones = null) => new CharterDefinitionValidator(zones);
}
