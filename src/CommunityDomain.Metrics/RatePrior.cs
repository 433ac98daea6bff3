using System.Globalization;

namespace CommunityDomain.Metrics;

/// <summary>
/// What is known of a rate before looking at one post: the beta distribution with a mean and a strength, the number of views that it weighs as much as. Rates of posts are ranked by their posterior mean,
/// so that 2 of 3 does not outrank 900 of 2,000 (PLN-2, PLN-3). Have one for each platform: their audiences differ (PLN-1).
/// </summary>
public sealed record RatePrior
{
    /// <summary>States the prior.</summary>
    /// <param name="mean">The mean rate, 0 to 1.</param>
    /// <param name="strength">The weight in views, zero or more; zero trusts each post alone, infinity none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or not a number.</exception>
    public RatePrior(double mean, double strength)
    {
        if (mean is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "A rate lies between 0 and 1.");
        if (strength is not >= 0) throw new ArgumentOutOfRangeException(nameof(strength), strength, "A strength is zero or more.");
        Mean = mean;
        Strength = strength;
    }

    /// <summary>The mean rate.</summary>
    public double Mean { get; }

    /// <summary>The weight in views; infinity where posts do not differ more than chance makes them.</summary>
    public double Strength { get; }

    /// <summary>
    /// Estimates the prior from many posts by moments, each weighted by its views (Kleinman, Journal of the American Statistical Association 68 (1973) 46–54): the pooled rate, and the strength at which
    /// the rates differ as much as they do.
    /// </summary>
    /// <param name="rates">A rate for each post, such as interactions of views; undefined ones say nothing.</param>
    /// <returns>The prior; of fewer than two posts, or where nothing differs, infinitely strong; null when there is no view.</returns>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static RatePrior? Estimate(IEnumerable<Ratio> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        Ratio[] seen = [.. rates.Where(rate => rate.IsDefined)];
        if (Ratio.Pool(seen) is not { Value: { } mean } pooled) return null;
        double views = pooled.Denominator;
        double squares = 0;
        double spread = 0;
        foreach (Ratio rate in seen)
        {
            double own = rate.Denominator;
            squares += own * own;
            spread += own * Math.Pow(rate.Value!.Value - mean, 2);
        }

        // The spread expected is m (1 - m) ((k - 1) + r (N - sum n² / N - (k - 1))), r = 1 / (strength + 1).
        double least = seen.Length - 1;
        double room = views - (squares / views) - least;
        double excess = mean is 0 or 1 ? 0 : (spread / (mean * (1 - mean))) - least;
        if (room <= 0 || excess <= 0) return new RatePrior(mean, double.PositiveInfinity);
        return new RatePrior(mean, Math.Max(0, (room / excess) - 1));
    }

    /// <summary>The rate to be expected of a post: its own and the mean, weighted by views and strength.</summary>
    /// <param name="rate">The post's own rate; an undefined one says nothing.</param>
    /// <returns>The rate, 0 to 1.</returns>
    public double Shrink(Ratio rate)
    {
        if (double.IsPositiveInfinity(Strength) || !rate.IsDefined) return Mean;
        return (rate.Numerator + (Mean * Strength)) / (rate.Denominator + Strength);
    }

    /// <summary>Posts by the rate to be expected of them, the best first; of equal ones that which more people saw.</summary>
    /// <typeparam name="TPost">A post.</typeparam>
    /// <param name="posts">The posts.</param>
    /// <param name="rateOf">The rate of each.</param>
    /// <returns>The posts, in order.</returns>
    public ValueList<TPost> Rank<TPost>(IEnumerable<TPost> posts, Func<TPost, Ratio> rateOf)
    {
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(rateOf);
        return new ValueList<TPost>(posts.OrderByDescending(post => Shrink(rateOf(post))).ThenByDescending(post => rateOf(post).Denominator));
    }

    /// <summary>As <c>mean=0.041 strength=310</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"mean={Mean:0.###} strength={Strength:0.#}");
}
