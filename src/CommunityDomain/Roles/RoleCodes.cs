namespace CommunityDomain.Roles;

/// <summary>Codes of findings and reasons about roles.</summary>
public static class RoleCodes
{
    /// <summary>Nobody is head owner (ROL-1).</summary>
    public const string HeadOwnerMissing = "roles.headOwner.missing";

    /// <summary>The head owner is also an administrator of a group, and so above and below its owner at once (ROL-1).</summary>
    public const string HeadOwnerAlsoAdministrator = "roles.headOwner.alsoAdministrator";

    /// <summary>Nobody at all runs a group (ROL-1).</summary>
    public const string GroupUnassigned = "roles.group.unassigned";

    /// <summary>A group is assigned more than once.</summary>
    public const string GroupTwice = "roles.group.twice";

    /// <summary>An assignment names no group.</summary>
    public const string GroupUnspecified = "roles.group.unspecified";

    /// <summary>An assignment is to a group that is not among the groups.</summary>
    public const string GroupUnknown = "roles.group.unknown";

    /// <summary>A head-count is negative.</summary>
    public const string HeadCountNegative = "roles.headCount.negative";

    /// <summary>A group has administrators or core members but no owner (ROL-1).</summary>
    public const string OwnerMissing = "roles.owner.missing";

    /// <summary>A full-time owner has more groups at a time than one carries (ROL-2).</summary>
    public const string OwnerOverloaded = "roles.owner.overloaded";

    /// <summary>A part-time owner has more groups at a time than a part-time owner carries (ROL-2).</summary>
    public const string PartTimeOwnerOverloaded = "roles.owner.overloadedPartTime";

    /// <summary>More full-time owners than the groups keep busy (ROL-2).</summary>
    public const string OwnersUnderused = "roles.owners.underused";

    /// <summary>The owner of a group is also its administrator (ROL-1).</summary>
    public const string OwnerAlsoAdministrator = "roles.owner.alsoAdministrator";

    /// <summary>A group has no administrator (ROL-2).</summary>
    public const string AdministratorsMissing = "roles.administrators.missing";

    /// <summary>A group has fewer administrators than its head-count needs (ROL-2).</summary>
    public const string AdministratorsTooFew = "roles.administrators.tooFew";

    /// <summary>A group has more administrators than its head-count needs: a note up to the most that any group needs, a warning above (ROL-2).</summary>
    public const string AdministratorsTooMany = "roles.administrators.tooMany";

    /// <summary>A group has the same administrator twice.</summary>
    public const string AdministratorTwice = "roles.administrator.twice";

    /// <summary>A group has fewer core members of its own than it needs (ROL-5).</summary>
    public const string CoreMembersTooFew = "roles.coreMembers.tooFew";

    /// <summary>A group has the same core member twice.</summary>
    public const string CoreMemberTwice = "roles.coreMember.twice";

    /// <summary>Somebody who runs the group is counted as one of its core members (ROL-5).</summary>
    public const string CoreMemberAlsoStaff = "roles.coreMember.alsoStaff";

    /// <summary>A list of people holds an unspecified one.</summary>
    public const string PersonUnspecified = "roles.person.unspecified";

    /// <summary>A person is listed as staff more than once.</summary>
    public const string StaffTwice = "roles.staff.twice";

    /// <summary>A person who has left still has a place (ROL-1).</summary>
    public const string StaffLeft = "roles.staff.left";

    /// <summary>An owner leaves while groups go on, and nobody is named to take over (ROL-1).</summary>
    public const string SuccessorMissing = "roles.successor.missing";

    /// <summary>The person named to take over leaves no later than the one who leaves (ROL-1).</summary>
    public const string SuccessorLeaves = "roles.successor.leaves";

    /// <summary>A person is named as their own successor.</summary>
    public const string SuccessorOneself = "roles.successor.oneself";

    /// <summary>People name each other as successors, round in a circle.</summary>
    public const string SuccessorCycle = "roles.successor.cycle";

    /// <summary>A span of groups per owner is not above zero.</summary>
    public const string SpanNotPositive = "roles.span.notPositive";

    /// <summary>The most groups per owner are fewer than the least.</summary>
    public const string SpanReversed = "roles.span.reversed";

    /// <summary>The core members needed are fewer than none.</summary>
    public const string CoreMembersNegative = "roles.coreMembers.negative";

    /// <summary>There is no band of administrators.</summary>
    public const string BandsMissing = "roles.bands.missing";

    /// <summary>The last band of administrators has an end, so that larger groups have none.</summary>
    public const string BandsEnd = "roles.bands.end";

    /// <summary>A band of administrators before the last has no end.</summary>
    public const string BandEndless = "roles.band.endless";

    /// <summary>A band of administrators is not above the one before, or needs fewer administrators than it, or none.</summary>
    public const string BandNotRising = "roles.band.notRising";

    /// <summary>A table of roles holds an undefined role.</summary>
    public const string RoleUndefined = "roles.role.undefined";

    /// <summary>A table of roles holds a role twice.</summary>
    public const string RoleTwice = "roles.role.twice";

    /// <summary>A list of permissions holds an undefined one.</summary>
    public const string PermissionUndefined = "roles.permission.undefined";

    /// <summary>A table of roles holds an undefined duty.</summary>
    public const string DutyUndefined = "roles.duty.undefined";

    /// <summary>A delegation names no lender or no borrower.</summary>
    public const string DelegationPersonUnspecified = "roles.delegation.personUnspecified";

    /// <summary>A delegation names no group.</summary>
    public const string DelegationGroupUnspecified = "roles.delegation.groupUnspecified";

    /// <summary>A person lends to themselves.</summary>
    public const string DelegationOneself = "roles.delegation.oneself";

    /// <summary>A delegation lends nothing.</summary>
    public const string DelegationEmpty = "roles.delegation.empty";

    /// <summary>A delegation lends what concerns one's own place: leaving or stepping down.</summary>
    public const string DelegationPersonal = "roles.delegation.personal";

    /// <summary>A delegation lends what its lender does not have in the group: it grants nothing while that is so. A warning.</summary>
    public const string DelegationNotHeld = "roles.delegation.notHeld";

    /// <summary>Reason: the role has the permission, and whom it acts on is below (ROL-1).</summary>
    public const string AuthorityHeld = "roles.authority.held";

    /// <summary>Reason: the permission was lent and the loan still holds.</summary>
    public const string AuthorityLent = "roles.authority.lent";

    /// <summary>Reason: the role lacks the permission.</summary>
    public const string AuthorityNotPermitted = "roles.authority.notPermitted";

    /// <summary>Reason: the permission was lent, but the loan has ended.</summary>
    public const string AuthorityExpired = "roles.authority.expired";

    /// <summary>Reason: whom it is about, or the place it is about, is not below the actor (ROL-1).</summary>
    public const string AuthorityNotBelow = "roles.authority.notBelow";

    /// <summary>Reason: nobody does this to themselves.</summary>
    public const string AuthorityOneself = "roles.authority.oneself";

    /// <summary>Reason: only oneself may do this.</summary>
    public const string AuthorityOthers = "roles.authority.others";

    /// <summary>Reason: the person has no place in the group that could be given up.</summary>
    public const string AuthorityNoPlace = "roles.authority.noPlace";

    /// <summary>Reason: the group would lose its last owner and no successor is named (ROL-1).</summary>
    public const string AuthorityLastOwner = "roles.authority.lastOwner";

    /// <summary>Reason: the person has no place to hand over, so nothing changes.</summary>
    public const string HandoverNothing = "roles.handover.nothing";

    /// <summary>Reason: the places were handed over to the successor (ROL-1).</summary>
    public const string HandoverDone = "roles.handover.done";

    /// <summary>Reason: nobody is named as successor.</summary>
    public const string HandoverNoSuccessor = "roles.handover.noSuccessor";

    /// <summary>Reason: who should take over leaves too.</summary>
    public const string HandoverSuccessorLeaves = "roles.handover.successorLeaves";

    /// <summary>Reason: who should take over would own more groups than one carries (ROL-2).</summary>
    public const string HandoverOverloaded = "roles.handover.overloaded";

    /// <summary>Reason: the group is not in the roster.</summary>
    public const string HandoverGroupUnknown = "roles.handover.groupUnknown";

    /// <summary>Reason: the person owns the group already, so nothing changes.</summary>
    public const string HandoverAlreadyOwner = "roles.handover.alreadyOwner";
}
