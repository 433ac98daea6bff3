using CommunityDomain.Charters;

namespace CommunityDomain.Sample.Moderation;

/// <summary>One line of a message log: a message, or what became of an appeal.</summary>
/// <param name="Number">The line in the file, from 1.</param>
/// <param name="Message">The message; null for an appeal.</param>
/// <param name="Appeal">The appeal; null for a message.</param>
internal sealed record LogLine(int Number, ChatMessage? Message, LoggedAppeal? Appeal);
