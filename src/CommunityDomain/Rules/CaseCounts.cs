namespace CommunityDomain.Rules;

/// <summary>The windows of one case: what was counted before it, what it counts itself, and the windows after it.</summary>
internal sealed class CaseCounts
{
    private readonly CompiledRuleSet _set;
    private readonly RuleWindows?[] _given;
    private readonly RuleWindows?[] _windows;
    private readonly RuleWindowAccumulator?[] _kept;
    private readonly Own[] _own;

    internal CaseCounts(CompiledRuleSet set)
    {
        _set = set;
        _given = new RuleWindows?[set.Subjects.Length];
        _windows = new RuleWindows?[set.Subjects.Length];
        _kept = new RuleWindowAccumulator?[set.Subjects.Length];
        _own = new Own[set.Counters.Length];
    }

    internal void Clear()
    {
        Array.Clear(_given);
        Array.Clear(_windows);
        Array.Clear(_kept);
    }

    internal void Use(int subject, RuleWindows windows)
    {
        _kept[subject] = null;
        _given[subject] = windows;
        _windows[subject] = windows.Count == 0 ? _set.Subjects[subject].Empty : windows.Aligned(_set.Subjects[subject].Names);
    }

    internal void Use(int subject, RuleWindowAccumulator kept)
    {
        for (int i = 0; i < _kept.Length; i++)
            if (i != subject && ReferenceEquals(_kept[i], kept)) throw new ArgumentException("The windows are in use for another subject.", nameof(kept));
        (_given[subject], _windows[subject], _kept[subject]) = (null, null, kept);
    }

    internal bool IsGiven(int subject) => _given[subject] is not null || _kept[subject] is not null;

    /// <summary>Fills the slots of the windows.</summary>
    internal void Derive(Fact[] facts, Instant now)
    {
        for (int i = 0; i < _own.Length; i++) _own[i] = OwnOf(_set.Counters[i], facts);
        AlignKept();
        foreach (ref readonly CountWindow window in _set.Program.Windows.AsSpan())
        {
            CompiledCounter counter = _set.Counters[window.Counter];
            ref Fact fact = ref facts[window.Slot];
            fact.State = FactState.Known;
            Own own = _own[window.Counter];
            if (_kept[counter.Subject] is not null || _windows[counter.Subject] is not null)
            {
                long before = Before(counter, CountLog.Back(now, window.Span), now);
                fact.Number = before + own.Least;
                fact.Most = own.Most == long.MaxValue ? long.MaxValue : before + own.Most;
            }
            else
            {
                fact.Number = own.Least;
                fact.Most = long.MaxValue;
            }
        }
    }

    /// <summary>The least that the case itself counts for.</summary>
    internal long Least(int counter) => _own[counter].Least;

    internal RuleWindows Next(int subject, Instant now)
    {
        RuleWindows windows = _windows[subject] ?? throw new InvalidOperationException("Windows go on only from windows that were used.");
        CompiledSubject compiled = _set.Subjects[subject];
        CountLog[]? changed = null;
        for (int place = 0; place < compiled.Counters.Length; place++)
        {
            int index = compiled.Counters[place];
            CompiledCounter counter = _set.Counters[index];
            if (!IsCounted(index)) continue;
            changed ??= windows.CopyLogs();
            changed[place] = changed[place].Add(now, _own[index].Least, counter.Longest);
        }

        return changed is null ? _given[subject]! : windows.With(changed);
    }

    /// <summary>Counts the case just derived in every accumulator in use.</summary>
    internal void Keep(Instant now)
    {
        AlignKept();
        for (int index = 0; index < _own.Length; index++)
        {
            CompiledCounter counter = _set.Counters[index];
            if (_kept[counter.Subject] is { } kept && IsCounted(index)) kept.Ring(counter.Place).Add(now, _own[index].Least, counter.Longest);
        }
    }

    /// <summary>Whether the case counts, as far as is known, in a window that is asked for.</summary>
    private bool IsCounted(int counter) => _own[counter].IsCertain && _own[counter].Least != 0 && _set.Counters[counter].Longest != Duration.Zero;

    private long Before(CompiledCounter counter, Instant after, Instant until) =>
        _kept[counter.Subject] is { } kept ? kept.Ring(counter.Place).Sum(after, until) : _windows[counter.Subject]!.Log(counter.Place).Sum(after, until);

    /// <summary>Another evaluation may have used the same ones for another rule set.</summary>
    private void AlignKept()
    {
        for (int subject = 0; subject < _kept.Length; subject++) _kept[subject]?.Align(_set.Subjects[subject].Names);
    }

    /// <summary>What the case itself counts for: exactly, or between bounds where facts are missing.</summary>
    private Own OwnOf(CompiledCounter counter, Fact[] facts)
    {
        int when = counter.When < 0 ? Kleene.True : _set.Program.Value(counter.When, facts, null);
        if (when == Kleene.False) return default;
        long amount = counter.AmountSlot < 0 ? 1 : RuleCounter.AmountOf(in facts[counter.AmountSlot]);
        if (amount < 0) return new Own(0, long.MaxValue);
        return new Own(when == Kleene.True ? amount : 0, amount);
    }

    private readonly record struct Own(long Least, long Most)
    {
        internal bool IsCertain => Least == Most;
    }
}
