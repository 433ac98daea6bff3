namespace CommunityDomain;

/// <summary>A named value that a <see cref="Reason"/> or a <see cref="Finding"/> rests on, such as <c>groups = 14</c>.</summary>
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

    /// <summary>As <c>name=value</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}={Value}";
}
