using CommunityDomain.Charters;
using CommunityDomain.CheckIns;
using CommunityDomain.Incentives;
using CommunityDomain.Planning;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Tests;

/// <summary>The documents of the package.</summary>
internal static class Documents
{
    internal static readonly DocumentUnderTest<CommunityPlan> Plan = new(
        "community-plan",
        CommunityPlanDocument.Schema,
        CommunityPlanDocument.Read,
        utf8 => CommunityPlanDocument.Read(utf8),
        json => (CommunityPlanDocument.TryRead(json, out CommunityPlan? plan, out ValueList<Finding> findings) ? plan : null, findings),
        utf8 => (CommunityPlanDocument.TryRead(utf8, out CommunityPlan? plan, out ValueList<Finding> findings) ? plan : null, findings),
        CommunityPlanDocument.Write,
        (plan, output) => CommunityPlanDocument.Write(plan, output, indented: false));

    internal static readonly DocumentUnderTest<CharterDefinition> Charter = new(
        "charter",
        CharterDocument.Schema,
        CharterDocument.Read,
        utf8 => CharterDocument.Read(utf8),
        json => (CharterDocument.TryRead(json, out CharterDefinition? charter, out ValueList<Finding> findings) ? charter : null, findings),
        utf8 => (CharterDocument.TryRead(utf8, out CharterDefinition? charter, out ValueList<Finding> findings) ? charter : null, findings),
        CharterDocument.Write,
        (charter, output) => CharterDocument.Write(charter, output, indented: false));

    internal static readonly DocumentUnderTest<CheckInProgram> CheckInProgram = new(
        "check-in-program",
        CheckInProgramDocument.Schema,
        CheckInProgramDocument.Read,
        utf8 => CheckInProgramDocument.Read(utf8),
        json => (CheckInProgramDocument.TryRead(json, out CheckInProgram? program, out ValueList<Finding> findings) ? program : null, findings),
        utf8 => (CheckInProgramDocument.TryRead(utf8, out CheckInProgram? program, out ValueList<Finding> findings) ? program : null, findings),
        CheckInProgramDocument.Write,
        (program, output) => CheckInProgramDocument.Write(program, output, indented: false));

    internal static readonly DocumentUnderTest<RuleSet> RuleSet = new(
        "rule-set",
        RuleSetDocument.Schema,
        RuleSetDocument.Read,
        utf8 => RuleSetDocument.Read(utf8),
        json => (RuleSetDocument.TryRead(json, out RuleSet? rules, out ValueList<Finding> findings) ? rules : null, findings),
        utf8 => (RuleSetDocument.TryRead(utf8, out RuleSet? rules, out ValueList<Finding> findings) ? rules : null, findings),
        RuleSetDocument.Write,
        (rules, output) => RuleSetDocument.Write(rules, output, indented: false));

    internal static readonly DocumentUnderTest<PointsPolicy> PointsPolicy = new(
        "points-policy",
        PointsPolicyDocument.Schema,
        PointsPolicyDocument.Read,
        utf8 => PointsPolicyDocument.Read(utf8),
        json => (PointsPolicyDocument.TryRead(json, out PointsPolicy? policy, out ValueList<Finding> findings) ? policy : null, findings),
        utf8 => (PointsPolicyDocument.TryRead(utf8, out PointsPolicy? policy, out ValueList<Finding> findings) ? policy : null, findings),
        PointsPolicyDocument.Write,
        (policy, output) => PointsPolicyDocument.Write(policy, output, indented: false));
}
