namespace CommunityDomain.Tests.Primitives;

public sealed class DecisionTests
{
    private static readonly Reason Because = new("roles.authority.lower", "ROL-4");

    [Fact]
    public void Default_Always_IsRefusedWithoutReasons()
    {
        Decision<int> nobody = default;
        (nobody.Verdict, nobody.IsGranted, nobody.Outcome, nobody.Reasons.Count, nobody.Counterfactual.Count).Should().Be((Verdict.Refused, false, 0, 0, 0));
        nobody.Match(_ => "yes", _ => "wait", _ => "no").Should().Be("no");
        nobody.ToString().Should().Be("Refused");
    }

    [Fact]
    public void Match_WhenMade_TakesTheArmOfTheVerdict()
    {
        Arm(Decision.Granted(7, Because)).Should().Be("yes 7");
        Arm(Decision.Review(7, Because)).Should().Be("wait Review");
        Arm(Decision.Delayed(7, Because)).Should().Be("wait Delayed");
        Arm(Decision.Refused<int>([Because])).Should().Be("no Refused");

        static string Arm(Decision<int> decision) =>
            decision.Match(outcome => $"yes {outcome}", waits => $"wait {waits.Verdict}", refused => $"no {refused.Verdict}");
    }

    [Fact]
    public void Match_WhenAnArmIsNull_Throws()
    {
        Decision<int> decision = Decision.Granted(7);
        ((Action)(() => decision.Match(null!, _ => 1, _ => 2))).Should().Throw<ArgumentNullException>();
        ((Action)(() => decision.Match(_ => 1, null!, _ => 2))).Should().Throw<ArgumentNullException>();
        ((Action)(() => decision.Match(_ => 1, _ => 2, null!))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Factories_WhenSomethingIsMissing_Throw()
    {
        foreach (Action act in new Action[]
        {
            () => Decision.Refused<int>([]),
            () => Decision.Refused<int>([null!]),
            () => Decision.Refused<int>([Because], [default]),
            () => Decision.Granted<string>(null!, Because),
            () => Decision.Granted(1, Because, null!),
            () => Decision.Review(1, [null!]),
            () => Decision.Delayed(1, [null!]),
        })
        {
            act.Should().Throw<ArgumentException>();
        }

        Decision.Review<string>(null, Because).Outcome.Should().BeNull();
    }

    [Fact]
    public void Equals_WhenMadeFromEqualParts_IsTrue()
    {
        Decision<int> one = Decision.Refused<int>([new Reason("a.b.c", "")], [new("days", 3)]);
        one.Should().Be(Decision.Refused<int>([new Reason("a.b.c", "")], [new("days", 3)]));
        one.Should().NotBe(Decision.Refused<int>([new Reason("a.b.c", "")], [new("days", 4)]));
        one.Should().NotBe(Decision.Refused<int>([new Reason("a.b.d", "")], [new("days", 3)]));
        Decision.Granted(1).Should().NotBe(Decision.Review(1));
    }

    [Fact]
    public void ToString_WhenTheCultureWritesCommas_IsInvariant() =>
        ForeignCulture.Run(() => Decision.Granted(-1.5, Because, new Reason("a.b.c", "")).ToString()
            .Should().Be("Granted -1.5: roles.authority.lower (ROL-4); a.b.c"));
}
