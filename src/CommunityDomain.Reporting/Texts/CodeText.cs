namespace CommunityDomain.Reporting.Texts;

/// <summary>What one code says in the four languages. Placeholders <c>{name}</c> take the evidence of that name; the same ones in every language.</summary>
internal sealed record CodeText(string Code, MessageText En, MessageText ZhHant, MessageText ZhHans, MessageText Ja);
