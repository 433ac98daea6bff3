namespace CommunityDomain.Roles;

/// <summary>What one person may do in one group by a loan: until when, exclusive, and the decision that grants it.</summary>
internal sealed record Loan(MemberId Lender, Instant Until, Decision<Role> Granted);
