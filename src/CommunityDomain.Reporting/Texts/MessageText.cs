namespace CommunityDomain.Reporting.Texts;

/// <summary>A message and what to do about it. The remedy is empty where there is nothing to do, in all languages or in none.</summary>
internal sealed record MessageText(string Message, string Remedy = "");
