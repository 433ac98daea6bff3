namespace CommunityDomain.Rules;

/// <summary>A counter with the place of its condition in the program and the slot of its amount, -1 for none; the longest span that is asked of it, zero for none; and where its subject's windows hold it.</summary>
internal sealed record CompiledCounter(RuleCounter Counter, int When, int AmountSlot, Duration Longest, int Subject, int Place);
