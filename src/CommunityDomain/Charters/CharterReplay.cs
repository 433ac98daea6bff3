using System.Runtime.InteropServices;

namespace CommunityDomain.Charters;

/// <summary>
/// Judges a log of messages as it would have been judged live: it keeps the standing of every member in every group and the traffic of every group, and counts what was decided.
/// Messages come in the order in which they were seen; in whatever portions they come, the result is the same as live. A single writer; not thread-safe.
/// </summary>
public sealed class CharterReplay
{
    private readonly CompiledCharter _charter;
    private readonly Dictionary<(GroupId, MemberId), MemberStanding> _standings = [];
    private readonly Dictionary<GroupId, GroupTraffic> _traffic = [];
    private readonly Dictionary<RuleId, long> _byRule = [];
    private readonly HashSet<MemberId> _sanctioned = [];
    private readonly long[] _bySanction = new long[Enum.GetValues<Sanction>().Length];
    private long _messages;

    /// <summary>A replay in which nothing was said yet.</summary>
    /// <param name="charter">The charter to judge by.</param>
    /// <exception cref="ArgumentNullException"><paramref name="charter"/> is null.</exception>
    public CharterReplay(CompiledCharter charter)
    {
        ArgumentNullException.ThrowIfNull(charter);
        _charter = charter;
    }

    /// <summary>Judges the next message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The decision, as <see cref="CompiledCharter.Decide"/> gives it.</returns>
    /// <exception cref="ArgumentException">The message is <c>default</c>.</exception>
    public Decision<Sanction> Add(ChatMessage message)
    {
        _standings.TryGetValue((message.Group, message.Author), out MemberStanding? standing);
        _traffic.TryGetValue(message.Group, out GroupTraffic? traffic);
        (Decision<Sanction> decision, MemberStanding next, GroupTraffic flow) = _charter.Decide(message, standing, traffic);
        if (!ReferenceEquals(next, standing)) _standings[(message.Group, message.Author)] = next;
        if (!ReferenceEquals(flow, traffic)) _traffic[message.Group] = flow;
        _messages++;
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
    /// <returns>The standing; <see cref="MemberStanding.Empty"/> of somebody who said nothing.</returns>
    public MemberStanding StandingOf(GroupId group, MemberId member) => _standings.GetValueOrDefault((group, member), MemberStanding.Empty);

    /// <summary>The traffic of a group after the messages so far.</summary>
    /// <param name="group">The group; unspecified for messages that named none.</param>
    /// <returns>The traffic; <see cref="GroupTraffic.Empty"/> where nothing was said.</returns>
    public GroupTraffic TrafficOf(GroupId group) => _traffic.GetValueOrDefault(group, GroupTraffic.Empty);

    /// <summary>What was decided so far. The replay goes on unchanged.</summary>
    /// <returns>The report.</returns>
    public CharterReplayReport Snapshot() => new()
    {
        Messages = _messages,
        Warned = _bySanction[(int)Sanction.Warn],
        ForReview = _bySanction[(int)Sanction.Review],
        Muted = _bySanction[(int)Sanction.Mute],
        Removed = _bySanction[(int)Sanction.Remove],
        MembersSanctioned = _sanctioned.Count,
        ByRule = _byRule.OrderBy(rule => rule.Key).ToValueList(),
    };

    /// <summary>Who would newly be sanctioned, and who spared, if another charter were in force: both are replayed over one log.</summary>
    /// <param name="before">The charter as it is.</param>
    /// <param name="after">The charter as it would be.</param>
    /// <param name="log">The messages, in the order in which they were seen.</param>
    /// <param name="examples">The most examples to give, the first ones; 0 or more.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A message is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="examples"/> is below zero.</exception>
    public static CharterDifference Diff(CompiledCharter before, CompiledCharter after, IEnumerable<ChatMessage> log, int examples = 20)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentOutOfRangeException.ThrowIfNegative(examples);
        var old = new CharterReplay(before);
        var young = new CharterReplay(after);
        var change = new CharterDifference();
        var found = new List<Reason>();
        foreach (ChatMessage message in log)
        {
            Decision<Sanction> was = old.Add(message);
            Decision<Sanction> would = young.Add(message);
            change = change with { Messages = change.Messages + 1 };
            if (was.Outcome == would.Outcome) continue;
            string code = would.Outcome > was.Outcome
                ? was.Outcome == Sanction.None ? ModerationCodes.NewlySanctioned : ModerationCodes.Stricter
                : would.Outcome == Sanction.None ? ModerationCodes.NewlySpared : ModerationCodes.Milder;
            change = code switch
            {
                ModerationCodes.NewlySanctioned => change with { NewlySanctioned = change.NewlySanctioned + 1 },
                ModerationCodes.NewlySpared => change with { NewlySpared = change.NewlySpared + 1 },
                ModerationCodes.Stricter => change with { Stricter = change.Stricter + 1 },
                _ => change with { Milder = change.Milder + 1 },
            };
            if (found.Count < examples) found.Add(Example(code, in message, was, would));
        }

        return change with
        {
            MembersNewlySanctioned = young._sanctioned.Except(old._sanctioned).Order().ToValueList(),
            MembersNewlySpared = old._sanctioned.Except(young._sanctioned).Order().ToValueList(),
            Examples = found.ToValueList(),
        };
    }

    private static Reason Example(string code, in ChatMessage message, Decision<Sanction> was, Decision<Sanction> would)
    {
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
