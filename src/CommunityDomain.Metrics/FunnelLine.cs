namespace CommunityDomain.Metrics;

/// <summary>Those of a funnel to whom one value of its breakdown is attributed.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
/// <param name="Value">The value; null for those whose events have none where the attribution looks.</param>
/// <param name="Report">Them alone: each number, reason and list of the whole report. Those who did not enter, or whose every entry was erased, are in no line.</param>
public sealed record FunnelLine<TKey>(string? Value, FunnelReport<TKey> Report)
    where TKey : notnull;
