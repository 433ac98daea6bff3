namespace CommunityDomain.Tests.Primitives;

public sealed class ReasonTests
{
    [Fact]
    public void Constructor_WhenSomethingIsMissing_Throws()
    {
        foreach (Action act in new Action[]
        {
            () => _ = new Reason("", ""), () => _ = new Reason(null!, ""), () => _ = new Reason("a", null!),
            () => _ = new Reason("a", "", default(Evidence)), () => _ = new Evidence("", 1), () => _ = new Evidence(null!, 1),
        })
        {
            act.Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void Equals_WhenAnyPartDiffers_IsFalse()
    {
        Reason Make(string code = "a.b.c", string fact = "ROL-4", string rule = "r", int days = 3) =>
            new(code, fact, new Evidence("days", days)) { Rule = new(rule) };

        Make().Should().Be(Make());
        Make().GetHashCode().Should().Be(Make().GetHashCode());
        foreach (Reason other in new[] { Make(code: "a.b.d"), Make(fact: ""), Make(rule: "s"), Make(days: 4) }) Make().Should().NotBe(other);
    }

    [Fact]
    public void ToString_WhenComplete_ShowsEveryPart()
    {
        (new Reason("a.b.c", "ROL-4", new("days", 3), new("unknown", default)) { Rule = new("no-ads") }).ToString()
            .Should().Be("a.b.c (ROL-4) rule=no-ads days=3 unknown=?");
        new Reason("a.b.c", "").ToString().Should().Be("a.b.c");
    }
}
