using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Charters;

/// <summary>
/// The strikes of one member in one place, and what happened to them: append-only, immutable, equal by its entries, whatever the order they came in.
/// Points, rungs and sanctions are never stored: <see cref="CompiledPenaltyLadder"/> derives them. A host keeps <see cref="Strikes"/> and <see cref="FollowUps"/> and gives them back to <see cref="Of"/>.
/// </summary>
public sealed record StrikeLedger
{
    private readonly Strike[] _strikes;
    private readonly StrikeFollowUp[] _followUps;
    private readonly StrikeMarks[]? _marks;

    private StrikeLedger(Strike[] strikes, StrikeFollowUp[] followUps, StrikeMarks[]? marks)
    {
        _strikes = strikes;
        _followUps = followUps;
        _marks = marks;
    }

    /// <summary>No entry.</summary>
    public static StrikeLedger Empty { get; } = new([], [], null);

    /// <summary>Every strike, in time, those of one instant from light to heavy and then by key.</summary>
    public ValueList<Strike> Strikes => ValueList<Strike>.Around(_strikes);

    /// <summary>Every follow-up, in time, those of one instant by key. Of a strike that is not there yet it has no effect until the strike comes.</summary>
    public ValueList<StrikeFollowUp> FollowUps => ValueList<StrikeFollowUp>.Around(_followUps);

    /// <summary>Whether nothing was ever recorded.</summary>
    public bool IsEmpty => _strikes.Length + _followUps.Length == 0;

    /// <summary>A ledger from entries in any order; equal entries count once.</summary>
    /// <param name="strikes">The strikes.</param>
    /// <param name="followUps">What happened to them; null for nothing.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="strikes"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">Two entries have one key, or an entry is <c>default</c>; carries every finding.</exception>
    public static StrikeLedger Of(IEnumerable<Strike> strikes, IEnumerable<StrikeFollowUp>? followUps = null) =>
        TryOf(strikes, followUps, out StrikeLedger? ledger, out ValueList<Finding> findings) ? ledger : throw new InvalidDefinitionException(findings);

    /// <summary>A ledger from entries in any order, or all that is wrong with them.</summary>
    /// <param name="strikes">The strikes.</param>
    /// <param name="followUps">What happened to them; null for nothing.</param>
    /// <param name="ledger">The ledger, or null.</param>
    /// <param name="findings">Every entry whose key another one has, and every <c>default</c>; paths <c>strikes[3]</c> and <c>followUps[0]</c>.</param>
    /// <returns>Whether nothing is wrong.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="strikes"/> is null.</exception>
    public static bool TryOf(IEnumerable<Strike> strikes, IEnumerable<StrikeFollowUp>? followUps, [NotNullWhen(true)] out StrikeLedger? ledger, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(strikes);
        var entries = new StrikeEntries();
        foreach (Strike strike in strikes) entries.Add(strike);
        foreach (StrikeFollowUp followUp in followUps ?? []) entries.Add(followUp);
        findings = entries.Findings.ToValueList();
        if (!findings.IsEmpty)
        {
            ledger = null;
            return false;
        }

        Strike[] own = entries.SortedStrikes();
        StrikeFollowUp[] after = entries.SortedFollowUps();
        ledger = own.Length + after.Length == 0 ? Empty : new StrikeLedger(own, after, MarksOf(own, after));
        return true;
    }

    /// <summary>Records a strike. Once more with the same content: nothing changes; with other content under the same key: refused.</summary>
    /// <param name="strike">The strike; may be older than those already there.</param>
    /// <returns>The longer ledger, this one when nothing changes, or a refusal.</returns>
    /// <exception cref="ArgumentException">The strike is <c>default</c>.</exception>
    public Decision<StrikeLedger> Append(Strike strike)
    {
        if (strike.IsUnspecified) throw new ArgumentException("A strike needs a key and a rule.", nameof(strike));
        int known = IndexOf(strike.KeyText);
        if (known >= 0 && _strikes[known] == strike) return Decision.Granted(this);
        if (known >= 0 || FollowUpOf(strike.KeyText) >= 0) return Conflict(strike.Key);
        int place = _strikes.Length;
        while (place > 0 && _strikes[place - 1].CompareInTime(in strike) > 0) place--;
        Strike[] strikes = Inserted(_strikes, place, strike);
        return Decision.Granted(new StrikeLedger(strikes, _followUps, _followUps.Length == 0 ? null : MarksWith(strike.KeyText, place)));
    }

    /// <summary>Records what happened to a strike. Once more with the same content: nothing changes; with other content under the same key: refused.</summary>
    /// <param name="followUp">What happened; the strike may come later.</param>
    /// <returns>The longer ledger, this one when nothing changes, or a refusal.</returns>
    /// <exception cref="ArgumentException">The follow-up is <c>default</c>.</exception>
    public Decision<StrikeLedger> Append(StrikeFollowUp followUp)
    {
        if (followUp.IsUnspecified) throw new ArgumentException("A follow-up needs a key and a strike.", nameof(followUp));
        int known = FollowUpOf(followUp.KeyText);
        if (known >= 0 && _followUps[known] == followUp) return Decision.Granted(this);
        if (known >= 0 || IndexOf(followUp.KeyText) >= 0) return Conflict(followUp.Key);
        int place = _followUps.Length;
        while (place > 0 && _followUps[place - 1].CompareInTime(in followUp) > 0) place--;
        StrikeMarks[] marks = _marks is null ? new StrikeMarks[_strikes.Length] : [.. _marks];
        int strike = IndexOf(followUp.StrikeText);
        if (strike >= 0) marks[strike].Add(in followUp);
        return Decision.Granted(new StrikeLedger(_strikes, Inserted(_followUps, place, followUp), marks));
    }

    /// <summary>Where the appeal against a strike stands: upheld once it was ever upheld, else the latest of filed, withdrawn and rejected.</summary>
    /// <param name="strike">The key of the strike.</param>
    /// <param name="asOf">What happened later is not looked at.</param>
    /// <returns>The follow-up that says so, or null when there was no appeal by then.</returns>
    public StrikeFollowUp? AppealOf(string strike, Instant asOf)
    {
        StrikeFollowUp? latest = null;
        foreach (StrikeFollowUp entry in _followUps)
        {
            if (entry.At > asOf) break;
            if (entry.Kind > StrikeFollowUpKind.AppealUpheld || !string.Equals(entry.Strike, strike, StringComparison.Ordinal)) continue;
            latest = entry;
            if (entry.Kind is StrikeFollowUpKind.AppealUpheld) break;
        }

        return latest;
    }

    /// <summary>Whether both hold the same entries.</summary>
    /// <param name="other">The other ledger.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(StrikeLedger? other) =>
        other is not null && (ReferenceEquals(this, other) || (Strikes == other.Strikes && FollowUps == other.FollowUps));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Strikes, FollowUps);

    /// <summary>As <c>3 strikes, 1 follow-ups</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Of(_strikes.Length)} strikes, {InvariantText.Of(_followUps.Length)} follow-ups";

    internal ReadOnlySpan<Strike> StrikeSpan => _strikes;

    /// <summary>What the follow-ups say of each strike; empty when there are no follow-ups.</summary>
    internal ReadOnlySpan<StrikeMarks> Marks => _marks;

    /// <summary>The place of a strike; below zero when it is not there.</summary>
    internal int IndexOf(IdText key)
    {
        for (int i = _strikes.Length - 1; i >= 0; i--)
        {
            if (_strikes[i].KeyText.Equals(key)) return i;
        }

        return -1;
    }

    /// <summary>The points that reductions up to an instant take off a strike.</summary>
    internal long ReducedBy(int strike, Instant now)
    {
        long points = 0;
        foreach (ref readonly StrikeFollowUp entry in _followUps.AsSpan())
        {
            if (entry.At > now) break;
            if (entry.Kind is StrikeFollowUpKind.Reduced && entry.StrikeText.Equals(_strikes[strike].KeyText)) points += entry.Points;
        }

        return points;
    }

    private static Decision<StrikeLedger> Conflict(string key) =>
        Decision.Refused<StrikeLedger>([new Reason(CharterCodes.StrikeKeyTaken, "CHA-4", new Evidence("key", key))]);

    private static T[] Inserted<T>(T[] items, int place, T item)
    {
        var longer = new T[items.Length + 1];
        items.AsSpan(0, place).CopyTo(longer);
        longer[place] = item;
        items.AsSpan(place).CopyTo(longer.AsSpan(place + 1));
        return longer;
    }

    private static StrikeMarks[]? MarksOf(Strike[] strikes, StrikeFollowUp[] followUps)
    {
        if (followUps.Length == 0) return null;
        var places = new Dictionary<IdText, int>(strikes.Length);
        for (int i = 0; i < strikes.Length; i++) places.Add(strikes[i].KeyText, i);
        var marks = new StrikeMarks[strikes.Length];
        foreach (StrikeFollowUp entry in followUps)
        {
            if (places.TryGetValue(entry.StrikeText, out int strike)) marks[strike].Add(in entry);
        }

        return marks;
    }

    private int FollowUpOf(IdText key)
    {
        for (int i = _followUps.Length - 1; i >= 0; i--)
        {
            if (_followUps[i].KeyText.Equals(key)) return i;
        }

        return -1;
    }

    /// <summary>The marks with room for a strike that comes after its follow-ups, or has none.</summary>
    private StrikeMarks[] MarksWith(IdText strike, int place)
    {
        var own = default(StrikeMarks);
        foreach (ref readonly StrikeFollowUp entry in _followUps.AsSpan())
        {
            if (entry.StrikeText.Equals(strike)) own.Add(in entry);
        }

        return Inserted(_marks!, place, own);
    }
}
