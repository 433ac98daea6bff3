using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>
/// 培育階梯: how members are cultivated from step to step, as data (GRP-1, ROL-5, WHY-3). Promotion is quick, demotion slow: a tier is lost only below the
/// low-water marks, after its grace, and in so many reviews in a row; who has earned a higher tier holds every lower one. May be wrong: <see cref="CultivationLadder.CreateValidator"/> judges it, <see cref="Compile"/> throws.
/// </summary>
public sealed record CultivationLadder
{
    /// <summary>How many tiers a ladder may have; our convention.</summary>
    public const int MostTiers = 32;

    /// <summary>The facts that requirements and conditions may ask for, each name once.</summary>
    public required ValueList<FactField> Facts { get; init; }

    /// <summary>The tiers from the lowest to the highest; 2 to 32. The first is where everybody starts, and asks for nothing.</summary>
    public required ValueList<CultivationTier> Tiers { get; init; }

    /// <summary>In how many periods in a row a tier must be found lost before it is taken; 1 or more. 2 by default; our convention.</summary>
    public int ConfirmationPeriods { get; init; } = 2;

    /// <summary>The least time between two reviews that count as two periods: an earlier one adds nothing to the count. 28 days by default, the shortest month; our convention.</summary>
    public Duration ReviewPeriod { get; init; } = Duration.FromDays(28);

    /// <summary>How long after a demotion nobody rises again; the end is exclusive. Zero by default.</summary>
    public Duration Cooldown { get; init; }

    /// <summary>Whether somebody may rise past a tier in between. True by default: high value alone leads to the core group (GRP-1). False: one tier a review, never past one that only people give.</summary>
    public bool SkipsTiers { get; init; } = true;

    /// <summary>Regular members and candidates for the core group, by any one of GRP-1's three routes, <c>highValue</c>, <c>brandLoyal</c> and <c>activeAndCooperative</c>, over one period of the host's choice.</summary>
    /// <param name="orderValue">What a member of high value has ordered for, fact <c>orderValue</c>, in one currency.</param>
    /// <param name="repeatOrders">How often a loyal member has ordered again, fact <c>repeatOrders</c>.</param>
    /// <param name="activeDays">On how many distinct days an active member has spoken, fact <c>activeDays</c>.</param>
    /// <param name="helpedMembers">How many distinct people a cooperative member has helped, fact <c>helpedMembers</c>.</param>
    /// <returns>The ladder: <c>member</c>, <c>coreGroup</c>.</returns>
    public static CultivationLadder CoreGroup(decimal orderValue, int repeatOrders, int activeDays, int helpedMembers) => new()
    {
        Facts = [Number("orderValue", null, FactType.Decimal), Number("repeatOrders", "orders"), Number("activeDays", "days"), Number("helpedMembers", "people")],
        Tiers =
        [
            new() { Id = "member" },
            new()
            {
                Id = "coreGroup",
                Routes =
                [
                    new() { Id = "highValue", Requirements = [CultivationRequirement.AtLeast("orderValue", orderValue)] },
                    new() { Id = "brandLoyal", Requirements = [CultivationRequirement.AtLeast("repeatOrders", repeatOrders)] },
                    new() { Id = "activeAndCooperative", Requirements = [CultivationRequirement.AtLeast("activeDays", activeDays), CultivationRequirement.AtLeast("helpedMembers", helpedMembers)] },
                ],
            },
        ],
    };

    /// <summary>The people of one group: active members, KOCs who recommend (WHY-3, GRP-7), and core members who carry the talk and help to run it (ROL-5), over one period of the host's choice.</summary>
    /// <param name="activeDays">On how many distinct days an active member has spoken, fact <c>activeDays</c>; KOCs and core members too.</param>
    /// <param name="recommendations">How many recommendations a KOC has posted, fact <c>recommendations</c>.</param>
    /// <param name="responders">How many distinct people have answered a KOC's, fact <c>responders</c>.</param>
    /// <param name="helpedMembers">How many distinct people a core member has helped, fact <c>helpedMembers</c>.</param>
    /// <param name="coreSeats">How many core members the group takes; by the number helped.</param>
    /// <returns>The ladder: <c>member</c>, <c>active</c>, <c>koc</c>, <c>coreMember</c>.</returns>
    public static CultivationLadder PerGroup(int activeDays, int recommendations, int responders, int helpedMembers, int coreSeats)
    {
        CultivationRequirement talks = CultivationRequirement.AtLeast("activeDays", activeDays);
        return new()
        {
            Facts = [Number("activeDays", "days"), Number("recommendations", "posts"), Number("responders", "people"), Number("helpedMembers", "people")],
            Tiers =
            [
                new() { Id = "member" },
                new() { Id = "active", Routes = [new() { Id = "active", Requirements = [talks] }] },
                new()
                {
                    Id = "koc",
                    Routes = [new() { Id = "recommends", Requirements = [talks, CultivationRequirement.AtLeast("recommendations", recommendations), CultivationRequirement.AtLeast("responders", responders)] }],
                },
                new()
                {
                    Id = "coreMember",
                    Routes = [new() { Id = "carries", Requirements = [talks, CultivationRequirement.AtLeast("helpedMembers", helpedMembers)] }],
                    Seats = coreSeats,
                    RankedBy = "helpedMembers",
                },
            ],
        };
    }

    /// <summary>Makes the ladder ready to review. No code is generated.</summary>
    /// <param name="zones">Resolves the zone ids of time windows in conditions.</param>
    /// <returns>The compiled ladder.</returns>
    /// <exception cref="InvalidDefinitionException">There are findings of severity Error; carries all findings.</exception>
    public CompiledCultivationLadder Compile(IDateTimeZoneProvider zones) =>
        TryCompile(zones, out CompiledCultivationLadder? compiled, out ValueList<Finding> findings) ? compiled : throw new InvalidDefinitionException(findings);

    /// <summary>Makes the ladder ready to review, or says all that is wrong.</summary>
    /// <param name="zones">Resolves the zone ids of time windows in conditions.</param>
    /// <param name="compiled">The compiled ladder, or null.</param>
    /// <param name="findings">Every finding; may hold warnings when the ladder is good.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is null.</exception>
    public bool TryCompile(IDateTimeZoneProvider zones, [NotNullWhen(true)] out CompiledCultivationLadder? compiled, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(zones);
        findings = CultivationRules.Judge(this, zones);
        bool good = !findings.Any(finding => finding.Severity == FindingSeverity.Error);
        compiled = good ? new CompiledCultivationLadder(this, zones) : null;
        return good;
    }

    private static FactField Number(string name, string? unit, FactType type = FactType.Integer) => new() { Name = name, Type = type, Unit = unit };

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <param name="zones">Judges zone ids too; null leaves them to the one who compiles.</param>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<CultivationLadder> CreateValidator(IDateTimeZoneProvider? zones = null) => new CultivationLadderValidator(zones);
}
