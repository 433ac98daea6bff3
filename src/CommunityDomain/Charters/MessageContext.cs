namespace CommunityDomain.Charters;

/// <summary>What a message does not say of itself: whether it was seen before, and how often the same was said.</summary>
internal readonly record struct MessageContext(bool IsEdit, int DuplicatesByMember, int DuplicatesInGroup);
