using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain;

/// <summary>A value whose whole content is one text, such as an id or a language tag. Serialises as that text (<see cref="JsonTextConverter{T}"/>).</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface ITextValue<TSelf>
    where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>The text; empty for the unspecified <c>default</c>.</summary>
    string Value { get; }

    /// <summary>Whether this is <c>default</c>: no value was given. Entry points refuse it.</summary>
    bool IsUnspecified { get; }

    /// <summary>Makes the value when <paramref name="value"/> is allowed; never throws.</summary>
    /// <param name="value">The text to check.</param>
    /// <param name="result">The value, or <c>default</c> when refused.</param>
    /// <returns>Whether the text is allowed.</returns>
    [SuppressMessage("Design", "CA1000", Justification = "A static abstract member is how a converter makes the value.")]
    static abstract bool TryOf(string? value, out TSelf result);
}
