namespace CommunityDomain.Roles;

/// <summary>
/// All loans, resolved when an authority is opened: for each borrower, group, permission and lowest rank of the lenders, the loan that lasts longest.
/// A loan lent on lasts as long as the shortest link, and no lender in the chain is below the rank asked for.
/// </summary>
internal sealed class LoanBook
{
    private const int Levels = 4;
    private readonly Dictionary<PlaceKey, Loan?[]> _loans = [];

    private LoanBook()
    {
    }

    internal static LoanBook Of(ValueList<Delegation> delegations, AuthorityTable table, bool lendingOn, Func<MemberId, GroupId, Role> roleOf)
    {
        var book = new LoanBook();
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Delegation delegation in delegations)
            {
                foreach (Permission permission in delegation.Permissions)
                {
                    for (int level = 0; level < Levels; level++) changed |= book.Resolve(delegation, permission, level, table, lendingOn, roleOf);
                }
            }
        }

        return book;
    }

    /// <summary>The loan of longest life whose lenders all have at least a rank; null when there is none.</summary>
    internal Loan? Find(MemberId borrower, GroupId group, Permission permission, int level) =>
        _loans.Count > 0 && _loans.TryGetValue(new PlaceKey(group, borrower), out Loan?[]? loans) ? loans[((int)permission * Levels) + level] : null;

    private bool Resolve(Delegation delegation, Permission permission, int level, AuthorityTable table, bool lendingOn, Func<MemberId, GroupId, Role> roleOf)
    {
        Role lender = roleOf(delegation.Lender, delegation.Group);
        if ((int)lender < level) return false;
        Instant until = delegation.Until;
        if (!table.Allows(lender, permission))
        {
            if (!lendingOn || Find(delegation.Lender, delegation.Group, permission, level) is not { } lent) return false;
            until = Instant.Min(until, lent.Until);
        }

        var key = new PlaceKey(delegation.Group, delegation.Borrower);
        if (!_loans.TryGetValue(key, out Loan?[]? loans)) _loans[key] = loans = new Loan?[PermissionNature.Count * Levels];
        int at = ((int)permission * Levels) + level;
        if (loans[at] is { } known && known.Until >= until) return false;
        Role borrower = roleOf(delegation.Borrower, delegation.Group);
        loans[at] = new Loan(delegation.Lender, until, Decision.Granted(borrower, new Reason(
            RoleCodes.AuthorityLent,
            "ROL-1",
            new("role", EvidenceValue.Term(borrower)),
            new("permission", EvidenceValue.Term(permission)),
            new("lender", delegation.Lender),
            new("until", until))));
        return true;
    }
}
