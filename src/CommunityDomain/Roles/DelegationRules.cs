namespace CommunityDomain.Roles;

/// <summary>Judges delegations for <see cref="Authority.TryOpen"/>.</summary>
internal static class DelegationRules
{
    internal static void Judge(ValueList<Delegation> delegations, List<Finding> findings)
    {
        for (int i = 0; i < delegations.Count; i++)
        {
            string path = $"delegations[{i}]";
            if (delegations[i] is not { } item)
            {
                Add(path, DefinitionCodes.ItemMissing);
                continue;
            }

            if (item.Lender.IsUnspecified) Add($"{path}.lender", RoleCodes.DelegationPersonUnspecified);
            if (item.Borrower.IsUnspecified) Add($"{path}.borrower", RoleCodes.DelegationPersonUnspecified);
            else if (item.Borrower == item.Lender) Add($"{path}.borrower", RoleCodes.DelegationOneself, new Evidence("member", item.Lender));
            if (item.Group.IsUnspecified) Add($"{path}.group", RoleCodes.DelegationGroupUnspecified);
            if (item.Permissions.IsEmpty) Add($"{path}.permissions", RoleCodes.DelegationEmpty);
            for (int j = 0; j < item.Permissions.Count; j++)
            {
                Permission permission = item.Permissions[j];
                if (!Enum.IsDefined(permission)) Add($"{path}.permissions[{j}]", RoleCodes.PermissionUndefined, new Evidence("value", (int)permission));
                else if (PermissionNature.IsOnOneself(permission)) Add($"{path}.permissions[{j}]", RoleCodes.DelegationPersonal, new Evidence("permission", EvidenceValue.Term(permission)));
            }
        }

        void Add(string at, string code, params ReadOnlySpan<Evidence> evidence) => findings.Add(new Finding(at, code, FindingSeverity.Error, string.Empty, evidence));
    }

    /// <summary>What is lent by somebody who does not have it.</summary>
    internal static void JudgeHeld(ValueList<Delegation> delegations, Func<Delegation, Permission, bool> isHeld, List<Finding> findings)
    {
        for (int i = 0; i < delegations.Count; i++)
        {
            Delegation item = delegations[i];
            for (int j = 0; j < item.Permissions.Count; j++)
            {
                if (isHeld(item, item.Permissions[j])) continue;
                findings.Add(new Finding(
                    $"delegations[{i}].permissions[{j}]",
                    RoleCodes.DelegationNotHeld,
                    FindingSeverity.Warning,
                    "ROL-1",
                    new("lender", item.Lender),
                    new("permission", EvidenceValue.Term(item.Permissions[j])),
                    new("group", item.Group)));
            }
        }
    }
}
