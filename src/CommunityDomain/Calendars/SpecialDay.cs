namespace CommunityDomain.Calendars;

/// <summary>A day that is not what its weekday says.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Why.</param>
/// <param name="Name">Its name in the language of the country.</param>
public readonly record struct SpecialDay(LocalDate Date, SpecialDayKind Kind, string Name)
{
    /// <summary>As <c>2026-02-14 AdjustedWorkday 春节</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Of(Date)} {Kind} {Name}";
}
