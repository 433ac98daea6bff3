namespace CommunityDomain.Metrics;

/// <summary>One order, as it came; its member is a number.</summary>
internal readonly record struct KeptOrder(long At, long Id, decimal Amount, int Member);
