namespace CommunityDomain.Metrics;

/// <summary>What every state asks of an event before it changes anything.</summary>
internal static class EventChecks
{
    internal static void Member<TKey>(TKey member, string path)
        where TKey : notnull
    {
        if (MemberIndex<TKey>.IsMissing(member)) throw Refusal.Of(MetricCodes.MemberMissing, path);
    }

    internal static bool TryTime<TKey>(TKey member, Instant at, out long time)
        where TKey : notnull => FunnelTime.TryOf(at, out time) && !MemberIndex<TKey>.IsMissing(member);

    internal static long Time<TKey>(TKey member, Instant at, string path)
        where TKey : notnull
    {
        if (TryTime(member, at, out long time)) return time;
        Member(member, Paths.Join(path, "member"));
        throw Refusal.Of(MetricCodes.TimeOutOfRange, Paths.Join(path, "at"), new Evidence("at", at));
    }
}
