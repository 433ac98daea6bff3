namespace CommunityDomain.Metrics;

/// <summary>
/// How people answer each other, up to an instant. A message that answers none is one that waits for an answer, until another person's comes; who still waits is not left out, so that slow answers
/// do not look quick. Immutable and thread-safe.
/// </summary>
public sealed class ReplyReport
{
    private readonly List<Wait> _waits;

    internal ReplyReport(Instant asOf, long messages, long speakers, Ratio replies, Ratio mentions, List<Wait> waits, long untold, ExclusionTally notCounted)
    {
        AsOf = asOf;
        NotCounted = notCounted;
        (Messages, Speakers, Replies, Mentions, Untold) = (messages, speakers, replies, mentions, untold);
        _waits = waits;
        Answered = new Ratio(waits.Count(wait => wait.Answered), waits.Count);
        Curve = KaplanMeier.Curve([.. waits.Select(wait => (wait.Waited.ToInt64Nanoseconds(), wait.Answered))]);
    }

    /// <summary>The instant the report was made for.</summary>
    public Instant AsOf { get; }

    /// <summary>What was kept out, by which policy; messages of staff among them still are answers.</summary>
    public ExclusionTally NotCounted { get; }

    /// <summary>How many messages.</summary>
    public long Messages { get; }

    /// <summary>How many different people spoke.</summary>
    public long Speakers { get; }

    /// <summary>Of the messages, those that answer another person's: the interaction rate.</summary>
    public Ratio Replies { get; }

    /// <summary>Of the messages, those that mention somebody.</summary>
    public Ratio Mentions { get; }

    /// <summary>Of the messages that wait for an answer, those that have one so far.</summary>
    public Ratio Answered { get; }

    /// <summary>Messages whose waiting cannot be told, as a day between lies in a year that the work calendar does not know; they are in <see cref="Messages"/> alone.</summary>
    public long Untold { get; }

    /// <summary>How many still wait after a time, those who wait yet counted for as long as they have: by working hours or elapsed time, as asked for.</summary>
    public ValueList<SurvivalPoint> Curve { get; }

    /// <summary>The time after which half have their first answer, those who wait yet taken into account; null while fewer have.</summary>
    public Duration? MedianFirstResponse
    {
        get
        {
            foreach (SurvivalPoint point in Curve)
            {
                if (point.Survival <= 0.5) return point.Time;
            }

            return null;
        }
    }

    /// <summary>Of the messages that had so much time to be answered, those that were answered within it.</summary>
    /// <param name="span">The time, end included, by working hours or elapsed time as asked for; zero or more.</param>
    /// <returns>The share; a message of less than the span ago is in neither number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is below zero.</exception>
    public Ratio AnsweredWithin(Duration span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, Duration.Zero);
        return new Ratio(_waits.Count(wait => wait.Had >= span && wait.Answered && wait.Waited <= span), _waits.Count(wait => wait.Had >= span));
    }

    /// <summary>How long one message waited, whether for an answer or still; and how long it could have until the report.</summary>
    internal readonly record struct Wait(Duration Waited, bool Answered, Duration Had);
}
