using System.Runtime.InteropServices;

namespace CommunityDomain.Charters;

/// <summary>
/// Judges a log of messages as it would have been judged live: it keeps the standing of every member in every group and the traffic of every group, and counts what was decided.
/// Messages come in the order in which they were seen; in whatever portions they come, the result is the same as live. A single writer; not thread-safe.
/// </summary>
public sealed class CharterReplay
{
    private readonly CompiledCharter _charter;
    private readonly Dictionary<(GroupId, MemberId), CharterSeat> _members;
    private readonly Dictionary<GroupId, CharterSeat> _groups;
    private readonly Dictionary<RuleId, long> _byRule;
    private readonly HashSet<MemberId> _sanctioned;
    private readonly long[] _bySanction;

    /// <summary>A replay in which nothing was said yet.</summary>
    /// <param name="charter">The charter to judge by.</param>
    /// <exception cref="ArgumentNullException"><paramref name="charter"/> is null.</exception>
    public CharterReplay(CompiledCharter charter)
    {
        ArgumentNullException.ThrowIfNull(charter);
        _charter = charter;
        _members = [];
        _groups = [];
        _byRule = [];
        _sanctioned = [];
        _bySanction = new long[Enum.GetValues<Sanction>().Length];
    }

    private CharterReplay(CharterReplay other)
    {
        _charter = other._charter;
        _members = other._members.ToDictionary(seat => seat.Key, seat => seat.Value.Copy());
        _groups = other._groups.ToDictionary(seat => seat.Key, seat => seat.Value.Copy());
        _byRule = new(other._byRule);
        _sanctioned = [.. other._sanctioned];
        _bySanction = [.. other._bySanction];
        Messages = other.Messages;
    }

    /// <summary>The messages judged so far.</summary>
    public long Messages { get; private set; }

    /// <summary>The members who wrote messages that brought a sanction, each once, by id.</summary>
    public ValueList<MemberId> MembersSanctioned => _sanctioned.Order().ToValueList();

    /// <summary>For each rule of the charter the messages for whose sanction it is a reason, by rule; a message counts under each of its rules.</summary>
    public ValueList<KeyValuePair<RuleId, long>> ByRule => _byRule.OrderBy(rule => rule.Key).ToValueList();

    /// <summary>How many messages so far brought a sanction.</summary>
    /// <param name="sanction">The sanction; <see cref="Sanction.None"/> for the messages that brought none.</param>
    /// <returns>The messages.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sanction is none of the defined ones.</exception>
    public long Count(Sanction sanction) => Enum.IsDefined(sanction) ? _bySanction[(int)sanction] : throw new ArgumentOutOfRangeException(nameof(sanction), sanction, "Not a sanction.");

    /// <summary>Judges the next message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The decision, as <see cref="CompiledCharter.Decide"/> gives it.</returns>
    /// <exception cref="ArgumentException">The message is <c>default</c>.</exception>
    public Decision<Sanction> Add(ChatMessage message)
    {
        if (message.Text is null) throw new ArgumentException("A message is needed.", nameof(message));
        ref CharterSeat? member = ref CollectionsMarshal.GetValueRefOrAddDefault(_members, (message.Group, message.Author), out _);
        ref CharterSeat? group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, message.Group, out _);
        Decision<Sanction> decision = _charter.DecideInPlace(in message, member ??= new(), group ??= new());
        Messages++;
        _bySanction[(int)decision.Outcome]++;
        if (decision.Outcome == Sanction.None) return decision;
        _sanctioned.Add(message.Author);
        foreach (RuleId rule in decision.Reasons.Select(reason => reason.Rule).Where(rule => !rule.IsUnspecified).Distinct())
            CollectionsMarshal.GetValueRefOrAddDefault(_byRule, rule, out _)++;
        return decision;
    }

    /// <summary>The standing of a member after the messages so far.</summary>
    /// <param name="group">The group; unspecified for messages that named none.</param>
    /// <param name="member">The member.</param>
    /// <returns>The standing, as a value that does not change any more; <see cref="MemberStanding.Empty"/> of somebody who said nothing.</returns>
    public MemberStanding StandingOf(GroupId group, MemberId member) => _members.TryGetValue((group, member), out CharterSeat? seat) ? seat.ToStanding() : MemberStanding.Empty;

    /// <summary>The traffic of a group after the messages so far.</summary>
    /// <param name="group">The group; unspecified for messages that named none.</param>
    /// <returns>The traffic, likewise; <see cref="GroupTraffic.Empty"/> where nothing was said.</returns>
    public GroupTraffic TrafficOf(GroupId group) => _groups.TryGetValue(group, out CharterSeat? seat) ? seat.ToTraffic() : GroupTraffic.Empty;

    /// <summary>The replay as it is now, on its own: what either judges from here on does not reach the other.</summary>
    /// <returns>The copy.</returns>
    public CharterReplay Snapshot() => new(this);

    /// <summary>Who would newly be sanctioned, and who spared, if another charter were in force: both are replayed over one log.</summary>
    /// <param name="before">The charter as it is.</param>
    /// <param name="after">The charter as it would be.</param>
    /// <param name="log">The messages, in the order in which they were seen.</param>
    /// <returns>
    /// What each decided over the log, and every message on which they differ, in order, with author, time, text, the sanction now and then, and the rule that brings the stronger one:
    /// <see cref="CharterCodes.NewlySanctioned"/>, <see cref="CharterCodes.NewlySpared"/>, <see cref="CharterCodes.Stricter"/>, <see cref="CharterCodes.Milder"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A message is <c>default</c>.</exception>
    public static (CharterReplay Before, CharterReplay After, ValueList<Reason> Changes) Diff(CompiledCharter before, CompiledCharter after, IEnumerable<ChatMessage> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var old = new CharterReplay(before);
        var young = new CharterReplay(after);
        var changes = new List<Reason>();
        foreach (ChatMessage message in log)
        {
            Decision<Sanction> was = old.Add(message);
            Decision<Sanction> would = young.Add(message);
            if (was.Outcome != would.Outcome) changes.Add(Change(in message, was, would));
        }

        return (old, young, changes.ToValueList());
    }

    private static Reason Change(in ChatMessage message, Decision<Sanction> was, Decision<Sanction> would)
    {
        string code = would.Outcome > was.Outcome
            ? was.Outcome == Sanction.None ? CharterCodes.NewlySanctioned : CharterCodes.Stricter
            : would.Outcome == Sanction.None ? CharterCodes.NewlySpared : CharterCodes.Milder;
        Decision<Sanction> telling = would.Outcome > was.Outcome ? would : was;
        return new Reason(
            code,
            "CHA-4",
            new("author", message.Author),
            new("at", message.At),
            new("text", message.Text),
            new("before", EvidenceValue.Term(was.Outcome)),
            new("after", EvidenceValue.Term(would.Outcome)))
        {
            Rule = telling.Reasons.Select(reason => reason.Rule).FirstOrDefault(rule => !rule.IsUnspecified),
        };
    }
}
