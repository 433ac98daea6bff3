using System.Text;
using CommunityDomain.Planning;

namespace CommunityDomain.Json.Tests;

/// <summary>Random damage: never an exception, findings with path and code, and the schema of one mind with the reader.</summary>
public sealed class CommunityPlanFuzzTests
{
    private const int Documents = 10_000;

    [Fact]
    [Trait("Speed", "Slow")]
    public void TryRead_OfDocumentsWithChangedMembers_AgreesWithTheSchema()
    {
        var random = new Random(20261123);
        var judge = new SchemaJudge(CommunityPlanDocument.Schema);
        string[] sound = Sound(random);
        int accepted = 0;
        for (int i = 0; i < Documents; i++)
        {
            string json = PlanMutations.Tree(sound[random.Next(sound.Length)], random);
            bool read = Judge(Encoding.UTF8.GetBytes(json));
            judge.Accepts(json).Should().Be(read, json);
            if (read) accepted++;
        }

        accepted.Should().BeInRange(Documents / 20, Documents * 19 / 20);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void TryRead_OfDocumentsWithChangedBytes_NeverThrows()
    {
        var random = new Random(20261124);
        string[] sound = Sound(random);
        int accepted = 0;
        for (int i = 0; i < Documents; i++)
        {
            if (Judge(PlanMutations.Bytes(sound[random.Next(sound.Length)], random))) accepted++;
        }

        accepted.Should().BeInRange(1, Documents / 2);
    }

    private static string[] Sound(Random random) =>
        [.. Enumerable.Range(0, 40).Select(i => CommunityPlanDocument.Write(i < 5 ? RandomPlans.Full(i) : Small(random), indented: i % 2 == 0))];

    private static CommunityPlan Small(Random random) => (CommunityPlan)new RandomPlans(random, everything: false).Value(typeof(CommunityPlan));

    private static bool Judge(byte[] utf8)
    {
        bool read = CommunityPlanDocument.TryRead(utf8, out CommunityPlan? plan, out ValueList<Finding> findings);
        read.Should().Be(findings.IsEmpty);
        foreach (Finding finding in findings)
        {
            finding.Code.Should().StartWith("document.");
            bool whole = finding.Code is DocumentCodes.SyntaxInvalid or DocumentCodes.EncodingInvalid or DocumentCodes.TextMalformed or DocumentCodes.TypeWrong or DocumentCodes.NullRefused;
            (finding.Path.Length > 0 || whole).Should().BeTrue();
        }

        if (plan is null) return false;
        string written = CommunityPlanDocument.Write(plan);
        CommunityPlanDocument.Read(written).Should().Be(plan);
        return true;
    }
}
