using System.Collections.Frozen;

namespace CommunityDomain.Metrics;

/// <summary>A valid definition in numbers: kinds are dense, 0 is any kind that the funnel does not name; times are nanoseconds.</summary>
internal sealed class FunnelProgram
{
    private readonly FrozenDictionary<string, int> _kinds;

    internal FunnelProgram(FunnelDefinition definition)
    {
        Definition = definition;
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FunnelStep step in definition.Steps) kinds.TryAdd(step.Kind, kinds.Count + 1);
        StepKinds = kinds.Count;
        foreach (FunnelExclusion exclusion in definition.Exclusions) kinds.TryAdd(exclusion.Kind, kinds.Count + 1);
        _kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
        Names = [string.Empty, .. kinds.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

        KindOfStep = [.. definition.Steps.Select(step => kinds[step.Kind])];
        StepsOfKind = [.. Enumerable.Range(0, Kinds).Select(kind => Enumerable.Range(0, Steps).Where(step => KindOfStep[step] == kind).Reverse().ToArray())];
        FirstStepOfKind = [.. StepsOfKind.Select(steps => steps.Length == 0 ? int.MaxValue : steps[^1])];
        Window = definition.Window is { } window ? FunnelTime.Of(window) : FunnelTime.Never;
        StepWindow = [.. definition.Steps.Select(step => step.Within is { } within ? FunnelTime.Of(within) : FunnelTime.Never)];
        Optional = [.. definition.Steps.Select(step => step.IsOptional)];
        Exclusions = [.. definition.Exclusions.Select(exclusion => new ExclusionRange(kinds[exclusion.Kind], exclusion.From, exclusion.To, exclusion.Erases))];
        Erases = Exclusions.Any(exclusion => exclusion.Erases);
        Grace = FunnelTime.Of(definition.Grace);
        NeedsEvents = FunnelRules.NeedsEvents(definition);
        IsStrict = definition.Order is FunnelOrder.StrictRestart or FunnelOrder.StrictStop;
        PlainSteps = [.. StepsOfKind.Select(steps => IsPlain && steps.Length == 1 ? steps[0] : -1)];
    }

    internal FunnelDefinition Definition { get; }

    internal int Steps => KindOfStep.Length;

    /// <summary>How many kinds, that of all others included.</summary>
    internal int Kinds => Names.Length;

    /// <summary>How many kinds take steps: 1 to this.</summary>
    internal int StepKinds { get; }

    internal string[] Names { get; }

    internal int[] KindOfStep { get; }

    /// <summary>The steps of a kind, the last one first, so that an event taken in that order takes one step.</summary>
    internal int[][] StepsOfKind { get; }

    internal int[] FirstStepOfKind { get; }

    internal long Window { get; }

    internal long[] StepWindow { get; }

    internal bool[] Optional { get; }

    internal ExclusionRange[] Exclusions { get; }

    internal bool Erases { get; }

    internal long Grace { get; }

    internal FunnelOrder Order => Definition.Order;

    internal FunnelEntry Entry => Definition.Entry;

    internal bool Shares => Definition.SharesEvents;

    internal bool IsStrict { get; }

    /// <summary>The step of each kind that takes one, where a plain funnel needs no more than that; -1 elsewhere.</summary>
    internal int[] PlainSteps { get; }

    /// <summary>The window as a distance; the largest for none.</summary>
    internal ulong WindowDistance => Window == FunnelTime.Never ? ulong.MaxValue : (ulong)Window;

    private bool IsPlain => Order == FunnelOrder.Ordered && Entry == FunnelEntry.Latest;

    /// <summary>What an in-order state cannot answer; empty when it can.</summary>
    internal ValueList<Finding> NeedsEvents { get; }

    /// <summary>Whether a report needs properties of events.</summary>
    internal bool ReadsProperties => Definition.Breakdown is not null || !Definition.HoldsConstant.IsEmpty;

    internal int KindOf(string kind) => _kinds.GetValueOrDefault(kind);

    /// <summary>Whether events of a kind can change anything.</summary>
    internal bool Matters(int kind) => kind != 0 || IsStrict;

    internal readonly record struct ExclusionRange(int Kind, int From, int To, bool Erases)
    {
        /// <summary>Whether it forbids its kind between two steps of a path that follow each other.</summary>
        internal bool Covers(int earlier, int later) => From <= earlier && later <= To;
    }
}
