using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Rules;

/// <summary>
/// The facts of one case, and the decision on them. A working area for one thread at a time: facts are set, <see cref="Decide"/> allocates nothing, and
/// <see cref="Explain"/> makes the grounds only when they are asked for.
/// </summary>
public sealed class RuleEvaluation
{
    private readonly CompiledRuleSet _set;
    private readonly FactType[] _types;
    private readonly Fact[] _facts;
    private readonly CaseTexts _texts;
    private readonly CaseCounts _counts;
    private readonly RuleHits _hits;
    private RuleGrounds? _grounds;
    private RuleOutcome _outcome;
    private Instant _now;
    private bool _decided;

    internal RuleEvaluation(CompiledRuleSet set)
    {
        _set = set;
        _types = set.Types;
        _facts = new Fact[set.Program.Slots];
        _texts = new CaseTexts(set);
        _counts = new CaseCounts(set);
        _hits = new RuleHits(set);
    }

    /// <summary>Makes every fact missing again, and all windows.</summary>
    public void Clear()
    {
        Array.Clear(_facts);
        _texts.Clear();
        _counts.Clear();
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

    /// <summary>States the words that a set holds.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="words">The words, in any order; none for the empty set.</param>
    /// <exception cref="ArgumentException">The fact holds something else, or has no such word.</exception>
    public void Set(FactSlot slot, ReadOnlySpan<string> words)
    {
        long bits = 0;
        if (slot.Type == FactType.Set && IsOwn(slot))
        {
            foreach (string word in words)
            {
                int place = FactValues.Place(_set.Definition.Facts[slot.Index], word);
                bits |= place < 0 ? throw new ArgumentException("The fact has no such word.", nameof(words)) : 1L << place;
            }
        }

        Known(slot, FactType.Set).Number = bits;
    }

    /// <summary>States a text, or a word of a choice.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact holds something else, or has no such word.</exception>
    public void Set(FactSlot slot, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (slot.Type == FactType.Choice && IsOwn(slot) && FactValues.Place(_set.Definition.Facts[slot.Index], value) < 0)
            throw new ArgumentException("The fact has no such word.", nameof(value));
        Known(slot, slot.Type == FactType.Choice ? FactType.Choice : FactType.Text).Text = value;
    }

    /// <summary>States that a fact is known to be absent.</summary>
    /// <param name="slot">The fact; nullable.</param>
    /// <exception cref="ArgumentException">The fact is not nullable.</exception>
    public void SetNull(FactSlot slot)
    {
        if (IsOwn(slot) && !_set.Definition.Facts[slot.Index].IsNullable) throw new ArgumentException("The fact cannot be absent.", nameof(slot));
        Known(slot, slot.Type).State = FactState.Null;
    }

    /// <summary>Gives what was counted so far for one subject; without it its counts are known only as far as this case itself counts.</summary>
    /// <param name="subject">The subject, as the counters name it.</param>
    /// <param name="windows">What was counted.</param>
    /// <exception cref="ArgumentException">No counter of the rule set has such a subject.</exception>
    public void Use(string subject, RuleWindows windows)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(windows);
        _decided = false;
        _counts.Use(_set.Subject(subject), windows);
    }

    /// <summary>Gives what was counted so far for one subject, to be counted on in place by <see cref="Keep"/>.</summary>
    /// <param name="subject">The subject, as the counters name it.</param>
    /// <param name="windows">What was counted; of one subject only.</param>
    /// <exception cref="ArgumentException">No counter of the rule set has such a subject, or the windows are in use for another one.</exception>
    public void Use(string subject, RuleWindowAccumulator windows)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(windows);
        _decided = false;
        _counts.Use(_set.Subject(subject), windows);
    }

    /// <summary>Counts the case just decided in every <see cref="RuleWindowAccumulator"/> in use. With that the case is over: its grounds are to be asked for before.</summary>
    /// <exception cref="InvalidOperationException">Nothing was decided since facts or windows last changed.</exception>
    public void Keep()
    {
        if (!_decided) throw new InvalidOperationException("Decide before going on.");
        _decided = false;
        _counts.Keep(_now);
    }

    /// <summary>What is counted for a subject once the case just decided is over. The same value when the case counts for nothing.</summary>
    /// <param name="subject">The subject, as the counters name it.</param>
    /// <returns>The windows, without what lies too far back for any count that the rules ask.</returns>
    /// <exception cref="ArgumentException">No counter of the rule set has such a subject.</exception>
    /// <exception cref="InvalidOperationException">Nothing was decided since facts or windows last changed, or no windows were used for the subject.</exception>
    public RuleWindows Next(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (!_decided) throw new InvalidOperationException("Decide before going on to the next windows.");
        return _counts.Next(_set.Subject(subject), _now);
    }

    /// <summary>Decides on the facts that were set. Allocates nothing.</summary>
    /// <param name="now">The moment, for rules that hold for a time and for counts in windows.</param>
    /// <returns>The outcome.</returns>
    public RuleOutcome Decide(Instant now)
    {
        _now = now;
        _texts.Derive(_facts);
        _counts.Derive(_facts, now);
        _outcome = _hits.Decide(_facts, now);
        _decided = true;
        return _outcome;
    }

    /// <summary>The last decision with its grounds: every determining rule with the facts that decide it, and every rule that could not be decided.</summary>
    /// <param name="withCounterfactual">Whether to look for the first of <see cref="Alternatives"/> too: for each of its facts the actual value (<c>days</c>), how it has to stand (<c>days.comparison</c>) to what (<c>days.required</c>), and of a text that must be another, one that answers yes (<c>text.instead</c>). False by default, as a search takes longer than the grounds.</param>
    /// <returns>The decision; its outcome is the effect.</returns>
    /// <exception cref="InvalidOperationException">Nothing was decided since the facts were last cleared or set.</exception>
    public Decision<RuleEffect> Explain(bool withCounterfactual = false)
    {
        if (!_decided) throw new InvalidOperationException("Decide before asking for the grounds.");
        _grounds ??= new RuleGrounds(_set, _facts, _texts, _counts);
        Decision<RuleEffect> decision = _grounds.Explain(_outcome, _hits);
        if (!withCounterfactual || Alternatives() is not { IsEmpty: false } alternatives) return decision;
        return new Decision<RuleEffect>(decision.Verdict, decision.Outcome, decision.Reasons, alternatives[0].SelectMany(change => change.ToEvidence()).ToValueList());
    }

    /// <summary>
    /// What would turn the last decision into a grant: every smallest set of facts that, changed together, does, each with its nearest values. Facts that are
    /// <see cref="FactField.IsFixed"/> stay; a missing fact that would have to be supplied, and a count that would have to be lower or higher, are changes too.
    /// </summary>
    /// <param name="mostFacts">How many facts may change at once, 1 to 3; 3 by default.</param>
    /// <param name="budget">How many cases may be tried, at least 1; 20,000 by default.</param>
    /// <returns>The sets in the order of their facts in the definition; none when the answer is yes already or so few changes do not help; null when the budget ended before that was known, or when it hangs on texts that match what no text could be made up for.</returns>
    /// <exception cref="InvalidOperationException">Nothing was decided since the facts were last cleared or set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public ValueList<ValueList<RuleChange>>? Alternatives(int mostFacts = 3, int budget = 20_000)
    {
        if (!_decided) throw new InvalidOperationException("Decide before asking for alternatives.");
        ArgumentOutOfRangeException.ThrowIfLessThan(mostFacts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostFacts, 3);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, 1);
        if (_outcome.Verdict == Verdict.Granted) return ValueList<ValueList<RuleChange>>.Around([]);
        var search = new AlternativeSearch(_set, _facts, _counts, _now, budget);
        return search.Run(mostFacts)?.Select(changes => changes.Select(search.Describe).ToValueList()).ToValueList();
    }

    /// <summary>The rules that apply and those that cannot be decided, by their places in the compiled set, in order.</summary>
    internal void Collect(List<int> applied, List<int> open) => _hits.Collect(applied, open);

    /// <summary>Why one rule applies, or what it lacks.</summary>
    internal Reason ReasonOf(int rule, bool applies)
    {
        _grounds ??= new RuleGrounds(_set, _facts, _texts, _counts);
        return _grounds.Of(rule, applies);
    }

    /// <summary>States the words of a set by their places.</summary>
    internal void SetWords(FactSlot slot, long bits) => Known(slot, FactType.Set).Number = bits;

    private bool IsOwn(FactSlot slot) => unchecked((uint)slot.Index) < (uint)_types.Length;

    /// <summary>States a fact as it is kept.</summary>
    internal void Put(int slot, in Fact fact)
    {
        _decided = false;
        _facts[slot] = fact;
    }

    /// <summary>The facts and counts of the case decided last, to be kept beside others.</summary>
    internal Fact[] Snapshot() => [.. _facts.Select(fact => fact with { Matched = fact.Matched?.ToArray() })];

    /// <summary>What the last decision made of a rule: Kleene's values.</summary>
    internal int ValueOf(int rule) => _hits.ValueOf(rule);

    private ref Fact Known(FactSlot slot, FactType type)
    {
        int index = slot.Index;
        if (unchecked((uint)index) >= (uint)_types.Length || slot.Type != type || _types[index] != type) Refuse(type, nameof(slot));
        _decided = false;
        ref Fact fact = ref _facts[index];
        fact.State = FactState.Known;
        return ref fact;
    }

    [DoesNotReturn]
    private static void Refuse(FactType type, string parameter) => throw new ArgumentException($"The fact does not hold a value of type {type}.", parameter);
}
