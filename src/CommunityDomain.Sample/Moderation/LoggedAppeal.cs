using CommunityDomain.Charters;

namespace CommunityDomain.Sample.Moderation;

/// <summary>What became of an appeal against the strikes for one message.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="EventId">The id of the message.</param>
/// <param name="Member">Who had sent it.</param>
/// <param name="Group">In which group; unspecified for none.</param>
/// <param name="At">When it happened.</param>
internal sealed record LoggedAppeal(StrikeFollowUpKind Kind, string EventId, MemberId Member, GroupId Group, Instant At);
