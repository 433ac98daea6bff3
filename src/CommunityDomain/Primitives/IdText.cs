namespace CommunityDomain;

/// <summary>The text inside every id: checked once, with its hash kept, so that ids are cheap keys.</summary>
internal readonly struct IdText : IEquatable<IdText>
{
    internal const int MaxLength = 256;

    private readonly string? _value;
    private readonly int _hash;

    private IdText(string value)
    {
        _value = value;
        _hash = value.GetHashCode(StringComparison.Ordinal);
    }

    internal string Value => _value ?? string.Empty;

    internal bool IsUnspecified => _value is null;

    internal static IdText Of(string value, string parameterName) =>
        TryOf(value, out IdText text) ? text : throw new ArgumentException(Requirement, parameterName);

    internal static bool TryOf(string? value, out IdText text)
    {
        if (!IsValid(value))
        {
            text = default;
            return false;
        }

        text = new IdText(value);
        return true;
    }

    public bool Equals(IdText other) => _hash == other._hash && string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is IdText other && Equals(other);

    public override int GetHashCode() => _hash;

    internal int Order(IdText other) => string.CompareOrdinal(_value, other._value);

    public override string ToString() => Value;

    private const string Requirement = "An id is 1 to 256 characters, without control characters, lone surrogates or outer white space.";

    private static bool IsValid([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? value)
    {
        if (string.IsNullOrEmpty(value) || value.Length > MaxLength) return false;
        if (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])) return false;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsControl(c)) return false;
            if (!char.IsSurrogate(c)) continue;
            if (!char.IsHighSurrogate(c) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1])) return false;
            i++;
        }

        return true;
    }
}
