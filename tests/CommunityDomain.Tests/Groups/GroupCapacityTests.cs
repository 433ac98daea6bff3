using CommunityDomain.Groups;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Groups;

public sealed class GroupCapacityTests
{
    // Own work: WeChat's 500 with codes up to 200.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(200, 1, 1)]
    [InlineData(201, 1, 2)]
    [InlineData(500, 1, 3)]
    [InlineData(501, 2, 3)]
    [InlineData(1720, 4, 9)]
    public void GroupsNeeded_WhenCapacityIs500WithCodesTo200_RoundsUp(int members, int groups, int byCode)
    {
        GroupCapacity capacity = new() { Hard = 500, JoinByCode = 200 };

        capacity.GroupsNeeded(members).Should().Be(groups);
        capacity.GroupsNeededByCodeOnly(members).Should().Be(byCode);
    }

    [Fact]
    public void GroupsNeeded_WhenEachLimitIsTurnedAlone_Changes()
    {
        GroupCapacity capacity = new() { Hard = 500 };

        capacity.GroupsNeeded(900).Should().Be(2);
        (capacity with { Hard = 250 }).GroupsNeeded(900).Should().Be(4);
        (capacity with { Soft = 300 }).GroupsNeeded(900).Should().Be(3);
        capacity.GroupsNeededByCodeOnly(900).Should().Be(2);
        (capacity with { JoinByCode = 200 }).GroupsNeededByCodeOnly(900).Should().Be(5);
        (capacity with { JoinByCode = 200, Soft = 100 }).GroupsNeededByCodeOnly(900).Should().Be(9);
    }

    [Fact]
    public void GroupsNeeded_WhenFilledOneByOne_IsTheNumberOfGroupsOpened() =>
        Law.Holds(
            from hard in Gen.Choose(1, 40)
            from soft in Gen.Choose(1, 40)
            from byCode in Gen.Choose(1, 40)
            from members in Gen.Choose(0, 300)
            select (capacity: new GroupCapacity { Hard = hard, Soft = Math.Min(hard, soft), JoinByCode = Math.Min(hard, byCode) }, members),
            given => given.capacity.GroupsNeeded(given.members) == Fill(given.members, given.capacity.Soft!.Value)
                && given.capacity.GroupsNeededByCodeOnly(given.members) == Fill(given.members, Math.Min(given.capacity.Soft!.Value, given.capacity.JoinByCode!.Value)));

    [Fact]
    public void GroupsNeeded_WhenMembersAreAsManyAsCanBe_DoesNotOverflow() =>
        new GroupCapacity { Hard = 1 }.GroupsNeeded(int.MaxValue).Should().Be(int.MaxValue);

    [Fact]
    public void GroupsNeeded_WhenCapacityContradictsItself_ThrowsAllFindings() =>
        FluentActions.Invoking(() => new GroupCapacity { Hard = 10, Soft = 11, JoinByCode = 12 }.GroupsNeeded(1))
            .Should().Throw<InvalidDefinitionException>().Which.Findings.Select(finding => (finding.Path, finding.Code)).Should().Equal(
                ("joinByCode", GroupCodes.CodeAboveHard),
                ("soft", GroupCodes.SoftAboveHard));

    [Fact]
    public void GroupsNeeded_WhenMembersAreNegative_Throws() =>
        FluentActions.Invoking(() => new GroupCapacity { Hard = 10 }.GroupsNeeded(-1)).Should().Throw<ArgumentOutOfRangeException>();

    private static int Fill(int members, int limit)
    {
        int groups = 0, room = 0;
        for (int i = 0; i < members; i++)
        {
            if (room == 0) (groups, room) = (groups + 1, limit);
            room--;
        }

        return groups;
    }
}
