namespace CommunityDomain.Groups;

/// <summary>
/// What comes before a group (GRP-4): who we are, where our users are and what they are like, what joining gives them.
/// All three are texts in the operator's words; blank ones are findings of the plan's audit.
/// </summary>
/// <param name="Who">Who we are, as <c>Chengdu mums</c>.</param>
/// <param name="Audience">Where our users are and what they are like, as <c>mums near store 12</c>.</param>
/// <param name="Benefit">What joining gives them, as <c>group price every Friday</c>.</param>
public sealed record Positioning(string Who, string Audience, string Benefit);
