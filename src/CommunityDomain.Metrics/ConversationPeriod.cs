namespace CommunityDomain.Metrics;

/// <summary>The conversation of one period (WHY-5, PLN-3). Whether silence is a bad sign depends on what the group is for: a selling group may be silent and healthy (GRP-10).</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
public sealed class ConversationPeriod<TKey>
    where TKey : notnull
{
    private readonly ConversationPeriod<TKey>? _before;

    internal ConversationPeriod(ConversationPeriod<TKey>? before) => _before = before;

    /// <summary>The period, start included, end excluded.</summary>
    public required Interval Interval { get; init; }

    /// <summary>Whether the board holds the whole of it: it began no earlier than the board and is over at the instant of the report. Of another the counts are still partial.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>How many business days of it the board holds, the one of the report included as a whole.</summary>
    public required int Days { get; init; }

    /// <summary>What was said in it: messages, speakers, reply and mention rates, first answers. An answer counts whenever it came until the report.</summary>
    public required ReplyReport Talk { get; init; }

    /// <summary>How unequally its messages are shared among those who spoke.</summary>
    public required Concentration Concentration { get; init; }

    /// <summary>Of everyone who was a member at its end, or at the report, those who said nothing in it.</summary>
    public required SilenceShare<TKey> Silence { get; init; }

    /// <summary>Who came, left and blocked in what the board holds of it.</summary>
    public required LeaveRates Leaves { get; init; }

    /// <summary>Of newcomers, those whose first stay began in what the board holds of it, and whose time for a first message is over, the share that wrote one within that time, the end included.</summary>
    public required Ratio FirstMessages { get; init; }

    /// <summary>Newcomers of the period who wrote nothing yet and still have time: not silent, pending.</summary>
    public required long FirstMessagesPending { get; init; }

    /// <summary>Messages over <see cref="Days"/>.</summary>
    public decimal MessagesPerDay => Days == 0 ? 0 : (decimal)Talk.Messages / Days;

    /// <summary>Messages over those who spoke; null when nobody did.</summary>
    public decimal? MessagesPerSpeaker => Talk.Speakers == 0 ? null : (decimal)Talk.Messages / Talk.Speakers;

    /// <summary>By how much the messages grew since the period before, 0.25 for a quarter more; null unless both are whole and the one before had some.</summary>
    public decimal? MessageGrowth => Growth(period => period.Talk.Messages);

    /// <summary>By how much the speakers grew since the period before; null as for the messages.</summary>
    public decimal? SpeakerGrowth => Growth(period => period.Talk.Speakers);

    /// <summary>By how much the members at the end grew since the end of the period before; null as for the messages.</summary>
    public decimal? MemberGrowth => Growth(period => period.Silence.Present);

    private decimal? Growth(Func<ConversationPeriod<TKey>, long> countOf) =>
        IsWhole && _before is { IsWhole: true } before && countOf(before) > 0 ? (decimal)(countOf(this) - countOf(before)) / countOf(before) : null;
}
