namespace CommunityDomain.Metrics;

/// <summary>One post as last told.</summary>
/// <typeparam name="TPost">Which post, such as its id with its platform's.</typeparam>
/// <param name="Post">Which.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Counts">Its counts.</param>
public sealed record PostActivity<TPost>(TPost Post, Instant Published, PostCounts Counts)
    where TPost : notnull;
