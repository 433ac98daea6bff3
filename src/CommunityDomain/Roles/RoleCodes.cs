namespace CommunityDomain.Roles;

/// <summary>Codes of findings and reasons about roles.</summary>
public static class RoleCodes
{
    /// <summary>Nobody is head owner (ROL-1).</summary>
    public const string HeadOwnerMissing = "role.headOwner.missing";

    /// <summary>The head owner is also an administrator of a group, and so above and below its owner at once (ROL-1).</summary>
    public const string HeadOwnerAlsoAdministrator = "role.headOwner.alsoAdministrator";

    /// <summary>Nobody at all runs a group (ROL-1).</summary>
    public const string GroupUnassigned = "role.group.unassigned";

    /// <summary>A group is assigned more than once.</summary>
    public const string GroupTwice = "role.group.twice";

    /// <summary>An assignment names no group.</summary>
    public const string GroupUnspecified = "role.group.unspecified";

    /// <summary>An assignment is to a group that is not among the groups.</summary>
    public const string GroupUnknown = "role.group.unknown";

    /// <summary>A head-count is negative.</summary>
    public const string HeadCountNegative = "role.headCount.negative";

    /// <summary>A group has administrators or core members but no owner (ROL-1).</summary>
    public const string OwnerMissing = "role.owner.missing";

    /// <summary>A full-time owner has more groups at a time than one carries (ROL-2).</summary>
    public const string OwnerOverloaded = "role.owner.overloaded";

    /// <summary>A part-time owner has more groups at a time than a part-time owner carries (ROL-2).</summary>
    public const string PartTimeOwnerOverloaded = "role.owner.overloadedPartTime";

    /// <summary>More full-time owners than the groups keep busy (ROL-2).</summary>
    public const string OwnersUnderused = "role.owners.underused";

    /// <summary>The owner of a group is also its administrator (ROL-1).</summary>
    public const string OwnerAlsoAdministrator = "role.owner.alsoAdministrator";

    /// <summary>A group has no administrator (ROL-2).</summary>
    public const string AdministratorsMissing = "role.administrators.missing";

    /// <summary>A group has fewer administrators than its head-count needs (ROL-2).</summary>
    public const string AdministratorsTooFew = "role.administrators.tooFew";

    /// <summary>A group has more administrators than its head-count needs: a note up to the most that any group needs, a warning above (ROL-2).</summary>
    public const string AdministratorsTooMany = "role.administrators.tooMany";

    /// <summary>A group has the same administrator twice.</summary>
    public const string AdministratorTwice = "role.administrator.twice";

    /// <summary>A group has fewer core members of its own than it needs (ROL-5).</summary>
    public const string CoreMembersTooFew = "role.coreMembers.tooFew";

    /// <summary>A group has the same core member twice.</summary>
    public const string CoreMemberTwice = "role.coreMember.twice";

    /// <summary>Somebody who runs the group is counted as one of its core members (ROL-5).</summary>
    public const string CoreMemberAlsoStaff = "role.coreMember.alsoStaff";

    /// <summary>A list of people holds an unspecified one.</summary>
    public const string PersonUnspecified = "role.person.unspecified";

    /// <summary>A person is listed as staff more than once.</summary>
    public const string StaffTwice = "role.staff.twice";

    /// <summary>A person who has left still has a place (ROL-1).</summary>
    public const string StaffLeft = "role.staff.left";

    /// <summary>An owner leaves while groups go on, and nobody is named to take over (ROL-1).</summary>
    public const string SuccessorMissing = "role.successor.missing";

    /// <summary>The person named to take over leaves no later than the one who leaves (ROL-1).</summary>
    public const string SuccessorLeaves = "role.successor.leaves";

    /// <summary>A person is named as their own successor.</summary>
    public const string SuccessorOneself = "role.successor.oneself";

    /// <summary>People name each other as successors, round in a circle.</summary>
    public const string SuccessorCycle = "role.successor.cycle";

    /// <summary>A span of groups per owner is not above zero.</summary>
    public const string SpanNotPositive = "role.span.notPositive";

    /// <summary>The most groups per owner are fewer than the least.</summary>
    public const string SpanReversed = "role.span.reversed";

    /// <summary>The core members needed are fewer than none.</summary>
    public const string CoreMembersNegative = "role.coreMembers.negative";

    /// <summary>There is no band of administrators.</summary>
    public const string BandsMissing = "role.bands.missing";

    /// <summary>The last band of administrators has an end, so that larger groups have none.</summary>
    public const string BandsEnd = "role.bands.end";

    /// <summary>A band of administrators before the last has no end.</summary>
    public const string BandEndless = "role.band.endless";

    /// <summary>A band of administrators is not above the one before, or needs fewer administrators than it, or none.</summary>
    public const string BandNotRising = "role.band.notRising";

    /// <summary>A table of roles holds an undefined role.</summary>
    public const string RoleUndefined = "role.role.undefined";

    /// <summary>A table of roles holds a role twice.</summary>
    public const string RoleTwice = "role.role.twice";

    /// <summary>A list of permissions holds an undefined one.</summary>
    public const string PermissionUndefined = "role.permission.undefined";

    /// <summary>A table of roles holds an undefined duty.</summary>
    public const string DutyUndefined = "role.duty.undefined";

    /// <summary>A delegation names no lender or no borrower.</summary>
    public const string DelegationPersonUnspecified = "role.delegation.personUnspecified";

    /// <summary>A delegation names no group.</summary>
    public const string DelegationGroupUnspecified = "role.delegation.groupUnspecified";

    /// <summary>A person lends to themselves.</summary>
    public const string DelegationOneself = "role.delegation.oneself";

    /// <summary>A delegation lends nothing.</summary>
    public const string DelegationEmpty = "role.delegation.empty";

    /// <summary>A delegation lends what concerns one's own place: leaving or stepping down.</summary>
    public const string DelegationPersonal = "role.delegation.personal";

    /// <summary>A delegation lends what its lender does not have in the group: it grants nothing while that is so. A warning.</summary>
    public const string DelegationNotHeld = "role.delegation.notHeld";

    /// <summary>Reason: the role has the permission, and whom it acts on is below (ROL-1).</summary>
    public const string AuthorityHeld = "role.authority.held";

    /// <summary>Reason: the permission was lent and the loan still holds.</summary>
    public const string AuthorityLent = "role.authority.lent";

    /// <summary>Reason: the role lacks the permission.</summary>
    public const string AuthorityNotPermitted = "role.authority.notPermitted";

    /// <summary>Reason: the permission was lent, but the loan has ended.</summary>
    public const string AuthorityExpired = "role.authority.expired";

    /// <summary>Reason: whom it is about, or the place it is about, is not below the actor (ROL-1).</summary>
    public const string AuthorityNotBelow = "role.authority.notBelow";

    /// <summary>Reason: nobody does this to themselves.</summary>
    public const string AuthorityOneself = "role.authority.oneself";

    /// <summary>Reason: only oneself may do this.</summary>
    public const string AuthorityOthers = "role.authority.others";

    /// <summary>Reason: the person has no place in the group that could be given up.</summary>
    public const string AuthorityNoPlace = "role.authority.noPlace";

    /// <summary>Reason: the group would lose its last owner and no successor is named (ROL-1).</summary>
    public const string AuthorityLastOwner = "role.authority.lastOwner";

    /// <summary>Reason: the person has no place to hand over, so nothing changes.</summary>
    public const string HandoverNothing = "role.handover.nothing";

    /// <summary>Reason: the places were handed over to the successor (ROL-1).</summary>
    public const string HandoverDone = "role.handover.done";

    /// <summary>Reason: nobody is named as successor.</summary>
    public const string HandoverNoSuccessor = "role.handover.noSuccessor";

    /// <summary>Reason: who should take over leaves too.</summary>
    public const string HandoverSuccessorLeaves = "role.handover.successorLeaves";

    /// <summary>Reason: who should take over would own more groups than one carries (ROL-2).</summary>
    public const string HandoverOverloaded = "role.handover.overloaded";

    /// <summary>Reason: the group is not in the roster.</summary>
    public const string HandoverGroupUnknown = "role.handover.groupUnknown";

    /// <summary>Reason: the person owns the group already, so nothing changes.</summary>
    public const string HandoverAlreadyOwner = "role.handover.alreadyOwner";
}
