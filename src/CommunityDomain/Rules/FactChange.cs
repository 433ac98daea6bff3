namespace CommunityDomain.Rules;

/// <summary>Another value for one fact or count, and the bound that says how it stands to the actual one; the rank is 0 for the nearest, the id unique in its search. One that is not shown stands for texts that nobody could make up.</summary>
internal sealed record FactChange(int Id, int Slot, Fact Value, Comparison Comparison, Fact Bound, int Rank, bool IsShown = true);
