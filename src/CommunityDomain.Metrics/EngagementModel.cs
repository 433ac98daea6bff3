using System.Globalization;

namespace CommunityDomain.Metrics;

/// <summary>
/// How involved a member is, from what they did and how long ago, as the Orbit Model has it (orbit-love/orbit-model, MIT): each act weighs what it is worth, less for each month since.
/// A choice of weights and no measurement: it orders members of one community by one model, and says nothing about another.
/// </summary>
public sealed record EngagementModel
{
    /// <summary>How many days a month has here, so that no score jumps at the turn of one.</summary>
    private const int MonthDays = 30;

    /// <summary>States the model.</summary>
    /// <param name="keptEachMonth">What a month leaves of the weight of an act, above 0, at most 1; 0.9 in the Orbit Model.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keptEachMonth"/> is out of its range, or not a number.</exception>
    public EngagementModel(double keptEachMonth = 0.9)
    {
        if (keptEachMonth is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(keptEachMonth), keptEachMonth, "Above 0, at most 1.");
        KeptEachMonth = keptEachMonth;
    }

    /// <summary>What a month leaves of the weight of an act.</summary>
    public double KeptEachMonth { get; }

    /// <summary>How involved a member is ("love"): the sum of weights, each lessened once for every 30 whole days since its day.</summary>
    /// <param name="acts">What the member did: the business day, and what it is worth, zero or more. None is zero.</param>
    /// <param name="asOf">The day of the score; an act of the same day weighs in full.</param>
    /// <returns>The score, zero or more.</returns>
    /// <exception cref="ArgumentException">A weight is below zero or not a finite number, or a day is after <paramref name="asOf"/> or no date of the ISO calendar.</exception>
    public double Involvement(IEnumerable<(LocalDate Day, double Weight)> acts, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(acts);
        if (!Dates.IsUsable(asOf)) throw new ArgumentException("A date of the ISO calendar, year 1 to 9999, is required.", nameof(asOf));
        int today = Calendars.Civil.DayNumber(asOf);
        double score = 0;
        foreach ((LocalDate day, double weight) in acts)
        {
            if (!Dates.IsUsable(day) || day > asOf || weight < 0 || !double.IsFinite(weight)) throw new ArgumentException("An act has a day that has come, and a weight of zero or more.", nameof(acts));
            score += weight * Math.Pow(KeptEachMonth, (today - Calendars.Civil.DayNumber(day)) / MonthDays);
        }

        return score;
    }

    /// <summary>How much a community pulls ("gravity"): the sum over members of how involved they are, times how far they reach.</summary>
    /// <param name="members">For each member: the score, and the reach, such as a grade of how many hear them; zero or more.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentException">A number is below zero or not a finite number.</exception>
    public static double Gravity(IEnumerable<(double Involvement, double Reach)> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        double sum = 0;
        foreach ((double involvement, double reach) in members)
        {
            if (involvement < 0 || reach < 0 || !double.IsFinite(involvement) || !double.IsFinite(reach)) throw new ArgumentException("Scores and reaches are zero or more.", nameof(members));
            sum += involvement * reach;
        }

        return sum;
    }

    /// <summary>As <c>kept each month=0.9</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"kept each month={KeptEachMonth:0.###}");
}
