namespace CommunityDomain.Sample.Moderation;

/// <summary>What is wrong with one line of a log.</summary>
/// <param name="Number">The line in the file, from 1.</param>
/// <param name="Findings">All that is wrong with it, at least one.</param>
internal sealed record LogFault(int Number, ValueList<Finding> Findings);
