using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

public sealed class RuleSetRevisionsTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void At_WhenRevisionsTakeOver_IsTheOneInForce()
    {
        CompiledRuleSet first = Revision(1, null);
        CompiledRuleSet second = Revision(2, Noon);
        CompiledRuleSet fourth = Revision(4, Noon + Duration.FromDays(1));
        RuleSetRevisions revisions = RuleSetRevisions.Of(fourth, first, second);

        revisions.All.Should().Equal(first, second, fourth);
        revisions.At(Instant.MinValue).Should().BeSameAs(first);
        revisions.At(Noon - Duration.Epsilon).Should().BeSameAs(first);
        revisions.At(Noon).Should().BeSameAs(second, "from is inclusive");
        revisions.At(Noon + Duration.FromDays(1) - Duration.Epsilon).Should().BeSameAs(second);
        revisions.At(Instant.MaxValue).Should().BeSameAs(fourth);
        RuleSetRevisions.Of(second).At(Noon - Duration.Epsilon).Should().BeNull("nothing is in force yet");
    }

    [Fact]
    public void Of_WhenNumbersOrMomentsAreWrong_FindsAll()
    {
        Action act = () => RuleSetRevisions.Of(Revision(3, Noon), Revision(1, Noon), Revision(3, Noon + Duration.FromDays(1)), Revision(2, null));

        act.Should().Throw<InvalidDefinitionException>().Which.Findings.Select(finding => finding.ToString()).Should().Equal(
            "Error [3].from: rules.revision.tooEarly (CHA-4) revision=2 before=1",
            "Error [2].revision: rules.revision.twice (CHA-4) revision=3");
        ((Action)(() => RuleSetRevisions.Of(Revision(1, Noon), Revision(2, Noon)))).Should().Throw<InvalidDefinitionException>();
        ((Action)(() => RuleSetRevisions.Of())).Should().Throw<ArgumentException>();
        ((Action)(() => RuleSetRevisions.Of(null!, Revision(1, null)))).Should().Throw<ArgumentException>();
    }

    private static CompiledRuleSet Revision(int number, Instant? from) =>
        new RuleSet { Facts = [], Effects = [], Rules = [], Otherwise = Verdict.Granted, Revision = number, From = from }.Compile(DateTimeZoneProviders.Tzdb);
}
