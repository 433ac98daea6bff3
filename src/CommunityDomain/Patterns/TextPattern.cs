using System.Text;

namespace CommunityDomain.Patterns;

/// <summary>A piece of text to look for. White space inside it stands for any run of white space, outer white space for nothing (regular expressions aside).</summary>
public sealed record TextPattern
{
    /// <summary>The most UTF-16 units a pattern may have.</summary>
    public const int MaxLength = 500;

    /// <summary>What to look for. 1 to <see cref="MaxLength"/> UTF-16 units.</summary>
    public required string Text { get; init; }

    /// <summary>How it meets the text. <see cref="TextPatternMode.Whole"/> by default.</summary>
    public TextPatternMode Mode { get; init; }

    /// <summary>
    /// Reads the notation of word lists: <c>cat</c> is whole, <c>cat*</c> a prefix, <c>*cat</c> a suffix, <c>*cat*</c> anywhere. Stars elsewhere stand for themselves, as do
    /// <c>\*</c> for a star and <c>\\</c> for a backslash anywhere.
    /// </summary>
    /// <param name="notation">The notation.</param>
    /// <returns>The pattern; every notation is one, if perhaps an empty one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="notation"/> is null.</exception>
    public static TextPattern FromStars(string notation)
    {
        ArgumentNullException.ThrowIfNull(notation);
        ReadOnlySpan<char> rest = notation.AsSpan().Trim();
        bool open = rest.Length > 0 && rest[0] == '*';
        if (open) rest = rest[1..];
        var text = new StringBuilder(rest.Length);
        bool close = false;
        for (int i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] is '*' or '\\') text.Append(rest[++i]);
            else if (rest[i] == '*' && i == rest.Length - 1) close = true;
            else text.Append(rest[i]);
        }

        TextPatternMode mode = (open, close) switch
        {
            (false, false) => TextPatternMode.Whole,
            (false, true) => TextPatternMode.Prefix,
            (true, false) => TextPatternMode.Suffix,
            (true, true) => TextPatternMode.Anywhere,
        };
        return new TextPattern { Text = text.ToString(), Mode = mode };
    }
}
