using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Tests;

public sealed class FunnelRoundTripTests() : DocumentRoundTripTests<FunnelDefinition>(Documents.Funnel)
{
    private protected override int LeastOptional => 11;
}

public sealed class FunnelFaultTests() : DocumentFaultTests<FunnelDefinition>(Documents.Funnel)
{
    private protected override (int Members, int Tried) Least => (20, 2);
}

public sealed class FunnelSchemaTests() : DocumentSchemaTests<FunnelDefinition>(Documents.Funnel);

public sealed class FunnelFuzzTests() : DocumentFuzzTests<FunnelDefinition>(Documents.Funnel, ofMembers: 2_000, ofBytes: 5_000);

public sealed class RetentionRoundTripTests() : DocumentRoundTripTests<RetentionDefinition>(Documents.Retention)
{
    private protected override int LeastOptional => 10;
}

public sealed class RetentionFaultTests() : DocumentFaultTests<RetentionDefinition>(Documents.Retention)
{
    private protected override (int Members, int Tried) Least => (13, 2);
}

public sealed class RetentionSchemaTests() : DocumentSchemaTests<RetentionDefinition>(Documents.Retention);

public sealed class RetentionFuzzTests() : DocumentFuzzTests<RetentionDefinition>(Documents.Retention, ofMembers: 2_000, ofBytes: 5_000);

public sealed class RfmRuleRoundTripTests() : DocumentRoundTripTests<RfmRule>(Documents.RfmRule)
{
    private protected override int LeastOptional => 4;
}

public sealed class RfmRuleFaultTests() : DocumentFaultTests<RfmRule>(Documents.RfmRule)
{
    private protected override (int Members, int Tried) Least => (11, 2);
}

public sealed class RfmRuleSchemaTests() : DocumentSchemaTests<RfmRule>(Documents.RfmRule);

public sealed class RfmRuleFuzzTests() : DocumentFuzzTests<RfmRule>(Documents.RfmRule, ofMembers: 2_000, ofBytes: 5_000);

public sealed class MetricDocumentTests
{
    [Fact]
    public void Funnel_Written_LeavesDefaultsOut() =>
        FunnelDocument.Write(FunnelDefinition.Ordered("join", "speak").Within(Duration.FromDays(7)) with { HoldsConstant = ["product"], Breakdown = new() { Property = "channel", Attribution = FunnelAttribution.LastTouch } }, indented: false)
            .Should().Be("""{"version":1,"steps":[{"kind":"join"},{"kind":"speak"}],"window":"P7D","holdsConstant":["product"],"breakdown":{"property":"channel","attribution":"lastTouch"}}""");

    [Fact]
    public void Retention_Written_SaysItsPeriodInWords() =>
        RetentionDocument.Write(new() { Zone = "Asia/Shanghai", Period = PeriodLength.Week(IsoDayOfWeek.Monday), Cells = [1, 2, 4] }, indented: false)
            .Should().Be("""{"version":1,"zone":"Asia/Shanghai","period":"week from Monday","cells":[1,2,4]}""");

    [Fact]
    public void Rfm_Written_IsEmptyWhenItIsTheDefault()
    {
        RfmRuleDocument.Write(new RfmRule(), indented: false).Should().Be("""{"version":1}""");
        RfmRule.CreateValidator().Check(RfmRuleDocument.Read("""{"version":1,"bins":1}""")).Should().ContainSingle().Which.Path.Should().Be("bins");
    }

    [Theory]
    [InlineData("week")]
    [InlineData("week from monday")]
    [InlineData("week from None")]
    [InlineData("1 days from 2026-01-01")]
    [InlineData("3661 days from 2026-01-01")]
    [InlineData("02 days from 2026-01-01")]
    [InlineData("2 days from 2026-02-30")]
    [InlineData("2  days from 2026-02-20")]
    [InlineData("Day")]
    [InlineData("")]
    public void Retention_OfAnotherPeriod_IsRefusedWhereItStands(string period)
    {
        RetentionDocument.TryRead($$"""{"version":1,"zone":"UTC","period":"{{period}}","cells":[1]}""", out _, out ValueList<Finding> findings).Should().BeFalse();
        findings.Should().ContainSingle().Which.Path.Should().Be("period");
    }
}
