namespace CommunityDomain.Roles;

/// <summary>Judges a <see cref="StaffingPolicy"/>.</summary>
internal sealed class StaffingPolicyValidator : DefinitionValidator<StaffingPolicy>
{
    /// <summary>Makes the validator.</summary>
    public StaffingPolicyValidator()
    {
        Require("leastGroupsPerOwner", RoleCodes.SpanNotPositive, "ROL-2", policy => policy.LeastGroupsPerOwner > 0, policy => [new("value", policy.LeastGroupsPerOwner)]);
        Require(
            "mostGroupsPerOwner",
            RoleCodes.SpanReversed,
            "ROL-2",
            policy => policy.LeastGroupsPerOwner <= 0 || policy.MostGroupsPerOwner >= policy.LeastGroupsPerOwner,
            policy => [new("least", policy.LeastGroupsPerOwner), new("most", policy.MostGroupsPerOwner)]);
        Require("mostGroupsPerPartTimeOwner", RoleCodes.SpanNotPositive, "ROL-2", policy => policy.MostGroupsPerPartTimeOwner > 0, policy => [new("value", policy.MostGroupsPerPartTimeOwner)]);
        Require("leastCoreMembers", RoleCodes.CoreMembersNegative, "ROL-5", policy => policy.LeastCoreMembers >= 0, policy => [new("value", policy.LeastCoreMembers)]);
        Judge(JudgeBands);
    }

    private static void JudgeBands(StaffingPolicy policy, List<Finding> findings)
    {
        ValueList<AdministratorBand> bands = policy.AdministratorBands;
        if (bands.IsEmpty)
        {
            findings.Add(new Finding("administratorBands", RoleCodes.BandsMissing, FindingSeverity.Error, "ROL-2"));
            return;
        }

        int headsBefore = 0;
        int administratorsBefore = 1;
        for (int i = 0; i < bands.Count; i++)
        {
            string path = $"administratorBands[{i}]";
            if (bands[i] is not { } band)
            {
                findings.Add(new Finding(path, DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
                continue;
            }

            bool isLast = i == bands.Count - 1;
            if (isLast != band.UpToHeads is null)
                findings.Add(new Finding($"{path}.upToHeads", isLast ? RoleCodes.BandsEnd : RoleCodes.BandEndless, FindingSeverity.Error, "ROL-2"));
            else if (band.UpToHeads is { } heads && heads <= headsBefore)
                findings.Add(new Finding($"{path}.upToHeads", RoleCodes.BandNotRising, FindingSeverity.Error, "ROL-2", new("value", heads), new("least", headsBefore + 1)));
            if (band.Administrators < administratorsBefore)
                findings.Add(new Finding($"{path}.administrators", RoleCodes.BandNotRising, FindingSeverity.Error, "ROL-2", new("value", band.Administrators), new("least", administratorsBefore)));
            headsBefore = Math.Min(band.UpToHeads ?? headsBefore, int.MaxValue - 1);
            administratorsBefore = Math.Max(band.Administrators, administratorsBefore);
        }
    }
}
