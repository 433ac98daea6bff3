using CommunityDomain.Charters;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Charters;

public sealed class ContactTests
{
    [Theory]
    [InlineData("13812345678")]
    [InlineData("我的号码13812345678谢谢")]
    [InlineData("138-1234-5678")]
    [InlineData("138 1234 5678")]
    [InlineData("138.1234.5678")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("１３８　１２３４　５６７８")]
    [InlineData("1 3 8 1 2 3 4 5 6 7 8")]
    [InlineData("①③⑧①②③④⑤⑥⑦⑧")]
    [InlineData("1\u200B3812345678")]
    [InlineData("1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣")]
    [InlineData("一三八一二三四五六七八")]
    [InlineData("壹叁捌壹贰叁肆伍陆柒捌")]
    [InlineData("一三八1234五六七八")]
    [InlineData("幺三八幺二三四五六七八")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("＋86-13812345678")]
    [InlineData("86 13812345678")]
    [InlineData("008613812345678")]
    [InlineData("010-12345678")]
    [InlineData("0755-12345678")]
    [InlineData("400-820-8820")]
    [InlineData("0912345678")]
    [InlineData("0912-345-678")]
    [InlineData("0912 345 678")]
    [InlineData("+886 912 345 678")]
    [InlineData("02-2345-6789")]
    [InlineData("(02)2345-6789")]
    [InlineData("（02）2345-6789")]
    [InlineData("090-1234-5678")]
    [InlineData("09012345678")]
    [InlineData("０９０－１２３４－５６７８")]
    [InlineData("03-1234-5678")]
    [InlineData("0120-828-828")]
    [InlineData("+81 90-1234-5678")]
    [InlineData("+1 (415) 555-2671")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("tel: 555-0123-99")]
    [InlineData("手机：2345678")]
    [InlineData("電話番号 0312345678")]
    [InlineData("phone number: 415 555 2671")]
    [InlineData("满100 13812345678")]
    [InlineData("100-200 138-1234-5678")]
    [InlineData("tel13812345678")]
    [InlineData("微信13812345678")]
    [InlineData("13812345678微信同号")]
    [InlineData("13812345678vx同号")]
    [InlineData("找小王13812345678。")]
    public void Phones_WhenNumberIsOneToCall_CountIt(string text) => PhoneScanner.Count(text).Should().Be(1);

    [Theory]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("12812345678")]
    [InlineData("1381234567")]
    [InlineData("138123456789")]
    [InlineData("订单13812345678")]
    [InlineData("订单号：13812345678")]
    [InlineData("快递单号 13812345678")]
    [InlineData("order no. 13812345678")]
    [InlineData("注文番号は09012345678です")]
    [InlineData("SF13812345678")]
    [InlineData("SF-13812345678")]
    [InlineData("#13812345678")]
    [InlineData("13812345678A")]
    [InlineData("¥13812345678")]
    [InlineData("$ 13812345678")]
    [InlineData("13812345678元")]
    [InlineData("13812345678 円")]
    [InlineData("13,812345678")]
    [InlineData("13812345678,000")]
    [InlineData("2026-03-02 12:30")]
    [InlineData("2026-03-02-12-30")]
    [InlineData("20260302123")]
    [InlineData("2026.03.02")]
    [InlineData("02-03-2026")]
    [InlineData("1767225600000")]
    [InlineData("192.168.10.124")]
    [InlineData("139.159.241.37")]
    [InlineData("2026-0912-345678")]
    [InlineData("0223456789")]
    [InlineData("+100 points")]
    [InlineData("手机5000元")]
    [InlineData("手机 5000")]
    [InlineData("13812345678@163.com")]
    [InlineData("https://a.com/13812345678.html")]
    [InlineData("https://a.com/?p=138-1234-5678")]
    [InlineData("一二三四五六七八九十")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15")]
    [InlineData("13.141.516.171")]
    [InlineData("9787302511250")]
    [InlineData("三月一日二时")]
    public void Phones_WhenNumberIsSomethingElse_DoNotCountIt(string text) => PhoneScanner.Count(text).Should().Be(0);

    [Theory]
    [InlineData("13812345678/13912345678", 2)]
    [InlineData("13812345678、13912345678", 2)]
    [InlineData("13812345678 13912345678", 2)]
    [InlineData("138-1234-5678 139-1234-5678", 2)]
    [InlineData("13812345678 一三九一二三四五六七八", 2)]
    [InlineData("https://a.com/13812345678 or 13912345678", 1)]
    public void Phones_CountEachOnce(string text, int count) => PhoneScanner.Count(text).Should().Be(count);

    [Theory]
    [InlineData("微信abc12345")]
    [InlineData("微信：abcdefg")]
    [InlineData("微信号abcdefg")]
    [InlineData("我的微信是 abcdefg")]
    [InlineData("加微信 abc_123")]
    [InlineData("加我abc12345")]
    [InlineData("加我：13800a")]
    [InlineData("vx: abc12345")]
    [InlineData("VX：abc12345")]
    [InlineData("ＶＸ：ａｂｃ１２３４５")]
    [InlineData("wx abc-12345")]
    [InlineData("V信abc12345")]
    [InlineData("v: abc12345")]
    [InlineData("薇：abc12345")]
    [InlineData("+v abc12345")]
    [InlineData("WeChat ID: abcdefg")]
    [InlineData("wechat: abc12345")]
    [InlineData("wxid_abcdef123456")]
    [InlineData("微信 12345678")]
    [InlineData("line id: amy")]
    [InlineData("LINE ID：amy.chen")]
    [InlineData("line: @abc123")]
    [InlineData("LINE：amy_88")]
    [InlineData("加賴 amy88")]
    [InlineData("賴：amyc")]
    [InlineData("ラインID amy.c")]
    [InlineData("QQ 123456789")]
    [InlineData("qq：12345")]
    [InlineData("qq123456")]
    [InlineData("扣扣123456789")]
    [InlineData("加群 123456789")]
    public void Ids_WhenWrittenAfterTheirWord_Count(string text)
    {
        int expected = text is "加我：13800a" or "line id: amy" ? 0 : 1; // An id begins with a letter; one of LINE has four characters.
        ContactScanner.Count(text).Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("微信群很好")]
    [InlineData("微信 wechat is good")]
    [InlineData("微信: wechat")]
    [InlineData("微信group")]
    [InlineData("微信支付20000元")]
    [InlineData("加我50000元")]
    [InlineData("微信100000人")]
    [InlineData("微信13812345678")]
    [InlineData("微信 amy@example.com")]
    [InlineData("微信weixin.qq.com")]
    [InlineData("微信ab12")]
    [InlineData("微信：a23456789012345678901")]
    [InlineData("awx: abc12345")]
    [InlineData("deadline: tomorrow1")]
    [InlineData("on line: 3 items")]
    [InlineData("line: something")]
    [InlineData("賴小姐你好")]
    [InlineData("賴 hello")]
    [InlineData("qq 0123456")]
    [InlineData("qq 1234")]
    [InlineData("qq群")]
    [InlineData("QQ 100000元")]
    [InlineData("https://a.com/?v=abc12345")]
    [InlineData("https://wx.qq.com/abc12345")]
    [InlineData("v2 of the plan1")]
    [InlineData("vxabc12345")]
    public void Ids_WhenTheyAreNone_DoNotCount(string text) => ContactScanner.Count(text).Should().Be(0);

    [Theory]
    [InlineData("amy@gmail.com", 1)]
    [InlineData("amy.chen+x@mail.example.co.jp。", 1)]
    [InlineData("联系amy@qq.com谢谢", 1)]
    [InlineData("ａｍｙ＠ｇｍａｉｌ．ｃｏｍ", 1)]
    [InlineData("a@b.com,c@d.com", 2)]
    [InlineData("13812345678@163.com", 1)]
    [InlineData("@amy hello", 0)]
    [InlineData("amy@home", 0)]
    [InlineData("amy@@gmail.com", 0)]
    [InlineData("看@amy.x", 0)]
    [InlineData("5 @ 3.5", 0)]
    public void Emails_AreCounted(string text, int count) => EmailScanner.Count(text).Should().Be(count);

    [Fact]
    public void Scanners_WhenTextIsHuge_StayLinear()
    {
        foreach (string unit in new[] { "1", "1 ", "1-", "13812345678 ", "一", "微信", "微信:", "vx a1", "v", "@", "a@b.com ", "1\u200B", "138-1234-5678a", "https://a.com/13812345678 ", "vx:abc12345", "line ", "(1)" })
        {
            string text = string.Concat(Enumerable.Repeat(unit, 50_000 / unit.Length));

            (PhoneScanner.Count(text) + ContactScanner.Count(text) + EmailScanner.Count(text)).Should().BeLessThanOrEqualTo(text.Length);
        }
    }

    /// <summary>Against the plainest reading: eleven digits that begin 13 to 19, alone between Chinese words, are a number; of any other length or beginning they are not.</summary>
    [Fact]
    public void Phones_WhenDigitsStandAlone_AgreeWithThePlainestReading() => Law.Holds(
        Gen.Choose(5, 16).SelectMany(length => Gen.Elements("0123456789".ToCharArray()).ListOf(length)).Select(digits => string.Concat(digits)),
        digits =>
        {
            bool china = digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';
            bool japan = digits.Length == 11 && digits[0] == '0' && digits[1] is >= '5' and <= '9' && digits[2] == '0';
            bool taiwan = digits.Length == 10 && digits.StartsWith("09", StringComparison.Ordinal);
            bool service = digits.Length == 10 && digits.StartsWith("400", StringComparison.Ordinal);
            bool abroad = (digits.StartsWith("86", StringComparison.Ordinal) && IsMobile(digits[2..])) || (digits.StartsWith("81", StringComparison.Ordinal) && IsMobile(digits[2..]))
                || (digits.StartsWith("886", StringComparison.Ordinal) && IsMobile(digits[3..])) || (digits.StartsWith("0086", StringComparison.Ordinal) && IsMobile(digits[4..]))
                || (digits.StartsWith("0081", StringComparison.Ordinal) && IsMobile(digits[4..])) || (digits.StartsWith("00886", StringComparison.Ordinal) && IsMobile(digits[5..]));
            return PhoneScanner.Count($"找他{digits}吧") == (china || japan || taiwan || service || abroad ? 1 : 0);
        },
        5_000);

    private static bool IsMobile(string digits) =>
        (digits.Length == 11 && ((digits[0] == '1' && digits[1] is >= '3' and <= '9') || (digits[0] == '0' && digits[1] is >= '5' and <= '9' && digits[2] == '0')))
        || (digits.Length == 9 && digits[0] == '9')
        || (digits.Length == 10 && digits[0] is >= '5' and <= '9' && digits[1] == '0');
}
