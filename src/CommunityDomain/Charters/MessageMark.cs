namespace CommunityDomain.Charters;

/// <summary>What is remembered of one message, so that equal ones are counted and edits recognised: numbers made from its text and its id, not the text.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Content">What it shares with messages that say the same; 0 of one that is not compared.</param>
/// <param name="Event">What it shares with its own edits; 0 of one without an id.</param>
public readonly record struct MessageMark(Instant At, ulong Content, ulong Event);
