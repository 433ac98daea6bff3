using CommunityDomain.Roles;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Roles;

public sealed class StaffingTests
{
    // ROL-2, 5 to 10 groups a full-time owner; own work: community operations vectors (staffing), CC0.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(5, 1, 1)]
    [InlineData(10, 1, 2)]
    [InlineData(11, 2, 3)]
    [InlineData(23, 3, 5)]
    [InlineData(50, 5, 10)]
    public void OwnersFor_AtTheFieldsNumbers_GivesThePublishedRange(int groups, int least, int most)
    {
        Staffing.OwnersFor(groups).Should().Be(new StaffRange(least, most));
        Staffing.AdministratorSeatsFor(groups).Should().Be(new StaffRange(groups, 3 * groups));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(400, 2)]
    [InlineData(401, 3)]
    [InlineData(int.MaxValue, 3)]
    public void AdministratorsFor_AtTheEdgesOfTheBands_IsInclusive(int heads, int administrators) =>
        Staffing.AdministratorsFor(heads).Should().Be(administrators);

    [Fact]
    public void OwnersFor_ForAnyGroups_IsTheLeastAndTheMostThatFit() =>
        Law.Holds(
            from groups in Gen.Choose(0, 500)
            from least in Gen.Choose(1, 12)
            from more in Gen.Choose(0, 12)
            select (groups, policy: new StaffingPolicy { LeastGroupsPerOwner = least, MostGroupsPerOwner = least + more }),
            work =>
            {
                StaffRange range = Staffing.OwnersFor(work.groups, work.policy);
                int fewest = 0;
                while (fewest * work.policy.MostGroupsPerOwner < work.groups) fewest++;
                int most = 0;
                while (most * work.policy.LeastGroupsPerOwner < work.groups) most++;
                return range == new StaffRange(fewest, most);
            });

    [Fact]
    public void For_WhenNegative_Throws()
    {
        ((Action)(() => Staffing.OwnersFor(-1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Staffing.AdministratorsFor(-1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Staffing.AdministratorSeatsFor(-1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new StaffRange(2, 1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new StaffRange(-1, 1))).Should().Throw<ArgumentOutOfRangeException>();
        new StaffRange(3, 5).ToString().Should().Be("3..5");
    }

    [Fact]
    public void For_WhenThePolicyIsWrong_ThrowsWithEveryFinding()
    {
        var policy = new StaffingPolicy { LeastGroupsPerOwner = 0, MostGroupsPerPartTimeOwner = 0, AdministratorBands = [] };
        ((Action)(() => Staffing.OwnersFor(3, policy))).Should().Throw<InvalidDefinitionException>()
            .Which.Findings.Select(finding => finding.Path).Should().Equal("leastGroupsPerOwner", "mostGroupsPerPartTimeOwner", "administratorBands");
    }

    [Fact]
    public void Check_OfThePolicy_FindsEachFaultOnce()
    {
        StaffingPolicy good = StaffingPolicy.Default;
        new StaffingPolicyValidator().Check(good).Should().BeEmpty();
        One(good with { LeastGroupsPerOwner = 0 }, "leastGroupsPerOwner", RoleCodes.SpanNotPositive);
        One(good with { MostGroupsPerOwner = 4 }, "mostGroupsPerOwner", RoleCodes.SpanReversed);
        One(good with { MostGroupsPerPartTimeOwner = 0 }, "mostGroupsPerPartTimeOwner", RoleCodes.SpanNotPositive);
        One(good with { LeastCoreMembers = -1 }, "leastCoreMembers", RoleCodes.CoreMembersNegative);
        One(good with { AdministratorBands = [] }, "administratorBands", RoleCodes.BandsMissing);
        One(good with { AdministratorBands = [null!, new() { Administrators = 1 }] }, "administratorBands[0]", DefinitionCodes.ItemMissing);
        One(good with { AdministratorBands = [new() { UpToHeads = 5, Administrators = 1 }] }, "administratorBands[0].upToHeads", RoleCodes.BandsEnd);
        One(good with { AdministratorBands = [new() { Administrators = 1 }, new() { Administrators = 2 }] }, "administratorBands[0].upToHeads", RoleCodes.BandEndless);
        One(good with { AdministratorBands = [new() { UpToHeads = 9, Administrators = 1 }, new() { UpToHeads = 9, Administrators = 1 }, new() { Administrators = 2 }] }, "administratorBands[1].upToHeads", RoleCodes.BandNotRising);
        One(good with { AdministratorBands = [new() { UpToHeads = 9, Administrators = 2 }, new() { Administrators = 1 }] }, "administratorBands[1].administrators", RoleCodes.BandNotRising);
        One(good with { AdministratorBands = [new() { Administrators = 0 }] }, "administratorBands[0].administrators", RoleCodes.BandNotRising);

        static void One(StaffingPolicy policy, string path, string code) =>
            new StaffingPolicyValidator().Check(policy).Select(finding => (finding.Path, finding.Code)).Should().Equal((path, code));
    }
}
