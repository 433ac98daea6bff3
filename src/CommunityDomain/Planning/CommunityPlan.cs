using CommunityDomain.Calendars;
using CommunityDomain.Charters;
using CommunityDomain.CheckIns;
using CommunityDomain.Groups;
using CommunityDomain.Roles;

namespace CommunityDomain.Planning;

/// <summary>
/// 社群經營計畫: the whole community as planned, one document. May be wrong: <see cref="CommunityPlan.CreateValidator"/> finds what contradicts itself,
/// <see cref="PlanAudit"/> what goes against the facts of the craft.
/// </summary>
public sealed record CommunityPlan
{
    /// <summary>The name of the community.</summary>
    public required string Name { get; init; }

    /// <summary>The IANA id of the community's time zone, as <c>Asia/Shanghai</c>; business days are days of this zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The first business day of the plan, inclusive.</summary>
    public required LocalDate StartsOn { get; init; }

    /// <summary>When a business day starts, local time, up to <see cref="BusinessDayClock.LatestDayStart"/>. Midnight by default; 04:00 is common.</summary>
    public LocalTime DayStart { get; init; }

    /// <summary>The customer segments (GRP-5).</summary>
    public ValueList<SegmentDefinition> Segments { get; init; }

    /// <summary>The groups.</summary>
    public ValueList<GroupDefinition> Groups { get; init; }

    /// <summary>Who runs them (ROL-1).</summary>
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>The charters (CHA-1).</summary>
    public ValueList<CharterDefinition> Charters { get; init; }

    /// <summary>The planned activities (GRP-6), in any order.</summary>
    public ValueList<PlannedActivity> Activities { get; init; }

    /// <summary>The check-in cycles (CHK-1), in any order; the people of their groups write the comments.</summary>
    public ValueList<CheckInProgram> CheckIns { get; init; }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <param name="zones">Judges zone ids too; null leaves them to the one who compiles.</param>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<CommunityPlan> CreateValidator(IDateTimeZoneProvider? zones = null) => new CommunityPlanValidator(zones);
}
