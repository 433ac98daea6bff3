using System.Security.Cryptography;
using CommunityDomain.Patterns;

namespace CommunityDomain.Rules;

/// <summary>The canonical form of what a rule set decides. Numbers of members never change their meaning; a new member gets a new number.</summary>
internal static class RuleSetHash
{
    private const string Form = "CommunityDomain.RuleSet/1";

    /// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
    internal static string Of(RuleSet set)
    {
        var writer = new CanonicalWriter();
        writer.Text(Form);
        writer.Unordered(1, set.Facts, Write);
        writer.Unordered(2, set.Effects, Write);
        writer.Unordered(3, set.Patterns, Write);
        writer.Unordered(4, set.Counters, Write);
        writer.Unordered(5, set.Rules, Write);
        writer.Member(6, (long)set.Otherwise);
        writer.Member(7, (long)set.Combining);
        writer.Member(8, set.ReviewStrength);
        writer.End();
        return Convert.ToHexStringLower(SHA256.HashData(writer.Bytes));
    }

    private static void Write(CanonicalWriter writer, FactField field)
    {
        writer.Member(1, field.Name);
        writer.Member(2, (long)field.Type);
        writer.Member(3, field.Unit);
        writer.Unordered(4, field.Choices, (inner, word) => inner.Text(word));
        writer.Member(5, field.IsNullable ? 1 : 0);
        writer.Member(6, field.IsPromised ? 1 : 0, standard: 1);
        writer.Member(7, field.IsFixed ? 1 : 0);
        writer.End();
    }

    private static void Write(CanonicalWriter writer, RuleEffect effect)
    {
        writer.Member(1, effect.Code);
        writer.Member(2, (long)effect.Polarity);
        writer.Member(3, effect.Strength);
        writer.End();
    }

    private static void Write(CanonicalWriter writer, TextPatternSet set)
    {
        writer.Member(1, set.Id);
        writer.Unordered(2, set.Patterns, Write);
        writer.Unordered(3, set.Allow, Write);
        writer.Member(4, (long)set.Boundary);
        writer.Member(5, (long)set.Folding, standard: (long)TextFolding.Default);
        writer.Member(6, set.RegexAllowed ? 1 : 0);
        writer.End();
    }

    private static void Write(CanonicalWriter writer, TextPattern pattern)
    {
        writer.Member(1, pattern.Text);
        writer.Member(2, (long)pattern.Mode);
        writer.End();
    }

    private static void Write(CanonicalWriter writer, RuleCounter counter)
    {
        writer.Member(1, counter.Name);
        writer.Member(2, counter.Subject);
        writer.Member(3, counter.When, Write);
        writer.Member(4, counter.Amount);
        writer.End();
    }

    private static void Write(CanonicalWriter writer, Rule rule)
    {
        writer.Member(1, rule.Id.Value);
        writer.Member(2, rule.When, Write);
        writer.Member(3, rule.Effect);
        writer.Member(4, rule.Unless, Write);
        writer.Member(5, rule.Scope, Write);
        writer.Member(6, (long)rule.OnUnknown);
        writer.Member(7, rule.Priority);
        writer.Member(8, rule.From);
        writer.Member(9, rule.Until);
        writer.Member(10, rule.Weight, standard: 1);
        writer.End();
    }

    private static void Write(CanonicalWriter writer, Condition condition)
    {
        writer.Member(1, (long)condition.Kind);
        writer.Member(2, condition.Field);
        writer.Member(3, (long)condition.Comparison);
        writer.Unordered(4, condition.Values, Write);
        writer.Member(5, condition.Unit);
        writer.Member(6, condition.Window.Value);
        writer.Member(7, condition.Zone);
        writer.Member(8, condition.Least);
        writer.Member(9, condition.Span == Duration.Zero ? null : InvariantText.Of(condition.Span));
        writer.Unordered(10, condition.Parts, Write);
        writer.End();
    }

    private static void Write(CanonicalWriter writer, EvidenceValue value)
    {
        writer.Member(1, (long)value.Kind);
        writer.Member(2, value.Kind == EvidenceKind.Number ? InvariantText.Of(value.Number) : value.ToString());
        writer.End();
    }
}
