namespace CommunityDomain.Rules;

/// <summary>
/// The facts of one case, and the decision on them. A working area for one thread at a time: facts are set, <see cref="Decide"/> allocates nothing, and
/// <see cref="Explain"/> makes the grounds only when they are asked for.
/// </summary>
public sealed class RuleEvaluation
{
    private readonly CompiledRuleSet _set;
    private readonly Fact[] _facts;
    private readonly byte[] _values;
    private RuleOutcome _outcome;
    private bool _decided;

    internal RuleEvaluation(CompiledRuleSet set)
    {
        _set = set;
        _facts = new Fact[set.Definition.Facts.Count];
        _values = new byte[set.Rules.Length];
    }

    /// <summary>Makes every fact missing again.</summary>
    public void Clear()
    {
        Array.Clear(_facts);
        _decided = false;
    }

    /// <summary>States a whole number.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact holds something else.</exception>
    public void Set(FactSlot slot, long value) => Known(slot, FactType.Integer).Number = value;

    /// <summary>States a decimal number.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact holds something else.</exception>
    public void Set(FactSlot slot, decimal value) => Known(slot, FactType.Decimal).Decimal = value;

    /// <summary>States yes or no.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact holds something else.</exception>
    public void Set(FactSlot slot, bool value) => Known(slot, FactType.Flag).Number = value ? 1 : 0;

    /// <summary>States a point on the time line.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact holds something else.</exception>
    public void Set(FactSlot slot, Instant value) => Known(slot, FactType.Instant).Instant = value;

    /// <summary>States an elapsed time.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact holds something else.</exception>
    public void Set(FactSlot slot, Duration value) => Known(slot, FactType.Duration).Duration = value;

    /// <summary>States a local time of day.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact holds something else.</exception>
    public void Set(FactSlot slot, LocalTime value) => Known(slot, FactType.TimeOfDay).Number = value.NanosecondOfDay;

    /// <summary>States a text, or a word of a choice.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact holds something else, or has no such word.</exception>
    public void Set(FactSlot slot, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (slot.Type == FactType.Choice && slot.Index >= 0 && !_set.Definition.Facts[slot.Index].Choices.AsSpan().Contains(value))
            throw new ArgumentException("The fact has no such word.", nameof(value));
        Known(slot, slot.Type == FactType.Choice ? FactType.Choice : FactType.Text).Text = value;
    }

    /// <summary>States that a fact is known to be absent.</summary>
    /// <param name="slot">The fact; nullable.</param>
    /// <exception cref="ArgumentException">The fact is not nullable.</exception>
    public void SetNull(FactSlot slot)
    {
        ref Fact fact = ref Known(slot, slot.Type);
        if (!_set.Definition.Facts[slot.Index].IsNullable)
        {
            fact = default;
            throw new ArgumentException("The fact cannot be absent.", nameof(slot));
        }

        fact.State = FactState.Null;
    }

    /// <summary>Decides on the facts that were set. Allocates nothing.</summary>
    /// <param name="now">The moment, for rules that hold for a time.</param>
    /// <returns>The outcome.</returns>
    public RuleOutcome Decide(Instant now)
    {
        CompiledRule[] rules = _set.Rules;
        for (int i = 0; i < rules.Length; i++) _values[i] = (byte)(rules[i].HoldsAt(now) ? Value(rules[i], null) : Kleene.False);
        _outcome = _set.Definition.Combining == Combining.FirstMatch ? FirstMatch() : Strongest();
        _decided = true;
        return _outcome;
    }

    /// <summary>The last decision with its grounds: every determining rule with the facts that decide it, and every rule that could not be decided.</summary>
    /// <returns>The decision; its outcome is the effect.</returns>
    /// <exception cref="InvalidOperationException">Nothing was decided since the facts were last cleared or set.</exception>
    public Decision<RuleEffect> Explain()
    {
        if (!_decided) throw new InvalidOperationException("Decide before asking for the grounds.");
        var reasons = new List<Reason>();
        for (int i = 0; i < _values.Length; i++)
        {
            CompiledRule rule = _set.Rules[i];
            if (_values[i] == Kleene.True && IsDetermining(rule)) reasons.Add(Because(rule));
        }

        for (int i = 0; i < _values.Length; i++)
            if (_values[i] == Kleene.Unknown) reasons.Add(Undecided(_set.Rules[i]));
        if (_outcome is { Verdict: Verdict.Refused, Effect: null }) reasons.Add(new Reason(RuleCodes.NothingGrants, "CHA-4"));
        return new Decision<RuleEffect>(_outcome.Verdict, _outcome.Effect, reasons.ToValueList(), default);
    }

    /// <summary>The value of one rule; an exemption that is unknown does not exempt.</summary>
    private int Value(CompiledRule rule, bool[]? hidden)
    {
        RuleProgram program = _set.Program;
        int value = rule.Scope < 0 ? Kleene.True : program.Value(rule.Scope, _facts, hidden);
        if (value != Kleene.False) value = Math.Min(value, program.Value(rule.When, _facts, hidden));
        if (value != Kleene.False && rule.Unless >= 0 && program.Value(rule.Unless, _facts, hidden) == Kleene.True) return Kleene.False;
        return value;
    }

    private bool IsDetermining(CompiledRule rule) => _set.Definition.Combining == Combining.FirstMatch
        ? rule.Rule.Id == _outcome.Rule
        : rule.Effect == _outcome.Effect;

    private RuleOutcome FirstMatch()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            CompiledRule rule = _set.Rules[i];
            if (_values[i] == Kleene.True) return new(rule.Forbids ? Verdict.Refused : Verdict.Granted, rule.Effect, rule.Rule.Id);
            if (_values[i] == Kleene.Unknown && AsksForReview(rule)) return new(Verdict.Review, rule.Effect, rule.Rule.Id);
        }

        return new(_set.Definition.Otherwise, null, default);
    }

    private RuleOutcome Strongest()
    {
        CompiledRule? forbids = null;
        CompiledRule? grants = null;
        CompiledRule? review = null;
        CompiledRule? reviewGrant = null;
        for (int i = 0; i < _values.Length; i++)
        {
            CompiledRule rule = _set.Rules[i];
            if (_values[i] == Kleene.True)
            {
                if (rule.Forbids) forbids = Stronger(forbids, rule);
                else grants = Stronger(grants, rule);
            }
            else if (_values[i] == Kleene.Unknown && AsksForReview(rule))
            {
                if (rule.Forbids) review = Stronger(review, rule);
                else reviewGrant = Stronger(reviewGrant, rule);
            }
        }

        if (forbids is not null)
        {
            bool outweighed = review is not null && review.Effect.Strength > forbids.Effect.Strength && _set.Definition.ReviewStrength >= forbids.Effect.Strength;
            return outweighed ? Outcome(Verdict.Review, review!) : Outcome(Verdict.Refused, forbids);
        }

        if (review is not null) return Outcome(Verdict.Review, review);
        if (reviewGrant is not null && (grants is null || reviewGrant.Effect.Strength > grants.Effect.Strength)) return Outcome(Verdict.Review, reviewGrant);
        return grants is not null ? Outcome(Verdict.Granted, grants) : new(_set.Definition.Otherwise, null, default);
    }

    private static RuleOutcome Outcome(Verdict verdict, CompiledRule rule) => new(verdict, rule.Effect, rule.Rule.Id);

    // Rules come in the order of their ids: of equally strong ones the first stays.
    private static CompiledRule Stronger(CompiledRule? best, CompiledRule rule) => best is null || rule.Effect.Strength > best.Effect.Strength ? rule : best;

    private static bool AsksForReview(CompiledRule rule) => rule.Rule.OnUnknown switch
    {
        UnknownPolicy.Skip => false,
        UnknownPolicy.Review => true,
        _ => rule.Forbids,
    };

    /// <summary>The facts that decide: none can be left out, and with all others missing the rule still applies.</summary>
    private Reason Because(CompiledRule rule)
    {
        Question[] questions = _set.Program.Questions;
        SortedSet<int> asked = QuestionsOf(rule);
        bool[] hidden = new bool[questions.Length];
        foreach (int slot in asked.Select(question => questions[question].Slot).Distinct().OrderDescending())
        {
            foreach (int question in asked)
                if (questions[question].Slot == slot) hidden[question] = true;
            if (Value(rule, hidden) == Kleene.True) continue;
            foreach (int question in asked)
                if (questions[question].Slot == slot) hidden[question] = false;
        }

        foreach (int question in asked.Reverse())
        {
            if (hidden[question]) continue;
            hidden[question] = true;
            if (Value(rule, hidden) != Kleene.True) hidden[question] = false;
        }

        var evidence = new List<Evidence>();
        foreach (IGrouping<int, int> bySlot in asked.Where(question => !hidden[question]).GroupBy(question => questions[question].Slot).OrderBy(group => group.Key))
        {
            FactField field = _set.Definition.Facts[bySlot.Key];
            evidence.Add(new Evidence(field.Name, _facts[bySlot.Key].ToEvidence(field.Type)));
            evidence.Add(new Evidence(field.Name + "Asked", string.Join("; ", bySlot.Select(question => questions[question].Condition.ToString()))));
        }

        return new Reason(RuleCodes.Applies, "CHA-4", [new("effect", rule.Effect.Code), .. evidence]) { Rule = rule.Rule.Id };
    }

    private Reason Undecided(CompiledRule rule)
    {
        Question[] questions = _set.Program.Questions;
        string[] missing = [.. QuestionsOf(rule).Select(question => questions[question].Slot).Distinct()
            .Where(slot => _facts[slot].State == FactState.Missing).Order().Select(slot => _set.Definition.Facts[slot].Name)];
        return new Reason(RuleCodes.Undecided, "CHA-4", new("effect", rule.Effect.Code), new("missing", string.Join(", ", missing))) { Rule = rule.Rule.Id };
    }

    private SortedSet<int> QuestionsOf(CompiledRule rule)
    {
        var asked = new SortedSet<int>();
        _set.Program.Collect(rule.When, asked);
        _set.Program.Collect(rule.Unless, asked);
        _set.Program.Collect(rule.Scope, asked);
        return asked;
    }

    private ref Fact Known(FactSlot slot, FactType type)
    {
        if (slot.Index < 0 || slot.Index >= _facts.Length || slot.Type != type || _set.Definition.Facts[slot.Index].Type != type)
            throw new ArgumentException($"The fact does not hold a value of type {type}.", nameof(slot));
        _decided = false;
        ref Fact fact = ref _facts[slot.Index];
        fact.State = FactState.Known;
        return ref fact;
    }
}
