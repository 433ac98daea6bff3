using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Metrics;

/// <summary>
/// What a funnel counts, every choice named: the level of a member is the largest number of steps over all paths that these choices admit.
/// May be wrong: <see cref="FunnelDefinition.CreateValidator"/> judges it, <see cref="Compile"/> throws.
/// </summary>
public sealed record FunnelDefinition
{
    /// <summary>The steps, 1 to 64, in their order.</summary>
    public required ValueList<FunnelStep> Steps { get; init; }

    /// <summary>The longest time from the first step to any other, end included; above zero, up to 36,500 days. Null for none: then no member is ever past hope, and none counts as dropped.</summary>
    public Duration? Window { get; init; }

    /// <summary>In which order the steps are taken.</summary>
    public FunnelOrder Order { get; init; }

    /// <summary>Which entries count.</summary>
    public FunnelEntry Entry { get; init; }

    /// <summary>What comes first when times do not say.</summary>
    public TiePolicy Ties { get; init; }

    /// <summary>For <see cref="TiePolicy.Grace"/>: how much earlier than the step before a step may be, end included; above zero, up to a day. Zero, the default, for the other policies.</summary>
    public Duration Grace { get; init; }

    /// <summary>Whether one event may take several steps of its kind. False by default: one event, one step.</summary>
    public bool SharesEvents { get; init; }

    /// <summary>
    /// What is counted. False, the default: members, each once. True: attempts; an attempt begins with an entry while none is open, and ends when it is complete, when its window is over,
    /// or at an exclusion; with an entry policy other than <see cref="FunnelEntry.First"/>, entries that no complete attempt used count as attempts of their own.
    /// </summary>
    public bool CountsAttempts { get; init; }

    /// <summary>What must not happen between steps.</summary>
    public ValueList<FunnelExclusion> Exclusions { get; init; }

    /// <summary>
    /// Names of properties, up to 8, that all events of a path have in common, such as the product: the events that take steps of one path have the same value of each, an event without a value takes none.
    /// A member counts once, by the best path of any values (Mixpanel's hold property constant); in attempts, those of all values count. Events of other kinds are seen by every path;
    /// one that takes a step is seen by paths of its values alone. To count a member once for each value (Amplitude), make the value part of the member key. None by default.
    /// </summary>
    public ValueList<string> HoldsConstant { get; init; }

    /// <summary>By which property the report is told apart; null, the default, for none.</summary>
    public FunnelBreakdown? Breakdown { get; init; }

    /// <summary>Whose events do not count.</summary>
    public ExclusionPolicy NotCounted { get; init; } = new();

    /// <summary>Steps one after the other, all other choices at their defaults; <see cref="Within"/> sets the window.</summary>
    /// <param name="kinds">The kinds of events, in order.</param>
    /// <returns>The definition.</returns>
    public static FunnelDefinition Ordered(params ReadOnlySpan<string> kinds)
    {
        var steps = new FunnelStep[kinds.Length];
        for (int i = 0; i < steps.Length; i++) steps[i] = new FunnelStep { Kind = kinds[i] };
        return new FunnelDefinition { Steps = new ValueList<FunnelStep>(steps) };
    }

    /// <summary>The acquisition path (FUN-1): follow, welcome, click, landing, join, receive.</summary>
    /// <param name="window">The longest time from following to receiving.</param>
    /// <returns>The definition.</returns>
    public static FunnelDefinition Acquisition(Duration window) => Ordered("follow", "welcome", "click", "landing", "join", "receive").Within(window);

    /// <summary>The buyer path (FUN-1): contact by parcel card or service, addition, help with use or damage, question how it feels, invitation to the group.</summary>
    /// <param name="window">The longest time from the contact to the invitation.</param>
    /// <returns>The definition.</returns>
    public static FunnelDefinition Buyer(Duration window) => Ordered("contact", "add", "help", "feedback", "invite").Within(window);

    /// <summary>The fission path (FUN-2): see a poster, join, talk, forward it.</summary>
    /// <param name="window">The longest time from seeing the poster to forwarding it.</param>
    /// <returns>The definition.</returns>
    public static FunnelDefinition Fission(Duration window) => Ordered("seePoster", "join", "talk", "forward").Within(window);

    /// <summary>The same with another window.</summary>
    /// <param name="window">The longest time from the first step to any other, end included.</param>
    /// <returns>The definition.</returns>
    public FunnelDefinition Within(Duration window) => this with { Window = window };

    /// <summary>Makes the funnel ready to count.</summary>
    /// <returns>The funnel.</returns>
    /// <exception cref="InvalidDefinitionException">There are findings of severity Error; carries all findings.</exception>
    public Funnel Compile() => TryCompile(out Funnel? funnel, out ValueList<Finding> findings) ? funnel : throw new InvalidDefinitionException(findings);

    /// <summary>Makes the funnel ready to count, or says all that is wrong.</summary>
    /// <param name="funnel">The funnel, or null.</param>
    /// <param name="findings">Every finding.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    public bool TryCompile([NotNullWhen(true)] out Funnel? funnel, out ValueList<Finding> findings)
    {
        findings = new FunnelDefinitionValidator().Check(this);
        bool good = !findings.Any(finding => finding.Severity == FindingSeverity.Error);
        funnel = good ? new Funnel(this) : null;
        return good;
    }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<FunnelDefinition> CreateValidator() => new FunnelDefinitionValidator();
}
