using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Charters;

/// <summary>
/// How strikes add up and what follows: rungs of points, each with a sanction, and how strikes fade, merge and are forgiven (CHA-4). The default counts every strike for ever.
/// May be wrong: <see cref="PenaltyLadder.CreateValidator"/> judges it, <see cref="Compile"/> throws.
/// </summary>
public sealed record PenaltyLadder
{
    /// <summary>The rungs, from few points to many, from mild to strong.</summary>
    public required ValueList<PenaltyRung> Rungs { get; init; }

    /// <summary>Each strike counts so long from its instant on: <c>[at, at + span)</c>. Null: it does not expire. Not together with fading.</summary>
    public Duration? ExpiresAfter { get; init; }

    /// <summary>After so long without a strike, everything before is forgotten; a strike at the very end of the span begins anew. Null: nothing is forgotten. Sanctions that were given run on.</summary>
    public Duration? ForgivenAfter { get; init; }

    /// <summary>So many points fade in each <see cref="FadeEvery"/>, evenly and down to zero, from the member's first strike on. 0: nothing fades.</summary>
    public int FadePoints { get; init; }

    /// <summary>The time in which <see cref="FadePoints"/> fade. Null: nothing fades.</summary>
    public Duration? FadeEvery { get; init; }

    /// <summary>
    /// How the part that has faded is rounded to whole points. <see cref="MidpointRounding.ToZero"/> by default: a point counts until it has faded wholly.
    /// <see cref="MidpointRounding.AwayFromZero"/>: until half of it has.
    /// </summary>
    public MidpointRounding FadeRounding { get; init; } = MidpointRounding.ToZero;

    /// <summary>
    /// Strikes within this span of the first of a burst, its end excluded, count once: as the heaviest, the first among equals. Null: no span ends a burst.
    /// A burst also ends when what it counted has expired.
    /// </summary>
    public Duration? MergeWithin { get; init; }

    /// <summary>Strikes count once, as <see cref="MergeWithin"/>, until the member is told of one of them (<see cref="StrikeFollowUpKind.Noticed"/>). Together with the span, whichever ends first.</summary>
    public bool MergeUntilNoticed { get; init; }

    /// <summary>Strikes of one instant, as of one message that breaks three rules, count as the heaviest of them. False: they add up.</summary>
    public bool HeaviestPerInstant { get; init; }

    /// <summary>
    /// A strike of at most so many points is a warning only and adds none, if the member has no points and no warning stands. 0: there is no such warning.
    /// </summary>
    public int WarnFirstUpTo { get; init; }

    /// <summary>
    /// How long such a warning stands; null for good. A warning that a counted strike follows before it ends (of its category, with <see cref="WarnEachCategory"/>) stands for good.
    /// </summary>
    public Duration? WarningExpiresAfter { get; init; }

    /// <summary>The time of <see cref="WarningExpiresAfter"/> begins with the training (<see cref="StrikeFollowUpKind.Trained"/>), not with the warning; without it the warning stands.</summary>
    public bool WarningNeedsTraining { get; init; }

    /// <summary>
    /// Each category of rules has its own warning, whatever points the member has: a strike is a warning unless one of its category stands, or, with <see cref="WarningNeedsTraining"/>, one of any other without training.
    /// </summary>
    public bool WarnEachCategory { get; init; }

    /// <summary>A strike for content older than this when the strike was given does not count. Null: every age counts.</summary>
    public Duration? IgnoreContentOlderThan { get; init; }

    /// <summary>
    /// A strike of so many points or more counts, but a person has to look before its sanction begins (<see cref="StrikeFollowUpKind.Confirmed"/>). Null: none does.
    /// </summary>
    public int? ReviewFrom { get; init; }

    /// <summary>Warned at the first and the second strike, removed for good at the third; strikes never expire.</summary>
    /// <returns>The ladder.</returns>
    public static PenaltyLadder ThreeWarnings() => new() { Rungs = [PenaltyRung.Warn(1), PenaltyRung.Remove(3)] };

    /// <summary>
    /// Warned, muted for a day, muted for a week, removed for good; each strike counts for 90 days, and one message is one strike. Our convention.
    /// </summary>
    /// <returns>The ladder.</returns>
    public static PenaltyLadder WarnMuteRemove() => new()
    {
        Rungs = [PenaltyRung.Warn(1), PenaltyRung.Mute(2, Duration.FromDays(1)), PenaltyRung.Mute(3, Duration.FromDays(7)), PenaltyRung.Remove(4)],
        ExpiresAfter = Duration.FromDays(90),
        HeaviestPerInstant = true,
    };

    /// <summary>Makes the ladder ready to answer.</summary>
    /// <returns>The compiled ladder.</returns>
    /// <exception cref="InvalidDefinitionException">There are findings of severity Error; carries all findings.</exception>
    public CompiledPenaltyLadder Compile() =>
        TryCompile(out CompiledPenaltyLadder? compiled, out ValueList<Finding> findings) ? compiled : throw new InvalidDefinitionException(findings);

    /// <summary>Makes the ladder ready to answer, or says all that is wrong.</summary>
    /// <param name="compiled">The compiled ladder, or null.</param>
    /// <param name="findings">Every finding; may hold warnings when the ladder is good.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    public bool TryCompile([NotNullWhen(true)] out CompiledPenaltyLadder? compiled, out ValueList<Finding> findings)
    {
        findings = new PenaltyLadderValidator().Check(this);
        bool good = !findings.Any(finding => finding.Severity == FindingSeverity.Error);
        compiled = good ? new CompiledPenaltyLadder(this) : null;
        return good;
    }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<PenaltyLadder> CreateValidator() => new PenaltyLadderValidator();
}
