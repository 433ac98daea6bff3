namespace CommunityDomain.Rules;

/// <summary>The windows of one counter, and what binds their counts.</summary>
internal sealed record CountBounds(int[] Windows, int[] Statements);
