using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

public sealed class DomainSetTests
{
    [Theory]
    [InlineData("example.com", true)]
    [InlineData("shop.example.com", true)]
    [InlineData("a.b.example.com", true)]
    [InlineData("notexample.com", false)]
    [InlineData("example.com.evil.net", false)]
    [InlineData("com", false)]
    [InlineData("example.org", false)]
    [InlineData("xn--fsqu00a.cn", true)]
    [InlineData("www.例子.cn", true)]
    [InlineData("bücher.de", true)]
    [InlineData("xn--bcher-kva.de", true)]
    [InlineData("", false)]
    public void Covers_TakesInWhatLiesUnderADomainInEitherForm(string host, bool covered) =>
        new DomainSet(["example.com", "例子.cn", "xn--bcher-kva.de"]).Covers(host).Should().Be(covered);

    [Theory]
    [InlineData("Example.COM", "example.com")]
    [InlineData("ｅｘａｍｐｌｅ．ｃｏｍ", "example.com")]
    [InlineData("example.com.", "example.com")]
    [InlineData("localhost", "localhost")]
    [InlineData("例子.中国", "例子.中国")]
    public void TryNormalise_TakesDomainsAsPeopleWriteThem(string text, string domain)
    {
        DomainSet.TryNormalise(text, out string? normal).Should().BeTrue();
        normal.Should().Be(domain);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.com")]
    [InlineData("*.example.com")]
    [InlineData("example.com/x")]
    [InlineData("example.com:80")]
    [InlineData("a b.com")]
    [InlineData(".example.com")]
    [InlineData("a@b.com")]
    [InlineData("%65vil.com")]
    [InlineData("example..com")]
    public void TryNormalise_RefusesWhatIsMoreThanADomain(string? text) => DomainSet.TryNormalise(text, out _).Should().BeFalse();

    // RFC 3492, 7.1 (A) Arabic, (B) Chinese simplified, (C) Chinese traditional, (L) Japanese with ASCII, (P) Japanese with ASCII in the middle, (R) Japanese.
    [Theory]
    [InlineData("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn")]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb")]
    [InlineData("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b")]
    [InlineData("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v")]
    [InlineData("そのスピードで", "d9juau41awczczp")]
    public void Punycode_IsThatOfRfc3492(string plain, string code)
    {
        Punycode.ToAscii(plain + ".com").Should().Be($"xn--{code}.com");
        Punycode.ToUnicode($"xn--{code}.com").Should().Be(plain + ".com");
    }

    [Theory]
    [InlineData("xn--99999999")]
    [InlineData("xn--a-!")]
    [InlineData("xn--zzzzzzzzzzzzzzzzzz")]
    [InlineData("xn--")]
    public void Punycode_WhenItIsNone_StaysAsItIs(string label) => Punycode.ToUnicode(label).Should().BeOneOf(label, string.Empty);
}
