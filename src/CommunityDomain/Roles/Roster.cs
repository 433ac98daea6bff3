using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Groups;

namespace CommunityDomain.Roles;

/// <summary>
/// 人員編制表: who runs which group (ROL-1). May be wrong: <see cref="Roster.CreateValidator"/> finds what contradicts itself, <see cref="Check"/> what goes against the craft.
/// Staff need not be listed: a person who is only named in an assignment counts as full-time staff with no end.
/// </summary>
public sealed record Roster
{
    /// <summary>Nobody runs anything.</summary>
    public static Roster Empty { get; } = new();

    /// <summary>總群主: the head owner; unspecified when there is none. May own groups too, in a small operation.</summary>
    public MemberId HeadOwner { get; init; }

    /// <summary>What is known of the people who run groups.</summary>
    public ValueList<StaffMember> Staff { get; init; }

    /// <summary>Who runs each group.</summary>
    public ValueList<GroupAssignment> Assignments { get; init; }

    /// <summary>A roster in which these people run the group; they take the place of whoever ran it before.</summary>
    /// <param name="group">The group.</param>
    /// <param name="owner">群主: its owner.</param>
    /// <param name="administrators">管理員: its administrators, 1 to 3 by head-count (ROL-2).</param>
    /// <param name="coreMembers">Its core members (ROL-5).</param>
    /// <returns>The roster; the group keeps its position, or comes last when it is new.</returns>
    /// <exception cref="ArgumentException"><paramref name="group"/> or <paramref name="owner"/> is unspecified.</exception>
    public Roster Assign(GroupId group, MemberId owner, ValueList<MemberId> administrators = default, ValueList<MemberId> coreMembers = default)
    {
        if (group.IsUnspecified) throw new ArgumentException("The group is unspecified.", nameof(group));
        if (owner.IsUnspecified) throw new ArgumentException("The owner is unspecified.", nameof(owner));
        var assignment = new GroupAssignment { Group = group, Owner = owner, Administrators = administrators, CoreMembers = coreMembers };
        var all = new List<GroupAssignment>(Assignments.Count + 1);
        bool placed = false;
        foreach (GroupAssignment item in Assignments)
        {
            if (item?.Group != group)
            {
                all.Add(item!);
            }
            else if (!placed)
            {
                all.Add(assignment);
                placed = true;
            }
        }

        if (!placed) all.Add(assignment);
        return this with { Assignments = all.ToValueList() };
    }

    /// <summary>The highest role that a person holds in a group (ROL-1): the head owner's everywhere, any other only where it was given. Core members are members.</summary>
    /// <param name="member">The person.</param>
    /// <param name="group">The group.</param>
    /// <returns>The role; <see cref="Role.Member"/> for everybody who is not named, whether they are in the group or not.</returns>
    /// <exception cref="ArgumentException"><paramref name="member"/> or <paramref name="group"/> is unspecified.</exception>
    public Role RoleOf(MemberId member, GroupId group)
    {
        if (member.IsUnspecified) throw new ArgumentException("The person is unspecified.", nameof(member));
        if (group.IsUnspecified) throw new ArgumentException("The group is unspecified.", nameof(group));
        if (member == HeadOwner) return Role.HeadOwner;
        Role role = Role.Member;
        foreach (GroupAssignment assignment in Assignments)
        {
            if (assignment?.Group != group) continue;
            if (assignment.Owner == member) return Role.GroupOwner;
            if (assignment.Administrators.AsSpan().Contains(member)) role = Role.Administrator;
        }

        return role;
    }

    /// <summary>
    /// Audits the roster against the groups it is for (ROL-1, ROL-2, ROL-5). One fault is one finding; what contradicts itself is left to <see cref="Roster.CreateValidator"/>.
    /// Paths are relative to the roster, as <c>assignments[3].owner</c>; only what concerns a group itself, such as one that nobody is assigned to, points into <paramref name="groups"/>, as <c>groups[2]</c>.
    /// Internal groups, and with <paramref name="on"/> those closed before it, are not judged.
    /// </summary>
    /// <param name="groups">The groups; null items are passed over.</param>
    /// <param name="headCounts">The people in each group, staff included; where one is missing, <see cref="GroupDefinition.PlannedMembers"/> counts, and without it only that there is an administrator at all.</param>
    /// <param name="policy">The spans; <see cref="StaffingPolicy.Default"/> when null.</param>
    /// <param name="on">The business day of the audit; null to leave aside who has left already and which groups have closed.</param>
    /// <returns>Every finding: those of groups, of the head owner, of assignments, of people; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groups"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException"><paramref name="policy"/> is invalid.</exception>
    [SuppressMessage("Design", "MA0016", Justification = "Takes new() { [id] = 412 } in a call.")]
    public ValueList<Finding> Check(
        IReadOnlyList<GroupDefinition> groups,
        Dictionary<GroupId, int>? headCounts = null,
        StaffingPolicy? policy = null,
        LocalDate? on = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return new RosterAudit(this, groups, headCounts, Staffing.Valid(policy), on).Run();
    }

    /// <summary>
    /// 離職繼承: puts the successor whom <see cref="StaffMember.Successor"/> names into every place of somebody who leaves: head owner, owner, administrator.
    /// Refused when nobody is named, when the successor's last day is not after <paramref name="on"/>, or when the successor would own more groups than one carries (ROL-2; every assignment counts).
    /// The leaver stays in <see cref="Staff"/>; where the successor moves up within a group, the lower place stays empty.
    /// </summary>
    /// <param name="leaver">Who leaves.</param>
    /// <param name="on">The business day of the handover.</param>
    /// <param name="policy">The spans; <see cref="StaffingPolicy.Default"/> when null.</param>
    /// <returns>Granted with the new roster (the same one when the leaver has no place), or refused with every reason.</returns>
    /// <exception cref="ArgumentException"><paramref name="leaver"/> is unspecified.</exception>
    /// <exception cref="InvalidDefinitionException"><paramref name="policy"/> is invalid.</exception>
    public Decision<Roster> Succeed(MemberId leaver, LocalDate on, StaffingPolicy? policy = null)
    {
        if (leaver.IsUnspecified) throw new ArgumentException("The person is unspecified.", nameof(leaver));
        return Handover.Succeed(this, leaver, on, Staffing.Valid(policy));
    }

    /// <summary>
    /// Makes somebody the owner of one group in place of the present owner, who becomes a plain member of it. Refused as <see cref="Succeed"/> is, and when the group is not in the roster.
    /// Whether somebody may do it is for <see cref="Authority"/>: <see cref="Permission.TransferOwnership"/>.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="to">The new owner.</param>
    /// <param name="on">The business day of the handover.</param>
    /// <param name="policy">The spans; <see cref="StaffingPolicy.Default"/> when null.</param>
    /// <returns>Granted with the new roster (the same one when the person owns the group already), or refused with every reason.</returns>
    /// <exception cref="ArgumentException"><paramref name="group"/> or <paramref name="to"/> is unspecified.</exception>
    /// <exception cref="InvalidDefinitionException"><paramref name="policy"/> is invalid.</exception>
    public Decision<Roster> HandOver(GroupId group, MemberId to, LocalDate on, StaffingPolicy? policy = null)
    {
        if (group.IsUnspecified) throw new ArgumentException("The group is unspecified.", nameof(group));
        if (to.IsUnspecified) throw new ArgumentException("The person is unspecified.", nameof(to));
        return Handover.HandOver(this, group, to, on, Staffing.Valid(policy));
    }

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<Roster> CreateValidator() => new RosterValidator();
}
