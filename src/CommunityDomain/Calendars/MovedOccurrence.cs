namespace CommunityDomain.Calendars;

/// <summary>One occurrence of a rule that takes place on another day. Named by the day the rule gives, so it survives re-planning.</summary>
/// <param name="From">The day that the rule gives.</param>
/// <param name="To">The day it takes place on instead.</param>
public readonly record struct MovedOccurrence(LocalDate From, LocalDate To)
{
    /// <summary>As <c>2026-03-01->2026-03-02</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Of(From)}->{InvariantText.Of(To)}";
}
