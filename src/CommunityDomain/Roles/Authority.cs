using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Roles;

/// <summary>
/// 管理權限判定: decides who may do what to whom in which group (ROL-1, ROL-4). Made from a valid roster; immutable, safe for any number of threads; deciding allocates nothing, save to say that a loan has ended.
/// <para>A role acts only in the groups it is held in: the owner of one group is a member of every other. The head owner acts everywhere.
/// Nobody acts on an equal or a superior, gives a place that is not below their own (except handing over their own), or acts on themselves other than by leaving and stepping down.
/// A group's last owner is not removed, demoted, and does not leave or step down, unless a successor is named.</para>
/// <para>A loan (<see cref="Delegation"/>) gives a permission, never rank; borrower and lender both have to be above whom the act is on.
/// An account has the rank that the roster gives it whatever its <see cref="MemberKind"/>: a bot that moderates is listed as an administrator, and a bot or test account that is not listed is a member.</para>
/// </summary>
public sealed class Authority
{
    private readonly Roster _roster;
    private readonly AuthorityTable _table;
    private readonly LoanBook _loans;
    private readonly Dictionary<PlaceKey, Place> _places;
    private readonly Dictionary<GroupId, GroupAssignment> _assignments = [];

    private Authority(Roster roster, RolePolicy policy, ValueList<Delegation> delegations)
    {
        _roster = roster;
        _table = ReferenceEquals(policy, RolePolicy.Default) ? AuthorityTable.Default : new AuthorityTable(policy);
        var places = new Dictionary<PlaceKey, Place>();
        foreach (GroupAssignment assignment in roster.Assignments)
        {
            _assignments.Add(assignment.Group, assignment);
            foreach (MemberId administrator in assignment.Administrators) places.Add(new PlaceKey(assignment.Group, administrator), Place.Administrator);
            if (assignment.Owner.IsUnspecified) continue;
            bool hasSuccessor = RosterReading.StaffOf(roster, assignment.Owner)?.Successor.IsUnspecified is false;
            places.Add(new PlaceKey(assignment.Group, assignment.Owner), hasSuccessor ? Place.Owner : Place.LastOwner);
        }

        _places = places;
        _loans = LoanBook.Of(delegations, _table, policy.AllowsLendingOn, RoleOf);
    }

    private enum Place
    {
        None = 0,
        Administrator = 1,
        Owner = 2,

        /// <summary>An owner without a named successor: the group would have none.</summary>
        LastOwner = 3,
    }

    /// <summary>Opens a roster.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="policy">Which role may do what; <see cref="RolePolicy.Default"/> when null.</param>
    /// <param name="delegations">The loans, ended ones included if the host keeps them.</param>
    /// <returns>The authority.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roster"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The roster, the policy or a delegation is wrong; carries every finding, warnings too.</exception>
    public static Authority Open(Roster roster, RolePolicy? policy = null, ValueList<Delegation> delegations = default) =>
        TryOpen(roster, out Authority? authority, out ValueList<Finding> findings, policy, delegations) ? authority : throw new InvalidDefinitionException(findings);

    /// <summary>Opens a roster, or says what is wrong.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="authority">The authority; null when something is wrong.</param>
    /// <param name="findings">Every finding: of the roster with paths as <c>assignments[2].owner</c>, of the policy as <c>policy.rows[1].role</c>, of loans as <c>delegations[0].group</c>. Warnings do not keep it from opening.</param>
    /// <param name="policy">Which role may do what; <see cref="RolePolicy.Default"/> when null.</param>
    /// <param name="delegations">The loans.</param>
    /// <returns>Whether it was opened.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roster"/> is null.</exception>
    public static bool TryOpen(
        Roster roster,
        [NotNullWhen(true)] out Authority? authority,
        out ValueList<Finding> findings,
        RolePolicy? policy = null,
        ValueList<Delegation> delegations = default)
    {
        ArgumentNullException.ThrowIfNull(roster);
        policy ??= RolePolicy.Default;
        var found = new List<Finding>(new RosterValidator().Check(roster));
        foreach (Finding finding in new RolePolicyValidator().Check(policy)) found.Add(finding with { Path = Paths.Join("policy", finding.Path) });
        DelegationRules.Judge(delegations, found);
        authority = null;
        if (!found.Exists(finding => finding.Severity is FindingSeverity.Error))
        {
            var opened = new Authority(roster, policy, delegations);
            bool lendingOn = policy.AllowsLendingOn;
            DelegationRules.JudgeHeld(
                delegations,
                (loan, permission) => opened._table.Allows(opened.RoleOf(loan.Lender, loan.Group), permission)
                    || (lendingOn && opened._loans.Find(loan.Lender, loan.Group, permission, 0) is not null),
                found);
            authority = opened;
        }

        findings = found.ToValueList();
        return authority is not null;
    }

    /// <summary>Decides on an act that is on nobody in particular, or on the actor: leaving, stepping down.</summary>
    /// <param name="actor">Who wants to act; anybody not in the roster is a member.</param>
    /// <param name="permission">The act.</param>
    /// <param name="group">Where; in a group that is not in the roster only the head owner has rank.</param>
    /// <param name="now">The present, against which loans end.</param>
    /// <returns>Granted with the role that the actor acts in, or refused with every reason, and the least that would help.</returns>
    /// <exception cref="ArgumentException"><paramref name="actor"/> or <paramref name="group"/> is unspecified, or the act is on another person and takes a target.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="permission"/> is undefined.</exception>
    public Decision<Role> Decide(MemberId actor, Permission permission, GroupId group, Instant now)
    {
        Demand(actor, permission, group);
        if (PermissionNature.IsOnPerson(permission)) throw new ArgumentException("The act is on a person: name the target.", nameof(permission));
        Place place = PlaceOf(actor, group);
        Role role = RoleAt(actor, place);
        int subject = !PermissionNature.IsOnOneself(permission) ? AuthorityTable.Nobody
            : place is Place.None ? AuthorityTable.OneselfWithoutPlace
            : AuthorityTable.Oneself;
        return Decide(actor, role, permission, subject, place is Place.LastOwner, group, 0, now);
    }

    /// <summary>Decides on an act on a person. A head owner whom the actor may not see (ROL-4) is answered about as an equal of the actor, so that the answer gives nobody away.</summary>
    /// <param name="actor">Who wants to act; anybody not in the roster is a member.</param>
    /// <param name="permission">The act.</param>
    /// <param name="target">On whom; for leaving and stepping down only the actor is granted.</param>
    /// <param name="group">Where; in a group that is not in the roster only the head owner has rank.</param>
    /// <param name="now">The present, against which loans end.</param>
    /// <returns>Granted with the role that the actor acts in, or refused with every reason, and the least that would help.</returns>
    /// <exception cref="ArgumentException">An id is unspecified, or the act is on nobody and takes no target.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="permission"/> is undefined.</exception>
    public Decision<Role> Decide(MemberId actor, Permission permission, MemberId target, GroupId group, Instant now)
    {
        Demand(actor, permission, group);
        if (target.IsUnspecified) throw new ArgumentException("The target is unspecified.", nameof(target));
        bool isOnOneself = PermissionNature.IsOnOneself(permission);
        if (!isOnOneself && !PermissionNature.IsOnPerson(permission)) throw new ArgumentException("The act is on nobody: leave the target out.", nameof(permission));
        if (isOnOneself && actor == target) return Decide(actor, permission, group, now);
        Role role = RoleAt(actor, PlaceOf(actor, group));
        if (actor == target) return Decide(actor, role, permission, AuthorityTable.Oneself, unseats: false, group, (int)Role.HeadOwner, now);
        Place place = PlaceOf(target, group);
        Role targetRole = RoleAt(target, place);
        if (targetRole is Role.HeadOwner && !Holds(actor, role, Permission.SeeHeadOwner, group, now))
            targetRole = place >= Place.Owner ? Role.GroupOwner : place is Place.Administrator ? Role.Administrator : role;
        return Decide(actor, role, permission, (int)targetRole, place is Place.LastOwner && !isOnOneself, group, PermissionNature.LenderLevel(permission, targetRole), now);
    }

    /// <summary>The highest role that a person holds in a group; see <see cref="Roster.RoleOf"/>, which this answers at once.</summary>
    /// <param name="member">The person.</param>
    /// <param name="group">The group.</param>
    /// <returns>The role.</returns>
    /// <exception cref="ArgumentException">An id is unspecified.</exception>
    public Role RoleOf(MemberId member, GroupId group)
    {
        Demand(member, default, group);
        return RoleAt(member, PlaceOf(member, group));
    }

    /// <summary>
    /// Whether somebody gets to see somebody in a group (ROL-4): oneself, the owner and the administrators always;
    /// the head owner with <see cref="Permission.SeeHeadOwner"/>, or when he owns the group himself; others with <see cref="Permission.SeeMemberList"/>.
    /// </summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="subject">At whom.</param>
    /// <param name="group">Where.</param>
    /// <param name="now">The present, against which loans end.</param>
    /// <returns>Whether they do.</returns>
    /// <exception cref="ArgumentException">An id is unspecified.</exception>
    public bool CanSee(MemberId viewer, MemberId subject, GroupId group, Instant now)
    {
        Demand(viewer, default, group);
        if (subject.IsUnspecified) throw new ArgumentException("The person is unspecified.", nameof(subject));
        if (viewer == subject || PlaceOf(subject, group) is not Place.None) return true;
        Permission needed = subject == _roster.HeadOwner ? Permission.SeeHeadOwner : Permission.SeeMemberList;
        return Holds(viewer, RoleOf(viewer, group), needed, group, now);
    }

    /// <summary>Who runs a group as somebody gets to see it (ROL-4): owner and administrators; the core members only with <see cref="Permission.SeeMemberList"/>.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="group">The group.</param>
    /// <param name="now">The present, against which loans end.</param>
    /// <returns>The assignment, with nobody in it when the group is not in the roster.</returns>
    /// <exception cref="ArgumentException">An id is unspecified.</exception>
    public GroupAssignment SeenBy(MemberId viewer, GroupId group, Instant now)
    {
        Role role = RoleOf(viewer, group);
        if (!_assignments.TryGetValue(group, out GroupAssignment? assignment)) return new GroupAssignment { Group = group };
        return Holds(viewer, role, Permission.SeeMemberList, group, now) ? assignment : assignment with { CoreMembers = default };
    }

    private Decision<Role> Decide(MemberId actor, Role role, Permission permission, int subject, bool unseats, GroupId group, int lenderLevel, Instant now)
    {
        if (_table.Allows(role, permission)) return _table.Decision(role, permission, subject, permitted: true, unseats);
        Loan? loan = _loans.Find(actor, group, permission, lenderLevel);
        bool isLent = loan is not null && now < loan.Until;
        Decision<Role> decision = _table.Decision(role, permission, subject, isLent, unseats);
        if (loan is null) return decision;
        if (isLent) return decision.IsGranted ? loan.Granted : decision;
        var reasons = new List<Reason>(decision.Reasons)
        {
            [0] = new(
                RoleCodes.AuthorityExpired,
                "ROL-1",
                new("role", EvidenceValue.Term(role)),
                new("permission", EvidenceValue.Term(permission)),
                new("lender", loan.Lender),
                new("until", loan.Until)),
        };
        return Decision.Refused<Role>(reasons.ToValueList(), decision.Counterfactual);
    }

    private bool Holds(MemberId actor, Role role, Permission permission, GroupId group, Instant now) =>
        _table.Allows(role, permission) || (_loans.Find(actor, group, permission, 0) is { } loan && now < loan.Until);

    private Place PlaceOf(MemberId member, GroupId group) => _places.GetValueOrDefault(new PlaceKey(group, member));

    private Role RoleAt(MemberId member, Place place) => member == _roster.HeadOwner ? Role.HeadOwner
        : place switch { Place.None => Role.Member, Place.Administrator => Role.Administrator, _ => Role.GroupOwner };

    private static void Demand(MemberId member, Permission permission, GroupId group)
    {
        if (member.IsUnspecified) throw new ArgumentException("The person is unspecified.", nameof(member));
        if (group.IsUnspecified) throw new ArgumentException("The group is unspecified.", nameof(group));
        if (permission is < Permission.PostAnnouncement or > Permission.StepDown) throw new ArgumentOutOfRangeException(nameof(permission));
    }
}
