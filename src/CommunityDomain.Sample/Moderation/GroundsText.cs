using System.Text;
using CommunityDomain.Charters;
using CommunityDomain.Sample.Commands;

namespace CommunityDomain.Sample.Moderation;

/// <summary>The facts that decided, in signs that need no translation: <c>contact-details: contactIdCount 1 (≥ 1)</c>, <c>flood: messages 5 (0:00:20, ≥ 5)</c>, <c>ads: text … (~ advertising 廣告)</c>.</summary>
internal static class GroundsText
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["comparison.equal"] = "=",
        ["comparison.notEqual"] = "≠",
        ["comparison.below"] = "<",
        ["comparison.atMost"] = "≤",
        ["comparison.above"] = ">",
        ["comparison.atLeast"] = "≥",
        ["conditionKind.inSet"] = "∈",
        ["conditionKind.inWindow"] = "∈",
        ["conditionKind.contains"] = "∋",
        ["conditionKind.has"] = "∃",
        ["conditionKind.matches"] = "~",
    };

    /// <summary>The words of the message that a pattern found; null for none.</summary>
    internal static string? Found(Reason reason) =>
        reason.Evidence.Where(given => given.Name.Contains(".found", StringComparison.Ordinal)).Select(given => OneLine.Of(given.Value.Text)).FirstOrDefault();

    /// <summary>The rule that enforces, with the facts it rests on.</summary>
    internal static string Of(Reason reason)
    {
        var facts = new List<(string Name, string Value, List<string> Required)>();
        string rule = string.Empty;
        foreach (Evidence given in reason.Evidence)
        {
            if (given.Name == "moderationRule") rule = given.Value.Text;
            if (given.Name is "moderationRule" or "effect" or "weight") continue;
            int dot = given.Name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0) facts.Add((given.Name, given.Name == ChatFacts.Text ? "…" : given.Value.ToString(), []));
            else if (facts.Count > 0) Add(facts[^1].Required, given.Name[(dot + 1)..], given.Value);
        }

        var text = new StringBuilder(rule);
        for (int i = 0; i < facts.Count; i++)
        {
            text.Append(i == 0 ? ": " : " · ").Append(facts[i].Name).Append(' ').Append(facts[i].Value);
            string required = string.Join(" ", facts[i].Required);
            if (required.Length > 0 && required != $"= {facts[i].Value}") text.Append(" (").Append(required).Append(')');
        }

        return OneLine.Of(text.ToString());
    }

    private static void Add(List<string> required, string kind, EvidenceValue value)
    {
        if (kind.StartsWith("comparison", StringComparison.Ordinal)) required.Add(Signs.GetValueOrDefault(value.Text, value.Text));
        else if (kind.StartsWith("holds", StringComparison.Ordinal)) required.Add("✗");
        else if (kind.StartsWith("found", StringComparison.Ordinal) || kind.StartsWith("start", StringComparison.Ordinal) || kind.StartsWith("length", StringComparison.Ordinal)) return;
        else if (kind.StartsWith("span", StringComparison.Ordinal)) required.Add($"{value},");
        else required.Add(value.ToString());
    }
}
