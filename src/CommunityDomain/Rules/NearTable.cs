namespace CommunityDomain.Rules;

/// <summary>The classes of a whole number in a slot: a table from the least point to the greatest one, and the classes below, above and of null.</summary>
internal sealed record NearTable(int Slot, long Least, ushort[] Classes, ushort Above, ushort Null);
