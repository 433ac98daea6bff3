using CommunityDomain.Groups;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Groups;

/// <summary>Sound definitions to plant one fault in, and generators.</summary>
internal static class GroupMakers
{
    internal static readonly LocalDate Day = new(2026, 3, 2);

    internal static SegmentDefinition Segment(string id, string subject = "milk", string language = "zh-Hans", string userKind = "mums", int? expected = 300) =>
        new() { Id = new(id), Subject = subject, Language = new(language), UserKind = userKind, ExpectedMembers = expected };

    internal static GroupDefinition Group(string id, params string[] segments) =>
        GroupDefinition.Regular(new(id), GroupPurpose.Selling, Platforms.WeChat) with
        {
            Positioning = new("Chengdu mums", "mums near store 12", "group price every Friday"),
            Segments = segments.Select(segment => new SegmentId(segment)).ToValueList(),
            Goals = [new() { Metric = GoalMetric.ConversionRate, Target = 8 }],
            PlannedMembers = 400,
        };

    internal static Gen<GroupDefinition> ValidGroups() =>
        from id in Gen.Choose(1, 9)
        from tier in Gen.Elements(GroupTier.Regular, GroupTier.Core)
        from purpose in Gen.Elements(Enum.GetValues<GroupPurpose>())
        from platform in Gen.Elements(Platforms.WeChat, Platforms.Discord, new PlatformId("own"))
        from entry in Gen.Elements(
            EntryRequirement.Open,
            new EntryRequirement { Kind = EntryKind.Points, AtLeast = 1 },
            new EntryRequirement { Kind = EntryKind.Application, Note = "Tell us who you are" })
        from capacity in Gen.Elements(null, new GroupCapacity { Hard = 500, JoinByCode = 200, Soft = 450 }, new GroupCapacity { Hard = 1, JoinByCode = 1, Soft = 1 })
        from goals in Gen.Elements(default, new ValueList<GroupGoal>([new() { Metric = GoalMetric.ActivityRate, Target = 100 }, new() { Metric = GoalMetric.Members, Target = 4000 }]))
        from planned in Gen.Elements<int?>(null, 1, 500)
        from days in Gen.Choose(0, 30)
        from shortTerm in Gen.Elements(true, false)
        select new GroupDefinition
        {
            Id = new($"g{id}"),
            Tier = tier,
            Purpose = purpose,
            Platform = platform,
            Horizon = shortTerm ? GroupHorizon.ShortTerm : GroupHorizon.LongTerm,
            Entry = entry,
            Capacity = capacity,
            Segments = [new("s1"), new("s2")],
            Goals = goals,
            PlannedMembers = planned,
            OpensOn = Day,
            ClosesOn = shortTerm ? Day.PlusDays(days) : null,
        };

    internal static Gen<GroupDefinition> Garbage() =>
        from id in Gen.Elements(default, new GroupId("a"), new GroupId("b"))
        from tier in Gen.Choose(-1, 3)
        from purpose in Gen.Choose(-1, 5)
        from horizon in Gen.Choose(-1, 3)
        from platform in Gen.Elements(default, Platforms.WeChat, Platforms.WeCom, new PlatformId("?"))
        from entry in Gen.Elements(null, new EntryRequirement { Kind = (EntryKind)77 }, new EntryRequirement { Kind = EntryKind.Points, AtLeast = int.MinValue }, EntryRequirement.Open)
        from capacity in Gen.Elements(null, new GroupCapacity { Hard = int.MinValue, JoinByCode = 0, Soft = int.MaxValue }, new GroupCapacity { Hard = int.MaxValue }, new GroupCapacity { Hard = 5, Soft = 9 })
        from segments in Gen.Elements(default, new ValueList<SegmentId>([default, default]), new ValueList<SegmentId>([new("s"), new("s"), new("t"), new("x")]))
        from goals in Gen.Elements(
            default,
            new ValueList<GroupGoal>([null!, null!]),
            new ValueList<GroupGoal>([new() { Metric = (GoalMetric)99, Target = -1 }, null!, new() { Metric = GoalMetric.ActivityRate, Target = decimal.MaxValue }, new() { Metric = GoalMetric.ActivityRate, Target = 0 }]))
        from planned in Gen.Elements<int?>(null, int.MinValue, 0, int.MaxValue)
        from opens in Gen.Elements<LocalDate?>(null, Day, new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil), new LocalDate(-5, 1, 1), default(LocalDate))
        from closes in Gen.Elements<LocalDate?>(null, Day.PlusDays(-1), new LocalDate(1447, 1, 1, CalendarSystem.UmAlQura), new LocalDate(-5, 1, 1))
        from positioning in Gen.Elements(null, new Positioning(null!, null!, null!), new Positioning("a", " ", "c"))
        from isInternal in Gen.Elements(false, false, true)
        select new GroupDefinition
        {
            Id = id,
            Tier = (GroupTier)tier,
            Purpose = (GroupPurpose)purpose,
            Horizon = (GroupHorizon)horizon,
            Platform = platform,
            Entry = entry!,
            Capacity = capacity,
            Segments = segments,
            Goals = goals,
            PlannedMembers = planned,
            OpensOn = opens,
            ClosesOn = closes,
            Positioning = positioning,
            IsInternal = isInternal,
        };

    internal static Gen<SegmentDefinition> GarbageSegments() =>
        from id in Gen.Elements(default, new SegmentId("s"), new SegmentId("t"))
        from text in Gen.Elements(null, string.Empty, " ", "milk")
        from kind in Gen.Elements(null, " ", "mums", "MUMS ")
        from language in Gen.Elements(default, LanguageTag.Japanese)
        from expected in Gen.Elements<int?>(null, int.MinValue, 0, 5, int.MaxValue)
        select new SegmentDefinition { Id = id, Subject = text!, Language = language, UserKind = kind!, ExpectedMembers = expected };
}
