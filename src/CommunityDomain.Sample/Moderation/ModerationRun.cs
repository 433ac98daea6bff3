using CommunityDomain.Charters;
using CommunityDomain.Rules;

namespace CommunityDomain.Sample.Moderation;

/// <summary>A log judged as live: the standings and the traffic that a host would keep, and what was decided. Memory grows with the members, not with the messages.</summary>
internal sealed class ModerationRun(CompiledCharter charter)
{
    private readonly Dictionary<(GroupId Group, MemberId Member), MemberStanding> _standings = [];
    private readonly Dictionary<GroupId, GroupTraffic> _traffic = [];
    private readonly Dictionary<RuleId, int> _byRule = [];
    private readonly int[] _bySanction = new int[Enum.GetValues<Sanction>().Length];

    internal int Messages { get; private set; }

    internal int Edits { get; private set; }

    internal int Appeals { get; private set; }

    /// <summary>Appeals against messages that hold no strike.</summary>
    internal int AppealsOfNothing { get; private set; }

    /// <summary>The instant of the latest line.</summary>
    internal Instant Last { get; private set; } = Instant.MinValue;

    /// <summary>The messages for whose sanction a rule of the charter is a reason, most first.</summary>
    internal IEnumerable<KeyValuePair<RuleId, int>> ByRule => _byRule.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key.Value, StringComparer.Ordinal);

    /// <summary>The standings with strikes, by group and member.</summary>
    internal IEnumerable<(GroupId Group, MemberId Member, MemberStanding Standing)> Struck => _standings
        .Where(entry => !entry.Value.Strikes.IsEmpty)
        .OrderBy(entry => entry.Key.Group.Value, StringComparer.Ordinal)
        .ThenBy(entry => entry.Key.Member.Value, StringComparer.Ordinal)
        .Select(entry => (entry.Key.Group, entry.Key.Member, entry.Value));

    internal MemberStanding StandingOf(GroupId group, MemberId member) => _standings.GetValueOrDefault((group, member), MemberStanding.Empty);

    internal int CountOf(Sanction sanction) => _bySanction[(int)sanction];

    /// <summary>The reasons that led to the sanction: rules that hang on what is not known are among them only where a person has to look.</summary>
    internal static IEnumerable<Reason> GroundsOf(Decision<Sanction> decision)
    {
        Reason[] sure = [.. decision.Reasons.Where(reason => reason.Code != RuleCodes.Undecided)];
        return sure.Length > 0 ? sure : decision.Reasons;
    }

    internal Decision<Sanction> Judge(ChatMessage message)
    {
        Last = Instant.Max(Last, message.At);
        Messages++;
        if (message.IsEdit) Edits++;
        (GroupId Group, MemberId Author) key = (message.Group, message.Author);
        (Decision<Sanction> decision, _standings[key], _traffic[message.Group]) =
            charter.Decide(message, _standings.GetValueOrDefault(key), _traffic.GetValueOrDefault(message.Group));
        _bySanction[(int)decision.Outcome]++;
        if (decision.Outcome == Sanction.None) return decision;
        foreach (RuleId rule in GroundsOf(decision).Select(reason => reason.Rule).Where(rule => !rule.IsUnspecified).Distinct())
            _byRule[rule] = _byRule.GetValueOrDefault(rule) + 1;
        return decision;
    }

    /// <summary>Records what became of an appeal; the number of strikes it is about.</summary>
    internal int Record(LoggedAppeal appeal)
    {
        Last = Instant.Max(Last, appeal.At);
        Appeals++;
        (GroupId Group, MemberId Member) key = (appeal.Group, appeal.Member);
        MemberStanding standing = _standings.GetValueOrDefault(key, MemberStanding.Empty);
        StrikeLedger ledger = standing.Strikes;
        int strikes = 0;
        foreach (Strike strike in standing.Strikes.Strikes)
        {
            if (!strike.Key.StartsWith(appeal.EventId + "/", StringComparison.Ordinal)) continue;
            strikes++;
            var followUp = new StrikeFollowUp($"{appeal.EventId}#{appeal.Kind}#{strikes}#{appeal.At.ToUnixTimeTicks()}", appeal.Kind, strike.Key, appeal.At);
            if (ledger.Append(followUp).Outcome is { } longer) ledger = longer;
        }

        if (strikes == 0) AppealsOfNothing++;
        else _standings[key] = standing.WithStrikes(ledger);
        return strikes;
    }
}
