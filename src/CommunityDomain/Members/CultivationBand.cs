namespace CommunityDomain.Members;

/// <summary>The whole numbers of a fact that are enough, both ends inclusive.</summary>
internal readonly record struct CultivationBand(int Slot, long Least, long Most);
