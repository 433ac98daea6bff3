using System.Globalization;

namespace CommunityDomain.Patterns;

/// <summary>Which letters are upper and lower case, by the tables of <see cref="LetterCaseData"/>: the same on every machine.</summary>
internal static class LetterCases
{
    private const byte IsUpper = 1;
    private const byte IsLower = 2;
    private const int BmpEnd = 0x10000;

    private static readonly byte[] Bmp = new byte[BmpEnd];
    private static readonly Dictionary<int, byte> Astral = [];

    static LetterCases()
    {
        Read(LetterCaseData.Upper, IsUpper);
        Read(LetterCaseData.Lower, IsLower);
    }

    /// <summary>How many letters of a text are upper case, and how many lower case.</summary>
    internal static (int Upper, int Lower) Count(ReadOnlySpan<char> text)
    {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.Length; i++)
        {
            byte found = Bmp[text[i]];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) found = Astral.GetValueOrDefault(char.ConvertToUtf32(text[i], text[++i]));
            upper += found & IsUpper;
            lower += found >> 1;
        }

        return (upper, lower);
    }

    private static void Read(string data, byte kind)
    {
        foreach (string run in data.Split(' '))
        {
            string[] ends = run.TrimEnd('/').Split('~');
            int last = Hex(ends[^1]);
            for (int codePoint = Hex(ends[0]); codePoint <= last; codePoint += run[^1] == '/' ? 2 : 1)
            {
                if (codePoint < BmpEnd) Bmp[codePoint] = kind;
                else Astral.Add(codePoint, kind);
            }
        }
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
