using CommunityDomain.Groups;

namespace CommunityDomain.Reporting.Tests;

public sealed class LifecycleDiagramTests
{
    [Theory]
    [InlineData(GroupHorizon.LongTerm)]
    [InlineData(GroupHorizon.ShortTerm)]
    public void ToMermaid_ForEachHorizon_HasOneStartEveryRowAndEveryEnd(GroupHorizon horizon)
    {
        string[] lines = horizon.ToMermaid("en").Split('\n');
        ValueList<LifecycleTransition> table = GroupLifecycle.Transitions(horizon);

        lines[0].Should().Be("stateDiagram-v2");
        lines.Should().ContainSingle(line => line.StartsWith("    [*] --> ", StringComparison.Ordinal));
        lines.Count(line => line.Contains(" : ", StringComparison.Ordinal)).Should().Be(table.Count);
        foreach (LifecycleTransition row in table) lines.Should().Contain($"    {row.From} --> {row.To} : {row.Trigger.ToTerm("en")}");
        foreach (GroupState end in table.Select(row => row.To).Where(GroupLifecycle.IsTerminal)) lines.Should().Contain($"    {end} --> [*]");
    }

    [Fact]
    public void ToMermaid_WhenLanguageIsGiven_NamesStatesInIt() =>
        GroupHorizon.LongTerm.ToMermaid("zh-Hant").Should().Contain($"state \"{GroupState.Dissolved.ToTerm("zh-Hant")}\" as Dissolved");

    [Fact]
    public void ToMermaid_ForNoWordOfAnyLanguage_BreaksTheSyntax() =>
        new[] { "en", "zh-Hant", "zh-Hans", "ja" }
            .SelectMany(language => Enum.GetValues<GroupState>().Select(state => state.ToTerm(language)).Concat(Enum.GetValues<GroupTrigger>().Select(trigger => trigger.ToTerm(language))))
            .Should().OnlyContain(word => !word.Any(c => "\":;#\n".Contains(c, StringComparison.Ordinal)));

    [Fact]
    public void ToMermaid_WhenHorizonIsUndefined_Throws()
    {
        Action act = () => ((GroupHorizon)9).ToMermaid("en");

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
