namespace CommunityDomain.Charters;

/// <summary>One walk over a ledger in time: which strikes count, and what they imposed. <see cref="Instant.MaxValue"/> stands for never.</summary>
internal ref partial struct PenaltyFold
{
    internal const int OnStack = 128;
    private const int None = -1;

    private readonly ReadOnlySpan<StrikeMarks> _marks;
    private readonly Span<StrikeFate> _fates;
    private readonly Span<int> _links;

    private int _oldest;
    private FadingPoints _fading;
    private FadingPoints _beforeBest;
    private int _warningsEnd;
    private Instant? _last;
    private int _best;
    private Instant _burstStart;
    private Instant _burstLast;
    private Instant _burstNotice;

    /// <param name="ladder">A valid ladder.</param>
    /// <param name="ledger">The strikes.</param>
    /// <param name="now">The instant.</param>
    /// <param name="fates">Takes what became of each strike; as long as the ledger.</param>
    /// <param name="links">Takes, for a merged strike, the one that counts instead, and for a warning the strike that made it stand for good; as long as the ledger.</param>
    internal PenaltyFold(PenaltyLadder ladder, StrikeLedger ledger, Instant now, Span<StrikeFate> fates, Span<int> links)
    {
        Ladder = ladder;
        Ledger = ledger;
        Strikes = ledger.StrikeSpan;
        _marks = ledger.Marks;
        Now = now;
        _fates = fates;
        _links = links;
        if (Fades) _fading = new FadingPoints(ladder.FadePoints, ladder.FadeEvery!.Value, ladder.FadeRounding);
        _best = None;
        MuteUntil = RemoveUntil = Instant.MinValue;
    }

    internal readonly PenaltyLadder Ladder { get; }

    internal readonly StrikeLedger Ledger { get; }

    internal readonly ReadOnlySpan<Strike> Strikes { get; }

    internal readonly Instant Now { get; }

    internal readonly ReadOnlySpan<StrikeFate> Fates => _fates;

    internal readonly ReadOnlySpan<int> Links => _links;

    /// <summary>How many strikes lie up to the instant.</summary>
    internal int Seen { get; private set; }

    /// <summary>The strikes before this place were forgotten after a clean span.</summary>
    internal int Forgotten { get; private set; }

    /// <summary>The points of the strikes before this place have faded wholly.</summary>
    internal int Faded { get; private set; }

    internal long Points { get; private set; }

    internal Instant MuteUntil { get; private set; }

    internal Instant RemoveUntil { get; private set; }

    internal Sanction Imposed { get; private set; }

    private readonly bool Fades => Ladder.FadePoints > 0;

    internal static Instant Later(Instant at, Duration span) => span >= Instant.MaxValue - at ? Instant.MaxValue : at + span;

    internal void Run()
    {
        _fates.Clear();
        _links.Fill(None);
        while (Seen < Strikes.Length && Strikes[Seen].At <= Now) Take(Seen++);
        PassTo(Now, Seen);
    }

    private void Take(int strike)
    {
        Instant at = Strikes[strike].At;
        int weight = WeightOf(strike);
        if (weight == 0 || IsTooOld(strike))
        {
            _fates[strike] = weight == 0 ? StrikeFate.Reversed : StrikeFate.TooOld;
            return;
        }

        PassTo(at, strike);
        _last = at;
        bool joins = Joins(at);
        if (!joins)
        {
            _burstStart = at;
            _burstNotice = Instant.MaxValue;
        }

        _burstLast = at;
        if (!_marks.IsEmpty && _marks[strike].Noticed is { } notice) _burstNotice = Instant.Min(_burstNotice, notice);
        if (joins && weight <= WeightOf(_best))
        {
            Merge(strike, _best);
            return;
        }

        if (joins ? ReplaceBest(strike, weight) : IsWarning(strike, weight))
        {
            _fates[strike] = StrikeFate.Warning;
            _warningsEnd = strike + 1;
            Impose(strike, Sanction.Warn, null);
        }
        else
        {
            Count(strike, weight);
        }

        _best = strike;
    }

    private void Count(int strike, int weight)
    {
        _fates[strike] = StrikeFate.Counts;
        KeepWarnings(strike);
        if (Fades)
        {
            _beforeBest = _fading;
            _fading.Add(weight);
            Points = _fading.Points;
        }
        else
        {
            Points += weight;
        }

        int rung = RungOf(Points);
        if (rung > 0) Impose(strike, Ladder.Rungs[rung - 1].Sanction, Ladder.Rungs[rung - 1].Lasts);
        else Impose(strike, Sanction.None, null);
    }

    private void Impose(int strike, Sanction sanction, Duration? lasts)
    {
        Instant begins = Strikes[strike].At;
        if (NeedsReview(strike))
        {
            if (Confirmed(strike) is { } confirmed) begins = Instant.Max(begins, confirmed);
            else sanction = Sanction.Review;
        }

        if (begins == Now && sanction > Imposed) Imposed = sanction;
        Instant ends = lasts is { } span ? Later(begins, span) : Instant.MaxValue;
        if (sanction is Sanction.Mute) MuteUntil = Instant.Max(MuteUntil, ends);
        else if (sanction is Sanction.Remove) RemoveUntil = Instant.Max(RemoveUntil, ends);
    }

    /// <summary>Lets time pass before the strike at a place: forgives, expires, fades.</summary>
    private void PassTo(Instant at, int next)
    {
        if (Ladder.ForgivenAfter is { } clean && _last is { } last && at - last >= clean)
        {
            Forgotten = _oldest = next;
            Points = 0;
            if (Fades) _fading.Clear();
            _last = null;
            _best = None;
        }

        if (Ladder.ExpiresAfter is { } span)
        {
            while (_oldest < next && at - Strikes[_oldest].At >= span) Expire(_oldest++);
        }
        else if (Fades)
        {
            _fading.FadeTo(at);
            Points = _fading.Points;
            if (_fading.IsEmpty) Faded = next;
        }
    }

    private void Expire(int strike)
    {
        if (_fates[strike] is not StrikeFate.Counts) return;
        Points -= WeightOf(strike);
        _fates[strike] = StrikeFate.Expired;
    }

    private readonly bool Joins(Instant at)
    {
        if (_best == None || _fates[_best] is StrikeFate.Expired) return false;
        if (Ladder.HeaviestPerInstant && at == _burstLast) return true;
        if (Ladder.MergeWithin is null && !Ladder.MergeUntilNoticed) return false;
        if (_fates[_best] is StrikeFate.Warning && WarningEnd(_best, at) <= at) return false;
        if (Ladder.MergeWithin is { } span && at - _burstStart >= span) return false;
        return !Ladder.MergeUntilNoticed || at < _burstNotice;
    }

    /// <summary>
    /// Lets a heavier strike stand for its burst. A warning in whose place it can only be a point stays a warning beside it; what counted stays counted.
    /// Whether the heavier strike is a warning.
    /// </summary>
    private bool ReplaceBest(int heavier, int weight)
    {
        bool warned = _fates[_best] is StrikeFate.Warning;
        Merge(_best, heavier);
        if (!warned) TakeOut(_best, Strikes[heavier].At);
        if (!warned || IsWarning(heavier, weight)) return warned;
        _fates[_best] = StrikeFate.Warning;
        _links[_best] = None;
        return false;
    }

    /// <summary>Takes the points of the strike counted last out again, as if they had never been there.</summary>
    private void TakeOut(int strike, Instant at)
    {
        for (int i = Forgotten; i < _warningsEnd; i++)
        {
            if (_fates[i] is StrikeFate.Warning && _links[i] == strike) _links[i] = None;
        }

        if (!Fades)
        {
            Points -= WeightOf(strike);
            return;
        }

        _fading = _beforeBest;
        _fading.FadeTo(at);
        Points = _fading.Points;
    }

    private readonly void Merge(int strike, int into)
    {
        _fates[strike] = StrikeFate.Merged;
        _links[strike] = into;
    }

    private readonly bool IsWarning(int strike, int weight)
    {
        if (weight > Ladder.WarnFirstUpTo || (Points > 0 && !Ladder.WarnEachCategory)) return false;
        Instant at = Strikes[strike].At;
        for (int i = Forgotten; i < _warningsEnd; i++)
        {
            if (_fates[i] is not StrikeFate.Warning || WarningEnd(i, at) <= at) continue;
            if (IsSameScope(i, strike) || (Ladder.WarningNeedsTraining && !IsTrained(i, at))) return false;
        }

        return true;
    }

    /// <summary>A counted strike makes the warnings of its scope stand for good.</summary>
    private readonly void KeepWarnings(int strike)
    {
        if (Ladder.WarningExpiresAfter is null) return;
        Instant at = Strikes[strike].At;
        for (int i = Forgotten; i < _warningsEnd; i++)
        {
            if (_fates[i] is StrikeFate.Warning && _links[i] == None && IsSameScope(i, strike) && WarningEnd(i, at) > at) _links[i] = strike;
        }
    }
}
