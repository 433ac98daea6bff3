namespace CommunityDomain.Metrics;

/// <summary>Those who entered a funnel in one period.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
/// <param name="Interval">The period, start included, end excluded.</param>
/// <param name="Report">Them alone: each number, reason and list of the whole report for those whose counted entry lies in the period. Of a period that is not over more may come; of one whose window is not over, <see cref="FunnelStepReport.Matured"/> tells those for whom it is.</param>
public sealed record FunnelPeriod<TKey>(Interval Interval, FunnelReport<TKey> Report)
    where TKey : notnull;
