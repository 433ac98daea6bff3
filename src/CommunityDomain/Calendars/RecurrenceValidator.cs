namespace CommunityDomain.Calendars;

/// <summary>Judges a <see cref="Recurrence"/>: values out of range, parts that contradict each other, shapes refused by name, rules that never match. Compiling asks the same.</summary>
internal sealed class RecurrenceValidator : DefinitionValidator<Recurrence>
{
    /// <summary>Makes the validator; an instance serves any number of rules.</summary>
    public RecurrenceValidator() => Judge((rule, findings) => findings.AddRange(RecurrenceRules.Judge(rule, out _)));
}
