namespace CommunityDomain.Calendars;

/// <summary>One occurrence of a <see cref="CompiledRecurrence"/>.</summary>
/// <param name="Date">The day it takes place on.</param>
/// <param name="RuleDate">The day that the rule gives; differs from <paramref name="Date"/> when the occurrence was moved.</param>
public readonly record struct Occurrence(LocalDate Date, LocalDate RuleDate)
{
    /// <summary>Whether it takes place on another day than the rule gives.</summary>
    public bool IsMoved => Date != RuleDate;

    /// <summary>The date in ISO form, with the rule's own where they differ.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsMoved ? $"{InvariantText.Of(Date)} (was {InvariantText.Of(RuleDate)})" : InvariantText.Of(Date);
}
