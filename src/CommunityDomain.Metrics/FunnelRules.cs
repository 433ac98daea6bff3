namespace CommunityDomain.Metrics;

/// <summary>What must hold of a <see cref="FunnelDefinition"/>, and what an in-order state can answer.</summary>
internal sealed class FunnelRules
{
    internal const int MaxSteps = 64;
    private const int MaxHeld = 8;
    private static readonly Duration MaxWindow = Duration.FromDays(36_500);
    private static readonly Duration MaxGrace = Duration.FromDays(1);

    private readonly FunnelDefinition _funnel;
    private readonly List<Finding> _findings = [];

    private FunnelRules(FunnelDefinition funnel) => _funnel = funnel;

    private bool HasStepWindows => _funnel.Steps.Any(step => step?.Within is not null);

    private bool HasOptional => _funnel.Steps.Any(step => step?.IsOptional == true);

    private bool HasExclusions => !_funnel.Exclusions.IsEmpty;

    private bool RepeatsKinds => _funnel.Steps.Select(step => step?.Kind).Distinct(StringComparer.Ordinal).Count() < _funnel.Steps.Count;

    internal static List<Finding> Judge(FunnelDefinition funnel)
    {
        var rules = new FunnelRules(funnel);
        rules.JudgeSteps();
        rules.JudgeWords();
        rules.JudgeExclusions();
        rules.JudgeConflicts();
        rules.JudgeProperties();
        ExclusionPolicy.Judge(funnel.NotCounted, "notCounted", rules._findings);
        return rules._findings;
    }

    /// <summary>The choices that cannot be told exactly from a few numbers a member.</summary>
    internal static ValueList<Finding> NeedsEvents(FunnelDefinition funnel)
    {
        var rules = new FunnelRules(funnel);
        rules.InOrder(funnel.Order != FunnelOrder.Any, "order");
        rules.InOrder(funnel.Entry != FunnelEntry.Best, "entry");
        rules.InOrder(funnel.Ties == TiePolicy.InputOrder, "ties");
        rules.InOrder(!funnel.CountsAttempts, "countsAttempts");
        rules.InOrder(!rules.HasExclusions, "exclusions");
        rules.InOrder(funnel.HoldsConstant.IsEmpty, "holdsConstant");
        rules.InOrder(funnel.Breakdown is null, "breakdown");
        for (int i = 0; i < funnel.Steps.Count; i++)
        {
            rules.InOrder(funnel.Steps[i].Within is null, Paths.At("steps", i) + ".within");
            rules.InOrder(!funnel.Steps[i].IsOptional, Paths.At("steps", i) + ".isOptional");
        }

        return rules._findings.ToValueList();
    }

    private static bool IsWindow(Duration window) => window > Duration.Zero && window <= MaxWindow;

    private void JudgeSteps()
    {
        int count = _funnel.Steps.Count;
        Need(count > 0, "steps", MetricCodes.StepsMissing);
        Need(count <= MaxSteps, "steps", MetricCodes.StepsTooMany, new Evidence("steps", count), new Evidence("most", MaxSteps));
        for (int i = 0; i < count; i++)
        {
            string at = Paths.At("steps", i);
            if (_funnel.Steps[i] is not { } step)
            {
                Need(false, at, DefinitionCodes.ItemMissing);
                continue;
            }

            Need(!string.IsNullOrWhiteSpace(step.Kind), $"{at}.kind", MetricCodes.KindMissing);
            if (step.Within is { } within) Need(i > 0 && IsWindow(within), $"{at}.within", MetricCodes.WindowWrong, new Evidence("window", within));
            Need(!step.IsOptional || (i > 0 && i < count - 1), $"{at}.isOptional", MetricCodes.OptionalWrong, new Evidence("step", step.Kind));
        }

        if (_funnel.Window is { } window) Need(IsWindow(window), "window", MetricCodes.WindowWrong, new Evidence("window", window));
    }

    private void JudgeWords()
    {
        Need(Enum.IsDefined(_funnel.Order), "order", MetricCodes.TermUnknown, new Evidence("value", (int)_funnel.Order));
        Need(Enum.IsDefined(_funnel.Entry), "entry", MetricCodes.TermUnknown, new Evidence("value", (int)_funnel.Entry));
        Need(Enum.IsDefined(_funnel.Ties), "ties", MetricCodes.TermUnknown, new Evidence("value", (int)_funnel.Ties));
        bool grace = _funnel.Ties == TiePolicy.Grace ? _funnel.Grace > Duration.Zero && _funnel.Grace <= MaxGrace : _funnel.Grace == Duration.Zero;
        Need(grace, "grace", MetricCodes.GraceWrong, new Evidence("grace", _funnel.Grace));
    }

    private void JudgeExclusions()
    {
        int count = _funnel.Steps.Count;
        for (int i = 0; i < _funnel.Exclusions.Count; i++)
        {
            string at = Paths.At("exclusions", i);
            if (_funnel.Exclusions[i] is not { } exclusion)
            {
                Need(false, at, DefinitionCodes.ItemMissing);
                continue;
            }

            Need(!string.IsNullOrWhiteSpace(exclusion.Kind), $"{at}.kind", MetricCodes.KindMissing);
            bool inRange = exclusion.From >= 0 && exclusion.From < exclusion.To && exclusion.To < count;
            Need(inRange, at, MetricCodes.ExclusionRange, new Evidence("from", exclusion.From + 1L), new Evidence("to", exclusion.To + 1L));
            if (!inRange) continue;
            if (_funnel.Steps[exclusion.From]?.IsOptional == true || _funnel.Steps[exclusion.To]?.IsOptional == true)
                Need(false, at, MetricCodes.OptionalWrong, new Evidence("step", _funnel.Steps[_funnel.Steps[exclusion.From]?.IsOptional == true ? exclusion.From : exclusion.To].Kind));
        }
    }

    private void JudgeConflicts()
    {
        bool shared = _funnel.SharesEvents;
        TiePolicy ties = _funnel.Ties;
        bool inputOrder = ties == TiePolicy.InputOrder;
        if (ties == TiePolicy.Grace)
        {
            Need(_funnel.Order == FunnelOrder.Ordered && !RepeatsKinds && !HasExclusions && !HasOptional && !shared, "ties", MetricCodes.GraceConflict);
        }

        if (HasOptional)
        {
            bool holds = _funnel.Order == FunnelOrder.Ordered && !shared && ties is TiePolicy.InputOrder or TiePolicy.StrictlyIncreasing;
            Need(holds, "steps", MetricCodes.OptionalConflict);
        }

        switch (_funnel.Order)
        {
            case FunnelOrder.StrictRestart:
                Need(inputOrder && !shared && !HasExclusions && !HasOptional, "order", MetricCodes.StrictConflict, new Evidence("order", EvidenceValue.Term(_funnel.Order)));
                break;
            case FunnelOrder.StrictStop:
                Need(inputOrder && !HasOptional, "order", MetricCodes.StrictConflict, new Evidence("order", EvidenceValue.Term(_funnel.Order)));
                break;
            case FunnelOrder.Any:
                Need(inputOrder && !shared && !HasExclusions && !HasOptional && !HasStepWindows, "order", MetricCodes.AnyConflict);
                break;
            default:
                break;
        }

        Need(!shared || ties != TiePolicy.StrictlyIncreasing, "sharesEvents", MetricCodes.SharedConflict);
        Need(!_funnel.CountsAttempts || (_funnel.Order == FunnelOrder.Ordered && _funnel.Window is not null), "countsAttempts", MetricCodes.AttemptConflict);
    }

    private void JudgeProperties()
    {
        ValueList<string> held = _funnel.HoldsConstant;
        for (int i = 0; i < held.Count; i++)
        {
            bool isFirst = !held.Take(i).Contains(held[i], StringComparer.Ordinal);
            Need(!string.IsNullOrWhiteSpace(held[i]) && isFirst && i < MaxHeld, Paths.At("holdsConstant", i), MetricCodes.PropertyWrong, new("property", held[i] ?? string.Empty), new("most", MaxHeld));
        }

        if (_funnel.Breakdown is not { } breakdown) return;
        bool isHeld = breakdown.Attribution == FunnelAttribution.EveryStep && held.Contains(breakdown.Property, StringComparer.Ordinal);
        Need(!string.IsNullOrWhiteSpace(breakdown.Property) && !isHeld, "breakdown.property", MetricCodes.PropertyWrong, new("property", breakdown.Property ?? string.Empty), new("most", MaxHeld));
        Need(Enum.IsDefined(breakdown.Attribution), "breakdown.attribution", MetricCodes.TermUnknown, new Evidence("value", (int)breakdown.Attribution));
        bool ofStep = breakdown.Attribution == FunnelAttribution.Step;
        bool inRange = ofStep ? breakdown.Step >= 0 && breakdown.Step < _funnel.Steps.Count : breakdown.Step == 0;
        Need(inRange && !(ofStep && _funnel.Order == FunnelOrder.Any), "breakdown.step", MetricCodes.BreakdownWrong, new Evidence("step", breakdown.Step + 1L));
    }

    private void InOrder(bool holds, string path) => Need(holds, path, MetricCodes.NeedsEvents, new Evidence("choice", path));

    private void Need(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence)
    {
        if (!holds) _findings.Add(new Finding(path, code, FindingSeverity.Error, "FUN-5", evidence));
    }
}
