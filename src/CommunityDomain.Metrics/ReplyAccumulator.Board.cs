using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

// The conversation period by period.
public sealed partial class ReplyAccumulator<TKey>
{
    /// <summary>The board of a conversation by week, month, year or another period (PLN-3): what was said, by whom, who was silent, how newcomers began, who left. The state goes on unchanged.</summary>
    /// <param name="from">Where the board begins, such as when the group was made or its records start.</param>
    /// <param name="asOf">The instant to report for: not before the last message, nor before <paramref name="from"/>.</param>
    /// <param name="length">How long a period is; business days or longer.</param>
    /// <param name="clock">Tells business days.</param>
    /// <param name="stays">Each stay of a customer in the group: who, when it began (included), when it ended (excluded; null: it has not), and whether it ended with a block. Who came back has two.</param>
    /// <param name="firstMessageWithin">How long a newcomer has for a first message, above zero.</param>
    /// <param name="hours">Waiting for an answer is told in these working hours; by elapsed time when null.</param>
    /// <param name="byStaffOnly">Whether only staff can answer; by default anybody else can.</param>
    /// <returns>The periods from that of <paramref name="from"/> to that of <paramref name="asOf"/>, in order. Messages, joins and leaves before <paramref name="from"/> are in no period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A message is later than <paramref name="asOf"/>, an instant is outside of the years 1678 to 2261, the length is an hour, or the time for a first message is not above zero.</exception>
    /// <exception cref="ArgumentException">A stay ends before it begins or has a missing member, or a stay that has not ended is blocked, or the board ends before it begins.</exception>
    public ValueList<ConversationPeriod<TKey>> Board(
        Instant from,
        Instant asOf,
        PeriodLength length,
        BusinessDayClock clock,
        IEnumerable<(TKey Member, Instant Began, Instant? Ended, bool Blocked)> stays,
        Duration firstMessageWithin,
        WorkingHours? hours = null,
        bool byStaffOnly = false)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(stays);
        Require(asOf);
        if (!FunnelTime.TryOf(from, out long start)) throw new ArgumentOutOfRangeException(nameof(from), from, "The instant is out of range.");
        if (length.Unit == PeriodUnit.Hour) throw new ArgumentOutOfRangeException(nameof(length), "A period has a business day or more.");
        if (from > asOf) throw new ArgumentException("The board ends before it begins.", nameof(asOf));
        if (firstMessageWithin <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(firstMessageWithin), firstMessageWithin, "A time is above zero.");

        (TKey Member, Instant Began, Instant? Ended, bool Blocked)[] all = [.. stays];
        if (Array.Exists(all, stay => MemberIndex<TKey>.IsMissing(stay.Member))) throw new ArgumentException("A stay has a member.", nameof(stays));
        (int firstDay, int lastDay) = (Civil.DayNumber(clock.DayOf(from)), Civil.DayNumber(clock.DayOf(asOf)));
        var line = new PeriodLine(new DayLine(clock, firstDay, firstDay, lastDay), length);
        _ = FunnelTime.TryOf(asOf, out long end);
        var talk = new TalkByPeriod(line.Of(start), line.Of(end));
        foreach (KeyValuePair<long, Message> message in _messages)
        {
            if (message.Value.At >= start) talk.Of(line.Of(message.Value.At)).Add(message);
        }

        Dictionary<TKey, Instant> newcomers = [];
        foreach ((TKey member, Instant began, _, _) in all) newcomers[member] = newcomers.TryGetValue(member, out Instant known) ? Instant.Min(known, began) : began;
        Dictionary<TKey, Instant> spoke = FirstMessagesOf(newcomers);
        Dictionary<long, long> firsts = FirstAnswers(byStaffOnly);
        var board = new List<ConversationPeriod<TKey>>();
        for (int period = talk.First; period <= talk.Last; period++)
        {
            Interval interval = line.IntervalOf(period);
            var held = new Interval(Instant.Max(interval.Start, from), Instant.Min(interval.End, asOf));
            Instant until = held.End;
            List<KeyValuePair<long, Message>> said = talk.Of(period);
            Dictionary<TKey, long> speakers = said.Where(one => one.Value.Counts).GroupBy(one => one.Value.Speaker).ToDictionary(one => one.Key, one => one.LongCount());
            TKey[] present = [.. all.Where(stay => stay.Began <= until && (stay.Ended is null || stay.Ended > until)).Select(stay => stay.Member).Distinct()];
            (TKey Member, Instant Began)[] came = [.. newcomers.Where(one => interval.Contains(one.Value) && one.Value >= from).Select(one => (one.Key, one.Value))];
            bool Wrote((TKey Member, Instant Began) one) => spoke.TryGetValue(one.Member, out Instant at) && at - one.Began <= firstMessageWithin;
            bool IsOver((TKey Member, Instant Began) one) => asOf - one.Began > firstMessageWithin;
            board.Add(new ConversationPeriod<TKey>(board.Count == 0 ? null : board[^1])
            {
                Interval = interval,
                IsWhole = interval.Start >= from && interval.End <= asOf,
                Days = Math.Min(line.FirstDayOf(period + 1), line.Days.NumberOf(lastDay) + 1) - Math.Max(line.FirstDayOf(period), line.Days.NumberOf(firstDay)),
                Talk = Report(said, asOf, hours, byStaffOnly, firsts),
                Concentration = Concentration.Of(speakers.Values),
                Silence = new SilenceShare<TKey>(new ValueList<TKey>(present.Where(member => !speakers.ContainsKey(member))), present.Length, held),
                Leaves = LeaveRates.Of(all.Select(stay => (stay.Began, stay.Ended, stay.Blocked)), held),
                FirstMessages = new Ratio(came.LongCount(one => IsOver(one) && Wrote(one)), came.LongCount(IsOver)),
                FirstMessagesPending = came.LongCount(one => !IsOver(one) && !Wrote(one)),
            });
        }

        return board.ToValueList();
    }

    // The first message that each wrote since they came.
    private Dictionary<TKey, Instant> FirstMessagesOf(Dictionary<TKey, Instant> newcomers)
    {
        var first = new Dictionary<TKey, Instant>();
        foreach (Message message in _messages.Values)
        {
            Instant at = FunnelTime.InstantOf(message.At);
            if (!message.Counts || !newcomers.TryGetValue(message.Speaker, out Instant came) || at < came) continue;
            if (!first.TryGetValue(message.Speaker, out Instant known) || at < known) first[message.Speaker] = at;
        }

        return first;
    }

    private sealed class TalkByPeriod(int first, int last)
    {
        private readonly List<KeyValuePair<long, Message>>[] _periods = [.. Enumerable.Range(0, last - first + 1).Select(_ => new List<KeyValuePair<long, Message>>())];

        internal int First => first;

        internal int Last => last;

        internal List<KeyValuePair<long, Message>> Of(int period) => _periods[period - first];
    }
}
