using CommunityDomain.Calendars;
using CommunityDomain.Members;
using CommunityDomain.Metrics;

namespace CommunityDomain.Sample.Replay;

/// <summary>What a log came to: how much of what it holds, the group's stays and its talk.</summary>
internal sealed class ReplayLog
{
    private static readonly GroupId Group = new("replay");

    private readonly Dictionary<LogKind, (int Rows, HashSet<MemberId> People)> _kinds = [];
    private readonly Dictionary<string, int> _others = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MembershipFact> _facts = [];
    private readonly ActivityAccumulator<MemberId> _talk;
    private MembershipHistory? _history;
    private (string? Date, Instant At)? _previous;

    internal ReplayLog(DateTimeZone zone)
    {
        Clock = new BusinessDayClock(zone);
        _talk = new ActivityAccumulator<MemberId>(Clock);
    }

    internal BusinessDayClock Clock { get; }

    /// <summary>Rows below the header.</summary>
    internal int Rows { get; private set; }

    /// <summary>Rows with a blank time: counted here and by kind, but in no stay and no silence, as nobody knows when they were.</summary>
    internal int Untimed { get; private set; }

    /// <summary>Rows that are earlier than the row before them on the same date: placed at the time they state.</summary>
    internal int Backwards { get; private set; }

    /// <summary>Whether times of day came without any date.</summary>
    internal bool LacksDate { get; set; }

    /// <summary>Whether times are hours and minutes.</summary>
    internal bool IsClock { get; set; }

    /// <summary>Whether there is no column of kinds, so that every row counts as a message.</summary>
    internal bool LacksKind { get; set; }

    internal Instant? First { get; private set; }

    internal Instant? Last { get; private set; }

    /// <summary>The words that are not used, with their rows, the most frequent first.</summary>
    internal IEnumerable<KeyValuePair<string, int>> Others => _others.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    internal MembershipHistory History => _history ??= MembershipHistory.Of(Group, _facts);

    /// <summary>The talk up to the last row that has a time; null when none has.</summary>
    internal ActivityReport<MemberId>? Talk => Last is { } last ? _talk.Result(last) : null;

    internal int RowsOf(LogKind kind) => _kinds.TryGetValue(kind, out (int Rows, HashSet<MemberId> People) found) ? found.Rows : 0;

    internal int PeopleOf(LogKind kind) => _kinds.TryGetValue(kind, out (int Rows, HashSet<MemberId> People) found) ? found.People.Count : 0;

    /// <summary>People who spoke but of whom no join or leave is on record: they were in, from before the records begin.</summary>
    internal IEnumerable<MemberId> SpokeUnrecorded =>
        Talk is { } talk ? talk.BySpeaker.Keys.Where(person => History.StaysOf(person).IsEmpty).Order() : [];

    internal void Add(LogKind kind, string word, MemberId person, Instant? at, string? dateText)
    {
        Rows++;
        if (!_kinds.TryGetValue(kind, out (int Rows, HashSet<MemberId> People) found)) found = (0, []);
        if (!person.IsUnspecified) found.People.Add(person);
        _kinds[kind] = (found.Rows + 1, found.People);
        if (kind is LogKind.Other) _others[word] = _others.GetValueOrDefault(word) + 1;
        if (at is not { } when)
        {
            Untimed++;
            return;
        }

        if (_previous is { } before && before.Date == dateText && when < before.At) Backwards++;
        _previous = (dateText, when);
        if (!(First <= when)) First = when;
        if (!(Last >= when)) Last = when;
        switch (kind)
        {
            case LogKind.Message or LogKind.Action:
                _talk.Add(person, when);
                break;
            case LogKind.Join:
                _facts.Add(MembershipFact.Joined(person, Group, when, sequence: Rows));
                break;
            case LogKind.Leave or LogKind.Removed:
                LeaveReason reason = kind is LogKind.Leave ? LeaveReason.Left : LeaveReason.Removed;
                _facts.Add(MembershipFact.Gone(person, Group, when, reason, sequence: Rows));
                break;
            default:
                break;
        }
    }
}
