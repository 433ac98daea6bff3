namespace CommunityDomain.Calendars;

/// <summary>Why a day is not what its weekday says.</summary>
public enum SpecialDayKind
{
    /// <summary>法定節日: a holiday by law, on a weekday or on a weekend.</summary>
    Statutory = 0,

    /// <summary>調休放假: a day off that is worked on another day.</summary>
    InLieu = 1,

    /// <summary>調休上班 / 補行上班: a day of the weekend that is worked.</summary>
    AdjustedWorkday = 2,

    /// <summary>補假 / 振替休日: a day off because a holiday fell on a day that was off anyway.</summary>
    Substitute = 3,

    /// <summary>国民の休日: a weekday between two holidays, off in Japan.</summary>
    Citizens = 4,
}
