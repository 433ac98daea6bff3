using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// Why a <see cref="Decision{T}"/> came out as it did: a code and values, never prose.
/// CommunityDomain.Reporting turns it into text in four languages. JSON: an object, strict, read back as it was.
/// </summary>
[JsonConverter(typeof(ValueJsonConverter))]
public sealed record Reason
{
    /// <summary>States a reason.</summary>
    /// <param name="code">The stable code, <c>module.thing.fault</c>.</param>
    /// <param name="fact">The id of the fact of the domain it rests on, such as <c>ROL-4</c>; empty when there is none.</param>
    /// <param name="evidence">The named values.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty, <paramref name="fact"/> null, or a value has no name.</exception>
    public Reason(string code, string fact, params ReadOnlySpan<Evidence> evidence)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(fact);
        Code = code;
        Fact = fact;
        Evidence = CommunityDomain.Evidence.Checked(evidence, nameof(evidence));
    }

    /// <summary>The stable code, <c>module.thing.fault</c>.</summary>
    public string Code { get; }

    /// <summary>The id of the fact of the domain, such as <c>ROL-4</c>; empty when there is none.</summary>
    public string Fact { get; }

    /// <summary>The configured rule that decided; unspecified for a rule of the domain itself.</summary>
    public RuleId Rule { get; init; }

    /// <summary>The named values that decided, in a fixed order.</summary>
    public ValueList<Evidence> Evidence { get; }

    /// <summary>As <c>code (fact) name=value …</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string text = Fact.Length == 0 ? Code : $"{Code} ({Fact})";
        if (!Rule.IsUnspecified) text += $" rule={Rule}";
        return Evidence.IsEmpty ? text : $"{text} {string.Join(' ', Evidence)}";
    }
}
