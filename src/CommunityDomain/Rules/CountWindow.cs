namespace CommunityDomain.Rules;

/// <summary>A counter and a span that conditions ask for, and the slot in which a case holds what was counted.</summary>
internal readonly record struct CountWindow(int Counter, Duration Span, int Slot);
