using CommunityDomain.Metrics;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Who was in and what was said, from the words of a log. Who does anything without having come was in from before the records began, and is no newcomer.</summary>
internal sealed class TalkLog
{
    /// <summary>How long a newcomer has for a first message.</summary>
    internal const int FirstMessageDays = 7;

    private readonly LogKinds _kinds = new(null);
    private readonly ReplyAccumulator<MemberId> _talk = new();
    private readonly List<(MemberId Person, Instant At, LogKind Kind)> _moves = [];
    private readonly Dictionary<MemberId, Instant> _spoke = [];

    internal void Keep(MemberId person, string kind, Instant at, long row)
    {
        LogKind what = _kinds.Of(kind);
        if (what is LogKind.Message or LogKind.Action)
        {
            _talk.Add(row, person, at);
            _spoke[person] = _spoke.TryGetValue(person, out Instant known) ? Instant.Min(known, at) : at;
        }
        else if (what is not LogKind.Other)
        {
            _moves.Add((person, at, what));
        }
    }

    internal ValueList<ConversationPeriod<MemberId>> Board(MetricsRead read) =>
        _talk.Board(read.First, read.Last, read.Period, read.Clock, Stays(read.First - Duration.Epsilon), Duration.FromDays(FirstMessageDays));

    private List<(MemberId Member, Instant Began, Instant? Ended, bool Blocked)> Stays(Instant before)
    {
        var stays = new List<(MemberId Member, Instant Began, Instant? Ended, bool Blocked)>();
        foreach (IGrouping<MemberId, (MemberId Person, Instant At, LogKind Kind)> person in _moves.OrderBy(move => move.At).GroupBy(move => move.Person))
        {
            (MemberId Person, Instant At, LogKind Kind) first = person.First();
            bool wasIn = first.Kind != LogKind.Join || (_spoke.TryGetValue(person.Key, out Instant spoke) && spoke < first.At);
            Instant? since = wasIn ? before : null;
            foreach ((_, Instant at, LogKind kind) in person)
            {
                if (kind == LogKind.Join)
                {
                    since ??= at;
                }
                else if (since is { } began)
                {
                    stays.Add((person.Key, began, at, false));
                    since = null;
                }
            }

            if (since is { } still) stays.Add((person.Key, still, null, false));
        }

        HashSet<MemberId> moved = [.. _moves.Select(move => move.Person)];
        stays.AddRange(_spoke.Keys.Where(person => !moved.Contains(person)).Select(person => (person, before, (Instant?)null, false)));
        return stays;
    }
}
