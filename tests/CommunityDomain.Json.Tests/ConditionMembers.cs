using CommunityDomain.Rules;

namespace CommunityDomain.Json.Tests;

/// <summary>Which members a condition of each kind has in a document, said a second time for the tests.</summary>
internal static class ConditionMembers
{
    private static readonly Dictionary<string, (string Name, Type Type, bool IsRequired)[]> Kinds = new()
    {
        ["compare"] = [Field, ("comparison", typeof(Comparison), true), ("value", typeof(EvidenceValue), true), ("unit", typeof(string), false)],
        ["inSet"] = [Field, ("values", typeof(ValueList<EvidenceValue>), true)],
        ["has"] = [Field],
        ["inWindow"] = [Field, ("window", typeof(string), true), ("zone", typeof(string), true)],
        ["contains"] = [Field, ("words", typeof(ValueList<string>), true)],
        ["matches"] = [Field, ("patternSet", typeof(string), true)],
        ["count"] = [("counter", typeof(string), true), ("span", typeof(string), true), ("comparison", typeof(Comparison), true), ("number", typeof(long), true)],
        ["all"] = [Parts],
        ["any"] = [Parts],
        ["not"] = [("part", typeof(Condition), true)],
        ["atLeast"] = [("least", typeof(int), true), Parts],
    };

    private static (string Name, Type Type, bool IsRequired) Field => ("field", typeof(string), true);

    private static (string Name, Type Type, bool IsRequired) Parts => ("parts", typeof(ValueList<Condition>), true);

    /// <summary>The members of a fact of an example.</summary>
    internal static IEnumerable<(string Name, Type Type, bool IsRequired)> OfFact() => [("name", typeof(string), true), ("value", typeof(EvidenceValue), false)];

    internal static IEnumerable<(string Name, Type Type, bool IsRequired)> Of(string kind) => [("kind", typeof(ConditionKind), true), .. Kinds[kind]];
}
