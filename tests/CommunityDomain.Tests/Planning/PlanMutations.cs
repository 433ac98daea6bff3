using CommunityDomain.Calendars;
using CommunityDomain.Charters;
using CommunityDomain.Groups;
using CommunityDomain.Planning;
using CommunityDomain.Roles;
using CommunityDomain.Tests.Charters;

namespace CommunityDomain.Tests.Planning;

/// <summary>Planted mistakes: at least one for each code that the audit can return.</summary>
internal static class PlanMutations
{
    private const int FirstOfG3 = 3 * 16;

    private static readonly LocalDate NotIso = new(1442, 1, 1, CalendarSystem.PersianSimple);

    private static readonly LocalizedText EnglishOnly = LocalizedText.Of(LanguageTag.English, "only in English");

    internal static IReadOnlyList<PlanMutation> All { get; } = [.. Plan(), .. Activities(), .. Groups(), .. Segments(), .. Rosters(), .. Charters(), .. CheckInMutations.All()];

    private static IEnumerable<PlanMutation> Plan()
    {
        yield return new("blank name", PlanCodes.NameMissing, "name", p => p with { Name = " " }, p => p with { Name = "Mums" });
        yield return new("null name", PlanCodes.NameMissing, "name", p => p with { Name = null! }, p => p with { Name = "Mums" });
        yield return new("blank zone", PlanCodes.ZoneMissing, "zone", p => p with { Zone = "" }, p => p with { Zone = "Asia/Taipei" });
        yield return new("unknown zone", PlanCodes.ZoneUnknown, "zone", p => p with { Zone = "Asia/Chengdu" }, p => p with { Zone = "Asia/Shanghai" });
        yield return new("start in another calendar", PlanCodes.DateUnusable, "startsOn", p => p with { StartsOn = NotIso }, p => p with { StartsOn = PlanSamples.Start });
        yield return new("null roster", PlanCodes.RosterMissing, "roster", p => p with { Roster = null! }, p => p with { Roster = PlanSamples.Healthy().Roster });
        yield return new("empty roster", PlanCodes.RosterMissing, "roster", p => p with { Roster = Roster.Empty }, p => p with { Roster = PlanSamples.Healthy().Roster });
        yield return new("day that starts in the afternoon", CalendarCodes.DayStartTooLate, "dayStart", p => p with { DayStart = new(12, 1) }, p => p with { DayStart = new(12, 0) });
        yield return new("null group", DefinitionCodes.ItemMissing, "groups[10]", p => p with { Groups = p.Groups.Add(null!) }, p => p with { Groups = p.Groups.Without(10) });
        yield return new("null segment", DefinitionCodes.ItemMissing, "segments[10]", p => p with { Segments = p.Segments.Add(null!) }, p => p with { Segments = p.Segments.Without(10) });
        yield return new("null charter", DefinitionCodes.ItemMissing, "charters[2]", p => p with { Charters = p.Charters.Add(null!) }, p => p with { Charters = p.Charters.Without(2) });
        yield return new("null activity", DefinitionCodes.ItemMissing, "activities[0]", p => p.Activity(0, _ => null!), p => p with { Activities = p.Activities.Without(0) });
        yield return new("group twice", PlanCodes.GroupRepeated, "groups[4].id", p => p.Group(4, g => g with { Id = new("g0") }), p => p.Group(4, g => g with { Id = new("g4") }));
        yield return new("group renamed without its references", PlanCodes.ActivityGroupUnknown, $"activities[{FirstOfG3}].group", p => p.Group(3, g => g with { Id = new("g-3") }), p => p.Group(3, g => g with { Id = new("g3") }));
        yield return new("segment twice", PlanCodes.SegmentRepeated, "segments[4].id", p => p.Segment(4, s => s with { Id = new("s0") }), p => p.Segment(4, s => s with { Id = new("s4") }));
        yield return new("charter twice", PlanCodes.CharterRepeated, "charters[1].id", p => p.Charter(1, c => c with { Id = new("rules") }), p => p.Charter(1, c => c with { Id = new("rules-south") }));
        yield return new("unknown segment", PlanCodes.SegmentUnknown, "groups[2].segments[0]", p => p.Group(2, g => g with { Segments = [new("nobody")] }), p => p.Group(2, g => g with { Segments = [new("s2")] }));
        yield return new("unknown charter", PlanCodes.CharterUnknown, "groups[2].charter", p => p.Group(2, g => g with { Charter = new("nothing") }), p => p.Group(2, g => g with { Charter = new("rules") }));
        yield return new("charters gone", PlanCodes.CharterUnknown, "groups[5].charter", p => p with { Charters = p.Charters.Without(1) }, p => p with { Charters = p.Charters.Add(CharterSamples.Whole("rules-south")) });
        yield return new("no charter", PlanCodes.GroupCharterMissing, "groups[2].charter", p => p.Group(2, g => g with { Charter = default }), p => p.Group(2, g => g with { Charter = new("rules") }));
        yield return new("unused charter", PlanCodes.CharterUnused, "charters[2]", p => p with { Charters = p.Charters.Add(CharterSamples.Whole("spare")) }, p => p with { Charters = p.Charters.Without(2) });
        yield return new(
            "group over before the plan",
            PlanCodes.GroupOver,
            "groups[9].closesOn",
            p => p.Group(9, g => g with { OpensOn = new(2026, 2, 1), ClosesOn = new(2026, 2, 21) }),
            p => p.Group(9, g => g with { OpensOn = new(2026, 3, 9), ClosesOn = new(2026, 3, 29) }));
    }

    private static IEnumerable<PlanMutation> Activities()
    {
        yield return new("activity without group", PlanCodes.ActivityGroupMissing, "activities[0].group", p => p.Activity(0, a => a with { Group = default }), p => p.Activity(0, a => a with { Group = new("g0") }));
        yield return new("activity of an unknown group", PlanCodes.ActivityGroupUnknown, "activities[1].group", p => p.Activity(1, a => a with { Group = new("g99") }), p => p.Activity(1, a => a with { Group = new("g0") }));
        yield return new(
            "all activities of a group name an unknown one",
            PlanCodes.ActivityGroupUnknown,
            $"activities[{FirstOfG3}].group",
            p => p with { Activities = p.Activities.Select(a => a.Group == new GroupId("g3") ? a with { Group = new("G3") } : a).ToValueList() },
            p => p with { Activities = p.Activities.Select(a => a.Group == new GroupId("G3") ? a with { Group = new("g3") } : a).ToValueList() });
        yield return new("activity without theme", PlanCodes.ActivityThemeMissing, "activities[2].theme", p => p.Activity(2, a => a with { Theme = "\t" }), p => p.Activity(2, a => a with { Theme = "tea" }));
        yield return new("activity in another calendar", PlanCodes.DateUnusable, "activities[3].on", p => p.Activity(3, a => a with { On = NotIso }), p => p.Activity(3, a => a with { On = PlanSamples.Start }));
        yield return new("activity before the plan", PlanCodes.ActivityBeforePlan, "activities[0].on", p => p.Activity(0, a => a with { On = new(2026, 3, 1) }), p => p.Activity(0, a => a with { On = new(2026, 3, 2) }));
        yield return new(
            "group opens after its first activities",
            PlanCodes.ActivityBeforeOpening,
            $"activities[{FirstOfG3}].on",
            p => p.Group(3, g => g with { OpensOn = new(2026, 3, 10) }),
            p => p.Group(3, g => g with { OpensOn = new(2026, 3, 2) }));
        yield return new(
            "group closes before its last activities",
            PlanCodes.ActivityAfterClosing,
            $"activities[{FirstOfG3 + 5}].on",
            p => p.Group(3, g => g with { ClosesOn = new(2026, 3, 11) }),
            p => p.Group(3, g => g with { ClosesOn = null }));
        yield return new(
            "no operating plan",
            PlanCodes.OperatingPlanMissing,
            "groups[3]",
            p => p with { Activities = p.Activities.Where(a => a.Group != new GroupId("g3")).ToValueList() },
            p => p with { Activities = [.. p.Activities, .. Weekly(new("g3"), new(2026, 3, 2), new(2026, 4, 1))] });
        yield return new(
            "operating plan ends too early",
            PlanCodes.OperatingPlanIncomplete,
            "groups[3]",
            p => p with { Activities = p.Activities.Where(a => a.Group != new GroupId("g3") || a.On < new LocalDate(2026, 3, 25)).ToValueList() },
            p => p with { Activities = [.. p.Activities, .. Weekly(new("g3"), new(2026, 3, 25), new(2026, 4, 1))] });
        yield return new(
            "short-term group without its last week",
            PlanCodes.OperatingPlanIncomplete,
            "groups[9]",
            p => p with { Activities = p.Activities.Where(a => a.Group != new GroupId("g9") || a.On < new LocalDate(2026, 3, 22)).ToValueList() },
            p => p with { Activities = [.. p.Activities, .. Weekly(new("g9"), new(2026, 3, 22), new(2026, 3, 29))] });
    }

    private static IEnumerable<PlannedActivity> Weekly(GroupId group, LocalDate from, LocalDate until)
    {
        for (LocalDate day = from; day <= until; day = day.PlusDays(7)) yield return new() { Group = group, On = day, Theme = "added" };
    }

    private static IEnumerable<PlanMutation> Groups()
    {
        yield return G("no id", GroupCodes.IdMissing, ".id", g => g with { Id = default }, g => g with { Id = new("g1") });
        yield return G("no platform", GroupCodes.IdMissing, ".platform", g => g with { Platform = default }, g => g with { Platform = Platforms.Line });
        yield return G("unknown platform", GroupCodes.PlatformUnknown, ".platform", g => g with { Platform = new("icq") }, g => g with { Platform = Platforms.WeCom });
        yield return G("undefined tier", GroupCodes.TermUnknown, ".tier", g => g with { Tier = (GroupTier)9 }, g => g with { Tier = GroupTier.Core });
        yield return G("undefined purpose", GroupCodes.TermUnknown, ".purpose", g => g with { Purpose = (GroupPurpose)9 }, g => g with { Purpose = GroupPurpose.Interest });
        yield return G("undefined horizon", GroupCodes.TermUnknown, ".horizon", g => g with { Horizon = (GroupHorizon)9 }, g => g with { Horizon = GroupHorizon.LongTerm });
        yield return G("no positioning", GroupCodes.PositioningMissing, ".positioning", g => g with { Positioning = null }, g => g with { Positioning = new("we", "they", "this") });
        yield return G("half a positioning", GroupCodes.PositioningIncomplete, ".positioning", g => g with { Positioning = new("we", " ", null!) }, g => g with { Positioning = new("we", "they", "this") });
        yield return G("zero capacity", GroupCodes.NumberNotPositive, ".capacity.hard", g => g with { Capacity = new() { Hard = 0 } }, g => g with { Capacity = new() { Hard = 500 } });
        yield return G("code above hard", GroupCodes.CodeAboveHard, ".capacity.joinByCode", g => g with { Capacity = new() { Hard = 450, JoinByCode = 451 } }, g => g with { Capacity = new() { Hard = 450, JoinByCode = 200 } });
        yield return G("soft above hard", GroupCodes.SoftAboveHard, ".capacity.soft", g => g with { Capacity = new() { Hard = 450, Soft = 451 } }, g => g with { Capacity = new() { Hard = 450, Soft = 450 } });
        yield return G("hard above the platform", GroupCodes.HardAbovePlatform, ".capacity.hard", g => g with { Capacity = new() { Hard = 501 } }, g => g with { Capacity = new() { Hard = 500 } });
        yield return G("code above the platform", GroupCodes.CodeAbovePlatform, ".capacity.joinByCode", g => g with { Capacity = new() { Hard = 500, JoinByCode = 201 } }, g => g with { Capacity = new() { Hard = 500, JoinByCode = 200 } });
        yield return G("nobody planned", GroupCodes.NumberNotPositive, ".plannedMembers", g => g with { PlannedMembers = 0 }, g => g with { PlannedMembers = 400 });
        yield return G("planned above the own limit", GroupCodes.PlannedAboveCapacity, ".plannedMembers", g => g with { Capacity = new() { Hard = 500, Soft = 399 } }, g => g with { Capacity = new() { Hard = 500, Soft = 400 } });
        yield return G("null entry", GroupCodes.EntryMissing, ".entry", g => g with { Entry = null! }, g => g with { Entry = EntryRequirement.Open });
        yield return G("undefined entry", GroupCodes.TermUnknown, ".entry.kind", g => g with { Entry = new() { Kind = (EntryKind)9 } }, g => g with { Entry = EntryRequirement.Open });
        yield return G("entry without amount", GroupCodes.EntryAmountMissing, ".entry.atLeast", g => g with { Entry = new() { Kind = EntryKind.Points } }, g => g with { Entry = new() { Kind = EntryKind.Points, AtLeast = 10 } });
        yield return G("entry of zero", GroupCodes.NumberNotPositive, ".entry.atLeast", g => g with { Entry = new() { Kind = EntryKind.Purchase, AtLeast = 0 } }, g => g with { Entry = new() { Kind = EntryKind.Purchase, AtLeast = 1 } });
        yield return G("entry with a useless amount", GroupCodes.EntryAmountUnused, ".entry.atLeast", g => g with { Entry = new() { Kind = EntryKind.Invitation, AtLeast = 1 } }, g => g with { Entry = new() { Kind = EntryKind.Invitation } });
        yield return G("application without a note", GroupCodes.EntryNoteMissing, ".entry.note", g => g with { Entry = new() { Kind = EntryKind.Application } }, g => g with { Entry = new() { Kind = EntryKind.Application, Note = "why?" } });
        yield return G("undefined metric", GroupCodes.TermUnknown, ".goals[0].metric", g => g with { Goals = [Goal((GoalMetric)99, 1)] }, g => g with { Goals = [Goal(GoalMetric.Members, 1)] });
        yield return G("goal of zero", GroupCodes.NumberNotPositive, ".goals[0].target", g => g with { Goals = [Goal(GoalMetric.Members, 0)] }, g => g with { Goals = [Goal(GoalMetric.Members, 1)] });
        yield return G("goal above a hundred percent", GroupCodes.GoalAboveHundred, ".goals[0].target", g => g with { Goals = [Goal(GoalMetric.CheckInRate, 101)] }, g => g with { Goals = [Goal(GoalMetric.CheckInRate, 100)] });
        yield return G("goal twice", GroupCodes.ItemTwice, ".goals[1].metric", g => g with { Goals = [Goal(GoalMetric.Members, 1), Goal(GoalMetric.Members, 2)] }, g => g with { Goals = [Goal(GoalMetric.Members, 2)] });
        yield return G("null goal", DefinitionCodes.ItemMissing, ".goals[0]", g => g with { Goals = [null!] }, g => g with { Goals = [] });
        yield return G("talk in a selling group", GroupCodes.TalkGoalInSelling, ".goals[0]", g => g with { Goals = [Goal(GoalMetric.MessagesPerDay, 99)] }, g => g with { Goals = [Goal(GoalMetric.OrdersPerMonth, 9)] }, at: 9);
        yield return G("planned far above, so that more administrators would be needed", GroupCodes.PlannedAboveCapacity, ".plannedMembers", g => g with { PlannedMembers = 400_000 }, g => g with { PlannedMembers = 400 });
        yield return G("short-term whose end was forgotten", GroupCodes.ClosingMissing, ".closesOn", g => g with { ClosesOn = null }, g => g with { ClosesOn = new(2026, 3, 29) }, at: 9);
        yield return G("short-term without end", GroupCodes.ClosingMissing, ".closesOn", g => g with { Horizon = GroupHorizon.ShortTerm }, g => g with { ClosesOn = new(2026, 4, 1) });
        yield return G("closes before it opens", GroupCodes.ClosesBeforeOpening, ".closesOn", g => g with { ClosesOn = new(2026, 3, 8) }, g => g with { ClosesOn = new(2026, 3, 29) }, at: 9);
        yield return G("opens in another calendar", GroupCodes.DateNotIso, ".opensOn", g => g with { OpensOn = NotIso }, g => g with { OpensOn = null });
        yield return G("closes in another calendar", GroupCodes.DateNotIso, ".closesOn", g => g with { ClosesOn = NotIso }, g => g with { ClosesOn = null });
        yield return G("unspecified segment", GroupCodes.IdMissing, ".segments[1]", g => g with { Segments = [new("s1"), default] }, g => g with { Segments = [new("s1")] });
        yield return G("segment twice in a group", GroupCodes.ItemTwice, ".segments[1]", g => g with { Segments = [new("s1"), new("s1")] }, g => g with { Segments = [new("s1")] });
        yield return G("no segments", GroupCodes.SegmentsNone, ".segments", g => g with { Segments = [] }, g => g with { Segments = [new("s1")] });
        yield return G("mixed segments", GroupCodes.SegmentsMixed, ".segments", g => g with { Segments = [new("s1"), new("s2")] }, g => g with { Segments = [new("s1")] });
    }

    private static IEnumerable<PlanMutation> Segments()
    {
        yield return S("segment without id", GroupCodes.IdMissing, ".id", s => s with { Id = default }, s => s with { Id = new("s1") });
        yield return S("segment without subject", GroupCodes.SegmentTextMissing, ".subject", s => s with { Subject = "" }, s => s with { Subject = "tea" });
        yield return S("segment without kind of user", GroupCodes.SegmentTextMissing, ".userKind", s => s with { UserKind = null! }, s => s with { UserKind = "dads" });
        yield return S("segment without language", GroupCodes.SegmentLanguageMissing, ".language", s => s with { Language = default }, s => s with { Language = LanguageTag.English });
        yield return S("segment of nobody", GroupCodes.NumberNotPositive, ".expectedMembers", s => s with { ExpectedMembers = 0 }, s => s with { ExpectedMembers = null });
        yield return S("segment too wide", GroupCodes.SegmentTooWide, "", s => s with { ExpectedMembers = 451 }, s => s with { ExpectedMembers = 450 });
        yield return new("segment too narrow", GroupCodes.SegmentsTooNarrow, "groups[1].segments", p => p.Segment(1, s => s with { ExpectedMembers = 29 }), p => p.Segment(1, s => s with { ExpectedMembers = 30 }));
        yield return new(
            "uncovered segment",
            GroupCodes.SegmentUncovered,
            "segments[10]",
            p => p with { Segments = p.Segments.Add(p.Segments[1] with { Id = new("s10") }) },
            p => p.Group(1, g => g with { Segments = [new("s1"), new("s10")] }).Segment(1, s => s with { ExpectedMembers = 40 }).Segment(10, s => s with { ExpectedMembers = 40 }));
    }

    private static IEnumerable<PlanMutation> Rosters()
    {
        yield return new("no head owner", RoleCodes.HeadOwnerMissing, "roster.headOwner", p => p.Roster(r => r with { HeadOwner = default }), p => p.Roster(r => r with { HeadOwner = new("boss") }));
        yield return R("head owner administers", RoleCodes.HeadOwnerAlsoAdministrator, ".administrators[1]", a => a with { Administrators = [new("admin1"), new("head")] }, a => a with { Administrators = [new("admin1"), new("other")] });
        yield return new("unassigned group", RoleCodes.GroupUnassigned, "groups[1]", p => p.Roster(r => r with { Assignments = r.Assignments.Without(1) }), p => p.Roster(r => r.Assign(new("g1"), new("owner0"), [new("admin1"), new("admin2")], [new("core1")])));
        yield return R("assignment of nobody", RoleCodes.GroupUnassigned, "", a => new() { Group = a.Group }, a => a with { Owner = new("owner0"), Administrators = [new("admin1"), new("admin2")], CoreMembers = [new("core1")] });
        yield return new("group assigned twice", RoleCodes.GroupTwice, "roster.assignments[10].group", p => p.Roster(r => r with { Assignments = r.Assignments.Add(r.Assignments[1]) }), p => p.Roster(r => r with { Assignments = r.Assignments.Without(10) }));
        yield return R("assignment to a group twice by mistake", RoleCodes.GroupTwice, ".group", a => a with { Group = new("g0") }, a => a with { Group = new("g1") });
        yield return R("assignment without group", RoleCodes.GroupUnspecified, ".group", a => a with { Group = default }, a => a with { Group = new("g1") });
        yield return R("assignment to an unknown group", RoleCodes.GroupUnknown, ".group", a => a with { Group = new("G1") }, a => a with { Group = new("g1") });
        yield return R("null assignment", DefinitionCodes.ItemMissing, "", _ => null!, _ => new() { Group = new("g1"), Owner = new("owner0"), Administrators = [new("admin1"), new("admin2")], CoreMembers = [new("core1")] });
        yield return new("negative head-count", RoleCodes.HeadCountNegative, "groups[1]", p => p, p => p)
        {
            HeadCounts = new() { [new("g1")] = -1 },
            HeadCountsAfter = new() { [new("g1")] = 390 },
        };
        yield return R("no owner", RoleCodes.OwnerMissing, ".owner", a => a with { Owner = default }, a => a with { Owner = new("owner0") });
        yield return new(
            "owner overloaded",
            RoleCodes.OwnerOverloaded,
            "roster.assignments[9].owner",
            p => Eleven(p).Roster(r => r with { Assignments = r.Assignments.Select(a => a with { Owner = new("owner0") }).ToValueList() }),
            p => p.Assignment(10, a => a with { Owner = new("owner2") }));
        yield return new(
            "part-time owner overloaded",
            RoleCodes.PartTimeOwnerOverloaded,
            "roster.assignments[5].owner",
            p => p.Staff(0, s => s with { IsFullTime = false }).Assignment(5, a => a with { Owner = new("owner0") }),
            p => p.Assignment(5, a => a with { Owner = new("owner1") }));
        yield return R("owners underused", RoleCodes.OwnersUnderused, "assignments", a => a with { Owner = new("owner5") }, a => a with { Owner = new("owner0") }, whole: true);
        yield return R("owner administers", RoleCodes.OwnerAlsoAdministrator, ".administrators[0]", a => a with { Administrators = [new("owner0"), new("admin1")] }, a => a with { Administrators = [new("admin2"), new("admin1")] });
        yield return R("no administrators", RoleCodes.AdministratorsMissing, ".administrators", a => a with { Administrators = [] }, a => a with { Administrators = [new("admin1"), new("admin2")] });
        yield return R("one administrator for 400", RoleCodes.AdministratorsTooFew, ".administrators", a => a with { Administrators = [new("admin1")] }, a => a with { Administrators = [new("admin1"), new("admin2")] });
        yield return R("three administrators for 400", RoleCodes.AdministratorsTooMany, ".administrators", a => a with { Administrators = a.Administrators.Add(new("third")) }, a => a with { Administrators = a.Administrators.Without(2) });
        yield return R("administrator twice", RoleCodes.AdministratorTwice, ".administrators[1]", a => a with { Administrators = [new("admin1"), new("admin1")] }, a => a with { Administrators = [new("admin1"), new("admin2")] });
        yield return new("too few administrators for the heads there are", RoleCodes.AdministratorsTooFew, "roster.assignments[1].administrators", p => p, p => p.Assignment(1, a => a with { Administrators = a.Administrators.Add(new("third")) }))
        {
            HeadCounts = new() { [new("g1")] = 401 },
        };
        yield return R("no core members", RoleCodes.CoreMembersTooFew, ".coreMembers", a => a with { CoreMembers = [] }, a => a with { CoreMembers = [new("core1")] });
        yield return R("core member twice", RoleCodes.CoreMemberTwice, ".coreMembers[1]", a => a with { CoreMembers = [new("core1"), new("core1")] }, a => a with { CoreMembers = [new("core1")] });
        yield return R("owner as core member", RoleCodes.CoreMemberAlsoStaff, ".coreMembers[1]", a => a with { CoreMembers = [new("core1"), new("owner0")] }, a => a with { CoreMembers = [new("core1")] });
        yield return R("unspecified administrator", RoleCodes.PersonUnspecified, ".administrators[1]", a => a with { Administrators = [new("admin1"), default] }, a => a with { Administrators = [new("admin1"), new("admin2")] });
        yield return R("unspecified core member", RoleCodes.PersonUnspecified, ".coreMembers[0]", a => a with { CoreMembers = [default] }, a => a with { CoreMembers = [new("core1")] });
        yield return new("staff without id", RoleCodes.PersonUnspecified, "roster.staff[0].id", p => p.Staff(0, s => s with { Id = default }), p => p.Staff(0, s => s with { Id = new("owner0") }));
        yield return new("staff twice", RoleCodes.StaffTwice, "roster.staff[2].id", p => p.Staff(2, s => s with { Id = new("owner0") }), p => p.Staff(2, s => s with { Id = new("owner2") }));
        yield return new("null staff", DefinitionCodes.ItemMissing, "roster.staff[3]", p => p.Roster(r => r with { Staff = r.Staff.Add(null!) }), p => p.Roster(r => r with { Staff = r.Staff.Without(3) }));
        yield return new("staff gone", RoleCodes.StaffLeft, "roster.staff[1].leavesOn", p => p.Staff(1, s => s with { LeavesOn = new(2026, 2, 28) }), p => p.Roster(r => r with { Assignments = r.Assignments.Select(a => a.Owner == new MemberId("owner1") ? a with { Owner = new("owner2") } : a).ToValueList() }))
        {
            On = new(2026, 3, 1),
        };
        yield return new("no successor", RoleCodes.SuccessorMissing, "roster.staff[1].successor", p => p.Staff(1, s => s with { Successor = default }), p => p.Staff(1, s => s with { Successor = new("owner2") }));
        yield return new("successor leaves first", RoleCodes.SuccessorLeaves, "roster.staff[1].successor", p => p.Staff(2, s => s with { LeavesOn = new(2026, 9, 1) }), p => p.Staff(1, s => s with { Successor = new("owner3") }));
        yield return new("own successor", RoleCodes.SuccessorOneself, "roster.staff[1].successor", p => p.Staff(1, s => s with { Successor = new("owner1") }), p => p.Staff(1, s => s with { Successor = new("owner2") }));
        yield return new("successors in a circle", RoleCodes.SuccessorCycle, "roster.staff[1].successor", p => p.Staff(2, s => s with { Successor = new("owner1") }), p => p.Staff(2, s => s with { Successor = default }));
    }

    private static IEnumerable<PlanMutation> Charters()
    {
        yield return C("charter without id", CharterCodes.IdMissing, ".id", c => c with { Id = default }, c => c with { Id = new("rules-south") });
        yield return C("no languages", CharterCodes.LanguagesMissing, ".languages", c => c with { Languages = [] }, c => c with { Languages = [LanguageTag.Japanese] });
        yield return C("empty language", CharterCodes.LanguageMissing, ".languages[4]", c => c with { Languages = c.Languages.Add(default) }, c => c with { Languages = c.Languages.Without(4) });
        yield return C("language twice", CharterCodes.LanguageRepeated, ".languages[4]", c => c with { Languages = c.Languages.Add(LanguageTag.English) }, c => c with { Languages = c.Languages.Without(4) });
        yield return C("rule without id", CharterCodes.RuleIdMissing, ".rules[1].id", c => c.WithRule(1, r => r with { Id = default }), c => c.WithRule(1, r => r with { Id = new("no-ads") }));
        yield return C("rule twice", CharterCodes.RuleIdRepeated, ".rules[1].id", c => c.WithRule(1, r => r with { Id = new("nickname") }), c => c.WithRule(1, r => r with { Id = new("no-ads") }));
        yield return C("rule of no nature", CharterCodes.RuleNatureUnknown, ".rules[1].nature", c => c.WithRule(1, r => r with { Nature = (RuleNature)7 }), c => c.WithRule(1, r => r with { Nature = RuleNature.Prohibition }));
        yield return C("rule without text", CharterCodes.TextMissing, ".rules[1].text", c => c.WithRule(1, r => r with { Text = LocalizedText.Empty }), c => c.WithRule(1, r => r with { Text = CharterSamples.InFour("no ads") }));
        yield return C("null rule", DefinitionCodes.ItemMissing, ".rules[1]", c => c.WithRule(1, _ => null!), c => c.WithRule(1, _ => new() { Id = new("no-ads"), Nature = RuleNature.Prohibition, Text = CharterSamples.InFour("no ads") }));
        yield return C("no introduction", CharterCodes.IntroductionMissing, ".introduction", c => c with { Introduction = null }, c => c with { Introduction = new() { WhoWeAre = CharterSamples.InFour("we"), Benefit = CharterSamples.InFour("this") } });
        yield return C("no who-we-are", CharterCodes.WhoWeAreMissing, ".introduction.whoWeAre", c => c with { Introduction = c.Introduction! with { WhoWeAre = LocalizedText.Empty } }, c => c with { Introduction = c.Introduction! with { WhoWeAre = CharterSamples.InFour("we") } });
        yield return C("no benefit", CharterCodes.BenefitMissing, ".introduction.benefit", c => c with { Introduction = c.Introduction! with { Benefit = LocalizedText.Empty } }, c => c with { Introduction = c.Introduction! with { Benefit = CharterSamples.InFour("this") } });
        yield return C("no rules", CharterCodes.RulesMissing, ".rules", c => c with { Rules = [] }, c => c with { Rules = CharterSamples.Whole().Rules });
        yield return C("no obligation", CharterCodes.ObligationMissing, ".rules", c => c with { Rules = c.Rules.Without(0) }, c => c with { Rules = c.Rules.Add(new() { Id = new("new"), Nature = RuleNature.Obligation, Text = CharterSamples.InFour("card") }) });
        yield return C("no prohibition", CharterCodes.ProhibitionMissing, ".rules", c => c with { Rules = c.Rules.Without(1) }, c => c with { Rules = c.Rules.Add(new() { Id = new("new"), Nature = RuleNature.Prohibition, Text = CharterSamples.InFour("ads") }) });
        yield return C("no onboarding", CharterCodes.OnboardingMissing, ".onboarding", c => c with { Onboarding = null }, c => c with { Onboarding = new() { Welcome = CharterSamples.InFour("hi"), ShowsCharter = true, FirstTask = CharterSamples.InFour("card") } });
        yield return C("no welcome", CharterCodes.WelcomeMissing, ".onboarding.welcome", c => c with { Onboarding = c.Onboarding! with { Welcome = LocalizedText.Empty } }, c => c with { Onboarding = c.Onboarding! with { Welcome = CharterSamples.InFour("hi") } });
        yield return C("charter not shown", CharterCodes.CharterNotShown, ".onboarding.showsCharter", c => c with { Onboarding = c.Onboarding! with { ShowsCharter = false } }, c => c with { Onboarding = c.Onboarding! with { ShowsCharter = true } });
        yield return C("no first task", CharterCodes.FirstTaskMissing, ".onboarding.firstTask", c => c with { Onboarding = c.Onboarding! with { FirstTask = LocalizedText.Empty } }, c => c with { Onboarding = c.Onboarding! with { FirstTask = CharterSamples.InFour("card") } });
        yield return C("language that nobody wrote in", CharterCodes.LanguageUnwritten, ".languages[4]", c => c with { Languages = c.Languages.Add(new("ko")) }, c => c with { Languages = CharterSamples.FourLanguages });
        yield return C("untranslated rule", CharterCodes.TranslationMissing, ".rules[0].text", c => c.WithRule(0, r => r with { Text = EnglishOnly }), c => c.WithRule(0, r => r with { Text = CharterSamples.InFour("card") }));
    }

    private static GroupGoal Goal(GoalMetric metric, decimal target) => new() { Metric = metric, Target = target };

    private static CommunityPlan Eleven(CommunityPlan plan) => plan with
    {
        Groups = plan.Groups.Add(plan.Groups[0] with { Id = new("g10"), CollectsDataOnly = true }),
        Roster = plan.Roster.Assign(new("g10"), new("owner0"), [new("a"), new("b")], [new("c")]),
    };

    private static PlanMutation G(string name, string code, string path, Func<GroupDefinition, GroupDefinition> mistake, Func<GroupDefinition, GroupDefinition> remedy, int at = 1) =>
        new(name, code, $"groups[{at}]{path}", plan => plan.Group(at, mistake), plan => plan.Group(at, remedy));

    private static PlanMutation S(string name, string code, string path, Func<SegmentDefinition, SegmentDefinition> mistake, Func<SegmentDefinition, SegmentDefinition> remedy) =>
        new(name, code, $"segments[1]{path}", plan => plan.Segment(1, mistake), plan => plan.Segment(1, remedy));

    private static PlanMutation R(string name, string code, string path, Func<GroupAssignment, GroupAssignment> mistake, Func<GroupAssignment, GroupAssignment> remedy, bool whole = false) =>
        new(name, code, whole ? $"roster.{path}" : $"roster.assignments[1]{path}", plan => plan.Assignment(1, mistake), plan => plan.Assignment(1, remedy));

    private static PlanMutation C(string name, string code, string path, Func<CharterDefinition, CharterDefinition> mistake, Func<CharterDefinition, CharterDefinition> remedy) =>
        new(name, code, $"charters[1]{path}", plan => plan.Charter(1, mistake), plan => plan.Charter(1, remedy));
}
