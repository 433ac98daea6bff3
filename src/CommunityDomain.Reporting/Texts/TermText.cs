namespace CommunityDomain.Reporting.Texts;

/// <summary>A word of the domain in the four languages, keyed as <c>role.groupOwner</c>.</summary>
internal sealed record TermText(string Term, string En, string ZhHant, string ZhHans, string Ja);
