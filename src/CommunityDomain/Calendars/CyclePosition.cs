namespace CommunityDomain.Calendars;

/// <summary>Where a date lies in a <see cref="CycleSeries"/>. <c>default</c>: before the first cycle.</summary>
/// <param name="Cycle">Which cycle, from 1; 0 before the first.</param>
/// <param name="Day">Which day of the cycle, from 1; 0 on a day of rest after it.</param>
public readonly record struct CyclePosition(int Cycle, int Day)
{
    /// <summary>Whether the date lies before the first cycle.</summary>
    public bool IsBefore => Cycle == 0;

    /// <summary>Whether the date is a day of rest after its cycle.</summary>
    public bool IsRest => Cycle > 0 && Day == 0;
}
