namespace CommunityDomain.Charters;

/// <summary>Points that fade evenly, exact to the nanosecond: the level is kept in points times the nanoseconds of the period.</summary>
internal struct FadingPoints
{
    private readonly Int128 _period;
    private readonly Int128 _rate;
    private readonly MidpointRounding _rounding;
    private Int128 _level;
    private Int128 _given;
    private Instant _at;

    internal FadingPoints(int points, Duration period, MidpointRounding rounding)
    {
        _period = Nanoseconds(period);
        _rate = points;
        _rounding = rounding;
    }

    /// <summary>Whether everything has faded.</summary>
    internal readonly bool IsEmpty => _level == 0;

    /// <summary>The points that still count: those given since the level last left zero, less the rounded part of them that has faded.</summary>
    internal readonly long Points => (long)(_given - Rounded((_given * _period) - _level));

    /// <summary>Lets time pass.</summary>
    internal void FadeTo(Instant at)
    {
        if (_level > 0) _level = Int128.Max(0, _level - (Nanoseconds(at - _at) * _rate));
        if (_level == 0) _given = 0;
        _at = at;
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear() => _level = _given = 0;

    /// <summary>Adds points at the instant reached.</summary>
    internal void Add(int points)
    {
        _given += points;
        _level += points * _period;
    }

    /// <summary>The first instant, after the one reached, at which fewer points count; <paramref name="points"/> is at least 1 and no more than count now.</summary>
    internal readonly Instant FallsBelow(long points)
    {
        Int128 missing = _given - points + 1;
        Int128 twice = 2 * missing * _period;
        bool isWhole = _rounding is MidpointRounding.ToZero or MidpointRounding.ToNegativeInfinity;
        if (_rounding is MidpointRounding.ToPositiveInfinity) twice -= 2 * _period;
        else if (!isWhole) twice -= _period;
        bool isAfter = _rounding is MidpointRounding.ToPositiveInfinity || (_rounding is MidpointRounding.ToEven && !Int128.IsEvenInteger(missing));
        Int128 faded = isAfter ? (twice / 2) + 1 : (twice + 1) / 2;
        return AfterFading(faded - ((_given * _period) - _level));
    }

    /// <summary>The first instant at which everything has faded.</summary>
    internal readonly Instant Empties() => AfterFading(_level);

    private static Int128 Nanoseconds(Duration span) => ((Int128)span.Days * NodaConstants.NanosecondsPerDay) + span.NanosecondOfDay;

    private readonly Instant AfterFading(Int128 amount)
    {
        Int128 wait = (amount + _rate - 1) / _rate;
        Int128 left = Nanoseconds(Instant.MaxValue - _at);
        if (wait >= left) return Instant.MaxValue;
        (Int128 days, Int128 rest) = Int128.DivRem(wait, NodaConstants.NanosecondsPerDay);
        return _at + Duration.FromDays((int)days) + Duration.FromNanoseconds((long)rest);
    }

    private readonly Int128 Rounded(Int128 faded)
    {
        (Int128 whole, Int128 rest) = Int128.DivRem(faded, _period);
        int half = (2 * rest).CompareTo(_period);
        bool up = _rounding switch
        {
            MidpointRounding.ToEven => half > 0 || (half == 0 && !Int128.IsEvenInteger(whole)),
            MidpointRounding.AwayFromZero => half >= 0,
            MidpointRounding.ToPositiveInfinity => rest > 0,
            _ => false,
        };
        return up ? whole + 1 : whole;
    }
}
