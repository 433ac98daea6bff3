using CommunityDomain.Charters;
using CommunityDomain.CheckIns;
using CommunityDomain.Incentives;
using CommunityDomain.Metrics;
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

    internal static readonly DocumentUnderTest<FunnelDefinition> Funnel = new(
        "funnel",
        FunnelDocument.Schema,
        FunnelDocument.Read,
        utf8 => FunnelDocument.Read(utf8),
        json => (FunnelDocument.TryRead(json, out FunnelDefinition? funnel, out ValueList<Finding> findings) ? funnel : null, findings),
        utf8 => (FunnelDocument.TryRead(utf8, out FunnelDefinition? funnel, out ValueList<Finding> findings) ? funnel : null, findings),
        FunnelDocument.Write,
        (funnel, output) => FunnelDocument.Write(funnel, output, indented: false));

    internal static readonly DocumentUnderTest<RetentionDefinition> Retention = new(
        "retention",
        RetentionDocument.Schema,
        RetentionDocument.Read,
        utf8 => RetentionDocument.Read(utf8),
        json => (RetentionDocument.TryRead(json, out RetentionDefinition? definition, out ValueList<Finding> findings) ? definition : null, findings),
        utf8 => (RetentionDocument.TryRead(utf8, out RetentionDefinition? definition, out ValueList<Finding> findings) ? definition : null, findings),
        RetentionDocument.Write,
        (definition, output) => RetentionDocument.Write(definition, output, indented: false));

    internal static readonly DocumentUnderTest<RfmRule> RfmRule = new(
        "rfm-rule",
        RfmRuleDocument.Schema,
        RfmRuleDocument.Read,
        utf8 => RfmRuleDocument.Read(utf8),
        json => (RfmRuleDocument.TryRead(json, out RfmRule? rule, out ValueList<Finding> findings) ? rule : null, findings),
        utf8 => (RfmRuleDocument.TryRead(utf8, out RfmRule? rule, out ValueList<Finding> findings) ? rule : null, findings),
        RfmRuleDocument.Write,
        (rule, output) => RfmRuleDocument.Write(rule, output, indented: false));
}
