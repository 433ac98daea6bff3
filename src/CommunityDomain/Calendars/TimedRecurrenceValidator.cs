namespace CommunityDomain.Calendars;

/// <summary>Judges a <see cref="TimedRecurrence"/>: its days as <see cref="Recurrence.CreateValidator"/> does, and that there are times, each once. Compiling asks the same.</summary>
internal sealed class TimedRecurrenceValidator : DefinitionValidator<TimedRecurrence>
{
    /// <summary>Makes the validator; an instance serves any number of definitions.</summary>
    public TimedRecurrenceValidator() => Judge((timed, findings) => findings.AddRange(RecurrenceRules.Judge(timed, out _)));
}
