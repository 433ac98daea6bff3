using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// Names an acquisition channel: where a member came from, such as a parcel card or an official account (FUN-1). Opaque text: the host's own name, such as the <c>state</c> of a live code; compared by ordinal, case and all.
/// 1 to 256 characters, no control characters, no lone surrogates, no outer white space.
/// <c>default</c> is unspecified and refused at entry points.
/// </summary>
[JsonConverter(typeof(JsonTextConverter<ChannelId>))]
public readonly record struct ChannelId : ITextValue<ChannelId>, IComparable<ChannelId>
{
    private readonly IdText _text;

    /// <summary>Makes the id.</summary>
    /// <param name="value">The text, kept as it is.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, or holds what an id may not hold.</exception>
    public ChannelId(string value) => _text = IdText.Of(value, nameof(value));

    private ChannelId(IdText text) => _text = text;

    /// <inheritdoc/>
    public string Value => _text.Value;

    /// <inheritdoc/>
    public bool IsUnspecified => _text.IsUnspecified;

    /// <inheritdoc/>
    public static bool TryOf(string? value, out ChannelId result)
    {
        bool valid = IdText.TryOf(value, out IdText text);
        result = new ChannelId(text);
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(ChannelId other) => _text.Order(other._text);

    /// <summary>The text itself; empty when unspecified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>, by ordinal.</summary>
    public static bool operator <(ChannelId left, ChannelId right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>, by ordinal.</summary>
    public static bool operator >(ChannelId left, ChannelId right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts before or equals <paramref name="right"/>, by ordinal.</summary>
    public static bool operator <=(ChannelId left, ChannelId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after or equals <paramref name="right"/>, by ordinal.</summary>
    public static bool operator >=(ChannelId left, ChannelId right) => left.CompareTo(right) >= 0;
}
