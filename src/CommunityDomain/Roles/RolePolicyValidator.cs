namespace CommunityDomain.Roles;

/// <summary>Judges a <see cref="RolePolicy"/>.</summary>
internal sealed class RolePolicyValidator : DefinitionValidator<RolePolicy>
{
    /// <summary>Makes the validator.</summary>
    public RolePolicyValidator() => Judge(JudgeRows);

    private static void JudgeRows(RolePolicy policy, List<Finding> findings)
    {
        var seen = new HashSet<Role>();
        for (int i = 0; i < policy.Rows.Count; i++)
        {
            string path = $"rows[{i}]";
            if (policy.Rows[i] is not { } row)
            {
                findings.Add(new Finding(path, DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
                continue;
            }

            if (!Enum.IsDefined(row.Role))
                findings.Add(new Finding($"{path}.role", RoleCodes.RoleUndefined, FindingSeverity.Error, "ROL-1", new Evidence("value", (int)row.Role)));
            else if (!seen.Add(row.Role))
                findings.Add(new Finding($"{path}.role", RoleCodes.RoleTwice, FindingSeverity.Error, "ROL-1", new Evidence("role", EvidenceValue.Term(row.Role))));
            for (int j = 0; j < row.Permissions.Count; j++)
            {
                if (!Enum.IsDefined(row.Permissions[j]))
                    findings.Add(new Finding($"{path}.permissions[{j}]", RoleCodes.PermissionUndefined, FindingSeverity.Error, string.Empty, new Evidence("value", (int)row.Permissions[j])));
            }

            for (int j = 0; j < row.Duties.Count; j++)
            {
                if (!Enum.IsDefined(row.Duties[j]))
                    findings.Add(new Finding($"{path}.duties[{j}]", RoleCodes.DutyUndefined, FindingSeverity.Error, string.Empty, new Evidence("value", (int)row.Duties[j])));
            }
        }
    }
}
