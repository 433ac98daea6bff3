namespace CommunityDomain.Charters;

/// <summary>
/// What a telephone number looks like, as data. Shapes are the lengths of groups of digits: order numbers, dates and prices have others.
/// Sources: ITU-T E.164 (at most 15 digits behind +); China: mobile numbers 1[3-9] and nine digits, area codes of 3 or 4 digits, 400 numbers; Taiwan: mobile 09 and eight digits;
/// Japan: mobile and IP 050, 060, 070, 080, 090 and eight digits, area codes of 2 to 4 digits.
/// </summary>
internal static class PhoneShapes
{
    internal const int FewestInternational = 10;
    internal const int MostInternational = 15;

    private static readonly int[][] Eleven = [[11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 4, 3], [3, 4, 2, 2], [5, 6]];
    private static readonly int[][] Taiwan = [[10], [4, 6], [4, 3, 3], [2, 4, 4], [3, 3, 4], [2, 8]];
    private static readonly int[][] Landlines = [[2, 4, 4], [2, 8], [2, 3, 4], [2, 7], [3, 3, 4], [3, 7], [3, 8], [3, 4, 4], [4, 2, 4], [4, 6], [4, 7], [4, 8], [4, 3, 3]];
    private static readonly int[][] Service = [[10], [3, 3, 4], [3, 4, 3], [3, 7]];

    /// <summary>Whether digits in groups are a number that people call.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="groups">The lengths of the groups they are written in.</param>
    /// <param name="plus">Whether a plus stands before them.</param>
    /// <param name="joined">Whether a hyphen, dot or bracket stands between groups.</param>
    internal static bool IsPhone(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> groups, bool plus, bool joined)
    {
        if (plus) return digits.Length is >= FewestInternational and <= MostInternational && digits[0] != 0;
        if (IsNational(digits, groups, joined)) return true;
        foreach (int skipped in (ReadOnlySpan<int>)[2, 3, 4, 5])
        {
            if (digits.Length <= skipped || !IsCountryCode(digits[..skipped])) continue;
            return IsMobile(digits[skipped..]) && (groups.Length == 1 || groups[0] == skipped);
        }

        return false;
    }

    private static bool IsNational(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> groups, bool joined)
    {
        if (IsElevenMobile(digits)) return IsAny(groups, Eleven) || IsOneByOne(groups);
        if (IsTaiwanMobile(digits)) return IsAny(groups, Taiwan) || IsOneByOne(groups);
        if (digits.Length == 10 && digits is [4, 0, 0, ..]) return IsAny(groups, Service);
        return joined && digits.Length is >= 9 and <= 12 && digits[0] == 0 && digits[1] != 0 && IsAny(groups, Landlines);
    }

    /// <summary>86, 886 and 81, with or without 00 before them, written without a plus.</summary>
    private static bool IsCountryCode(ReadOnlySpan<byte> digits) => digits is [8, 6] or [8, 8, 6] or [8, 1] or [0, 0, 8, 6] or [0, 0, 8, 8, 6] or [0, 0, 8, 1];

    /// <summary>A mobile number behind a country code, where Taiwan and Japan drop the zero.</summary>
    private static bool IsMobile(ReadOnlySpan<byte> digits) => IsElevenMobile(digits)
        || digits is [9, _, _, _, _, _, _, _, _]
        || digits is [5 or 6 or 7 or 8 or 9, 0, _, _, _, _, _, _, _, _];

    private static bool IsElevenMobile(ReadOnlySpan<byte> digits) => digits.Length == 11
        && ((digits[0] == 1 && digits[1] is >= 3 and <= 9) || (digits[0] == 0 && digits[1] is >= 5 and <= 9 && digits[2] == 0));

    private static bool IsTaiwanMobile(ReadOnlySpan<byte> digits) => digits.Length == 10 && digits[0] == 0 && digits[1] == 9;

    private static bool IsAny(ReadOnlySpan<byte> groups, int[][] shapes)
    {
        foreach (int[] shape in shapes)
        {
            bool same = shape.Length == groups.Length;
            for (int i = 0; same && i < shape.Length; i++) same = shape[i] == groups[i];
            if (same) return true;
        }

        return false;
    }

    private static bool IsOneByOne(ReadOnlySpan<byte> groups)
    {
        foreach (byte group in groups)
            if (group != 1) return false;
        return true;
    }
}
