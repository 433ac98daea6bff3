using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Groups;

/// <summary>
/// 活碼 with 群滿轉群: sends newcomers to the first group in order that takes them, and says when the next group is due (GRP-9). Immutable and always valid.
/// By code a group takes people up to the smaller of its own limit and the size at which codes die; by invitation up to its own limit.
/// </summary>
public sealed class GroupIntake
{
    private const decimal FarDays = 36500;

    private readonly IntakeGroup[] _groups;

    private GroupIntake(IntakeGroup[] groups, OverflowPolicy overflow) => (_groups, Overflow) = (groups, overflow);

    /// <summary>The groups, in the order in which they are filled.</summary>
    public ValueList<IntakeGroup> Groups => new(_groups);

    /// <summary>What to do when all are full.</summary>
    public OverflowPolicy Overflow { get; }

    /// <summary>Opens an intake.</summary>
    /// <param name="groups">The groups, in the order in which they are to be filled.</param>
    /// <param name="overflow">What to do when all are full.</param>
    /// <returns>The intake.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="overflow"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">Something is wrong; carries every finding.</exception>
    public static GroupIntake Open(ValueList<IntakeGroup> groups, OverflowPolicy overflow) =>
        TryOpen(groups, overflow, out GroupIntake? intake, out ValueList<Finding> findings) ? intake : throw new InvalidDefinitionException(findings);

    /// <summary>Opens an intake, or says everything that is wrong.</summary>
    /// <param name="groups">The groups, in the order in which they are to be filled.</param>
    /// <param name="overflow">What to do when all are full.</param>
    /// <param name="intake">The intake; null when there are findings.</param>
    /// <param name="findings">Every finding; empty when there is none.</param>
    /// <returns>Whether it was opened.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="overflow"/> is null.</exception>
    public static bool TryOpen(ValueList<IntakeGroup> groups, OverflowPolicy overflow, [NotNullWhen(true)] out GroupIntake? intake, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(overflow);
        var found = new List<Finding>();
        var seen = new HashSet<GroupId>();
        for (int i = 0; i < groups.Count; i++) Judge(Paths.At("groups", i), groups[i], seen, found);
        foreach (Finding finding in new OverflowPolicyValidator().Check(overflow)) found.Add(finding with { Path = Paths.Join("overflow", finding.Path) });
        findings = found.ToValueList();
        intake = found.Count == 0 ? new GroupIntake([.. groups], overflow) : null;
        return intake is not null;
    }

    /// <summary>Which group the next newcomer goes to.</summary>
    /// <param name="route">How the newcomer would get in.</param>
    /// <param name="now">The moment; a code is dead from its expiry on.</param>
    /// <returns>
    /// Granted: the first group in order with room. Otherwise every group's reason, then by <see cref="Overflow"/>: delayed until the next group is open or a place
    /// is free, or refused with what would have to be otherwise.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The route is none of the defined ones.</exception>
    public Decision<GroupId> Decide(JoinRoute route, Instant now)
    {
        ThrowIfUndefined(route);
        foreach (IntakeGroup group in _groups)
        {
            if (!HasRoom(group, route, now)) continue;
            return Decision.Granted(
                group.Group,
                new Reason(
                    GroupCodes.IntakeDrawing,
                    "GRP-9",
                    new Evidence("group", group.Group),
                    new Evidence("members", group.Members),
                    new Evidence("limit", LimitOf(group, route)),
                    new Evidence("route", EvidenceValue.Term(route))));
        }

        return WhenNoneTakes(route, now);
    }

    /// <summary>The intake after a newcomer came into a group, by whatever way: head-counts are facts, so none is refused here.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The intake with one head more.</returns>
    /// <exception cref="ArgumentException">The intake does not know the group.</exception>
    public GroupIntake Joined(GroupId group)
    {
        int at = Position(group, nameof(group));
        IntakeGroup old = _groups[at];
        IntakeGroup[] next = [.. _groups];
        next[at] = new IntakeGroup(old.Group, old.Members + 1, old.State, old.Capacity!, old.CodeExpiresAt);
        return new GroupIntake(next, Overflow);
    }

    /// <summary>When the next group must be open: when those that take newcomers now are full.</summary>
    /// <param name="route">How people join.</param>
    /// <param name="joinsPerDay">How many join a day of 24 hours; not negative.</param>
    /// <param name="now">The moment from which the forecast counts.</param>
    /// <returns>
    /// Heads left and the moment, counted in elapsed time; <see cref="JoinForecastCause.None"/> when nobody joins or it is more than 36,500 days off.
    /// Full already: now. Codes that expire later are not looked at: see <see cref="CodeEnd"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The route is none of the defined ones, or the rate negative.</exception>
    public JoinForecast NextGroupNeeded(JoinRoute route, decimal joinsPerDay, Instant now)
    {
        ThrowIfUndefined(route);
        ArgumentOutOfRangeException.ThrowIfNegative(joinsPerDay);
        long left = 0;
        foreach (IntakeGroup group in _groups)
        {
            if (HasRoom(group, route, now)) left += LimitOf(group, route) - group.Members;
        }

        return FullAt(left, joinsPerDay, now) is { } at ? new JoinForecast(JoinForecastCause.HeadCount, left, at) : new JoinForecast(JoinForecastCause.None, left, null);
    }

    /// <summary>
    /// When the join code of a group stops working: by head-count or by expiry, whichever comes first; by expiry when both come at once.
    /// The platform's head-counts decide, not the own limit: a code still works in a group that is only full by that.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="joinsPerDay">How many join it a day of 24 hours; not negative.</param>
    /// <param name="now">The moment from which the forecast counts.</param>
    /// <returns>Which, when, and how many heads are left; a code that is dead already ended now, or at its expiry.</returns>
    /// <exception cref="ArgumentException">The intake does not know the group.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative.</exception>
    public JoinForecast CodeEnd(GroupId group, decimal joinsPerDay, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(joinsPerDay);
        IntakeGroup known = _groups[Position(group, nameof(group))];
        if (!GroupLifecycle.TakesNewcomers(known.State)) return new JoinForecast(JoinForecastCause.Closed, 0, now);
        long left = Math.Max(0, known.Capacity!.CodeDiesAt - known.Members);
        Instant? full = FullAt(left, joinsPerDay, now);
        if (known.CodeExpiresAt is { } expiry && (full is not { } at || expiry <= at)) return new JoinForecast(JoinForecastCause.Expiry, left, expiry);
        return full is null ? new JoinForecast(JoinForecastCause.None, left, null) : new JoinForecast(JoinForecastCause.HeadCount, left, full);
    }

    private Decision<GroupId> WhenNoneTakes(JoinRoute route, Instant now)
    {
        var reasons = new List<Reason>(_groups.Length + 1);
        int living = 0;
        foreach (IntakeGroup group in _groups)
        {
            if (!GroupLifecycle.IsTerminal(group.State)) living++;
            reasons.Add(WhyNot(group, route, now));
        }

        if (reasons.Count == 0) reasons.Add(new Reason(GroupCodes.IntakeNoGroups, "GRP-9"));
        if (Overflow.Action is OverflowAction.Refuse)
        {
            reasons.Add(new Reason(GroupCodes.OverflowRefused, "GRP-9"));
            return Decision.Refused<GroupId>(reasons.ToValueList(), [new Evidence("freePlaces", 1)]);
        }

        if (Overflow.Action is OverflowAction.WaitingList)
        {
            reasons.Add(new Reason(GroupCodes.OverflowWaiting, "GRP-9"));
            return Decision.Delayed<GroupId>(default, [.. reasons]);
        }

        if (Overflow.MaximumGroups is { } maximum && living >= maximum)
        {
            reasons.Add(new Reason(GroupCodes.OverflowCodeFull, "GRP-9", new Evidence("groups", living), new Evidence("maximum", maximum)));
            return Decision.Refused<GroupId>(reasons.ToValueList(), [new Evidence("groups", maximum - 1)]);
        }

        reasons.Add(new Reason(GroupCodes.OverflowOpenNext, "GRP-9", new Evidence("name", Overflow.BaseName + InvariantText.Of(Overflow.NextSerial)), new Evidence("serial", Overflow.NextSerial)));
        return Decision.Delayed<GroupId>(default, [.. reasons]);
    }

    private static Reason WhyNot(IntakeGroup group, JoinRoute route, Instant now)
    {
        var id = new Evidence("group", group.Group);
        if (!GroupLifecycle.TakesNewcomers(group.State))
            return new Reason(GroupCodes.IntakeClosed, string.Empty, id, new Evidence("state", EvidenceValue.Term(group.State)));
        int limit = group.Capacity!.Limit;
        if (group.Members >= limit) return new Reason(GroupCodes.IntakeFull, "GRP-9", id, new Evidence("members", group.Members), new Evidence("limit", limit));
        int byCode = LimitOf(group, route);
        return group.Members >= byCode
            ? new Reason(GroupCodes.IntakeFullByCode, "GRP-9", id, new Evidence("members", group.Members), new Evidence("limit", byCode))
            : new Reason(GroupCodes.IntakeCodeExpired, "GRP-9", id, new Evidence("expired", group.CodeExpiresAt ?? now));
    }

    private static bool HasRoom(IntakeGroup group, JoinRoute route, Instant now) =>
        GroupLifecycle.TakesNewcomers(group.State)
        && group.Members < LimitOf(group, route)
        && !(route is JoinRoute.Code && group.CodeExpiresAt <= now);

    private static int LimitOf(IntakeGroup group, JoinRoute route) => route is JoinRoute.Code ? group.Capacity!.LimitByCode : group.Capacity!.Limit;

    private static Instant? FullAt(long left, decimal joinsPerDay, Instant now)
    {
        if (left == 0) return now;
        if (joinsPerDay == 0 || left / FarDays > joinsPerDay) return null;
        decimal days = left / joinsPerDay;
        if (days > FarDays) return null;
        Duration wait = Duration.FromTicks((long)decimal.Floor(days * NodaConstants.TicksPerDay));
        return now <= Instant.MaxValue - wait ? now + wait : null;
    }

    private static void Judge(string at, IntakeGroup group, HashSet<GroupId> seen, List<Finding> findings)
    {
        if (group.Group.IsUnspecified) findings.Add(new Finding(at + ".group", GroupCodes.IdMissing, FindingSeverity.Error, string.Empty));
        else if (!seen.Add(group.Group)) findings.Add(new Finding(at + ".group", GroupCodes.ItemTwice, FindingSeverity.Error, string.Empty, new Evidence("item", group.Group)));
        if (group.Members < 0) findings.Add(new Finding(at + ".members", GroupCodes.IntakeMembersNegative, FindingSeverity.Error, string.Empty, new Evidence("members", group.Members)));
        if (!Enum.IsDefined(group.State)) findings.Add(new Finding(at + ".state", GroupCodes.TermUnknown, FindingSeverity.Error, string.Empty));
        if (group.Capacity is { } capacity) capacity.Judge(at + ".capacity", findings);
        else findings.Add(new Finding(at + ".capacity", GroupCodes.IntakeCapacityMissing, FindingSeverity.Error, "GRP-9"));
    }

    private int Position(GroupId group, string parameterName)
    {
        int at = Array.FindIndex(_groups, known => known.Group == group);
        return at >= 0 ? at : throw new ArgumentException("The intake does not know the group.", parameterName);
    }

    private static void ThrowIfUndefined(JoinRoute route)
    {
        if (!Enum.IsDefined(route)) throw new ArgumentOutOfRangeException(nameof(route));
    }
}
