namespace CommunityDomain;

/// <summary>
/// The steps of the product-limit estimate of Kaplan and Meier, Journal of the American Statistical Association 53 (1958) 457–481: from one time at which something happened to the next.
/// Who was seen without the event counts for as long as they were seen.
/// </summary>
/// <typeparam name="TTime">How long, since each one's own start.</typeparam>
/// <param name="sorted">For each: how long they were seen, and whether that ended with the event. In order of time.</param>
internal ref struct ProductLimit<TTime>(ReadOnlySpan<(TTime Time, bool Event)> sorted)
    where TTime : struct, IEquatable<TTime>
{
    private readonly ReadOnlySpan<(TTime Time, bool Event)> _sorted = sorted;
    private int _next;

    /// <summary>When.</summary>
    internal TTime Time { get; private set; }

    /// <summary>Who was seen until then, and had no event before.</summary>
    internal long AtRisk { get; private set; }

    /// <summary>To how many it happened at that time; one or more.</summary>
    internal long Events { get; private set; }

    /// <summary>The share to whom it has not happened by then, that time included.</summary>
    internal double Survival { get; private set; } = 1;

    /// <summary>Goes on to the next time at which something happened; false where there is none.</summary>
    internal bool MoveNext()
    {
        while (_next < _sorted.Length)
        {
            AtRisk = _sorted.Length - _next;
            Time = _sorted[_next].Time;
            Events = 0;
            for (; _next < _sorted.Length && _sorted[_next].Time.Equals(Time); _next++) Events += _sorted[_next].Event ? 1 : 0;
            if (Events == 0) continue;
            Survival *= (double)(AtRisk - Events) / AtRisk;
            return true;
        }

        return false;
    }
}
