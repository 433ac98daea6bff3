using System.Text.RegularExpressions;
using CommunityDomain.Groups;
using CommunityDomain.Reporting.Texts;

namespace CommunityDomain.Reporting.Tests.Texts;

public sealed class GroupTextsTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 0, 0);

    [Fact]
    public void Texts_WhenFindingsAndReasonsOfGroupsAreMade_FindEveryPlaceholderInTheEvidence()
    {
        var made = Findings().Select(finding => (finding.Code, finding.Evidence)).Concat(Reasons().Select(reason => (reason.Code, reason.Evidence))).ToList();

        foreach ((string code, ValueList<Evidence> evidence) in made)
        {
            CodeText text = TextCatalog.Codes[code];
            var names = evidence.Select(item => item.Name).ToList();
            foreach (MessageText message in new[] { text.En, text.ZhHant, text.ZhHans, text.Ja })
            {
                foreach (Match placeholder in Regex.Matches(message.Message + message.Remedy, @"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                    names.Should().Contain(placeholder.Groups["name"].Value, "{0} says it", code);
            }

            foreach (Evidence item in evidence.Where(item => item.Value.Kind is EvidenceKind.Term))
                TextCatalog.Terms.Should().ContainKey(item.Value.Text);
        }

        made.Select(item => item.Code).Where(code => code != DefinitionCodes.ItemMissing).ToHashSet(StringComparer.Ordinal)
            .Should().BeEquivalentTo(GroupTexts.Codes.Select(text => text.Code), "every code has a case here");
    }

    private static IEnumerable<Finding> Findings()
    {
        GroupDefinition sound = GroupDefinition.Regular(new("a"), GroupPurpose.Selling, Platforms.WeChat) with { Positioning = new("we", "they", "gain") };
        SegmentDefinition milk = new() { Id = new("milk"), Subject = "milk", Language = LanguageTag.Japanese, UserKind = "mums", ExpectedMembers = 20 };
        SegmentDefinition tea = new() { Id = new("tea"), Subject = "tea", Language = LanguageTag.Japanese, UserKind = "mums", ExpectedMembers = 900 };
        GroupDefinition[] wrong =
        [
            sound with { Id = default, Tier = (GroupTier)9, Entry = null!, PlannedMembers = 0, Segments = [new("s"), new("s")], Horizon = GroupHorizon.ShortTerm },
            sound with { Entry = new() { Kind = EntryKind.Points }, Capacity = new() { Hard = 3, Soft = 4, JoinByCode = 5 }, OpensOn = Day, ClosesOn = Day.PlusDays(-1) },
            sound with { Entry = new() { Kind = EntryKind.Application, AtLeast = 4 }, Goals = [null!, new() { Metric = GoalMetric.ActivityRate, Target = 101 }], OpensOn = new LocalDate(-4, 1, 1) },
        ];
        foreach (GroupDefinition group in wrong)
        {
            foreach (Finding finding in GroupDefinition.CreateValidator().Check(group)) yield return finding;
        }

        foreach (Finding finding in SegmentDefinition.CreateValidator().Check(milk with { Subject = " ", Language = default })) yield return finding;
        foreach (Finding finding in SegmentationPolicy.CreateValidator().Check(new() { MaximumStrangersPercent = -1 })) yield return finding;
        PlatformLimit limit = new() { Kind = PlatformLimitKind.Bots, Value = 1, Grade = SourceGrade.Official, Source = "x" };
        PlatformProfile profile = new()
        {
            Id = new("own"),
            Limits = [limit, limit, new() { Kind = PlatformLimitKind.Bots, Value = 1, Per = Period.Zero, Grade = default, Source = " ", From = Day, Until = Day.PlusDays(-1) }],
        };
        foreach (Finding finding in PlatformProfile.CreateValidator().Check(profile)) yield return finding;

        ValueList<GroupDefinition> groups =
        [
            sound with { Positioning = null, Segments = [milk.Id], Capacity = new() { Hard = 600, JoinByCode = 300 }, PlannedMembers = 601 },
            sound with { Id = new("b"), Positioning = new("we", string.Empty, "gain"), Segments = [milk.Id, tea.Id], Goals = [new() { Metric = GoalMetric.ActivityRate, Target = 20 }] },
            sound with { Id = new("c"), Platform = new("own"), Capacity = new() { Hard = 9 }, Segments = [milk.Id] },
        ];
        SegmentDefinition art = milk with { Id = new("art") };
        foreach (Finding finding in GroupChecks.Run(groups, [milk, tea, art], PlatformCatalog.Default, SegmentationPolicy.Default, Day)) yield return finding;
        foreach (Finding finding in GroupChecks.Run([sound], [milk], PlatformCatalog.Default, SegmentationPolicy.Default, Day)) yield return finding;

        var people = Enumerable.Range(0, 20).Select(i => new SegmentedMember(new($"m{i}"), i < 8 ? milk.Id : i < 18 ? tea.Id : default, i == 0 ? default : [new("a"), new("b"), new("c")]));
        foreach (Finding finding in new SegmentationPolicy { MaximumGroupsPerMember = 2 }.Check(groups, [milk, tea], people, PlatformCatalog.Default, Day)) yield return finding;
        GroupIntake.TryOpen([new(new("a"), -1, GroupState.Draft, null!)], OverflowPolicy.OpenNext(" ", 1), out _, out ValueList<Finding> ofIntake);
        foreach (Finding finding in ofIntake) yield return finding;
    }

    private static IEnumerable<Reason> Reasons()
    {
        GroupCapacity capacity = new() { Hard = 500, JoinByCode = 200 };
        IntakeGroup full = new(new("a"), 500, GroupState.Growing, capacity);
        ValueList<IntakeGroup> none = [full, new(new("b"), 200, GroupState.Growing, capacity), new(new("c"), 1, GroupState.Growing, capacity, Now), new(new("d"), 1, GroupState.Dissolved, capacity)];
        Decision<GroupId>[] intake =
        [
            GroupIntake.Open([new(new("a"), 1, GroupState.Growing, capacity)], OverflowPolicy.Refuse).Decide(JoinRoute.Code, Now),
            GroupIntake.Open(none, OverflowPolicy.Refuse).Decide(JoinRoute.Code, Now),
            GroupIntake.Open([], OverflowPolicy.WaitingList).Decide(JoinRoute.Code, Now),
            GroupIntake.Open([full], OverflowPolicy.OpenNext("g", 2)).Decide(JoinRoute.Code, Now),
            GroupIntake.Open([full], OverflowPolicy.OpenNext("g", 2, 1)).Decide(JoinRoute.Code, Now),
        ];
        Decision<GroupState>[] lifecycle =
        [
            GroupLifecycle.Next(GroupHorizon.LongTerm, GroupState.Draft, GroupTrigger.Launch),
            GroupLifecycle.Next(GroupHorizon.LongTerm, GroupState.Draft, GroupTrigger.Split),
            GroupLifecycle.Next(GroupHorizon.LongTerm, GroupState.Split, GroupTrigger.Launch),
            GroupLifecycle.Next(GroupHorizon.LongTerm, GroupState.Kept, GroupTrigger.Launch),
            GroupLifecycle.Next(GroupHorizon.ShortTerm, GroupState.WrapUp, GroupTrigger.Keep),
            GroupLifecycle.Next(GroupHorizon.ShortTerm, GroupState.WrapUp, GroupTrigger.Keep, new(0, 1)),
            GroupLifecycle.Next(GroupHorizon.ShortTerm, GroupState.WrapUp, GroupTrigger.Dissolve, new(1)),
        ];
        return intake.SelectMany(decision => decision.Reasons).Concat(lifecycle.SelectMany(decision => decision.Reasons));
    }

    [Fact]
    public void Terms_WhenEnumsOfGroupsAreListed_NameEveryMember()
    {
        string[] expected =
        [
            .. Of<EntryKind>(), .. Of<GoalMetric>(), .. Of<GroupHorizon>(), .. Of<GroupPurpose>(), .. Of<GroupTier>(), .. Of<SourceGrade>(), .. Of<PlatformObjective>(),
            .. Of<TouchChannel>(), .. Of<PlatformLimitKind>(), .. Of<GroupState>(), .. Of<GroupTrigger>(), .. Of<JoinRoute>(), .. Of<OverflowAction>(), .. Of<JoinForecastCause>(),
        ];

        GroupTexts.Terms.Select(text => text.Term).Should().BeEquivalentTo(expected);

        static IEnumerable<string> Of<TEnum>()
            where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select(member => EvidenceValue.Term(member).Text);
    }
}
