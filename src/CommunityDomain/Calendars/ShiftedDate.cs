namespace CommunityDomain.Calendars;

/// <summary>One item after a <see cref="ShiftRule"/>: where it was meant to be, where it is, why.</summary>
public sealed record ShiftedDate
{
    internal ShiftedDate(LocalDate nominal, LocalDate? date, Reason? reason, ValueList<LocalDate> collapsedWith)
    {
        Nominal = nominal;
        Date = date;
        Reason = reason;
        CollapsedWith = collapsedWith;
    }

    /// <summary>The day the plan gave.</summary>
    public LocalDate Nominal { get; }

    /// <summary>The day it takes place on; null when it was dropped or the calendar does not know.</summary>
    public LocalDate? Date { get; }

    /// <summary>Why it moved, was dropped or could not be placed, or that weekends were assumed; null when it stayed where it was.</summary>
    public Reason? Reason { get; }

    /// <summary>The nominal days, each once and in order, of the other items that ended up on the same day; its own among them when another item has the same.</summary>
    public ValueList<LocalDate> CollapsedWith { get; }
}
