using System.Text;

namespace CommunityDomain.Tests;

/// <summary>
/// Which characters a text may hold by its language. The national character sets are the measure: Big5 for traditional Chinese,
/// GB 2312 for simplified Chinese, JIS X 0208 (in Shift JIS) for Japanese.
/// </summary>
internal static class Script
{
    private static readonly Dictionary<string, Encoding> Sets = new(StringComparer.Ordinal)
    {
        ["zh-Hant"] = Strict(950),
        ["zh-Hans"] = Strict(20936),
        ["ja"] = Strict(932),
    };

    /// <summary>The Han characters of a text that its language does not write; none for a language without Han.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language tag.</param>
    /// <returns>The characters, in order.</returns>
    internal static char[] Foreign(string text, string language) =>
        Sets.TryGetValue(language, out Encoding? set) ? [.. text.Where(c => c is >= '\u3400' and <= '\u9fff' && !Holds(set, c))] : [];

    private static bool Holds(Encoding set, char character)
    {
        try
        {
            return set.GetString(set.GetBytes([character])) == character.ToString();
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Strict(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)
        ?? throw new InvalidOperationException($"The code page {page} is not there.");
}
