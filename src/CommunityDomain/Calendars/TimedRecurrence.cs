using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Calendars;

/// <summary>
/// Days that come again, with the times of day at which something happens on each: slots. The zone is apart.
/// May be wrong: <see cref="TimedRecurrence.CreateValidator"/> judges it, <see cref="Compile"/> throws.
/// </summary>
public sealed record TimedRecurrence
{
    /// <summary>The days.</summary>
    public required Recurrence Days { get; init; }

    /// <summary>The times of day, local, each once; at least one.</summary>
    public required ValueList<LocalTime> Times { get; init; }

    /// <summary>Makes the definition ready to answer.</summary>
    /// <returns>The compiled definition.</returns>
    /// <exception cref="InvalidDefinitionException">The days or the times have findings of severity Error; the exception carries all findings.</exception>
    public CompiledTimedRecurrence Compile() =>
        TryCompile(out CompiledTimedRecurrence? compiled, out ValueList<Finding> findings) ? compiled : throw new InvalidDefinitionException(findings);

    /// <summary>Makes the definition ready to answer, or says all that is wrong with it.</summary>
    /// <param name="compiled">The compiled definition, or null.</param>
    /// <param name="findings">Every finding; may hold notes and warnings when the definition is good.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    public bool TryCompile([NotNullWhen(true)] out CompiledTimedRecurrence? compiled, out ValueList<Finding> findings)
    {
        findings = RecurrenceRules.Judge(this, out RecurrenceEngine? engine);
        bool good = engine is not null && !findings.Any(finding => finding.Severity == FindingSeverity.Error);
        compiled = good ? new CompiledTimedRecurrence(this, new CompiledRecurrence(Days, engine!)) : null;
        return good;
    }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<TimedRecurrence> CreateValidator() => new TimedRecurrenceValidator();
}
