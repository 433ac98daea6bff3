namespace CommunityDomain.Incentives;

/// <summary>What is worked out once about an entry: the place of the entry it refers to, and when its lot begins and ends.</summary>
/// <param name="Target">The place within the account; -1 for none.</param>
/// <param name="ActiveAt">The first instant at which the points are available.</param>
/// <param name="EndsAt">The first instant at which they are gone.</param>
internal readonly record struct PointsSlot(int Target, Instant ActiveAt, Instant EndsAt);
