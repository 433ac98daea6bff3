namespace CommunityDomain.Calendars;

/// <summary>Judges a <see cref="TimedRecurrence"/>: its days by <see cref="RecurrenceValidator"/>, and that there are times, each once.</summary>
public sealed class TimedRecurrenceValidator : DefinitionValidator<TimedRecurrence>
{
    /// <summary>Makes the validator; an instance serves any number of definitions.</summary>
    public TimedRecurrenceValidator()
    {
        Nested("days", timed => timed.Days, new RecurrenceValidator());
        Require("days", DefinitionCodes.ItemMissing, string.Empty, timed => timed.Days is not null);
        Require("times", RecurrenceCodes.TimesUnfit, string.Empty, timed => !timed.Times.IsEmpty, timed => [new("times", timed.Times.Count)]);
        Judge((timed, findings) =>
        {
            var seen = new HashSet<LocalTime>();
            for (int i = 0; i < timed.Times.Count; i++)
            {
                if (!seen.Add(timed.Times[i]))
                    findings.Add(new Finding($"times[{i}]", RecurrenceCodes.ValueRepeated, FindingSeverity.Error, string.Empty, new Evidence("value", timed.Times[i])));
            }
        });
    }
}
