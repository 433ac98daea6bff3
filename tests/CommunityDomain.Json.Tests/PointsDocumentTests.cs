using CommunityDomain.Incentives;

namespace CommunityDomain.Json.Tests;

public sealed class PointsPolicyRoundTripTests() : DocumentRoundTripTests<PointsPolicy>(Documents.PointsPolicy)
{
    private protected override int LeastOptional => 11;
}

public sealed class PointsPolicyFaultTests() : DocumentFaultTests<PointsPolicy>(Documents.PointsPolicy)
{
    private protected override (int Members, int Tried) Least => (13, 2);
}

public sealed class PointsPolicySchemaTests() : DocumentSchemaTests<PointsPolicy>(Documents.PointsPolicy);

public sealed class PointsPolicyFuzzTests() : DocumentFuzzTests<PointsPolicy>(Documents.PointsPolicy, ofMembers: 2_000, ofBytes: 5_000);

public sealed class PointsDocumentTests
{
    private static readonly MemberId Amy = new("amy");
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 0, 58);

    private static readonly PointsEntry[] Entries =
    [
        PointsEntry.Earn("a", Amy, new(10), At),
        PointsEntry.Earn("a", Amy, new(-10), At, "spring", new(2026, 3, 3), new(2027, 3, 1)),
        PointsEntry.Burn("b", Amy, new(3), At),
        PointsEntry.Burn("b", Amy, new(long.MaxValue), At, isAutomatic: true),
        PointsEntry.Hold("h", Amy, new(4), At, At + Duration.FromMinutes(15)),
        PointsEntry.Commit("c", Amy, "h", new(4), At),
        PointsEntry.Release("r", Amy, "h", At),
        PointsEntry.Expire("e", Amy, "a", new(1), At),
        PointsEntry.Reverse("v", Amy, "b", new(2), At),
    ];

    [Fact]
    public void Policy_Written_LeavesDefaultsOut() =>
        PointsPolicyDocument.Write(PointsPolicy.OneYear("Asia/Shanghai") with { Debt = DebtPolicy.WriteOff, DailyCap = new(100) }, indented: false)
            .Should().Be("{\"version\":1,\"zone\":\"Asia/Shanghai\",\"lifetimeDays\":365,\"debt\":\"writeOff\",\"dailyCap\":100}");

    [Fact]
    public void Policy_OfOddNumbers_IsReadForItsValidatorToJudge() =>
        PointsPolicy.CreateValidator().Check(PointsPolicyDocument.Read("{\"version\":1,\"zone\":\"Asia/Shanghai\",\"pendingDays\":-1}")).Should().ContainSingle().Which.Path.Should().Be("pendingDays");

    [Fact]
    public void Entry_OfEveryKind_ReadsWhatItWrites()
    {
        Entries.Select(entry => entry.Kind).Distinct().Should().HaveCount(Enum.GetValues<PointsEntryKind>().Length);
        var schema = new SchemaJudge(PointsEntryDocument.Schema);
        foreach (PointsEntry entry in Entries)
        {
            string json = PointsEntryDocument.Write(entry);
            json.Should().NotContain("\n");
            PointsEntryDocument.Read(json).Should().Be(entry);
            PointsEntryDocument.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out PointsEntry read, out ValueList<Finding> findings).Should().BeTrue();
            read.Should().Be(entry);
            findings.Should().BeEmpty();
            schema.Accepts(json).Should().BeTrue();
        }
    }

    [Fact]
    public void Entry_Written_HasWhatItsKindHas()
    {
        PointsEntryDocument.Write(Entries[1]).Should().Be(
            "{\"kind\":\"earn\",\"key\":\"a\",\"member\":\"amy\",\"points\":-10,\"at\":\"2026-03-02T00:58:00Z\",\"campaign\":\"spring\",\"activeFrom\":\"2026-03-03\",\"lastDay\":\"2027-03-01\"}");
        PointsEntryDocument.Write(Entries[6]).Should().Be("{\"kind\":\"release\",\"key\":\"r\",\"member\":\"amy\",\"of\":\"h\",\"at\":\"2026-03-02T00:58:00Z\"}");
    }

    [Theory]
    [InlineData("{}", "kind document.member.missing")]
    [InlineData("{\"kind\":\"gift\"}", "kind document.word.unknown")]
    [InlineData("{\"kind\":\"burn\",\"key\":\"b\",\"member\":\"amy\",\"points\":1.5,\"at\":\"now\",\"of\":\"a\"}", "points document.number.fractional;at document.format.wrong;of document.member.unknown")]
    [InlineData("{\"kind\":\"hold\",\"key\":\" \",\"member\":7}", "key document.format.wrong;member document.type.wrong;points document.member.missing;at document.member.missing;until document.member.missing")]
    public void Entry_WhenWrong_FindsAllAtOnce(string json, string expected)
    {
        PointsEntryDocument.TryRead(json, out PointsEntry entry, out ValueList<Finding> findings).Should().BeFalse();
        entry.Should().Be(default(PointsEntry));
        string.Join(';', findings.Select(finding => $"{finding.Path} {finding.Code}")).Should().Be(expected);
        FluentActions.Invoking(() => PointsEntryDocument.Read(json)).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().Equal(findings);
    }

    [Fact]
    public void Entry_OfNothing_CannotBeWritten() =>
        FluentActions.Invoking(() => PointsEntryDocument.Write(default)).Should().Throw<InvalidDefinitionException>();
}
