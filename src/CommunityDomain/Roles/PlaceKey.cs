namespace CommunityDomain.Roles;

/// <summary>One person in one group.</summary>
internal readonly record struct PlaceKey(GroupId Group, MemberId Member);
