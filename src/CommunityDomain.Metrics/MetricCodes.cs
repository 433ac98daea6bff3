namespace CommunityDomain.Metrics;

/// <summary>Codes of findings, refusals and reasons about metrics.</summary>
public static partial class MetricCodes
{
    /// <summary>There is no step.</summary>
    public const string StepsMissing = "metrics.steps.missing";

    /// <summary>There are more than 64 steps.</summary>
    public const string StepsTooMany = "metrics.steps.tooMany";

    /// <summary>A kind of event is missing.</summary>
    public const string KindMissing = "metrics.kind.missing";

    /// <summary>A number stands for no kind of event of the funnel.</summary>
    public const string KindUnknown = "metrics.kind.unknown";

    /// <summary>A window is not above zero, or longer than 36,500 days, or stands at the first step.</summary>
    public const string WindowWrong = "metrics.window.wrong";

    /// <summary>A word is none of the defined ones.</summary>
    public const string TermUnknown = "metrics.term.unknown";

    /// <summary>A grace is missing, too long, or stands where no grace is asked for.</summary>
    public const string GraceWrong = "metrics.grace.wrong";

    /// <summary>Grace cannot be told exactly together with what else is asked for.</summary>
    public const string GraceConflict = "metrics.grace.conflict";

    /// <summary>The first or the last step is optional, or a step at the end of an exclusion.</summary>
    public const string OptionalWrong = "metrics.optional.wrong";

    /// <summary>Optional steps do not go together with what else is asked for.</summary>
    public const string OptionalConflict = "metrics.optional.conflict";

    /// <summary>A strict order does not go together with what else is asked for.</summary>
    public const string StrictConflict = "metrics.strict.conflict";

    /// <summary>Any order does not go together with what else is asked for.</summary>
    public const string AnyConflict = "metrics.anyOrder.conflict";

    /// <summary>Sharing events has no effect, as each step must be later than the one before.</summary>
    public const string SharedConflict = "metrics.shared.conflict";

    /// <summary>Attempts need ordered steps and a window.</summary>
    public const string AttemptConflict = "metrics.attempts.conflict";

    /// <summary>An exclusion does not stand between two steps in their order.</summary>
    public const string ExclusionRange = "metrics.exclusion.range";

    /// <summary>The name of a property is missing or stands twice, there are more than 8, or a property is both held constant and broken down by every step.</summary>
    public const string PropertyWrong = "metrics.property.wrong";

    /// <summary>A breakdown names no step of the funnel, or a step where none is asked for, or one of steps in any order.</summary>
    public const string BreakdownWrong = "metrics.breakdown.wrong";

    /// <summary>The funnel asks for properties of events, and nothing says what they are.</summary>
    public const string PropertiesMissing = "metrics.properties.missing";

    /// <summary>An in-order state cannot answer this exactly; an event-keeping one can.</summary>
    public const string NeedsEvents = "metrics.state.needsEvents";

    /// <summary>An event came to an in-order state after a later one of the same member.</summary>
    public const string TimeBackwards = "metrics.time.backwards";

    /// <summary>An instant is outside of the years 1678 to 2261.</summary>
    public const string TimeOutOfRange = "metrics.time.outOfRange";

    /// <summary>A member key is empty.</summary>
    public const string MemberMissing = "metrics.member.missing";

    /// <summary>Two in-order states hold the same member.</summary>
    public const string MemberOverlap = "metrics.member.overlap";

    /// <summary>Two states are of different funnels or of different shapes.</summary>
    public const string StateDiffers = "metrics.state.differs";

    /// <summary>A snapshot is damaged.</summary>
    public const string SnapshotDamaged = "metrics.snapshot.damaged";

    /// <summary>A snapshot is of a version that is not known.</summary>
    public const string SnapshotVersion = "metrics.snapshot.version";

    /// <summary>The member took every step.</summary>
    public const string Converted = "metrics.path.converted";

    /// <summary>The member never took the first step.</summary>
    public const string NotEntered = "metrics.path.notEntered";

    /// <summary>The next step has not come yet and still may.</summary>
    public const string StepPending = "metrics.step.pending";

    /// <summary>The next step did not come in time.</summary>
    public const string StepMissing = "metrics.step.missing";

    /// <summary>The next step came after its window.</summary>
    public const string StepLate = "metrics.step.late";

    /// <summary>The next step came only before its turn.</summary>
    public const string StepEarly = "metrics.step.early";

    /// <summary>An exclusion stopped the member or erased the entry.</summary>
    public const string ExcludedBy = "metrics.path.excluded";

    /// <summary>Another event came where the next step had to follow directly.</summary>
    public const string Interrupted = "metrics.path.interrupted";
}
