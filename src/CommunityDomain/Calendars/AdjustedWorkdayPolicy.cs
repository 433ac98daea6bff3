namespace CommunityDomain.Calendars;

/// <summary>What a worked day of the weekend (調休上班) is for an activity.</summary>
public enum AdjustedWorkdayPolicy
{
    /// <summary>A workday like any other.</summary>
    Normal = 0,

    /// <summary>A day of rest: customers do not think of it as a workday, or the staff rests all the same.</summary>
    Rest = 1,
}
