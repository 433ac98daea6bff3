using System.Text.Json.Serialization;
using FluentValidation.Results;

namespace CommunityDomain;

/// <summary>
/// What a validator, an audit or a document reader found: where, what, how bad, and the values it rests on. Codes and values, never prose;
/// CommunityDomain.Reporting turns a finding into text and remedy in four languages. JSON: an object, strict, read back as it was.
/// </summary>
[JsonConverter(typeof(ValueJsonConverter))]
public sealed record Finding
{
    /// <summary>States a finding.</summary>
    /// <param name="path">Where: camelCase members and zero-based positions, as <c>groups[2].capacity.soft</c>; empty for the whole.</param>
    /// <param name="code">What: the stable code, <c>module.thing.fault</c>.</param>
    /// <param name="severity">How bad.</param>
    /// <param name="fact">The id of the fact of the domain it rests on, such as <c>GRP-4</c>; empty when there is none.</param>
    /// <param name="evidence">The named values.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty, another text null, or a value has no name.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="severity"/> is not defined.</exception>
    public Finding(string path, string code, FindingSeverity severity, string fact, params ReadOnlySpan<Evidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(fact);
        if (severity is < FindingSeverity.Note or > FindingSeverity.Error)
            throw new ArgumentOutOfRangeException(nameof(severity), "Not a severity.");
        Path = path;
        Code = code;
        Severity = severity;
        Fact = fact;
        Evidence = CommunityDomain.Evidence.Checked(evidence, nameof(evidence));
    }

    /// <summary>Where: camelCase members and zero-based positions, as <c>groups[2].capacity.soft</c>; empty for the whole.</summary>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public string Path
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>What: the stable code, <c>module.thing.fault</c>.</summary>
    public string Code { get; }

    /// <summary>How bad.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The id of the fact of the domain, such as <c>GRP-4</c>; empty when there is none.</summary>
    public string Fact { get; }

    /// <summary>The named values, in a fixed order.</summary>
    public ValueList<Evidence> Evidence { get; }

    /// <summary>The finding behind a failure of one of this library's validators; a host's own rules come through with their code, path and severity.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="failure"/> is null.</exception>
    public static Finding From(ValidationFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var details = failure.CustomState as FindingDetails;
        FindingSeverity severity = failure.Severity switch
        {
            FluentValidation.Severity.Error => FindingSeverity.Error,
            FluentValidation.Severity.Warning => FindingSeverity.Warning,
            _ => FindingSeverity.Note,
        };
        string code = string.IsNullOrEmpty(failure.ErrorCode) ? DefinitionCodes.RuleBroken : failure.ErrorCode;
        return new Finding(failure.PropertyName ?? string.Empty, code, severity, details?.Fact ?? string.Empty, (details?.Evidence ?? default).AsSpan());
    }

    /// <summary>As <c>Severity path: code (fact) name=value …</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string text = Path.Length == 0 ? $"{Severity} {Code}" : $"{Severity} {Path}: {Code}";
        if (Fact.Length > 0) text += $" ({Fact})";
        return Evidence.IsEmpty ? text : $"{text} {string.Join(' ', Evidence)}";
    }

    /// <summary>What travels in <see cref="ValidationFailure.CustomState"/>.</summary>
    internal sealed record FindingDetails(string Fact, ValueList<Evidence> Evidence);

    internal ValidationFailure ToFailure() => new(Path, Code)
    {
        ErrorCode = Code,
        Severity = Severity switch
        {
            FindingSeverity.Error => FluentValidation.Severity.Error,
            FindingSeverity.Warning => FluentValidation.Severity.Warning,
            _ => FluentValidation.Severity.Info,
        },
        CustomState = new FindingDetails(Fact, Evidence),
    };
}
