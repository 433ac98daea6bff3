using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>A named value that a <see cref="Reason"/> or a <see cref="Finding"/> rests on, such as <c>groups = 14</c>.
/// <c>default</c> has no name and is refused. JSON: <c>{"name": "groups", "kind": "number", "value": 14}</c>, strict.</summary>
[JsonConverter(typeof(ValueJsonConverter))]
public readonly record struct Evidence
{
    /// <summary>Names a value.</summary>
    /// <param name="name">The name in camel case, unique within its reason or finding.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public Evidence(string name, EvidenceValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Value = value;
    }

    /// <summary>The name in camel case; null only for <c>default</c>.</summary>
    public string Name { get; }

    /// <summary>The value.</summary>
    public EvidenceValue Value { get; }

    internal bool IsUnspecified => Name is null;

    /// <summary>As <c>name=value</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}={Value}";

    internal static ValueList<Evidence> Checked(ReadOnlySpan<Evidence> items, string parameterName)
    {
        foreach (Evidence item in items)
        {
            if (item.IsUnspecified) throw new ArgumentException("A value has no name.", parameterName);
        }

        return new ValueList<Evidence>(items);
    }
}
