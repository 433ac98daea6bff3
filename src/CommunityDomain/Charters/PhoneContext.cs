namespace CommunityDomain.Charters;

/// <summary>What stands around a number decides whether it is one to call: amounts, orders and tracking numbers are not.</summary>
internal static class PhoneContext
{
    private const int Reach = 12;

    private static readonly string[] Cues =
    [
        "电话", "電話", "手机", "手機", "手机号", "手機號", "联系方式", "聯絡方式", "联系", "聯絡", "致电", "致電", "来电", "來電", "携帯", "ケータイ", "でんわ", "전화", "연락처",
        "電話番号", "携帯番号", "tel", "phone", "phone number", "mobile", "mobile number", "contact number", "whatsapp", "call",
    ];

    private static readonly string[] Orders =
    [
        "订单", "訂單", "单号", "單號", "运单", "運單", "快递", "快遞", "物流", "编号", "編號", "流水", "发票", "發票", "条码", "條碼", "注文番号", "注文", "伝票", "番号", "追跡", "주문",
        "order", "no", "number", "tracking", "invoice", "sku", "id", "ref",
    ];

    /// <summary>Whether a word such as 手机 or <c>tel</c> stands right before, with at most a colon and blanks between.</summary>
    internal static bool HasCue(ReadOnlySpan<char> text, int start) => EndsWithAny(text, start, Cues);

    internal static bool Allows(ReadOnlySpan<char> text, int start, int end)
    {
        int before = ChatChars.VisibleBefore(text, start);
        if (before >= 0)
        {
            char c = ChatChars.Fold(text[before]);
            if (c is '#' or '№' or '_' or '%') return false;
            if (c is ',' && before > 0 && char.IsAsciiDigit(ChatChars.Fold(text[before - 1]))) return false;
            if (c is '-' && before > 0 && char.IsAsciiLetter(ChatChars.Fold(text[before - 1]))) return false;
            if (char.IsAsciiLetter(c) && !HasCue(text, start) && !ContactScanner.EndsInCue(text[..start])) return false;
        }

        int sign = before;
        while (sign >= 0 && (ChatChars.IsBlank(text[sign]) || ChatChars.IsInvisible(text[sign])) && start - sign < 4) sign--;
        if (sign >= 0 && IsCurrency(text[sign])) return false;
        if (EndsWithAny(text, start, Orders) && !HasCue(text, start) && !ContactScanner.EndsInCue(text[..start].TrimEnd(" :："))) return false;

        int after = end;
        while (after < text.Length && ChatChars.IsInvisible(text[after])) after++;
        if (after == text.Length) return true;
        char next = ChatChars.Fold(text[after]);
        if (next is '_' or '%' or '@') return false;
        if (next is ',' && after + 1 < text.Length && char.IsAsciiDigit(ChatChars.Fold(text[after + 1]))) return false;
        if (char.IsAsciiLetter(next) && !ContactScanner.BeginsWithCue(text[after..])) return false;
        while (after < text.Length && ChatChars.IsBlank(text[after]) && after - end < 3) after++;
        return after == text.Length || !IsUnit(text[after]);
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, int end, string[] words)
    {
        for (int at = end; at > 0; at--)
        {
            foreach (string word in words)
            {
                if (!EndsWith(text[..at], word)) continue;
                int first = at - word.Length;
                if (!char.IsAsciiLetter(word[0]) || first == 0 || !char.IsAsciiLetter(ChatChars.Fold(text[first - 1]))) return true;
            }

            if (end - at >= Reach || !IsFiller(text[at - 1])) break;
        }

        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string word)
    {
        if (text.Length < word.Length) return false;
        ReadOnlySpan<char> tail = text[^word.Length..];
        for (int i = 0; i < word.Length; i++)
            if (ChatChars.Fold(tail[i]) != word[i]) return false;
        return true;
    }

    private static bool IsFiller(char c) => ChatChars.IsBlank(c) || ChatChars.IsInvisible(c) || ChatChars.Fold(c) is ':' or '=' or '.' or '#' or '(' or '+' || c is '是' or '为' or '為' or '号' or '號' or '码' or '碼' or 'は';

    internal static bool IsCurrency(char c) => c is '$' or '¥' or '￥' or '€' or '£' or '₩' or '＄' or '￡' or '￦' or '฿';

    /// <summary>What an amount is counted in.</summary>
    internal static bool IsUnit(char c) => c is '元' or '円' or '圆' or '圓' or '块' or '塊' or '万' or '萬' or '亿' or '億' or '원' or '人' or '个' or '個' or '件' or '份' or '%' or '％' or '€';
}
