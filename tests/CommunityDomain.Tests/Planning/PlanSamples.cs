using CommunityDomain.CheckIns;
using CommunityDomain.Groups;
using CommunityDomain.Planning;
using CommunityDomain.Roles;
using CommunityDomain.Tests.Charters;

namespace CommunityDomain.Tests.Planning;

/// <summary>Healthy plans for the tests to break: a fixed one and random ones.</summary>
internal static class PlanSamples
{
    internal static LocalDate Start { get; } = new(2026, 3, 2);

    /// <summary>
    /// Ten groups of 400 (GRP-7) on WeChat under one head owner: g0 to g8 long-term, g9 short-term and selling; two owners, two administrators and two core members a group,
    /// one segment a group, two charters in four languages, an activity every second day of the first month, a check-in cycle in g1.
    /// </summary>
    internal static CommunityPlan Healthy()
    {
        var groups = new List<GroupDefinition>();
        Roster roster = Roster.Empty with
        {
            HeadOwner = new("head"),
            Staff =
            [
                new() { Id = new("owner0") },
                new() { Id = new("owner1"), LeavesOn = new(2026, 9, 30), Successor = new("owner2") },
                new() { Id = new("owner2") },
            ],
        };
        var activities = new List<PlannedActivity>();
        for (int i = 0; i < 10; i++)
        {
            GroupDefinition group = i == 9
                ? GroupDefinition.ShortTerm(new("g9"), GroupPurpose.Selling, Platforms.WeChat, new(2026, 3, 9), new(2026, 3, 29))
                : GroupDefinition.Regular(new($"g{i}"), (GroupPurpose)(i % 2), Platforms.WeChat);
            groups.Add(group with
            {
                Positioning = new($"Chengdu mums {i}", $"mums near store {i}", "group price every Friday"),
                Segments = [new($"s{i}")],
                Charter = new(i < 5 ? "rules" : "rules-south"),
                PlannedMembers = 400,
                Capacity = new() { Hard = 500, JoinByCode = 200, Soft = 450 },
                Entry = new() { Kind = EntryKind.Purchase, AtLeast = 1 },
                Goals = [new() { Metric = GoalMetric.Members, Target = 400 }, new() { Metric = GoalMetric.ConversionRate, Target = 8 }],
            });
            roster = roster.Assign(group.Id, new($"owner{i / 5}"), [new($"admin{i}"), new("admin-x")], [new($"core{i}"), new($"koc{i}")]);
            LocalDate end = group.ClosesOn ?? Start.PlusMonths(1);
            for (LocalDate day = group.OpensOn ?? Start; day <= end; day = day.PlusDays(2))
                activities.Add(new() { Group = group.Id, On = day, Theme = $"talk {day.DayOfYear} of {i}" });
        }

        return new()
        {
            Name = "Mums of Chengdu",
            Zone = "Asia/Shanghai",
            StartsOn = Start,
            Segments = Enumerable.Range(0, 10).Select(i => new SegmentDefinition
            {
                Id = new($"s{i}"),
                Subject = "baby food",
                Language = LanguageTag.SimplifiedChinese,
                UserKind = $"mums near store {i}",
                ExpectedMembers = 400,
            }).ToValueList(),
            Groups = groups.ToValueList(),
            Roster = roster,
            Charters = [CharterSamples.Whole("rules"), CharterSamples.Whole("rules-south")],
            Activities = activities.ToValueList(),
            CheckIns =
            [
                CheckInProgram.Days21(Start, "Asia/Shanghai") with
                {
                    Id = "english",
                    Group = new("g1"),
                    Feedback = FeedbackDuty.Daily(commentsPerTeacher: 200),
                    Rounds = ConversionRound.Three("course", "course with book", "last seats"),
                },
            ],
        };
    }

    /// <summary>A healthy plan of 1 to 30 groups of any kind, the same for the same seed.</summary>
    internal static CommunityPlan Random(int seed)
    {
        var random = new Random(seed);
        LocalDate start = new LocalDate(2026, 1, 1).PlusDays(random.Next(400));
        int count = random.Next(1, 31);
        GroupDefinition[] groups = [.. Enumerable.Range(0, count).Select(i => AnyGroup(random, i, start))];
        GroupDefinition[] outer = [.. groups.Where(group => !group.IsInternal)];
        int kinds = Math.Min(outer.Length, random.Next(1, 5));
        for (int i = 0; i < outer.Length; i++)
        {
            outer[i] = outer[i] with { Segments = [new($"s{i % kinds}")], Charter = new($"c{i % kinds}") };
            groups[Array.FindIndex(groups, group => group.Id == outer[i].Id)] = outer[i];
        }

        Roster roster = Roster.Empty with { HeadOwner = new("head") };
        for (int i = 0; i < outer.Length; i++)
        {
            GroupDefinition group = outer[i];
            roster = roster.Assign(
                group.Id,
                new($"owner{i / 10}"),
                Enumerable.Range(0, Staffing.AdministratorsFor(group.PlannedMembers!.Value)).Select(a => new MemberId($"admin{i}-{a}")).ToValueList(),
                Enumerable.Range(0, random.Next(1, 4)).Select(c => new MemberId($"core{i}-{c}")).ToValueList());
        }

        return new()
        {
            Name = $"community {seed}",
            Zone = random.Next(2) == 0 ? "Asia/Taipei" : "Asia/Tokyo",
            StartsOn = start,
            DayStart = new(random.Next(5), 0),
            Segments = Enumerable.Range(0, kinds).Select(i => new SegmentDefinition
            {
                Id = new($"s{i}"),
                Subject = $"subject {i}",
                Language = LanguageTag.Japanese,
                UserKind = "fans",
                ExpectedMembers = random.Next(2) == 0 ? null : random.Next(30, 200),
            }).ToValueList(),
            Groups = groups.ToValueList(),
            Roster = roster,
            Charters = Enumerable.Range(0, kinds).Select(i => CharterSamples.Whole($"c{i}")).ToValueList(),
            Activities = outer.Where(group => !group.CollectsDataOnly).SelectMany(group => AnyActivities(random, group, start)).OrderBy(_ => random.Next()).ToValueList(),
        };
    }

    private static GroupDefinition AnyGroup(Random random, int i, LocalDate start)
    {
        PlatformId[] platforms = [Platforms.WeChat, Platforms.WeCom, Platforms.Line, Platforms.LineOpenChat, Platforms.Telegram];
        PlatformId platform = platforms[random.Next(platforms.Length)];
        var purpose = (GroupPurpose)random.Next(4);
        GroupId id = new($"g{i}");
        LocalDate opens = start.PlusDays(random.Next(-20, 40));
        LocalDate closes = LocalDate.Max(opens, start).PlusDays(random.Next(60));
        GroupDefinition group = random.Next(3) switch
        {
            0 => GroupDefinition.ShortTerm(id, purpose, platform, opens, closes),
            1 => GroupDefinition.Core(id, purpose, platform) with { OpensOn = opens },
            _ => GroupDefinition.Regular(id, purpose, platform),
        };
        if (random.Next(8) == 0) return group with { IsInternal = true };
        return group with
        {
            Positioning = new("we", "they", "what for"),
            PlannedMembers = random.Next(200, 490),
            CollectsDataOnly = random.Next(8) == 0,
            Goals = purpose == GroupPurpose.Selling ? [] : [new() { Metric = GoalMetric.MessagesPerDay, Target = 100 }],
        };
    }

    private static IEnumerable<PlannedActivity> AnyActivities(Random random, GroupDefinition group, LocalDate start)
    {
        LocalDate first = LocalDate.Max(group.OpensOn ?? start, start);
        LocalDate last = first.PlusMonths(1).PlusDays(-1);
        if (group.ClosesOn < last) last = group.ClosesOn.Value;
        LocalDate day = first.PlusDays(random.Next(Math.Min(7, Period.DaysBetween(first, last) + 1)));
        while (day <= last)
        {
            yield return new() { Group = group.Id, On = day, Theme = "theme" };
            day = day.PlusDays(random.Next(1, 8));
        }
    }
}
